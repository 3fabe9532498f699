/** SIGKILL at every step of what people do: whatever they were promised comes, and what they are told last is the end. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { killAtEveryStep, Lives } from './lives.ts';
import { speechNote } from './world.ts';

vi.mock('../../storage/database.ts', async (original) =>
  (await import('./mortality.ts')).watched(await original<typeof import('../../storage/database.ts')>()),
);

let lives: Lives;
let recording: Uint8Array;

beforeAll(async () => {
  recording = await speechNote();
  lives = await Lives.open();
});
afterAll(() => lives?.close());

const asksToKeep = (message: ChatMessage) => message.buttons.includes('✓ Keep this voice');
const isSentence = (message: ChatMessage) => message.text.includes('At least 5 seconds');

/** From /enroll to the question that ends it: a greeting with its buttons, or the question alone. */
async function records(person: Person): Promise<ChatMessage> {
  person.sends('/enroll');
  const card = await person.chat.next((message) => message.buttons.includes('I agree') || isSentence(message));
  if (!isSentence(card)) {
    person.taps('I agree', { on: card });
    await person.chat.next(isSentence);
  }
  person.sendsVoice(recording);
  return person.chat.next(asksToKeep);
}

it('brings everybody who has sent a recording their voice, killed at any step of the enrollment', async () => {
  const kills = await killAtEveryStep(lives, async (person) => {
    const question = await records(person);
    person.taps('Keep this voice', { on: question });
    await person.chat.next((message) => message.text.includes('is yours'));
  });
  console.log(kills);
  expect(kills).toBeGreaterThan(30);
}, 120_000);
