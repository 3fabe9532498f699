import { expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const isVoice = ({ voice }: ChatMessage) => voice !== undefined;

it('lets the buttons of what was spoken follow an edit: they say the text as it is now', async () => {
  const asked = alice.sends('See you at seven');
  const reply = await alice.chat.next(isVoice);
  // Its job has ended when the next one is answered: until then nothing follows an edit.
  alice.sends('And another');
  await alice.chat.next(isVoice);
  alice.edits(asked, 'angry: 这行不行？');
  await alice.chat.next(({ id, buttons }) => id === reply.id && buttons.includes('✎ Say the edited text'));
  expect(reply.rows.slice(0, 2)).toEqual([['✎ Say the edited text'], ['行 háng']]);
  expect(world.engine.spoken).toHaveLength(3);
  alice.taps('✎ Say the edited text', { on: reply });
  const angry = { from: 'weights', weights: { angry: 1 } };
  const last = () => world.engine.spoken.at(-1);
  await expect.poll(last).toMatchObject({ text: '这行不行？', emotion: angry });
  await expect.poll(() => reply.buttons).not.toContain('✎ Say the edited text');
  alice.taps('🐢 Slower', { on: reply });
  await expect.poll(last).toMatchObject({ text: '这行不行？', emotion: angry, pace: { kind: 'ratio' } });
});

it('takes no offence at an edit of what was never spoken, and says what is wrong with one that was', async () => {
  const command = alice.sends('/help');
  await alice.chat.next(({ buttons }) => buttons.length === 4);
  alice.edits(command, 'shouting: no line');
  const asked = alice.sends('Good morning');
  const reply = await alice.chat.next(isVoice);
  alice.sends('And another');
  await alice.chat.next(isVoice);
  alice.edits(asked, '99x: Good morning');
  await alice.chat.next(({ text }) => text.includes('is out of range'));
  expect(reply.buttons).not.toContain('✎ Say the edited text');
});
