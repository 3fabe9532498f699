/** English as flite says it, at the rate and with the pauses of the engine, and inside of Mandarin. */
import { createResampler } from '../audio/resample.ts';
import type { PauseMark, Unit } from '../text/script.ts';
import { toIpa } from './arpabet.ts';
import { ESPEAK_RATE, type Espeak, type Rendering } from './espeak.ts';
import { FLITE_RATE, type Flite, type FliteRendering } from './flite.ts';
import { type Sentence, toSentences } from './flite-markup.ts';
import { SAMPLE_RATE } from './frames.ts';
import { toMarkup } from './markup.ts';
import type { Phoneme } from './phonemes.ts';
import { cutSound, joinSounds, type Sound, silence, soundingSpan } from './sound.ts';
import { type WordPhoneme, wordTimes } from './word-times.ts';

/** Seconds of rest at each mark, at the normal rate: espeak's. flite's own are half as long and the same for all. */
const RESTS: Readonly<Record<PauseMark, number>> = {
  ',': 0.175,
  '、': 0.175,
  ':': 0.175,
  ';': 0.262,
  '…': 0.262,
  '.': 0.35,
  '\n': 0.35,
  '?': 0.35,
  '!': 0.393,
};
/** Kept around what is said: a release rings on after its label has ended. */
const SECONDS_BEFORE = 0.02;
const SECONDS_AFTER = 0.04;

const VOICE = 'en-us';

const fromFlite = createResampler(FLITE_RATE, SAMPLE_RATE, { zeroCrossings: 24 });

/**
 * `units` (words and marks) in English, `haste` times as fast as is usual, a little silence around; empty where no word has
 * a letter that can be said.
 */
export function sayEnglish(flite: Flite, espeak: Espeak, units: readonly Unit[], haste: number): Sound {
  const sentences = toSentences(units);
  const sounds = sentences.flatMap((sentence, i) => {
    const said = saySentence(flite, espeak, sentence, haste);
    const rest = i < sentences.length - 1 ? RESTS[sentence.end ?? '.'] : 0;
    return rest === 0 ? [said] : [said, silence(Math.max(0, rest / haste - SECONDS_AFTER), VOICE)];
  });
  return joinSounds(sounds);
}

function saySentence(flite: Flite, espeak: Espeak, sentence: Sentence, haste: number): Sound {
  const whole = toSound(flite.render(sentence.ssml, 1 / haste));
  const words = wordTimes(wordPhonemes(espeak, sentence.units), whole.phonemes);
  const { from, to } = soundingSpan(whole);
  const end = whole.samples.length / SAMPLE_RATE;
  const sound = cutSound({ ...whole, words }, Math.max(0, from - SECONDS_BEFORE), Math.min(end, to + SECONDS_AFTER));
  return withRests(sound, sentence.inner, haste);
}

/** `sound` with rests as long as the marks between its words ask for; left as it is where flite rests elsewhere. */
function withRests(sound: Sound, marks: readonly PauseMark[], haste: number): Sound {
  const { phonemes } = sound;
  const span = soundingSpan(sound);
  const rests = phonemes.flatMap(({ ipa, seconds }, i) =>
    ipa === '' && seconds > span.from && seconds < span.to ? [{ from: seconds, to: phonemes[i + 1].seconds }] : [],
  );
  if (rests.length !== marks.length) return sound;
  const parts = rests.flatMap(({ from, to }, i) => {
    const wanted = RESTS[marks[i]] / haste;
    const kept = Math.min(to - from, wanted);
    return [cutSound(sound, rests[i - 1]?.to ?? 0, from + kept), silence(wanted - kept, VOICE)];
  });
  return joinSounds([...parts, cutSound(sound, rests.at(-1)?.to ?? 0, sound.samples.length / SAMPLE_RATE)]);
}

function toSound({ samples, segments }: FliteRendering): Sound {
  const phonemes = segments.map(
    ({ phone }, i): Phoneme => ({ seconds: segments[i - 1]?.end ?? 0, ipa: toIpa(phone), voice: VOICE }),
  );
  return { samples: fromFlite(samples), phonemes, words: [] };
}

/** The phonemes that espeak has for `units`, each with its word. */
function wordPhonemes(espeak: Espeak, units: readonly Unit[]): WordPhoneme[] {
  const { phonemes, words } = espeak.render(toMarkup(units, VOICE).ssml, VOICE);
  return phonemes
    .filter(({ ipa }) => ipa !== '')
    .map(({ ipa, seconds }) => ({ ipa, word: words.findLastIndex((word) => word.seconds <= seconds + 1e-4) }));
}

/** `sound`, espeak's reading of Mandarin with English `words` in it, one list for each time that the voice changes, with flite's. */
export function replaceEnglish(
  sound: Sound,
  rendering: Rendering,
  words: readonly (readonly Unit[])[],
  say: (units: readonly Unit[]) => Sound,
): Sound {
  const parts: Sound[] = [];
  let done = 0;
  words.forEach((units, i) => {
    const span = spanOfTurn(rendering, 2 * i + 1); // every second turn is back to Mandarin
    const english = say(units);
    if (span === undefined || english.samples.length === 0) return;
    const own = cutSound(sound, span.from, span.to);
    parts.push(cutSound(sound, done, span.from), asLoudAs(own.samples, english));
    done = span.to;
  });
  return joinSounds([...parts, cutSound(sound, done, sound.samples.length / SAMPLE_RATE)]);
}

/** From when to when the sounds after the `turn`-th change of voice last, without the rests around them. */
function spanOfTurn({ phonemes, samples }: Rendering, turn: number): { from: number; to: number } | undefined {
  const first = phonemes.findIndex((phoneme) => phoneme.turn === turn && phoneme.ipa !== '');
  if (first < 0) return undefined;
  const last = phonemes.findLastIndex((phoneme) => phoneme.turn === turn && phoneme.ipa !== '');
  return { from: phonemes[first].seconds, to: phonemes[last + 1]?.seconds ?? samples.length / ESPEAK_RATE };
}

function asLoudAs(model: Float32Array, sound: Sound): Sound {
  const gain = Math.sqrt(power(model) / Math.max(1e-12, power(sound.samples)));
  return { ...sound, samples: sound.samples.map((sample) => gain * sample) };
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, x) => sum + x * x, 0) / Math.max(1, samples.length);
}
