/** Answers that come again, as after a crash before they could be acknowledged. */
import { expect, it } from 'vitest';
import { opensSettings, walks } from '../groups/groups.fixture.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const says = (words: string) => (message: ChatMessage) => message.text.includes(words);

/** Asks `question` by way of the button `label` under what `command` shows. */
async function isAsked(command: string, labels: readonly string[], question: string): Promise<void> {
  alice.sends(command);
  for (const label of labels) {
    const screen = await alice.chat.next(({ buttons }) => buttons.some((button) => button.includes(label)));
    alice.taps(label, { on: screen });
  }
  await alice.chat.next(says(question));
}

/** Restarts the bot and brings the last update once more; what the bot says to it, before a new text is spoken. */
async function comesAgain(): Promise<{ readonly said: readonly string[]; readonly spoken: readonly string[] }> {
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  await world.restart();
  const before = alice.chat.messages.at(-1)?.id ?? 0;
  const spoken = world.engine.spoken.length;
  world.telegram.bringAgain(1);
  const { id } = alice.sends('What is new.');
  await alice.chat.next(({ voice, replyTo }) => voice !== undefined && replyTo === id);
  const said = alice.chat.messages.filter((message) => message.id > before && message.isFromBot && !message.voice);
  return { said: said.map(({ text }) => text), spoken: world.engine.spoken.slice(spoken).map(({ text }) => text) };
}

const NOTHING_BUT_THE_NEW = { said: [], spoken: ['What is new.'] };

it('a description of a feeling that comes again is not spoken', async () => {
  await isAsked('/emotion', ['Describe in words'], 'Describe how it should feel');
  alice.sends('like a proud parent');
  await alice.chat.next(says('“like a proud parent”'));
  expect(await comesAgain()).toEqual(NOTHING_BUT_THE_NEW);
});

it('the new name of a voice that comes again is not spoken', async () => {
  await isAsked('/voice', ['Voice 1', 'Rename'], 'What shall it be called');
  alice.sends('Morning');
  await alice.chat.next(says('It is called “Morning” now'));
  expect(await comesAgain()).toEqual(NOTHING_BUT_THE_NEW);
});

it('a voice note that feels and comes again is not answered twice', async () => {
  await isAsked('/emotion', ['From a voice note'], 'voice note that feels');
  alice.sendsVoice(await speechNote());
  await alice.chat.next(({ buttons }) => buttons.some((button) => button.includes('● 🎙')));
  expect(await comesAgain()).toEqual(NOTHING_BUT_THE_NEW);
});

it('the answer to a first question that comes again is none to the second', async () => {
  const group = world.telegram.group({ title: 'Friends', members: [alice] });
  const home = await opensSettings(alice, group);
  await walks(alice, home, 'Voice answers');
  alice.taps('Phrase', { on: home });
  await alice.chat.next(says('Which words shall I answer'));
  alice.sends('good morning');
  await alice.chat.next(says('What shall I say to'));
  await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
  await world.restart();
  world.telegram.bringAgain(1);
  alice.sends('Good day, everybody!');
  const taught = await alice.chat.next(says('To “good morning” I answer'));
  expect(taught.text).toContain('Good day, everybody!');
});

it('the same words said once more are heard', async () => {
  await isAsked('/emotion', ['Describe in words'], 'Describe how it should feel');
  alice.sends('like a proud parent');
  await alice.chat.next(says('“like a proud parent”'));
  alice.sends('like a proud parent');
  await alice.chat.next(({ voice }) => voice !== undefined);
  expect(world.engine.spoken.at(-1)?.text).toBe('like a proud parent');
});
