import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../text/normalize.ts';
import { SentencePiece } from '../text/tokenizer/sentencepiece.ts';
import { modelSyllable, syllableSayer } from './homophones.ts';
import { modelText, readPassages, readTokens, spaceCjk } from './tokens.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/indextts-2-tiny/${name}`, import.meta.url));
const tiny = new SentencePiece(fixture('checkpoints/bpe.model'));

interface Golden {
  readonly text: string;
  readonly cjk: string;
  readonly pieces: readonly string[];
  readonly ids: readonly number[];
}

describe('SentencePiece', () => {
  // Made with the official Python library, sentencepiece 0.2.2.
  const goldens = JSON.parse(fixture('tokenizer.json').toString()) as Golden[];

  it.each(goldens)('cuts "$cjk" as the official library does', ({ text, cjk, pieces, ids }) => {
    expect(spaceCjk(text)).toBe(cjk);
    const tokens = tiny.encode(cjk);
    expect(tokens.map(({ piece }) => piece)).toEqual(pieces);
    expect(tokens.map(({ id }) => id)).toEqual(ids);
  });

  // The released vocabulary may not be shipped: TOKENIZER_MODEL=bpe.model TOKENIZER_GOLDENS=goldens.json adds its test.
  const { TOKENIZER_MODEL: model, TOKENIZER_GOLDENS: list } = process.env;
  if (model !== undefined && list !== undefined) {
    it('cuts every golden of the released model alike', () => {
      const released = new SentencePiece(readFileSync(model));
      const { tokenizer } = JSON.parse(readFileSync(list, 'utf8')) as {
        tokenizer: { input: string; ids: number[]; pieces: string[] }[];
      };
      expect(released.size).toBe(12000);
      for (const { input, ids, pieces } of tokenizer) {
        expect(released.encode(input)).toEqual(pieces.map((piece, i) => ({ piece, id: ids[i] })));
      }
    });
  }

  it('merges 3 unknown characters in a row into 1 unknown token', () => {
    expect(tiny.encode('A@#$')).toEqual([...tiny.encode('A'), { piece: '@#$', id: 2 }]);
  });

  it('has no tokens for an empty text', () => {
    expect(tiny.encode('')).toEqual([]);
    expect(tiny.encode('   ')).toEqual([]);
  });

  it.each([
    ['truncated', Uint8Array.of(0x0a, 0x7f, 0x00)],
    ['malformed', new Uint8Array()],
    ['malformed', Uint8Array.of(0x0b)],
  ])('refuses a file that is %s', (code, bytes) => {
    expect(() => new SentencePiece(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('spaceCjk', () => {
  // From upstream's tokenize_by_CJK_char.
  it.each([
    ['你好世界是 hello world 的中文', '你 好 世 界 是 HELLO WORLD 的 中 文'],
    ['IndexTTS 正式发布一点零版本了,效果六六六', 'INDEXTTS 正 式 发 布 一 点 零 版 本 了 , 效 果 六 六 六'],
    ['  a b  c ', 'A B  C'],
    ['安녕', '安 녕'],
    ['ＡＢＣ中', 'ＡＢＣ 中'],
    ['𠮷野家 ok', '𠮷 野 家 OK'],
  ])('%j', (text, spaced) => {
    expect(spaceCjk(text)).toBe(spaced);
  });
});

describe('modelText', () => {
  const written = (text: string) => modelText(normalizeText(text), tiny);

  it.each([
    ['今天！', '今天!'],
    ['你好；世界：天', '你好,世界,天'],
    ['今天、天气', '今天,天气'],
    ['“你好”（世界）', "'你好''世界'"],
    ['你好——世界', '你好-世界'],
    ['你好…', '你好...'],
    ['你好\n世界', '你好.世界'],
    ['你好。\n世界', '你好. 世界'],
    ['GPT 天', 'GPT 天'],
  ])('writes %j as %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('writes a reading in the place of its character', () => {
    expect(written('行[háng]天')).toBe('HANG2 天');
    expect(written('天 HANG2 天')).toBe('天 HANG2 天');
  });

  it('writes a character outside the vocabulary as its syllable', () => {
    expect(tiny.has('航')).toBe(false);
    expect(written('航天')).toBe('HANG2 天');
  });

  it('takes another tone where a syllable is not in the vocabulary', () => {
    expect(tiny.has('HANG4')).toBe(false);
    expect(written('行[hang4]')).toBe('HANG2');
  });
});

describe('a syllable that the vocabulary lacks', () => {
  it('is said in the nearest tone, neutral only where it has no other', () => {
    const vocabulary = (...pieces: string[]): Pick<SentencePiece, 'has' | 'pieces'> => ({
      has: (piece) => pieces.includes(piece),
      pieces: () => pieces,
    });
    expect(syllableSayer(vocabulary('CAO1', 'CAO2', 'CAO5'))('cao4')).toBe('CAO1');
    expect(syllableSayer(vocabulary('CAO5'))('cao4')).toBe('CAO5');
    expect(syllableSayer(vocabulary('POU5', '掊'))('pou3')).toBe('掊');
    expect(syllableSayer(vocabulary('DEN5', '扥'))('den4')).toBe('扥');
    expect(syllableSayer(vocabulary('SUO3', '些'))('suo4')).toBe('SUO3');
  });
});

describe('modelSyllable', () => {
  it.each([
    ['ju4', 'JV4'],
    ['xue2', 'XVE2'],
    ['quan2', 'QVAN2'],
    ['lv4', 'LV4'],
    ['nve4', 'NVE4'],
    ['yuan2', 'YUAN2'],
    ['zhu1', 'ZHU1'],
  ])('spells %s as %s', (pinyin, spelled) => {
    expect(modelSyllable(pinyin)).toBe(spelled);
  });
});

describe('readTokens', () => {
  it('reads a sentence to ids of the vocabulary', () => {
    expect(readTokens('你好，世界。', tiny).map(({ piece }) => piece)).toEqual(
      tiny.encode('你 好 , 世 界 .').map(({ piece }) => piece),
    );
  });

  it('refuses what cannot be spoken', () => {
    expect(() => readTokens('😀', tiny)).toThrow(expect.objectContaining({ code: 'unspeakable' }));
  });

  it.each([
    'Þór',
    'thank ᴛʜᴀɴᴋs',
    '好的ʕ•ᴥ•ʔ',
    '你好 안녕 мир',
    'हिन्दी 今天',
    '今天 ☃ ♫ ∮ ∑ ₿ §',
    '天\u0301气 e\u0334x',
    '今天𠮷𪚥',
    '今天😀🏳️‍🌈',
    '𝓗𝓮𝓵𝓵𝓸 天',
    'ǂxʘ 世界',
    '重[dia3]天',
    '天 \uE123\uF456 气',
    '今天 {}[]<>|~^`\\',
  ])('never gives the model an unknown token: %s', (text) => {
    const tokens = readTokens(text, tiny);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.filter((token) => tiny.isUnknown(token))).toEqual([]);
  });

  it('never gives an unknown token for any character beside a Chinese one', () => {
    const unknown: string[] = [];
    for (let code = 0x21; code < 0x3_0000; code += code < 0x3400 || code >= 0x1_d000 ? 7 : 211) {
      const character = String.fromCodePoint(code);
      if (/\p{Cs}/u.test(character)) continue;
      const tokens = readTokens(`今${character}天`, tiny);
      if (tokens.some((token) => tiny.isUnknown(token))) unknown.push(character);
    }
    expect(unknown).toEqual([]);
  });
});

describe('readPassages', () => {
  const shown = (text: string) => {
    const { leadSeconds, passages } = readPassages(text, tiny);
    return [leadSeconds, ...passages.flatMap(({ tokens, pauseSeconds }) => [tokens.length > 0, pauseSeconds])];
  };

  it.each([
    ['今天[pause 0.5s]天气', [0, true, 0.5, true, 0]],
    ['[停顿1秒]今天[停顿2秒]', [1, true, 2]],
    ['今天[停顿1秒]，[停顿2秒]天气', [0, true, 3, true, 0]],
    ['今天', [0, true, 0]],
  ])('parts %s where a pause is asked for', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});
