/** A line in the words of a language, as `readLine` reads it. */
import { EMOTION_NAMES, type EmotionName, type Pace } from '../../inference/index.ts';
import type { Locale } from '../../locales/index.ts';
import type { ChosenEmotion } from './emotion.ts';
import type { Line } from './line.ts';
import { isMeant, partsOf, splitHead } from './line-parts.ts';
import { wordFor } from './line-words.ts';

/** `line` in words of `language` that `readLine` reads back. The voice's own emotion, and one from a voice note, are left out. */
export function writeLine({ text, emotion, pace }: Line, language: Locale = 'en'): string {
  const signs = signsOf(language);
  const head = [
    pace === undefined ? '' : writePace(pace, signs),
    emotion === undefined ? '' : writeEmotion(emotion, signs),
  ]
    .filter((part) => part !== '')
    .join(' ');
  if (head !== '') return `${head}${signs.colon}${text}`;
  const cut = splitHead(text);
  return cut !== undefined && (cut.head === '' || isMeant(partsOf(cut.head))) ? `${signs.colon}${text}` : text;
}

/** How a language writes the beginning of a line. */
interface Signs {
  readonly colon: string;
  readonly units: { readonly seconds: string; readonly frames: string; readonly speed: string };
  readonly brackets: readonly [string, string];
  readonly feeling: (name: EmotionName) => string;
}

/** Half-width signs and the units that are typed everywhere. */
const WESTERN = { colon: ': ', units: { seconds: 's', frames: 'fps', speed: 'x' }, brackets: ['(', ')'] } as const;

/** Full-width signs. */
const EASTERN = { colon: '：', brackets: ['（', '）'] } as const;

const EASTERN_UNITS: Readonly<Partial<Record<Locale, Signs['units']>>> = {
  zh: { seconds: '秒', frames: '帧', speed: '倍速' },
  'zh-Hant': { seconds: '秒', frames: '幀', speed: '倍速' },
  ja: { seconds: '秒', frames: 'fps', speed: '倍速' },
};

function signsOf(language: Locale): Signs {
  const units = EASTERN_UNITS[language];
  const feeling = (name: EmotionName) => wordFor(name, language);
  return units === undefined ? { ...WESTERN, feeling } : { ...EASTERN, units, feeling };
}

function writePace(pace: Pace, { units }: Signs): string {
  switch (pace.kind) {
    case 'free':
      return '';
    case 'ratio':
      return `${round(1 / pace.ratio)}${units.speed}`;
    case 'seconds': {
      const frames = pace.frameRate === undefined ? '' : ` ${round(pace.frameRate)}${units.frames}`;
      return `${round(pace.seconds)}${units.seconds}${frames}`;
    }
  }
}

function writeEmotion(emotion: ChosenEmotion, { brackets: [open, close], feeling }: Signs): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  switch (emotion.from) {
    case 'preset':
      return `${feeling(emotion.name)} ${percent(emotion.strength)}`;
    case 'words':
      return `${open}${emotion.text.replace(/[()（）\n]/g, ' ')}${close} ${percent(emotion.strength)}`;
    case 'mix':
      return EMOTION_NAMES.flatMap((name) => {
        const weight = emotion.weights[name];
        return weight === undefined ? [] : `${feeling(name)} ${percent(weight * emotion.strength)}`;
      }).join(' ');
    default:
      return '';
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
