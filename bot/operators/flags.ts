/** `/flags`: how the rollout stands and fares. `/rollout`: to whom a feature is given. For operators. */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { FLAG_NAMES, type Flag, type FlagName, MAX_LISTED, withListed, withoutListed } from '../rules/index.ts';
import { type Context, chatKey, userKey } from '../telegram/index.ts';
import { operatorsOnly } from './commands.ts';

export function flags(deps: Pick<Dependencies, 'config' | 'rules'>): Composer<Context> {
  const { rules } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  operators.command('flags', async (ctx) => {
    const standing = await rules.flags();
    await ctx.reply([...standing].map(([name, flag]) => describe(ctx, name, flag)).join('\n\n'));
  });

  operators.command('rollout', async (ctx) => {
    const [name = '', ...words] = ctx.match.trim().split(/\s+/);
    const flag = FLAG_NAMES.find((one) => one === name);
    const change = readChange(words);
    if (flag === undefined || change === undefined) {
      return ctx.reply(ctx.t('rollout-usage', { flags: FLAG_NAMES.join(', ') }));
    }
    const lists = (await rules.flags()).get(flag);
    if (change.list !== undefined && (lists?.[change.list].length ?? 0) >= MAX_LISTED) {
      return ctx.reply(ctx.t('rollout-list-full', { max: MAX_LISTED }));
    }
    const changed = await rules.changeFlag(flag, change.apply);
    await rules.audit.note(userKey(ctx.from.id), `rollout ${flag} ${change.name}`, change.target);
    return ctx.reply(describe(ctx, flag, changed));
  });

  /** The flag, and both of its arms since the start. */
  function describe(ctx: Context, name: FlagName, { percent, allow, deny, isOff }: Flag): string {
    const title = ctx.t('flag', { name, percent, allowed: allow.length, denied: deny.length, off: String(isOff) });
    const arms = [true, false].map((isOn) => {
      const { medianSeconds = 0, ...counts } = rules.outcomes.report(name, isOn);
      return ctx.t('flag-arm', { arm: isOn ? 'on' : 'off', ...counts, median: medianSeconds });
    });
    return [title, ...arms].join('\n');
  }

  return composer;
}

interface Change {
  /** As the audit log calls it. */
  readonly name: string;
  /** Whom it concerns; else nobody in particular. */
  readonly target?: string;
  /** Which list grows. */
  readonly list?: 'allow' | 'deny';
  readonly apply: (flag: Flag) => Flag;
}

/** `12.5`, `on`, `off`, `allow 7`, `deny -100`, `unlist 7`; undefined for anything else. */
function readChange([word = '', id, ...rest]: readonly string[]): Change | undefined {
  if (rest.length > 0) return undefined;
  if (id === undefined) {
    if (word === 'on' || word === 'off') return { name: word, apply: (flag) => ({ ...flag, isOff: word === 'off' }) };
    const percent = /^\d+(?:\.\d{1,2})?%?$/.test(word) ? Number.parseFloat(word) : Number.NaN;
    return percent <= 100 ? { name: `${percent}%`, apply: (flag) => ({ ...flag, percent }) } : undefined;
  }
  if (!/^-?\d{1,15}$/.test(id)) return undefined;
  const target = id.startsWith('-') ? chatKey(Number(id)) : userKey(Number(id));
  if (word === 'allow' || word === 'deny') {
    return { name: word, target, list: word, apply: (flag) => withListed(flag, word, target) };
  }
  return word === 'unlist' ? { name: word, target, apply: (flag) => withoutListed(flag, target) } : undefined;
}
