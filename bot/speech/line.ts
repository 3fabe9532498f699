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
import { type EmotionName, type Pace, readEmotionWords } from '../../inference/index.ts';
import { LineError } from '../errors.ts';
import { type ChosenEmotion, DEFAULT_STRENGTH } from './emotion.ts';
import { BOUNDS, halfWidth, isMeant, type Part, partsOf, splitHead } from './line-parts.ts';
import { nearestWord } from './line-words.ts';
import { paceOf } from './pace.ts';

export interface Line {
  readonly text: string;
  /** Absent: as the person has chosen. */
  readonly emotion?: ChosenEmotion;
  readonly pace?: Pace;
}

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

/** The parts of a head that tell a feeling. */
const FEELING: ReadonlySet<Part['is']> = new Set(['emotion', 'percent', 'own', 'words']);

/**
 * The feeling that `words` name as a line does before its colon (`angry 80%`, `happy 60% surprised 30%`, `own`); undefined
 * where anything else is among them, as in a description.
 *
 * @throws LineError out-of-range, twice, percent-alone
 */
export function readFeeling(words: string): ChosenEmotion | undefined {
  const head = halfWidth(words.trim());
  const parts = partsOf(head);
  if (!parts.every(({ is }) => FEELING.has(is))) return undefined;
  return readEmotion(new Head(head, parts));
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
