/** Taps that Telegram no longer lets the bot answer, as after a restart: what they ask for is done all the same. */
import { it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { speechNote, usingBot, type World } from './world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
});

const isLate = true;
const isVoice = (message: ChatMessage) => message.voice !== undefined;

it('enrolls by late taps alone, consent included', async () => {
  alice.sends('/enroll');
  await alice.chat.next((message) => message.buttons.includes('I agree'));
  alice.taps('I agree', { isLate });
  await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
  alice.sendsVoice(await speechNote());
  await alice.chat.next(isVoice);
  alice.taps('Keep this voice', { isLate });
  await alice.chat.next((message) => message.text.includes('is yours'));
});

it('says again, opens a voice and chooses an emotion by a late tap', async () => {
  await world.enroll(alice);
  alice.sends('Hello there');
  const reply = await alice.chat.next(isVoice);
  alice.taps('Again', { on: reply, isLate });
  await alice.chat.next((message) => isVoice(message) && message.id !== reply.id);
  alice.sends('/voice');
  const list = await alice.chat.next((message) => message.text.startsWith('Your voice'));
  alice.taps('Voice 1', { on: list, isLate });
  await alice.chat.next((message) => message.buttons.includes('Rename'));
});

it('says in the chat what an alert can not say any more', async () => {
  await world.enroll(alice);
  alice.sends('Hello there');
  const reply = await alice.chat.next(isVoice);
  alice.sends('/forgetme');
  await alice.chat.next((message) => message.buttons.includes('Erase everything'));
  alice.taps('Erase everything', { isLate });
  await alice.chat.next((message) => message.text.startsWith('Erased'));
  alice.taps('Slower', { on: reply, isLate });
  await alice.chat.next((message) => /not kept any more/.test(message.text));
});

it('does what a tap asks for while the answer to it hangs', async () => {
  await world.enroll(alice);
  alice.sends('Hello there');
  const reply = await alice.chat.next(isVoice);
  world.telegram.fail({ method: 'answerCallbackQuery', how: 'stall' });
  alice.taps('Again', { on: reply });
  await alice.chat.next((message) => isVoice(message) && message.id !== reply.id);
});
