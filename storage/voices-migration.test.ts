/** Voices as older releases wrote them. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openDatabase, openDigest } from './database.ts';
import { Seal } from './seal.ts';
import { Space } from './space.ts';
import { encode } from './versioned.ts';
import { Voices } from './voices.ts';

const ALICE = 'user:7';
/** A list's record in version 1, which knew one recording for each voice and not what it says. */
const OLD = {
  id: 'b2c8',
  owner: ALICE,
  name: 'mine',
  state: 'kept',
  createdAt: 5,
  lastUsedAt: 6,
  consent: { version: 1, at: 4 },
} as const;

describe('a list of voices of version 1', () => {
  it('is read with its recording and print, and takes a recording whose words are known', async () => {
    const database = await openDatabase('memory:', Date.now);
    const seal = new Seal(randomBytes(32));
    const digest = await openDigest(database, seal);
    const place = [ALICE, OLD.id].map(digest).join('/');
    const [prompt, again] = [randomBytes(99), randomBytes(98)];
    const list = encode({ version: 1, parse: (value) => value }, [OLD]);
    await new Space(database, seal, 'voices').write(digest(ALICE), { value: list });
    await new Space(database, seal, 'prompts').write(place, { value: prompt });

    const voices = new Voices(database, seal, digest, Date.now);
    expect(await voices.list(ALICE)).toEqual([OLD]);
    expect(Buffer.compare(await voices.prompt(ALICE, OLD.id), prompt)).toBe(0);
    const read = await voices.addReading(ALICE, OLD.id, { prompt: again, transcript: 'The kettle sings.' });
    expect(read).toMatchObject({ ...OLD, reading: { transcript: 'The kettle sings.' } });
    expect(Buffer.compare(await voices.prompt(ALICE, OLD.id, read?.reading?.id), again)).toBe(0);
    await expect(voices.prompt(ALICE, OLD.id)).rejects.toMatchObject({ code: 'corrupt' });
    await database.close();
  });
});
