/**
 * What a bot is composed of, for tests that hand it updates by themselves. Imports types alone: it is loaded in the place of
 * `bot.ts`, which everything else would load again.
 */
import type { Bot } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import type { Context } from '../telegram/context.ts';

type BotModule = typeof import('../bot.ts');

export interface Composed {
  readonly bot: Bot<Context>;
  readonly deps: Dependencies;
}

let last: Composed | undefined;

/** The module `bot.ts`, which tells here what it composes. */
export function overheard(real: BotModule): BotModule {
  return {
    compose(bot, deps) {
      last = { bot, deps };
      real.compose(bot, deps);
    },
  };
}

/** The bot that was composed last. @throws Error when the test file does not mock `bot.ts` */
export function lastComposed(): Composed {
  if (last === undefined) throw new Error('the test file does not mock ../bot.ts');
  return last;
}
