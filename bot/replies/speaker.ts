/** Says a line in a stored voice: finds the engine and its prints, makes them where there are none yet, and asks it. */
import {
  type Emotion,
  type Notice,
  type Pace,
  PromptError,
  type Speech,
  type SpeechRequest,
  traitsOf,
  type VoiceEngine,
  type VoicePrint,
  VoicePrintError,
} from '../../inference/index.ts';
import type { Voice } from '../../storage/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { EmotionError, VoiceError } from '../errors.ts';
import { attempt } from '../failures.ts';
import { type ChosenEmotion, type Figures, nearestMood, paceOf, toEmotion } from '../speech/index.ts';
import type { SpokenPart } from './finish.ts';

/** What is said, and how. */
export interface Utterance {
  readonly text: string;
  readonly emotion: ChosenEmotion;
  readonly pace: Pace;
  readonly seed: number;
  /** See `EngineWish`. */
  readonly take?: 'best' | undefined;
  /** Of whoever asked: says how a text without a letter is read. */
  readonly language?: SpeechRequest['language'];
  /** See `SpeechRequest`. */
  readonly wantsLikeness?: boolean;
}

/** Whose voice says it, and who stops it. */
export interface Speaking {
  readonly owner: string;
  readonly voice: string;
  readonly signal: AbortSignal;
}

/** What there is to say beside what an engine says: locale keys, `notice-` before them. */
type OwnNotice =
  /** Nobody noted what the recording says, so that only the slow engine could speak. */
  | 'voice-unread'
  /** The engine can't take a feeling from a voice note. */
  | 'note-not-heard'
  /** What of the text was not heard in the reply, and what was heard too much. */
  | 'words-unsaid'
  | 'words-added'
  /** Under the whole feeling the voice was another's. */
  | 'feeling-lessened';

type Notices = readonly (Notice | { readonly code: OwnNotice; readonly details: Notice['details'] })[];

/** What listening to a reply has shown. */
export interface Proof {
  readonly figures: Figures;
  /** Of what may still be wrong with it. */
  readonly notices: Notices;
}

export interface Spoken extends Omit<Speech, 'notices'> {
  readonly notices: Notices;
  /** Where somebody has listened. */
  readonly proof?: Proof | undefined;
  /** Whose voices are heard where, in a text of several. */
  readonly parts?: readonly SpokenPart[] | undefined;
}

/**
 * The utterance, spoken.
 *
 * @throws TextError, DurationError, PromptError as the engine does; EmotionError clip-gone; VoiceError gone
 */
export type Speaker = (utterance: Utterance, speaking: Speaking) => Promise<Spoken>;

/** The language that the voice reads numbers in for who uses the bot in `locale`. */
export function languageOf(locale: string): 'zh' | 'en' {
  return locale.startsWith('zh') ? 'zh' : 'en';
}

export type SpeakerOptions = Pick<Dependencies, 'storage' | 'personal' | 'engines' | 'codec'>;

/** Whether a stored print may be used, or is to be made again from its recording. */
type Prints = 'stored' | 'new';

/** One try at a line. */
interface Try extends Speaking {
  readonly engine: VoiceEngine;
  readonly prints: Prints;
}

/** A recording and what it says, where somebody noted it. */
interface Take {
  /** Absent: the one with which the voice began. */
  readonly id?: string | undefined;
  readonly transcript?: string | undefined;
}

/** A feeling as the engine takes it, and what its listener has to know. */
interface Felt {
  readonly emotion: Emotion;
  readonly notices: Spoken['notices'];
  /** The feeling's recording is in the voice that speaks, so that its timbre is no surprise. */
  readonly isOwnMood?: true;
}

/** The shortest line whose length says something about its voice, seconds. */
const LEARNT_SECONDS = 1;
/** A smaller change of a pace is not worth a write. */
const NEWS = 0.05;

export function createSpeaker({ storage, personal, engines, codec }: SpeakerOptions): Speaker {
  async function enroll(recording: Uint8Array, transcript: string | undefined, { engine, signal }: Try) {
    const { pcm } = await codec.decode(recording, { signal });
    return engine.enroll(pcm, { signal, ...(transcript !== undefined && { transcript }) });
  }

  /** The print for this engine; made the first time, and after an engine's update. */
  async function printOf(take: Take, one: Try): Promise<VoicePrint> {
    const { owner, voice, engine, prints } = one;
    const known = prints === 'stored' ? await storage.voices.print(owner, voice, engine.name, take.id) : undefined;
    // Sealed by us and of this engine: what was saved is what is read.
    if (known !== undefined) return known as VoicePrint;
    const print = await enroll(await storage.voices.prompt(owner, voice, take.id), take.transcript, one);
    await storage.voices.savePrint(owner, voice, engine.name, print, take.id);
    return print;
  }

  async function clipPrint(owner: string, id: string, one: Try): Promise<VoicePrint> {
    const { engine, prints } = one;
    const known = prints === 'stored' ? await personal.clips.print(owner, id, engine.name) : undefined;
    if (known !== undefined) return known;
    const recording = await personal.clips.recording(owner, id);
    if (recording === undefined) throw new EmotionError('clip-gone');
    const print = await enroll(recording, undefined, one);
    await personal.clips.savePrint(owner, id, print);
    return print;
  }

  async function feel(chosen: ChosenEmotion, { moods = {} }: Voice, one: Try): Promise<Felt> {
    const { emotion: ability, needsTranscript } = traitsOf(one.engine.name);
    // 1. A recording in that mood, where the engine speaks as the recording does.
    const near = ability === 'recorded' ? nearestMood(chosen, Object.keys(moods)) : undefined;
    if (near !== undefined) {
      const print = await printOf(moods[near.mood], one);
      return { emotion: { from: 'clip', print, strength: near.strength }, notices: [], isOwnMood: true };
    }
    if (chosen.from !== 'clip') return { emotion: toEmotion(chosen), notices: [] };
    // 2. A note that says anything.
    if (needsTranscript) return { emotion: { from: 'voice' }, notices: [{ code: 'note-not-heard', details: {} }] };
    const print = await clipPrint(chosen.owner, chosen.id, one);
    return { emotion: { from: 'clip', print, strength: chosen.strength }, notices: [] };
  }

  async function speakOnce(utterance: Utterance, one: Try): Promise<Spoken> {
    const { text, emotion, pace, seed, language, wantsLikeness } = utterance;
    const { owner, voice: id, engine, signal } = one;
    const voice = await storage.voices.get(owner, id);
    if (voice === undefined) throw new VoiceError('gone');
    const print = await printOf(voice.reading ?? { transcript: voice.transcript }, one);
    const felt = await feel(emotion, voice, one);
    const request = { text, language, voice: print, emotion: felt.emotion, pace, wantsLikeness };
    const speech = await engine.speak(request, { seed, signal });
    await learnPace(voice, text, speech.naturalSeconds);
    const told = speech.notices.filter(({ code }) => felt.isOwnMood !== true || code !== 'timbre-of-clip');
    return { ...speech, notices: [...told, ...felt.notices] };
  }

  /** Notes how slowly the voice speaks, where that is news: what it will take for a text is told beforehand by it. */
  async function learnPace({ owner, id, pace: known }: Voice, text: string, seconds: number): Promise<void> {
    // Of a word or two nothing can be learnt.
    if (seconds < LEARNT_SECONDS) return;
    const pace = paceOf(text, seconds, known);
    if (known !== undefined && Math.abs(pace / known - 1) < NEWS) return;
    await storage.voices.update(owner, id, { pace });
  }

  async function speakBy(engine: VoiceEngine, utterance: Utterance, speaking: Speaking): Promise<Spoken> {
    const first = await attempt(() => speakOnce(utterance, { ...speaking, engine, prints: 'stored' }));
    if (first.ok) return first.value;
    if (!(first.error instanceof VoicePrintError)) throw first.error;
    return speakOnce(utterance, { ...speaking, engine, prints: 'new' });
  }

  return async (utterance, speaking) => {
    const engine = engines.for(utterance);
    const first = await attempt(() => speakBy(engine, utterance, speaking));
    if (first.ok) return first.value;
    const isUnread = first.error instanceof PromptError && first.error.code === 'no-transcript';
    if (!isUnread || engine === engines.best) throw first.error;
    const speech = await speakBy(engines.best, utterance, speaking);
    return { ...speech, notices: [...speech.notices, { code: 'voice-unread', details: {} }] };
  };
}
