/**
 * Does a job: voice print -> speech -> OGG/Opus -> delivery. The queue (`jobs.ts`) decides when, this file what.
 */
import { type Api, InlineKeyboard } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type SpeechRequest, type VoicePrint, VoicePrintError } from '../inference/index.ts';
import { button } from './callbacks.ts';
import type { Dependencies } from './context.ts';
import { deliver, placed } from './delivery.ts';
import { VoiceError } from './errors.ts';
import { attempt, tolerate } from './failures.ts';
import type { Translate } from './i18n.ts';
import type { Job, Run } from './jobs.ts';
import { keepActing } from './progress.ts';
import type { JobRequest } from './requests.ts';
import { toEmotion } from './settings.ts';

/** Written into every file: players show it, and it stays with a file that is passed on. */
const TAGS = { title: 'Voxback', comment: 'AI-generated voice' };

export interface PerformerOptions extends Pick<Dependencies, 'storage' | 'engine' | 'codec' | 'log'> {
  readonly api: Api;
  readonly translate: Translate;
}

/** What a job says, and the buttons under it. */
interface Line extends Omit<SpeechRequest, 'voice'> {
  readonly seed: number;
  readonly keyboard?: InlineKeyboardMarkup;
}

/** The function that does a job, for `Jobs`. */
export function createPerformer(options: PerformerOptions): (job: Job, run: Run) => Promise<void> {
  const { api, storage, codec, engine, log, translate } = options;

  /** The stored print for this engine; the first time, and after an engine's update, made from the kept prompt. */
  async function voicePrint(request: JobRequest, run: Run, isStale = false): Promise<VoicePrint> {
    const { owner, voice } = request;
    // Sealed by us and of this engine: what was saved is what is read.
    const known = isStale ? undefined : await storage.voices.print(owner, voice, engine.name);
    if (known !== undefined) return known as VoicePrint;
    const prompt = await codec.decode(await storage.voices.prompt(owner, voice), { signal: run.signal });
    const print = await engine.enroll(prompt.pcm, { signal: run.signal });
    await storage.voices.savePrint(owner, voice, engine.name, print);
    return print;
  }

  async function synthesise(request: JobRequest, line: Line, run: Run) {
    const { keyboard: _, seed, ...speech } = line;
    const runOptions = { seed, signal: run.signal };
    const voice = await voicePrint(request, run);
    const first = await attempt(() => engine.speak({ ...speech, voice }, runOptions));
    if (first.ok) return first.value;
    if (!(first.error instanceof VoicePrintError)) throw first.error;
    return engine.speak({ ...speech, voice: await voicePrint(request, run, true) }, runOptions);
  }

  return async (job, run) => {
    const { request } = job;
    const t = (key: string, args?: Record<string, string | number>) => translate(request.locale, key, args);
    const action = keepActing(api, request.to, 'record_voice', log);
    try {
      // 1. The voice must still be there: it may have been deleted while the job waited.
      const voice = await storage.voices.get(request.owner, request.voice);
      if (voice === undefined) throw new VoiceError('gone');
      // 2. The speech.
      const line = request.kind === 'speak' ? lineOf(request) : greeting(request, t);
      const speech = await synthesise(request, line, run);
      // 3. The file.
      const file = await codec.encodeVoice(speech.audio, { ...TAGS, signal: run.signal });
      // 4. The reply. From here on a crash does not repeat the job.
      await run.sending();
      action.change('upload_voice');
      await deliver({
        api,
        to: request.to,
        voice: file,
        hint: t('voice-refused-hint'),
        fallbackText: t('voice-refused-text', { text: line.text }),
        keyboard: line.keyboard,
      });
      // 5. What the person should know although the reply is there.
      for (const notice of speech.notices) {
        await tolerate(log, () =>
          api.sendMessage(request.to.chatId, t(`notice-${notice.code}`, { ...notice.details }), placed(request.to)),
        );
      }
      await storage.voices.update(request.owner, request.voice, { lastUsedAt: Date.now() });
    } finally {
      action.stop();
    }
  };
}

function lineOf(request: Extract<JobRequest, { kind: 'speak' }>): Line {
  return { text: request.text, emotion: toEmotion(request.emotion), pace: request.pace, seed: request.seed };
}

/** The first words of a new voice, with the question whether to keep it. */
function greeting(request: JobRequest, t: (key: string) => string): Line {
  const keyboard = new InlineKeyboard()
    .text(t('button-keep'), button('draft', 'keep', request.voice))
    .row()
    .text(t('button-again'), button('draft', 'again', request.voice))
    .text(t('button-delete'), button('draft', 'delete', request.voice));
  return { text: t('enroll-greeting'), emotion: { from: 'voice' }, pace: { kind: 'free' }, seed: 0, keyboard };
}
