/** The suite that every engine passes, over a queue server and a speaker. */
import { afterAll, beforeAll } from 'vitest';
import { describeEngine } from '../engine.contract.ts';
import type { VoiceEngine } from '../engine.ts';
import { openPool } from '../workers/pool.ts';
import { type FleetEngine, type FleetSpeaker, openFleetEngine, openSpeaker } from './index.ts';
import { type QueueServer, startQueueServer } from './redis.fixture.ts';

const key = new Uint8Array(32).fill(7);
let server: QueueServer;
let engine: VoiceEngine;
let speaker: FleetSpeaker;

beforeAll(async () => {
  server = await startQueueServer();
});
afterAll(async () => {
  await speaker.close(0);
  await engine.close();
  await server.stop();
});

async function open(): Promise<FleetEngine> {
  const address = server.freshDatabase();
  engine = await openPool({ engine: { engine: 'builtin' }, size: 2 });
  speaker = await openSpeaker({ address, key, engine, size: 2, quality: 'exact' });
  return openFleetEngine({ address, key, wish: { quality: 'exact' } });
}

describeEngine('the fleet', open);
