/** Who is there: speakers give signs of life, and who gives none for some seconds is gone. */
import type { Link } from './link.ts';
import { pack, unpack } from './pack.ts';
import { CHANNELS, KEYS, type Speaker, TIMES, type Wish } from './protocol.ts';
import { UnsealedError } from './seal.ts';

/** Says that `speaker` is there, and with `isNews` that everybody should look. */
export async function signUp({ client, seal }: Link, speaker: Speaker, isNews = false): Promise<void> {
  const key = KEYS.speaker(speaker.id);
  await client.set(key, seal.close(pack(speaker), key), { expiration: { type: 'PX', value: TIMES.alive } });
  await client.sAdd(KEYS.speakers, speaker.id);
  if (isNews) await client.publish(CHANNELS.roster, '');
}

/** Says that speaker `id` takes no more work. */
export async function signOff({ client }: Link, id: string): Promise<void> {
  await client.del(KEYS.speaker(id));
  await client.sRem(KEYS.speakers, id);
  await client.publish(CHANNELS.roster, '');
}

/** Who is there now, in no order. */
export async function whoIsThere(link: Link): Promise<Speaker[]> {
  const ids = await link.client.sMembers(KEYS.speakers);
  const found = await Promise.all(ids.map(async (id) => ({ id, speaker: await readSpeaker(link, id) })));
  const gone = found.filter(({ speaker }) => speaker === undefined).map(({ id }) => id);
  if (gone.length > 0) await link.client.sRem(KEYS.speakers, gone);
  return found.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
}

async function readSpeaker(link: Link, id: string): Promise<Speaker | undefined> {
  const value = await readSealed(link, KEYS.speaker(id));
  return value as Speaker | undefined;
}

/** Tells speakers that start what a front-end asks for. */
export async function wishFor({ client, seal }: Link, wish: Wish): Promise<void> {
  const sealed = seal.close(pack(wish), KEYS.wish);
  await client.set(KEYS.wish, sealed, { expiration: { type: 'PX', value: TIMES.door } });
}

/** What a front-end asks for, where one is there. */
export async function wishOf(link: Link): Promise<Wish | undefined> {
  return (await readSealed(link, KEYS.wish)) as Wish | undefined;
}

/** The value under `key`, written by a member of this protocol: who has no key can write nothing that opens. */
async function readSealed(link: Link, key: string): Promise<unknown> {
  const sealed = await link.read(key);
  if (sealed === undefined) return undefined;
  try {
    return unpack(link.seal.open(sealed, key));
  } catch (error) {
    if (error instanceof UnsealedError) return undefined;
    throw error;
  }
}
