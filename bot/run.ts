/** A running bot on Telegram or in the browser, from its settings to its end. */
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import type { Remark } from '../inference/index.ts';
import { proxyFor, shown } from '../network/index.ts';
import type { Sentences } from '../terminal/index.ts';
import { type App, openApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { attempt } from './failures.ts';
import { createTelegram, openPlayground, populate } from './playground/index.ts';
import { offerBrowser, reasonOf, type Waiting } from './process/index.ts';
import { apiRoot } from './telegram/index.ts';

interface Running {
  readonly service: App;
  close(): Promise<void>;
}

async function openOnTelegram(config: Config, token: string, sentences: Sentences): Promise<Running> {
  const { say } = linesOf(sentences);
  const log = pino({ level: config.LOG_LEVEL });
  const root = apiRoot(config);
  const proxy = proxyFor(root);
  const onWaiting = (waiting: Waiting, reason: string) =>
    say(`main-telegram-${waiting}`, { root, proxy: proxy === undefined ? 'none' : shown(proxy), reason });
  const service = await openApp({ config, token, log, onWaiting, ...linesOf(sentences) });
  say('main-on-telegram', { bot: service.username, engine: service.engine });
  sayInVain(config, service.engine, say);
  for (const name of service.wrongSwitches) say(`switch-${name}`);
  if (config.VOXBACK_OPERATORS.length === 0) say('main-no-operators');
  return { service, close: () => service.close() };
}

async function openInBrowser(config: Config, sentences: Sentences): Promise<Running> {
  const { say, onBrokenModel, onModelRemark, onUpgrade } = linesOf(sentences);
  // The page is what a newcomer looks at: only what needs them is logged.
  const log = pino({ level: process.env.LOG_LEVEL === undefined ? 'warn' : config.LOG_LEVEL });
  // The database outlives this Telegram. With numbers that came before, a request would be taken for one that is done.
  const telegram = createTelegram({ firstId: Math.floor(Date.now() / 1000) });
  const opened = await attempt(async () => {
    const door = await telegram.listen();
    const { operator } = populate(telegram);
    const operators = [...config.VOXBACK_OPERATORS, operator.id];
    const inBrowser = { ...config, BOT_API_ROOT: door.url, VOXBACK_OPERATORS: operators };
    const told = { onBrokenModel, onModelRemark, onUpgrade };
    const service = await openApp({ config: inBrowser, token: telegram.token, log, ...told });
    const page = await attempt(() =>
      openPlayground({
        telegram,
        ...config.VOXBACK_PLAYGROUND,
        codec: service.codec,
        operators,
        isKnown: (id) => service.hasVoice(id),
        log,
      }),
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
  sayInVain(config, service.engine, say);
  const endOffer = offerBrowser(page.url, () => say('main-press-enter'));
  return {
    service,
    async close() {
      endOffer();
      await page.close();
      await service.close();
      await telegram.close();
    },
  };
}

type Say = (...sentence: Parameters<Sentences['say']>) => void;

/** What is said to the terminal, now and when a model turns out to be broken. */
function linesOf(sentences: Sentences) {
  const say: Say = (key, values) => {
    process.stdout.write(`${sentences.say(key, values)}\n`);
  };
  return {
    say,
    onUpgrade: (done: number, total: number) => say('main-upgrade', { done, total }),
    onBrokenModel: (error: unknown) => say('main-model-broken', { reason: reasonOf(error, sentences) }),
    onModelRemark: ({ code, details }: Remark) =>
      say('main-remark', { remark: sentences.say(`remark-${code}`, details) }),
  };
}

/** Says what is set and does nothing. */
function sayInVain(config: Config, engine: string, say: Say): void {
  for (const name of settingsInVain(engine)) say('main-setting-in-vain', { name });
  const folder = config.VOXBACK_MODELS;
  if ((process.env.VOXBACK_MODELS ?? '') !== '' && !existsSync(folder)) say('main-no-models', { folder });
}

/** What is set for the model alone, when it is not the model that speaks. */
function settingsInVain(engine: string): string[] {
  return engine === 'builtin' ? MODEL_SETTINGS.filter((name) => (process.env[name] ?? '') !== '') : [];
}

const MODEL_SETTINGS = [
  'VOXBACK_DEVICE',
  'VOXBACK_VOCODER',
  'VOXBACK_THREADS',
  'VOXBACK_BEAMS',
  'VOXBACK_QUALITY',
] as const;

/**
 * Runs the bot to its end.
 *
 * @param onUp called once it is up, with what ends it in order
 * @returns the exit code
 */
export async function run(sentences: Sentences, onUp: (stop: () => void) => void): Promise<number> {
  const opened = await attempt(() => {
    const config = readConfig(process.env);
    return config.BOT_TOKEN === undefined
      ? openInBrowser(config, sentences)
      : openOnTelegram(config, config.BOT_TOKEN, sentences);
  });
  if (!opened.ok) {
    process.stderr.write(`${reasonOf(opened.error, sentences)}\n`);
    return 2;
  }
  const { service, close } = opened.value;
  const stopped = new Promise<'signal'>((resolve) => onUp(() => resolve('signal')));
  const end = await Promise.race([stopped, attempt(() => service.ended)]);
  const closed = await attempt(close);
  if (end !== 'signal') {
    process.stderr.write(`${reasonOf(end.ok ? new Error('polling has ended') : end.error, sentences)}\n`);
    return 1;
  }
  return closed.ok ? 0 : 1;
}
