import { describe, expect, it } from 'vitest';
import { EngineError } from '../../inference/index.ts';
import type { Fault, Person } from '../playground/telegram.ts';
import { agree, speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const voices = () => alice.chat.messages.filter((message) => message.isFromBot && message.voice !== undefined).length;

const passing: Array<[string, Fault['how']]> = [
  ['a flood wait of 1 s', { status: 429, retryAfter: 1 }],
  ['a lost connection', 'reset'],
  ['a server error', { status: 502, description: 'Bad Gateway' }],
];

describe.each(passing)('%s', (_, how) => {
  const calls = ['sendVoice', 'sendChatAction', 'sendMessage', 'getFile', 'answerCallbackQuery', 'editMessageText'];

  // A voice that may have arrived is not sent again: see below.
  const isClear = typeof how === 'object' && 'status' in how && how.status === 429;
  const harmless = isClear ? calls : calls.filter((method) => method !== 'sendVoice');

  it.each(harmless)('at %s delays and loses nothing', async (method) => {
    world.telegram.fail({ method, how });
    const before = voices();
    alice.sends('/voice');
    const list = await alice.chat.next((message) => message.text.startsWith('Your voice'), { timeoutMs: 12_000 });
    alice.taps('Voice 1', { on: list });
    await alice.chat.next((message) => message.buttons.includes('Rename'), { timeoutMs: 12_000 });
    alice.sends('Hello there');
    await alice.chat.next((message) => message.voice !== undefined, { timeoutMs: 12_000 });
    expect(voices()).toBe(before + 1);
  });
});

it.each([
  ['a flood wait of 6 s', { status: 429, retryAfter: 6 }],
  ['a message that Telegram never answers', 'stall'],
] as const)('%s for one person costs another less than a second', async (_, how) => {
  const bob = world.telegram.person({ name: 'Bob' });
  bob.sends('/start');
  await bob.chat.next((message) => message.isFromBot);
  world.telegram.fail({ method: 'sendMessage', how });
  alice.sends('/help');
  await expect.poll(() => world.telegram.pendingUpdates).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 700));
  bob.sends('/help');
  await bob.chat.next((message) => message.isFromBot, { timeoutMs: 1000 });
});

it('a recording that has to wait for Telegram costs another one less than a second or two', async () => {
  const [carol, dan] = [world.person('Carol'), world.person('Dan')];
  for (const person of [carol, dan]) {
    await agree(person);
  }
  const before = world.telegram.callsTo('getFile').length;
  world.telegram.fail({ method: 'getFile', how: { status: 429, retryAfter: 20 } });
  carol.sendsVoice(await speechNote());
  await expect.poll(() => world.telegram.callsTo('getFile').length).toBe(before + 1);
  dan.sendsVoice(await speechNote());
  await dan.chat.next((message) => message.text.startsWith('Got 6 seconds'), { timeoutMs: 5000 });
});

describe('an answer that is lost after Telegram took the voice', () => {
  it.each(['reset-after-delivery', 'reset'] as const)(
    '%s: asks whether it arrived, and sends none by itself',
    async (how) => {
      const before = voices();
      world.telegram.fail({ method: 'sendVoice', times: 4, how });
      alice.sends('Hello there');
      const question = await alice.chat.next((message) => message.text.includes('If it did not arrive'));
      expect(question.buttons).toEqual(['Say it again']);
      expect(voices()).toBe(before + (how === 'reset' ? 0 : 1));
    },
  );

  it('speaks once more when it is asked to', async () => {
    world.telegram.fail({ method: 'sendVoice', how: 'reset' });
    alice.sends('Hello there');
    const question = await alice.chat.next((message) => message.text.includes('If it did not arrive'));
    alice.taps('Say it again', { on: question });
    await alice.chat.next((message) => message.voice !== undefined);
  });
});

describe('a chat that refuses', () => {
  it.each(['VOICE_MESSAGES_FORBIDDEN', 'user restricted receiving of voice note messages'])(
    'voice messages (%s) gets a file with a hint, which does not become a voice message again',
    async (reason) => {
      alice.forbidsVoice();
      world.telegram.fail({ method: 'sendVoice', how: { status: 400, description: `Bad Request: ${reason}` } });
      alice.sends('Hello there');
      const reply = await alice.chat.next((message) => message.document !== undefined);
      expect(reply.caption).toMatch(/Voice messages are not allowed here/);
      expect(reply.document?.name).toBe('reply.ogg');
    },
  );

  it('voice messages and files gets the words', async () => {
    alice.forbidsVoice();
    const noFiles = {
      status: 400,
      description: 'Bad Request: not enough rights to send documents to the chat',
    } as const;
    world.telegram.fail({ method: 'sendDocument', how: noFiles });
    alice.sends('Hello again');
    await alice.chat.next((message) => message.text.endsWith('The text was: Hello again'));
  });

  it('the bot altogether is left alone, and the next person is served', async () => {
    const bob = await world.enrolled('Bob');
    world.engine.hold();
    alice.sends('never mind');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.blocks();
    world.engine.release();
    bob.sends('and me?');
    await bob.chat.next((message) => message.voice !== undefined);
  });
});

it('says what happened when Telegram refuses the reply, and forgets nothing else', async () => {
  world.telegram.fail({ method: 'sendVoice', how: { status: 400, description: 'Bad Request: something new' } });
  alice.sends('first');
  await alice.chat.next((message) => message.text.startsWith('Telegram refused the reply'));
  alice.sends('second');
  await alice.chat.next((message) => message.voice !== undefined);
});

it('apologises with a number when it fails in an unforeseen way, and goes on', async () => {
  world.engine.failWith(new Error('boom'));
  alice.sends('first');
  const apology = await alice.chat.next((message) => message.text.includes('Something went wrong'));
  expect(apology.text).toMatch(/number \d{6}/);
  expect(apology.text).not.toMatch(/boom/);
  alice.sends('second');
  await alice.chat.next((message) => message.voice !== undefined);
});

it('keeps an enrollment alive through a flood wait inside the conversation, and waits only once', async () => {
  const bob = world.person('Bob');
  world.telegram.fail({ method: 'sendMessage', times: 1, how: { status: 429, retryAfter: 1 } });
  await world.enroll(bob);
  const refused = world.telegram.callsTo('sendMessage').filter((call) => call.outcome && 'status' in call.outcome);
  expect(refused).toHaveLength(1);
});

it('says of a reply that is being sent that there is nothing to stop', async () => {
  world.telegram.fail({ method: 'sendVoice', how: 'stall' });
  alice.sends('Hello');
  await expect.poll(() => alice.chat.action).toBe('upload_voice');
  alice.sends('/cancel');
  await alice.chat.next((message) => message.text === 'There is nothing to stop.');
});

it('offers what an engine that stopped did not say to be said by a tap', async () => {
  world.engine.failWith(new EngineError('crashed'));
  alice.sends('Hello there');
  const told = await alice.chat.next(({ text }) => text.includes('The voice engine stopped'));
  alice.taps('Say it again', { on: told });
  await alice.chat.next((message) => message.voice !== undefined);
  expect(world.engine.spoken.at(-1)?.text).toBe('Hello there');
});

it('asks for the recording, not for a text, when the engine stopped while it listened', async () => {
  world.engine.failWith(new EngineError('crashed'));
  alice.sends('/enroll');
  await alice.chat.next(({ text }) => text.includes('“'));
  alice.sendsVoice(await speechNote());
  const told = await alice.chat.next(({ text }) => text.includes('The voice engine stopped'));
  expect(told.text).not.toContain('text');
  expect(told.buttons).toEqual(['↺ Record again']);
});
