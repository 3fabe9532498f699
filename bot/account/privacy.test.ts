import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKey, openStorage } from '../../storage/index.ts';
import { isVoice, lends } from '../groups/groups.fixture.ts';
import type { Group, Person } from '../playground/telegram.ts';
import { chatKey, userKey } from '../telegram/keys.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

const BOT = join(import.meta.dirname, '..');

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

/** In everything that Alice says, and in nothing else. */
const WORD = 'zanzibar';

/** Every collection that the sources open: one that is added later is looked at too. */
const COLLECTIONS = sources()
  .flatMap((source) => [...source.matchAll(/\.collection\('([a-z-]+)'/g)])
  .map(([, name]) => name);

function sources(): string[] {
  return readdirSync(BOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(BOT, name), 'utf8'));
}

let world: World;
let olga: Person;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  olga = world.person('Olga');
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [bob, alice] });
});

/** The database of the stopped bot, whatever shapes its records have. */
async function openDatabase() {
  const { VOXBACK_DATABASE: url, VOXBACK_KEY_FILE: file } = world.config;
  const anything = { version: 1000, parse: (value: unknown) => value };
  const storage = await openStorage(url, { key: await openKey({ file }), settings: anything, jobs: anything });
  const collections = new Map(COLLECTIONS.map((name) => [name, storage.collection(name, anything)]));
  /** The collections with a record that names Alice or holds her words. */
  const naming = async () => {
    const found = new Set<string>();
    for (const [name, collection] of collections) {
      for await (const entry of collection.list()) {
        const written = JSON.stringify(entry);
        if (written.includes(String(alice.id)) || written.includes(WORD)) found.add(name);
      }
    }
    return [...found].sort();
  };
  return { storage, collections, naming };
}

/** A text of Alice's, spoken in her private chat. */
async function says(text: string): Promise<void> {
  alice.sends(text);
  await alice.chat.next(isVoice);
}

/** Voices, a draft, a note, words, lines, a marked phrase, loans, a list, a report, flags, a warning, a reply that waits. */
async function livesRichly(): Promise<void> {
  olga.sends('/rollout inline 100');
  await olga.chat.next((message) => message.text.startsWith('inline: 100%'));
  olga.sends(`/rollout speech allow ${alice.id}`);
  await olga.chat.next((message) => message.text.startsWith('speech'));
  await world.enroll(alice);
  await world.enroll(alice);
  await says(`first ${WORD}`);
  alice.taps('☆ Offer with @bot');
  alice.sends(`/pronounce ${WORD} = zan zi bar`);
  await alice.chat.next((message) => message.buttons.includes('🔊 Hear') || message.text.includes(WORD));
  alice.sends('/emotion');
  const card = await alice.chat.next((message) => message.text.startsWith('Replies feel'));
  alice.taps('From a voice note', { on: card });
  await alice.chat.next((message) => message.text.startsWith('Send me a voice note'));
  alice.sendsVoice(await speechNote());
  await alice.chat.next((message) => message.text.includes('like your voice note'));
  await lends(alice, group);
  const hello = alice.sends('hello all', { in: group });
  bob.sends('/allow', { in: group, replyTo: hello });
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  alice.sends(`/say ${WORD} in a group`, { in: group });
  bob.sends('/report', { in: group, replyTo: await group.next(isVoice) });
  await olga.chat.next(isVoice);
  // A recording that is neither kept nor deleted, and a conversation that nobody ends.
  alice.sends('/enroll');
  await alice.chat.next((message) => message.text.includes('“'));
  alice.sendsVoice(await speechNote());
  await alice.chat.next(isVoice);
  alice.sends('/enroll');
  await alice.chat.next((message) => message.text.includes('“'));
}

/** `text` of the message in which Alice is told what was erased. */
async function forgets(): Promise<string> {
  alice.sends('/forgetme');
  await alice.chat.next((message) => message.buttons.includes('Erase everything'));
  alice.taps('Erase everything');
  return (await alice.chat.next((message) => message.text.startsWith('Erased:'))).text;
}

describe('/forgetme', () => {
  it('leaves nothing of a rich life, in any collection, under any key', async () => {
    await livesRichly();
    world.telegram.fail({ method: 'sendVoice', chat: group.id, how: { status: 429, retryAfter: 3600 } });
    alice.sends(`/say later ${WORD}`, { in: group });
    await group.next((message) => /asks me to wait/.test(message.text));
    await world.service.close();
    const before = await openDatabase();
    await before.collections.get('warnings')?.set(userKey(alice.id), {});
    const kept = [
      'chats',
      'clips',
      'lines',
      'memberships',
      'parcels',
      'phrases',
      'pronunciations',
      'rules',
      'usage',
      'utterances',
    ];
    expect(await before.naming()).toEqual([...kept, 'warnings']);
    await before.storage.close();
    await world.restart();
    // One reply is being made, in a group and by somebody else, others wait.
    world.engine.hold();
    bob.sends('/read a text', { in: group });
    await expect.poll(() => group.action).toBe('record_voice');
    alice.sends(`/say waiting ${WORD}`, { in: group });
    alice.sends(`/say also ${WORD}`);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);

    expect(await forgets()).toMatch(
      /^Erased: 3 voices, your settings, \d+ requests, 1 open conversation, 8 other records/,
    );
    world.engine.release();
    await group.next((message) => message.receiver === bob.id && /not there any more/.test(message.text));

    await world.service.close();
    const { storage, naming } = await openDatabase();
    expect(COLLECTIONS).toHaveLength(18);
    expect(await naming()).toEqual([]);
    expect(await storage.jobs.pending()).toEqual([]);
    const nothing = { sessions: 0, jobs: 0, voices: 0, settings: 0, records: 0 };
    expect(await storage.erase(userKey(alice.id))).toEqual(nothing);
    expect(await storage.erase(chatKey(alice.id))).toEqual(nothing);
    await storage.close();
  });
});
