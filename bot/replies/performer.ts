/**
 * Does a job: voice print -> speech -> OGG/Opus -> delivery. The queue (`jobs.ts`) decides when, this file what.
 */
import { type Api, InlineKeyboard, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { type Pcm, writeWav } from '../../inference/index.ts';
import { isLent } from '../chats/lending.ts';
import { chatSettings } from '../chats/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import { performDubbing } from '../dubbing/perform.ts';
import { VoiceError } from '../errors.ts';
import { tolerate } from '../failures.ts';
import { FILE_TAGS } from '../file-tags.ts';
import { closeInline, fillInline } from '../inline/placeholder.ts';
import type { Job, Run } from '../jobs/jobs.ts';
import type { JobRequest, SpeakRequest } from '../jobs/request.ts';
import { applyEntries } from '../pronunciation/dictionary.ts';
import { cardOf } from '../reply-buttons/reply-buttons.ts';
import { button } from '../telegram/callbacks.ts';
import { deliver, placed } from '../telegram/delivery.ts';
import { whisper } from '../telegram/ephemeral.ts';
import type { Translate } from '../telegram/i18n.ts';
import { isGroupId, userIdIn } from '../telegram/keys.ts';
import { captionOf } from './caption.ts';
import { keepActing } from './progress.ts';
import { createSpeaker, type Utterance } from './speaker.ts';

export interface PerformerOptions
  extends Pick<Dependencies, 'storage' | 'chats' | 'personal' | 'rules' | 'engine' | 'codec' | 'log'> {
  readonly api: Api;
  /** The bot's user name. */
  readonly bot: string;
  readonly translate: Translate;
}

/** The function that does a job, for `Jobs`. */
export function createPerformer(options: PerformerOptions): (job: Job, run: Run) => Promise<void> {
  const { api, storage, chats, personal, codec, log, translate } = options;
  const speak = createSpeaker(options);
  const encodeVoice = (audio: Pcm, signal: AbortSignal) => codec.encodeVoice(audio, { ...FILE_TAGS, signal });

  /** The buttons under the reply: a card in private chats, as a group is not to be filled with them. */
  async function keyboardUnder({ id, user, request }: Job, t: (key: string) => string) {
    if (request.kind !== 'speak') return questionUnder(request.voice, t);
    if (isGroupId(request.to.chatId)) return undefined;
    const line = lineOf(request);
    return cardOf(options, user, { ...line, id: await personal.lines.keep(user, id, line) }, t);
  }

  /** What is said: the person's own dictionary is applied now, so that a waiting line profits from a new entry. */
  async function utteranceOf({ user, request }: Job, t: (key: string) => string): Promise<Utterance> {
    if (request.kind !== 'speak') return greeting(t);
    return { ...request, text: applyEntries(request.text, await personal.pronunciations.list(user)) };
  }

  /** Notes whose voice `message` is, for `/report`, and what it says, to be said again by `@bot`. */
  async function remember(
    { user, request }: Job,
    { voice: file, has_protected_content: isProtected }: Message,
  ): Promise<void> {
    if (file === undefined) return;
    // Its owner may have erased everything while the reply was on its way: nothing is written about them after that.
    if ((await storage.voices.get(request.owner, request.voice)) === undefined) return;
    await personal.utterances.add(request.owner, request.voice, file.file_unique_id);
    // A voice that was lent to a group speaks nowhere else; what a group protects is not passed on.
    if (request.kind !== 'speak' || request.owner !== user || isProtected === true) return;
    const { text: title, voice } = request;
    await personal.phrases.add(user, { id: file.file_unique_id, file: file.file_id, title, voice, at: Date.now() });
  }

  /** Where the request came from another chat: puts the voice, which is in `message`, into its placeholder there. */
  async function fill(request: JobRequest, message: Message, t: (key: string) => string): Promise<void> {
    if (request.kind !== 'speak' || request.inlineId === undefined) return;
    const { inlineId, text: words } = request;
    const file = message.voice?.file_id;
    if (file === undefined) return closeInline(api, inlineId, t('inline-refused'), log);
    const isThere = await fillInline({ api, inlineId, words, file, bot: options.bot, t });
    // It was made here only because an inline message can't take a file that Telegram does not know.
    if (isThere) await tolerate(log, () => api.deleteMessage(message.chat.id, message.message_id));
  }

  /**
   * The voice that `request` asks for and, in groups, what the group has chosen.
   *
   * @throws VoiceError gone: it was deleted, or lent and taken back
   */
  async function present({ user, request }: Job) {
    const { chatId } = request.to;
    const group = isGroupId(chatId) ? await chatSettings(chats, chatId) : undefined;
    const voice = await storage.voices.get(request.owner, request.voice);
    const isAllowed = voice !== undefined && (request.owner === user || (group !== undefined && isLent(group, voice)));
    if (!isAllowed) throw new VoiceError('gone');
    return { voice, group };
  }

  return async (job, queued) => {
    const { request } = job;
    const run: Run = {
      ...queued,
      // Speaking takes time, in which the voice may have gone as well: then nothing is sent in it any more.
      sending: async () => {
        await present(job);
        await queued.sending();
      },
    };
    const t = (key: string, args?: Record<string, string | number>) => translate(request.locale, key, args);
    const action = keepActing(api, request.to, 'record_voice', log);
    try {
      // 1. The voice must still be there: it may have been deleted, or taken back, while the job waited.
      const { voice, group } = await present(job);
      if (request.kind === 'dub')
        return await performDubbing({ ...options, speak, encodeVoice, action }, { job, request, run });
      // 2. The speech.
      const utterance = await utteranceOf(job, t);
      const speech = await speak(utterance, { owner: request.owner, voice: voice.id, signal: run.signal });
      const audio = request.kind === 'speak' ? filled(speech.audio, request.slotSeconds) : speech.audio;
      run.made(audio.samples.length / audio.sampleRate);
      // 3. The file and the reply. From `sending` on a crash does not repeat the job.
      if (request.kind === 'speak' && request.wavBits !== undefined) {
        const file = wavOf(audio, request.wavBits);
        await run.sending();
        action.change('upload_document');
        await api.sendDocument(request.to.chatId, file, placed(request.to));
      } else {
        const file = await encodeVoice(audio, run.signal);
        const keyboard = await keyboardUnder(job, t);
        await run.sending();
        action.change('upload_voice');
        const { message } = await deliver({
          api,
          // What will be deleted is no message to answer.
          to: group?.deleteTrigger === true ? { ...request.to, messageId: undefined } : request.to,
          voice: file,
          hint: t(group === undefined ? 'voice-refused-hint' : 'group-refused-hint'),
          fallbackText: t('voice-refused-text', { text: request.kind === 'speak' ? request.text : utterance.text }),
          keyboard,
          caption: captionUnder(request, group?.aiLabel === true ? t('ai-label') : undefined),
          isProtected: group?.protect,
          isSilent: request.kind === 'speak' && request.inlineId !== undefined,
        });
        await tolerate(log, () => remember(job, message));
        await fill(request, message, t);
      }
      const { chatId, messageId } = request.to;
      if (group?.deleteTrigger === true && messageId !== undefined) {
        await tolerate(log, () => api.deleteMessage(chatId, messageId));
      }
      // 4. What the person should know although the reply is there.
      for (const notice of speech.notices) {
        const listener = { ...request.to, userId: group === undefined ? undefined : userIdIn(job.user) };
        await tolerate(log, () => whisper(api, listener, t(`notice-${notice.code}`, { ...notice.details })));
      }
      await storage.voices.update(request.owner, request.voice, { lastUsedAt: Date.now() });
    } finally {
      action.stop();
    }
  };
}

/** What is kept of `request` for the buttons under its reply. */
export function lineOf({ owner, voice, text, emotion, pace, seed, slotSeconds }: SpeakRequest) {
  return { owner, voice, text, emotion, pace, seed, ...(slotSeconds !== undefined && { slotSeconds }) };
}

/** `audio` with silence behind it until it has `seconds`; as it is without them, or where it is longer. */
function filled(audio: Pcm, seconds: number | undefined): Pcm {
  const length = Math.round((seconds ?? 0) * audio.sampleRate);
  if (length <= audio.samples.length) return audio;
  const samples = new Float32Array(length);
  samples.set(audio.samples);
  return { ...audio, samples };
}

/** The words, where the person wants them, and `label`; undefined for neither. */
function captionUnder(request: JobRequest, label: string | undefined): string | undefined {
  const words = request.kind === 'speak' && request.withWords === true ? captionOf(request.text) : undefined;
  const parts = [words, label].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
}

function wavOf(audio: Pcm, bits: 16 | 24): InputFile {
  return new InputFile(Buffer.from(writeWav(audio, { bits, comment: FILE_TAGS.comment })), `voxback-${bits}bit.wav`);
}

/** The first words of a new voice. */
function greeting(t: (key: string) => string): Utterance {
  return { text: t('enroll-greeting'), emotion: { from: 'voice' }, pace: { kind: 'free' }, seed: 0 };
}

/** Whether the new voice is to be kept. */
function questionUnder(voice: JobRequest['voice'], t: (key: string) => string): InlineKeyboardMarkup {
  return new InlineKeyboard()
    .text(t('button-keep'), button('draft', 'keep', voice))
    .row()
    .text(t('button-again'), button('draft', 'again', voice))
    .text(t('button-delete'), button('draft', 'delete', voice));
}
