/**
 * `npx vitest bench --run inference/zipvoice`: a reply of 3 s in the voice of 3 s of recording, 4 steps, beside the runs of
 * its graphs alone: the text encoder once, the decoder four times, the vocoder once. In seconds of the processor, in turns.
 *
 * On the tiny model, so the ratio is the worst that there is: the real graphs take some fifty times as long, what is around
 * them (noise, overlap-add, loudness: 30 to 50 ms) as long as here. `BENCH_ZIPVOICE=folder` measures another model, such as
 * the published files, `BENCH_PRECISION=fp32` or `int8` of it; `BENCH_COUNT` rounds (default 20).
 */
import { cpuUsage, env } from 'node:process';
import { bench, describe } from 'vitest';
import { quantile } from '../audio/statistics.ts';
import { babble } from '../babble.ts';
import { print } from '../marks/figures.fixture.ts';
import { openZipVoice } from './engine.ts';
import { BANDS } from './features.ts';
import { Graphs } from './graphs.ts';
import { findFiles } from './model-folder.ts';
import { TINY } from './tiny.fixture.ts';
import { fromPrint, promptFrames } from './voice-print.ts';

const SECONDS = 3;
const STEPS = 4;
const FRAMES = Math.ceil((SECONDS * 24_000) / 256) + 1;
const TEXT = '今天天气不错我们走吧。';

// Hooks don't run in benches: these end with the process.
const folder = env.BENCH_ZIPVOICE ?? TINY;
const precision = env.BENCH_PRECISION === 'int8' ? 'int8' : 'fp32';
const engine = await openZipVoice({ folder, precision });
const prompt = babble({ pitchHz: 110, tract: 1 });
const samples = prompt.samples.slice(0, SECONDS * prompt.sampleRate);
const voice = await engine.enroll({ ...prompt, samples }, { transcript: '阿诶衣哦乌，阿诶衣。' });
const graphs = await Graphs.open(await findFiles(folder, precision));

const { features, tokens } = fromPrint(voice);
const all = features.length + FRAMES * BANDS;
const x = new Float32Array(all).fill(0.5);
const speed = 1 / 2;
const mel = new Float32Array(FRAMES * BANDS).fill(-2);

async function graphsAlone(): Promise<void> {
  await graphs.encodeText({ tokens, promptTokens: tokens, promptFrames: promptFrames(fromPrint(voice)), speed });
  for (let step = 0; step < STEPS; step++) await graphs.velocity({ x, time: step / STEPS, text: x, speech: x });
  await graphs.vocode(mel);
}

async function wholeReply(): Promise<void> {
  const pace = { kind: 'seconds', seconds: SECONDS } as const;
  await engine.speak({ text: TEXT, voice, emotion: { from: 'voice' }, pace });
}

/** Seconds of the processor, of all threads. */
async function cost(work: () => Promise<void>): Promise<number> {
  const before = cpuUsage();
  await work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1e6;
}

const alone: number[] = [];
const whole: number[] = [];
// The first turn of each is not counted.
for (let round = 0; round <= Number(env.BENCH_COUNT ?? 20); round++) {
  const [before, after] = [await cost(graphsAlone), await cost(wholeReply)];
  if (round > 0) alone.push(before);
  if (round > 0) whole.push(after);
}
const [least, half] = [0, 0.5].map((share) => ({ alone: quantile(alone, share), whole: quantile(whole, share) }));
for (const [name, seconds] of Object.entries({ least, half })) {
  print(
    `${precision}, ${name}: graphs ${seconds?.alone.toFixed(3)} s, reply ${seconds?.whole.toFixed(3)} s, ` +
      `ratio ${((seconds?.whole ?? 0) / (seconds?.alone ?? 1)).toFixed(3)}`,
  );
}

describe(`a reply of ${SECONDS} s, ${promptFrames(fromPrint(voice))} frames of recording`, () => {
  bench('its graphs alone', graphsAlone);
  bench('the whole reply', wholeReply);
});
