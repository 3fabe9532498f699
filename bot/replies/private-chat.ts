/** The private chat as a place for replies: a note while it takes long, buttons under the voice, a remedy for a failure. */
import { type Api, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { EngineError, PromptError } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Failure, refusalOf, tolerate } from '../failures.ts';
import type { Job } from '../jobs/index.ts';
import { foldOthers, lineOf, nearestLength, replyKeyboard, takeLabel } from '../reply-buttons/index.ts';
import { type Figures, reachOf, shownReach } from '../speech/index.ts';
import { button, DEMONSTRATION, placed, type Translate } from '../telegram/index.ts';
import type { Notes } from './progress.ts';
import { addressOf, type Dress, minutesOf, type Surface } from './surface.ts';

export interface PlaceParts extends Pick<Dependencies, 'personal' | 'rules' | 'engines' | 'log'> {
  readonly api: Api;
  readonly translate: Translate;
}

export function createPrivateChat(parts: PlaceParts & { readonly notes: Notes }): Surface {
  const { api, personal, translate, notes, log } = parts;
  const wordsFor =
    ({ request }: Job) =>
    (key: string, args?: Record<string, string | number>) =>
      translate(request.locale, key, args);

  async function write(job: Job, text: string, keyboard?: InlineKeyboard): Promise<void> {
    const to = addressOf(job);
    const options = { ...placed(to), ...(keyboard !== undefined && { reply_markup: keyboard }) };
    await api.sendMessage(to.chatId, text, options);
  }

  const say: typeof write = (...what) => tolerate(log, () => write(...what));

  async function dressOf(job: Job, figures: Figures | undefined): Promise<Pick<Dress, 'keyboard' | 'label'>> {
    const { id, user, request } = job;
    const t = wordsFor(job);
    if (request.kind !== 'speak') return { keyboard: questionUnder(request.voice, t) };
    const spoken = { ...lineOf(request), ...(figures !== undefined && { figures }) };
    const line = { ...spoken, id: await personal.lines.keep(user, id, spoken) };
    const kept = (await personal.lines.get(user, line.id)) ?? line;
    const take = [partLabel(job), takeLabel(kept, t)].filter((part) => part !== undefined).join(' · ');
    const labels = [take, request.owner === DEMONSTRATION ? t('demonstration-label') : ''].filter(
      (part) => part !== '',
    );
    return { keyboard: await replyKeyboard(parts, user, kept, t), label: labels.join('\n') || undefined };
  }

  /** Among the takes of a line, the newest has its card open. */
  async function openNewest(job: Job, { message_id, chat }: Message): Promise<void> {
    const { id, user, request } = job;
    if (request.kind !== 'speak') return;
    const line = lineOf(request);
    const kept = { ...line, id: await personal.lines.keep(user, id, line) };
    await personal.lines.note(user, kept.id, { message: message_id });
    await foldOthers(parts, { user, chatId: chat.id, line: kept }, wordsFor(job));
  }

  async function sayLineAgain(job: Job): Promise<InlineKeyboard | undefined> {
    const { id, user, request } = job;
    if (request.kind !== 'speak') return undefined;
    const line = await personal.lines.keep(user, id, lineOf(request));
    return new InlineKeyboard().text(wordsFor(job)('button-say-again'), button('line', 'again', line));
  }

  /** The button that mends what went wrong, where one tap can. */
  async function remedy(job: Job, error: unknown): Promise<InlineKeyboard | undefined> {
    const { id, user, request } = job;
    const t = wordsFor(job);
    // A recording that the engine can't use: the next one.
    if (request.kind === 'audition') return new InlineKeyboard().text(t('button-again'), button('start', 'enroll'));
    // A recording of which nobody noted the words, where the engine has to know them.
    if (error instanceof PromptError && error.code === 'no-transcript') {
      return new InlineKeyboard().text(t('button-read-again'), button('voice', 'read', request.voice));
    }
    // Nothing was wrong with what was asked for.
    if (error instanceof EngineError && error.code === 'crashed') return sayLineAgain(job);
    const reach = request.kind === 'speak' ? reachOf(error, request.pace) : undefined;
    if (reach === undefined || request.kind !== 'speak') return undefined;
    const line = await personal.lines.keep(user, id, lineOf(request));
    return nearestLength(line, request.pace, reach, t);
  }

  return {
    mayUse: async ({ user, request }) => request.owner === user || request.owner === DEMONSTRATION,
    // Of a long text only the part that is next has a place to tell.
    moved: (job, ahead, estimateSeconds) => (isLater(job) ? undefined : notes.moved(job, ahead, estimateSeconds)),
    started: (job) => notes.started(job),
    progressed: (job, done, total) => notes.progressed(job, done, total),
    sending: (job) => notes.finish(job),
    async dress(job, figures) {
      return { to: addressOf(job), ...(await dressOf(job, figures)), hint: wordsFor(job)('voice-refused-hint') };
    },
    delivered: (job, message) => openNewest(job, message),
    tell: (job, text) => say(job, text),
    async failed(job, { key, details }, error) {
      if (refusalOf(error) === 'unreachable') return;
      const words = wordsFor(job)(key, toldOf(job, details, error));
      const label = partLabel(job);
      await say(job, label === undefined ? words : `${label}: ${words}`, await remedy(job, error));
    },
    async delayed(job, seconds) {
      notes.close(job);
      await write(job, wordsFor(job)('job-delayed', { minutes: minutesOf(seconds) }));
    },
    async unsure(job) {
      notes.close(job);
      const t = wordsFor(job);
      // A greeting is no reply: what its reader needs of it are the buttons.
      if (job.request.kind === 'audition') return write(job, t('audition-unsure'), questionUnder(job.request.voice, t));
      if (partOf(job) === undefined) return write(job, t('job-unsure'), sayAgain(job, translate));
      // The message that it answers is all of the text, not this part.
      await write(job, `${partLabel(job)}: ${t('job-unsure')}`, await sayLineAgain(job));
    },
    ended(job) {
      notes.close(job);
      const part = partOf(job);
      // Nothing is left to be stopped.
      if (part === undefined || part.number < part.total) return;
      void tolerate(log, () => api.editMessageReplyMarkup(job.request.to.chatId, part.card));
    },
  };
}

const partOf = ({ request }: Job) => (request.kind === 'speak' ? request.part : undefined);

const isLater = (job: Job) => (partOf(job)?.number ?? 1) > 1;

/** `2/5`: which part of a long text it is. */
function partLabel(job: Job): string | undefined {
  const part = partOf(job);
  return part === undefined ? undefined : `${part.number}/${part.total}`;
}

/** `details` of `error`; lengths as the buttons have them. */
export function toldOf({ request }: Job, details: Failure['details'], error: unknown): Failure['details'] {
  const reach = request.kind === 'speak' ? reachOf(error, request.pace) : undefined;
  return reach === undefined ? details : { ...details, ...shownReach(reach) };
}

/** The button for a reply of which nobody knows whether it arrived; a recording or a script is not said again by a tap. */
export function sayAgain({ request }: Job, translate: Translate): InlineKeyboard | undefined {
  if (request.kind !== 'speak') return undefined;
  return new InlineKeyboard().text(translate(request.locale, 'button-say-again'), button('job', 'again'));
}

/** Whether the new voice is to be kept. */
function questionUnder(voice: string, t: (key: string) => string): InlineKeyboard {
  return new InlineKeyboard()
    .text(t('button-keep'), button('draft', 'keep', voice))
    .row()
    .text(t('button-again'), button('draft', 'again', voice))
    .text(t('button-delete'), button('draft', 'delete', voice));
}
