/** The command menu: one table, shown by Telegram per scope and language. */
import { isDeepStrictEqual } from 'node:util';
import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import { attempt } from './failures.ts';
import { LOCALES, type Locale, type Translate, telegramCodeOf } from './telegram/index.ts';

/** Commands in the order of the menu; the description of `x` is the sentence `command-x`. */
export const COMMANDS = {
  private: [
    'say',
    'enroll',
    'voice',
    'emotion',
    'pronounce',
    'mode',
    'language',
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

/** Every other language has the menu that was written for none. */
const FOR_ANY: Locale = 'en';

/** Locales that Telegram has a menu for. */
const MENU_LOCALES = LOCALES.filter((locale) => telegramCodeOf(locale) !== undefined);

/** Whose private chat has a menu of its own: operators, and who has chosen another language than Telegram's. */
export interface Owner {
  readonly personId: number;
  readonly isOperator: boolean;
  /** Undefined for Telegram's language. */
  readonly chosen: Locale | undefined;
}

/** Writes the menu of one private chat, or takes it away where everybody's menu is right: operators have more commands. */
export async function publishOwnMenu(api: Api, translate: Translate, owner: Owner): Promise<void> {
  const { personId, isOperator, chosen } = owner;
  const scope: BotCommandScope = { type: 'chat', chat_id: personId };
  const commands = isOperator ? [...COMMANDS.private, ...COMMANDS.operator] : COMMANDS.private;
  if (chosen !== undefined) {
    // One for every language of Telegram, and none beside it that would come first.
    for (const locale of isOperator ? MENU_LOCALES : []) await withdraw(api, scope, locale);
    await publish(api, translate, { commands, scope, locale: chosen, forAny: true });
  } else if (isOperator) {
    for (const locale of MENU_LOCALES) await publish(api, translate, { commands, scope, locale });
  } else await withdraw(api, scope, FOR_ANY);
}

/** Writes the menus of all scopes and languages; English is also the menu of every other language. */
export async function publishCommands(api: Api, translate: Translate): Promise<void> {
  for (const [commands, scope] of SCOPES) {
    for (const locale of MENU_LOCALES) await publish(api, translate, { commands, scope, locale });
  }
}

interface Menu {
  readonly commands: readonly string[];
  readonly scope: BotCommandScope;
  /** Its words. */
  readonly locale: Locale;
  /** Shown whatever Telegram's language is. Default: where it is `locale`. */
  readonly forAny?: boolean;
}

/** Where Telegram keeps the menu of `scope` for who has the language `locale`. */
function placeOf(scope: BotCommandScope, locale: Locale) {
  const code = locale === FOR_ANY ? undefined : telegramCodeOf(locale);
  return { scope, ...(code !== undefined && { language_code: code }) };
}

async function withdraw(api: Api, scope: BotCommandScope, locale: Locale): Promise<void> {
  const place = placeOf(scope, locale);
  const known = await attempt(() => api.getMyCommands(place));
  if (!known.ok || known.value.length > 0) await api.deleteMyCommands(place);
}

/** Writes one menu, if Telegram has another: writing is what it limits, and mostly nothing has changed. */
async function publish(
  api: Api,
  translate: Translate,
  { commands, scope, locale, forAny = false }: Menu,
): Promise<void> {
  const menu = commands.map((command) => ({ command, description: translate(locale, `command-${command}`) }));
  const place = placeOf(scope, forAny ? FOR_ANY : locale);
  const known = await attempt(() => api.getMyCommands(place));
  if (known.ok && isDeepStrictEqual(known.value, menu)) return;
  await api.setMyCommands(menu, place);
}
