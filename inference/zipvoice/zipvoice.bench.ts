/**
 * A reply of 3 s in the voice of 3 s of recording, 4 steps, beside the runs of its graphs alone: the text encoder once, the
 * decoder four times, the vocoder once. On the tiny model, so the ratio is the worst that there is: the real graphs take
 * some twenty times as long, what is around them (noise, overlap-add, loudness: 30 to 50 ms) as long as here.
 */
import { bench, describe } from 'vitest';
import { babble } from '../babble.ts';
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
const engine = await openZipVoice({ folder: TINY });
const prompt = babble({ pitchHz: 110, tract: 1 });
const samples = prompt.samples.slice(0, SECONDS * prompt.sampleRate);
const voice = await engine.enroll({ ...prompt, samples }, { transcript: '阿诶衣哦乌，阿诶衣。' });
const graphs = await Graphs.open(await findFiles(TINY, 'fp32'));

const { features, tokens } = fromPrint(voice);
const all = features.length + FRAMES * BANDS;
const x = new Float32Array(all).fill(0.5);
const speed = 1 / 2;
const mel = new Float32Array(FRAMES * BANDS).fill(-2);

describe(`a reply of ${SECONDS} s, ${promptFrames(fromPrint(voice))} frames of recording`, () => {
  bench('its graphs alone', async () => {
    await graphs.encodeText({ tokens, promptTokens: tokens, promptFrames: promptFrames(fromPrint(voice)), speed });
    for (let step = 0; step < STEPS; step++) {
      await graphs.velocity({ x, time: step / STEPS, text: x, speech: x });
    }
    await graphs.vocode(mel);
  });
  bench('the whole reply', async () => {
    const pace = { kind: 'seconds', seconds: SECONDS } as const;
    await engine.speak({ text: TEXT, voice, emotion: { from: 'voice' }, pace });
  });
});
