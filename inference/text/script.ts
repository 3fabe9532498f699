/**
 * What is to be spoken, unit by unit: the front door of the text front-end.
 *
 * Chinese becomes syllables with their tones, everything in Latin letters becomes words, punctuation becomes pauses. The
 * language is decided per run, so a message may change between both as often as it likes.
 */
import { TextError } from '../errors.ts';
import { pauseIndex } from './asked-pauses.ts';
import { type Annotation, annotationIndex } from './chinese/annotations.ts';
import { readHan } from './chinese/pinyin.ts';
import { type NormalizedText, type NormalizeOptions, normalizeText } from './normalize.ts';

export type PauseMark = ',' | '.' | '?' | '!' | ';' | ':' | '…' | '、' | '\n';

export type Unit =
  /** One Chinese character and its reading: `chu1`, neutral tone 5, ü as `v`. `hanzi` is empty for a bare `XUAN4`. */
  | { readonly kind: 'syllable'; readonly hanzi: string; readonly pinyin: string }
  /** An English word, or one letter of a spelled one: `GPT` is three words. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'pause'; readonly mark: PauseMark }
  /** Silence of an exact length, asked for in the text; a pause may stand before it, none after. */
  | { readonly kind: 'silence'; readonly seconds: number };

/** What a mark is heard as; the marks that are not here (quotes, the dot in names) are not heard. */
const PAUSES: Readonly<Record<string, PauseMark>> = {
  ',': ',',
  '.': '.',
  '?': '?',
  '!': '!',
  ';': ';',
  ':': ':',
  '…': '…',
  '、': '、',
  '\n': '\n',
  '—': ',',
  '(': ',',
  ')': ',',
};

/** The longer pause swallows the shorter one beside it. */
const STRENGTH = '、,:;…\n.!?';

const HAN = /^[\p{Script=Han}〇]$/u;
const WORD = /\p{Script=Latin}+(?:'\p{Script=Latin}+)*/uy;

/** A text to speak. */
export interface Script {
  readonly units: readonly Unit[];
  /** Letters that are not spoken, each once; a person wants to know. */
  readonly leftOut: readonly string[];
}

/** `text` as units, see `readText`, and what of it is left out. */
export function readScript(text: string, options: NormalizeOptions = {}): Script {
  const normalized = normalizeText(text, options);
  const units = withReadings(splitUnits(normalized));
  if (!units.some(({ kind }) => kind === 'syllable' || kind === 'word')) throw new TextError('unspeakable');
  return { units, leftOut: normalized.leftOut };
}

/**
 * `text` as units, in order; never two pauses in a row, and none at the start.
 *
 * @throws TextError `empty`; `too-long` { characters, maxCharacters }; `bad-pinyin` { reading, character, suggestions };
 * `unspeakable` for emoji and symbols alone; `unsupported-script` { characters } where nothing else is in it
 */
export function readText(text: string, options: NormalizeOptions = {}): readonly Unit[] {
  return readScript(text, options).units;
}

/** A unit to be; of a Chinese character the reading may still be open. */
type Part = Exclude<Unit, { kind: 'syllable' }> | Syllable;
type Silence = Extract<Unit, { kind: 'silence' }>;
interface Syllable {
  readonly kind: 'syllable';
  readonly hanzi: string;
  pinyin: string | undefined;
}

function splitUnits({ text, annotations, pauses }: NormalizedText): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    const annotation = annotations[annotationIndex(character) ?? -1];
    const seconds = pauses[pauseIndex(character) ?? -1];
    const mark = PAUSES[character];
    if (word) parts.push({ kind: 'word', text: word });
    else if (annotation) addAnnotation(parts, annotation);
    else if (HAN.test(character)) parts.push({ kind: 'syllable', hanzi: character, pinyin: undefined });
    else if (seconds !== undefined) parts.push({ kind: 'silence', seconds });
    else if (mark) addPause(parts, mark);
    at += word?.length ?? character.length;
  }
  return parts;
}

function addAnnotation(parts: Part[], { pinyin, attached }: Annotation): void {
  const last = parts.at(-1);
  if (attached && last?.kind === 'syllable') last.pinyin = pinyin;
  else parts.push({ kind: 'syllable', hanzi: '', pinyin });
}

function addPause(parts: Part[], mark: PauseMark): void {
  const last = parts.at(-1);
  if (!last || last.kind === 'silence') return;
  if (last.kind !== 'pause') parts.push({ kind: 'pause', mark });
  else if (STRENGTH.indexOf(mark) > STRENGTH.indexOf(last.mark)) parts[parts.length - 1] = { kind: 'pause', mark };
}

/**
 * The parts with all readings filled in; each stretch of Chinese is read as a whole, for the context, across a silence.
 */
function withReadings(parts: readonly Part[]): Unit[] {
  const units: Unit[] = [];
  let stretch: (Syllable | Silence)[] = [];
  const read = () => {
    const syllables = stretch.filter((part) => part.kind === 'syllable');
    const readings = syllables.length > 0 ? readHan(syllables.map(({ hanzi }) => hanzi).join('')) : [];
    let next = 0;
    for (const part of stretch) {
      if (part.kind === 'silence') {
        units.push(part);
        continue;
      }
      const reading = part.pinyin ?? readings[next];
      next++;
      if (!reading) throw new TextError('unsupported-script', { characters: part.hanzi });
      units.push({ ...part, pinyin: reading });
    }
    stretch = [];
  };
  for (const part of parts) {
    if (part.kind === 'silence' || (part.kind === 'syllable' && part.hanzi !== '')) {
      stretch.push(part);
      continue;
    }
    read();
    units.push(part.kind === 'syllable' ? { ...part, pinyin: part.pinyin! } : part);
  }
  read();
  return units;
}
