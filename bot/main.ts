/**
 * The process: settings in, a running bot, an ordered end.
 *
 *     npm start                     the playground, in the browser
 *     BOT_TOKEN=... npm start       on Telegram
 *
 * Exit codes: 0 stopped on request, 1 failed while running, 2 wrong settings or a part that is missing.
 */
import { GrammyError, HttpError } from 'grammy';
import { pino } from 'pino';
import { type App, openApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { attempt, isAbort } from './failures.ts';
import { createTelegram, openPlayground } from './playground/index.ts';
import { LeaseLostError } from './process/index.ts';
import { createI18n, localeOf } from './telegram/index.ts';

/** The terminal's language, as far as it tells. */
const locale = localeOf((process.env.LC_ALL ?? process.env.LANG)?.slice(0, 2));
const i18n = createI18n();
const say = (key: string, args: Record<string, string | number> = {}) =>
  process.stdout.write(`${i18n.t(locale, key, args)}\n`);

/** What an operator reads when it does not start, or goes on no longer. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('\n');
  if (error instanceof GrammyError && error.error_code === 401) return i18n.t(locale, 'main-wrong-token');
  if (error instanceof GrammyError && error.error_code === 409) return i18n.t(locale, 'main-second-instance');
  if (error instanceof LeaseLostError) return i18n.t(locale, 'main-lease-lost');
  if (error instanceof HttpError) return i18n.t(locale, 'main-no-telegram');
  if (isPortTaken(error)) return i18n.t(locale, 'main-port-taken', { port: error.port });
  if (error instanceof Error && 'subject' in error && 'code' in error && 'details' in error) {
    return i18n.t(locale, `error-${error.subject}-${error.code}`, error.details as Record<string, string | number>);
  }
  return error instanceof Error ? error.message : String(error);
}

function isPortTaken(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}

/** Says that a model is broken where an operator looks first. */
function onBrokenModel(error: unknown): void {
  say('main-model-broken', { reason: explain(error) });
}

interface Running {
  readonly service: App;
  close(): Promise<void>;
}

async function openOnTelegram(config: Config, token: string, stop: AbortSignal): Promise<Running> {
  const log = pino({ level: config.LOG_LEVEL });
  const service = await openApp({ config, token, log, onBrokenModel, stop });
  say('main-on-telegram', { bot: service.username, engine: service.engine });
  for (const name of service.wrongSwitches) say(`switch-${name}`);
  if (config.VOXBACK_OPERATORS.length === 0) say('main-no-operators');
  return { service, close: () => service.close() };
}

async function openInBrowser(config: Config): Promise<Running> {
  // The page is what a newcomer looks at: only what needs them is logged.
  const log = pino({ level: process.env.LOG_LEVEL === undefined ? 'warn' : config.LOG_LEVEL });
  // The database outlives this Telegram. With numbers that came before, a request would be taken for one that is done.
  const telegram = createTelegram({ firstId: Math.floor(Date.now() / 1000) });
  const opened = await attempt(async () => {
    const door = await telegram.listen();
    const inBrowser = { ...config, BOT_API_ROOT: door.url };
    const service = await openApp({ config: inBrowser, token: telegram.token, log, onBrokenModel });
    const page = await attempt(() =>
      openPlayground({ telegram, ...config.VOXBACK_PLAYGROUND, codec: service.codec, log }),
    );
    if (page.ok) return { service, page: page.value };
    await service.close();
    throw page.error;
  });
  if (!opened.ok) {
    // An open door would keep the process alive.
    await telegram.close();
    throw opened.error;
  }
  const { service, page } = opened.value;
  say('main-in-browser', { url: page.url, engine: service.engine });
  return {
    service,
    async close() {
      await page.close();
      await service.close();
      await telegram.close();
    },
  };
}

async function main(): Promise<number> {
  // Before anything opens: a signal that comes early is obeyed as soon as there is something to close.
  const stop = new AbortController();
  const stopped = new Promise<'signal'>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve('signal'));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const opened = await attempt(() => {
    const config = readConfig(process.env);
    return config.BOT_TOKEN === undefined
      ? openInBrowser(config)
      : openOnTelegram(config, config.BOT_TOKEN, stop.signal);
  });
  // A standby has nothing to end.
  if (!opened.ok && stop.signal.aborted && isAbort(opened.error)) return 0;
  if (!opened.ok) {
    process.stderr.write(`${explain(opened.error)}\n`);
    return 2;
  }
  const { service, close } = opened.value;
  const end = await Promise.race([stopped, attempt(() => service.ended)]);
  const closed = await attempt(close);
  if (end !== 'signal') {
    process.stderr.write(`${explain(end.ok ? new Error('polling has ended') : end.error)}\n`);
    return 1;
  }
  return closed.ok ? 0 : 1;
}

process.exitCode = await main();
