/** A recording that is offered for a voice: looked at, listened to, kept, and made a voice of. */
import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import { demandOf } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { RecordingError, VoiceError } from '../errors.ts';
import { tolerate } from '../failures.ts';
import { jobId } from '../jobs/index.ts';
import type { ChosenEmotion } from '../speech/index.ts';
import { chatKey, type Locale } from '../telegram/index.ts';
import type { Offer } from './appeal-book.ts';
import { cutTo, type Examined, examine, type Recording } from './recording.ts';
import { notedTranscript, type Shown } from './sentences.ts';
import { hearSentence, type SentenceVerdict } from './spoken-sentence.ts';

/** What is known of an offer before there is a recording. */
export type Purpose = Pick<Offer, 'owner' | 'consent' | 'voice' | 'mood'>;

export interface Received {
  readonly recording: Recording;
  readonly message: Message;
  /** The language of who sent it. */
  readonly locale: Locale;
}

export function offerOf(purpose: Purpose, shown: Shown, { recording, message, locale }: Received): Offer {
  const to = { chatId: message.chat.id, messageId: message.message_id };
  return { ...purpose, ...recording, ...shown, to, locale };
}

export interface Accepted {
  readonly seconds: number;
  /** Codes of what would be better: locale keys `advice-CODE`. */
  readonly advice: readonly string[];
}

/**
 * Keeps what is offered and has the queue speak with it.
 *
 * @param isVouchedFor an operator has heard the sentence in it
 * @throws RecordingError forwarded, other-sentence, noise; VoiceError too-many, gone; FileError; PromptError; BusyError
 */
export async function acceptOffer(deps: Dependencies, api: Api, offer: Offer, isVouchedFor = false): Promise<Accepted> {
  const { jobs, engines, storage, config, appeals } = deps;
  const { owner, to, voice } = offer;
  // The same message again, after a crash: it has its draft, which the next lines would take away.
  if (await jobs.isKnown(jobId(to))) return { seconds: offer.seconds, advice: [] };
  const voices = voice === undefined ? await storage.voices.list(owner) : [];
  if (voices.length >= config.VOXBACK_VOICES) throw new VoiceError('too-many', { max: config.VOXBACK_VOICES });
  const isFree = voice === undefined && !engines.needsTranscript;
  const recording = { ...offer, size: offer.size };
  const sent = await examine(deps, api, recording, isFree ? 'cut' : 'refuse');
  const { isSaid, part } = isVouchedFor ? VOUCHED_FOR : await judge(deps, sent, offer);
  // Whatever else is in it: an engine that has to know every word is given no other, and what was not read here and now may
  // be anybody's voice.
  const examined = part === undefined ? sent : await cutTo(deps, sent, part);
  if (voice === undefined) await keepDraft(deps, offer, examined, voices.length + 1);
  else await keepReading(deps, offer, examined, voice);
  await appeals.close(owner);
  const advice = [
    ...(isSaid ? [] : ['other-sentence']),
    ...(examined.cut === undefined ? [] : [examined.cut === 'part' ? 'part' : 'cut']),
    ...examined.report.advice,
  ];
  return { seconds: Math.round(examined.report.seconds * 10) / 10, advice };
}

/** dB of speech over background below which a sentence that was said is missed too often to tell its speaker that it was not. */
const QUIET_DB = 18;

/** What nobody listens to is as if it were said. */
const VOUCHED_FOR: SentenceVerdict = { isSaid: true, missing: [] };

/**
 * Whether the sentence is said, and where; not said only where that is no obstacle.
 *
 * @throws RecordingError other-sentence; noise where that may be why it is not heard
 */
async function judge(deps: Dependencies, { pcm, report }: Examined, shown: Offer): Promise<SentenceVerdict> {
  const demand = demandOf(deps.config);
  if (demand === 'off') return VOUCHED_FOR;
  const verdict = await hearSentence(deps, pcm, shown);
  const { isSaid, missing, isBySounds } = verdict;
  if (isSaid || demand === 'advised') return verdict;
  const { snrDb } = report;
  if (isBySounds && snrDb < QUIET_DB) throw new RecordingError('noise', { snrDb, quietDb: QUIET_DB });
  throw new RecordingError('other-sentence', { words: missing.length === 0 ? 'none' : missing.join(' … ') });
}

/** A voice to be, with its greeting under way. */
async function keepDraft(deps: Dependencies, offer: Offer, { bytes }: Examined, number: number): Promise<void> {
  const { storage, jobs, i18n } = deps;
  const { owner, to, sentence, sentenceIn, locale, consent } = offer;
  if (consent === undefined) throw new Error('A new voice has its owner’s consent.');
  for (const { id, state } of await storage.voices.list(owner, { drafts: true })) {
    if (state === 'draft') await storage.voices.remove(owner, id);
  }
  const name = i18n.t(locale, 'voice-default-name', { number });
  const about = { consent, ...notedTranscript(sentence, sentenceIn), name, prompt: bytes, state: 'draft' } as const;
  const draft = await storage.voices.create(owner, about);
  const request = { kind: 'audition', owner, voice: draft.id, locale, to } as const;
  await jobs.accept({ id: jobId(to), user: owner, chat: chatKey(to.chatId), request });
}

/** Another recording of a voice, which its owner hears at once. */
async function keepReading(deps: Dependencies, offer: Offer, { bytes }: Examined, id: string): Promise<void> {
  const { storage, jobs, engines, i18n, log } = deps;
  const { owner, to, sentence, mood, locale } = offer;
  const voice = await storage.voices.addReading(owner, id, { prompt: bytes, transcript: sentence, mood });
  if (voice === undefined) throw new VoiceError('gone');
  const emotion: ChosenEmotion = mood === undefined ? { from: 'voice' } : { from: 'preset', name: mood, strength: 1 };
  const request = {
    kind: 'speak',
    ...{ owner, voice: id, locale, to, seed: 0 },
    text: i18n.t(engines.spokenLocale(locale), 'enroll-greeting'),
    emotion,
    pace: { kind: 'free' },
  } as const;
  // Nothing is lost where there is no room for it: the next reply is heard as well.
  await tolerate(log, () => jobs.accept({ id: jobId(to), user: owner, chat: chatKey(to.chatId), request }));
}
