/**
 * Builds the bot from its parts and takes it apart again. The only file that builds things; `main.ts` is the process
 * around it, tests call it as `main.ts` does.
 */
import type { Logger } from 'pino';
import { type AudioCodec, openCodec, type VoiceEngine } from '../inference/index.ts';
import type { CollectionOpener } from '../storage/index.ts';
import { openKey, openLease, openStorage } from '../storage/index.ts';
import { compose, connect } from './bot.ts';
import { type ChatRecords, Members, openChats } from './chats/index.ts';
import { publishCommands } from './commands.ts';
import type { Config } from './config.ts';
import type { BotStorage, Personal } from './dependencies.ts';
import { performDubbing } from './dubbing/index.ts';
import { Clips } from './emotion/index.ts';
import { attempt, tolerate } from './failures.ts';
import { createInline, inlineIdOf, Phrases } from './inline/index.ts';
import { Jobs, Limits, REQUEST_SCHEMA } from './jobs/index.ts';
import { introduceToOperators, Reports, type Switch, wrongSwitches } from './operators/index.ts';
import { SETTINGS_SCHEMA } from './people/index.ts';
import { createMetrics, openChosenEngine, openHttp, reach, type Waiting } from './process/index.ts';
import { Pronunciations } from './pronunciation/index.ts';
import {
  createGroup,
  createJobEvents,
  createMemory,
  createPerformer,
  createPrivateChat,
  Notes,
  type SurfaceOf,
} from './replies/index.ts';
import { Lines } from './reply-buttons/index.ts';
import { Rules } from './rules/index.ts';
import { apiRoot, createI18n, isGroupId, startPolling, type Translate } from './telegram/index.ts';
import { Expiry, Utterances } from './voices/index.ts';

/** Milliseconds that handlers, and then jobs, get to end at shutdown. Docker kills after 10 s. */
const DRAIN_MS = { handlers: 2000, jobs: 6000 };

export interface AppOptions {
  readonly config: Config;
  readonly token: string;
  readonly log: Logger;
  /** For tests; else the engine that `config` names. */
  readonly engine?: VoiceEngine;
  /** For tests; else ffmpeg, where `config` says it is. */
  readonly codec?: AudioCodec;
  /** Told when a model is there and can't be used, so that another engine speaks. */
  readonly onBrokenModel?: (error: unknown) => void;
  /** Told when Telegram does not answer; see `reach`. */
  readonly onWaiting?: (waiting: Waiting, reason: string) => void;
}

export interface App {
  /** The bot's user name, without @. */
  readonly username: string;
  readonly engine: string;
  readonly codec: AudioCodec;
  /** What the owner has to switch at BotFather. */
  readonly wrongSwitches: readonly Switch[];
  /** Resolves when the bot can't go on by itself: a wrong token, another instance polling or at the database. */
  readonly ended: Promise<unknown>;
  /** Stops in the order in which nothing is lost: updates, jobs, engine, storage. */
  close(): Promise<void>;
}

/** What is open, newest last; closed in reverse. */
class Openings {
  readonly #closers: Array<() => Promise<void>> = [];

  add<T>(value: T, close: (value: T) => Promise<void>): T {
    this.#closers.push(() => close(value));
    return value;
  }

  /** Closes all, whatever fails on the way; then throws the first failure. */
  async close(): Promise<void> {
    let failed: { error: unknown } | undefined;
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      const outcome = await attempt(close);
      if (!outcome.ok) failed ??= outcome;
    }
    if (failed !== undefined) throw failed.error;
  }
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
  { config, token, log, engine: given, codec: givenCodec, onBrokenModel, onWaiting = () => undefined }: AppOptions,
  openings: Openings,
): Promise<App> {
  // 1. Nobody else works with this database. Then what needs no Telegram, at the same time.
  const lease = openings.add(await openLease(config.VOXBACK_DATABASE), (it) => it.close());
  const [codec, storage, engine] = await together(
    givenCodec ?? openCodec({ ...(config.FFMPEG_PATH !== undefined && { ffmpegPath: config.FFMPEG_PATH }) }),
    openBotStorage(config).then((it) => openings.add(it, (opened) => opened.close())),
    given ?? openChosenEngine(config, log, onBrokenModel).then((it) => openings.add(it, (opened) => opened.close())),
  );
  const i18n = createI18n();
  const translate: Translate = (locale, key, args = {}) => i18n.t(locale, key, { ...args });
  const chats = openChats(storage);
  const rules = new Rules(storage);
  const reports = new Reports(storage);
  const limits = openLimits(storage, config, chats);
  const personal = openPersonal(storage);

  // 2. Telegram.
  const bot = connect(token, apiRoot(config));
  await reach(bot, onWaiting);
  const members = new Members(bot.api);

  // 3. The queue.
  const metrics = createMetrics(() => jobs.depth);
  const notes = openings.add(new Notes(bot.api, translate, log, (id, noteId) => jobs.note(id, noteId)), async (it) =>
    it.stop(),
  );
  const place = { api: bot.api, personal, rules, translate, log };
  const own = createPrivateChat({ ...place, notes });
  const group = createGroup({ ...place, chats, members });
  const inline = createInline({ ...place, bot: bot.botInfo.username, own });
  const surfaceOf: SurfaceOf = (job) => {
    if (inlineIdOf(job) !== undefined) return inline;
    return isGroupId(job.request.to.chatId) ? group : own;
  };
  const jobs: Jobs = openings.add(
    new Jobs({
      records: storage.jobs,
      bounds: { capacity: config.VOXBACK_QUEUE, perUser: config.VOXBACK_QUEUE_PER_USER },
      limits,
      parallel: config.VOXBACK_WORKERS,
      perform: createPerformer({
        ...place,
        storage,
        engine,
        codec,
        surfaceOf,
        dub: (tools, work) => performDubbing({ ...place, ...tools }, work),
        onDelivered: createMemory({ storage, personal }),
      }),
      events: createJobEvents({ surfaceOf, rules, metrics, log }),
      log,
    }),
    (it) => it.close(DRAIN_MS.jobs),
  );

  // 4. The handlers, then what the last run left, then new updates.
  compose(bot, { config, storage, chats, personal, members, engine, codec, i18n, jobs, limits, rules, reports, log });
  const resumed = await jobs.resume();
  openings.add(new Expiry({ api: bot.api, storage, chats, personal, translate, log }).start(log), async (stop) =>
    stop(),
  );
  const polling = openings.add(startPolling(bot, log), (it) => it.stop(DRAIN_MS.handlers));
  log.info({ engine: engine.name, resumed }, 'the bot is up');

  // 5. What nobody waits for: Telegram may take its time with it, and the bot is not deaf meanwhile.
  void tolerate(log, () => publishCommands(bot.api, translate));
  void tolerate(log, () => introduceToOperators({ api: bot.api, me: bot.botInfo, config, rules, translate, log }));

  // 6. For the operator.
  if (config.VOXBACK_HTTP !== undefined) {
    const http = await openHttp({
      ...config.VOXBACK_HTTP,
      registry: metrics.registry,
      isReady: () => ({ isReady: true, engine: engine.name, queue: jobs.depth.waiting + jobs.depth.running }),
    });
    openings.add(http, (it) => it.close());
  }

  return {
    username: bot.botInfo.username,
    engine: engine.name,
    codec,
    wrongSwitches: wrongSwitches(bot.botInfo),
    ended: Promise.race([polling.ended, lease.lost]),
    close: () => openings.close(),
  };
}

/** All values; when one fails, only after the others are there too, so that they can be closed. */
async function together<T extends readonly unknown[]>(
  ...values: T
): Promise<{ -readonly [Key in keyof T]: Awaited<T[Key]> }> {
  await Promise.allSettled(values);
  return Promise.all(values);
}

async function openBotStorage(config: Config): Promise<BotStorage> {
  const key = await openKey({
    file: config.VOXBACK_KEY_FILE,
    ...(config.VOXBACK_KEY !== undefined && { value: config.VOXBACK_KEY }),
  });
  return openStorage(config.VOXBACK_DATABASE, { key, settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA });
}

/** The limits of `config`, lowered where a group's admins want it so. */
function openLimits(storage: BotStorage, config: Config, chats: ChatRecords): Limits {
  const most = (seconds: number) => (seconds === 0 ? undefined : seconds);
  const perGroup = most(config.VOXBACK_GROUP_SECONDS);
  return Limits.open(storage, {
    perUser: most(config.VOXBACK_USER_SECONDS),
    ofChat: async (chat) => {
      const own = (await chats.settings.get(chat))?.secondsPerHour;
      return own === undefined || perGroup === undefined ? (own ?? perGroup) : Math.min(own, perGroup);
    },
  });
}

/** The records of persons in `storage`; to be opened once. */
export function openPersonal(storage: CollectionOpener): Personal {
  return {
    lines: Lines.open(storage),
    clips: Clips.open(storage),
    phrases: new Phrases(storage),
    utterances: new Utterances(storage),
    pronunciations: Pronunciations.open(storage),
  };
}
