import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
  world.engine.hold();
});

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const slow = { timeout: 10_000 };

async function starts(text: string) {
  alice.sends(text);
  await expect.poll(() => alice.chat.action).toBe('record_voice');
}

describe('the draft', () => {
  it('appears after 3 s of speaking, keeps to one per chat, and goes with the reply', async () => {
    const before = alice.chat.messages.length;
    await starts('first');
    expect(alice.chat.draft).toBeUndefined();
    await expect.poll(() => alice.chat.draft?.text, slow).toBe('Speaking…');
    alice.sends('second');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(alice.chat.draft?.text).toBe('Speaking…');
    world.engine.release();
    await alice.chat.next(isVoice);
    await alice.chat.next(isVoice);
    expect(alice.chat.draft).toBeUndefined();
    // Two texts, two replies, and no other message.
    expect(alice.chat.messages).toHaveLength(before + 4);
  });

  it('stops the job that it tells of, and no other', async () => {
    const before = world.engine.spoken.length;
    await starts('first');
    alice.sends('second');
    await expect.poll(() => alice.chat.draft?.text, slow).toMatch(/number 1 in line/);
    alice.stops();
    alice.sends('third');
    await expect.poll(() => alice.chat.draft?.text, slow).toBe('Speaking…');
    world.engine.release();
    await alice.chat.next(isVoice);
    await alice.chat.next(isVoice);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['first', 'third']);
  });
});

describe('where the Bot API server knows no drafts', () => {
  beforeEach(() => {
    world.telegram.fail({
      method: 'sendMessageDraft',
      how: { status: 400, description: 'Bad Request: no such method' },
    });
  });

  it('one message tells the place, then the work, and is gone with the reply', async () => {
    await starts('first');
    alice.sends('second');
    const noteOf = (text: RegExp) => alice.chat.messages.find((message) => text.test(message.text));
    await expect.poll(() => noteOf(/Speaking/), slow).toBeDefined();
    await expect.poll(() => noteOf(/number 1 in line/)?.buttons, slow).toEqual(['Cancel']);
    const note = noteOf(/number 1 in line/);
    // The next start takes the messages of the last one away, as it tells anew.
    await world.restart();
    await expect.poll(() => note?.isDeleted).toBe(true);
    world.engine.release();
    await alice.chat.next(isVoice);
    await alice.chat.next(isVoice);
    await expect.poll(() => noteOf(/in line|Speaking/)).toBeUndefined();
  });

  it('Cancel stops the job, and the message goes', async () => {
    const before = world.engine.spoken.length;
    await starts('first');
    const note = await alice.chat.next((message) => message.text === 'Speaking…', { timeoutMs: 10_000 });
    alice.taps('Cancel', { on: note });
    await expect.poll(() => note.isDeleted).toBe(true);
    expect(world.engine.spoken).toHaveLength(before);
  });
});
