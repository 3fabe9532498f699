/** The words that a line may begin with, in both languages, and which known word a misspelt one was meant to be. */
import { EMOTION_NAMES, type EmotionName } from '../../inference/index.ts';
import { SLOWER_RATIO } from './pace.ts';

/** What one word stands for. */
export type Word =
  | { readonly is: 'emotion'; readonly name: EmotionName }
  /** As the voice sounds, whatever the person has chosen. */
  | { readonly is: 'own' }
  | { readonly is: 'ratio'; readonly ratio: number };

const EMOTIONS: Readonly<Record<EmotionName, string>> = {
  happy: 'happy happily glad joyful cheerful 高兴 开心 快乐 喜悦 愉快',
  angry: 'angry angrily mad furious 愤怒 生气 发怒 怒',
  sad: 'sad sadly sorrowful 悲伤 伤心 难过 哀伤',
  afraid: 'afraid scared fearful 害怕 恐惧 惊恐',
  disgusted: 'disgusted disgust 厌恶 反感 恶心',
  melancholic: 'melancholic melancholy gloomy 忧郁 低落 惆怅',
  surprised: 'surprised amazed astonished 惊讶 吃惊 惊喜 震惊',
  calm: 'calm calmly 平静 冷静 平和',
};

/** `name` as a line in Chinese begins with it. */
export function chineseWord(name: EmotionName): string {
  return /\p{Script=Han}+/u.exec(EMOTIONS[name])?.[0] ?? name;
}

const OTHERS: ReadonlyArray<readonly [string, Word]> = [
  ['own 原声', { is: 'own' }],
  ['slow slower slowly 慢 慢慢 慢点 慢一点 慢速', { is: 'ratio', ratio: SLOWER_RATIO }],
  ['fast faster quickly 快 快快 快点 快一点 快速', { is: 'ratio', ratio: 1 / SLOWER_RATIO }],
  ['natural 自然', { is: 'ratio', ratio: 1 }],
];

const WORDS: ReadonlyMap<string, Word> = new Map([
  ...EMOTION_NAMES.flatMap((name) => EMOTIONS[name].split(' ').map((word) => [word, { is: 'emotion', name }] as const)),
  ...OTHERS.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const)),
]);

const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** The longest known word that `text` begins with; a Latin one has to end where `text` does. */
export function leadingWord(text: string): { readonly word: string; readonly meaning: Word } | undefined {
  const lower = text.toLowerCase();
  for (let length = Math.min(LONGEST, lower.length); length > 0; length--) {
    const word = lower.slice(0, length);
    const meaning = WORDS.get(word);
    const endsInside = /[a-z]$/.test(word) && /^[\p{Script=Latin}\p{M}'’-]/u.test(lower.slice(length));
    if (meaning !== undefined && !endsInside) return { word, meaning };
  }
  return undefined;
}

/** The known word that `word` was probably meant to be: at most two letters off, and less than half of it. */
export function nearestWord(word: string): string | undefined {
  const typed = word.toLowerCase();
  const limit = Math.min(2, Math.floor((typed.length - 1) / 2));
  const [best] = [...WORDS.keys()]
    .map((known) => ({ known, distance: editDistance(typed, known) }))
    .filter(({ known, distance }) => distance <= limit && distance < known.length / 2)
    .sort((a, b) => a.distance - b.distance);
  return best?.known;
}

/** How many letters have to be added, removed or changed to get from `a` to `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
