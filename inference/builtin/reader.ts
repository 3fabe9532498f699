/** What a reader gives: a text said by espeak's own voice, with the time of every unit. */
import type { Pcm } from '../audio/pcm.ts';
import type { Unit as AnyUnit } from '../text/script.ts';
import type { EspeakVoice, ForeignVoice } from './espeak.ts';

type Unit = Exclude<AnyUnit, { kind: 'silence' }>;

/** A unit that sounds, and from when to when it does. */
export interface TimedUnit {
  readonly unit: Exclude<Unit, { kind: 'pause' }>;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

/** A phoneme of espeak's and where it begins. */
export interface ReadPhoneme {
  readonly seconds: number;
  /** IPA with stress and length marks; empty is a pause. */
  readonly ipa: string;
  /** In whose language it is. */
  readonly voice: EspeakVoice | ForeignVoice;
}

export interface Reading {
  /** Mono, 22,050 Hz, a little silence around the speech. */
  readonly audio: Pcm;
  /** In order, without gaps but for pauses. */
  readonly units: readonly TimedUnit[];
  /** In order; each lasts until the next begins. */
  readonly phonemes: readonly ReadPhoneme[];
}

export interface Reader {
  /**
   * `text` as the built-in engine reads it, in Mandarin when there is any Chinese in it, else in American English; in
   * another `language` as espeak reads that.
   *
   * @param rate 1 (default) is how people talk, 2 twice as fast; between about 0.5 and 2 espeak follows
   * @throws TextError as `readText` does: `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`
   */
  read(text: string, rate?: number, language?: ForeignVoice): Reading;
}
