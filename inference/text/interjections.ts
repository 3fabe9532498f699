/** Interjections, which are sounds and no words: said as such in both languages, however long they are written. */
import type { Rule } from './rewrite.ts';

/** Longer laughter than this is not more of it. */
const MOST_LAUGHS = 5;

/** What is written, and what is said in English and in Chinese. Each matches a whole word of Latin letters. */
const SOUNDS: readonly (readonly [written: RegExp, english: string | Laugh, chinese: string | Laugh])[] = [
  [/^a+(?:ha){2,}h?a*$/, (written) => `a${laugh('ha', /ha/g)(written)}`, laugh('哈', /ha/g)],
  [/^(?:ha){2,}h?a*$/, laugh('ha', /ha/g), laugh('哈', /ha/g)],
  [/^(?:he){2,}h?$/, laugh('heh', /he/g), laugh('呵', /he/g)],
  [/^(?:hi){2,}$/, laugh('hee', /hi/g), laugh('嘻', /hi/g)],
  // 哈哈哈 as it is typed in a hurry
  [/^h{3,}$/, laugh('ha', /h/g), laugh('哈', /h/g)],
  [/^mh+m$/, 'mm hm', '嗯'],
  [/^m+h+m+$/, 'mm hmm', '嗯'],
  [/^(?:hm+|m{2,})$/, 'hmm', '嗯'],
  [/^e+m{2,}$/, 'um', '嗯'],
  [/^u+m{1,}$/, 'um', '嗯'],
  [/^u+h+$/, 'uh', '呃'],
  [/^a+h+h*$/, 'ah', '啊'],
  [/^o{2,}h+$/, 'ooh', '哦'],
  [/^oh+$/, 'oh', '哦'],
  [/^e+r{2,}$/, 'er', '呃'],
  [/^a+w+w$/, 'aw', '噢'],
  [/^u+gh+$/, 'ugh', '呃'],
  [/^wo+w+$/, 'wow', '哇'],
  [/^w+a+h+$/, 'wah', '哇'],
  [/^ya+y+$/, 'yay', '耶'],
  [/^sh{2,}$/, 'shush', '嘘'],
  [/^br{2,}$/, 'burr', '嘶'],
  [/^tsk$/, 'tut', '啧'],
  [/^psst$/, 'psst', '嘘'],
];

type Laugh = (written: string) => string;

/** `syllable` as often as `pattern` stands in what is written. */
function laugh(syllable: string, pattern: RegExp): Laugh {
  return (written) => {
    const times = Math.min(MOST_LAUGHS, written.match(pattern)?.length ?? 1);
    return new Array<string>(times).fill(syllable).join(/[a-z]/.test(syllable) ? ' ' : '');
  };
}

/** The rule for one language. Inside a longer word, or beside a digit, nothing is an interjection. */
export function interjectionRule(language: 'zh' | 'en'): Rule {
  return {
    pattern: /(?<![\p{Script=Latin}\d'@._-])[A-Za-z]{2,}(?![\p{Script=Latin}\d'@_-]|\.[a-z])/uy,
    say: ([word]) => {
      const written = word.toLowerCase();
      const sound = SOUNDS.find(([pattern]) => pattern.test(written))?.[language === 'en' ? 1 : 2];
      const said = typeof sound === 'function' ? sound(written) : sound;
      // Oh begins a sentence as it did
      return said !== undefined && /^[A-Z][a-z]/.test(word) ? said[0]!.toUpperCase() + said.slice(1) : said;
    },
    cost: 1,
  };
}
