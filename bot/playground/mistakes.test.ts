/** What only a wrong bot does: refused, and recorded as a violation. A row each. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, call as callOn } from './call.fixture.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { createTelegram, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;
let alice: Person;
let group: Group;
let forum: Group;

beforeEach(() => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  alice.sends('/start');
  group = telegram.group({ title: 'Friends', members: [alice] });
  forum = telegram.group({ title: 'Forum', members: [alice], forum: true });
});

afterEach(() => telegram.close());

const call = (method: string, fields: Record<string, unknown> = {}) => callOn(telegram, method, fields);

/** Number of the message in an answer. */
const idOf = (answer: Answer) => (answer.result as { message_id: number }).message_id;

const button = (callback_data: string) => ({ inline_keyboard: [[{ text: 'Go', callback_data }]] });

/** Fields of a message to Alice, `a` unless told otherwise. */
const say = (fields: object) => () => ({ chat_id: alice.id, text: 'a', ...fields });

/** Mistakes of a bot's author: refused, and recorded as violations. */
const MISTAKES: [rule: string, method: string, fields: () => Record<string, unknown>, description: string][] = [
  ['an unknown method', 'sendVoce', () => ({}), 'Not Found'],
  ['a method that is not modelled', 'sendDice', () => ({ chat_id: alice.id }), 'the method sendDice'],
  ['an unknown parameter', 'sendMessage', say({ txt: 'b' }), 'unknown parameter "txt"'],
  ['a missing parameter', 'sendMessage', () => ({ chat_id: alice.id }), 'parameter "text" is required'],
  ['a number that is none', 'sendMessage', say({ message_thread_id: 'x' }), 'expected number'],
  ['a parameter that is not modelled', 'sendMessage', say({ business_connection_id: 'b' }), 'business_connection_id'],
  ['a blank text', 'sendMessage', say({ text: ' \n' }), 'message text is empty'],
  ['a text of 4,097 characters', 'sendMessage', say({ text: 'a'.repeat(4097) }), 'message is too long'],
  [
    'a caption of 1,025 characters',
    'sendVoice',
    () => ({ chat_id: alice.id, voice: TONE, caption: 'a'.repeat(1025) }),
    'message caption is too long',
  ],
  [
    'an unclosed tag',
    'sendMessage',
    say({ text: '<b>a', parse_mode: 'HTML' }),
    "can't parse entities: Can't find end tag",
  ],
  [
    'an unknown tag',
    'sendMessage',
    say({ text: '<br>', parse_mode: 'HTML' }),
    "can't parse entities: Unsupported start tag",
  ],
  [
    'tags closed in the wrong order',
    'sendMessage',
    say({ text: '<b><i>a</b></i>', parse_mode: 'HTML' }),
    "can't parse entities: Unmatched end tag",
  ],
  ['an unescaped <', 'sendMessage', say({ text: '1 < 2', parse_mode: 'HTML' }), "can't parse entities"],
  ['an unknown parse mode', 'sendMessage', say({ parse_mode: 'BBCode' }), 'unsupported parse_mode'],
  [
    'callback data of 65 bytes in 23 characters',
    'sendMessage',
    () => ({ chat_id: alice.id, text: 'a', reply_markup: button(`${'声'.repeat(21)}ab`) }),
    'BUTTON_DATA_INVALID',
  ],
  ['empty callback data', 'sendMessage', say({ reply_markup: button('') }), 'BUTTON_DATA_INVALID'],
  [
    'a button with two actions',
    'sendMessage',
    say({ reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b', url: 'https://a.b' }]] } }),
    "can't parse reply_markup",
  ],
  [
    'a button without an action',
    'sendMessage',
    say({ reply_markup: { inline_keyboard: [[{ text: 'a' }]] } }),
    "can't parse reply_markup",
  ],
  [
    'a button without a label',
    'sendMessage',
    say({ reply_markup: { inline_keyboard: [[{ text: '', callback_data: 'b' }]] } }),
    'text buttons are unallowed',
  ],
  [
    'a link that is none',
    'sendMessage',
    say({ reply_markup: { inline_keyboard: [[{ text: 'a', url: 'example' }]] } }),
    'Wrong HTTP URL',
  ],
  [
    'a topic that does not exist',
    'sendMessage',
    () => ({ chat_id: forum.id, text: 'a', message_thread_id: 999 }),
    'message thread not found',
  ],
  [
    'a topic where there are none',
    'sendMessage',
    () => ({ chat_id: group.id, text: 'a', message_thread_id: 1 }),
    'message thread not found',
  ],
  [
    'a message effect in a group',
    'sendMessage',
    () => ({ chat_id: group.id, text: 'a', message_effect_id: '1' }),
    'MESSAGE_EFFECT_NOT_SUPPORTED',
  ],
  [
    'a draft in a group',
    'sendMessageDraft',
    () => ({ chat_id: group.id, draft_id: 1, text: 'a' }),
    'TEXTDRAFT_PEER_INVALID',
  ],
  [
    'a draft without a number',
    'sendMessageDraft',
    () => ({ chat_id: alice.id, draft_id: 0, text: 'a' }),
    'draft_id must be non-zero',
  ],
  [
    'a voice that is no OGG',
    'sendVoice',
    () => ({ chat_id: alice.id, voice: Buffer.from('ID3') }),
    'not an OGG file encoded with OPUS',
  ],
  ['an empty file', 'sendDocument', () => ({ chat_id: alice.id, document: Buffer.alloc(0) }), 'file must be non-empty'],
  ['an unknown file id', 'sendVoice', () => ({ chat_id: alice.id, voice: 'nothing' }), 'wrong file identifier'],
  [
    'a file id of another kind',
    'sendAudio',
    () => ({ chat_id: alice.id, audio: alice.sendsVoice(TONE).json.voice?.file_id }),
    "can't use file of type voice",
  ],
  [
    'an upload that is not there',
    'sendVoice',
    () => ({ chat_id: alice.id, voice: 'attach://gone' }),
    'there is no voice in the request',
  ],
  ['an unknown file', 'getFile', () => ({ file_id: 'nothing' }), 'invalid file_id'],
  ['an unknown chat action', 'sendChatAction', () => ({ chat_id: alice.id, action: 'sing' }), 'wrong parameter action'],
  [
    'an unknown reaction',
    'setMessageReaction',
    () => ({ chat_id: alice.id, message_id: 1, reaction: [{ type: 'emoji', emoji: '🎙' }] }),
    'REACTION_INVALID',
  ],
  [
    'an edit of somebody else',
    'editMessageText',
    () => ({ chat_id: alice.id, message_id: 1, text: 'a' }),
    "message can't be edited",
  ],
  ['an answer to no callback query', 'answerCallbackQuery', () => ({ callback_query_id: '77' }), 'query is too old'],
  [
    'a capital in a command',
    'setMyCommands',
    () => ({ commands: [{ command: 'Start', description: 'a' }] }),
    'BOT_COMMAND_INVALID',
  ],
  [
    'a command without description',
    'setMyCommands',
    () => ({ commands: [{ command: 'start', description: '' }] }),
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    '101 commands',
    'setMyCommands',
    () => ({ commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'a' })) }),
    'BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'a region in a menu language',
    'setMyCommands',
    () => ({ commands: [], language_code: 'zh-hans' }),
    'invalid language code',
  ],
  [
    'a description of 513 characters',
    'setMyDescription',
    () => ({ description: 'a'.repeat(513) }),
    'description is too long',
  ],
  [
    'a short description of 121 characters',
    'setMyShortDescription',
    () => ({ short_description: 'a'.repeat(121) }),
    'short_description is too long',
  ],
  [
    '101 messages to delete',
    'deleteMessages',
    () => ({ chat_id: alice.id, message_ids: Array.from({ length: 101 }, (_, i) => i) }),
    "can't parse message_ids",
  ],
  [
    'administrators of a private chat',
    'getChatAdministrators',
    () => ({ chat_id: alice.id }),
    'no administrators in the private chat',
  ],
  [
    'an answer to no inline query',
    'answerInlineQuery',
    () => ({ inline_query_id: '77', results: [] }),
    'query is too old',
  ],
];

describe('refuses, and records as a violation,', () => {
  it.each(MISTAKES)('%s', async (_rule, method, fields, description) => {
    const answer = await call(method, fields());
    expect(answer.ok).toBe(false);
    expect(answer.description).toContain(description);
    expect(telegram.violations).toHaveLength(1);
    expect(telegram.violations[0]?.method).toBe(method);
  });

  it('an edit that changes nothing', async () => {
    const sent = await call('sendMessage', { chat_id: alice.id, text: 'a', reply_markup: button('b') });
    const place = { chat_id: alice.id, message_id: idOf(sent) };
    const same = await call('editMessageText', { ...place, text: 'a', reply_markup: button('b') });
    expect(same.description).toContain('message is not modified');
    expect((await call('editMessageText', { ...place, text: 'a' })).ok).toBe(true);
    expect(alice.chat.last.buttons).toEqual([]);
    expect(telegram.violations).toHaveLength(1);
  });

  it('a second answer to one callback query', async () => {
    await call('sendMessage', { chat_id: alice.id, text: 'a', reply_markup: button('b') });
    const { queryId } = alice.taps('Go');
    expect((await call('answerCallbackQuery', { callback_query_id: queryId })).ok).toBe(true);
    expect((await call('answerCallbackQuery', { callback_query_id: queryId })).description).toContain(
      'query is too old',
    );
    expect(telegram.violations).toHaveLength(1);
  });

  it('a caption for a text and a text for a voice', async () => {
    const text = await call('sendMessage', { chat_id: alice.id, text: 'a' });
    const voice = await call('sendVoice', { chat_id: alice.id, voice: TONE, duration: 2 });
    const caption = { chat_id: alice.id, message_id: idOf(text), caption: 'b' };
    const body = { chat_id: alice.id, message_id: idOf(voice), text: 'b' };
    expect((await call('editMessageCaption', caption)).description).toContain('there is no caption');
    expect((await call('editMessageText', body)).description).toContain('there is no text');
    expect((await call('editMessageCaption', { ...caption, message_id: body.message_id })).ok).toBe(true);
    expect(alice.chat.last.caption).toBe('b');
  });

  it('51 inline results, and two with one id', async () => {
    const results = (count: number, id: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => {
        return { type: 'article', id: id(i), title: 't', input_message_content: { message_text: 't' } };
      });
    const ask = () => ({ inline_query_id: alice.asksInline('hi').queryId });
    const tooMany = await call('answerInlineQuery', { ...ask(), results: results(51, String) });
    expect(tooMany.description).toContain('RESULTS_TOO_MUCH');
    const twins = await call('answerInlineQuery', { ...ask(), results: results(2, () => 'a') });
    expect(twins.description).toContain('RESULT_ID_DUPLICATE');
    expect((await call('answerInlineQuery', { ...ask(), results: results(50, String) })).ok).toBe(true);
  });

  it('a wrong token with 401, and a body that is no JSON with 400', async () => {
    const wrong = await telegram.fetch('http://telegram/bot1:x/getMe');
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    const body = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect((await telegram.fetch(`http://telegram/bot${telegram.token}/getMe`, body)).status).toBe(400);
  });

  it('nothing at the very limits', async () => {
    const limits: [string, Record<string, unknown>][] = [
      ['sendMessage', { chat_id: alice.id, text: '😀'.repeat(4096) }],
      ['sendVoice', { chat_id: alice.id, voice: TONE, caption: 'a'.repeat(1024) }],
      ['sendMessage', { chat_id: alice.id, text: 'a', reply_markup: button('a'.repeat(64)) }],
      ['setMyCommands', { commands: [{ command: 'a'.repeat(32), description: 'a'.repeat(256) }] }],
    ];
    for (const [method, fields] of limits) expect(await call(method, fields)).toMatchObject({ ok: true });
    expect(telegram.violations).toEqual([]);
  });
});
