/** Taps as Telegram sends them from inline messages: with no message, so with no chat, whatever the button carries. */
import { expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { agree, usingBot, type World } from './world.ts';

/** What can be tapped, by feature. */
const BUTTONS = {
  consent: ['agree', 'more', 'decline'],
  draft: ['keep', 'again', 'delete'],
  voice: ['list', 'open', 'use', 'rename', 'delete', 'erase'],
  emotion: ['card', 'clip', 'describe', 'mix-none', 'mixer', 'preset', 'strength', 'voice'],
  erase: ['no', 'yes'],
  job: ['again', 'cancel'],
  start: ['enroll'],
  report: ['ban', 'dismiss'],
  expiry: ['keep'],
  inline: ['cancel', 'mark'],
  line: ['slower', 'faster', 'again', 'read', 'fit', 'slot', 'text', 'wav', 'feel', 'feelings', 'files', 'card'],
  word: ['list', 'open', 'hear', 'drop'],
  mode: ['use', 'say'],
  dub: ['make'],
  group: ['home', 'voice', 'access', 'limits'],
  share: ['give', 'list', 'take'],
} as const;

const DATA = Object.entries(BUTTONS).flatMap(([feature, actions]) => actions.map((action) => `${feature}:${action}`));

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let alice: Person;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  const olga = world.person('Olga');
  olga.sends('/rollout inline 100');
  await olga.chat.next((message) => message.text.startsWith('inline: 100%'));
  alice = world.person('Alice');
});

/** A message that `person` sent by way of the bot, where the bot is not. */
async function sentElsewhere(person: Person): Promise<ChatMessage> {
  const group = world.telegram.group({ title: 'Elsewhere', members: [person], hasBot: false });
  const question = person.asksInline('On my way');
  await expect.poll(() => question.results).toBeDefined();
  const message = person.chooses(question, 'say', { in: group });
  await expect.poll(() => message.voice).toBeDefined();
  return message;
}

it('answers a tap that names no chat, on every button there is, and not by breaking', async () => {
  await agree(alice);
  await world.enroll(alice);
  alice.sends('Good morning!');
  const reply = await alice.chat.next((message: ChatMessage) => message.voice !== undefined);
  // The id of a line that is there, as its buttons carry it.
  const [slower] = reply.json.reply_markup?.inline_keyboard.flat() ?? [];
  const id = 'callback_data' in slower ? slower.callback_data.split(':').slice(2).join(':') : '';
  const elsewhere = await sentElsewhere(alice);
  for (const data of DATA.flatMap((one) => [one, `${one}:${id}`, `${one}:nobody.9.x`])) {
    const tap = alice.presses({ text: 'x', callback_data: data }, elsewhere);
    await expect.poll(() => tap.answer, { message: data, timeout: 5000, interval: 2 }).toBeDefined();
    expect(tap.answer?.text, data).not.toContain('went wrong on my side');
  }
});
