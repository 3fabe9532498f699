/** What the bot says about itself: command menus by scope and language, name, descriptions. */

import type { Arguments } from './arguments.ts';
import type { PlaygroundChat } from './chat.ts';
import { badRequest, mistake } from './refusal.ts';
import type { Method } from './sending.ts';
import { type CommandScope, type Commands, commandScope, commands } from './shapes.ts';
import type { World } from './world.ts';

const MAX_COMMANDS = 100;
const MAX_COMMAND_DESCRIPTION = 256;

/** Profile fields: parameter name, and its limit in characters. */
const FIELDS = [
  ['Name', 'name', 64],
  ['Description', 'description', 512],
  ['ShortDescription', 'short_description', 120],
] as const;

/** Methods that set what people see of the bot before they write to it. */
export const profile: Readonly<Record<string, Method>> = {
  setMyCommands: (world, args) => {
    const list = args.json('commands', commands) ?? [];
    checkCommands(list);
    const { scope, language } = readPlace(world, args);
    removeMenu(world, scope, language);
    world.menus.push({ scope, language, commands: list });
    world.emit({ kind: 'menu' });
    return true;
  },

  getMyCommands: (world, args) => {
    const { scope, language } = readPlace(world, args);
    return findMenu(world, scope, language) ?? [];
  },

  deleteMyCommands: (world, args) => {
    const { scope, language } = readPlace(world, args);
    removeMenu(world, scope, language);
    world.emit({ kind: 'menu' });
    return true;
  },

  ...Object.fromEntries(
    FIELDS.flatMap(([suffix, field, limit]): [string, Method][] => [
      [`setMy${suffix}`, (world, args) => setField(world, args, field, limit)],
      [`getMy${suffix}`, (world, args) => ({ [field]: world.profile.get(`${field}|${readLanguage(args)}`) ?? '' })],
    ]),
  ),
};

/**
 * The menu that `userId` sees in `chat`, first match of Telegram's list: narrow scopes before wide ones, the user's
 * language before no language (core.telegram.org/bots/api#determining-list-of-commands).
 */
export function menuFor(world: World, chat: PlaygroundChat, userId: number): Commands {
  const language = world.residents.get(userId)?.user.language_code?.slice(0, 2) ?? '';
  const chat_id = chat.id;
  const isAdmin = chat.isAdmin(userId);
  const scopes: CommandScope[] = chat.isPrivate
    ? [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
    : [
        { type: 'chat_member', chat_id, user_id: userId },
        ...(isAdmin ? [{ type: 'chat_administrators' as const, chat_id }] : []),
        { type: 'chat', chat_id },
        ...(isAdmin ? [{ type: 'all_chat_administrators' as const }] : []),
        { type: 'all_group_chats' },
        { type: 'default' },
      ];
  for (const scope of scopes) {
    const menu = findMenu(world, scope, language) ?? findMenu(world, scope, '');
    if (menu !== undefined) return menu;
  }
  return [];
}

function checkCommands(list: Commands): void {
  if (list.length > MAX_COMMANDS) throw mistake('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of list) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw mistake('BOT_COMMAND_INVALID');
    const length = [...description].length;
    if (length < 1 || length > MAX_COMMAND_DESCRIPTION) throw mistake('BOT_COMMAND_DESCRIPTION_INVALID');
  }
}

function readPlace(world: World, args: Arguments): { scope: CommandScope; language: string } {
  const scope = args.json('scope', commandScope) ?? { type: 'default' };
  if ('chat_id' in scope) {
    const chat = world.chat(scope.chat_id);
    if (chat.isPrivate && scope.type !== 'chat') throw badRequest("can't change commands in private chats by member");
  }
  return { scope, language: readLanguage(args) };
}

function readLanguage(args: Arguments): string {
  const language = args.string('language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw mistake('invalid language code specified');
  return language;
}

function setField(world: World, args: Arguments, field: string, limit: number): true {
  const text = args.string(field) ?? '';
  if ([...text].length > limit) throw mistake(`${field} is too long`);
  world.profile.set(`${field}|${readLanguage(args)}`, text);
  return true;
}

function findMenu(world: World, scope: CommandScope, language: string): Commands | undefined {
  return world.menus.find((menu) => menu.language === language && isSameScope(menu.scope, scope))?.commands;
}

function removeMenu(world: World, scope: CommandScope, language: string): void {
  const index = world.menus.findIndex((menu) => menu.language === language && isSameScope(menu.scope, scope));
  if (index >= 0) world.menus.splice(index, 1);
}

function isSameScope(a: CommandScope, b: CommandScope): boolean {
  const key = (scope: CommandScope) => [
    scope.type,
    'chat_id' in scope ? scope.chat_id : '',
    'user_id' in scope ? scope.user_id : '',
  ];
  return key(a).join() === key(b).join();
}
