/** What operators get before they ask: their menu, and once the switches at BotFather that stand wrong. */
import { type Api, Composer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import { publishOwnMenu } from '../commands.ts';
import type { Config } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt, tolerate } from '../failures.ts';
import type { Languages } from '../people/index.ts';
import type { Rules } from '../rules/index.ts';
import type { Context, Translate } from '../telegram/index.ts';
import { wrongSwitches } from './botfather-switches.ts';
import { operatorsOnly } from './commands.ts';

export interface Introduction {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly config: Pick<Config, 'VOXBACK_OPERATORS'>;
  readonly rules: Rules;
  readonly languages: Pick<Languages, 'chosenBy' | 'toTell'>;
  readonly translate: Translate;
  readonly log: Logger;
}

/** At the start, for operators who have written to the bot before; the others are met by `greetOperators`. */
export async function introduceToOperators(parts: Introduction): Promise<void> {
  const { api, me, config, rules, languages, translate, log } = parts;
  for (const operator of config.VOXBACK_OPERATORS) {
    const chosen = await languages.chosenBy(operator);
    await tolerate(log, () => publishOwnMenu(api, translate, { personId: operator, isOperator: true, chosen }));
  }
  const wrong = wrongSwitches(me);
  if (wrong.join() === (await rules.toldSwitches()).join()) return;
  let isKnown = wrong.length === 0;
  for (const operator of wrong.length === 0 ? [] : config.VOXBACK_OPERATORS) {
    const locales = await languages.toTell(operator);
    const text = locales.map((locale) => listOf(wrong, (key) => translate(locale, key))).join('\n\n');
    isKnown = (await attempt(() => api.sendMessage(operator, text))).ok || isKnown;
  }
  if (isKnown) await rules.setToldSwitches(wrong);
}

/** The first `/start` of an operator: nothing could be sent to them before. */
export function greetOperators(deps: Pick<Dependencies, 'config' | 'i18n' | 'languages' | 'log'>): Composer<Context> {
  const composer = new Composer<Context>();
  operatorsOnly(composer, deps).command('start', async (ctx, next) => {
    const translate: Translate = (locale, key, args = {}) => deps.i18n.t(locale, key, { ...args });
    const chosen = await deps.languages.chosenBy(ctx.from.id);
    await tolerate(deps.log, () =>
      publishOwnMenu(ctx.api, translate, { personId: ctx.from.id, isOperator: true, chosen }),
    );
    const wrong = wrongSwitches(ctx.me);
    if (wrong.length > 0) await ctx.reply(listOf(wrong, (key) => ctx.t(key)));
    await next();
  });
  return composer;
}

function listOf(wrong: readonly string[], t: (key: string) => string): string {
  return ['switches-wrong', ...wrong.map((name) => `switch-${name}`)].map(t).join('\n\n');
}
