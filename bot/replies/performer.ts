/** Does a job: voice print -> speech -> file, and then its delivery. The queue (`jobs/`) decides when, this file what. */
import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { type Pcm, seconds } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { attempt, failureOf, tolerate } from '../failures.ts';
import type {
  DubRequest,
  Enclosure,
  Job,
  JobRequest,
  OutboxOptions,
  Parcel,
  Run,
  SpeakRequest,
  SubtitlesRequest,
} from '../jobs/index.ts';
import { applyEntries } from '../pronunciation/index.ts';
import { AS_FILE, deliver, keepActing, placed, type Translate } from '../telegram/index.ts';
import { captionOf } from './caption.ts';
import { speakRoles } from './dialogue.ts';
import { fileNameOf } from './file-name.ts';
import type { Finish } from './finish.ts';
import type { Prove } from './proof.ts';
import { filled, speakInSlot } from './slot.ts';
import { createSpeaker, languageOf, type Speaker, type Spoken, type Utterance } from './speaker.ts';
import type { Surface, SurfaceOf } from './surface.ts';

/** Samples per second of a WAV: what video editors work at. */
const FILE_HZ = 48_000;

/** What a job of any kind is done with. */
export interface Tools {
  readonly speak: Speaker;
  readonly finish: Finish;
}

export interface PerformerOptions extends Pick<Dependencies, 'storage' | 'personal' | 'engines' | 'codec' | 'log'> {
  readonly api: Api;
  /** Makes a sound the file that is sent. */
  readonly finish: Finish;
  /** A connection that waits for nothing: what is sent by it waits in its lane. */
  readonly postApi: Api;
  readonly translate: Translate;
  readonly surfaceOf: SurfaceOf;
  /** Does the job of a dubbing. */
  readonly dub: (tools: Tools, work: { job: Job; request: DubRequest; run: Run }) => Promise<Parcel>;
  /** Does the job of subtitles. */
  readonly subtitle: (work: { request: SubtitlesRequest; run: Run }) => Promise<Parcel>;
  /** When each word of `text` is said in `audio`, as a file. */
  readonly timesOf: (audio: Pcm, text: string, signal: AbortSignal) => Promise<Enclosure>;
  /** Listens to what is drawn before it is sent: replies, greetings, the lines of a dubbing. */
  readonly prove: Prove;
  /** Called with the words of a recording that have arrived, for whoever has to say them. */
  readonly onWords: (job: Job, request: SubtitlesRequest, words: string) => Promise<void>;
  /** Called with each spoken reply as it arrived, for whoever has to remember it. */
  readonly onDelivered: (job: Job, message: Message) => Promise<void>;
}

/** What does a job, for `Jobs`. */
export interface Performer extends Pick<OutboxOptions<Job>, 'post' | 'allow'> {
  /** What the job has made. @throws VoiceError gone; what the engine throws */
  perform(job: Job, run: Run): Promise<Parcel>;
}

export function createPerformer(options: PerformerOptions): Performer {
  const { api, postApi, storage, personal, finish, log, translate, surfaceOf } = options;
  const { dub, subtitle, timesOf, prove, onWords, onDelivered } = options;
  const speak = createSpeaker(options);
  const speakProven = prove(speak);

  function utteranceOf({ request }: Job): Utterance {
    return request.kind === 'speak'
      ? { ...request, language: languageOf(request.locale) }
      : greeting(greetingIn(request));
  }

  /** The first words of a new voice, in a language that it speaks. */
  const greetingIn = ({ locale }: JobRequest) => translate(options.engines.spokenLocale(locale), 'enroll-greeting');

  /** The person's own dictionary is applied now, so that a waiting line profits from a new entry; never to names of voices. */
  async function speechOf({ user, request }: Job, utterance: Utterance, signal: AbortSignal): Promise<Spoken> {
    const { owner, voice, cast } = request;
    if (request.kind !== 'speak') return speakProven(utterance, { owner, voice, signal });
    const entries = await personal.pronunciations.list(user);
    const withEntries: Speaker = (said, by) => speakProven({ ...said, text: applyEntries(said.text, entries) }, by);
    return speakRoles(withEntries, utterance, cast ?? [], { owner, voice, signal });
  }

  /** @throws VoiceError gone: the voice was deleted, or lent and taken back */
  async function requireVoice(job: Job): Promise<void> {
    const surface = surfaceOf(job);
    for (const { owner, voice } of voicesOf(job.request)) {
      const isThere = (await storage.voices.get(owner, voice)) !== undefined;
      const mayUse = await surface.mayUse({ ...job, request: { ...job.request, owner, voice } });
      if (!isThere || !mayUse) throw new VoiceError('gone');
    }
  }

  const noticesOf = ({ user, request }: Job, { notices, proof }: Spoken) =>
    [...notices, ...(proof?.notices ?? [])]
      // Only the owner of a voice can read once more for it.
      .filter(({ code }) => code !== 'voice-unread' || user === request.owner)
      .map(({ code, details }) => translate(request.locale, `notice-${code}`, { ...details }));

  async function spoken(job: Job, run: Run): Promise<Parcel> {
    const { request } = job;
    const { owner, voice } = request;
    const slot = request.kind === 'speak' ? request.slotSeconds : undefined;
    const say = (utterance: Utterance) => speechOf(job, utterance, run.signal);
    const { speech, slotSeconds } = await speakInSlot(say, utteranceOf(job), slot);
    const audio = filled(speech.audio, slotSeconds);
    const figures = speech.proof?.figures;
    const common = { seconds: seconds(audio), notices: noticesOf(job, speech), figures };
    const { parts } = speech;
    const asked = request.kind === 'speak' ? await fileOf(job, request, { audio, parts }, run.signal) : undefined;
    if (request.kind === 'speak' && asked !== undefined) {
      const file = { as: 'file', ...asked } as const;
      if (request.withTimes !== true) return { ...common, ...file };
      const times = await attempt(() => timesOf(audio, request.text, run.signal));
      if (times.ok) return { ...common, ...file, more: [times.value] };
      run.signal.throwIfAborted();
      return { ...common, ...file, notices: [...common.notices, failureWords(job, times.error)] };
    }
    return {
      ...common,
      as: 'voice',
      bytes: await finish(audio, { as: 'ogg', by: { owner, voice }, parts, signal: run.signal }),
      name: 'reply.ogg',
    };
  }

  /** The file that is asked for instead of a voice message; undefined for none. */
  async function fileOf(
    { request: { locale } }: Job,
    request: SpeakRequest,
    { audio, parts }: Pick<Spoken, 'audio' | 'parts'>,
    signal: AbortSignal,
  ) {
    const { wavBits: bits, asMp3, fileHz = FILE_HZ, owner, voice } = request;
    if (bits === undefined && asMp3 === undefined) return undefined;
    const by = { owner, voice };
    const speaker = (await storage.voices.get(owner, voice))?.name ?? '';
    const named = (extension: string) =>
      fileNameOf(request, speaker, extension, (key, args) => translate(locale, key, args));
    if (bits === undefined) {
      return { bytes: await finish(audio, { as: 'mp3', by, parts, signal }), name: named('.mp3') };
    }
    const as = bits === 16 ? 'wav16' : 'wav24';
    return { bytes: await finish(audio, { as, hz: fileHz, by, parts, signal }), name: named('.wav') };
  }

  async function postVoice(job: Job, voice: Parcel, sending: () => Promise<void>): Promise<Message> {
    const { request } = job;
    const { label, ...dress } = await surfaceOf(job).dress(job, voice.figures);
    await sending();
    const text = request.kind === 'speak' ? request.text : greetingIn(request);
    const fallbackText = translate(request.locale, 'voice-refused-text', { text });
    const caption = captionUnder(request, label);
    return (await deliver({ ...dress, api: postApi, voice, caption, fallbackText })).message;
  }

  async function sendFile(by: Api, { request }: Job, { name, bytes, caption, buttons }: Enclosure): Promise<void> {
    await by.sendDocument(request.to.chatId, new InputFile(Buffer.from(bytes), quoted(name)), {
      ...placed(request.to),
      ...AS_FILE,
      ...(caption !== undefined && { caption }),
      ...keyboardOf(buttons),
    });
  }

  async function sendText(by: Api, { request }: Job, { caption = '', buttons }: Enclosure): Promise<void> {
    await by.sendMessage(request.to.chatId, caption, { ...placed(request.to), ...keyboardOf(buttons) });
  }

  /** Of what the reply does without. */
  function failureWords({ request }: Job, error: unknown): string {
    const { key, details } = failureOf(error, log);
    return translate(request.locale, key, { ...details });
  }

  /** A better take is there: the first one goes. What can't be deleted any more stays. */
  async function removeReplaced(request: JobRequest): Promise<void> {
    const replaced = request.kind === 'speak' ? request.replaces : undefined;
    if (replaced !== undefined) await tolerate(log, () => api.deleteMessage(request.to.chatId, replaced));
  }

  async function remember(surface: Surface, job: Job, message: Message): Promise<void> {
    await tolerate(log, () => onDelivered(job, message));
    await surface.delivered(job, message);
    await removeReplaced(job.request);
  }

  async function markUsed({ request }: Job): Promise<void> {
    for (const { owner, voice } of voicesOf(request)) {
      await storage.voices.update(owner, voice, { lastUsedAt: Date.now() });
    }
  }

  return {
    allow: requireVoice,

    async perform(job, run) {
      const { request } = job;
      const acting = keepActing(api, request.to, request.kind === 'subtitles' ? 'typing' : 'record_voice', log);
      try {
        if (request.kind === 'subtitles') return await subtitle({ request, run });
        // The voice must still be there: it may have been deleted, or taken back, while the job waited.
        await requireVoice(job);
        if (request.kind === 'dub') return await dub({ speak: speakProven, finish }, { job, request, run });
        return await spoken(job, run);
      } finally {
        acting.stop();
      }
    },

    async post(job, parcel, sending) {
      const surface = surfaceOf(job);
      // Speaking and waiting take time, in which the voice may have gone as well: then nothing is sent in it any more.
      await requireVoice(job);
      const acting = keepActing(api, job.request.to, parcel.as === 'voice' ? 'upload_voice' : 'upload_document', log);
      let message: Message | undefined;
      try {
        if (parcel.as === 'voice') {
          message = await postVoice(job, parcel, sending);
        } else {
          await sending();
          await (parcel.as === 'file' ? sendFile : sendText)(postApi, job, parcel);
        }
      } finally {
        acting.stop();
      }
      const arrived = message;
      const { request } = job;
      const isWords = request.kind === 'subtitles' && parcel.as === 'text';
      return [
        ...(arrived === undefined ? [] : [{ run: () => remember(surface, job, arrived) }]),
        ...(isWords ? [{ run: () => onWords(job, request, parcel.caption ?? '') }] : []),
        ...(parcel.more ?? []).map((enclosure) => ({ run: () => sendFile(api, job, enclosure), isFile: true })),
        // What the person should know although the reply is there.
        ...parcel.notices.map((notice) => ({ run: () => surface.tell(job, notice) })),
        { run: () => markUsed(job) },
      ];
    },
  };
}

/** Whoever speaks in `request`: the voice that was chosen, and those that are called by name. */
function voicesOf({ kind, owner, voice, cast = [] }: JobRequest): readonly { owner: string; voice: string }[] {
  return kind === 'subtitles' ? [] : [{ owner, voice }, ...cast];
}

/** The words, where the person wants them, and `label`; undefined for neither. */
function captionUnder(request: JobRequest, label: string | undefined): string | undefined {
  const words = request.kind === 'speak' && request.withWords === true ? captionOf(request.text) : undefined;
  const parts = [words, label].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
}

function keyboardOf(buttons: Enclosure['buttons']) {
  return buttons === undefined ? {} : { reply_markup: { inline_keyboard: buttons } };
}

/** grammY writes a name into its header as it is, where spaces and Chinese are allowed in quotes only. */
function quoted(name: string): string {
  return `"${name}"`;
}

function greeting(text: string): Utterance {
  return { text, emotion: { from: 'voice' }, pace: { kind: 'free' }, seed: 0 };
}
