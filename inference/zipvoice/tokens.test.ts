/** Our tokens beside those of the official front-end: the same, or listed here with the reason. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitChunks, splitEvenly } from './chunks.ts';
import { halves } from './syllables.ts';
import { readTokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const TINY = fileURLToPath(new URL('fixtures/zipvoice-tiny', import.meta.url));

interface Reference {
  readonly texts: readonly { readonly kind: string; readonly text: string; readonly tokens: readonly string[] }[];
  readonly chunking: readonly { readonly maxTokens: number; readonly chunks: readonly (readonly string[])[] }[];
}
const reference: Reference = JSON.parse(readFileSync(`${TINY}/frontend.json`, 'utf8'));

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await Vocabulary.open(`${TINY}/tokens.txt`);
});
const read = (text: string) => readTokens(text, vocabulary).map(({ token }) => token);

/** What the network gets of official tokens: the known ones, and a full stop where no mark ends them. */
function fed(tokens: readonly string[]): string[] {
  const known = tokens.filter((token) => vocabulary.has(token));
  return known.length === 0 || ';:,.!?'.includes(known.at(-1)!) ? known : [...known, '.'];
}

/** Why texts are read otherwise than by the official front-end. */
const DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  'a polyphone is read as people read it: 长 of a length is chang2, 银行行长 is yin2 hang2 hang2 zhang3, 一次 is yi2 ci4':
    [
      '这把剑长三十公分',
      '银行行长在长江边散步，重庆的重量很重。',
      '一个一百一次第一看一看',
      '他睡着了，着急得很，得到了',
      '嗯，哦，啊，诶！',
      '我们是小米人,是吗? Yes I think so!霍...啦啦啦',
    ],
  'a light second syllable is light: 知道, 谢谢': ['他说：“我不知道。”', '“你好”、“再见”；谢谢……'],
  'words are cut otherwise: 很好 is one with a changed tone, 展览 + 馆 are two': ['老虎和狮子展览馆很好'],
  'a mark without a token is a pause or a quotation mark instead of nothing': [
    '『书名号』《红楼梦》（括号）',
    '一、二、三——走',
    '波浪～好的~',
    'the "quoted" word - dash – en — em',
    'Wait… what?! No way...',
    '[呼吸]你好',
    '你好🙂hello',
  ],
  'a number is read as what it is: minus, telephone, price, address, time, version, share': [
    '温度是-5℃，湿度85%',
    '电话13800138000',
    '1,234,567元',
    '房间号是1008，路由10.0.0.1',
    '007号',
    '下午3:30见',
    '版本v2.5',
    'I have 21 apples, 1st place, 22nd try, 3rd row, 100th day.',
    'It cost £1,234 or 50% of 2,000, about 3.14.',
    'It is 0 or 00 or 007',
    '2024 is 龙年',
    '1 < 2 而 3 > 2',
  ],
  'a number alone is spoken instead of nothing': ['$1 $0.01 $0 $1.2.3 $.50', '123', 'ａｂｃ１２３', '-5', '100%'],
  'an abbreviation or a word is written out or spelled otherwise': [
    'e.g. St. John St., etc. btw',
    'naïve café résumé',
    'Ñandú',
    '他说OK，然后bye-bye了。',
    'http://a.b/c?d=1',
    '<a]b',
  ],
  'a line ends like a sentence, so that its words do not run together': ['multi\nline text'],
  'a space beside a mark is no pause of its own': ['好 ，好'],
  'a reading belongs to the character before it and never replaces one; alone in brackets it is a word': [
    '这把剑<chang2>三十公分',
    '<ni3><hao3>',
    '我<xing2>走在银<hang2>',
    '<lü4>',
    '<er5><r5>',
    '<ang2><a1><ai4><e2><o4><yi1><wu3><yu2>',
    '<ju2><qu4><xu1><yuan2><xue2><jiong3>',
    '<bad>',
    '<chang>',
    '<xx1>',
    '<chang6>',
    '好<chang2>,hello <zhong4>',
  ],
};
/** Texts of which the official front-end makes no token at all: refused with a code. */
const REFUSED: Readonly<Record<string, string>> = {
  ' ': 'empty',
  '。': 'unspeakable',
  '?!': 'unspeakable',
  Привет: 'unsupported-script',
  한국어: 'unsupported-script',
};

describe('the 81 texts of the reference', () => {
  it('differ where they are listed and nowhere else', () => {
    const listed = Object.values(DIFFERENCES).flat();
    const readable = reference.texts.filter(({ text }) => REFUSED[text] === undefined);
    const different = readable.filter(({ text, tokens }) => read(text).join(' ') !== fed(tokens).join(' '));
    expect(different.map(({ text }) => text).sort()).toEqual(listed.toSorted());
    expect([reference.texts.length, readable.length, different.length]).toEqual([81, 76, listed.length]);
  });

  it.each(Object.entries(REFUSED))('%j is refused as %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it('are known to the vocabulary of 360 tokens, a space among them', () => {
    expect([vocabulary.size, vocabulary.id(' '), vocabulary.id('_')]).toEqual([360, 3, 0]);
  });
});

describe('a syllable', () => {
  it.each(reference.texts.filter(({ text }) => /^(?:<[a-z]+[1-5]>){6,}$/.test(text)))(
    'is halved as the reference halves it: $text',
    ({ text, tokens }) => {
      const typed = [...text.matchAll(/<(\w+)>/g)].map(([, pinyin]) => pinyin);
      expect(typed.flatMap(halves)).toEqual(tokens);
    },
  );

  it.each([
    ['ni3', ['n0', 'i3']],
    ['lv4', ['l0', 'v4']],
    ['er2', ['er2']],
    ['zhuang1', ['zh0', 'uang1']],
    ['yi1', ['y0', 'i1']],
    ['ng2', ['en2']],
  ])('%s is %j', (pinyin, expected) => expect(halves(pinyin)).toEqual(expected));
});

describe('text', () => {
  it.each([
    ['重[chóng]新开始', 'ch0 ong2 x0 in1 k0 ai1 sh0 i3 .'],
    ['晕XUAN4了', 'y0 un1 x0 uan4 l0 e5 .'],
    ['老虎', 'l0 ao2 h0 u3 .'],
    ['这个API很好用', 'zh0 e4 g0 e5 ˌ e ɪ p ˌ i ː ˈ a ɪ h0 en2 h0 ao3 y0 ong4 .'],
    ['OK了', 'ˌ o ʊ k ˈ e ɪ l0 e5 .'],
    ['第一行\n第二行', 'd0 i4 y0 i1 h0 ang2 . d0 i4 er4 h0 ang2 .'],
    ['，，你好！', 'n0 i2 h0 ao3 !'],
  ])('%j is %s', (text, expected) => expect(read(text).join(' ').replace(/ {3}/g, ' ␣ ')).toBe(expected));

  it('refuses a reading that is no syllable as bad-pinyin', () => {
    expect(() => read('重[chogn2]新')).toThrow(expect.objectContaining({ code: 'bad-pinyin' }));
  });

  it('weighs a Chinese token and every mark 2, a phoneme 1', () => {
    const weights = readTokens('好, hi.', vocabulary).map(({ weight }) => weight);
    expect(weights).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 2]);
  });
});

describe('a long text', () => {
  it.each(reference.chunking)('is cut as the reference cuts it at $maxTokens tokens', ({ maxTokens, chunks }) => {
    const tokens = chunks.flat().map((token) => ({ token }));
    const cut = splitChunks(tokens, maxTokens);
    expect(cut.map((chunk) => chunk.map(({ token }) => token))).toEqual(chunks);
  });

  it('without a mark is cut before syllables: 30 tokens at 12 become 10 each', () => {
    const tokens = Array.from({ length: 30 }, (_, i) => ({ token: i % 2 === 0 ? 'n0' : 'i3' }));
    expect(splitEvenly(tokens, 12).map(({ length }) => length)).toEqual([10, 10, 10]);
  });
});
