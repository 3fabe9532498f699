/**
 * What one line asks for: the words, and before a colon how to say them.
 *
 *     line  = [head ":"] text         ":" alone before a text: nothing in it is a head
 *     head  = part { part }           apart by spaces or commas, or by nothing where no doubt is possible
 *     part  = 3.2s | 3,2 s | 3.2秒    exactly so long
 *           | 24fps | 24帧            on whole video frames of that rate; only beside seconds
 *           | 1.25x | 1.25倍 | slow | 慢一点 ...
 *           | angry [80%] | 愤怒80% ...    several of them are mixed
 *           | own | 原声              as the voice sounds
 *           | (whisper it sadly)      an emotion in words
 *
 * People write colons anyway, so a head is only what begins with such a part: `Sarah: hello` is all text. Where
 * numbers show that a head was meant, a word in it that makes no sense is an error rather than text.
 */
import { EMOTION_NAMES, type EmotionName, type Pace, readEmotionWords } from '../../inference/index.ts';
import type { Locale } from '../../locales/index.ts';
import { LineError } from '../errors.ts';
import { type ChosenEmotion, DEFAULT_STRENGTH } from './emotion.ts';
import { leadingWord, nearestWord, type Word, wordFor } from './line-words.ts';
import { MAX_RATIO, MAX_SECONDS, MIN_RATIO, MIN_SECONDS, paceOf } from './pace.ts';

export interface Line {
  readonly text: string;
  /** Absent: as the person has chosen. */
  readonly emotion?: ChosenEmotion;
  readonly pace?: Pace;
}

/** A part of a head; `source` is what was typed. */
type Part = { readonly source: string } & (
  | Word
  | { readonly [U in Unit]: { readonly is: U; readonly value: number } }[Unit]
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'unknown' }
);

const UNIT_NAMES = ['seconds', 'fps', 'speed', 'percent'] as const;

type Unit = (typeof UNIT_NAMES)[number];

const UNITS: Readonly<Record<Unit, RegExp>> = {
  seconds: /^(?:s|secs?|seconds?|seg|сек|с|ث|ثوانٍ?|ثانية|秒[钟鐘]?)$/i,
  fps: /^(?:fps|к\/с|кадр\/с|إطار\/ث|帧|幀|格|フレーム)$/i,
  speed: /^(?:x|×|х|倍速?)$/i,
  percent: /^[%％]$/,
};

/** What each number may be; speed is the inverse of a ratio. */
const BOUNDS: Readonly<Record<Unit, readonly [min: number, max: number]>> = {
  seconds: [MIN_SECONDS, MAX_SECONDS],
  fps: [1, 240],
  speed: [1 / MAX_RATIO, 1 / MIN_RATIO],
  percent: [0, 100],
};

/** A longer head is a sentence. */
const MAX_HEAD = 120;

const SEPARATORS = /^[\s,，、،؛@+;；]+/;
/** A number, with a point or a comma in it, and its unit. */
const NUMBER =
  /^(\d+(?:[.,]\d+)?)\s*(secs?|seconds?|seg|s|сек|с|ثوانٍ|ثوان|ثانية|ث|秒钟|秒鐘|秒|fps|к\/с|кадр\/с|إطار\/ث|帧|幀|格|フレーム|x|×|х|倍速|倍|%|％)(?![a-zа-я\u0621-\u064A])/i;
const SPEED_FIRST = /^[x×](\d+(?:\.\d+)?)(?![\d.])/i;
const DESCRIPTION = /^[(（]\s*([^\s()（）][^()（）]*)[)）]/;
const ANY_WORD = /^(?:\d[\d.]*\p{L}*|[\p{Script=Han}]+|[^\s,，、،؛@+;；()（）\p{Script=Han}]+|.)/u;

/**
 * The line that `words` ask for.
 *
 * @throws LineError unknown-word, out-of-range, twice, frames-alone, percent-alone, no-text: each names the part
 */
export function readLine(words: string): Line {
  const cut = splitHead(words);
  if (cut === undefined) return { text: words };
  const { head, text } = cut;
  if (head === '') return { text };
  const parts = partsOf(head);
  if (!isMeant(parts)) return { text: words };

  const seen = new Head(head, parts);
  const pace = readPace(seen);
  const emotion = readEmotion(seen);
  if (text === '') throw new LineError('no-text', { head });
  return { text, ...(emotion !== undefined && { emotion }), ...(pace !== undefined && { pace }) };
}

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

/** A feeling is described in fewer characters; what is longer is a sentence. */
const MAX_FEELING = 24;

/**
 * The words before a colon that tell a feeling and were not taken for it, since only its presets stand there without
 * brackets (`非常生气：`, `whisper:`); undefined without such words.
 */
export function spokenFeeling(words: string): string | undefined {
  const head = splitHead(words)?.head ?? '';
  if (head === '' || head.length > MAX_FEELING || isMeant(partsOf(head))) return undefined;
  return readEmotionWords(head).known ? head : undefined;
}

/** What stands before and after the first colon outside brackets; undefined without one near the beginning. */
function splitHead(words: string): { readonly head: string; readonly text: string } | undefined {
  const found = /^([^:：\n(（]*(?:[(（][^()（）\n]*[)）][^:：\n(（]*)*)[:：]/.exec(words.trimStart());
  if (found === null || found[1].length > MAX_HEAD) return undefined;
  return { head: halfWidth(found[1].trim()), text: words.trimStart().slice(found[0].length).trim() };
}

/** Marks of direction, which come with Arabic that is copied. */
const INVISIBLE = /[\u200E\u200F\u061C\u2066-\u2069]/g;

/** Digits and signs of a Chinese or Arabic keyboard as those of any other: ３．５秒, ٣٫٥ */
function halfWidth(head: string): string {
  return head
    .replace(/[\uFF05\uFF0B\uFF0E\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\u066B/g, '.')
    .replace(/\u066A/g, '%')
    .replace(INVISIBLE, '');
}

function partsOf(head: string): Part[] {
  const parts: Part[] = [];
  let rest = head.replace(SEPARATORS, '');
  while (rest !== '') {
    const part = leadingPart(rest);
    parts.push(part);
    rest = rest.slice(part.source.length).replace(SEPARATORS, '');
  }
  return parts;
}

function leadingPart(rest: string): Part {
  const number = NUMBER.exec(rest);
  if (number !== null) return { source: number[0], is: unitOf(number[2]), value: Number(number[1].replace(',', '.')) };
  const speed = SPEED_FIRST.exec(rest);
  if (speed !== null) return { source: speed[0], is: 'speed', value: Number(speed[1]) };
  const description = DESCRIPTION.exec(rest);
  if (description !== null) return { source: description[0], is: 'words', text: description[1].trim() };
  const known = leadingWord(rest);
  if (known !== undefined) {
    const { word, meaning } = known;
    // 高兴地 is 高兴.
    const particle = /^(?:[地的]|そうに|げに|に)/.exec(rest.slice(word.length))?.[0] ?? '';
    return { source: rest.slice(0, word.length + particle.length), ...meaning };
  }
  return { source: ANY_WORD.exec(rest)?.[0] ?? rest, is: 'unknown' };
}

function unitOf(typed: string): Unit {
  const unit = UNIT_NAMES.find((one) => UNITS[one].test(typed));
  if (unit === undefined) throw new Error(`the unit ${typed} is in the pattern of numbers and nowhere else`);
  return unit;
}

/** Whether the one who wrote `parts` before a colon wanted to say how, and not simply a sentence with a colon. */
function isMeant(parts: readonly Part[]): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  if (parts.every(({ is }) => is !== 'unknown')) return true;
  const isMeasured = parts.some(({ is }) => is in UNITS);
  return isMeasured && (first.is !== 'unknown' || nearestWord(first.source) !== undefined);
}

/** The parts of a head, of which each may be used once. */
class Head {
  readonly #head: string;
  readonly parts: readonly Part[];

  constructor(head: string, parts: readonly Part[]) {
    this.#head = head;
    this.parts = parts;
    for (const part of parts) {
      if (part.is === 'unknown') this.refuse('unknown-word', part, { suggestion: nearestWord(part.source) ?? 'none' });
      if (!('value' in part)) continue;
      const [min, max] = BOUNDS[part.is];
      if (part.value < min || part.value > max) this.refuse('out-of-range', part, { min, max });
    }
  }

  /** The only part that `is` one of `kinds`. */
  one<Kind extends Part['is']>(...kinds: readonly Kind[]): Extract<Part, { readonly is: Kind }> | undefined {
    const isOne = (part: Part): part is Extract<Part, { readonly is: Kind }> => kinds.some((kind) => kind === part.is);
    const [first, second] = this.parts.filter(isOne);
    if (second !== undefined) this.refuse('twice', second);
    return first;
  }

  /** Throws with the head in which `part` is marked. */
  refuse(code: LineError['code'], part: Part, details: Record<string, string | number> = {}): never {
    let at = 0;
    for (const one of this.parts) {
      at = this.#head.indexOf(one.source, at);
      if (one === part) break;
      at += one.source.length;
    }
    const line = `${this.#head.slice(0, at)}»${part.source}«${this.#head.slice(at + part.source.length)}:`;
    throw new LineError(code, { word: part.source, line, ...details });
  }
}

function readPace(head: Head): Pace | undefined {
  const part = head.one('seconds', 'speed', 'ratio');
  const frames = head.one('fps');
  if (frames !== undefined && part?.is !== 'seconds') head.refuse('frames-alone', frames);
  if (part?.is === 'seconds') {
    return { kind: 'seconds', seconds: part.value, ...(frames !== undefined && { frameRate: frames.value }) };
  }
  if (part === undefined) return undefined;
  return paceOf(part.is === 'speed' ? 1 / part.value : part.ratio);
}

function readEmotion(head: Head): ChosenEmotion | undefined {
  const chosen = head.one('words', 'own');
  const felt: Array<{ name: EmotionName; share?: number }> = [];
  let strength: number | undefined;
  for (const [index, part] of head.parts.entries()) {
    if (part.is === 'emotion') {
      if (chosen !== undefined || felt.some(({ name }) => name === part.name)) head.refuse('twice', part);
      felt.push({ name: part.name });
    }
    if (part.is !== 'percent') continue;
    const before = head.parts[index - 1];
    const share = part.value / 100;
    if (before?.is === 'emotion') felt[felt.length - 1] = { name: before.name, share };
    else if (before?.is === 'words') strength = share;
    else head.refuse('percent-alone', part);
  }
  if (chosen?.is === 'own') return { from: 'voice' };
  if (chosen?.is === 'words') return { from: 'words', text: chosen.text, strength: strength ?? DEFAULT_STRENGTH };
  if (felt.length === 0) return undefined;
  const [{ name, share }, ...others] = felt;
  if (others.length === 0) return { from: 'preset', name, strength: share ?? DEFAULT_STRENGTH };
  // A share is what is felt in the end; names alone share the usual strength evenly.
  const even = DEFAULT_STRENGTH / felt.length;
  return { from: 'mix', weights: Object.fromEntries(felt.map((one) => [one.name, one.share ?? even])), strength: 1 };
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
