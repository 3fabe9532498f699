import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCodec, readTags, readWav, writeTags, writeWav } from '../../inference/index.ts';
import { keysOf } from './keys.ts';
import { readClaim, stamp } from './statement.ts';

const keys = keysOf(new Uint8Array(32).fill(1));
const others = keysOf(new Uint8Array(32).fill(2));
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const signing = { keys, bot: 'voxback_bot', now: NOW };
const sound = (gain: number) => ({
  samples: Float32Array.from({ length: 2400 }, (_, n) => gain * Math.sin(n / 20)),
  sampleRate: 24_000,
});

describe('a stamped file', () => {
  it('says what the rules ask for, in its own kind of fields, and nothing of a person', async () => {
    const ogg = (await (await openCodec({})).encodeVoice(sound(0.3))).bytes;
    for (const bytes of [ogg, writeWav(sound(0.3)), writeWav(sound(0.3), { bits: 24 })]) {
      const tags = readTags(stamp(bytes, signing))?.tags;
      expect(tags?.get('COMMENT')).toBe('AI-generated voice');
      const aigc = JSON.parse(tags?.get('AIGC') ?? '');
      const statement = JSON.parse(tags?.get('PROVENANCE') ?? '');
      expect(Object.keys(aigc)).toEqual([
        'Label',
        'ContentProducer',
        'ProduceID',
        'ReservedCode1',
        'ContentPropagator',
        'PropagateID',
        'ReservedCode2',
      ]);
      expect(aigc).toMatchObject({ Label: '1', ContentProducer: 'Voxback @voxback_bot', ProduceID: statement.id });
      expect(Object.keys(statement)).toEqual(['v', 'id', 'time', 'bot', 'key', 'signature']);
      expect(statement).toMatchObject({ time: '2026-01-02T03:04:05Z', bot: 'voxback_bot', key: keys.id });
    }
  });

  it('is told from others by its signature, also after the key was retired', async () => {
    const bytes = stamp(writeWav(sound(0.3)), signing);
    expect(readWav(bytes)).toEqual(readWav(writeWav(sound(0.3))));
    expect(await readClaim(bytes, [others, keys])).toMatchObject({ kind: 'true', statement: { bot: 'voxback_bot' } });
    expect(await readClaim(bytes, [others])).toMatchObject({ kind: 'foreign' });
    expect(await readClaim(writeWav(sound(0.3)), [keys])).toEqual({ kind: 'none' });
  });

  it('can be checked by anybody with the public key and these four lines', async () => {
    const { statement } = (await readClaim(stamp(writeWav(sound(0.3)), signing), [keys])) as never as {
      statement: Record<'id' | 'time' | 'bot' | 'signature', string>;
    };
    const words = `voxback provenance 2\n${statement.id}\n${statement.time}\n${statement.bot}\n`;
    const signature = Buffer.from(statement.signature, 'base64url');
    expect(verify(null, Buffer.from(words), keys.publicKey, signature)).toBe(true);
  });

  it('vouches for no other sound, time or bot', async () => {
    const bytes = stamp(writeWav(sound(0.3)), signing);
    const tags = readTags(bytes)?.tags ?? new Map();
    expect(await readClaim(writeTags(writeWav(sound(0.2)), tags), [keys])).toMatchObject({ kind: 'altered' });
    for (const [from, to] of [
      ['2026', '2025'],
      ['voxback_bot', 'another_bot'],
    ]) {
      const changed = new Map([...tags, ['PROVENANCE', tags.get('PROVENANCE')?.replace(from, to)]]);
      expect(await readClaim(writeTags(bytes, changed), [keys])).toMatchObject({ kind: 'forged' });
    }
  });

  describe('whose samples are the signed ones is not told as unchanged', () => {
    const wav = Buffer.from(stamp(writeWav(sound(0.3)), signing));
    const changed = (change: (bytes: Buffer) => void) => {
      const bytes = Buffer.from(wav);
      change(bytes);
      return bytes;
    };

    it.each([
      ['when it is played twice as fast', changed((bytes) => bytes.writeUInt32LE(48_000, 24))],
      ['when it is noise, as samples of other bits', changed((bytes) => bytes.writeUInt16LE(8, 34))],
      ['when another recording lies behind it', Buffer.concat([wav, writeWav(sound(0.2)).subarray(36)])],
      ['when more chunks are in it than anybody reads', withChunks(wav, 300)],
    ])('%s', async (_, bytes) => {
      expect((await readClaim(wav, [keys])).kind).toBe('true');
      expect((await readClaim(bytes, [keys])).kind).not.toBe('true');
    });

    it('when its gain is turned, or another recording lies in the page of its comments', async () => {
      const codec = await openCodec({});
      const ogg = Buffer.from(stamp((await codec.encodeVoice(sound(0.3))).bytes, signing));
      expect((await readClaim(ogg, [keys])).kind).toBe('true');
      const softer = Buffer.from(ogg);
      softer.writeInt16LE(-5120, ogg.indexOf('OpusHead') + 16);
      expect(await readClaim(softer, [keys])).toMatchObject({ kind: 'altered' });
      expect(await readClaim(withPacket(ogg), [keys])).toEqual({ kind: 'none' });
    });
  });

  it.each(['', '{', '[]', '{"v":2}', `{"v":1,"id":"${'x'.repeat(64)}"}`, '"'.repeat(3000)])(
    'claims nothing with “%s” for a statement',
    async (written) => {
      const bytes = writeTags(writeWav(sound(0.3)), new Map([['PROVENANCE', written]]));
      expect(await readClaim(bytes, [keys])).toEqual({ kind: 'none' });
    },
  );
});

/** A RIFF file with so many more chunks, in front of all others. */
function withChunks(wav: Buffer, count: number): Buffer {
  return Buffer.concat([wav.subarray(0, 12), Buffer.alloc(8 * count, 'JUNK\0\0\0\0', 'latin1'), wav.subarray(12)]);
}

/** An OGG file with a packet of 100 bytes behind the comments, in their page. */
function withPacket(ogg: Buffer): Buffer {
  const page = ogg.indexOf('OggS', 1);
  const next = ogg.indexOf('OggS', page + 1);
  const segments = ogg[page + 26] ?? 0;
  const head = Buffer.from(ogg.subarray(0, page + 27));
  head[page + 26] = segments + 1;
  const lengths = [...ogg.subarray(page + 27, page + 27 + segments), 100];
  const packet = Buffer.alloc(100, 0xfc);
  return Buffer.concat([
    head,
    Buffer.from(lengths),
    ogg.subarray(page + 27 + segments, next),
    packet,
    ogg.subarray(next),
  ]);
}
