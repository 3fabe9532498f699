/** Replies that Telegram wants to wait: they hold up nobody else, and nothing that was spoken is lost. */
import { describe, expect, it } from 'vitest';
import { lends } from '../groups/groups.fixture.ts';
import type { Fault, Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;
let bob: Person;

usingBot({ VOXBACK_QUEUE_PER_USER: '3' }, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
  bob = await world.enrolled('Bob');
});

const isVoice = (message: { voice?: unknown }) => message.voice !== undefined;
const voicesOf = ({ chat }: Person) => chat.messages.filter((message) => message.isFromBot && isVoice(message)).length;
const flood = (seconds: number, chat: number, method = 'sendVoice'): Fault => ({
  method,
  chat,
  how: { status: 429, retryAfter: seconds },
});
const refusedVoices = () =>
  world.telegram.callsTo('sendVoice').filter(({ outcome }) => outcome !== undefined && 'status' in outcome).length;

/** Alice has asked for `text`, and it waits for Telegram. */
async function waits(text: string, seconds: number): Promise<void> {
  const before = refusedVoices();
  world.telegram.fail(flood(seconds, alice.id));
  alice.sends(text);
  await expect.poll(refusedVoices).toBe(before + 1);
}

describe('a flooded chat', () => {
  it('holds up nobody else: the one worker speaks on', async () => {
    await waits('Hello there', 20);
    bob.sends('And me?');
    await bob.chat.next(isVoice, { timeoutMs: 3000 });
  });

  it('gets its replies in order when the time is over, each once', async () => {
    const before = voicesOf(alice);
    await waits('first', 3);
    alice.sends('second');
    alice.sends('third');
    for (const words of ['first', 'second', 'third']) {
      const { replyTo } = await alice.chat.next(isVoice);
      expect(alice.chat.messages.find(({ id }) => id === replyTo)?.text).toBe(words);
    }
    expect(voicesOf(alice)).toBe(before + 3);
    expect(refusedVoices()).toBe(1);
  });

  it('is told once when the wait is long, and may have texts meanwhile', async () => {
    await waits('Hello there', 7200);
    await alice.chat.next((message) => /ready, but Telegram asks me to wait about 120 minutes/.test(message.text));
    alice.sends('And this?');
    alice.sends('/help');
    await alice.chat.next((message) => message.text.includes('/say'));
    expect(alice.chat.messages.filter(({ text }) => text.includes('asks me to wait'))).toHaveLength(1);
    expect(refusedVoices()).toBe(1);
  });

  it('that takes no texts either is asked twice and left alone', async () => {
    world.telegram.fail({ ...flood(7200, alice.id, 'sendMessage'), times: 9 });
    await waits('Hello there', 7200);
    await expect
      .poll(
        () =>
          world.telegram
            .callsTo('sendMessage')
            .filter(
              ({ fields }) => Number(fields.chat_id) === alice.id && String(fields.text).includes('asks me to wait'),
            ).length,
      )
      .toBe(1);
    const before = world.telegram.calls.length;
    for (const text of ['/help', '/emotion', '/voice']) alice.sends(text);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    const since = world.telegram.calls.slice(before).filter(({ fields }) => Number(fields.chat_id) === alice.id);
    expect(since.map(({ method }) => method)).toEqual([]);
  });

  it('can be rid of what waits: /cancel', async () => {
    const before = voicesOf(alice);
    await waits('Hello there', 2);
    alice.sends('/cancel');
    await alice.chat.next((message) => /one reply is cancelled/.test(message.text));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(voicesOf(alice)).toBe(before);
  });

  it('can not be used to fill the disk: what waits counts among what one person may have waiting', async () => {
    await waits('one', 7200);
    for (const text of ['two', 'three']) alice.sends(text);
    await expect.poll(() => world.engine.spoken.map(({ text }) => text)).toContain('three');
    // The others go on disk a second after they have met the first.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    alice.sends('four');
    await alice.chat.next(
      (message) => /3/.test(message.text) && /wait/i.test(message.text) && !/asks me/.test(message.text),
    );
  });
});

describe('a reply that waits', () => {
  it('survives a restart as it is: it is not spoken again, and not told again', async () => {
    await waits('Hello there', 90);
    await alice.chat.next((message) => /asks me to wait/.test(message.text));
    const spoken = world.engine.spoken.length;
    await world.restart();
    alice.sends('/help');
    await alice.chat.next((message) => message.text.includes('/say'));
    expect(world.engine.spoken).toHaveLength(spoken);
    expect(alice.chat.messages.filter(({ text }) => text.includes('asks me to wait'))).toHaveLength(1);
    expect(refusedVoices()).toBe(1);
  });

  it('is sent after a restart when its time has come', async () => {
    await waits('Hello there', 4);
    const spoken = world.engine.spoken.length;
    await world.restart();
    await alice.chat.next(isVoice);
    expect(world.engine.spoken).toHaveLength(spoken);
  });

  it('is forgotten with the person, at once', async () => {
    await waits('Hello there', 3);
    alice.sends('/forgetme');
    const sure = await alice.chat.next((message) => message.buttons.length === 2);
    const before = voicesOf(alice);
    alice.taps('Erase', { on: sure });
    await alice.chat.next((message) => message.text.startsWith('Erased'));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(voicesOf(alice)).toBe(before);
  });
});

describe('what a proxy answers', () => {
  it('a flood wait without a time: the voice comes when it can', async () => {
    const before = voicesOf(alice);
    world.telegram.fail({ method: 'sendVoice', times: 3, how: { status: 429, retryAfter: 0 } });
    alice.sends('Hello there');
    bob.sends('And me?');
    await bob.chat.next(isVoice, { timeoutMs: 3000 });
    await alice.chat.next(isVoice, { timeoutMs: 30_000 });
    expect(voicesOf(alice)).toBe(before + 1);
  });

  it.each([
    ['a page before Telegram has taken the voice', { page: 502 }, 0],
    ['a page after Telegram has taken the voice', { page: 504, isDone: true }, 1],
    // A server that ends says so to whatever is on its way.
    ['a 500 before Telegram has taken the voice', { status: 500, description: 'Internal Server Error: restart' }, 0],
    [
      'a 500 although Telegram has taken the voice',
      { status: 500, description: 'Internal Server Error: restart', isDone: true },
      1,
    ],
  ] as const)('%s: it asks, sends none twice, and a tap says it again', async (_, how, arrived) => {
    const before = voicesOf(alice);
    world.telegram.fail({ method: 'sendVoice', how });
    alice.sends('Hello there');
    const question = await alice.chat.next((message) => message.text.includes('If it did not arrive'));
    expect(voicesOf(alice)).toBe(before + arrived);
    alice.taps('Say it again', { on: question });
    await expect.poll(() => voicesOf(alice)).toBe(before + arrived + 1);
  });

  it('the question is asked although Telegram wants it to wait', async () => {
    world.telegram.fail({ method: 'sendVoice', how: { page: 502 } });
    world.telegram.fail(flood(2, alice.id, 'sendMessage'));
    alice.sends('Hello there');
    await alice.chat.next((message) => message.text.includes('If it did not arrive'));
  });

  it('a page instead of a text: it comes once the proxy is gone', async () => {
    world.telegram.fail({ method: 'sendMessage', times: 2, how: { page: 503 } });
    alice.sends('/help');
    await alice.chat.next((message) => message.text.includes('/say'));
  });
});

describe('in a group', () => {
  let group: Group;

  it('a reply that waits is not sent, nor kept, when its voice is gone', async () => {
    group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    await lends(alice, group);
    world.telegram.fail(flood(6, group.id));
    bob.sends('/read a joke', { in: group });
    await expect.poll(refusedVoices).toBe(1);
    alice.sends('/forgetme');
    alice.taps('Erase everything', {
      on: await alice.chat.next((message) => message.buttons.includes('Erase everything')),
    });
    await alice.chat.next((message) => message.text.startsWith('Erased:'));
    await group.next((message) => /not there any more/.test(message.text));
    expect(group.messages.filter(isVoice)).toHaveLength(0);
  });

  it.each([
    [
      'was taken back',
      async () => {
        alice.sends('/share');
        const list = await alice.chat.next((message) => message.buttons.includes('✗ Friends'));
        alice.taps('✗ Friends', { on: list });
      },
    ],
    [
      'was removed',
      async () => {
        alice.sends('/voice');
        const list = await alice.chat.next((message) => message.buttons.some((label) => label.includes('Voice 1')));
        alice.taps(list.buttons[0], { on: list });
        await alice.chat.next((message) => message.buttons.includes('✗ Delete'));
        alice.taps('✗ Delete', { on: list });
        await alice.chat.next((message) => message.buttons.includes('Yes, delete for good'));
        alice.taps('Yes, delete for good', { on: list });
      },
    ],
    ['went with its owner', () => group.loses(alice)],
  ] as const)(
    'a reply that waits for hours is dropped at once when its voice %s, and who asked is told',
    async (_, end) => {
      group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
      group.promotes();
      await lends(alice, group);
      world.telegram.fail(flood(7200, group.id));
      bob.sends('/read a joke', { in: group });
      await expect.poll(refusedVoices).toBe(1);
      await end();
      await group.next((message) => message.receiver === bob.id && /not there any more/.test(message.text));
      expect(group.messages.filter(isVoice)).toHaveLength(0);
      // Nothing waits any more, and nothing is sent later.
      bob.sends('/cancel', { in: group });
      await group.next((message) => message.receiver === bob.id && message.text === 'There is nothing to stop.');
    },
  );

  it('a flood is told to who asked alone', async () => {
    group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    world.telegram.fail(flood(61, group.id));
    alice.sends('/say hello', { in: group });
    const told = await group.next((message) => /asks me to wait/.test(message.text));
    expect(told.receiver).toBe(alice.id);
  });
});

it('many chats that have to wait cost one that has not a second or two', async () => {
  const others = [];
  for (const name of ['Carol', 'Dan', 'Eve']) others.push(await world.enrolled(name));
  for (const [index, { id }] of others.entries()) {
    world.telegram.fail(flood(3600, id));
    others[index].sends('Hello there');
  }
  await expect.poll(refusedVoices).toBe(others.length);
  for (const text of ['And me?', 'And once more?']) {
    bob.sends(text);
    await bob.chat.next(isVoice, { timeoutMs: 4000 });
  }
});

it('a question that was due before a restart is asked when the flood is over, and blocks no start', async () => {
  world.telegram.fail({ method: 'sendVoice', how: 'stall' });
  alice.sends('Hello there');
  await expect.poll(() => alice.chat.action).toBe('upload_voice');
  world.telegram.fail(flood(3, alice.id, 'sendMessage'));
  await world.restart();
  bob.sends('And me?');
  await bob.chat.next(isVoice);
  await alice.chat.next((message) => message.text.includes('If it did not arrive'));
});
