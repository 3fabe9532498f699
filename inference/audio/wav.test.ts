import { describe, expect, it } from 'vitest';
import { PromptError } from '../errors.ts';
import { readWav, writeWav } from './wav.ts';

const ramp = { samples: Float32Array.from({ length: 4001 }, (_, i) => (i - 2000) / 2000), sampleRate: 24_000 };

/** A WAV file with any layout, data as given. */
function wav(format: number, channels: number, bits: number, data: Uint8Array, claimed = data.length): Uint8Array {
  const bytes = new Uint8Array(44 + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from('RIFF\0\0\0\0WAVEfmt '));
  view.setUint32(16, 16, true);
  view.setUint16(20, format, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, 48_000, true);
  view.setUint16(34, bits, true);
  bytes.set(Buffer.from('data'), 36);
  view.setUint32(40, claimed, true);
  bytes.set(data, 44);
  return bytes;
}

describe('writeWav and readWav', () => {
  it.each([
    { bits: 16, step: 2 ** -15 },
    { bits: 24, step: 2 ** -23 },
  ] as const)('agree within one step of $bits bits, full scale included', ({ bits, step }) => {
    const { samples, sampleRate } = readWav(writeWav(ramp, { bits }));
    expect(sampleRate).toBe(24_000);
    expect(samples.length).toBe(4001);
    for (const [i, x] of samples.entries()) expect(Math.abs(x - ramp.samples[i])).toBeLessThanOrEqual(step);
  });

  it('clamp beyond full scale instead of wrapping round', () => {
    const { samples } = readWav(writeWav({ samples: Float32Array.of(1.5, -1.5), sampleRate: 8000 }));
    expect([...samples]).toEqual([1 - 2 ** -15, -1]);
  });
});

describe('readWav', () => {
  it('averages channels', () => {
    const data = new Uint8Array(Int16Array.of(16_384, 0, -8192, 8192).buffer);
    expect([...readWav(wav(1, 2, 16, data)).samples]).toEqual([0.25, 0]);
  });

  it('reads 32-bit float as it is', () => {
    const data = new Uint8Array(Float32Array.of(0.5, -1.25).buffer);
    expect([...readWav(wav(3, 1, 32, data)).samples]).toEqual([0.5, -1.25]);
  });

  it('gives what is there when the length is unknown', () => {
    const data = new Uint8Array(Int16Array.of(16_384, 16_384, 16_384).buffer);
    expect(readWav(wav(1, 1, 16, data, 0xffffffff)).samples.length).toBe(3);
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a header without data', writeWav(ramp).subarray(0, 36)],
    ['8-bit samples', wav(1, 1, 8, new Uint8Array(8))],
    ['no channels', wav(1, 0, 16, new Uint8Array(8))],
    ['another RIFF file', Buffer.from('RIFF\x04\0\0\0WEBP')],
  ])('refuses %s as undecodable', (_, bytes) => {
    expect(() => readWav(bytes)).toThrow(PromptError);
  });

  it('keeps a comment behind the samples, which ordinary readers skip', () => {
    for (const length of [3, 4]) {
      const pcm = { samples: Float32Array.from({ length }, (_, i) => i / 8), sampleRate: 8000 };
      const bytes = writeWav(pcm, { bits: 24, comment: 'AI-generated voice' });
      expect(Buffer.from(bytes).toString('latin1')).toContain('ICMT\x13\0\0\0AI-generated voice\0');
      expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
      expect(readWav(bytes).samples).toEqual(pcm.samples);
    }
  });
});
