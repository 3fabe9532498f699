/** At the start: the operators get their menu, and are told once which switches at BotFather stand wrong. */
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { publishOperatorCommands } from '../commands.ts';
import type { Config } from '../config.ts';
import { tolerate } from '../failures.ts';
import type { Translate } from '../i18n.ts';
import type { Rules } from './rules.ts';
import { wrongSwitches } from './switches.ts';

export interface Introduction {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly config: Pick<Config, 'VOXBACK_OPERATORS'>;
  readonly rules: Rules;
  readonly translate: Translate;
  readonly log: Logger;
}

/** An operator who has never written to the bot can't be reached: /health tells the same at any time. */
export async function introduceToOperators(parts: Introduction): Promise<void> {
  const { api, me, config, rules, translate, log } = parts;
  for (const operator of config.VOXBACK_OPERATORS) {
    await tolerate(log, () => publishOperatorCommands(api, translate, operator));
  }
  const wrong = wrongSwitches(me);
  if (wrong.length > 0) log.warn({ wrong }, 'switches at BotFather stand wrong');
  if (config.VOXBACK_OPERATORS.length === 0 || !(await rules.areNews(wrong)) || wrong.length === 0) return;
  // Nobody's language is known before they write.
  const lines = ['switches-wrong', ...wrong.map((name) => `switch-${name}`)].map((key) => translate('en', key));
  for (const operator of config.VOXBACK_OPERATORS) {
    await tolerate(log, () => api.sendMessage(operator, lines.join('\n\n')));
  }
}
