/** Bot API servers of the operator's own that are older than what the bot would like to use. */
import { describe, expect, it } from 'vitest';
import type { Group, Person } from '../../playground/telegram.ts';
import { usingBot, type World } from '../../testing/world.ts';

let world: World;
let alice: Person;
let bob: Person;
let group: Group;

const prepare = async (opened: World) => {
  world = opened;
  alice = await world.enrolled('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
};

/** What the bot wrote into the group since it introduced itself there. */
const fromBot = () => group.messages.filter(({ isFromBot, text }) => isFromBot && !text.startsWith('Hello!'));
const slow = { timeout: 15_000 };

describe('a server of Bot API 10.2, which knows no ephemeral parameters', () => {
  usingBot({}, prepare, () => ({ server: { version: '10.2' } }));

  it('leaves no whisper that answers nobody: the answer stands once, under its question', async () => {
    const asked = bob.sends('/say hello', { in: group });
    const answer = await group.next((message) => message.replyTo === asked.id);
    expect(answer.text).toMatch(/no voice yet/);
    expect(fromBot()).toEqual([answer]);
    expect(world.telegram.callsTo('deleteMessage')).toHaveLength(1);
  });

  it('is asked to whisper once, and never again', async () => {
    for (const _ of [1, 2]) {
      const asked = bob.sends('/say hello', { in: group });
      await group.next((message) => message.replyTo === asked.id);
    }
    expect(
      world.telegram.callsTo('sendMessage').filter(({ fields }) => 'ephemeral_message_parameters' in fields),
    ).toHaveLength(1);
    expect(fromBot()).toHaveLength(2);
  });

  it('shows from then on a message with Cancel instead of a draft that can not be stopped', {
    timeout: 30_000,
  }, async () => {
    const asked = bob.sends('/say hello', { in: group });
    await group.next((message) => message.replyTo === asked.id);
    world.engine.hold();
    alice.sends('Hello there');
    const note = await alice.chat.next((message) => message.text === 'Speaking…');
    expect(alice.chat.draft).toBeUndefined();
    alice.taps('Cancel', { on: note });
    await expect.poll(() => note.isDeleted, slow).toBe(true);
  });

  it('does not say twice what it could not take back', async () => {
    world.telegram.fail({
      method: 'deleteMessage',
      how: { status: 400, description: "Bad Request: message can't be deleted" },
    });
    bob.sends('/say hello', { in: group });
    await group.next((message) => /no voice yet/.test(message.text));
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(fromBot()).toHaveLength(1);
  });
});

describe('a server of Bot API 10.0, which getMe gives away', () => {
  usingBot({}, prepare, () => ({ server: { version: '10.0' } }));

  it('gets no draft and no whisper at all', async () => {
    const asked = bob.sends('/say hello', { in: group });
    await group.next((message) => message.replyTo === asked.id);
    world.engine.hold();
    alice.sends('Hello there');
    await alice.chat.next((message) => message.text === 'Speaking…' && message.buttons.includes('Cancel'));
    expect(world.telegram.callsTo('sendMessageDraft')).toEqual([]);
    expect(world.telegram.callsTo('deleteMessage')).toEqual([]);
  });
});

describe('a server of Bot API 9.4, without drafts', () => {
  usingBot({}, prepare, () => ({ server: { version: '9.4' } }));

  it('shows a message with Cancel', async () => {
    world.engine.hold();
    alice.sends('Hello there');
    await alice.chat.next((message) => message.text === 'Speaking…' && message.buttons.includes('Cancel'));
  });
});

describe('the newest server', () => {
  usingBot({}, prepare);

  it('says aloud in a group what took long and failed: a whisper may never arrive', async () => {
    world.engine.hold();
    const asked = alice.sends('/say hello', { in: group });
    await expect.poll(() => asked.reaction).toBe('✍');
    // Longer than anybody looks at a group without a word from it.
    await new Promise((resolve) => setTimeout(resolve, 15_500));
    world.engine.breakWith(new Error('boom'));
    const told = await group.next((message) => message.replyTo === asked.id);
    expect(told.receiver).toBeUndefined();
    expect(told.text).toMatch(/Something went wrong/);
  });
});
