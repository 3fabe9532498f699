import { describe, expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';
import { isVoice, lastSpoken, lends, opensSettings, sharesIn, walks } from './groups.fixture.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
  await world.enroll(alice);
});

/** Whether `person` can have something read in the group. */
async function reads(person: Person, text = 'a text'): Promise<boolean> {
  const before = world.engine.spoken.length;
  person.sends(`/read ${text}`, { in: group });
  await group.next((message) => isVoice(message) || message.receiver === person.id);
  return world.engine.spoken.length > before;
}

describe('a voice that is lent to a group', () => {
  it('reads there for everybody, and before it was lent for nobody', async () => {
    expect(await reads(alice)).toBe(false);
    expect(await reads(bob)).toBe(false);
    await lends(alice, group);
    const joke = bob.sends('a joke', { in: group });
    bob.sends('/read', { in: group, replyTo: joke });
    await group.next(isVoice);
    expect(lastSpoken(world)).toEqual({ text: 'a joke', voice: 1 });
  });

  it('speaks for members without a voice, and for nobody who has one', async () => {
    await lends(alice, group);
    bob.sends('/say from bob', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)).toEqual({ text: 'from bob', voice: 1 });
    await world.enroll(bob);
    bob.sends('/say from bob himself', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)).toEqual({ text: 'from bob himself', voice: 2 });
  });

  it('speaks in no other group, and in no private chat of others', async () => {
    await lends(alice, group);
    const other = world.telegram.group({ title: 'Others', members: [alice, bob] });
    bob.sends('/read a text', { in: other });
    await other.next((message) => message.receiver === bob.id && /no voice yet/.test(message.text));
    bob.sends('a text');
    await bob.chat.next((message) => message.text.startsWith('You have no voice yet'));
  });

  it('is taken back at once: what waits is not spoken in it', async () => {
    await lends(alice, group);
    world.engine.hold();
    alice.sends('/say first', { in: group });
    await expect.poll(() => group.action).toBe('record_voice');
    const waiting = bob.sends('/read second', { in: group });
    await expect.poll(() => waiting.reaction).toBe('✍');
    alice.sends('/share');
    const list = await alice.chat.next((message) => message.buttons.length === 1);
    alice.taps('✗ Friends', { on: list });
    await alice.chat.next((message) => message.text.startsWith('No group has your voice'));
    world.engine.release();
    await group.next((message) => message.receiver === bob.id && /not there any more/.test(message.text));
    expect(lastSpoken(world)?.text).toBe('first');
    expect(await reads(bob)).toBe(false);
  });

  it('is taken back from what is being spoken: the reply is not sent, and nothing is noted about its owner', async () => {
    await lends(alice, group);
    world.engine.hold();
    bob.sends('/read a text', { in: group });
    await expect.poll(() => group.action).toBe('record_voice');
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => message.text.startsWith('Erased:'));
    world.engine.release();
    await group.next((message) => message.receiver === bob.id && /not there any more/.test(message.text));
    expect(group.messages.filter(isVoice)).toEqual([]);
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => /^Erased: 0 voices.* 0 other records/.test(message.text));
  });

  const ends: Array<[string, () => Promise<unknown> | unknown]> = [
    ['its owner leaves the group', () => group.loses(alice)],
    [
      'it is deleted',
      async () => {
        alice.sends('/voice');
        const list = await alice.chat.next((message) => message.buttons.length === 3);
        await walks(alice, list, list.buttons[0], '✗ Delete', 'Yes, delete for good');
      },
    ],
    [
      'its owner is forgotten',
      async () => {
        alice.sends('/forgetme');
        await alice.chat.next((message) => message.buttons.includes('Erase everything'));
        alice.taps('Erase everything');
        await alice.chat.next((message) => message.text.startsWith('Erased:'));
      },
    ],
  ];

  it.each(ends)('is the group’s no longer when %s', async (_, end) => {
    await lends(alice, group);
    expect(await reads(bob)).toBe(true);
    await end();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(await reads(bob)).toBe(false);
    group.promotes(bob);
    const screen = await walks(bob, await opensSettings(bob, group), 'Voice of the group');
    expect(screen.buttons).toEqual(['● No voice', '‹ Back']);
  });

  it('is one of several: an admin chooses which speaks, or none', async () => {
    await world.enroll(bob);
    await lends(alice, group);
    await lends(bob, group);
    const screen = await walks(alice, await opensSettings(alice, group), 'Voice of the group');
    expect(screen.buttons).toEqual(['● Alice', 'Bob', 'No voice', '‹ Back']);
    await walks(alice, screen, 'Bob');
    await reads(alice);
    expect(lastSpoken(world)?.voice).toBe(2);
    await walks(alice, screen, 'No voice');
    expect(await reads(alice)).toBe(false);
  });
});

describe('lending', () => {
  it('is announced in the group, once, in its languages', async () => {
    const wang = world.telegram.person({ name: '王', language: 'zh-hans' });
    group.adds(wang);
    group.promotes(wang);
    await lends(alice, group);
    const news = await group.next((message) => message.text.startsWith('Alice has lent this group a voice.'));
    expect(news.receiver).toBeUndefined();
    expect(news.text).toContain('\n\nAlice 把自己的声音借给了本群。');
    const card = alice.chat.last;
    const tap = alice.taps('● Voice 1', { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/may speak with “Voice 1”/);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(group.messages.filter(({ text }) => text.startsWith('Alice has lent'))).toHaveLength(1);
  });
});

describe('lending that was cut off when the voice was lent and nobody told', () => {
  it('is told by the tap that comes again: the group does not speak in a voice that it knows nothing of', async () => {
    world.telegram.fail({ method: 'editMessageText', how: { status: 400, description: 'Bad Request: something new' } });
    const card = await sharesIn(alice, group);
    alice.taps('Voice 1', { on: card });
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(group.messages.some(({ text }) => text.startsWith('Alice has lent'))).toBe(false);
    const again = alice.taps('Voice 1', { on: card });
    await group.next((message) => message.text.startsWith('Alice has lent this group a voice.'));
    expect(again.answer?.text).toMatch(/may speak with “Voice 1”/);
    await expect.poll(() => alice.chat.messages.flatMap(({ buttons }) => buttons)).toContain('● Voice 1');
  });
});

describe('replies that name the voice', () => {
  it('do so where the admins want it: a lent one, and one’s own', async () => {
    await lends(alice, group);
    bob.sends('/read a joke', { in: group });
    expect((await group.next(isVoice)).caption).toBe('🤖 AI-generated voice');
    await walks(alice, await opensSettings(alice, group), '☐ Name the voice');
    bob.sends('/read a joke', { in: group });
    expect((await group.next(isVoice)).caption).toBe("🎙 Alice's voice\n🤖 AI-generated voice");
    await world.enroll(bob);
    bob.sends('/say a joke of mine', { in: group });
    expect((await group.next(isVoice)).caption).toBe("🎙 Bob's voice\n🤖 AI-generated voice");
  });
});

describe('taking back', () => {
  it('works from a list that is older than the supergroup', async () => {
    await lends(alice, group);
    alice.sends('/share');
    const list = await alice.chat.next((message) => message.buttons.length === 1);
    const upgraded = world.telegram.upgrade(group);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    alice.taps('✗ Friends', { on: list });
    await alice.chat.next((message) => message.text.startsWith('No group has your voice'));
    bob.sends('/read a text', { in: upgraded });
    await upgraded.next((message) => message.receiver === bob.id && /no voice yet/.test(message.text));
  });

  it('writes nothing about groups that somebody makes up', async () => {
    alice.sends('/stats');
    const stats = await alice.chat.next((message) => message.text.includes(', 1 group with settings'));
    const tap = alice.presses({ text: '', callback_data: 'share:take:zzzz' }, stats);
    await expect.poll(() => tap.answer).toBeDefined();
    alice.sends('/stats');
    await alice.chat.next((message) => message.text.includes(', 1 group with settings'));
  });
});

describe('a banned owner', () => {
  it('can not lend: others would speak in the voice', async () => {
    await world.enroll(bob);
    bob.sends('/share', { in: group });
    const door = await group.next((message) => message.receiver === bob.id && message.buttons.length > 0);
    bob.taps(door.buttons[0], { in: group, on: door });
    const card = await bob.chat.next((message) => message.text.startsWith('Lend your voice'));
    alice.sends(`/ban ${bob.id}`);
    await alice.chat.next((message) => message.text.startsWith('Banned'));
    const tap = bob.taps(card.buttons[0], { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/banned you/);
    expect(await reads(alice)).toBe(false);
  });
});

describe('the card', () => {
  it('names who has lent a voice already, and can be used by members only', async () => {
    await lends(alice, group);
    bob.sends('/share', { in: group });
    const door = await group.next((message) => message.receiver === bob.id);
    bob.taps(door.buttons[0], { in: group, on: door });
    const card = await bob.chat.next((message) => message.text.startsWith('Lend your voice to “Friends”'));
    expect(card.text).toMatch(/Lent so far by: Alice/);
    expect(card.buttons).toEqual(['🎙 Record my voice']);
    const carol = world.person('Carol');
    const link = bob.chat.messages.map(({ text }) => text).find((text) => text.startsWith('/start s_'));
    carol.sends(link ?? '');
    await carol.chat.next((message) => message.text.startsWith('Only members'));
  });

  it('does not lend for who has left meanwhile', async () => {
    alice.sends('/share', { in: group });
    const door = await group.next((message) => message.receiver === alice.id);
    alice.taps(door.buttons[0], { in: group, on: door });
    const card = await alice.chat.next((message) => message.text.startsWith('Lend your voice'));
    group.loses(alice);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    const tap = alice.taps(card.buttons[0], { on: card });
    await expect.poll(() => tap.answer?.text).toMatch(/Only members/);
    expect(await reads(bob)).toBe(false);
  });

  it('is Chinese for a Chinese reader', async () => {
    const wang = world.telegram.person({ name: '王', language: 'zh-hans' });
    group.adds(wang);
    wang.sends('/share', { in: group });
    const door = await group.next((message) => message.receiver === wang.id);
    expect(door.buttons).toEqual(['借出我的声音']);
    wang.taps(door.buttons[0], { in: group, on: door });
    await wang.chat.next((message) => message.text.startsWith('把你的声音借给“Friends”？'));
  });
});
