/** The command menu: one table, shown by Telegram per scope and language. */
import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import { LOCALES, type Translate } from './i18n.ts';

/** Commands in the order of the menu; the description of `x` is the sentence `command-x`. */
export const COMMANDS = {
  private: ['say', 'enroll', 'voice', 'emotion', 'cancel', 'help', 'privacy', 'forgetme', 'start'],
  group: ['say', 'cancel', 'help'],
} as const;

const SCOPES: ReadonlyArray<readonly [keyof typeof COMMANDS, BotCommandScope]> = [
  ['private', { type: 'all_private_chats' }],
  ['group', { type: 'all_group_chats' }],
];

/** Writes the menus of all scopes and languages; English is also the menu of every other language. */
export async function publishCommands(api: Api, translate: Translate): Promise<void> {
  for (const [kind, scope] of SCOPES) {
    for (const locale of LOCALES) {
      const menu = COMMANDS[kind].map((command) => ({ command, description: translate(locale, `command-${command}`) }));
      await api.setMyCommands(menu, { scope, ...(locale === 'en' ? {} : { language_code: locale }) });
    }
  }
}
