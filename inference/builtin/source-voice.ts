import { createResampler } from '../audio/resample.ts';
import { analyze } from './analysis.ts';
import { ESPEAK_RATE, type Espeak, type EspeakVoice, openEspeak, type SpokenWord } from './espeak.ts';
import { envelopeAt, FRAMES_PER_SECOND, type Frames, HOP, SAMPLE_RATE } from './frames.ts';
import { type Labels, labelFrames, repairVoicing } from './phonemes.ts';
import { describeSpeaker, loudVoicedFrames, type Speaker } from './speaker.ts';

/** A line in espeak's voice, silence around it removed. */
export interface Line {
  /** 24 kHz. */
  readonly samples: Float32Array;
  readonly labels: Labels;
  /** [T] number of the word, or in Mandarin of the syllable, that each frame belongs to. */
  readonly words: Int32Array;
}

/** One of espeak's voices, measured: what every adaptation starts from. */
export interface SourceVoice {
  readonly speaker: Speaker;
  readonly frames: Frames;
  /** Envelopes of the loud voiced frames. */
  readonly envelopes: readonly Float32Array[];
}

export interface Source {
  readonly voices: Readonly<Record<EspeakVoice, SourceVoice>>;
  /** A line as espeak says it: equal arguments give equal samples. */
  say(markup: string, voice: EspeakVoice, wordsPerMinute?: number): Line;
}

/** Sentences with all vowels and consonants of the language: what each voice is measured on. */
const CALIBRATION: Readonly<Record<EspeakVoice, string>> = {
  cmn: 'ba1 po4 mi3 fu2 da4 te4 ni3 lv4 ge1 ke3 hei1 jia1 qi2 xue2 zhang1 chi1 shou3 ren2 zao3 cang1 song4 yuan2 wai4 er4 yun4 xiao3 duo1 lin2 men5.',
  'en-us':
    'The quick brown fox jumps over a lazy dog. She saw your new boat, they heard him laugh. Pure voice, good thought, measure church.',
};

/** espeak-ng with its two voices measured. */
export async function openSource(): Promise<Source> {
  const espeak = await openEspeak();
  const say: Source['say'] = (markup, voice, wordsPerMinute) => sayLine(espeak, markup, voice, wordsPerMinute);
  const measure = (voice: EspeakVoice): SourceVoice => {
    const frames = analyzeLine(say(CALIBRATION[voice], voice));
    const envelopes = loudVoicedFrames(frames).map((t) => envelopeAt(frames, t));
    return { speaker: describeSpeaker(frames), frames, envelopes };
  };
  return { voices: { cmn: measure('cmn'), 'en-us': measure('en-us') }, say };
}

const toEngineRate = createResampler(ESPEAK_RATE, SAMPLE_RATE, { zeroCrossings: 24 });

function sayLine(espeak: Espeak, markup: string, voice: EspeakVoice, wordsPerMinute?: number): Line {
  const rendering = espeak.render(markup, voice, wordsPerMinute);
  const samples = toEngineRate(rendering.samples);
  const { from, to } = soundingFrames(samples);
  const count = Math.floor(samples.length / HOP) + 1;
  const labels = labelFrames(rendering.phonemes, voice, count);
  return cutLine({ samples, labels, words: numberWords(rendering.words, count) }, from, to);
}

/** [T] how many of `words` have begun at each frame. */
function numberWords(words: readonly SpokenWord[], count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (const { seconds } of words) {
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

/** The frames of a line, their voicing mended by espeak's own labels. */
export function analyzeLine(line: Line): Frames {
  // espeak's voice needs a lower threshold than a human one: its periods are less alike than its labels are reliable.
  return analyze(line.samples, {
    maxHz: 420,
    voicing: 0.35,
    repair: (f0) => repairVoicing(f0, line.labels),
  });
}

/** Power relative to the loudest frame below which espeak is silent: -50 dB. */
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
