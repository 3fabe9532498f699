/**
 * An alignment that another aligner made, its words timed again by how Whisper attends to them.
 *
 * The first aligner says which words belong to which window. A window whose words Whisper hardly believes, or of which it
 * finds too many at no length, keeps the times that it had: a network without a clue is no witness.
 */

import type { AlignedLine, AlignedWord, Span } from '../align/aligner.ts';
import { silenceAt } from '../align/edges.ts';
import { FRAMES_PER_SECOND } from '../align/features.ts';
import type { Frames, Levels } from '../align/silences.ts';
import type { Sound } from '../audio/sound.ts';
import { COLUMNS_PER_SECOND } from './attention-times.ts';
import { longestText, timeTokens } from './forced.ts';
import { outOfSilence } from './quiet-edges.ts';
import type { WhisperTokenizer } from './tokenizer.ts';
import type { Parts } from './transcribe.ts';
import { cutWindows, Excerpts } from './windows.ts';

/** When Whisper's times are taken. Guesses, to be measured with real weights. */
export const TRUST = {
  /** Mean probability of a window's words. */
  probability: 0.1,
  /** Share of words at no length. */
  emptyShare: 0.4,
  /** Seconds by which two windows may differ about a word at their border. */
  agreement: 0.3,
} as const;

export type Trust = { readonly [Name in keyof typeof TRUST]: number };

/** Beside a window, frames that are heard with it, and words of its neighbours that are said there. */
const MARGIN = FRAMES_PER_SECOND;
const MARGIN_WORDS = 2;
/** Characters of which at least this share is Chinese are read as Chinese. */
const CHINESE_SHARE = 0.3;

/** A word that is looked for: where the first aligner has it, and which tokens write it. */
interface Target {
  readonly line: number;
  readonly word: number;
  readonly text: string;
  readonly span: Span;
  readonly ids: readonly number[];
}

interface Timed extends Span {
  readonly probability: number;
}

export interface RefineOptions {
  readonly trust?: Trust;
  readonly signal?: AbortSignal | undefined;
  /** Awaited before each window with windows done and in all; what it throws ends the work. */
  readonly atWindow?: (done: number, total: number) => Promise<void>;
}

export async function refineLines(
  parts: Parts,
  sound: Sound,
  levels: Levels,
  lines: readonly AlignedLine[],
  { trust = TRUST, signal, atWindow }: RefineOptions = {},
): Promise<AlignedLine[]> {
  const targets = lines.flatMap((line, index) => targetsOf(parts.tokenizer, line, index));
  const windows = cutWindows(levels);
  const found = new Map<Target, Timed>();
  const margins = new Map<Target, Timed>();
  const excerpts = new Excerpts(sound, signal);
  try {
    for (const [done, window] of windows.entries()) {
      await atWindow?.(done, windows.length);
      const near = inMargin(targets, window, levels.levelDb.length);
      const own = new Set(near.filter(({ span }) => isInside(span, window)));
      if (own.size === 0) continue;
      const timed = await timeWindow(parts, excerpts, near, { window, levels });
      const times = [...timed].flatMap(([target, time]) => (own.has(target) ? time : []));
      if (!isTrusted(times, trust)) continue;
      for (const [target, time] of timed) (own.has(target) ? found : margins).set(target, time);
    }
  } finally {
    await excerpts.close();
  }
  await atWindow?.(windows.length, windows.length);
  // A word about which two windows disagree keeps the time that it had.
  for (const [target, { start }] of margins) {
    const other = found.get(target);
    if (other !== undefined && Math.abs(other.start - start) > trust.agreement) found.delete(target);
  }
  return assemble(lines, targets, found, levels);
}

/** The words of a line with their tokens, the line's own tokens shared among them by their bytes. */
function targetsOf(tokenizer: WhisperTokenizer, { text, words }: AlignedLine, line: number): Target[] {
  const ids = tokenizer.encode(` ${text.trim()}`);
  const written = ` ${text.trim()}`;
  let searched = 0;
  const ends = words.map((word) => {
    const at = written.indexOf(word.text, searched);
    searched = at < 0 ? searched : at + word.text.length;
    return Buffer.byteLength(written.slice(0, searched));
  });
  const shares: number[][] = words.map(() => []);
  let bytes = 0;
  let word = 0;
  for (const id of ids) {
    const token = tokenizer.bytesOf(id);
    // A token belongs where its first byte does; the space before a word is the word's.
    while (word < words.length - 1 && bytes >= ends[word]) word++;
    shares[word]?.push(id);
    bytes += token.length;
  }
  return words.map(({ text: said, start, end }, index) => ({
    line,
    word: index,
    text: said,
    span: { start, end },
    ids: shares[index],
  }));
}

const isInside = ({ start, end }: Span, { from, to }: Frames): boolean => {
  const middle = ((start + end) / 2) * FRAMES_PER_SECOND;
  return middle >= from && middle < to;
};

/** The words of a window, and those of its neighbours that can be heard in its margin. */
function inMargin(targets: readonly Target[], window: Frames, length: number): Target[] {
  const first = targets.findIndex(({ span }) => isInside(span, window));
  const last = targets.findLastIndex(({ span }) => isInside(span, window));
  if (first < 0) return [];
  const wide = { from: Math.max(0, window.from - MARGIN), to: Math.min(length, window.to + MARGIN) };
  return targets
    .slice(Math.max(0, first - MARGIN_WORDS), last + 1 + MARGIN_WORDS)
    .filter(({ span }) => isInside(span, wide));
}

async function timeWindow(
  { networks, logMel }: Parts,
  excerpts: Excerpts,
  targets: readonly Target[],
  { window, levels }: { window: Frames; levels: Levels },
): Promise<Map<Target, Timed>> {
  const wide = {
    from: Math.max(0, window.from - MARGIN),
    to: Math.min(levels.levelDb.length, window.to + MARGIN),
  };
  const ids = targets.flatMap((target) => target.ids);
  // 28 s of the fastest speech have half as many.
  if (ids.length > longestText(networks)) return new Map();
  const heard = await networks.hear(logMel(await excerpts.read(wide)));
  const columns = Math.floor(((wide.to - wide.from) * COLUMNS_PER_SECOND) / FRAMES_PER_SECOND);
  const { times, probabilities } = await timeTokens(networks, heard, ids, { language: languageOf(targets), columns });
  const offset = wide.from / FRAMES_PER_SECOND;
  const timed = new Map<Target, Timed>();
  let at = 0;
  for (const target of targets) {
    const to = at + target.ids.length;
    const probability = to > at ? probabilities.subarray(at, to).reduce((sum, p) => sum + p, 0) / target.ids.length : 0;
    timed.set(target, { start: offset + times[at], end: offset + times[to], probability });
    at = to;
  }
  return timed;
}

/** Aligners read Chinese and English. */
function languageOf(targets: readonly Target[]): string {
  const letters =
    targets
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/gu) ?? [];
  const chinese = letters.filter((letter) => /\p{Script=Han}/u.test(letter));
  return chinese.length >= CHINESE_SHARE * letters.length ? 'zh' : 'en';
}

function isTrusted(words: readonly Timed[], { probability, emptyShare }: Trust): boolean {
  if (words.length === 0) return false;
  const mean = words.reduce((sum, word) => sum + word.probability, 0) / words.length;
  const empty = words.filter(({ start, end }) => end <= start).length;
  return mean >= probability && empty <= emptyShare * words.length;
}

/** The lines with the times that were found, in order, their borders in silences where there is one near. */
function assemble(
  lines: readonly AlignedLine[],
  targets: readonly Target[],
  found: ReadonlyMap<Target, Timed>,
  { silences, levelDb }: Levels,
): AlignedLine[] {
  const length = levelDb.length / FRAMES_PER_SECOND;
  let last = 0;
  return lines.map((line, index) => {
    const own = targets.filter(({ line }) => line === index);
    const times = own.flatMap((target) => found.get(target) ?? []);
    const isRefined = times.length === own.length && times.length > 0;
    const confidence = isRefined
      ? times.reduce((sum, { probability }) => sum + probability, 0) / times.length
      : undefined;
    const words = own.map((target): AlignedWord => {
      const time = found.get(target);
      return { text: target.text, ...(time === undefined ? target.span : outOfSilence(time, silences)) };
    });
    const edges = isRefined ? edgesOf(words, silences) : line;
    const start = Math.min(length, Math.max(last, edges.start));
    const end = Math.min(length, Math.max(start, edges.end));
    last = end;
    let before = start;
    const kept = words.map(({ text, ...span }, w) => {
      const from = w === 0 ? start : Math.min(end, Math.max(before, span.start));
      before = Math.min(end, Math.max(from, span.end));
      return { text, start: from, end: before };
    });
    return {
      ...line,
      start,
      end,
      words: kept,
      ...(confidence !== undefined && { confidence: Math.min(1, confidence) }),
    };
  });
}

function edgesOf(words: readonly AlignedWord[], silences: readonly Frames[]): Span {
  const [start, end] = [words[0].start, words[words.length - 1].end].map((time) =>
    Math.round(time * FRAMES_PER_SECOND),
  );
  return {
    start: (silenceAt(silences, start, start)?.to ?? start) / FRAMES_PER_SECOND,
    end: (silenceAt(silences, end, end)?.from ?? end) / FRAMES_PER_SECOND,
  };
}
