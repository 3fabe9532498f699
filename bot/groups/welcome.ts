/**
 * Newcomers are greeted by voice, where the group's admins have written a greeting and the flag `welcome_voice` is on.
 * A join reaches the bot as a message, as `chat_member`, or as both: the pause between two greetings makes one of them.
 */
import { Composer } from 'grammy';
import type { User } from 'grammy/types';
import { CodedError } from '../../inference/index.ts';
import { changeChat, chatSettings, isQuiet } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { voiceOfChat } from '../requests/index.ts';
import { readLine } from '../speech/index.ts';
import { type Context, chatKey, toRole } from '../telegram/index.ts';

/** Stands in a greeting for who joins. */
export const NAME = '{name}';

/** Longest greeting, characters. */
export const MAX_WELCOME = 200;

/** Of a name so much is spoken, characters. */
const MAX_NAME = 32;

export function welcome(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inGroups = composer.chatType(['group', 'supergroup']);

  inGroups.on('message:new_chat_members', async (ctx, next) => {
    await greet(deps, ctx, ctx.msg.new_chat_members);
    await next();
  });

  inGroups.on('chat_member', async (ctx, next) => {
    const { old_chat_member: before, new_chat_member: now } = ctx.chatMember;
    if (toRole(before) === 'none' && toRole(now) !== 'none') await greet(deps, ctx, [now.user]);
    await next();
  });

  return composer;
}

async function greet(deps: Dependencies, ctx: Context & { chat: { id: number } }, users: readonly User[]) {
  const { chats, rules, jobs } = deps;
  const people = users.filter((user) => !user.is_bot);
  const chatId = ctx.chat.id;
  const key = chatKey(chatId);
  const { welcome: greeting, quietHours } = await chatSettings(chats, chatId);
  const now = Date.now();
  // 1. Whether it is wanted, now.
  if (greeting === undefined || people.length === 0) return;
  if (quietHours !== undefined && isQuiet(quietHours, now)) return;
  const { isOn, isMaintenance } = await rules.standing('welcome_voice', key);
  if (!isOn || isMaintenance) return;
  // 2. Whose voice it is.
  const voice = await voiceOfChat(deps, chatId);
  if (voice === undefined) return;
  // 3. Not after another one. The update decides, because two reports of one join come at the same time.
  if (!(await takeTurn(deps, chatId, now))) return;
  // 4. The job. It is the group's own: nobody has asked for it, so nobody is told if it fails.
  const { text, emotion = { from: 'voice' }, pace = { kind: 'free' } } = readLine(greeting.text);
  const [first] = people;
  const locale = await deps.languages.of({ from: first, chat: ctx.chat });
  const somebody = deps.i18n.t(deps.engines.spokenLocale(locale), 'welcome-somebody');
  const names = people.map((person) => spokenName(person) ?? somebody).join(', ');
  const named = text.replaceAll(NAME, names);
  // Two hundred can be added at once.
  const words = [...named].length > deps.config.VOXBACK_MAX_CHARACTERS ? text.replaceAll(NAME, somebody) : named;
  const request = {
    kind: 'speak',
    owner: voice.owner,
    voice: voice.id,
    locale,
    to: { chatId },
    text: words,
    emotion,
    pace,
    seed: first.id % 2 ** 31,
  } as const;
  const outcome = await attempt(() =>
    // Named after the update and not the person, since the id is remembered after the job.
    jobs.accept({ id: `${key}/welcome/${ctx.update.update_id}`, user: key, chat: key, request }),
  );
  if (!outcome.ok && !(outcome.error instanceof CodedError)) throw outcome.error;
}

/** True for one caller in each pause. */
async function takeTurn({ chats }: Pick<Dependencies, 'chats'>, chatId: number, now: number): Promise<boolean> {
  let isMine = false;
  await changeChat(chats, chatId, (settings) => {
    const { welcome: greeting } = settings;
    isMine = greeting !== undefined && now - greeting.saidAt >= greeting.cooldown * 60_000;
    return greeting !== undefined && isMine ? { ...settings, welcome: { ...greeting, saidAt: now } } : settings;
  });
  return isMine;
}

/** What an engine for Chinese and English can say of a name; undefined when nothing is left. */
function spokenName({ first_name }: User): string | undefined {
  const words = first_name.match(/[\p{Script=Latin}\p{Script=Han}\p{M}\d'’ .-]+/gu)?.join(' ') ?? '';
  const name = [...words.replace(/\s+/g, ' ').trim()].slice(0, MAX_NAME).join('');
  return /[\p{L}\d]/u.test(name) ? name : undefined;
}
