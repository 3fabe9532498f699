/** Buttons of somebody else's, tapped by a forged client: what they carry are ids, and ids open nothing to strangers. */
import { expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { toCode } from '../telegram/index.ts';
import { usingBot, type World } from './world.ts';

let world: World;
let alice: Person;
let mallory: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
  mallory = world.person('Mallory');
});

const isVoice = (message: ChatMessage) => message.voice !== undefined;

/** All that is behind the buttons of `message`. */
function dataOf(message: ChatMessage): string[] {
  const buttons = message.json.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
}

it('does nothing with the voices, lines, words and groups of another person', async () => {
  const group = world.telegram.group({ title: 'Friends', members: [alice] });
  await group.next();
  // Everything that Alice can tap on.
  const commands = ['/voice', '/emotion', '/pronounce', '/mode', '/share', '/forgetme'];
  for (const command of commands) {
    alice.sends(command);
    await alice.chat.next();
  }
  alice.taps('Voice 1');
  await alice.chat.next((message) => message.buttons.includes('Rename'));
  alice.sends('Good morning!');
  await alice.chat.next(isVoice);
  const code = toCode(group.id);
  const own = alice.chat.messages.flatMap(dataOf);
  const [voice = ''] = own.filter((data) => data.startsWith('voice:')).map((data) => data.split(':')[2] ?? '');
  const forged = [
    'voice:erase',
    'voice:use',
    'voice:rename',
    'voice:delete',
    'draft:keep',
    'draft:delete',
    'expiry:keep',
  ];
  const groups = ['home', 'voice', 'access', 'limits', 'answers', 'welcome', 'greet', 'teach', 'pause', 'greeting'];
  const data = [
    ...own.filter((one) => !one.startsWith('erase:')),
    ...forged.map((one) => `${one}:${voice}`),
    `share:give:${code}:${voice}`,
    `share:take:${code}`,
    ...groups.map((screen) => `group:${screen}:${code}`),
  ];

  const said = group.messages.length;
  mallory.sends('/help');
  const message = await mallory.chat.next();
  for (const one of new Set(data)) {
    const tap = mallory.presses({ text: 'x', callback_data: one }, message);
    await expect.poll(() => tap.answer, { message: one }).toBeDefined();
    expect(tap.answer?.text, one).not.toContain('went wrong on my side');
  }
  // Nobody has heard Alice's voice, and she has it still.
  expect(mallory.chat.messages.filter(isVoice)).toEqual([]);
  expect(group.messages).toHaveLength(said);
  alice.sends('/voice');
  const list = await alice.chat.next((one) => one.text.startsWith('Your voice'));
  expect(list.buttons).toContain('● Voice 1');
  alice.sends('Still me');
  await alice.chat.next(isVoice);
});
