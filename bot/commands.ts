/** The command menu: one table, shown by Telegram per scope and language. */
import { isDeepStrictEqual } from 'node:util';
import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import { attempt } from './failures.ts';
import { LOCALES, type Translate } from './telegram/index.ts';

/** Commands in the order of the menu; the description of `x` is the sentence `command-x`. */
export const COMMANDS = {
  private: [
    'say',
    'enroll',
    'voice',
    'emotion',
    'pronounce',
    'mode',
    'cancel',
    'help',
    'privacy',
    'mydata',
    'forgetme',
    'report',
    'verify',
    'start',
  ],
  group: ['say', 'read', 'share', 'cancel', 'help', 'report'],
  groupAdmin: ['settings', 'teach', 'allow', 'disallow'],
  operator: ['stats', 'health', 'flags', 'rollout', 'maintenance', 'ban', 'unban', 'revokevoice', 'audit'],
} as const;

const SCOPES: ReadonlyArray<readonly [readonly string[], BotCommandScope]> = [
  [COMMANDS.private, { type: 'all_private_chats' }],
  [COMMANDS.group, { type: 'all_group_chats' }],
  // An admin sees this menu instead of the group's.
  [[...COMMANDS.group, ...COMMANDS.groupAdmin], { type: 'all_chat_administrators' }],
];

/** Writes the menu of one operator's private chat: everybody's commands, then the operators' own. */
export async function publishOperatorCommands(api: Api, translate: Translate, operator: number): Promise<void> {
  for (const locale of LOCALES) {
    const commands = [...COMMANDS.private, ...COMMANDS.operator];
    await publish(api, translate, { commands, scope: { type: 'chat', chat_id: operator }, locale });
  }
}

/** Writes the menus of all scopes and languages; English is also the menu of every other language. */
export async function publishCommands(api: Api, translate: Translate): Promise<void> {
  for (const [commands, scope] of SCOPES) {
    for (const locale of LOCALES) await publish(api, translate, { commands, scope, locale });
  }
}

interface Menu {
  readonly commands: readonly string[];
  readonly scope: BotCommandScope;
  readonly locale: (typeof LOCALES)[number];
}

/** Writes one menu, if Telegram has another: writing is what it limits, and mostly nothing has changed. */
async function publish(api: Api, translate: Translate, { commands, scope, locale }: Menu): Promise<void> {
  const menu = commands.map((command) => ({ command, description: translate(locale, `command-${command}`) }));
  const place = { scope, ...(locale === 'en' ? {} : { language_code: locale }) };
  const known = await attempt(() => api.getMyCommands(place));
  if (known.ok && isDeepStrictEqual(known.value, menu)) return;
  await api.setMyCommands(menu, place);
}
