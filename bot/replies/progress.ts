/**
 * What a person reads while they wait: one note that tells the place of their job in line, then how far it is, and goes when
 * the reply comes.
 *
 * The note is a draft with Stop under it, which Telegram takes away by itself; where the Bot API server is older than
 * drafts, a message with Cancel, which is edited and deleted. A chat shows one draft: the first job that waits has it.
 */
import { createHash } from 'node:crypto';
import { type Api, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { attempt, refusalOf, tolerate } from '../failures.ts';
import type { Job } from '../jobs/index.ts';
import { button, placed, type Translate } from '../telegram/index.ts';

/** A job that starts within this time, or is done within the other, gets no note. */
const NOTE_AFTER_MS = { waiting: 1500, running: 3000 };

/** Telegram limits edits of one message. */
const EDIT_EVERY_MS = 2500;

/** A draft is drawn again after this: Telegram shows it for 30 s, and not beyond the bot's next message, whatever it is. */
const DRAW_AGAIN_MS = 5000;

/** Where a job stands. */
type Standing =
  | { readonly is: 'waiting'; readonly ahead: number; readonly estimateSeconds: number }
  /** `done` of `total` steps, where a job has steps that a person understands. */
  | { readonly is: 'running'; readonly done?: number; readonly total?: number };

interface Note {
  readonly job: Job;
  standing: Standing;
  /** The text that is there now; '' for none. */
  shown: string;
  shownAt: number;
  /** The message, where the note is one. */
  messageId: number | undefined;
  /** The call that is under way: closing waits for it, so that no note is sent after its job. */
  working: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Telegram's number for the draft of a job; not zero. The update of its Stop button has nothing else. */
export function draftIdOf(jobId: string): number {
  return 1 + (createHash('sha256').update(jobId).digest().readUInt32BE() >>> 2);
}

/** The notes of all jobs that wait or run. */
export class Notes {
  readonly #api: Api;
  readonly #translate: Translate;
  readonly #log: Logger;
  /** Called with the id of a message that was sent, to be stored with its job. */
  readonly #remember: (jobId: string, noteId: number) => Promise<void>;
  readonly #isSilent: () => boolean;
  readonly #notes = new Map<string, Note>();
  /** Which note has the draft of a chat. */
  readonly #drawn = new Map<number, Note>();
  /** False once the Bot API server has refused one. */
  #hasDrafts = true;
  /** What outlasts an orderly stop goes on, and nobody hears of it: a note of it would be edited for ever. */
  #isStopped = false;

  /** @param isSilent whether nobody can speak at the moment */
  constructor(
    api: Api,
    translate: Translate,
    log: Logger,
    remember: (jobId: string, noteId: number) => Promise<void>,
    isSilent: () => boolean = () => false,
  ) {
    this.#isSilent = isSilent;
    this.#api = api;
    this.#translate = translate;
    this.#log = log;
    this.#remember = remember;
  }

  /** The job's place in line has changed. */
  moved(job: Job, ahead: number, estimateSeconds: number): void {
    this.#stand(job, { is: 'waiting', ahead, estimateSeconds });
  }

  /** The job waits no longer, it runs. */
  started(job: Job): void {
    this.#stand(job, { is: 'running' });
  }

  /** The running job has done so many of its steps. */
  progressed(job: Job, done: number, total: number): void {
    this.#stand(job, { is: 'running', done, total });
  }

  /** The job's result is about to be sent: a draft that came after it would stay for half a minute. */
  finish(job: Job): void {
    clearTimeout(this.#notes.get(job.id)?.timer);
  }

  /** The job has ended: its note goes. */
  close(job: Job): void {
    const note = this.#notes.get(job.id);
    this.#notes.delete(job.id);
    clearTimeout(note?.timer);
    const { chatId } = job.request.to;
    if (this.#drawn.get(chatId) === note) this.#drawn.delete(chatId);
    // A job that was half sent when the bot went down has its message still, and no note.
    if (note === undefined) void this.#delete(job.request);
    else void note.working.then(() => this.#delete({ ...job.request, noteId: note.messageId }));
  }

  /** Stops editing; messages stay and are deleted by the next start. */
  stop(): void {
    this.#isStopped = true;
    for (const note of this.#notes.values()) clearTimeout(note.timer);
    this.#notes.clear();
    this.#drawn.clear();
  }

  #stand(job: Job, standing: Standing): void {
    const note = this.#notes.get(job.id);
    if (note !== undefined) note.standing = standing;
    else if (!this.#isStopped) this.#open(job, standing);
  }

  #open(job: Job, standing: Standing): void {
    const note: Note = {
      job,
      standing,
      shown: '',
      shownAt: 0,
      messageId: undefined,
      // What it says is from before a restart.
      working: this.#delete(job.request),
      timer: undefined,
    };
    const tick = () => {
      note.working = this.#show(note);
      note.timer = setTimeout(tick, EDIT_EVERY_MS);
    };
    note.timer = setTimeout(tick, NOTE_AFTER_MS[standing.is]);
    this.#notes.set(job.id, note);
  }

  async #show(note: Note): Promise<void> {
    const isDraft = this.#hasDrafts && note.messageId === undefined;
    const text = this.#textOf(note);
    const isOld = isDraft && Date.now() - note.shownAt > DRAW_AGAIN_MS;
    if ((text === note.shown && !isOld) || (isDraft && !this.#mayDraw(note))) return;
    const outcome = await attempt(() => (isDraft ? this.#draw(note, text) : this.#write(note, text)));
    if (!outcome.ok && isDraft && refusalOf(outcome.error) === 'other') {
      // This Bot API server is older than drafts.
      this.#hasDrafts = false;
      await this.#show(note);
    } else if (!outcome.ok) {
      this.#log.debug('a note could not be shown');
    } else {
      note.shown = text;
      note.shownAt = Date.now();
    }
  }

  async #draw({ job }: Note, text: string): Promise<void> {
    const { chatId, topicId } = job.request.to;
    await this.#api.sendMessageDraft(chatId, draftIdOf(job.id), text, {
      can_stop: true,
      ...(topicId !== undefined && { message_thread_id: topicId }),
    });
  }

  async #write(note: Note, text: string): Promise<void> {
    const { id, request } = note.job;
    const { locale, to } = request;
    const keyboard = new InlineKeyboard().text(this.#translate(locale, 'button-cancel'), button('job', 'cancel', id));
    if (note.messageId !== undefined) {
      await this.#api.editMessageText(to.chatId, note.messageId, text, { reply_markup: keyboard });
      return;
    }
    const sent = await this.#api.sendMessage(to.chatId, text, { ...placed(to), reply_markup: keyboard });
    note.messageId = sent.message_id;
    await this.#remember(id, sent.message_id);
  }

  /** Whether `note` has the draft of its chat; the first that asks has it until its job ends. */
  #mayDraw(note: Note): boolean {
    const { chatId } = note.job.request.to;
    const owner = this.#drawn.get(chatId) ?? note;
    this.#drawn.set(chatId, owner);
    return owner === note;
  }

  /** Deletes the message that tells of `request`, if one does. */
  async #delete({ to, noteId }: Job['request']): Promise<void> {
    if (noteId !== undefined) await tolerate(this.#log, () => this.#api.deleteMessage(to.chatId, noteId));
  }

  #textOf({ job, standing }: Note): string {
    const { locale } = job.request;
    // Also for a job whose speaker went away while it ran.
    if (this.#isSilent()) return this.#translate(locale, 'queue-note-nobody');
    if (standing.is === 'waiting') {
      const seconds = Math.max(1, Math.round(standing.estimateSeconds));
      return this.#translate(locale, 'queue-note', { position: standing.ahead + 1, seconds });
    }
    const { done, total } = standing;
    const note = job.request.kind === 'subtitles' ? 'listening-note' : 'running-note';
    if (done === undefined || total === undefined) return this.#translate(locale, note);
    return this.#translate(locale, `${note}-steps`, { done, total });
  }
}
