/**
 * The process of a speaker: this machine speaks for a bot that runs elsewhere. It needs no Telegram and no database.
 *
 *     VOXBACK_FLEET=redis://queue:6379 VOXBACK_KEY=... npm run speaker
 *
 * Exit codes: 0 stopped on request, 1 failed to stop in order, 2 wrong settings or not let in.
 */
import { pino } from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { attempt } from './failures.ts';
import { openSpeakerOf } from './process/index.ts';
import { createI18n, localeOf } from './telegram/index.ts';

/** Replies under way get this long; what is not done then is spoken by another. Docker kills after 10 s. */
const GRACE_MS = 6000;

/** The terminal's language, as far as it tells. */
const locale = localeOf((process.env.LC_ALL ?? process.env.LANG)?.slice(0, 2));
const i18n = createI18n();
const say = (key: string, args: Record<string, string | number> = {}) =>
  process.stdout.write(`${i18n.t(locale, key, args)}\n`);

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('\n');
  if (error instanceof Error && 'subject' in error && 'code' in error && 'details' in error) {
    return i18n.t(locale, `error-${error.subject}-${error.code}`, { ...(error.details as object) });
  }
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const opened = await attempt(() => {
    const config = readConfig(process.env);
    const { VOXBACK_FLEET: address } = config;
    if (address === undefined) throw new ConfigError([i18n.t(locale, 'speaker-no-fleet')]);
    const onBroken = (error: unknown) => say('main-model-broken', { reason: explain(error) });
    return openSpeakerOf(config, address, pino({ level: config.LOG_LEVEL }), onBroken);
  });
  if (!opened.ok) {
    process.stderr.write(`${explain(opened.error)}\n`);
    return 2;
  }
  const { speaker, close } = opened.value;
  say('speaker-ready', { engine: speaker.capability.engine, size: speaker.state.size });
  await stopped;
  return (await attempt(() => close(GRACE_MS))).ok ? 0 : 1;
}

process.exitCode = await main();
