import { describe, expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let alice: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  const bob = world.person('Bob');
  // The bot is not in it: inline results work in any chat.
  group = world.telegram.group({ title: 'Elsewhere', members: [alice, bob], hasBot: false });
  alice.sends('/rollout inline 100');
  await alice.chat.next((message) => message.text.startsWith('inline: 100%'));
});

async function asks(person: Person, text: string) {
  const question = person.asksInline(text);
  await expect.poll(() => question.results).toBeDefined();
  return question;
}

async function speaks(text: string): Promise<void> {
  alice.sends(text);
  await alice.chat.next((message) => message.voice !== undefined);
}

const titles = (question: { results: readonly { title: string }[] | undefined }) =>
  question.results?.map(({ title }) => title);

describe('@bot without a text', () => {
  it('leads who has no voice to the first recording', async () => {
    const question = await asks(alice, '');
    expect(question.results).toEqual([]);
    expect(question.button).toEqual({ text: 'Record your voice first', start_parameter: 'enroll' });
  });

  it('offers what was said, newest first, as voices with a label, and nothing of anybody else', async () => {
    await world.enroll(alice);
    await speaks('one');
    await speaks('two');
    const question = await asks(alice, '');
    expect(titles(question)).toEqual(['two', 'one']);
    const spoken = world.engine.spoken.length;
    const message = alice.chooses(question, question.results?.[1].id ?? '', { in: group });
    expect(message.voice?.seconds).toBeGreaterThan(0);
    expect(message.caption).toBe('🤖 AI-generated voice');
    expect(world.engine.spoken).toHaveLength(spoken);
    const bob = world.person('Eve');
    expect((await asks(bob, '')).results).toEqual([]);
  });

  it('puts what is marked first, and forgets a voice that is deleted', async () => {
    await world.enroll(alice);
    await speaks('marked');
    const tap = alice.taps('☆ Offer with @bot');
    await expect.poll(() => tap.answer?.text).toMatch(/^★ Type @voxback_bot/);
    await speaks('later');
    expect(titles(await asks(alice, ''))).toEqual(['★ marked', 'later']);
    expect(titles(await asks(alice, 'LAT'))).toEqual(['Say it', 'later']);
    alice.sends('/voice');
    await alice.chat.next((message) => message.buttons.includes('● Voice 1'));
    alice.taps('● Voice 1');
    await alice.chat.next((message) => message.buttons.includes('✗ Delete'));
    alice.taps('✗ Delete');
    await alice.chat.next((message) => message.buttons.includes('Yes, delete for good'));
    alice.taps('Yes, delete for good');
    await alice.chat.next((message) => message.buttons.includes('▶ Hear an example'));
    expect((await asks(alice, '')).results).toEqual([]);
  });
});

describe('@bot with a text', () => {
  it('becomes the voice, and leaves nothing in the private chat', async () => {
    await world.enroll(alice);
    const question = await asks(alice, 'happy: On my way');
    const before = alice.chat.messages.length;
    const message = alice.chooses(question, 'say', { in: group });
    expect(message.text).toContain('being made');
    await expect.poll(() => message.voice?.seconds).toBeCloseTo('On my way'.length * 0.1, 1);
    expect(world.engine.spoken.at(-1)).toMatchObject({ text: 'On my way', emotion: { weights: { happy: 1 } } });
    await expect.poll(() => alice.chat.messages.length).toBe(before);
    expect(message.buttons).toEqual([]);
  });

  it('offers the finished voice by a button where Telegram takes no rich message', async () => {
    await world.enroll(alice);
    const description = 'Bad Request: RICH_MESSAGE_INVALID';
    world.telegram.fail({ method: 'editMessageText', how: { status: 400, description } });
    const message = alice.chooses(await asks(alice, 'On my way'), 'say', { in: group });
    await expect.poll(() => message.text).toBe('🎙 On my way\nThe voice message is ready.');
    expect(message.buttons).toEqual(['▶ Send it here', 'Open the bot']);
    expect(titles(await asks(alice, 'On my way'))).toEqual(['Say it', 'On my way']);
    expect(alice.chat.last.voice).toBeDefined();
  });

  it('says in the placeholder what went wrong', async () => {
    await world.enroll(alice);
    world.engine.failWith(new Error('scripted'));
    const failed = alice.chooses(await asks(alice, 'fails'), 'say', { in: group });
    await expect.poll(() => failed.text).toMatch(/^Something went wrong/);
    const wrong = alice.chooses(await asks(alice, '1000s: Hello'), 'say', { in: group });
    await expect.poll(() => wrong.text).toMatch(/out of range/);
  });

  it('says so when its author has blocked the bot', async () => {
    await world.enroll(alice);
    alice.blocks();
    const message = alice.chooses(await asks(alice, 'Hello'), 'say', { in: group });
    await expect.poll(() => message.text).toMatch(/^I can't write to you/);
    expect(message.buttons).toEqual([]);
  });

  it('tells in the placeholder that Telegram wants it to wait, where it can be cancelled', async () => {
    await world.enroll(alice);
    world.telegram.fail({ method: 'sendVoice', chat: alice.id, how: { status: 429, retryAfter: 3600 } });
    const message = alice.chooses(await asks(alice, 'Hello'), 'say', { in: group });
    await expect.poll(() => message.text).toMatch(/Telegram asks me to wait about 60 minutes/);
    alice.taps('Cancel', { on: message });
    await expect.poll(() => message.text).toBe('Cancelled.');
  });

  it('fills the placeholder although Telegram wants that to wait', async () => {
    await world.enroll(alice);
    world.telegram.fail({ method: 'editMessageText', times: 2, how: { status: 429, retryAfter: 1 } });
    const message = alice.chooses(await asks(alice, 'Hello'), 'say', { in: group });
    await expect.poll(() => message.voice).toBeDefined();
  });

  it('can be cancelled by its author only', async () => {
    await world.enroll(alice);
    world.engine.hold();
    const message = alice.chooses(await asks(alice, 'a long story'), 'say', { in: group });
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    const [bob] = world.telegram.people.filter(({ name }) => name === 'Bob');
    const tap = bob.taps('Cancel', { on: message });
    await expect.poll(() => tap.answer?.text).toMatch(/^Only who asked/);
    alice.taps('Cancel', { on: message });
    await expect.poll(() => message.text).toBe('Cancelled.');
    world.engine.release();
  });

  it('stays, and alarms nobody, when Cancel is tapped on a screen that does not show yet that it is there', async () => {
    await world.enroll(alice);
    const message = alice.chooses(await asks(alice, 'Hello'), 'say', { in: group });
    await expect.poll(() => message.voice).toBeDefined();
    const tap = alice.presses({ text: 'Cancel', callback_data: 'inline:cancel' }, message);
    await expect.poll(() => tap.answer?.text).toMatch(/^Only who asked/);
    expect(message.voice).toBeDefined();
    expect(world.alarms).toEqual([]);
  });

  it('is not spoken once more when it is sent in the chat with the bot', async () => {
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    const message = alice.chooses(await asks(alice, 'to myself'), 'say');
    await expect.poll(() => message.voice).toBeDefined();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['to myself']);
  });
});

it('@bot is silent for people outside of the rollout', async () => {
  await world.enroll(alice);
  alice.sends('/rollout inline off');
  await alice.chat.next((message) => message.text.includes('switched OFF'));
  const question = await asks(alice, 'Hello');
  expect(question).toMatchObject({ results: [], button: undefined });
});
