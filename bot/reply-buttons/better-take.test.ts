/** Two engines: everyday lines by the fast one, and the same line by the better one for who wants it. */
import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { HummingEngine, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;
let fast: HummingEngine;
let better: HummingEngine;

usingBot(
  {},
  async (opened) => {
    world = opened;
    alice = await world.enrolled('Alice');
  },
  () => {
    fast = new HummingEngine('zipvoice');
    better = new HummingEngine('indextts-2');
    return { engines: { engine: fast, better } };
  },
);

const LABEL = '✨ A better take';

async function reply(text: string): Promise<ChatMessage> {
  alice.sends(text);
  return alice.chat.next((message) => message.voice !== undefined);
}

/** The reply that comes in the place of `first`, whose buttons change meanwhile. */
const replyBehind = (first: ChatMessage) =>
  alice.chat.next((message) => message.voice !== undefined && message.id !== first.id);

const isThere = ({ id }: ChatMessage) => alice.chat.messages.some((message) => message.id === id);

describe('a better take', () => {
  it('is the same line by the other engine, and takes the place of the first when it is ready', async () => {
    const first = await reply('Good morning');
    expect(first.buttons).toContain(LABEL);
    const asked = better.spoken.length;
    better.hold();
    alice.taps(LABEL, { on: first });
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    // It can be heard until then, and is not asked for twice.
    expect(isThere(first)).toBe(true);
    await expect.poll(() => first.buttons.includes(LABEL)).toBe(false);
    better.release();
    const second = await replyBehind(first);
    await expect.poll(() => isThere(first)).toBe(false);
    expect(second.replyTo).toBe(first.replyTo);
    expect(second.buttons).not.toContain(LABEL);
    const [line] = fast.spoken.slice(-1);
    expect(better.spoken.slice(asked)).toEqual([{ ...line, voice: 1 }]);
  });

  it('lets the next line of the same person be spoken before it is ready', async () => {
    const first = await reply('Good morning');
    better.hold();
    alice.taps(LABEL, { on: first });
    await expect.poll(() => first.buttons.includes(LABEL)).toBe(false);
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('Good evening');
    const next = await replyBehind(first);
    expect(fast.spoken.at(-1)).toMatchObject({ text: 'Good evening' });
    expect(isThere(first)).toBe(true);
    better.release();
    await expect.poll(() => isThere(first)).toBe(false);
    expect(isThere(next)).toBe(true);
  });

  it('stays one when it is said slower, after a restart as well', async () => {
    const first = await reply('Good morning');
    alice.taps(LABEL, { on: first });
    const second = await replyBehind(first);
    await world.restart({ engine: fast, better });
    alice.taps('Slower', { on: second });
    await replyBehind(second);
    expect(better.spoken.at(-1)).toMatchObject({ text: 'Good morning', pace: { kind: 'ratio' } });
  });

  it('that was being made at a restart comes after it, and then the first one goes', async () => {
    const first = await reply('Good morning');
    better.hold();
    alice.taps(LABEL, { on: first });
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    const restarted = world.restart();
    await restarted;
    better.release();
    await replyBehind(first);
    await expect.poll(() => isThere(first)).toBe(false);
  });

  it('is not offered where a feeling was asked for: that is by the better engine already', async () => {
    const sad = await reply('sad: Good night');
    expect(sad.buttons).not.toContain(LABEL);
    expect(better.spoken.at(-1)).toMatchObject({ text: 'Good night', emotion: { from: 'weights' } });
  });
});

it('/emotion shows what each engine can do', async () => {
  alice.sends('/emotion');
  const card = await alice.chat.next((message) => message.text.startsWith('Replies feel'));
  expect(card.text).toContain('zipvoice: speaks as the recording does.');
  expect(card.text).toContain('indextts-2: any feeling, added to your voice.');
});
