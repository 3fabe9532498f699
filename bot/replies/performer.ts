/** Does a job: voice print -> speech -> file -> delivery. The queue (`jobs/`) decides when, this file what. */
import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { type Pcm, type Speech, writeWav } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { tolerate } from '../failures.ts';
import type { DubRequest, Job, JobRequest, Run, SpeakRequest } from '../jobs/index.ts';
import { applyEntries } from '../pronunciation/index.ts';
import { deliver, FILE_TAGS, placed, type Translate, type VoiceFile } from '../telegram/index.ts';
import { captionOf } from './caption.ts';
import { type Acting, keepActing } from './progress.ts';
import { filled, speakInSlot } from './slot.ts';
import { createSpeaker, type Speaker, type Utterance } from './speaker.ts';
import type { Surface, SurfaceOf } from './surface.ts';

/** What a job of any kind is done with. */
export interface Tools {
  readonly speak: Speaker;
  readonly encodeVoice: (audio: Pcm, signal: AbortSignal) => Promise<VoiceFile>;
  /** What the chat shows the bot doing. */
  readonly acting: Acting;
}

export interface PerformerOptions extends Pick<Dependencies, 'storage' | 'personal' | 'engine' | 'codec' | 'log'> {
  readonly api: Api;
  readonly translate: Translate;
  readonly surfaceOf: SurfaceOf;
  /** Does the job of a dubbing. */
  readonly dub: (tools: Tools, work: { job: Job; request: DubRequest; run: Run }) => Promise<void>;
  /** Called with each spoken reply as it arrived, for whoever has to remember it. */
  readonly onDelivered: (job: Job, message: Message) => Promise<void>;
}

/** The function that does a job, for `Jobs`. */
export function createPerformer(options: PerformerOptions): (job: Job, run: Run) => Promise<void> {
  const { api, storage, personal, codec, log, translate, surfaceOf, dub, onDelivered } = options;
  const speak = createSpeaker(options);
  const encodeVoice = (audio: Pcm, signal: AbortSignal) => codec.encodeVoice(audio, { ...FILE_TAGS, signal });

  /** What is said: the person's own dictionary is applied now, so that a waiting line profits from a new entry. */
  async function utteranceOf({ user, request }: Job): Promise<Utterance> {
    if (request.kind !== 'speak') return greeting(translate(request.locale, 'enroll-greeting'));
    return { ...request, text: applyEntries(request.text, await personal.pronunciations.list(user)) };
  }

  /** @throws VoiceError gone: the voice was deleted, or lent and taken back */
  async function requireVoice(job: Job, surface: Surface): Promise<void> {
    const { owner, voice } = job.request;
    const isThere = (await storage.voices.get(owner, voice)) !== undefined;
    if (!isThere || !(await surface.mayUse(job))) throw new VoiceError('gone');
  }

  async function sendFile({ to }: JobRequest, audio: Pcm, bits: 16 | 24): Promise<void> {
    await api.sendDocument(to.chatId, wavOf(audio, bits), placed(to));
  }

  async function sendVoice(job: Job, { text }: Utterance, voice: VoiceFile, surface: Surface, run: Run) {
    const { request } = job;
    const { label, ...dress } = await surface.dress(job);
    await run.sending();
    const words = translate(request.locale, 'voice-refused-text', {
      text: request.kind === 'speak' ? request.text : text,
    });
    return deliver({ ...dress, api, voice, caption: captionUnder(request, label), fallbackText: words });
  }

  async function tellNotices(job: Job, { notices }: Speech, surface: Surface): Promise<void> {
    for (const { code, details } of notices) {
      await surface.tell(job, translate(job.request.locale, `notice-${code}`, { ...details }));
    }
  }

  return async (job, queued) => {
    const { request } = job;
    const surface = surfaceOf(job);
    const run: Run = {
      ...queued,
      // Speaking takes time, in which the voice may have gone as well: then nothing is sent in it any more.
      sending: async () => {
        await requireVoice(job, surface);
        await queued.sending();
      },
    };
    const acting = keepActing(api, request.to, 'record_voice', log);
    try {
      // 1. The voice must still be there: it may have been deleted, or taken back, while the job waited.
      await requireVoice(job, surface);
      if (request.kind === 'dub') return await dub({ speak, encodeVoice, acting }, { job, request, run });
      // 2. The speech.
      const utterance = await utteranceOf(job);
      const slot = request.kind === 'speak' ? request.slotSeconds : undefined;
      const { speech, slotSeconds } = await speakInSlot(speak, utterance, slot, {
        owner: request.owner,
        voice: request.voice,
        signal: run.signal,
      });
      const audio = filled(speech.audio, slotSeconds);
      run.made(audio.samples.length / audio.sampleRate);
      // 3. The file and the reply. From `sending` on a crash does not repeat the job.
      if (request.kind === 'speak' && request.wavBits !== undefined) {
        await run.sending();
        acting.change('upload_document');
        await sendFile(request, audio, request.wavBits);
      } else {
        const file = await encodeVoice(audio, run.signal);
        acting.change('upload_voice');
        const { message } = await sendVoice(job, utterance, file, surface, run);
        await tolerate(log, () => onDelivered(job, message));
        await surface.delivered(job, message);
      }
      // 4. What the person should know although the reply is there.
      await tellNotices(job, speech, surface);
      await storage.voices.update(request.owner, request.voice, { lastUsedAt: Date.now() });
    } finally {
      acting.stop();
    }
  };
}

/** The words, where the person wants them, and `label`; undefined for neither. */
function captionUnder(request: JobRequest, label: string | undefined): string | undefined {
  const words = request.kind === 'speak' && request.withWords === true ? captionOf(request.text) : undefined;
  const parts = [words, label].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
}

function wavOf(audio: Pcm, bits: NonNullable<SpeakRequest['wavBits']>): InputFile {
  return new InputFile(Buffer.from(writeWav(audio, { bits, comment: FILE_TAGS.comment })), `voxback-${bits}bit.wav`);
}

/** The first words of a new voice. */
function greeting(text: string): Utterance {
  return { text, emotion: { from: 'voice' }, pace: { kind: 'free' }, seed: 0 };
}
