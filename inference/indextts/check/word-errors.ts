/** Words of a text that a recogniser does not hear in what was said. */
import { compareSpeech, languageOfText, openEars } from '../../ears/index.ts';
import type { Pcm } from '../../engine.ts';
import type { WhisperOptions } from '../../whisper/index.ts';

export interface Spoken {
  readonly text: string;
  readonly sound: Pcm;
}

/**
 * Wrong words for each word of the text, 0 and up, one rate for each of `spoken`; `undefined` where the sounds of a text are
 * not known.
 */
export type CountWordErrors = (spoken: readonly Spoken[]) => Promise<readonly (number | undefined)[]>;

/** Hears by Whisper, which is open only while it hears: the memory that is measured is the engine's alone. */
export function createWordErrorCount(whisper: WhisperOptions): CountWordErrors {
  return async (spoken) => {
    const ears = await openEars({ whisper });
    try {
      const rates: (number | undefined)[] = [];
      for (const { text, sound } of spoken) {
        const language = languageOfText(text);
        const { lines } = await ears.transcribe(sound, { language });
        rates.push(compareSpeech(text, lines.map((line) => line.text).join('\n'), language)?.errorRate);
      }
      return rates;
    } finally {
      await ears.close();
    }
  };
}
