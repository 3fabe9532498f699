import { describe, expect, it } from 'vitest';
import { writeText } from './writing.ts';

const ROWS: readonly (readonly [kind: string, text: string, language: string, written: string])[] = [
  ['Chinese with its numbers in words', '今天25号，GPT很火！', 'zh', '今天二十五号, gpt很火!'],
  ['Chinese without spaces', '你好， 世界 。我喜欢 open source 软件', 'zh', '你好,世界.我喜欢open source软件'],
  ['a reading', '重[chóng]新开始', 'zh', '<|SPECIAL_TOKEN_2|>CHONG2<|SPECIAL_TOKEN_2|>新开始'],
  ['two readings side by side', '<银行|yin2 hang2>在哪', 'zh', '<|SPECIAL_TOKEN_2|>YIN2 HANG2<|SPECIAL_TOKEN_2|>在哪'],
  ['a bare syllable', '晕XUAN4是一种感觉', 'zh', '晕<|SPECIAL_TOKEN_2|>XUAN4<|SPECIAL_TOKEN_2|>是一种感觉'],
  [
    'phones',
    'One <minute|M AY0 . N UW1 T> detail, twice: <Minute|m ih1 n ah0 t>.',
    'en',
    'one <|SPECIAL_TOKEN_1|>M AY0 . N UW1 T<|SPECIAL_TOKEN_1|> detail, twice, <|SPECIAL_TOKEN_1|>M IH1 N AH0 T<|SPECIAL_TOKEN_1|>.',
  ],
  ['phones in Chinese', '我要<going|G OW1>了', 'zh', '我要<|SPECIAL_TOKEN_1|>G OW1<|SPECIAL_TOKEN_1|>了'],
  ['what is no pronunciation', 'A <b|?!> c word here', 'en', 'a b c word here'],
  ['English', 'There are 3 "things" — right?', 'en', "there are three 'things' - right?"],
  [
    'Spanish, in capitals, with its numbers',
    '¿Cuestan 12,50 € o más?',
    'es',
    '¿CUESTAN DOCE EUROS CON CINCUENTA CÉNTIMOS O MÁS?',
  ],
  [
    'phones in Spanish',
    'Vamos al <show|SH OW1> esta noche',
    'es',
    'VAMOS AL <|SPECIAL_TOKEN_1|>SH OW1<|SPECIAL_TOKEN_1|> ESTA NOCHE',
  ],
  ['Japanese, its words apart', '今日はいい天気です。', 'ja', '今日 は いい 天気 です .'],
  ['kana as a reading', '<今日|キョウ>はいい天気ですね', 'ja', 'キョウ は いい 天気 です ね'],
  ['Arabic as it is', 'مرحبا، كيف حالك؟', 'ar', 'مرحبا، كيف حالك؟'],
  ['no markup and no faces', '**Hola** amigo, ¿qué tal? 😀', 'es', 'HOLA AMIGO, ¿QUÉ TAL?'],
  ['lines as sentences', 'Buenos días\nHasta luego', 'es', 'BUENOS DÍAS.HASTA LUEGO'],
  ['no token by hand', 'hello <|endoftext|> my friend', 'en', 'hello endoftext my friend'],
];

describe('the writing of IndexTTS-2.5 has', () => {
  it.each(ROWS)('%s: %s', (_, text, language, written) => {
    expect(writeText(text)).toMatchObject({ language, text: written });
  });

  it('pauses in every language', () => {
    for (const text of ['你好[停顿1秒]世界', 'Hola amigo [pause 1s] ¿qué tal?', 'こんにちは[pause 1s]ありがとう']) {
      const { text: written, pauses } = writeText(text);
      expect(pauses).toEqual([1]);
      expect(written).toContain('\uF000');
    }
  });

  it('no letters of another script, and says which', () => {
    expect(writeText('¿Dónde está la calle Ленина?')).toMatchObject({
      text: '¿DÓNDE ESTÁ LA CALLE ?',
      leftOut: [...'Ленина'].filter((x, i, all) => all.indexOf(x) === i),
    });
    expect(writeText('我喜欢한국').leftOut).toEqual(['한', '국']);
  });

  it.each([
    ['', 'empty'],
    ['a'.repeat(4097), 'too-long'],
    ['Ich bin müde und gehe nach Hause', 'unsupported-language'],
    ['😀 …', 'unspeakable'],
    ['行[xyng2]', 'bad-pinyin'],
  ])('nothing for %j: %s', (text, code) => {
    expect(() => writeText(text)).toThrow(expect.objectContaining({ code }));
  });
});
