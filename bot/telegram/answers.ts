/**
 * Messages that conversations have taken for answers. One that comes again after a crash is none to the next question, and
 * no text to be spoken either, where its conversation has ended: all that it was for has been done and said.
 */
import type { MiddlewareFn } from 'grammy';
import { z } from 'zod';
import type { Sessions } from '../../storage/index.ts';
import type { Context, DialogContext } from './context.ts';
import { chatKey, userKey } from './keys.ts';

/** How many of a person are known: more than come again at once. */
const MOST = 100;

const TAKEN = z.array(z.string());

/** The message of `ctx`, also where numbers begin anew (a test server's); undefined where there is none. */
export function answerIn({ message }: Pick<DialogContext, 'message'>): string | undefined {
  return message === undefined ? undefined : `${message.message_id}@${message.date}`;
}

/** What belongs to a person in a chat is kept under it; undefined where an update has no such place. */
export function placeOf({ chat, from }: Pick<Context, 'chat' | 'from'>): string | undefined {
  return chat === undefined || from === undefined ? undefined : `${chatKey(chat.id)}/${userKey(from.id)}`;
}

/** Which answers have been taken, kept for a day. */
export class Answers {
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** To be called before the conversation is kept that has taken the message of `ctx`, or is forgotten after it. */
  async keep(ctx: Context): Promise<void> {
    const [place, answer] = [placeOf(ctx), answerIn(ctx)];
    if (place === undefined || answer === undefined) return;
    const taken = await this.#read(place);
    await this.#sessions.writeNote(place, [...taken, answer].slice(-MOST));
  }

  /** Whether the message of `ctx` is one of them. */
  async has(ctx: Context): Promise<boolean> {
    const [place, answer] = [placeOf(ctx), answerIn(ctx)];
    return place !== undefined && answer !== undefined && (await this.#read(place)).includes(answer);
  }

  async #read(place: string): Promise<readonly string[]> {
    return TAKEN.catch([]).parse(await this.#sessions.readNote(place));
  }
}

/** To be used below the conversations, which take what they wait for: whatever else was an answer once ends here. */
export function answersOnce({ storage }: { readonly storage: { readonly sessions: Sessions } }): MiddlewareFn<Context> {
  const answers = new Answers(storage.sessions);
  return async (ctx, next) => {
    // A command is never an answer.
    const isCommand = ctx.message?.text?.startsWith('/') === true;
    if (isCommand || !(await answers.has(ctx))) await next();
  };
}
