/**
 * Replies that prove themselves: what an engine draws may lack words, or repeat them, and under much feeling the voice may
 * become another's. Such a reply is drawn again, within what the operator grants, and the best take is sent.
 *
 * Only where Whisper is installed; else nothing is listened to, and nothing is loaded.
 */
import type { Logger } from 'pino';
import { type Comparison, compareSpeech, languageOfText, type Pcm } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import type { Metrics } from '../process/index.ts';
import { type ChosenEmotion, type Figures, strengthOf, weakened } from '../speech/index.ts';
import type { Proof, Speaker, Speaking, Spoken, Utterance } from './speaker.ts';

/**
 * When a voice counts as another's, and what then. `likeness`: the makers of CAM++ take two recordings for two speakers
 * below a cosine of 0.31 (`yesOrno_thr` of its configuration). `strong`: the usual strength, 0.7, is above it. `less`: it
 * becomes 0.42, in which a feeling is still heard. The latter two are guesses; what counts for words stands beside
 * `compareSpeech`.
 */
const DRIFT = { likeness: 0.31, strong: 0.6, less: 0.6 } as const;

/** Between the seeds of two takes: the lines of a dialogue have neighbouring ones. */
const SEED_STRIDE = 1_000_003;

/** Differences that a notice names, and how much of each, characters. */
const MAX_NAMED = 4;
const MAX_SHOWN = 40;

export interface ProofOptions extends Pick<Dependencies, 'engines' | 'hearing'> {
  /** How often a reply may be drawn again; 0: none is listened to. */
  readonly retakes: number;
  readonly metrics: Pick<Metrics, 'replyProved' | 'replyRetaken'>;
  readonly log: Logger;
}

/** One take, and what is wrong with it. */
interface Take {
  readonly spoken: Spoken;
  /** Undefined: it could not be heard. */
  readonly comparison: Comparison | undefined;
  readonly emotion: ChosenEmotion;
  readonly lacksWords: boolean;
  readonly isDrifted: boolean;
}

/** Makes of a speaker one whose replies are listened to. */
export type Prove = (speak: Speaker) => Speaker;

export function createProof({ engines, hearing, retakes, metrics, log }: ProofOptions): Prove {
  async function compare(text: string, audio: Pcm, signal: AbortSignal): Promise<Comparison | undefined> {
    const language = languageOfText(text);
    const heard = await attempt(() => hearing.use((ears) => ears.transcribe(audio, { language, signal })));
    signal.throwIfAborted();
    if (heard.ok) return compareSpeech(text, heard.value.lines.map((line) => line.text).join('\n'), language);
    // A reply is not lost because nobody could listen to it.
    log.warn({ err: heard.error }, 'a reply could not be listened to');
    metrics.replyProved('unheard');
    return undefined;
  }

  async function draw(speak: Speaker, utterance: Utterance, speaking: Speaking, asked: ChosenEmotion): Promise<Take> {
    const spoken = await speak({ ...utterance, wantsLikeness: true }, speaking);
    const comparison = await compare(utterance.text, spoken.audio, speaking.signal);
    return {
      spoken,
      comparison,
      emotion: utterance.emotion,
      lacksWords: comparison?.isWrong ?? false,
      isDrifted: strengthOf(asked) >= DRIFT.strong && (spoken.likeness ?? 1) < DRIFT.likeness,
    };
  }

  return (speak) => async (utterance, speaking) => {
    const isListened = retakes > 0 && engines.isDrawn(utterance) && (await hearing.whisper()) !== undefined;
    if (!isListened) return speak(utterance, speaking);

    const { emotion: asked, seed } = utterance;
    const first = await draw(speak, utterance, speaking, asked);
    let [last, best] = [first, first];
    for (let take = 1; take <= retakes && isFaulty(best); take++) {
      metrics.replyRetaken(last.lacksWords ? 'words' : 'likeness');
      const emotion = last.isDrifted ? weakened(last.emotion, DRIFT.less) : last.emotion;
      const again = { ...utterance, emotion, seed: (seed + take * SEED_STRIDE) % 2 ** 31 };
      const next = await attempt(() => draw(speak, again, speaking, asked));
      speaking.signal.throwIfAborted();
      // Another draw may miss a length that this one has: then this one it is.
      if (!next.ok) break;
      last = next.value;
      if (isBetter(last, best)) best = last;
    }
    if (isFaulty(best)) metrics.replyProved('wrong');
    else if (best.comparison !== undefined) metrics.replyProved(best === first ? 'right' : 'mended');
    return { ...best.spoken, proof: proofOf(best, asked) };
  };
}

const isFaulty = ({ lacksWords, isDrifted }: Take) => lacksWords || isDrifted;

/** Fewer faults first, then what the ear minds most: a row of wrong words, single ones, another's voice. */
function isBetter(a: Take, b: Take): boolean {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const at = x.findIndex((rank, index) => rank !== y[index]);
  return at >= 0 && x[at] < y[at];
}

function ranksOf({ comparison, lacksWords, isDrifted, spoken }: Take): readonly number[] {
  const { longestRun = 0, errorRate = 0 } = comparison ?? {};
  return [Number(lacksWords) + Number(isDrifted), longestRun, errorRate, -(spoken.likeness ?? 0)];
}

function proofOf({ spoken: { likeness }, comparison, lacksWords, emotion }: Take, asked: ChosenEmotion): Proof {
  const figures: Figures = {
    ...(comparison !== undefined && { heard: Math.max(0, 1 - comparison.errorRate) }),
    ...(likeness !== undefined && { likeness }),
  };
  const differences = lacksWords ? (comparison?.differences ?? []) : [];
  const unsaid = differences.map(({ written }) => written).filter((words) => words !== '');
  const added = differences.filter(({ written }) => written === '').map(({ heard }) => heard);
  const share = strengthOf(emotion) / (strengthOf(asked) || 1);
  return {
    figures,
    notices: [
      ...(unsaid.length > 0 ? [{ code: 'words-unsaid', details: { words: namesOf(unsaid) } } as const] : []),
      ...(added.length > 0 ? [{ code: 'words-added', details: { words: namesOf(added) } } as const] : []),
      ...(share < 1 ? [{ code: 'feeling-lessened', details: { percent: Math.round(100 * share) } } as const] : []),
    ],
  };
}

/** `“over the hill”, “a map” …` */
function namesOf(differences: readonly string[]): string {
  const named = differences.slice(0, MAX_NAMED).map((words) => `“${shortened(words)}”`);
  return named.join(' ') + (differences.length > MAX_NAMED ? ' …' : '');
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= MAX_SHOWN ? words : `${characters.slice(0, MAX_SHOWN - 1).join('')}…`;
}
