import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { createNoise, speechLike } from '../audio/fixtures/speech.ts';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { judge } from './prompt.ts';

const english = openSentences({});

describe('what say tells about a recording', () => {
  it('is nothing for a good one', () => {
    expect(judge(speechLike(6), 24_000, english)).toEqual([]);
  });

  it.each([
    ['of 1.1 s', 1.1, 24_000, /refuse.*at least 3 s/i],
    ['of 40 s', 40, 24_000, /refuse.*30/],
    ['of 8 kHz', 6, 8000, /refuse.*8000/],
    ['of 4 s', 4, 24_000, /rather short/],
  ])('names what is wrong with one %s', (_, seconds, hz, line) => {
    expect(judge(speechLike(seconds), hz, english).join()).toMatch(line);
  });

  const speech = speechLike(6).samples;
  const noise = createNoise(7);
  const peak = speech.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  it.each<[string, Float32Array, RegExp]>([
    [
      'two voices, one after the other',
      Float32Array.from([...speech, ...speechLike(6, 16_000).samples]),
      /two different voices/,
    ],
    ['14 s of silence before it', Float32Array.from([...new Float32Array(14 * 24_000), ...speech]), /long silence/],
    ['its peaks cut off', speech.map((x) => Math.max(-peak / 10, Math.min(peak / 10, x))), /refuse.*loud/i],
    ['noise over it', speech.map((x) => x + 0.02 * noise()), /refuse.*noise|some noise/i],
    ['hardly any level', speech.map((x) => x / 1000), /refuse.*quiet/i],
    ['nothing in it', new Float32Array(6 * 24_000), /refuse/i],
  ])('names what is wrong with one that has %s', (_, samples, line) => {
    expect(judge({ samples, sampleRate: 24_000 }, 24_000, english).join()).toMatch(line);
  });

  it.each([
    ['8-bit', 1, 8, (x: number) => Uint8Array.of(Math.round(128 + 127 * x))],
    ['32-bit integer', 1, 32, (x: number) => new Uint8Array(Int32Array.of(Math.round(x * 0x7fffffff)).buffer)],
    ['A-law', 6, 8, (x: number) => Uint8Array.of(alaw(x))],
  ] as const)('hears a WAV of %s samples as the bot does, and judges it', async (_, format, bits, encode) => {
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const loud = speechLike(6, 16_000);
    const { pcm, sourceRate } = await codec.decode(wavOf(loud, format, bits, encode));
    expect(sourceRate).toBe(16_000);
    expect(pcm.samples.length / pcm.sampleRate).toBeCloseTo(6, 1);
    const words = judge(pcm, sourceRate, english);
    // Eight bits have a noise of their own: it may be spoken of.
    expect(words.filter((line) => !/noise/.test(line))).toEqual([]);
  });
});

/** A WAV file of one channel, its samples as `encode` writes them. */
function wavOf(
  { samples, sampleRate }: Pcm,
  format: number,
  bits: number,
  encode: (x: number) => Uint8Array,
): Uint8Array {
  const data = Buffer.concat([...samples].map(encode));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(format, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE((sampleRate * bits) / 8, 28);
  head.writeUInt16LE(bits / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** A sample in A-law (ITU-T G.711). */
function alaw(x: number): number {
  const A = 87.6;
  const size = Math.min(1, Math.abs(x));
  const compressed = size < 1 / A ? (A * size) / (1 + Math.log(A)) : (1 + Math.log(A * size)) / (1 + Math.log(A));
  const code = Math.min(127, Math.floor(compressed * 128));
  return (code | (x < 0 ? 0 : 0x80)) ^ 0x55;
}
