/**
 * Each call that an enrollment and a reply make, failed in each way that Telegram and the network know: whatever fails,
 * nobody is left without a word, and who begins anew gets a voice and a reply.
 */
import { expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Fault, Person } from '../playground/telegram.ts';
import { openWorld, speechNote, type World } from './world.ts';

const FAULTS: ReadonlyArray<readonly [string, Fault['how']]> = [
  ['a short flood wait', { status: 429, retryAfter: 1 }],
  ['a long flood wait', { status: 429, retryAfter: 3600 }],
  ['a flood wait in HTML', 'html'],
  ['an unknown 403', { status: 403, description: 'Forbidden: something new' }],
  ['an unknown 400', { status: 400, description: 'Bad Request: something new' }],
  ['a server error', { status: 502, description: 'Bad Gateway' }],
  ['a lost connection', 'reset'],
  ['a lost answer', 'reset-after-delivery'],
  ['half an answer', 'half'],
  ['an answer that is null', 'null'],
];

/** All of them, or with EVERY_CALL=1 each at every call instead of at some. */
const EVERY = process.env.EVERY_CALL === undefined ? 5 : 1;
/** Calls that an enrollment and a reply make, roughly. */
const CALLS = 16;

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const isSentence = (message: ChatMessage) => message.text.includes('At least 5 seconds');

/** Enrolls and speaks as far as the bot goes along, without patience: what does not come is left alone. */
async function tries(world: World, person: Person): Promise<void> {
  const quiet = () => expect.poll(() => world.telegram.pendingUpdates, { timeout: patience(40_000) }).toBe(0);
  const taps = async (label: string) => {
    if (person.chat.messages.some(({ buttons }) => buttons.some((one) => one.includes(label)))) person.taps(label);
    await quiet();
  };
  person.sends('/enroll');
  await quiet();
  await taps('I agree');
  person.sendsVoice(await speechNote());
  await quiet();
  await taps('Keep this voice');
  person.sends('Good morning!');
  await quiet();
}

/** The same, and all of it must come. */
async function succeeds(person: Person): Promise<void> {
  person.sends('/cancel');
  person.sends('/enroll');
  const card = await person.chat.next((message) => message.buttons.includes('I agree') || isSentence(message));
  if (!isSentence(card)) {
    person.taps('I agree', { on: card });
    await person.chat.next(isSentence);
  }
  const recording = person.sendsVoice(await speechNote());
  // Not the one of an earlier recording, which may come late.
  const greeting = await person.chat.next(
    ({ buttons, replyTo }) => buttons.includes('✓ Keep this voice') && replyTo === recording.id,
  );
  person.taps('Keep this voice', { on: greeting });
  await person.chat.next((message) => message.text.includes('is yours'));
  const text = person.sends('Good evening!');
  await person.chat.next((message) => isVoice(message) && message.replyTo === text.id);
}

it.each(FAULTS)(
  '%s at any call leaves nobody without a word, and nobody stuck',
  async (name, how) => {
    const world = await openWorld({ VOXBACK_VOICES: '50' });
    try {
      for (let after = FAULTS.findIndex(([one]) => one === name) % EVERY; after < CALLS; after += EVERY) {
        const person = world.person(`${name}, after ${after} calls`);
        world.telegram.fail({ how, after });
        await tries(world, person);
        expect(
          person.chat.messages.some(({ isFromBot }) => isFromBot),
          person.chat.transcript(),
        ).toBe(true);
        await succeeds(person);
      }
    } finally {
      await world.close();
    }
  },
  patience(120_000),
);
