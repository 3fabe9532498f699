import { Api, HttpError, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mayBeDone } from '../../failures.ts';
import { createTelegram, type Person, type Telegram } from '../../playground/telegram.ts';
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

it.each(['sendVoice', 'sendAudio', 'sendDocument'] as const)(
  'never makes a %s again that the server says it failed at: a server that ends says so of what it has done',
  async (method) => {
    const how = { status: 500, description: 'Internal Server Error: restart' } as const;
    telegram.fail({ method, how });
    const failed = await api[method](alice.id, new InputFile(Buffer.from('OggS'), 'a.ogg')).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(mayBeDone(failed)).toBe(true);
    expect(telegram.callsTo(method)).toHaveLength(1);
  },
);

it.each([
  ['reset-after-delivery', 2],
  ['reset', 1],
] as const)(
  'makes a text again once whose answer was lost (%s): twice is untidy, none strands its reader',
  async (how, count) => {
    telegram.fail({ method: 'sendMessage', how });
    await api.sendMessage(alice.id, 'Read this');
    expect(alice.chat.messages.filter(({ isFromBot }) => isFromBot)).toHaveLength(count);
  },
);

it('gives a text up whose answer was lost twice', async () => {
  telegram.fail({ method: 'sendMessage', times: 9, how: 'reset-after-delivery' });
  await expect(api.sendMessage(alice.id, 'Read this')).rejects.toThrow(HttpError);
  expect(alice.chat.messages.filter(({ isFromBot }) => isFromBot)).toHaveLength(2);
});

it('makes an edit again as often as the connection breaks, since twice is the same', async () => {
  const { message_id } = await api.sendMessage(alice.id, 'Before');
  telegram.fail({ method: 'editMessageText', times: 3, how: 'reset' });
  await api.editMessageText(alice.id, message_id, 'After');
  expect(alice.chat.last.text).toBe('After');
});

it('does not ask a flooded chat again before its time, whoever calls', async () => {
  telegram.fail({ method: 'sendMessage', how: { status: 429, retryAfter: 60 } });
  for (const text of ['one', 'two']) await expect(api.sendMessage(alice.id, text)).rejects.toThrow(/retry after/);
  await expect(api.sendVoice(alice.id, new InputFile(Buffer.from('OggS'), 'a.ogg'))).rejects.toThrow(/retry after/);
  expect(telegram.calls.map(({ method }) => method)).toEqual(['sendMessage']);
});

it('takes JSON that is no answer of the Bot API for a lost answer', async () => {
  const strange = new Api(telegram.token, {
    apiRoot: 'http://127.0.0.1',
    fetch: async () => Response.json({ message: 'bad gateway' }),
  });
  installRetries(strange);
  const failed = await strange.sendVoice(alice.id, new InputFile(Buffer.from('OggS'), 'a.ogg')).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(mayBeDone(failed)).toBe(true);
});

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
