/**
 * Builds the bot from its parts and takes it apart again. The only one that builds things, with `parts/`; `main.ts` is the process
 * around it, tests call it as `main.ts` does.
 */
import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import { type AudioCodec, openCodec, type openEars, type Remark, type VoiceEngine } from '../inference/index.ts';
import { openLease } from '../storage/index.ts';
import { compose } from './bot.ts';
import { Members } from './chats/index.ts';
import { publishCommands } from './commands.ts';
import type { Config } from './config.ts';
import type { BotStorage } from './dependencies.ts';
import { type DeviceChoice, Engines } from './engines/index.ts';
import { attempt, tolerate } from './failures.ts';
import { FleetAlert, introduceToOperators, type Switch, wrongSwitches } from './operators/index.ts';
import { createQueue, Openings, openBotStorage, openRecords, type Queue, together } from './parts/index.ts';
import {
  createMetrics,
  factsOf,
  isFleet,
  LEASE,
  measureFleet,
  nowAndThen,
  openChosenEngines,
  openFleet,
  openHttp,
  reach,
  standBy,
  type Waiting,
} from './process/index.ts';
import { createExaminer, openKeys, wellKnown } from './provenance/index.ts';
import type { Marker } from './replies/index.ts';
import { Hearing } from './subtitles/index.ts';
import {
  apiRoot,
  type Context,
  connect,
  connectPost,
  createI18n,
  Floods,
  startPolling,
  startWebhook,
  type Translate,
  userKey,
} from './telegram/index.ts';
import { Expiry } from './voices/index.ts';

/** Milliseconds that handlers, and then jobs, get to end at shutdown. Docker kills after 10 s. */
const DRAIN_MS = { handlers: 2000, jobs: 6000 };

export interface AppOptions {
  readonly config: Config;
  readonly token: string;
  readonly log: Logger;
  /** For tests; else the engines that `config` names. */
  readonly engine?: VoiceEngine;
  /** For tests: beside `engine`, the one for feelings and the best likeness. */
  readonly better?: VoiceEngine | undefined;
  /** For tests: what computes `engine`, and why. */
  readonly device?: DeviceChoice | undefined;
  /** For tests; else ffmpeg, where `config` says it is. */
  readonly codec?: AudioCodec;
  /** For tests; else one with the bot's own keys. */
  readonly marker?: Marker;
  /** For tests; else what opens Whisper where it is installed. */
  readonly ears?: typeof openEars;
  /** Told when a model is there and can't be used, so that another engine speaks. */
  readonly onBrokenModel?: (error: unknown) => void;
  /** Told what is not as its settings ask of a model, or might be better. */
  readonly onModelRemark?: (remark: Remark) => void;
  /** Ends the waiting of a standby; the promise of `openApp` then rejects with its reason. */
  readonly stop?: AbortSignal;
  /** Told now and then how far it is, while the database of an earlier version is put in order. */
  readonly onUpgrade?: (done: number, total: number) => void;
  /** Told when Telegram does not answer; see `reach`. */
  readonly onWaiting?: (waiting: Waiting, reason: string) => void;
}

export interface App {
  /** The bot's user name, without @. */
  readonly username: string;
  readonly engine: string;
  readonly codec: AudioCodec;
  /** Where /healthz and /metrics are; undefined where VOXBACK_HTTP is not set. */
  readonly httpPort: number | undefined;
  /** Where updates are brought to; undefined while they are asked for. */
  readonly webhookPort: number | undefined;
  /** What the owner has to switch at BotFather. */
  readonly wrongSwitches: readonly Switch[];
  /** Whether that person has a voice here. */
  readonly hasVoice: (personId: number) => Promise<boolean>;
  /** Resolves when the bot can't go on by itself: a wrong token, another instance polling or at the database. */
  readonly ended: Promise<unknown>;
  /** Stops in the order in which nothing is lost: updates, jobs, engine, storage. */
  close(): Promise<void>;
}

/**
 * The bot, running.
 *
 * @throws StorageError, EngineError, WeightsError: what keeps a part from opening; GrammyError 401: a wrong token
 */
export async function openApp(options: AppOptions): Promise<App> {
  const openings = new Openings();
  const outcome = await attempt(() => build(options, openings));
  if (outcome.ok) return outcome.value;
  await attempt(() => openings.close());
  throw outcome.error;
}

async function build(
  {
    config,
    token,
    log,
    engine: given,
    better,
    device,
    codec: givenCodec,
    marker,
    ears,
    onBrokenModel,
    onModelRemark,
    onWaiting = () => undefined,
    onUpgrade = () => undefined,
    stop,
  }: AppOptions,
  openings: Openings,
): Promise<App> {
  // 1. Nobody else works with this database, unless they stand by for it. Then what needs no Telegram, at the same time.
  const alone = config.VOXBACK_STANDBY === 'on' ? undefined : await openLease(config.VOXBACK_DATABASE);
  if (alone !== undefined) openings.add(alone, (it) => it.close());
  const onStep = nowAndThen((done, total) => {
    log.info({ done, total }, 'the database of an earlier version is put in order, once');
    onUpgrade(done, total);
  });
  const [codec, storage, engines, keys] = await together(
    givenCodec ?? openCodec({ ...(config.FFMPEG_PATH !== undefined && { ffmpegPath: config.FFMPEG_PATH }) }),
    openBotStorage(config, onStep).then((it) => openings.add(it, (opened) => opened.close())),
    given === undefined
      ? openSpeech(config, log, { onBroken: onBrokenModel, onRemark: onModelRemark }).then((it) =>
          openings.add(it, (opened) => opened.close()),
        )
      : new Engines(given, better, { device }),
    openKeys(config),
  );
  // Before anything is read that another front-end may still change.
  const lease = await openStandby(storage, config, log, stop);
  if (lease !== undefined) openings.add(lease, (it) => it.close());
  const records = openRecords(storage, config);
  const { chats, languages, rules, personal } = records;
  const i18n = createI18n((ctx) => languages.of(ctx));
  const translate: Translate = (locale, key, args = {}) => i18n.t(locale, key, { ...args });
  const fleet = isFleet(engines.usual) ? engines.usual : undefined;
  const hearing = openings.add(new Hearing(config, log, ears), (it) => it.close());

  // 2. Telegram.
  const ending = new AbortController();
  const floods = new Floods();
  const server = { token, root: apiRoot(config), floods };
  const bot = await connect(server, (bot) => reach(bot, onWaiting));
  // Closed after the jobs, which give up an upload that nobody answers.
  const post = openings.add(connectPost(server), async (it) => it.close());
  const members = new Members(bot.api, chats.lenders);

  // 3. The queue.
  const metrics = createMetrics(() => queue.jobs.depth);
  const queue: Queue = createQueue({
    config,
    records,
    engines,
    codec,
    hearing,
    keys,
    marker,
    api: bot.api,
    postApi: post.api,
    username: bot.botInfo.username,
    members,
    metrics,
    translate,
    log,
  });
  openings.add(queue.notes, async (it) => it.stop());
  const jobs = openings.add(queue.jobs, (it) => it.close(DRAIN_MS.jobs));

  // Another front-end takes the jobs up from the database: none may still be sent from here.
  lease?.lost.catch(() => jobs.close(0)).catch(() => undefined);
  if (fleet !== undefined) {
    openings.add(
      fleet.onChange(() => jobs.wake()),
      async (end) => end(),
    );
    measureFleet(metrics.registry, fleet, jobs);
    const alert = new FleetAlert({ api: bot.api, config, engine: fleet, languages, translate, log }).start();
    openings.add(alert, async (it) => it.stop());
  }

  // 4. The handlers, then what the last run left, then new updates.
  compose(bot, {
    ...records,
    config,
    members,
    engines,
    codec,
    hearing,
    keys,
    examiner: createExaminer(codec, keys),
    i18n,
    ending: ending.signal,
    jobs,
    log,
  });
  const resumed = await jobs.resume();
  openings.add(
    new Expiry({ api: bot.api, storage, chats, jobs, personal, languages, translate, log }).start(log),
    async (stop) => stop(),
  );
  // Handlers that sleep in a flood wait end after polling has: Telegram delivers their updates to the next start.
  openings.add(floods, async (it) => it.stop());
  const updates = openings.add(await startUpdates(bot, config, log), async (it) => {
    await it.stop(DRAIN_MS.handlers);
    ending.abort();
  });
  log.info({ engine: engines.name, resumed }, 'the bot is up');

  // 5. What nobody waits for: Telegram may take its time with it, and the bot is not deaf meanwhile.
  void tolerate(log, () => publishCommands(bot.api, translate));
  void tolerate(log, () =>
    introduceToOperators({ api: bot.api, me: bot.botInfo, config, rules, languages, translate, log }),
  );

  // 6. For the operator.
  let httpPort: number | undefined;
  if (config.VOXBACK_HTTP !== undefined) {
    const http = await openHttp({
      ...config.VOXBACK_HTTP,
      registry: metrics.registry,
      wellKnown: wellKnown(keys, bot.botInfo.username),
      isReady: () => ({
        isReady: true,
        engine: engines.name,
        device: engines.device,
        // Without the paths of this machine: who may ask here is not only its operator.
        remarks: engines.remarks.map(({ code }) => code),
        queue: jobs.depth.waiting + jobs.depth.running,
        fleet: fleet === undefined ? undefined : factsOf(fleet, jobs),
      }),
    });
    httpPort = http.port;
    openings.add(http, (it) => it.close());
  }

  return {
    username: bot.botInfo.username,
    engine: engines.name,
    codec,
    httpPort,
    webhookPort: 'port' in updates ? updates.port : undefined,
    wrongSwitches: wrongSwitches(bot.botInfo),
    hasVoice: async (personId) => (await storage.voices.list(userKey(personId))).length > 0,
    ended: Promise.race([updates.ended, ...[alone, lease].flatMap((it) => (it === undefined ? [] : [it.lost]))]),
    close: () => openings.close(),
  };
}

/** The right to work alone with the database, where others stand by for it. */
async function openStandby(storage: BotStorage, config: Config, log: Logger, signal: AbortSignal | undefined) {
  if (config.VOXBACK_STANDBY === 'off') return undefined;
  return standBy({ records: storage.collection('front-end', LEASE), log, signal });
}

/** Updates as they come: asked for, or brought where `config` says so. */
async function startUpdates(bot: Bot<Context>, config: Config, log: Logger) {
  const { VOXBACK_WEBHOOK: url, VOXBACK_WEBHOOK_LISTEN: at } = config;
  return url === undefined ? startPolling(bot, log) : startWebhook(bot, { url, ...at }, log);
}

/** Whoever speaks: speakers elsewhere, where there are some, else engines in this process. */
async function openSpeech(...[config, log, told]: Parameters<typeof openChosenEngines>): Promise<Engines> {
  const fleet = await openFleet(config, log);
  return fleet === undefined ? openChosenEngines(config, log, told) : new Engines(fleet);
}
