/**
 * Stretches of one language. Letters decide by themselves; what is open is how to read the digits and signs between them:
 * as the sentence does. So `iPhone 15 很好` is one Chinese run, and `他说 I have 3 apples` ends in an English one.
 */

export type Language = 'zh' | 'en';

export interface Run {
  readonly language: Language;
  readonly text: string;
}

// A mark inside an address (a.cn/b?c) ends nothing.
const SENTENCE_ENDS = /(?<=[…\n]|[.?!;](?=[\s")]|$|\p{Script=Han}))/u;
const HAN = /[\p{Script=Han}〇\uE000-\uEFFF]/u;
const EACH_HAN = new RegExp(HAN, 'gu');
const LATIN = /\p{Script=Latin}/u;
/** A word of a sentence, no name, unit or part of an address: it has small letters only, but for the first, or is "I" or "a". */
const SMALL_WORD =
  /(?<![\p{Script=Latin}\d'./@_-])(?:[A-Za-z][a-z]+(?:'[a-z]+)?|[Ia])(?![\p{Script=Latin}\d/@_]|[.:?]\S)/gu;
/** So many such words in a row make an English sentence inside a Chinese one. */
const ENGLISH_WORDS = 3;
/** Everything between two Chinese characters. */
const NOT_HAN = /[^\p{Script=Han}〇\uE000-\uEFFF]+/gu;

/** 5w is 五万, nobody counts so in English; and a temperature is of no language. */
const OF_NUMBERS = /(?<=\d)w(?![\p{Script=Latin}\d])|°[CF](?![\p{Script=Latin}\d])/giu;

const TEN_THOUSANDS = /\dw(?![\p{Script=Latin}\d])/iu;

/**
 * `text` as runs, in order; joined they are `text` again. Digits and signs alone are read in `numbersIn`; beside the marks
 * that a Chinese keyboard writes, which cleaning makes plain, so are letters without words: ∵a=b，∴c=d.
 */
export function splitRuns(text: string, numbersIn: Language = 'zh', { hasChineseMarks = false } = {}): Run[] {
  const home = hasChineseMarks && numbersIn === 'zh' ? 'zh' : homeOf(text, numbersIn);
  const runs: Run[] = [];
  for (const sentence of text.split(SENTENCE_ENDS)) {
    for (const run of splitSentence(sentence, home)) {
      const last = runs.at(-1);
      if (last?.language === run.language) runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else if (run.text !== '') runs.push(run);
    }
  }
  return runs;
}

function homeOf(text: string, numbersIn: Language): Language {
  if (HAN.test(text)) return 'zh';
  if (LATIN.test(text.replaceAll(OF_NUMBERS, ''))) return 'en';
  return TEN_THOUSANDS.test(text) ? 'zh' : numbersIn;
}

function splitSentence(sentence: string, home: Language): Run[] {
  if (!HAN.test(sentence)) {
    const isEnglish = home === 'en' || countWords(sentence) >= ENGLISH_WORDS - 1;
    return [{ language: isEnglish ? 'en' : 'zh', text: sentence }];
  }
  // Chinese quoted in an English sentence: She said "你好" 3 times.
  const words = countWords(sentence);
  if (words >= ENGLISH_WORDS && words > sentence.match(EACH_HAN)!.length) return [{ language: 'en', text: sentence }];
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: stretch, index } of sentence.matchAll(NOT_HAN)) {
    if (countWords(stretch) < ENGLISH_WORDS) continue;
    // A number that touches a Chinese character is the Chinese sentence's: 我有3 apples and …, … than 5个.
    const start = index + (index > 0 ? /^[\d.,%]*/.exec(stretch)![0].length : 0);
    const isLast = index + stretch.length === sentence.length;
    const end = index + stretch.length - (isLast ? 0 : /[\d.,%]*$/.exec(stretch)![0].length);
    runs.push(
      { language: 'zh', text: sentence.slice(from, start) },
      { language: 'en', text: sentence.slice(start, end) },
    );
    from = end;
  }
  runs.push({ language: 'zh', text: sentence.slice(from) });
  return runs;
}

const countWords = (text: string) => text.match(SMALL_WORD)?.length ?? 0;
