/**
 * The real bot on an in-memory Telegram, over HTTP, for tests: only the engine is another one, which hums instead of
 * speaking and can be made to wait.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type AudioCodec, openCodec } from '../../inference/index.ts';
import { type App, type AppOptions, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { createTelegram, type Person, type Telegram, type TelegramOptions } from '../playground/index.ts';
import { createMarker, keysOf } from '../provenance/index.ts';
import type { Marker } from '../replies/index.ts';
import { enrollIn } from './enrolling.ts';
import { HummingEngine } from './humming-engine.ts';
import { rememberingCodec } from './remembering-codec.ts';

export { agree, enrollIn } from './enrolling.ts';
export { HummingEngine, SECONDS_PER_CHARACTER, type Spoken } from './humming-engine.ts';
export { speechLike, speechNote, voiceNote } from './recordings.ts';

export interface World {
  readonly telegram: Telegram;
  /** Speaks everyday lines; replaced by `restart`. */
  engine: HummingEngine;
  readonly config: Config;
  /** What the log says to the operator: errors, a line each. */
  readonly alarms: readonly string[];
  /** The running bot; replaced by `restart`. */
  service: App;
  /** Ends the bot as a deployment does and starts it on the same database, with other engines if they are given. */
  restart(engines?: HummingEngines): Promise<void>;
  /** Somebody new, called `name`. */
  person(name: string): Person;
  /** Somebody new, called `name`, who has a voice. */
  enrolled(name: string): Promise<Person>;
  /** Greets, agrees, records, keeps: `person` has a voice afterwards. */
  enroll(person: Person): Promise<void>;
  close(): Promise<void>;
}

/** The engines of a bot, see `AppOptions`. */
export interface HummingEngines {
  readonly engine: HummingEngine;
  readonly better?: HummingEngine | undefined;
  readonly device?: AppOptions['device'];
}

/** What is unlike the newest official server and an engine that hums. */
export interface WorldOptions {
  readonly server?: TelegramOptions;
  readonly engines?: Partial<HummingEngines>;
  /** Replies carry the mark in the sound too; else only what is written into their files. */
  readonly isMarked?: boolean;
  /** What hears; else what is installed in the folder of models. */
  readonly ears?: AppOptions['ears'];
}

/** As the bot's own, but for the sound: a mark differs for each voice, and every hum would be encoded anew. */
const UNMARKED: Marker = {
  ...createMarker({ current: keysOf(new Uint8Array(32)), retired: [] }, 'bot'),
  mark: async (audio) => audio,
};

/** A bot on an empty Telegram with an empty database. */
export async function openWorld(
  settings: Readonly<Record<string, string>> = {},
  {
    server = {},
    engines: { engine = new HummingEngine(), better, device } = {},
    isMarked = false,
    ears,
  }: WorldOptions = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'voxback-'));
  const telegram = createTelegram(server);
  const { url } = await telegram.listen();
  const config = readConfig({
    BOT_API_ROOT: url,
    VOXBACK_DATABASE: join(folder, 'voxback.db'),
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    // The recordings of tests are hums; what says its sentence is the matter of a few.
    VOXBACK_SENTENCE: 'off',
    ...settings,
  });
  let engines: HummingEngines = { engine, better, device };
  const alarms: string[] = [];
  const log = pino(
    { level: config.LOG_LEVEL === 'silent' ? 'error' : config.LOG_LEVEL },
    {
      write(line: string) {
        if (/"level":[56]0/.test(line)) alarms.push(line);
        if (config.LOG_LEVEL !== 'silent') process.stdout.write(line);
      },
    },
  );
  const codec = await sharedCodec();
  const marking = isMarked ? {} : { marker: UNMARKED };
  const hearing = ears === undefined ? {} : { ears };
  const start = () => openApp({ config, token: telegram.token, log, codec, ...marking, ...hearing, ...engines });
  const world: World = {
    telegram,
    engine,
    config,
    alarms,
    service: await start(),
    async restart(others = engines) {
      await world.service.close();
      engines = others;
      world.engine = others.engine;
      world.service = await start();
    },
    person: (name) => telegram.person({ name }),
    async enrolled(name) {
      const person = world.person(name);
      await world.enroll(person);
      return person;
    },
    enroll: enrollIn,
    async close() {
      engines.engine.release();
      engines.better?.release();
      await world.service.close();
      await telegram.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/**
 * Opens a bot of its own for every test of the file or `describe` and closes it afterwards; fails a test in which the bot
 * did what Telegram forbids.
 *
 * @param prepare called with each new world before its test
 * @param optionsOf what each new world differs in, made anew for it
 */
export function usingBot(
  settings: Readonly<Record<string, string>>,
  prepare: (world: World) => void | Promise<void>,
  optionsOf: () => WorldOptions = () => ({}),
): void {
  let world: World | undefined;
  beforeEach(async () => {
    world = await openWorld(settings, optionsOf());
    await prepare(world);
  });
  afterEach(async () => {
    expect(world?.telegram.violations).toEqual([]);
    await world?.close();
  });
}

/**
 * As `usingBot`, but one bot for all tests of the file or `describe`, where what it opens once is dear.
 *
 * @param prepare called with that world before each test, for people of its own
 */
export function usingOneBot(
  settings: Readonly<Record<string, string>>,
  prepare: (world: World) => void | Promise<void>,
  options: WorldOptions = {},
): void {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld(settings, options);
  });
  beforeEach(async () => {
    if (world !== undefined) await prepare(world);
  });
  afterEach(() => expect(world?.telegram.violations).toEqual([]));
  afterAll(() => world?.close());
}

let codec: Promise<AudioCodec> | undefined;

/** One for all worlds of a process: what one has decoded or encoded, the next one need not. */
function sharedCodec(): Promise<AudioCodec> {
  codec ??= openCodec({}).then(rememberingCodec);
  return codec;
}
