import { createResampler } from '../audio/resample.ts';
import { TextError } from '../errors.ts';
import type { Unit } from '../text/script.ts';
import { analyze } from './analysis.ts';
import { continueBand } from './bandwidth.ts';
import { replaceEnglish, sayEnglish } from './english.ts';
import { ESPEAK_RATE, type Espeak, NORMAL_WORDS_PER_MINUTE, openEspeak } from './espeak.ts';
import { type Flite, openFlite } from './flite.ts';
import { FRAMES_PER_SECOND, type Frames, HOP, SAMPLE_RATE } from './frames.ts';
import { toMarkup } from './markup.ts';
import { readVoice, type SourceVoice } from './measured/voice.ts';
import { type Labels, labelFrames, repairVoicing } from './phonemes.ts';
import type { Sound } from './sound.ts';
import type { SourceName } from './source-name.ts';

export type { SourceVoice };

/** A line in the source voices, silence around it removed. */
export interface Line {
  /** 24 kHz. */
  readonly samples: Float32Array;
  readonly labels: Labels;
  /** [T] number of the word, or in Mandarin of the syllable, that each frame belongs to. */
  readonly words: Int32Array;
}

/** What says lines in the source voices. */
export interface Sayer {
  /**
   * `units`, without silences, as the voice of their language says them; English words inside Mandarin are English's.
   * Equal arguments give equal samples. `haste` is how many times as fast as usual, about 0.5 to 2.
   *
   * @throws TextError `unspeakable` where no English word has a letter that can be said
   */
  say(units: readonly Unit[], voice: SourceName, haste?: number): Line;
  /** Syllables of pinyin, their tones in numbers, as espeak-ng says them. */
  spell(pinyin: string): Line;
}

export interface Source extends Sayer {
  readonly voices: Readonly<Record<SourceName, SourceVoice>>;
}

/** The source voices, espeak-ng for Mandarin and flite for English, with what was measured of them. */
export async function openSource(): Promise<Source> {
  const [sayer, cmn, enUs] = await Promise.all([openSayer(), readVoice('cmn'), readVoice('en-us')]);
  return { ...sayer, voices: { cmn, 'en-us': enUs } };
}

/** The same, of which nothing is known yet. */
export async function openSayer(): Promise<Sayer> {
  const [espeak, flite] = await Promise.all([openEspeak(), openFlite()]);
  return {
    say(units, voice, haste = 1) {
      if (voice === 'cmn') return sayMandarin(espeak, flite, units, haste);
      const english = sayEnglish(flite, espeak, units, haste);
      if (english.samples.length === 0) throw new TextError('unspeakable');
      return toLine(english, voice);
    },
    spell: (pinyin) => trimmed(toLine(espeakSound(espeak, pinyin, 1).sound, 'cmn')),
  };
}

const fromEspeak = createResampler(ESPEAK_RATE, SAMPLE_RATE, { zeroCrossings: 24 });

function espeakSound(espeak: Espeak, ssml: string, haste: number) {
  const rendering = espeak.render(ssml, 'cmn', NORMAL_WORDS_PER_MINUTE.cmn * haste);
  const { samples, phonemes, words } = rendering;
  const sound: Sound = { samples: fromEspeak(samples), phonemes, words: words.map(({ seconds }) => seconds) };
  return { rendering, sound };
}

function sayMandarin(espeak: Espeak, flite: Flite, units: readonly Unit[], haste: number): Line {
  const { rendering, sound } = espeakSound(espeak, toMarkup(units, 'cmn').ssml, haste);
  const english = replaceEnglish(sound, rendering, wordRuns(units), (words) => sayEnglish(flite, espeak, words, haste));
  return trimmed(toLine(english, 'cmn'));
}

/** The words of `units`, those that follow each other together. */
function wordRuns(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  units.forEach((unit, i) => {
    if (unit.kind !== 'word') return;
    if (units[i - 1]?.kind === 'word') runs.at(-1)?.push(unit);
    else runs.push([unit]);
  });
  return runs;
}

function toLine({ samples, phonemes, words }: Sound, voice: SourceName): Line {
  const count = Math.floor(samples.length / HOP) + 1;
  return { samples, labels: labelFrames(phonemes, voice, count), words: numberWords(words, count) };
}

function trimmed(line: Line): Line {
  const { from, to } = soundingFrames(line.samples);
  return cutLine(line, from, to);
}
/** [T] how many of the words that begin at `starts`, seconds, have begun at each frame. */
function numberWords(starts: readonly number[], count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (const seconds of starts) {
    const start = Math.min(count, Math.round(seconds * FRAMES_PER_SECOND));
    for (let t = start; t < count; t++) numbers[t]++;
  }
  return numbers;
}

/** The frames of `line` from `from` to before `to`. */
function cutLine({ samples, labels, words }: Line, from: number, to: number): Line {
  return {
    samples: samples.slice(from * HOP, to * HOP),
    labels: {
      classes: labels.classes.slice(from, to + 1),
      voices: labels.voices.slice(from, to + 1),
      isUnvoiced: labels.isUnvoiced.slice(from, to + 1),
    },
    words: words.slice(from, to + 1),
  };
}

/** `line` without the silence that is kept at its start, its end or both: an exact silence follows there. */
export function trimLine(line: Line, { start, end }: { start: boolean; end: boolean }): Line {
  const count = Math.floor(line.samples.length / HOP);
  const from = start ? Math.min(FRAMES_KEPT_BEFORE, count - 1) : 0;
  const to = end ? Math.max(from + 1, count - FRAMES_KEPT_AFTER) : count;
  return cutLine(line, from, to);
}

/** flite's recordings were made at 16 kHz: above this they are empty, and continued as those of a speaker are. */
const ENGLISH_EDGE_HZ = 7000;

/** The frames of a line, their voicing mended by its own labels. */
export function analyzeLine(line: Line): Frames {
  // A synthetic voice needs a lower threshold than a human one: its periods are less alike than its labels are reliable.
  const frames = analyze(line.samples, {
    maxHz: 420,
    voicing: 0.35,
    repair: (f0) => repairVoicing(f0, line.labels),
  });
  return continueBand(frames, ENGLISH_EDGE_HZ, (t) => line.labels.voices[t] === 'en-us');
}

/** Power relative to the loudest frame below which a voice is silent: -50 dB. */
const SILENCE = 1e-5;
const FRAMES_KEPT_BEFORE = 4;
const FRAMES_KEPT_AFTER = 8;

/** First and last frame of sound, with a little silence kept. */
function soundingFrames(samples: Float32Array): { from: number; to: number } {
  const count = Math.floor(samples.length / HOP);
  const power = Float32Array.from({ length: count }, (_, t) =>
    samples.subarray(t * HOP, (t + 1) * HOP).reduce((sum, x) => sum + x * x, 0),
  );
  const threshold = power.reduce((max, p) => Math.max(max, p), 0) * SILENCE;
  const first = power.findIndex((p) => p > threshold);
  const last = power.findLastIndex((p) => p > threshold);
  return { from: Math.max(0, first - FRAMES_KEPT_BEFORE), to: Math.min(count, last + 1 + FRAMES_KEPT_AFTER) };
}
