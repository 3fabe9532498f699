/** From a voice note to a recording that is good enough for a voice: cheap checks first, then download and listen. */
import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import {
  inspectPromptInTurns,
  type Pcm,
  PROMPT_LIMITS,
  PromptError,
  type PromptReport,
  type SentenceFinding,
} from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { RecordingError } from '../errors.ts';
import { download } from '../telegram/index.ts';

/** A voice note as its message describes it. */
export interface Recording {
  readonly fileId: string;
  /** Bytes, where Telegram tells. */
  readonly size: number | undefined;
  /** Whole seconds, as Telegram counts. */
  readonly seconds: number;
  /** Not recorded here by its sender: forwarded, or sent by way of another bot. */
  readonly isForwarded: boolean;
}

/** A recording that passed, with what was measured. */
export interface Examined {
  /** As it was sent, or its beginning: kept (sealed) so that another engine can enroll the voice later. */
  readonly bytes: Uint8Array;
  /** What is used of it. */
  readonly pcm: Pcm;
  readonly report: PromptReport;
  /** Hz of what was sent. */
  readonly sourceRate: number;
  /** Only its beginning was taken, or the part that says the sentence. */
  readonly cut?: 'beginning' | 'part';
}

/** A voice note of 30 s has 0.2 MB, one of ten minutes 3 MB; what is far larger is something else. */
const MAX_BYTES = 5 * 2 ** 20;

/**
 * The recording, downloaded and checked.
 *
 * @param longer what becomes of a recording that is longer than the engines use: where its words are known, less of it
 * would no longer say them
 * @throws RecordingError forwarded
 * @throws FileError too-big, unavailable, timeout
 * @throws PromptError with the measured value and its limit
 */
export async function examine(
  { codec, config, engines }: Pick<Dependencies, 'codec' | 'config' | 'engines'>,
  api: Api,
  { fileId, size, seconds, isForwarded }: Recording,
  longer: 'cut' | 'refuse' = 'refuse',
): Promise<Examined> {
  const { maxSeconds } = PROMPT_LIMITS;
  const { minSeconds } = engines.prompt;
  // 1. What the message tells without a download. Telegram rounds: half a second of doubt is for the sender.
  if (isForwarded) throw new RecordingError('forwarded');
  if (longer === 'refuse' && seconds > maxSeconds + 0.5) throw new PromptError('too-long', { seconds, maxSeconds });
  if (seconds + 1 <= minSeconds) throw new PromptError('too-short', { seconds, minSeconds });
  // 2. The sound.
  const bytes = await download({ api, config, fileId, size, maxBytes: MAX_BYTES });
  const { pcm, sourceRate } = await codec.decode(bytes, { maxSeconds: maxSeconds + 1 });
  const isCut = longer === 'cut' && pcm.samples.length > maxSeconds * pcm.sampleRate;
  const used = isCut ? { ...pcm, samples: pcm.samples.slice(0, maxSeconds * pcm.sampleRate) } : pcm;
  // 3. What it sounds like.
  const report = await inspectPromptInTurns(used, { sourceRate, ...engines.prompt });
  // What is not used is not kept.
  const about = { pcm: used, report, sourceRate };
  return isCut ? { ...about, bytes: (await codec.encodeVoice(used)).bytes, cut: 'beginning' } : { ...about, bytes };
}

export type Part = NonNullable<SentenceFinding['part']>;

/** What sounds in `part`. */
export function cutOf({ samples, sampleRate }: Pcm, { start, end }: Part): Pcm {
  return { sampleRate, samples: samples.slice(Math.round(start * sampleRate), Math.round(end * sampleRate)) };
}

/** `examined` without what is said before `part` and behind it. @throws PromptError what is left is not enough */
export async function cutTo(
  { codec, engines }: Pick<Dependencies, 'codec' | 'engines'>,
  { pcm, sourceRate }: Examined,
  part: Part,
): Promise<Examined> {
  const used = cutOf(pcm, part);
  const report = await inspectPromptInTurns(used, { sourceRate, ...engines.prompt });
  return { bytes: (await codec.encodeVoice(used)).bytes, pcm: used, report, sourceRate, cut: 'part' };
}

/** The voice note in `message`; a file may be anybody's voice, so only a note recorded here is taken. */
export function recordingIn(message: Message): Recording | undefined {
  const { voice } = message;
  if (voice === undefined) return undefined;
  return { fileId: voice.file_id, size: voice.file_size, seconds: voice.duration, isForwarded: !isOwn(message) };
}

/** Whether its sender recorded `message` in this chat: what another bot, a channel or a forward brings is anybody's voice. */
function isOwn(message: Message): boolean {
  const { forward_origin: origin, via_bot: via, sender_business_bot: business, sender_chat: chat } = message;
  const isDirect = [origin, via, business, chat].every((other) => other === undefined);
  return isDirect && message.is_automatic_forward !== true;
}
