/**
 * What takes the place of the engines and of the ears in a process whose engine hums (`humming-program.ts`): the same
 * doors, and behind them what costs no time.
 */
import { AlignError, type Ears, type Hearable, openCodec } from '../../inference/index.ts';
import { Engines } from '../engines/index.ts';
import { HummingEngine } from './humming-engine.ts';

/** In place of `process/engine-choice.ts`: two engines, so that a better take is offered. */
export async function openChosenEngines(): Promise<Engines> {
  return new Engines(new HummingEngine('zipvoice'), new HummingEngine('indextts-2'));
}

/** In place of `inference/ears`: every line of a script is said, one second each; and one word, where there is no script. */
export async function openEars(): Promise<Ears> {
  return {
    name: 'humming',
    async align({ audio, lines }) {
      await decode(audio);
      if (lines.length === 0) throw new AlignError('no-script');
      const heard = lines.map((text, start) => ({
        text,
        start,
        end: start + 0.9,
        state: 'heard' as const,
        confidence: 1,
        words: [{ text, start, end: start + 0.9 }],
      }));
      return { lines: heard, unscripted: [], seconds: lines.length };
    },
    async transcribe(audio) {
      await decode(audio);
      const word = { text: 'Hum.', start: 0, end: 1 };
      const line = { ...word, state: 'heard', confidence: 1, words: [word] } as const;
      return { language: 'en', lines: [line], unscripted: [], seconds: 1 };
    },
    async hearSentence() {
      return { isSaid: true, nearness: 1, missing: [] };
    },
    async close() {
      // Nothing to free.
    },
  };
}

/** As those do that hear something: it takes its time, and a process of its own. */
async function decode(audio: Hearable): Promise<void> {
  if (!('file' in audio) || typeof audio.file === 'string') return;
  await (await openCodec({ ffmpegPath: audio.ffmpeg })).decode(audio.file);
}
