/**
 * What a person sees while they wait: the chat action of a running job, and for one that waits in line a note with
 * its place, edited as the line moves and gone when the reply comes.
 */
import { type Api, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { button } from './callbacks.ts';
import { type Address, placed } from './delivery.ts';
import { attempt, tolerate } from './failures.ts';
import type { Translate } from './i18n.ts';
import type { Job } from './jobs.ts';

/** Telegram shows an action for 5 s. */
const ACTION_EVERY_MS = 4000;

/** A job that starts within this time gets no note. */
const NOTE_AFTER_MS = 1500;

/** Telegram limits edits of one message. */
const EDIT_EVERY_MS = 2500;

type Action = 'record_voice' | 'upload_voice' | 'upload_document';

/** Shows `action` in the chat until stopped. */
export function keepActing(api: Api, to: Address, action: Action, log: Logger) {
  let current = action;
  const show = () =>
    void tolerate(log, () =>
      api.sendChatAction(to.chatId, current, to.topicId === undefined ? {} : { message_thread_id: to.topicId }),
    );
  show();
  const timer = setInterval(show, ACTION_EVERY_MS);
  return {
    change(next: Action): void {
      current = next;
      show();
    },
    stop(): void {
      clearInterval(timer);
    },
  };
}

interface Place {
  readonly ahead: number;
  readonly estimateSeconds: number;
}

/** The notes of all jobs that wait. */
export class QueueNotes {
  readonly #api: Api;
  readonly #translate: Translate;
  readonly #log: Logger;
  /** Called with the id of a note that was sent, to be stored with its job. */
  readonly #remember: (jobId: string, noteId: number) => Promise<void>;
  readonly #notes = new Map<string, Note>();

  constructor(api: Api, translate: Translate, log: Logger, remember: (jobId: string, noteId: number) => Promise<void>) {
    this.#api = api;
    this.#translate = translate;
    this.#log = log;
    this.#remember = remember;
  }

  /** The job's place in line has changed. */
  moved(job: Job, place: Place): void {
    const note = this.#notes.get(job.id) ?? this.#open(job, place);
    note.place = place;
  }

  /** The job waits no longer: its note goes. */
  close(job: Job): void {
    const note = this.#notes.get(job.id);
    this.#notes.delete(job.id);
    clearTimeout(note?.timer);
    void tolerate(this.#log, async () => {
      await note?.working;
      const noteId = note?.messageId ?? job.request.noteId;
      if (noteId !== undefined) await this.#api.deleteMessage(job.request.to.chatId, noteId);
    });
  }

  /** Stops editing; the notes stay and are taken up by the next start. */
  stop(): void {
    for (const note of this.#notes.values()) clearTimeout(note.timer);
    this.#notes.clear();
  }

  #open(job: Job, place: Place): Note {
    const note: Note = {
      place,
      shown: '',
      messageId: job.request.noteId,
      working: Promise.resolve(),
      timer: undefined,
    };
    const tick = () => {
      note.working = this.#show(job, note);
      note.timer = setTimeout(tick, EDIT_EVERY_MS);
    };
    note.timer = setTimeout(tick, note.messageId === undefined ? NOTE_AFTER_MS : 0);
    this.#notes.set(job.id, note);
    return note;
  }

  async #show(job: Job, note: Note): Promise<void> {
    const { locale, to } = job.request;
    const text = this.#translate(locale, 'queue-note', {
      position: note.place.ahead + 1,
      seconds: Math.max(1, Math.round(note.place.estimateSeconds)),
    });
    if (text === note.shown) return;
    const { messageId } = note;
    const label = this.#translate(locale, 'button-cancel');
    const keyboard = new InlineKeyboard().text(label, button('job', 'cancel', job.id));
    const outcome = await attempt(async () => {
      if (messageId !== undefined) {
        await this.#api.editMessageText(to.chatId, messageId, text, { reply_markup: keyboard });
        return;
      }
      const sent = await this.#api.sendMessage(to.chatId, text, { ...placed(to), reply_markup: keyboard });
      note.messageId = sent.message_id;
      await this.#remember(job.id, sent.message_id);
    });
    if (outcome.ok) note.shown = text;
    else this.#log.debug('a queue note could not be shown');
  }
}

interface Note {
  place: Place;
  shown: string;
  messageId: number | undefined;
  /** The call that is under way: closing waits for it, so that no note is sent after its job. */
  working: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
}
