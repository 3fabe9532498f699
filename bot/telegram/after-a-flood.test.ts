import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { usingBot, type World } from '../testing/world.ts';
import { AfterAFlood } from './after-a-flood.ts';

const refusal = (seconds: number) =>
  new GrammyError(
    'refused',
    { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: seconds } },
    'sendMessage',
    {},
  );

/** Waits that a test ends by itself. */
function waits() {
  const asked: number[] = [];
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const after = new AfterAFlood(new AbortController().signal, (ms) => {
    asked.push(ms);
    return over;
  });
  return { after, asked, end: () => end() };
}

it('who was not answered because of a flood wait of 40 s is told so when it is over, and not before', async () => {
  const { after, asked, end } = waits();
  const told: string[] = [];
  const telling = after.tell(1, refusal(40), async () => told.push('one'));
  expect(asked).toEqual([40_500]);
  expect(told).toEqual([]);
  end();
  await telling;
  expect(told).toEqual(['one']);
});

it('tells each chat once, however much was done there meanwhile', async () => {
  const { after, end } = waits();
  const told: string[] = [];
  const telling = [
    after.tell(1, refusal(40), async () => told.push('one')),
    after.tell(1, refusal(39), async () => told.push('one again')),
    after.tell(2, refusal(40), async () => told.push('two')),
  ];
  end();
  await Promise.all(telling);
  expect(told).toEqual(['one', 'two']);
});

it('says nothing an hour later', async () => {
  const { after, asked } = waits();
  await after.tell(1, refusal(3600), () => Promise.reject(new Error('told')));
  expect(asked).toEqual([]);
});

it('ends with the bot', async () => {
  const ending = new AbortController();
  const telling = new AfterAFlood(ending.signal).tell(1, refusal(40), () => Promise.reject(new Error('told')));
  ending.abort();
  await expect(telling).rejects.toThrow(/abort/);
});

describe('a button that was tapped while Telegram wants a chat to wait', () => {
  let world: World;
  usingBot({}, async (opened) => {
    world = opened;
  });

  // Longer than a handler waits, so this waits for it.
  it('has been answered, and what should follow is not: when the wait is over they are told', async () => {
    const alice = world.person('Alice');
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
    world.telegram.fail({ method: 'sendMessage', chat: alice.id, how: { status: 429, retryAfter: 31 } });
    alice.taps('I agree');
    await alice.chat.next((message) => message.text.startsWith('Telegram had me wait'), {
      timeoutMs: 60_000,
    });
    // A dialog that has failed is over; the agreement is not.
    alice.sends('/enroll');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
  });
});
