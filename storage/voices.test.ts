/** What every database does with voices: kept ones, and drafts that expire. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeDatabases } from './databases.fixture.ts';
import { openStorage, type RecordSchema, type Storage, StorageError } from './index.ts';

const anything: RecordSchema<unknown> = { version: 1, parse: (value) => value };

const ALICE = 'user:7';
const BOB = 'user:77';
const CONSENT = { version: 3, at: 1_700_000_000_000 };
const DAY_MS = 24 * 3_600_000;
const CLIP = randomBytes(60_000);
const key = randomBytes(32);

describeDatabases('voices', ({ address, isShared, itOnOurClock }) => {
  let url: string;
  let clock: number;
  let storage: Storage<unknown, unknown>;
  const open = () => openStorage(url, { key, settings: anything, jobs: anything, now: () => clock });
  /** A second connection to the same database, or the only one. */
  const openSecond = async () => (isShared ? open() : storage);

  beforeEach(async () => {
    url = await address();
    clock = 1_700_000_000_000;
    storage = await open();
  });
  afterEach(() => storage.close());

  const createVoice = (owner: string, voice = 'mine', state: 'draft' | 'kept' = 'kept') =>
    storage.voices.create(owner, { name: voice, consent: CONSENT, prompt: CLIP, state });

  it('gives back a created voice and its 60 kB recording, byte for byte', async () => {
    const { id } = await createVoice(ALICE);
    expect(await storage.voices.get(ALICE, id)).toEqual({
      id,
      owner: ALICE,
      name: 'mine',
      state: 'kept',
      createdAt: clock,
      lastUsedAt: clock,
      consent: CONSENT,
    });
    expect(Buffer.compare(await storage.voices.prompt(ALICE, id), CLIP)).toBe(0);
  });

  describe('recordings of a voice', () => {
    const SAID = 'The kettle sings.';
    const AGAIN = randomBytes(50_000);
    const ANGRY = randomBytes(40_000);
    const print = { engine: 'humming', tensor: Float32Array.of(1, 2, 3) };
    const media = async (id: string, reading?: string) => ({
      prompt: await storage.voices.prompt(ALICE, id, reading).catch(() => undefined),
      print: await storage.voices.print(ALICE, id, 'humming', reading),
    });

    it('remembers what was said in the first one, and reads lists of version 1, which did not', async () => {
      const voices = storage.voices;
      const told = { name: 'told', consent: CONSENT, prompt: CLIP, state: 'kept', transcript: SAID } as const;
      const { id } = await voices.create(ALICE, told);
      expect((await voices.get(ALICE, id))?.transcript).toBe(SAID);
      const silent = await createVoice(ALICE);
      expect((await voices.get(ALICE, silent.id))?.transcript).toBeUndefined();
    });

    it('a new one takes the place of the old one, of which nothing is left', async () => {
      const { id } = await createVoice(ALICE);
      await storage.voices.savePrint(ALICE, id, 'humming', print);
      const { reading } = (await storage.voices.addReading(ALICE, id, { prompt: AGAIN, transcript: SAID })) ?? {};
      expect(reading).toMatchObject({ transcript: SAID, createdAt: clock });
      expect(await media(id)).toEqual({ prompt: undefined, print: undefined });
      expect(Buffer.compare(await storage.voices.prompt(ALICE, id, reading?.id), AGAIN)).toBe(0);
      // A print of the old recording that was being made meanwhile is not kept either.
      await storage.voices.savePrint(ALICE, id, 'humming', print);
      expect((await media(id)).print).toBeUndefined();
      await storage.voices.savePrint(ALICE, id, 'humming', print, reading?.id);
      expect(await media(id, reading?.id)).toMatchObject({ print });
    });

    it('one of a mood stands beside it, is replaced alone, and goes with the voice', async () => {
      const { id } = await createVoice(ALICE);
      const add = (prompt: Uint8Array) =>
        storage.voices.addReading(ALICE, id, { prompt, transcript: SAID, mood: 'angry' });
      const first = (await add(ANGRY))?.moods?.angry.id;
      const second = (await add(AGAIN))?.moods?.angry.id;
      expect((await media(id, first)).prompt).toBeUndefined();
      expect(Buffer.compare(await storage.voices.prompt(ALICE, id, second), AGAIN)).toBe(0);
      expect(Buffer.compare(await storage.voices.prompt(ALICE, id), CLIP)).toBe(0);
      const third = (await storage.voices.addReading(ALICE, id, { prompt: ANGRY, transcript: SAID, mood: 'sad' }))
        ?.moods?.sad.id;
      await storage.voices.savePrint(ALICE, id, 'humming', print, third);
      expect((await storage.voices.removeMood(ALICE, id, 'angry'))?.moods).toEqual({ sad: expect.anything() });
      expect((await media(id, second)).prompt).toBeUndefined();
      await storage.voices.remove(ALICE, id);
      expect(await media(id, third)).toEqual({ prompt: undefined, print: undefined });
      expect(await add(ANGRY)).toBeUndefined();
    });
  });

  it('lists kept voices oldest first, drafts on request, and nobody else’s', async () => {
    await createVoice(ALICE, 'first');
    await createVoice(ALICE, 'draft', 'draft');
    await createVoice(ALICE, 'second');
    await createVoice(BOB, 'other');
    const names = async (drafts: boolean) => (await storage.voices.list(ALICE, { drafts })).map((voice) => voice.name);
    expect(await names(false)).toEqual(['first', 'second']);
    expect(await names(true)).toEqual(['first', 'draft', 'second']);
  });

  it('loses none of 20 voices that two connections create at once', async () => {
    const other = await openSecond();
    const makers = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? storage : other));
    await Promise.all(
      makers.map(({ voices }, i) =>
        voices.create(ALICE, { name: `voice ${i}`, consent: CONSENT, prompt: CLIP, state: 'kept' }),
      ),
    );
    const names = (await other.voices.list(ALICE)).map((voice) => voice.name);
    expect(names.sort()).toEqual(Array.from({ length: 20 }, (_, i) => `voice ${i}`).sort());
    if (other !== storage) await other.close();
  });

  it('renames, keeps and touches a voice without losing what the other two changed', async () => {
    const { id } = await createVoice(ALICE, 'old', 'draft');
    await Promise.all([
      storage.voices.update(ALICE, id, { name: 'new' }),
      storage.voices.update(ALICE, id, { state: 'kept' }),
      storage.voices.update(ALICE, id, { lastUsedAt: 5 }),
    ]);
    expect(await storage.voices.get(ALICE, id)).toMatchObject({ name: 'new', state: 'kept', lastUsedAt: 5 });
  });

  it('keeps typed arrays of a print, one print per engine', async () => {
    const { id } = await createVoice(ALICE);
    const print = {
      engine: 'builtin',
      version: 1,
      tensors: { f0: Float32Array.of(1.5, -2), ids: Uint16Array.of(9) },
    };
    await storage.voices.savePrint(ALICE, id, 'builtin', print);
    expect(await storage.voices.print(ALICE, id, 'builtin')).toEqual(print);
    expect(await storage.voices.print(ALICE, id, 'indextts-2')).toBeUndefined();
  });

  it('removes a voice with its recording and prints, and resurrects none of it by a late write', async () => {
    const { id } = await createVoice(ALICE);
    await storage.voices.savePrint(ALICE, id, 'builtin', { a: 1 });
    expect(await storage.voices.remove(ALICE, id)).toBe(true);
    expect(await storage.voices.remove(ALICE, id)).toBe(false);
    expect(await storage.voices.update(ALICE, id, { name: 'ghost' })).toBeUndefined();
    await storage.voices.savePrint(ALICE, id, 'builtin', { a: 2 });
    expect(await storage.voices.list(ALICE, { drafts: true })).toEqual([]);
    expect(await storage.voices.print(ALICE, id, 'builtin')).toBeUndefined();
    await expect(storage.voices.prompt(ALICE, id)).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('lists a draft for 24 hours, and not a millisecond longer', async () => {
    const { id } = await createVoice(ALICE, 'draft', 'draft');
    clock += DAY_MS - 1;
    expect(await storage.voices.get(ALICE, id)).toMatchObject({ state: 'draft' });
    clock += 1;
    expect(await storage.voices.get(ALICE, id)).toBeUndefined();
    expect(await storage.voices.list(ALICE, { drafts: true })).toEqual([]);
  });

  it('leaves nothing of a draft that somebody tries to keep after 24 hours, nor of its late print', async () => {
    const { id } = await createVoice(ALICE, 'draft', 'draft');
    await storage.voices.savePrint(ALICE, id, 'builtin', { a: 1 });
    clock += DAY_MS;
    await storage.voices.savePrint(ALICE, id, 'other', { a: 2 });
    expect(await storage.voices.update(ALICE, id, { state: 'kept' })).toBeUndefined();
    await expect(storage.voices.prompt(ALICE, id)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await storage.voices.print(ALICE, id, 'builtin')).toBeUndefined();
    expect(await storage.voices.print(ALICE, id, 'other')).toBeUndefined();
  });

  it('drops an expired draft from the list, and none of the kept voices beside it', async () => {
    await createVoice(ALICE, 'first');
    const draft = await createVoice(ALICE, 'draft', 'draft');
    clock += DAY_MS;
    await createVoice(ALICE, 'second');
    clock -= DAY_MS; // what is still there shows again
    expect(await storage.voices.get(ALICE, draft.id)).toBeUndefined();
    expect((await storage.voices.list(ALICE)).map((voice) => voice.name)).toEqual(['first', 'second']);
  });

  it('keeps a draft that was agreed to in its last millisecond, with its recording and both prints', async () => {
    const { id } = await createVoice(ALICE, 'draft', 'draft');
    await storage.voices.savePrint(ALICE, id, 'builtin', { a: 1 });
    clock += DAY_MS - 1;
    expect(await storage.voices.update(ALICE, id, { state: 'kept' })).toMatchObject({ state: 'kept' });
    await storage.voices.savePrint(ALICE, id, 'other', { a: 2 });
    clock += 1_000 * DAY_MS;
    expect(await storage.voices.get(ALICE, id)).toMatchObject({ name: 'draft' });
    expect(Buffer.compare(await storage.voices.prompt(ALICE, id), CLIP)).toBe(0);
    expect(await storage.voices.print(ALICE, id, 'builtin')).toEqual({ a: 1 });
    expect(await storage.voices.print(ALICE, id, 'other')).toEqual({ a: 2 });
  });

  itOnOurClock('forgets recording and print of a draft after 24 hours without anybody’s doing', async () => {
    const { id } = await createVoice(ALICE, 'draft', 'draft');
    clock += 1;
    await storage.voices.savePrint(ALICE, id, 'builtin', { a: 1 });
    clock += DAY_MS - 2;
    expect(await storage.voices.prompt(ALICE, id)).toHaveLength(CLIP.length);
    expect(await storage.voices.print(ALICE, id, 'builtin')).toEqual({ a: 1 });
    clock += 1;
    await expect(storage.voices.prompt(ALICE, id)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await storage.voices.print(ALICE, id, 'builtin')).toBeUndefined();
  });

  it('does not open another owner’s voice by its id', async () => {
    const { id } = await createVoice(ALICE);
    expect(await storage.voices.get(BOB, id)).toBeUndefined();
    await expect(storage.voices.prompt(BOB, id)).rejects.toBeInstanceOf(StorageError);
  });
});
