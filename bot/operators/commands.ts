/**
 * What operators can do, in their private chats with the bot: /stats /health /maintenance /audit; the rollout is in
 * `flags.ts`, bans are in `bans.ts`, reports in `reports.ts`. To everybody else these commands do not exist.
 */
import { Composer } from 'grammy';
import { type FleetEngine, INSTALL_COMMAND } from '../../inference/index.ts';
import { demandOf } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { factsOf, isFleet } from '../process/index.ts';
import { type Context, userKey } from '../telegram/index.ts';
import { wrongSwitches } from './botfather-switches.ts';

/** Entries that /audit shows. */
const AUDIT_LINES = 20;

export function operatorCommands(deps: Dependencies): Composer<Context> {
  const { storage, chats, rules, jobs, engines, hearing, config } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  operators.command('stats', async (ctx) => {
    const { waiting, running } = jobs.depth;
    const [on, off] = [rules.outcomes.report('speech', true), rules.outcomes.report('speech', false)];
    await ctx.reply(
      ctx.t('stats', {
        people: await count(storage.settings.list()),
        groups: await count(chats.settings.list()),
        waiting,
        running,
        done: on.done + off.done,
        failed: on.failed + off.failed,
        cancelled: on.cancelled + off.cancelled,
        median: on.medianSeconds ?? 0,
        hours: process.uptime() / 3600,
      }),
    );
  });

  operators.command('health', async (ctx) => {
    const [database, telegram] = [await timed(() => rules.isMaintenance()), await timed(() => ctx.api.getMe())];
    const model = await hearing.whisper();
    const lines = [
      ctx.t('health', {
        engine: engines.name,
        database: database.ms ?? 'x',
        telegram: telegram.ms ?? 'x',
        megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
        maintenance: String(database.value ?? false),
      }),
      ...deviceLines(ctx, engines),
      ...engines.all.filter(isFleet).map((fleet) => ctx.t('health-fleet', { ...fleetLine(fleet, jobs) })),
      model === undefined
        ? ctx.t('health-no-whisper', { command: INSTALL_COMMAND })
        : ctx.t('health-whisper', { model }),
      // By design: who speaks another language is not kept out, and whoever runs the bot can have it heard.
      ...(model === undefined && demandOf(config) !== 'off' ? [ctx.t('health-sentence-unheard')] : []),
      ...wrongSwitches(telegram.value ?? ctx.me).map((name) => ctx.t(`switch-${name}`)),
    ];
    await ctx.reply(lines.join('\n\n'));
  });

  operators.command('maintenance', async (ctx) => {
    const wanted = ctx.match.trim();
    if (wanted !== 'on' && wanted !== 'off') return ctx.reply(ctx.t('maintenance-usage'));
    await rules.setMaintenance(wanted === 'on');
    await rules.audit.note(userKey(ctx.from.id), `maintenance ${wanted}`);
    return ctx.reply(ctx.t(`maintenance-${wanted}`));
  });

  operators.command('audit', async (ctx) => {
    const entries = await rules.audit.newest(AUDIT_LINES);
    const lines = entries.map(({ at, operator, action, target }) =>
      [new Date(at).toISOString().slice(0, 16).replace('T', ' '), operator, action, target].join('  ').trim(),
    );
    await ctx.reply([ctx.t('audit', { count: entries.length }), ...lines].join('\n'));
  });

  return composer;
}

/** The part of `composer` that only operators reach, in their private chats. */
export function operatorsOnly(composer: Composer<Context>, { config }: Pick<Dependencies, 'config'>) {
  return composer.chatType('private').filter((ctx) => config.VOXBACK_OPERATORS.includes(ctx.from?.id ?? 0));
}

/** What computes the model and why, then what of it is otherwise than it was asked or might be. */
function deviceLines(ctx: Context, { device, remarks }: Dependencies['engines']): string[] {
  const told = remarks.map(({ code, details }) => ctx.t('health-remark', { remark: ctx.t(`remark-${code}`, details) }));
  return device === undefined ? told : [ctx.t('health-device', { detail: '', ...device }), ...told];
}

function fleetLine(engine: FleetEngine, jobs: Dependencies['jobs']): Record<string, number | string> {
  const { isQueueServerThere, ...facts } = factsOf(engine, jobs);
  const speech = engine.fleet.speakers.map(({ spokenSeconds }) => Math.round(spokenSeconds));
  return { ...facts, server: String(isQueueServerThere), speech: speech.length === 0 ? '–' : speech.join(', ') };
}

/** How long `work` took, whole milliseconds, and its value; neither when it failed. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms?: number; readonly value?: T }> {
  const start = performance.now();
  const outcome = await attempt(work);
  return outcome.ok ? { ms: Math.round(performance.now() - start), value: outcome.value } : {};
}

async function count(records: AsyncIterable<unknown>): Promise<number> {
  let total = 0;
  for await (const _ of records) total += 1;
  return total;
}
