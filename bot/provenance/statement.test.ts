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
    const words = `voxback provenance 1\n${statement.id}\n${statement.time}\n${statement.bot}\n`;
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
      expect(await readClaim(writeTags(bytes, changed), [keys])).toMatchObject({ kind: 'foreign' });
    }
  });

  it.each(['', '{', '[]', '{"v":2}', `{"v":1,"id":"${'x'.repeat(64)}"}`, '"'.repeat(3000)])(
    'claims nothing with “%s” for a statement',
    async (written) => {
      const bytes = writeTags(writeWav(sound(0.3)), new Map([['PROVENANCE', written]]));
      expect(await readClaim(bytes, [keys])).toEqual({ kind: 'none' });
    },
  );
});
