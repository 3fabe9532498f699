/** Whether a recording says what was shown to be read: what ties a voice to the person who is asked for it, now and here. */
import { compareSpeech, languageOfText, type Pcm } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { type Shown, sentencesIn } from './sentences.ts';

/** Share of words that Whisper may write down otherwise: it mishears names and accents, and no other sentence is so near. */
const MOST_WRONG = 0.4;
/** Sentences that the recording is compared with beside the shown one. */
const OTHERS = 5;

export interface SentenceVerdict {
  readonly isSaid: boolean;
  /** Words of the sentence that are not heard; empty where something else altogether was said. */
  readonly missing: readonly string[];
}

/**
 * What `audio` says, by Whisper where it is installed, else by how near it lies to readings of `sentence` and of others.
 *
 * @throws EngineError crashed; the signal's reason
 */
export async function hearSentence(
  { hearing, i18n }: Pick<Dependencies, 'hearing' | 'i18n'>,
  audio: Pcm,
  { sentence, sentenceIn }: Shown,
): Promise<SentenceVerdict> {
  // No reading, and no list of sounds, of any other language: it can't be told.
  if (!['en', 'zh', 'zh-Hant'].includes(sentenceIn)) return { isSaid: true, missing: [] };
  const language = languageOfText(sentence);
  return hearing.use(async (ears) => {
    if ((await hearing.whisper()) !== undefined) {
      const heard = await attempt(() => ears.transcribe(audio, { language }));
      const text = heard.ok ? heard.value.lines.map((line) => line.text).join(' ') : undefined;
      const comparison = text === undefined ? undefined : compareSpeech(sentence, text, language);
      if (comparison !== undefined) {
        const isSaid = comparison.errorRate <= MOST_WRONG;
        const isOther = comparison.errorRate > 1 - MOST_WRONG;
        const missing = comparison.differences.flatMap(({ written }) => (written === '' ? [] : [written]));
        return { isSaid, missing: isSaid || isOther ? [] : missing };
      }
    }
    const others = sentencesIn((key) => i18n.t(sentenceIn, key))
      .filter((other) => other !== sentence)
      .sort((one, other) => Math.abs(one.length - sentence.length) - Math.abs(other.length - sentence.length));
    return ears.hearSentence({ audio, sentence, others: others.slice(0, OTHERS) });
  });
}
