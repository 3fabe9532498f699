/** A text over the limit: offered in parts, each a reply of its own. */
import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({ VOXBACK_MAX_CHARACTERS: '40', VOXBACK_QUEUE_PER_USER: '2' }, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const isVoice = (message: ChatMessage) => message.isFromBot && message.voice !== undefined;
const SENTENCES = [1, 2, 3, 4].map((number) => `This is sentence ${number} of this text.`);
const TEXT = SENTENCES.join(' ');
const said = () => world.engine.spoken.map(({ text }) => text).filter((text) => /sentence|else/.test(text));

/** The card that offers parts of what `text` asks. */
async function offered(text: string): Promise<ChatMessage> {
  alice.sends(text);
  return alice.chat.next((message) => /^That is \d+ characters; one reply takes 40/.test(message.text));
}

const begun = () => alice.chat.next((message) => message.text.startsWith('I say it in 4 parts'));

describe('a text over the limit', () => {
  it('is offered in parts, which come one by one, in order, numbered', async () => {
    const card = await offered(TEXT);
    expect(card.text).toMatch(/in 4 parts, split between sentences, about \d+ s in all/);
    expect(card.buttons).toEqual(['🔊 In 4 parts', 'No, thanks']);
    alice.taps('🔊 In 4 parts', { on: card });
    for (const number of [1, 2, 3, 4]) expect((await alice.chat.next(isVoice)).caption).toBe(`${number}/4`);
    expect(said()).toEqual(SENTENCES);
    await expect.poll(() => alice.chat.messages.find(({ id }) => id === card.id)?.buttons).toEqual([]);
  });

  it('is said once, however often the button is tapped; how it is said holds for all of it', async () => {
    const card = await offered(`/say angry: ${TEXT}`);
    alice.taps('🔊 In 4 parts', { on: card });
    alice.taps('🔊 In 4 parts', { on: card });
    for (let part = 0; part < 4; part++) await alice.chat.next(isVoice);
    alice.sends('something else');
    await alice.chat.next(isVoice);
    expect(said()).toEqual([...SENTENCES, 'something else']);
    const emotions = world.engine.spoken.slice(-5, -1).map(({ emotion }) => emotion);
    for (const emotion of emotions) expect(emotion).toMatchObject({ weights: { angry: 1 } });
  });

  it('lets others between its parts, and takes the room of one request', async () => {
    const bob = await world.enrolled('Bob');
    world.engine.hold();
    alice.taps('🔊 In 4 parts', { on: await offered(TEXT) });
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    bob.sends('something else of Bob');
    // The three parts that wait are one request of the two that may wait.
    alice.sends('something else of Alice');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    world.engine.release();
    for (let reply = 0; reply < 5; reply++) await alice.chat.next(isVoice);
    // Alice was in line before Bob, with one part; then it is his turn.
    expect(said()).toEqual([
      ...SENTENCES.slice(0, 2),
      'something else of Bob',
      ...SENTENCES.slice(2),
      'something else of Alice',
    ]);
  });

  it('is stopped by the button of its card', async () => {
    world.engine.hold();
    const card = await offered(TEXT);
    alice.taps('🔊 In 4 parts', { on: card });
    const running = await begun();
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    const tap = alice.taps('Cancel', { on: running });
    await expect.poll(() => tap.answer?.text).toBe('Stopped; 4 replies are cancelled.');
    await expect.poll(() => alice.chat.messages.find(({ id }) => id === card.id)?.buttons).toEqual([]);
    world.engine.release();
    alice.sends('something else');
    await alice.chat.next(isVoice);
    expect(said()).toEqual(['something else']);
  });

  it('goes on after a restart where it was', async () => {
    world.engine.hold();
    alice.taps('🔊 In 4 parts', { on: await offered(TEXT) });
    await begun();
    await world.restart();
    world.engine.release();
    for (const number of [1, 2, 3, 4]) expect((await alice.chat.next(isVoice)).caption).toBe(`${number}/4`);
    expect(said().slice(-4)).toEqual(SENTENCES);
  });

  it('says which part could not be said, and goes on', async () => {
    world.engine.failAfter(1, new Error('boom'));
    alice.taps('🔊 In 4 parts', { on: await offered(TEXT) });
    await alice.chat.next((message) => message.text.startsWith('2/4: Something went wrong'));
    for (const number of [3, 4]) await alice.chat.next((message) => message.caption === `${number}/4`);
  });

  it('is refused as before: in a group, by who has no voice, and where it is too long for any series', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    alice.sends(`/say ${TEXT}`, { in: group });
    await group.next((message) => /40 is the most for one reply/.test(message.text));
    const bob = world.person('Bob');
    bob.sends(TEXT);
    await bob.chat.next((message) => /40 is the most for one reply/.test(message.text));
    alice.sends(`${SENTENCES[0]} `.repeat(21));
    await alice.chat.next((message) => /40 is the most for one reply/.test(message.text));
  });

  it('can be declined', async () => {
    const card = await offered(TEXT);
    alice.taps('No, thanks', { on: card });
    await expect.poll(() => alice.chat.messages.find(({ id }) => id === card.id)?.buttons).toEqual([]);
    expect(said()).toEqual([]);
  });
});
