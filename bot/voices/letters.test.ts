/** What decides in the languages that only Whisper hears: the letters that it writes down. */
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { Hearing } from '../subtitles/index.ts';
import { createI18n, type Locale } from '../telegram/index.ts';
import { FakeEars, modelsWithWhisper } from '../testing/fake-ears.ts';
import { sentencesIn } from './sentences.ts';
import { hearSentence } from './spoken-sentence.ts';

const i18n = createI18n();
const models = modelsWithWhisper();
const audio = { samples: new Float32Array(16_000), sampleRate: 16_000 };

/** Whether `sentence` counts as said where Whisper writes down `transcript`, and in which language it was asked to listen. */
async function listen(sentenceIn: Locale, sentence: string, transcript: string) {
  const ears = new FakeEars();
  ears.otherwise = transcript;
  const config = { VOXBACK_MODELS: models, VOXBACK_THREADS: 1 };
  const hearing = new Hearing(config, pino({ level: 'silent' }), ears.open);
  const verdict = await hearSentence({ hearing, i18n }, audio, { sentence, sentenceIn });
  await hearing.close();
  // The sounds of these languages are never compared.
  expect(ears.sentences).toEqual([]);
  return { ...verdict, language: ears.heard[0]?.language };
}

/** As Whisper mishears: without signs and capitals, and every eighth letter another one. */
function misheard(sentence: string): string {
  const letters = [...sentence.toLowerCase().replace(/[^\p{L}\p{N}\p{M} ]/gu, '')];
  return letters.map((letter, index) => (index % 8 === 5 && letter !== ' ' ? 'x' : letter)).join('');
}

describe.each([
  ['es', 'es'],
  ['pt-BR', 'pt'],
  ['ru', 'ru'],
  ['ar', 'ar'],
  ['ja', 'ja'],
] as const)('in %s', (locale, language) => {
  const sentences = sentencesIn((key) => i18n.t(locale, key));

  it('each sentence is taken as it is written, and with an eighth of its letters misheard', async () => {
    expect(new Set(sentences).size).toBe(12);
    for (const sentence of sentences) {
      expect(await listen(locale, sentence, sentence)).toEqual({ isSaid: true, missing: [], language });
      expect((await listen(locale, sentence, misheard(sentence))).isSaid).toBe(true);
    }
  });

  it('no sentence is taken for another, or for its own beginning', async () => {
    for (const sentence of sentences) {
      for (const other of sentences) {
        if (other !== sentence) expect((await listen(locale, sentence, other)).isSaid, other).toBe(false);
      }
      const half = [...sentence].slice(0, sentence.length / 2).join('');
      expect((await listen(locale, sentence, half)).isSaid).toBe(false);
    }
  });

  it('where nothing is heard, the sentence is not said', async () => {
    expect(await listen(locale, sentences[0] ?? '', '')).toEqual({ isSaid: false, missing: [], language });
  });
});
