/** Whether a recording says what was shown to be read: what ties a voice to the person who is asked for it, now and here. */
import {
  type Comparison,
  compareSpeech,
  type Ears,
  languageOfText,
  type Pcm,
  type SentenceFinding,
  type SentenceRequest,
} from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { editDistance } from '../speech/index.ts';
import type { Locale } from '../telegram/index.ts';
import { cutOf } from './recording.ts';
import { type Shown, sentencesIn } from './sentences.ts';

/** Share of words that Whisper may write down otherwise: it mishears names and accents, and no other sentence is so near. */
const MOST_WRONG = 0.4;
/** Languages whose sentences can be read here, so that they are known by their sounds; what the reader calls them. */
const READ: ReadonlyMap<Locale, SentenceRequest['language']> = new Map([
  ['en', undefined],
  ['zh', undefined],
  ['zh-Hant', undefined],
  ['es', 'es'],
  ['pt-BR', 'pt-br'],
  ['ru', 'ru'],
]);
/** Those that the built-in voice speaks: words of theirs that Whisper writes otherwise are known by their sounds, too. */
const SPOKEN: readonly Locale[] = ['en', 'zh', 'zh-Hant'];
/** Sentences that the recording is compared with beside the shown one. */
const OTHERS = 5;

export interface SentenceVerdict {
  readonly isSaid: boolean;
  /** Words of the sentence that are not heard; empty where something else altogether was said. */
  readonly missing: readonly string[];
  /** Where it is said, in a recording that says more. */
  readonly part?: SentenceFinding['part'];
  /** Told by sounds alone, without Whisper: noise can hide them. */
  readonly isBySounds?: true;
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
  const isRead = READ.has(sentenceIn);
  const isSpoken = SPOKEN.includes(sentenceIn);
  const hasWhisper = (await hearing.whisper()) !== undefined;
  // Nobody here can read it, or hear it: it can't be told.
  if (!isRead && !hasWhisper) return { isSaid: true, missing: [] };
  const [language = ''] = sentenceIn.split('-');
  return hearing.use(async (ears) => {
    if (hasWhisper && !isSpoken) return compareLetters(sentence, await textOf(ears, audio, language));
    const others = sentencesIn((key) => i18n.t(sentenceIn, key))
      .filter((other) => other !== sentence)
      .sort((one, other) => Math.abs(one.length - sentence.length) - Math.abs(other.length - sentence.length));
    const read = READ.get(sentenceIn);
    const request = { audio, sentence, others: others.slice(0, OTHERS), ...(read !== undefined && { language: read }) };
    const byReading = () => ears.hearSentence(request);
    const bySounds = async () => ({ ...(await byReading()), isBySounds: true }) as const;
    if (!hasWhisper) return bySounds();
    const byWords = async (said: Pcm) => {
      const heard = await attempt(() => textOf(ears, said, language));
      return heard.ok ? compareSpeech(sentence, heard.value, languageOfText(sentence)) : undefined;
    };
    const whole = await byWords(audio);
    if (whole === undefined) return bySounds();
    if (!whole.differences.some(({ written }) => written === '')) return verdictOf(whole);
    // There are words that are not the sentence's.
    const { part } = await byReading();
    const alone = part === undefined ? undefined : await byWords(cutOf(audio, part));
    return alone !== undefined && alone.errorRate < whole.errorRate ? { ...verdictOf(alone), part } : verdictOf(whole);
  });
}

function verdictOf({ errorRate, differences }: Comparison): SentenceVerdict {
  const isSaid = errorRate <= MOST_WRONG;
  const isOther = errorRate > 1 - MOST_WRONG;
  const missing = differences.flatMap(({ written }) => (written === '' ? [] : [written]));
  return { isSaid, missing: isSaid || isOther ? [] : missing };
}

/** What Whisper writes down. @throws what `transcribe` throws */
async function textOf(ears: Ears, audio: Pcm, language: string): Promise<string> {
  const { lines } = await ears.transcribe(audio, { language });
  return lines.map(({ text }) => text).join(' ');
}

/** The verdict where no sounds are known: by letters, which in another sentence agree for less than half. */
function compareLetters(sentence: string, heard: string): SentenceVerdict {
  const [wanted, said] = [lettersOf(sentence), lettersOf(heard)];
  return { isSaid: editDistance(wanted, said) / wanted.length <= MOST_WRONG, missing: [] };
}

/** Letters and digits, without marks above them. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
