import { describe, expect, it } from 'vitest';
import { openCodec } from './opus.ts';
import { readTags, writeTags } from './tags.ts';
import { readWav, writeWav } from './wav.ts';

const pcm = { samples: Float32Array.from({ length: 24_001 }, (_, n) => 0.4 * Math.sin(n / 20)), sampleRate: 24_000 };
const tags = new Map([
  ['TITLE', 'Voxback'],
  ['COMMENT', 'AI-generated voice'],
  ['AIGC', '{"Label":"1","ContentProducer":"小声"}'],
  ['PROVENANCE', 'x'.repeat(700)],
]);

describe('the tags of a file', () => {
  it('are read from an OGG/Opus file as they were written, and its sound stays as it was', async () => {
    const codec = await openCodec({});
    const { bytes } = await codec.encodeVoice(pcm, { title: 'before' });
    const written = writeTags(bytes, tags);
    expect(readTags(bytes)?.tags.get('TITLE')).toBe('before');
    expect(readTags(written)?.tags).toEqual(tags);
    expect(readTags(written)?.rest).toEqual(readTags(bytes)?.rest);
    // ffmpeg checks the sums of pages, and leaves out what is wrong.
    expect((await codec.decode(written)).pcm).toEqual((await codec.decode(bytes)).pcm);
  });

  it.each([16, 24] as const)('are read from a WAV file of %s bits, and its samples stay as they were', (bits) => {
    const bytes = writeWav(pcm, { bits, comment: 'before' });
    const written = writeTags(bytes, tags);
    expect(readTags(bytes)?.tags).toEqual(new Map([['COMMENT', 'before']]));
    expect(readTags(written)?.tags).toEqual(tags);
    expect(readWav(written)).toEqual(readWav(bytes));
    expect(readTags(written)?.rest).toEqual(readTags(bytes)?.rest);
  });

  it('are none where a file is cut short, is of another kind, or claims more fields than it has', async () => {
    const { bytes } = await (await openCodec({})).encodeVoice(pcm, { title: 'before' });
    const lying = bytes.slice();
    const at = Buffer.from(lying).indexOf('OpusTags');
    new DataView(lying.buffer).setUint32(at + 8, 0xfffffff0, true);
    expect(readTags(lying)).toBeUndefined();
    for (let length = 0; length < at + 40; length += 7) expect(readTags(bytes.subarray(0, length))).toBeUndefined();
    expect(readTags(new TextEncoder().encode('RIFF....WAVEfmt '))).toBeUndefined();
    expect(() => writeTags(new Uint8Array(100), tags)).toThrow('undecodable');
  });
});
