import { describe, expect, it } from 'vitest';
import { EMOTION_NAMES, type EmotionName } from '../../engine.ts';
import { FEELINGS } from './emotion-lexicon.ts';
import { readEmotionWords } from './emotion-words.ts';

/** Descriptions and the feelings they show, the strongest first; equals in the order of the names. */
const DESCRIPTIONS: readonly (readonly [description: string, feelings: string])[] = [
  ['开心', 'happy'],
  ['开心极了', 'happy'],
  ['笑嘻嘻地说', 'happy'],
  ['兴奋地宣布好消息', 'happy surprised'],
  ['像中了彩票一样', 'happy surprised'],
  ['用温柔的语气', 'happy calm'],
  ['哄孩子睡觉', 'happy calm'],
  ['生气', 'angry'],
  ['愤怒地咆哮', 'angry'],
  ['气死我了', 'angry'],
  ['不耐烦地', 'angry disgusted'],
  ['焦急地催促', 'angry afraid surprised'],
  ['严厉地批评', 'angry'],
  ['难过', 'sad'],
  ['带着哭腔', 'sad'],
  ['委屈巴巴', 'sad'],
  ['失恋后喝醉了', 'sad'],
  ['失望地叹气', 'melancholic sad'],
  ['孤独寂寞', 'melancholic sad'],
  ['低落', 'melancholic'],
  ['有气无力', 'melancholic'],
  ['emo了', 'melancholic'],
  ['害怕', 'afraid'],
  ['声音发抖', 'afraid'],
  ['讲鬼故事', 'afraid'],
  ['紧张不安', 'afraid melancholic'],
  ['恶心', 'disgusted'],
  ['轻蔑地笑', 'disgusted happy angry'],
  ['阴阳怪气', 'disgusted angry'],
  ['惊讶', 'surprised'],
  ['不敢相信', 'surprised'],
  ['又惊又喜', 'happy surprised'],
  ['平静', 'calm'],
  ['像新闻播报', 'calm'],
  ['悄悄话', 'calm'],
  ['冷冰冰', 'calm disgusted melancholic'],
  ['有点难过但很平静', 'calm sad'],
  ['不要生气', 'calm'],
  ['不开心', 'sad'],
  ['不太生气', 'calm angry'],
  ['毫不害怕', 'calm'],
  ['😡', 'angry'],
  ['😭😭', 'sad'],
  ['happy', 'happy'],
  ['happily', 'happy'],
  ['the happiest day', 'happy'],
  ["couldn't be happier", 'happy surprised'],
  ['like you won the lottery', 'happy surprised'],
  ['excitedly', 'happy surprised'],
  ['warm and gentle', 'happy calm'],
  ['angrily', 'angry'],
  ['boiling with rage', 'angry'],
  ['annoyed', 'angry disgusted'],
  ['in a hurry', 'angry afraid surprised'],
  ['sadly', 'sad'],
  ['as if you are about to cry', 'sad'],
  ['with a broken heart', 'sad'],
  ['deeply disappointed', 'melancholic sad'],
  ['gloomy', 'melancholic'],
  ['tired and bored', 'melancholic'],
  ['scared to death', 'afraid'],
  ['like you have seen a ghost', 'afraid'],
  ['nervous', 'afraid melancholic'],
  ['disgusted', 'disgusted'],
  ['sarcastic', 'disgusted angry'],
  ['rolling my eyes with contempt', 'disgusted angry'],
  ['shocked', 'surprised'],
  ["I can't believe it", 'surprised'],
  ['calmly', 'calm'],
  ['whisper it sadly', 'sad calm'],
  ['like a news anchor', 'calm'],
  ['not angry', 'calm'],
  ['not too angry', 'calm angry'],
  ['not happy', 'sad melancholic'],
  ['without fear', 'calm'],
  ["don't be sad", 'calm happy'],
  ['not sad or angry', 'calm happy'],
  ['neither sad nor angry', 'calm happy'],
  ['slightly sad and very angry', 'angry sad'],
  ['A LITTLE ANGRY!', 'angry'],
  ['喜极而泣', 'happy sad'],
  ['upset', 'melancholic sad'],
  ['心情不好', 'melancholic sad'],
  ['坚定有力', 'calm angry'],
  ['flirty', 'happy calm'],
  ['excited but calm', 'calm happy surprised'],
  // Idioms are wholes
  ['心花怒放', 'happy'],
  ['胆战心惊', 'afraid'],
  ['慈悲', 'calm'],
  ['相见恨晚', 'happy'],
  ['强颜欢笑', 'sad'],
  ['mad with joy', 'happy'],
  ['fear not', 'calm'],
  ['兴高采烈', 'happy'],
  ['暴跳如雷', 'angry'],
  ['尖叫着', 'afraid'],
  ['破防了', 'sad'],
  ['没精打采', 'melancholic'],
  ['怒发冲冠', 'angry'],
  ['垂头丧气地说', 'melancholic sad'],
  ['泪流满面', 'sad'],
  ['心惊肉跳', 'afraid'],
  ['心平气和地讲', 'calm'],
  ['大喜过望', 'happy'],
  ['不寒而栗', 'afraid'],
  ['皮笑肉不笑', 'disgusted angry'],
  ['如释重负', 'calm'],
  ['madly in love', 'happy'],
  ['fake smile', 'sad'],
  ['freaking out', 'afraid'],
  ['half asleep', 'melancholic'],
  ['边哭边说', 'sad'],
];

const strongest = (weights: Partial<Record<EmotionName, number>>) =>
  EMOTION_NAMES.filter((name) => weights[name]).sort((a, b) => weights[b]! - weights[a]!);

describe('readEmotionWords', () => {
  it.each(DESCRIPTIONS)('hears in "%s": %s', (description, feelings) => {
    const { weights, known } = readEmotionWords(description);
    expect(known).toBe(true);
    expect(strongest(weights)).toEqual(feelings.split(' '));
  });

  it.each([
    ['a bit angry', 'angry', 'angry'],
    ['angry', 'very angry', 'angry'],
    ['有点难过', '难过', 'sad'],
    ['难过', '非常难过', 'sad'],
    ['难过', '难过极了', 'sad'],
    ['激动', '激动万分', 'happy'],
    ['not too angry', 'a bit angry', 'angry'],
    ['less afraid', 'afraid', 'afraid'],
    ['ein bisschen happy', 'so happy', 'happy'],
  ] as const)('hears less in "%s" than in "%s"', (less, more, name) => {
    expect(readEmotionWords(less).weights[name]!).toBeLessThan(readEmotionWords(more).weights[name]!);
  });

  it.each(DESCRIPTIONS)('keeps the weights of "%s" within 0 to 1, and their sum at most 1', (description) => {
    const values = Object.values(readEmotionWords(description).weights);
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1);
  });

  it.each(['', '你好世界', 'blorp', 'not', '很', '...'])(
    'leaves the voice as it sounds for %j, which it does not know',
    (text) => {
      expect(readEmotionWords(text)).toEqual({ weights: {}, known: false });
    },
  );

  it.each(['喜马拉雅', '怒江大桥', '哀牢山脉', '乐山大佛'])('lets no character of %s vote', (text) => {
    expect(readEmotionWords(text).known).toBe(false);
  });

  it('forgets a negation after 4 unknown words', () => {
    expect(strongest(readEmotionWords('not like the people of my town, angry').weights)).toEqual(['angry']);
    expect(strongest(readEmotionWords('not in the least angry').weights)).toEqual(['calm']);
  });
});

describe('the lexicon', () => {
  it('has at least 1200 entries, and a sum of at most 0.8 per row', () => {
    expect(FEELINGS.flatMap(([, words]) => words.trim().split(/\s+/)).length).toBeGreaterThanOrEqual(1200);
    for (const [weights] of FEELINGS) {
      const values = Object.values(weights);
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.8 + 1e-9);
    }
  });
});
