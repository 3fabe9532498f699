import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mayBeDone } from '../failures.ts';
import { createTelegram, type Person, type Telegram } from '../playground/telegram.ts';
import { installRetries } from './retries.ts';

let telegram: Telegram;
let alice: Person;
let api: Api;

beforeEach(async () => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  alice.sends('/start');
  const { url } = await telegram.listen();
  api = new Api(telegram.token, { apiRoot: url });
  installRetries(api);
});

afterEach(() => telegram.close());

it('gives up a message that Telegram wants to wait for a minute, so that no handler sleeps that long', async () => {
  telegram.fail({ method: 'sendMessage', how: { status: 429, retryAfter: 60 } });
  await expect(api.sendMessage(alice.id, 'Hello')).rejects.toMatchObject({ error_code: 429 });
});

it('waits out a short flood', async () => {
  telegram.fail({ method: 'sendMessage', times: 2, how: { status: 429, retryAfter: 1 } });
  await api.sendMessage(alice.id, 'Hello');
  expect(alice.chat.messages.filter(({ isFromBot }) => isFromBot)).toHaveLength(1);
});

it.each(['sendVoice', 'sendAudio', 'sendDocument'] as const)(
  'never makes a %s again whose answer was lost',
  async (method) => {
    telegram.fail({ method, how: 'reset-after-delivery' });
    const failed = await api[method](alice.id, new InputFile(Buffer.from('OggS'), 'a.ogg')).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(mayBeDone(failed)).toBe(true);
    expect(telegram.callsTo(method)).toHaveLength(1);
  },
);

it('makes a voice again that could not be sent at all, and knows that it did not arrive', async () => {
  const connect = vi.fn();
  const closed = await createTelegram().listen();
  await closed.close();
  const nowhere = new Api(telegram.token, { apiRoot: closed.url });
  nowhere.config.use((prev, ...call) => {
    connect();
    return prev(...call);
  });
  installRetries(nowhere);
  const failed = await nowhere.sendVoice(alice.id, new InputFile(Buffer.from('OggS'), 'a.ogg')).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(mayBeDone(failed)).toBe(false);
  expect(connect).toHaveBeenCalledTimes(4);
}, 10_000);
