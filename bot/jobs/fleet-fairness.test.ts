/** Who waits how long does not change with who speaks: 200 jobs of 40 people, in process and over a fleet. */
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFleetEngine, openSpeaker } from '../../inference/fleet/index.ts';
import { type QueueServer, startQueueServer } from '../../inference/fleet/redis.fixture.ts';
import { line, ToyEngine } from '../../inference/fleet/toy-engine.fixture.ts';
import type { VoiceEngine } from '../../inference/index.ts';
import { openStorage } from '../../storage/index.ts';
import { SETTINGS_SCHEMA } from '../people/index.ts';
import { Jobs } from './jobs.ts';
import type { JobsOptions } from './options.ts';
import { Parcels } from './parcels.ts';
import { type JobRequest, REQUEST_SCHEMA } from './request.ts';

const key = new Uint8Array(32).fill(7);
const PEOPLE = 40;
const EACH = 5;
const SPEAKERS = 3;

let server: QueueServer;
const closers: Array<() => Promise<void>> = [];

beforeAll(async () => {
  server = await startQueueServer();
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
  await server.stop();
});

/** An engine that speaks as many lines at once as there are speakers. */
const inProcess = async (): Promise<VoiceEngine> => new ToyEngine();

async function overFleet(): Promise<VoiceEngine> {
  const address = server.freshDatabase();
  for (let n = 0; n < SPEAKERS; n++) {
    const speaker = await openSpeaker({ address, key, engine: new ToyEngine(), size: 1, quality: 'exact' });
    closers.push(() => speaker.close(0));
  }
  const engine = await openFleetEngine({ address, key, wish: { quality: 'exact' } });
  closers.push(() => engine.close());
  return engine;
}

/** How long each person waits on average, counted in jobs that ended before theirs did. */
async function waits(engine: VoiceEngine): Promise<number[]> {
  const storage = await openStorage('memory:', {
    key: randomBytes(32),
    settings: SETTINGS_SCHEMA,
    jobs: REQUEST_SCHEMA,
  });
  closers.push(() => storage.close());
  const sums = Array.from({ length: PEOPLE }, () => 0);
  let ended = 0;
  let finish: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isOpen = false;
  const events: JobsOptions['events'] = {
    moved: () => undefined,
    started: () => undefined,
    progressed: () => undefined,
    sending: () => undefined,
    failed: async (_, error) => Promise.reject(error),
    unsure: async () => undefined,
    delayed: async () => undefined,
    ended(job) {
      sums[Number(job.user)] += ended / EACH;
      ended += 1;
      if (ended === PEOPLE * EACH) finish();
    },
  };
  const jobs = new Jobs({
    records: storage.jobs,
    bounds: { capacity: 1000, perUser: 100 },
    limits: { reserve: async () => true, settle: async () => undefined },
    parallel: () => (isOpen ? SPEAKERS : 0),
    async perform(job, { signal }) {
      await engine.speak(line(`sleep 20 ${job.id}`), { signal });
      return { as: 'voice', bytes: new Uint8Array(), seconds: 0, name: 'reply.ogg', notices: [] };
    },
    outbox: { parcels: Parcels.open(storage), post: async () => [], allow: async () => undefined },
    events,
    log: pino({ level: 'silent' }),
  });
  closers.push(() => jobs.close(0));
  // The greedy come first: one after the other, each with all of theirs.
  for (let user = 0; user < PEOPLE; user++) {
    for (let n = 0; n < EACH; n++) {
      const request: JobRequest = {
        kind: 'speak',
        text: 'x',
        owner: String(user),
        voice: 'v',
        locale: 'en',
        to: { chatId: user },
        emotion: { from: 'voice' },
        pace: { kind: 'free' },
        seed: 0,
      };
      await jobs.accept({ id: `${user}-${n}`, user: String(user), chat: String(user), request });
    }
  }
  isOpen = true;
  jobs.wake();
  await all;
  return sums;
}

/** Longest average wait beside the shortest. */
const spread = (sums: readonly number[]) => Math.max(...sums) - Math.min(...sums);

it('200 jobs of 40 people wait as fairly over a fleet as in process', async () => {
  const [near, far] = [await waits(await inProcess()), await waits(await overFleet())];
  process.stdout.write(
    `mean wait by person, in jobs: in process ${Math.min(...near)} to ${Math.max(...near)}, over the fleet ${Math.min(...far)} to ${Math.max(...far)}\n`,
  );
  // Everybody has their first before anybody has their second: at most one round between the first and the last person.
  // Jobs that run at once may end in another order than they began, by as many as there are speakers.
  for (const sums of [near, far]) expect(spread(sums)).toBeLessThanOrEqual(PEOPLE + SPEAKERS);
  expect(spread(far)).toBeLessThanOrEqual(1.1 * spread(near) + SPEAKERS);
});
