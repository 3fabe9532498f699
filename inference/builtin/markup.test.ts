import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../text/script.ts';
import { type Espeak, openEspeak } from './espeak.ts';
import { toMarkup } from './markup.ts';

describe('toMarkup', () => {
  it.each([
    ['你好。', 'cmn', 'ni3 hao3.'],
    ['他真行，穷人！', 'cmn', 'ta1 zhen1 xing2, qong2 ren2!'],
    ['熊猫、兄弟', 'cmn', 'xong2 mao1, xong1 di4'],
    ['重[chóng]新开始', 'cmn', 'chong2 xin1 kai1 shi3'],
    [
      '我用 open source 系统',
      'cmn',
      'wo3 yong4 <mark name="en-us"/><voice xml:lang="en-us">open source</voice><mark name="cmn"/> xi4 tong3',
    ],
    ['Hello, world!', 'en-us', 'Hello, world!'],
  ])('of "%s" is for the voice %s: "%s"', (text, voice, ssml) => {
    expect(toMarkup(readText(text))).toMatchObject({ voice, ssml });
  });

  it.each([
    ['我到家了。你吃饭了吗？', 'wo3 dao4 jia1 le5. Ni3 chi1 fan4 le5 ma5?'],
    ['早上好\n今天开会', 'zao3 shang5 hao3. Jin1 tian1 kai1 hui4'],
    ['别急……慢慢来', 'bie2 ji2… man4 man4 lai2'],
    ['I left. it rained.', 'I left. It rained.'],
  ])('ends a sentence in %s for espeak', (text, ssml) => {
    expect(toMarkup(readText(text)).ssml).toBe(ssml);
  });

  it.each([
    ['我用AI写作', 'eh I'],
    ['API接口', 'eh P I'],
    ['AA制', 'eh eh'],
    ['A级', 'eh'],
    ['请读ABC', 'eh B C'],
    ['我的 A plan', 'A plan'],
  ])('says the letter A in %s as %s', (text, words) => {
    expect(toMarkup(readText(text)).ssml).toContain(`>${words}</voice>`);
  });

  it.each([
    ['grade A student', 'grade eh student'],
    ['He got an A.', 'He got an eh.'],
    ['A dog', 'A dog'],
    ['Yes. A dog', 'Yes. A dog'],
    ['THIS IS A DOG', 'THIS IS A DOG'],
    ['AI works', 'eh I works'],
  ])('tells the letter A from the article in %s', (text, ssml) => {
    expect(toMarkup(readText(text)).ssml).toBe(ssml);
  });

  it('escapes what SSML would take for markup', () => {
    expect(toMarkup([{ kind: 'word', text: 'a<b>&c' }]).ssml).toBe('a&lt;b&gt;&amp;c');
  });

  it('keeps the neutral tone as 5 and ü as v', () => {
    const units = [
      { kind: 'syllable', hanzi: '吗', pinyin: 'ma5' },
      { kind: 'syllable', hanzi: '绿', pinyin: 'lv4' },
    ] as const;
    expect(toMarkup(units).ssml).toBe('ma5 lv4');
  });
});

describe('espeak', () => {
  let espeak: Espeak;
  beforeAll(async () => {
    espeak = await openEspeak();
  });

  it('says the same samples again, whatever was said between', () => {
    const first = espeak.render('ni3 hao3, shi4 jie4.', 'cmn').samples;
    espeak.render('Something else, and rather longer than that. '.repeat(20), 'en-us', 300);
    espeak.render('x', 'en-us');
    expect(espeak.render('ni3 hao3, shi4 jie4.', 'cmn').samples).toEqual(first);
  });

  it('says the same in another instance', async () => {
    const other = await openEspeak();
    other.render('Warm up.', 'en-us');
    expect(other.render('ni3 hao3.', 'cmn').samples).toEqual(espeak.render('ni3 hao3.', 'cmn').samples);
  });

  it('reads every syllable that pinyin has as Mandarin, in all five tones', () => {
    const initials = ['', 'b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'zh', 'ch', 'sh', 'r', 'z', 'c', 's'];
    const plain = ['a', 'ai', 'an', 'ang', 'ao', 'e', 'en', 'ou'].flatMap((final) => initials.map((i) => i + final));
    const palatal = [
      'ji',
      'qi',
      'xi',
      'jiong',
      'qiong',
      'xiong',
      'ju',
      'xue',
      'quan',
      'yun',
      'lv',
      'lve',
      'nv',
      'er',
      'zhi',
      'si',
    ];
    const none = new Set(['be', 'pe', 'fe', 'me', 'fai', 'fao', 'rai', 'ra', 'ben', 'den', 'len', 'ten', 'bou']);
    for (const syllable of [...plain, ...palatal].filter((name) => !none.has(name))) {
      for (const tone of [1, 2, 3, 4, 5]) {
        const { ssml } = toMarkup([{ kind: 'syllable', hanzi: '', pinyin: `${syllable}${tone}` }]);
        const { phonemes } = espeak.render(ssml, 'cmn');
        // A syllable that it does not know is spelled out: six or more sounds instead of at most three and a pause.
        expect({ syllable, sounds: phonemes.filter(({ ipa }) => ipa !== '').length <= 4 }).toEqual({
          syllable,
          sounds: true,
        });
      }
    }
  });

  /** Milliseconds of the longest pause between the sounds of `text`. */
  const longestPause = (text: string): number => {
    const { ssml, voice } = toMarkup(readText(text));
    const { phonemes } = espeak.render(ssml, voice);
    const inner = phonemes.slice(0, phonemes.findLastIndex(({ ipa }) => ipa !== '') + 1);
    const lengths = inner.map(({ seconds, ipa }, i) =>
      ipa === '' ? ((inner[i + 1]?.seconds ?? seconds) - seconds) * 1000 : 0,
    );
    return Math.max(...lengths);
  };

  it('rests longer at a full stop or a new line than at a semicolon, and at an ellipsis than at a comma', () => {
    expect(longestPause('我到家了。你吃饭了吗')).toBeGreaterThan(longestPause('我到家了；你吃饭了吗'));
    expect(longestPause('早上好\n今天开会')).toBeGreaterThanOrEqual(longestPause('早上好。今天开会'));
    expect(longestPause('别急……慢慢来')).toBeGreaterThanOrEqual(longestPause('别急，慢慢来'));
    expect(longestPause('I left. it rained.')).toBe(longestPause('I left. It rained.'));
  });

  it.each(['，', '；', '：', '。', '！', '？', '…', '\n'])(
    'rests after a Latin word as after 汤姆 at %j, within 10 ms',
    (mark) => {
      const difference = longestPause(`你好Tom${mark}你好吗`) - longestPause(`你好汤姆${mark}你好吗`);
      expect(Math.abs(difference)).toBeLessThanOrEqual(10);
    },
  );

  it.each(['，', '。', '…', '！'])('rests before a Latin word as before 汤姆 at %j, within 50 ms', (mark) => {
    const difference = longestPause(`你好${mark}Bob好吗`) - longestPause(`你好${mark}波波好吗`);
    expect(Math.abs(difference)).toBeLessThanOrEqual(50);
  });

  it('tells which voice says each sound of a mixed line', () => {
    const { ssml, voice } = toMarkup(readText('我用 Linux 系统。'));
    const spoken = espeak.render(ssml, voice).phonemes.filter(({ ipa }) => ipa !== '');
    const changes = spoken
      .filter((phoneme, i) => phoneme.voice !== spoken[i - 1]?.voice)
      .map((phoneme) => phoneme.voice);
    expect(changes).toEqual(['cmn', 'en-us', 'cmn']);
  });

  it('takes half the time at twice the words per minute, within 15 %', () => {
    const text = 'wo3 men5 jin1 tian1 qu4 gong1 yuan2 san4 bu4';
    const ratio = espeak.render(text, 'cmn', 320).samples.length / espeak.render(text, 'cmn', 160).samples.length;
    expect(ratio).toBeGreaterThan(0.425);
    expect(ratio).toBeLessThan(0.575);
  });
});
