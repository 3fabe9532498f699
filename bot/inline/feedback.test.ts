/** Inline feedback is off at BotFather: the bot is not told which placeholder was sent. */
import { expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

/** The first person of a playground runs the bot. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let olga: Person;
let alice: Person;
let group: Group;

usingBot(
  { VOXBACK_OPERATORS: String(FIRST_PERSON) },
  async (opened) => {
    world = opened;
    olga = world.person('Olga');
    olga.sends('/rollout inline 100');
    await olga.chat.next((message) => message.text.startsWith('inline: 100%'));
    alice = await world.enrolled('Alice');
    group = world.telegram.group({ title: 'Elsewhere', members: [alice], hasBot: false });
  },
  () => ({ server: { inlineFeedback: false } }),
);

it('a placeholder does not stay for ever: Cancel tells its author the truth, and the operator once what to switch', async () => {
  const toldOlga = () => olga.chat.messages.filter(({ text }) => text.includes('/setinlinefeedback')).length;
  for (const words of ['On my way', 'Soon there']) {
    const question = alice.asksInline(words);
    await expect.poll(() => question.results).toBeDefined();
    const placeholder = alice.chooses(question, 'say', { in: group });
    const tap = alice.taps('Cancel', { on: placeholder });
    await expect.poll(() => tap.answer?.text).toMatch(/^Nothing is being made of this: Telegram did not tell me/);
    expect(tap.answer?.isAlert).toBe(true);
    expect(placeholder.text).toMatch(/^Nothing is being made/);
    expect(placeholder.buttons).toEqual([]);
    await expect.poll(toldOlga).toBe(1);
  }
  expect(world.alarms).toHaveLength(1);
});
