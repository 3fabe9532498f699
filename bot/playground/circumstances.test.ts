/** What life does to a correct bot: refused, and nobody is blamed. A row each. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call as callOn } from './call.fixture.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { createTelegram, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;
let alice: Person;
let group: Group;

beforeEach(() => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  alice.sends('/start');
  group = telegram.group({ title: 'Friends', members: [alice] });
});

afterEach(() => telegram.close());

const call = (method: string, fields: Record<string, unknown> = {}) => callOn(telegram, method, fields);

/** What life does to a correct bot: refused, and no violation. */
const CIRCUMSTANCES: [
  what: string,
  method: string,
  fields: () => Record<string, unknown>,
  code: number,
  description: string,
][] = [
  ['a chat that nobody knows', 'sendMessage', () => ({ chat_id: 12, text: 'a' }), 400, 'Bad Request: chat not found'],
  [
    'a person who has not started the bot',
    'sendMessage',
    () => ({ chat_id: telegram.person({ name: 'Bob' }).id, text: 'a' }),
    403,
    "Forbidden: bot can't initiate conversation with a user",
  ],
  [
    'a person who blocked the bot',
    'sendMessage',
    () => {
      alice.blocks();
      return { chat_id: alice.id, text: 'a' };
    },
    403,
    'Forbidden: bot was blocked by the user',
  ],
  [
    'a group that threw the bot out',
    'sendMessage',
    () => {
      group.kicksBot();
      return { chat_id: group.id, text: 'a' };
    },
    403,
    'Forbidden: bot was kicked from the supergroup chat',
  ],
  [
    'a group without the bot',
    'sendMessage',
    () => ({ chat_id: telegram.group({ title: 'Far', members: [alice], hasBot: false }).id, text: 'a' }),
    403,
    'Forbidden: bot is not a member of the supergroup chat',
  ],
  [
    'a tap of a minute ago',
    'answerCallbackQuery',
    () => {
      const button = { text: 'Go', callback_data: 'go' };
      return { callback_query_id: alice.presses(button, alice.chat.last, { isLate: true }).queryId };
    },
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  [
    'a person who forbids voice',
    'sendVoice',
    () => {
      alice.forbidsVoice();
      return { chat_id: alice.id, voice: TONE };
    },
    400,
    'Bad Request: VOICE_MESSAGES_FORBIDDEN',
  ],
  [
    'a group that forbids voice',
    'sendVoice',
    () => {
      group.permits({ voice: false });
      return { chat_id: group.id, voice: TONE };
    },
    400,
    'Bad Request: not enough rights to send voice notes to the chat',
  ],
  [
    'a muted group',
    'sendMessage',
    () => {
      group.permits({ text: false });
      return { chat_id: group.id, text: 'a' };
    },
    400,
    'Bad Request: not enough rights to send text messages to the chat',
  ],
  [
    'an answer to a message that is gone',
    'sendMessage',
    () => {
      const question = alice.sends('a');
      alice.deletes(question);
      return { chat_id: alice.id, text: 'a', reply_parameters: { message_id: question.id } };
    },
    400,
    'Bad Request: message to be replied not found',
  ],
  [
    'an edit of a message that is gone',
    'editMessageText',
    () => ({ chat_id: alice.id, message_id: 99, text: 'a' }),
    400,
    'Bad Request: message to edit not found',
  ],
  [
    'deleting a message that is gone',
    'deleteMessage',
    () => ({ chat_id: alice.id, message_id: 99 }),
    400,
    'Bad Request: message to delete not found',
  ],
  [
    "deleting somebody's message without being administrator",
    'deleteMessage',
    () => ({ chat_id: group.id, message_id: group.last.id }),
    400,
    "Bad Request: message can't be deleted for everyone",
  ],
  [
    'fetching a file over 20 MB',
    'getFile',
    () => ({ file_id: alice.sendsVoice(TONE, { size: 21e6 }).json.voice?.file_id }),
    400,
    'Bad Request: file is too big',
  ],
];

describe('refuses, without blaming the bot,', () => {
  it.each(CIRCUMSTANCES)('%s', async (_what, method, fields, error_code, description) => {
    expect(await call(method, fields())).toEqual({ ok: false, error_code, description });
    expect(telegram.violations).toEqual([]);
  });
});

describe('accepts', () => {
  it('an answer to a message that is gone, when that is allowed', async () => {
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true };
    expect((await call('sendMessage', { chat_id: alice.id, text: 'a', reply_parameters })).ok).toBe(true);
    expect(alice.chat.last.replyTo).toBeUndefined();
  });

  it('HTML, and keeps the text and 4 entities at their UTF-16 places', async () => {
    const text = ' <b>😀 bold <i>both</i></b> &lt;&#65;&amp; <a href="https://a.b">link</a> <code>x</code>';
    await call('sendMessage', { chat_id: alice.id, text, parse_mode: 'HTML' });
    expect(alice.chat.last.text).toBe('😀 bold both <A& link x');
    expect(alice.chat.last.json.entities).toEqual([
      { type: 'bold', offset: 0, length: 12 },
      { type: 'italic', offset: 8, length: 4 },
      { type: 'text_link', offset: 17, length: 4, url: 'https://a.b' },
      { type: 'code', offset: 22, length: 1 },
    ]);
  });

  it('an action for 5 seconds and a draft for 30, or until the next message', async () => {
    let now = 1_700_000_000_000;
    const slow = createTelegram({ nowMs: () => now });
    const person = slow.person({ name: 'Bob' });
    person.sends('hi');
    const bob = person.chat;
    const show = async () => {
      await callOn(slow, 'sendChatAction', { chat_id: bob.id, action: 'record_voice' });
      await callOn(slow, 'sendMessageDraft', { chat_id: bob.id, draft_id: 1, text: '…' });
    };
    await show();
    now += 4_999;
    expect(bob.action).toBe('record_voice');
    now += 1;
    expect(bob.action).toBeUndefined();
    now += 24_999;
    expect(bob.draft?.text).toBe('…');
    now += 1;
    expect(bob.draft).toBeUndefined();
    await show();
    await callOn(slow, 'sendMessage', { chat_id: bob.id, text: 'done' });
    expect([bob.action, bob.draft]).toEqual([undefined, undefined]);
  });
});
