/**
 * What the way to a speaker costs: a call of an engine that answers at once, directly and over queue, blobs and answer, on
 * this machine. And what a second speaker brings. Compare the rows; the milliseconds are this machine's.
 */
import { bench, describe } from 'vitest';
import { type FleetEngine, openFleetEngine, openSpeaker } from './index.ts';
import { startQueueServer } from './redis.fixture.ts';
import { line, ToyEngine } from './toy-engine.fixture.ts';

const key = new Uint8Array(32).fill(7);

/** Says 4 s of a tone whatever it is given: as many bytes as a reply has. */
class TalkingEngine extends ToyEngine {
  readonly #samples = Float32Array.from({ length: 96_000 }, (_, i) => Math.sin(i / 20) / 2);

  override async speak(...call: Parameters<ToyEngine['speak']>): ReturnType<ToyEngine['speak']> {
    const speech = await super.speak(...call);
    return { ...speech, audio: { samples: this.#samples.slice(), sampleRate: 24_000 } };
  }
}

// Hooks don't run in benches: the last one's teardown closes.
const closers: Array<() => Promise<void>> = [];
const server = await startQueueServer();
const direct = new TalkingEngine();

async function fleetOf(count: number): Promise<FleetEngine> {
  const address = server.freshDatabase();
  for (let n = 0; n < count; n++) {
    const speaker = await openSpeaker({ address, key, engine: new TalkingEngine(), size: 1, quality: 'exact' });
    closers.push(() => speaker.close(0));
  }
  const engine = await openFleetEngine({ address, key, wish: { quality: 'exact' } });
  closers.push(() => engine.close());
  return engine;
}

const [one, two] = [await fleetOf(1), await fleetOf(2)];
let n = 0;

describe('a reply of 4 s that takes no time', () => {
  bench('in process', async () => void (await direct.speak(line(`beep 0 ${n++}`))), { time: 2000 });
  bench('over a fleet', async () => void (await one.speak(line(`beep 0 ${n++}`))), { time: 4000 });
});

describe('eight replies that take 200 ms each', () => {
  const eight = (engine: FleetEngine) => async () => {
    await Promise.all(Array.from({ length: 8 }, () => engine.speak(line(`sleep 200 ${n++}`))));
  };
  bench('by one speaker', eight(one), { time: 4000 });
  bench('by two', eight(two), { time: 4000, teardown: (_, mode) => (mode === 'run' ? closeAll() : undefined) });
});

async function closeAll(): Promise<void> {
  for (const close of closers.reverse()) await close();
  await server.stop();
}
