/** The way to a voice, as people go it, in any language. */
import type { ChatMessage, Person } from '../playground/index.ts';
import { speechNote } from './recordings.ts';

/** Whether a message ends in a sentence to read out. */
export const isSentence = ({ text }: ChatMessage): boolean => /[“«「][^”»」]+[”»」]$/.test(text);

const agreement = ({ json }: ChatMessage) =>
  json.reply_markup?.inline_keyboard
    .flat()
    .find((button) => 'callback_data' in button && button.callback_data.startsWith('consent:agree'));

/** From /enroll to the sentence that is to be read, by way of the consent where `person` has not given it. */
export async function agree(person: Person): Promise<ChatMessage> {
  person.sends('/enroll');
  const first = await person.chat.next((message) => agreement(message) !== undefined || isSentence(message));
  const button = agreement(first);
  if (button === undefined) return first;
  person.presses(button, first);
  return person.chat.next(isSentence);
}

/** Agrees, records, keeps: `person` has a voice afterwards. */
export async function enrollIn(person: Person): Promise<void> {
  await agree(person);
  person.sendsVoice(await speechNote());
  const greeting = await person.chat.next((message) => message.voice !== undefined);
  person.taps(greeting.buttons[0], { on: greeting });
  await person.chat.next((message) => message.text.includes('/emotion'));
}
