/**
 * What a group has taught the bot: a command or a phrase, and the line that it answers by voice. Taught by `/teach` in
 * the group or from its settings (`settings/taught.ts`), by admins only.
 *
 * With Telegram's privacy mode on, the bot hears a phrase only in a reply to it; commands surely with its name.
 */
import { randomBytes } from 'node:crypto';
import { Composer } from 'grammy';
import { CodedError } from '../../inference/index.ts';
import { type ChatSettings, changeChat, chatSettings, isAdminHere, MAX_ENTRIES, type Taught } from '../chats/index.ts';
import { COMMANDS } from '../commands.ts';
import type { Dependencies } from '../dependencies.ts';
import { GroupError, TeachError } from '../errors.ts';
import { attempt, tolerate } from '../failures.ts';
import { type Labels, takeParts } from '../reply-buttons/index.ts';
import { requestSpeech, voiceOfChat } from '../requests/index.ts';
import { readLine } from '../speech/index.ts';
import { answerQuietly, type Context, senderOf, toRole, withoutCall, wordsOf } from '../telegram/index.ts';

/** Longest phrase, characters. */
const MAX_PHRASE = 64;

const COMMAND = /^\/([a-z0-9_]{1,32})$/;
const OWN_COMMANDS: ReadonlySet<string> = new Set(Object.values(COMMANDS).flat());

/** `/teach`, and the answers to what was taught. Behind all other commands: none of them can be taught over. */
export function taught(deps: Dependencies): Composer<Context> {
  const { chats, members, log } = deps;
  const composer = new Composer<Context>();
  const inGroups = composer.chatType(['group', 'supergroup']);

  inGroups.command('teach', async (ctx) => {
    if (!(await isAdminHere(members, ctx))) throw new GroupError('not-admin');
    const [trigger, line] = splitOnce(ctx.match, '=');
    if (line === undefined) return answerQuietly(ctx, ctx.t('teach-usage'));
    const entry = await teach(deps, ctx.chat.id, { trigger: toTrigger(trigger), line: line.trim() });
    await tolerate(log, () => ctx.react('👌'));
    return answerQuietly(
      ctx,
      understood(entry, await hearingOf(deps, ctx, ctx.chat.id), (key, args) => ctx.t(key, args)),
    );
  });

  inGroups.on(['message:text', 'message:caption'], async (ctx, next) => {
    const trigger = triggerIn(wordsOf(ctx.msg), withoutCall(ctx.msg, ctx.me), ctx.me.username);
    const isAsked = trigger !== undefined && senderOf(ctx.msg) !== 'channel';
    const known = isAsked ? find(await chatSettings(chats, ctx.chat.id), trigger) : undefined;
    if (known === undefined) return next();
    const options = { speaker: 'group', emotion: known.emotion } as const;
    const outcome = await attempt(() => requestSpeech(deps, ctx, known.line, ctx.msg, options));
    if (outcome.ok) return;
    // Who only said a phrase has asked for nothing, and is not to be told why it was not granted.
    const isPhrase = !known.trigger.startsWith('/');
    if (!(isPhrase && outcome.error instanceof CodedError)) throw outcome.error;
  });

  return composer;
}

/**
 * Has the group answer `trigger` by `line`; what it answered before is replaced.
 *
 * @param trigger as `toTrigger` makes it
 * @throws TeachError own-command, bad-command, phrase-length, line-length, too-many
 * @throws LineError as `readLine`
 */
export async function teach(
  { chats, config }: Pick<Dependencies, 'chats' | 'config'>,
  chatId: number,
  { trigger, line }: Pick<Taught, 'trigger' | 'line'>,
): Promise<Taught> {
  checkTrigger(trigger);
  const max = config.VOXBACK_MAX_CHARACTERS;
  const length = [...readLine(line).text].length;
  if (length === 0 || length > max) throw new TeachError('line-length', { max });
  const entry: Taught = { id: randomBytes(6).toString('base64url'), trigger, line, emotion: { from: 'voice' } };
  await changeChat(chats, chatId, (settings) => {
    const others = settings.taught.filter((other) => other.trigger !== trigger);
    if (others.length >= MAX_ENTRIES) throw new TeachError('too-many', { max: MAX_ENTRIES });
    return { ...settings, taught: [...others, entry] };
  });
  return entry;
}

/** What decides when a taught answer is heard. */
export interface TaughtHearing {
  /** Whether the bot hears every message of the group, or only those that are for it. */
  readonly hears: 'all' | 'some';
  /** Whether somebody is there to say it. */
  readonly hasVoice: boolean;
  readonly bot: string;
}

export async function hearingOf(
  deps: Pick<Dependencies, 'storage' | 'chats'>,
  { api, me }: Pick<Context, 'api' | 'me'>,
  chatId: number,
): Promise<TaughtHearing> {
  const myself = await attempt(() => api.getChatMember(chatId, me.id));
  const isAdmin = myself.ok && toRole(myself.value) === 'admin';
  return {
    hears: isAdmin || me.can_read_all_group_messages ? 'all' : 'some',
    hasVoice: (await voiceOfChat(deps, chatId)) !== undefined,
    bot: me.username,
  };
}

/** What was understood of a lesson: to what which words are said and how, and when they will be heard. */
export function understood(
  { trigger, line }: Pick<Taught, 'trigger' | 'line'>,
  { hears, hasVoice, bot }: TaughtHearing,
  t: Labels,
): string {
  const { text, emotion = { from: 'voice' }, pace = { kind: 'free' } } = readLine(line);
  const how = takeParts({ emotion, pace }, t).join(' · ');
  return [
    t('teach-understood', { trigger, text, how: how === '' ? 'none' : how }),
    t('teach-heard', { trigger, bot, when: trigger.startsWith('/') ? 'command' : hears }),
    ...(hasVoice ? [] : [t('teach-no-voice')]),
  ].join('\n\n');
}

/** @throws TeachError own-command, bad-command, phrase-length */
export function checkTrigger(trigger: string): void {
  if (trigger.startsWith('/')) {
    const [, name] = COMMAND.exec(trigger) ?? [];
    if (name === undefined) throw new TeachError('bad-command');
    if (OWN_COMMANDS.has(name)) throw new TeachError('own-command', { command: trigger });
    return;
  }
  const length = [...trigger].length;
  if (length < 2 || length > MAX_PHRASE) throw new TeachError('phrase-length', { min: 2, max: MAX_PHRASE });
}

/** What is compared: a command in small letters, a phrase without its outer signs, spaces and capitals. */
export function toTrigger(words: string): string {
  const trimmed = words.normalize('NFKC').trim().toLowerCase();
  if (trimmed.startsWith('/')) return trimmed;
  // From the first letter to the last one. Looking for the signs at the end would look at all other runs of them too,
  // for each of their beginnings: seconds for one message full of signs.
  const [, core = ''] = /^[\p{P}\p{S}\s]*(.*[^\p{P}\p{S}\s])?/su.exec(trimmed) ?? [];
  return core.replace(/\s+/g, ' ');
}

/** The trigger that `text`, which says `phrase`, could be; undefined: too long for one, or meant for another bot. */
function triggerIn(text: string, phrase: string, username: string): string | undefined {
  const me = username.toLowerCase();
  const [, command, bot] = /^(\/\w+)(?:@(\w+))?(?:\s|$)/.exec(text.toLowerCase()) ?? [];
  if (command !== undefined) return bot === undefined || bot === me ? command : undefined;
  const words = toTrigger(phrase);
  return words === '' || [...words].length > MAX_PHRASE ? undefined : words;
}

function find({ taught }: ChatSettings, trigger: string): Taught | undefined {
  return taught.find((entry) => entry.trigger === trigger);
}

/** `a = b = c` as `a ` and ` b = c`. */
function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}
