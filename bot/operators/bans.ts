/** `/ban` and `/unban`, by an id, or by a tap on whom it can be about; `/ban` also as a reply to what was forwarded from somebody. */
import { Composer, InlineKeyboard } from 'grammy';
import { releaseEverywhere } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { button, type Context, matching, short, takeButtons, userIdIn, userKey, valueIn } from '../telegram/index.ts';
import { operatorsOnly } from './commands.ts';

/** People to choose from; more is no choice. */
const MAX_OFFERED = 20;

type Act = 'ban' | 'unban';

export function bans(deps: Dependencies): Composer<Context> {
  const { personal, rules, reports, log } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  operators.command('ban', async (ctx) => {
    const user = readUser(ctx.match) ?? forwardedFrom(ctx);
    if (user !== undefined) return ctx.reply(await ban(ctx, user));
    return offer(ctx, 'ban', await reported());
  });

  operators.command('unban', async (ctx) => {
    const user = readUser(ctx.match);
    if (user !== undefined) return ctx.reply(await unban(ctx, user));
    return offer(ctx, 'unban', await rules.banned());
  });

  for (const [action, act] of [
    ['ban', ban],
    ['unban', unban],
  ] as const) {
    operators.callbackQuery(matching('ban', action), async (ctx) => {
      const user = readUser(valueIn(ctx));
      if (user === undefined) return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
      await ctx.answerCallbackQuery();
      await takeButtons(ctx, log);
      return ctx.reply(await act(ctx, user));
    });
  }

  async function ban(ctx: Operator, user: string): Promise<string> {
    const cancelled = await banish(deps, user);
    await rules.audit.note(userKey(ctx.from.id), 'ban', user);
    return ctx.t('ban-done', { jobs: cancelled });
  }

  async function unban(ctx: Operator, user: string): Promise<string> {
    if (!(await rules.unban(user))) return ctx.t('unban-nobody');
    await rules.audit.note(userKey(ctx.from.id), 'unban', user);
    return ctx.t('unban-done');
  }

  /** Whose voices the reports that wait are about. */
  async function reported(): Promise<readonly string[]> {
    const owners: string[] = [];
    for (const { file } of await reports.all()) {
      const found = await personal.utterances.find(file);
      if (found !== undefined && !(await rules.isBanned(found.owner))) owners.push(found.owner);
    }
    return [...new Set(owners)];
  }

  /** A button for each of `users`, with the name that Telegram tells for them: here none is kept. */
  async function offer(ctx: Context, action: Act, users: readonly string[]) {
    const keyboard = new InlineKeyboard();
    for (const user of users.slice(0, MAX_OFFERED)) {
      const id = userIdIn(user);
      if (id === undefined) continue;
      const chat = await attempt(() => ctx.api.getChat(id));
      const name = chat.ok ? (chat.value.first_name ?? '') : '';
      keyboard.text(short(`${name} ${id}`.trim(), 40), button('ban', action, String(id))).row();
    }
    const isEmpty = keyboard.inline_keyboard.flat().length === 0;
    const usage = ctx.t('ban-usage', { command: action });
    if (isEmpty) return ctx.reply(action === 'unban' ? `${ctx.t('unban-none')}\n\n${usage}` : usage);
    return ctx.reply(`${ctx.t(`${action}-choose`)}\n\n${usage}`, { reply_markup: keyboard });
  }

  return composer;
}

type Operator = Context & { readonly from: { readonly id: number } };

/** Bans `user`: what they wait for is cancelled, what they lent to groups is taken back. How many jobs that were. */
export async function banish(
  { rules, chats, jobs }: Pick<Dependencies, 'rules' | 'chats' | 'jobs'>,
  user: string,
): Promise<number> {
  await rules.ban(user);
  await releaseEverywhere(chats, user);
  const cancelled = await jobs.cancel({ user });
  await jobs.review(user);
  return cancelled;
}

function readUser(words: string): string | undefined {
  const id = /^\s*(\d{1,15})\s*$/.exec(words)?.[1];
  return id === undefined ? undefined : userKey(Number(id));
}

/** Who has written what the message answers, where that was forwarded from a person who does not hide. */
function forwardedFrom({ msg }: Context): string | undefined {
  const origin = msg?.reply_to_message?.forward_origin;
  return origin?.type === 'user' && !origin.sender_user.is_bot ? userKey(origin.sender_user.id) : undefined;
}
