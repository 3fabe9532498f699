import { describe, expect, it } from 'vitest';
import type { Person } from '../playground/telegram.ts';
import { HummingEngine, usingBot } from '../testing/world.ts';

describe.each([
  ['builtin', /stand-in.*185 MB, about \d+ s.*8\.9 GB, about \d+ s/],
  ['zipvoice', /made on this server by zipvoice/],
] as const)('/start where %s speaks', (engine, truth) => {
  let newcomer: Person;

  usingBot(
    {},
    async (world) => {
      newcomer = world.person('Newcomer');
    },
    () => ({ engines: { engine: new HummingEngine(engine) } }),
  );

  it('says in one line which voice it is and what a real one takes, and promises no likeness beside it', async () => {
    newcomer.sends('/start');
    const { text } = await newcomer.chat.next((message) => message.text.startsWith('Hello'));
    expect(text.split('\n').filter((line) => truth.test(line))).toHaveLength(1);
    expect(text).not.toMatch(/sounds like you|approximates|in your voice/);
  });
});
