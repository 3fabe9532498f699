/** Per call: the codec on 5 s, and what runs on the bot's own thread on 30 s, the longest prompt. */
import { bench, describe } from 'vitest';
import { RealFft } from './fft.ts';
import { speechLike } from './fixtures/speech.ts';
import { toLoudness } from './loudness.ts';
import { openCodec } from './opus.ts';
import { inspectPrompt } from './prompt-check.ts';
import { resample } from './resample.ts';

const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
const short = speechLike(5);
const { bytes } = await codec.encodeVoice(short);

describe('the codec, 5 s', () => {
  bench('encodeVoice', async () => {
    await codec.encodeVoice(short);
  });
  bench('decode', async () => {
    await codec.decode(bytes);
  });
});

describe('on the calling thread, 30 s', () => {
  const long = speechLike(30);
  bench('inspectPrompt', () => {
    inspectPrompt(long);
  });
  bench('toLoudness', () => {
    toLoudness(long);
  });
  bench('resample to 16 kHz, 6 zero crossings', () => {
    resample(long, 16_000);
  });
  bench('resample to 16 kHz, 32 zero crossings', () => {
    resample(long, 16_000, { zeroCrossings: 32 });
  });
});

describe('RealFft, 1024 samples', () => {
  const fft = new RealFft(1024);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const frame = short.samples.slice(0, 1024);
  bench('forward', () => fft.forward(frame, re, im));
  bench('inverse', () => fft.inverse(re, im, frame));
});
