/** Answers of Telegram that never come back: nobody hears a reply twice, and nobody is left in a dialog without a prompt. */
import { describe, expect, it } from 'vitest';
import type { Fault, Person } from '../playground/telegram.ts';
import { speechNote, usingBot, type World } from './world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
});

const lost: Array<[string, Fault['how']]> = [
  ['the connection breaks before', 'reset'],
  ['the connection breaks after', 'reset-after-delivery'],
  ['a proxy answers with its page', { page: 502 }],
  ['a proxy answers with its page though it was done', { page: 504, isDone: true }],
  ['the server says that it failed', { status: 500, description: 'Internal Server Error: restart' }],
  [
    'the server says that it failed though it was done',
    { status: 500, description: 'Internal Server Error: restart', isDone: true },
  ],
];

describe.each(lost)('%s', (_, how) => {
  it('at any prompt of an enrollment: it goes on', async () => {
    alice.sends('/start');
    await alice.chat.next();
    // Of the card, the sentence, the receipt, the kept voice: each first call fails.
    for (const after of [0, 2, 4, 6]) world.telegram.fail({ method: 'sendMessage', after, how });
    await world.enroll(alice);
    alice.sends('Hello there');
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('at a screen that is edited: it is there, once', async () => {
    await world.enroll(alice);
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.text.startsWith('Your voice'));
    world.telegram.fail({ method: 'editMessageText', how });
    alice.taps('Voice 1', { on: list });
    await alice.chat.next((message) => message.buttons.includes('Rename'));
    expect(alice.chat.messages.filter((message) => message.buttons.includes('Rename'))).toHaveLength(1);
  });

  it('at a download: the recording is taken', async () => {
    alice.sends('/enroll');
    alice.taps('I agree', { on: await alice.chat.next((message) => message.buttons.includes('I agree')) });
    await alice.chat.next((message) => message.text.includes('“'));
    world.telegram.fail({ method: 'download', how });
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('Got 6 seconds'));
  });
});

it.each([
  ['refused for 40 s', { status: 429, retryAfter: 40 }],
  ['refused', { status: 400, description: 'Bad Request: something new' }],
] as const)('a recording is taken though “typing” is %s', async (_, how) => {
  alice.sends('/enroll');
  alice.taps('I agree', { on: await alice.chat.next((message) => message.buttons.includes('I agree')) });
  await alice.chat.next((message) => message.text.includes('“'));
  world.telegram.fail({ method: 'sendChatAction', how });
  alice.sendsVoice(await speechNote());
  await alice.chat.next((message) => message.text.startsWith('Got 6 seconds'));
});

it('a prompt that is lost again and again: its reader is told, without an alarm, and can begin again', async () => {
  alice.sends('/start');
  await alice.chat.next();
  world.telegram.fail({ method: 'sendMessage', times: 2, how: 'reset' });
  alice.sends('/enroll');
  await alice.chat.next((message) => message.text.startsWith('The connection to Telegram broke'));
  expect(world.alarms).toEqual([]);
  await world.enroll(alice);
});

it('a copy of one’s data is sent once, and its reader told that it may be missing', async () => {
  await world.enroll(alice);
  world.telegram.fail({ method: 'sendDocument', how: 'reset-after-delivery' });
  alice.sends('/mydata');
  await alice.chat.next((message) => message.text.startsWith('The connection to Telegram broke'));
  expect(alice.chat.messages.filter(({ document }) => document !== undefined)).toHaveLength(1);
});

it('a question that no proxy lets through is asked when one does', async () => {
  await world.enroll(alice);
  world.telegram.fail({ method: 'sendVoice', how: { page: 502 } });
  // More than one call is made again.
  world.telegram.fail({ method: 'sendMessage', times: 6, how: { page: 502 } });
  alice.sends('Hello there');
  await alice.chat.next((message) => message.text.includes('If it did not arrive'), { timeoutMs: 40_000 });
});
