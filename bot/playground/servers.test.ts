/** Servers that are not Telegram's newest, and what is between them and a bot. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { call as callOn } from './call.fixture.ts';
import { createTelegram, type Telegram, type TelegramOptions } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;

afterEach(() => telegram.close());

/** A person who has started the bot on such a server, with a group. */
function open(options: TelegramOptions = {}) {
  telegram = createTelegram(options);
  const alice = telegram.person({ name: 'Alice' });
  alice.sends('/start');
  const group = telegram.group({ title: 'Friends', members: [alice] });
  const call = (method: string, fields: Record<string, unknown> = {}) => callOn(telegram, method, fields);
  return { alice, group, call };
}

describe('an older server', () => {
  it('overlooks what came later: a whisper is public, a draft has no Stop', async () => {
    const { alice, group, call } = open({ version: '10.2' });
    const ephemeral_message_parameters = { receiver_user_id: alice.id };
    const sent = await call('sendMessage', { chat_id: group.id, text: 'psst', ephemeral_message_parameters });
    expect(sent.result).not.toHaveProperty('ephemeral_message_id');
    expect(group.last.receiver).toBeUndefined();
    await call('sendMessageDraft', { chat_id: alice.id, draft_id: 1, text: 'a', can_stop: true });
    expect(alice.chat.draft?.canStop).toBe(false);
    expect(telegram.violations).toEqual([]);
  });

  it('has no method that came later, and tells less of the bot', async () => {
    const { alice, call } = open({ version: '9.4' });
    expect(await call('sendMessageDraft', { chat_id: alice.id, draft_id: 1, text: 'a' })).toMatchObject({
      error_code: 404,
    });
    expect((await call('getMe')).result).not.toHaveProperty('supports_join_request_queries');
    expect(telegram.violations).toEqual([]);
  });
});

describe('a server of somebody’s own', () => {
  it('names a path on its own machine, and hands nothing out', async () => {
    const { alice, call } = open({ serverFiles: { dir: '/var/lib/telegram-bot-api' } });
    const note = alice.sendsVoice(TONE);
    const { result } = await call('getFile', { file_id: note.json.voice?.file_id });
    expect(result).toMatchObject({ file_path: `/var/lib/telegram-bot-api/${telegram.token}/voice/file_0.oga` });
    const response = await telegram.fetch(`http://telegram/file/bot${telegram.token}/voice/file_0.oga`);
    expect(response.status).toBe(404);
  });
});

describe('a flood wait', () => {
  it('that is not waited for is a mistake of the bot; calls for other chats are not', async () => {
    const { alice, group, call } = open();
    telegram.fail({ method: 'sendMessage', chat: alice.id, how: { status: 429, retryAfter: 60 } });
    expect((await call('sendMessage', { chat_id: alice.id, text: 'a' })).error_code).toBe(429);
    expect((await call('sendMessage', { chat_id: group.id, text: 'a' })).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(telegram.violations).toEqual([]);
    expect((await call('sendMessage', { chat_id: alice.id, text: 'a' })).error_code).toBe(429);
    expect(telegram.violations).toMatchObject([{ method: 'sendMessage' }]);
  });
});

describe('a proxy in between', () => {
  it.each([
    [{ page: 502 }, 0],
    [{ page: 504, isDone: true }, 1],
  ] as const)('answers with a page of its own: %o', async (how, messages) => {
    const { alice } = open();
    const before = alice.chat.messages.length;
    telegram.fail({ method: 'sendMessage', how });
    const response = await telegram.fetch(`http://telegram/bot${telegram.token}/sendMessage`, {
      method: 'POST',
      body: JSON.stringify({ chat_id: alice.id, text: 'a' }),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(how.page);
    expect(await response.text()).toMatch(/^<html>/);
    expect(alice.chat.messages).toHaveLength(before + messages);
  });
});
