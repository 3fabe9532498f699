import openModule, { type EspeakEvent, type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { clamp } from '../audio/statistics.ts';
import type { Phoneme } from './phonemes.ts';
import type { SourceName } from './source-name.ts';

/** Samples per second of every rendering. */
export const ESPEAK_RATE = 22_050;

/** espeak-ng's voices that the engine renders with. */
export type EspeakVoice = SourceName;

/** Voices of espeak-ng's in languages that the engine doesn't speak. */
export type ForeignVoice = 'es' | 'pt-br' | 'ru';

/** espeak's "words per minute" that give some 4 syllables a second, pauses included: how people talk. */
export const NORMAL_WORDS_PER_MINUTE: Readonly<Record<EspeakVoice, number>> = { cmn: 190, 'en-us': 160 };
const SLOWEST_WORDS_PER_MINUTE = 85;
const FASTEST_WORDS_PER_MINUTE = 400;

/**
 * Pitch and range (0 to 100) of every render. High and narrow on purpose: at the default pitch the tail of Mandarin's
 * fourth tone sinks into creak, where no tracker follows; the adaptation lowers and widens it afterwards.
 */
const PITCH = 80;
const RANGE = 50;

/** A phoneme of espeak's. Its voice is that of the rendering, or after a `<mark name="voice"/>` the one that it names. */
export interface EspeakPhoneme extends Phoneme {
  /** How many such marks stand before it. */
  readonly turn: number;
}

/** A word or syllable and where it starts. */
export interface SpokenWord {
  readonly seconds: number;
  /** Index of its first character in the markup; now and then one too many. */
  readonly place: number;
}

export interface Rendering {
  /** At `ESPEAK_RATE`. */
  readonly samples: Float32Array;
  readonly phonemes: readonly EspeakPhoneme[];
  /** In the order of time. espeak runs some pairs together ("of the"): the second then has no entry. */
  readonly words: readonly SpokenWord[];
}

/** What is read in a language that the engine doesn't speak. */
export interface ForeignRendering extends Pick<Rendering, 'samples' | 'words'> {
  readonly phonemes: readonly Pick<Phoneme, 'seconds' | 'ipa'>[];
}

export interface Espeak {
  /**
   * `markup` (SSML) as espeak-ng says it: equal arguments give equal samples. Blocks for about 5 ms per second of
   * speech. `wordsPerMinute` is clamped to 85..400, where words still can be told apart.
   */
  render(markup: string, voice: EspeakVoice, wordsPerMinute?: number): Rendering;
  /** The same of plain text in another language. The places of words are those of `text`. */
  renderForeign(text: string, voice: ForeignVoice, wordsPerMinute: number): ForeignRendering;
}

/** Longest markup, UTF-16 units: several times that of the longest text that is read. */
const LONGEST_MARKUP = 200_000;

/** espeak-ng, compiled to JavaScript and loaded with its data: about 0.4 s and 50 MB. */
export async function openEspeak(): Promise<Espeak> {
  const module = await openModule();
  const worker = await new module.eSpeakNGWorker();

  // espeak-ng carries state from one render to the next (a phase here, a random number there), so the second render of
  // a sentence differs from the first. Rewinding its memory to one fixed moment before each render undoes that. The
  // moment lies after a first use of both voices, when everything that is loaded late has been loaded, and after the
  // JavaScript side has allocated its buffer for the longest text: what lies behind a zero is measured but not spoken.
  render(worker, `a\0${' '.repeat(LONGEST_MARKUP)}`, 'cmn');
  for (const voice of ['cmn', 'en-us'] as const) render(worker, 'a', voice);
  const memory = module.HEAPU8.slice();

  return {
    render(markup, voice, wordsPerMinute) {
      if (markup.length > LONGEST_MARKUP) throw new Error(`${markup.length} characters of markup`);
      module.HEAPU8.set(memory);
      return render(worker, markup, voice, wordsPerMinute);
    },
    renderForeign(text, voice, wordsPerMinute) {
      module.HEAPU8.set(memory);
      const phonemes: { seconds: number; ipa: string }[] = [];
      const words: SpokenWord[] = [];
      const samples = synthesize(worker, text.replace(/[<>&]/g, ' '), { voice, wordsPerMinute }, (event) => {
        if (event.type === 'word') words.push(wordOf(event));
        if (isPhoneme(event)) phonemes.push(phonemeOf(event));
      });
      return { samples, phonemes, words };
    },
  };
}

function render(
  worker: EspeakWorker,
  markup: string,
  voice: EspeakVoice,
  wordsPerMinute = NORMAL_WORDS_PER_MINUTE[voice],
): Rendering {
  const phonemes: EspeakPhoneme[] = [];
  const words: SpokenWord[] = [];
  let speaking = voice;
  let turn = 0;
  const samples = synthesize(worker, markup, { voice, wordsPerMinute }, (event) => {
    if (event.type === 'mark' && isVoice(event.id)) {
      speaking = event.id;
      turn++;
    }
    if (event.type === 'word') words.push(wordOf(event));
    if (isPhoneme(event)) phonemes.push({ ...phonemeOf(event), voice: speaking, turn });
  });
  return { samples, phonemes, words };
}

/** The samples of `markup`; what happens in them is told in order. */
function synthesize(
  worker: EspeakWorker,
  markup: string,
  { voice, wordsPerMinute }: { readonly voice: EspeakVoice | ForeignVoice; readonly wordsPerMinute: number },
  onEvent: (event: EspeakEvent) => void,
): Float32Array {
  worker.set_voice(voice);
  worker.set_rate(Math.round(clamp(wordsPerMinute, SLOWEST_WORDS_PER_MINUTE, FASTEST_WORDS_PER_MINUTE)));
  worker.set_pitch(PITCH);
  worker.set_range(RANGE);
  const chunks: Int16Array[] = [];
  worker.synthesize(markup, (samples, events) => {
    chunks.push(samples);
    for (const event of events) onEvent(event);
  });
  return toFloats(chunks);
}

const wordOf = ({ audio_position, text_position }: EspeakEvent): SpokenWord => ({
  seconds: audio_position / 1000,
  place: text_position - 1,
});

const phonemeOf = ({ audio_position, id }: EspeakEvent) => ({ seconds: audio_position / 1000, ipa: String(id ?? '') });

const isPhoneme = ({ type, id }: EspeakEvent): boolean => type === 'phoneme' && !isLanguageMark(id);

function isVoice(id: string | number | undefined): id is EspeakVoice {
  return id === 'cmn' || id === 'en-us';
}

/** espeak marks a change of language inside a sentence as if it were a phoneme: "(en)". */
function isLanguageMark(id: string | number | undefined): boolean {
  return typeof id === 'string' && id.startsWith('(');
}

function toFloats(chunks: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++) samples[offset + i] = chunk[i] / 32_768;
    offset += chunk.length;
  }
  return samples;
}
