/** What of a recording of an hour is in memory: counted in a quarter and in a whole one, of features that repeat. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import type { Sound } from '../audio/sound.ts';
import { openReader } from '../builtin/index.ts';
import { CEPSTRA, type Cepstra, cepstraOf, FRAMES_PER_SECOND } from './features.ts';
import { openLimited } from './limit.ts';
import { findSilences, soundingFrames } from './silences.ts';
import { speechOf } from './track.ts';
import { type Comparison, walk } from './walk.ts';

const MB = 2 ** 20;
const SENTENCE = 'Two roads are closed.';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Turns after which all is given back that a program has let go: V8 and finalizers give it back beside the program. */
const TURNS = 5;

/** Bytes of arrays that are alive. */
async function alive(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    collect();
    await nextTurn();
    least = Math.min(least, process.memoryUsage().arrayBuffers);
  }
  return least;
}

let spoken: Pcm;
let features: Cepstra;
beforeAll(async () => {
  spoken = (await openReader()).read(SENTENCE).audio;
  features = await cepstraOf(spoken);
}, 60_000);

/** `cepstra` again and again. */
function repeated({ frames, data, levelDb }: Cepstra, seconds: number): Cepstra {
  const length = seconds * FRAMES_PER_SECOND;
  const all = { frames: length, data: new Float32Array(length * CEPSTRA), levelDb: new Float32Array(length) };
  for (let t = 0; t < length; t += frames) {
    const count = Math.min(frames, length - t);
    all.data.set(data.subarray(0, count * CEPSTRA), t * CEPSTRA);
    all.levelDb.set(levelDb.subarray(0, count), t);
  }
  return all;
}

const speech = (cepstra: Cepstra) => speechOf(cepstra, soundingFrames(cepstra.frames, findSilences(cepstra.levelDb)));

describe('an hour of speech', { timeout: 60_000 }, () => {
  /** Made in a call of its own: a frame that runs on keeps what it has passed on alive. */
  function comparisonOf(seconds: number): Comparison {
    const line = speech(features);
    const heard = speech(repeated(features, seconds));
    const reading = speech(repeated(features, 2 * Math.ceil(line.length / FRAMES_PER_SECOND)));
    return { reading, lineStarts: [0, line.length], heard };
  }

  it('is compared in 30 MB beside its features, as a quarter of one is', async () => {
    const most: number[] = [];
    for (const seconds of [900, 3600]) {
      const comparison = comparisonOf(seconds);
      const before = await alive();
      let peak = 0;
      let last = -1;
      const matches = await walk(comparison, async (done) => {
        expect(done).toBeGreaterThan(last);
        last = done;
        peak = Math.max(peak, (await alive()) - before);
      });
      most.push(peak / MB);
      for (const [i, { row, column }] of matches.entries()) {
        expect(i === 0 || (row >= matches[i - 1].row && column >= matches[i - 1].column)).toBe(true);
      }
    }
    expect(most[1]).toBeLessThan(30);
    expect(most[1]).toBeLessThan(1.25 * most[0] + 1);
  });

  it('takes 52 bytes a frame and its sounding frames four, however often it is looked at', async () => {
    const before = await alive();
    const heard = speech(repeated(features, 3600));
    expect(((await alive()) - before) / MB).toBeLessThan(3600 * FRAMES_PER_SECOND * 56 * (1 / MB) + 1);
    expect(heard.length).toBeGreaterThan(180_000);
  });
});

describe('a sound that passes by', { timeout: 60_000 }, () => {
  /** `seconds` of the sentence again and again, of which a block is made when it is asked for. */
  function passing(seconds: number, most: { bytes: number }): Sound {
    const { samples, sampleRate } = spoken;
    return {
      sampleRate,
      seconds: undefined,
      async *blocks() {
        const length = seconds * sampleRate;
        for (let at = 0, blocks = 0; at < length; at += samples.length, blocks++) {
          if (blocks % 10 === 0) most.bytes = Math.max(most.bytes, await alive());
          yield samples.slice(0, Math.min(samples.length, length - at));
        }
      },
    };
  }

  it('leaves nothing but its features behind: of four minutes as much as of one, but for them', async () => {
    const peaks: number[] = [];
    // One beginning for both: what is given back meanwhile is nobody's.
    const before = await alive();
    for (const seconds of [60, 240]) {
      const most = { bytes: 0 };
      const { frames } = await cepstraOf(passing(seconds, most));
      expect(frames).toBe(seconds * FRAMES_PER_SECOND);
      // There is room for an hour of features from the beginning.
      peaks.push((most.bytes - before) / MB);
    }
    expect(peaks[1]).toBeLessThan(peaks[0] + 1);
    expect(peaks[1]).toBeLessThan(3600 * FRAMES_PER_SECOND * 52 * (1 / MB) + 10);
  });

  it('has the features that it has in memory, to the bit', async () => {
    const { length } = spoken.samples;
    const samples = new Float32Array(45 * spoken.sampleRate);
    for (let at = 0; at < samples.length; at += length) {
      samples.set(spoken.samples.subarray(0, Math.min(length, samples.length - at)), at);
    }
    const inMemory = await cepstraOf({ samples, sampleRate: spoken.sampleRate });
    expect(await cepstraOf(passing(45, { bytes: 0 }))).toEqual(inMemory);
  });

  it('that is longer than an hour is refused when the hour is over', async () => {
    const block = new Float32Array(8000 * 100);
    const endless = async function* () {
      for (;;) yield block;
    };
    const sound = await openLimited({ samples: new Float32Array(0), sampleRate: 8000 });
    expect(sound.seconds).toBe(0);
    const limited = await openLimited({ sampleRate: 8000, seconds: undefined, blocks: endless });
    let heard = 0;
    const hear = async () => {
      for await (const { length } of limited.blocks()) heard += length / 8000;
    };
    await expect(hear()).rejects.toMatchObject({ subject: 'align', code: 'too-long' });
    expect(heard).toBe(3600);
  });
});
