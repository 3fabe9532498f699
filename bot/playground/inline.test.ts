/** Inline mode: what a result becomes, by which name the bot edits it, what Telegram refuses about it. */
import { readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, call as callOn } from './call.fixture.ts';
import type { Group } from './group.ts';
import type { Person } from './person.ts';
import { createTelegram, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;
let alice: Person;
let elsewhere: Group;

beforeEach(() => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  alice.sends('/start');
  elsewhere = telegram.group({ title: 'Elsewhere', members: [alice], hasBot: false });
});

const call = (method: string, fields: Record<string, unknown> = {}) => callOn(telegram, method, fields);

const keyboard = { inline_keyboard: [[{ text: 'Cancel', callback_data: 'x' }]] };
const article = (fields: object = {}) => {
  return { type: 'article', id: 'say', title: 'Say it', input_message_content: { message_text: 'soon' }, ...fields };
};

async function fileId(): Promise<string> {
  const sent = await call('sendVoice', { chat_id: alice.id, voice: TONE });
  return (sent.result as { voice: { file_id: string } }).voice.file_id;
}

async function answered(...results: object[]) {
  const question = alice.asksInline('hello');
  const answer = await call('answerInlineQuery', { inline_query_id: question.queryId, results });
  return { question, answer };
}

/** Alice has sent an article with a button into a chat without the bot. */
async function placeholder() {
  const { question } = await answered(article({ reply_markup: keyboard }));
  const message = alice.chooses(question, 'say', { in: elsewhere });
  return { message, inline_message_id: message.inlineId ?? '' };
}

const updates = async () => (await call('getUpdates')).result as Update[];

describe('a chosen result', () => {
  it('is named to the bot when it has buttons, and so are taps on them', async () => {
    const { message, inline_message_id } = await placeholder();
    expect(message.json).toMatchObject({ text: 'soon', from: alice.user, via_bot: telegram.bot });
    alice.taps('Cancel', { on: message });
    const [chosen, tapped] = (await updates()).slice(-2);
    expect(chosen.chosen_inline_result).toMatchObject({ result_id: 'say', query: 'hello', inline_message_id });
    expect(tapped.callback_query).toMatchObject({ inline_message_id, data: 'x' });
    expect(tapped.callback_query?.message).toBeUndefined();
  });

  it('has no name without buttons', async () => {
    const { question } = await answered(article());
    alice.chooses(question, 'say', { in: elsewhere });
    const chosen = (await updates()).at(-1)?.chosen_inline_result;
    expect(chosen).toEqual({ result_id: 'say', query: 'hello', from: alice.user });
  });

  it('is a voice message when it is a voice that Telegram has', async () => {
    const { question } = await answered({ type: 'voice', id: 'v', title: 'Hello', voice_file_id: await fileId() });
    expect(alice.chooses(question, 'v', { in: elsewhere }).voice?.bytes).toEqual(TONE);
  });
});

describe('an inline message', () => {
  it('takes a text, then a voice inside a rich message; the answer is true', async () => {
    const { message, inline_message_id } = await placeholder();
    expect((await call('editMessageText', { inline_message_id, text: 'sooner' })).result).toBe(true);
    expect([message.text, message.buttons]).toEqual(['sooner', []]);
    const block = { type: 'voice_note', voice_note: { type: 'voice_note', media: await fileId() } };
    const answer = await call('editMessageText', { inline_message_id, rich_message: { blocks: [block] } });
    expect(answer.result).toBe(true);
    expect(message.voice?.bytes).toEqual(TONE);
    expect(message.text).toBe('');
  });

  const refused: [string, (id: string) => Promise<Answer>, string][] = [
    ['under another name', () => call('editMessageText', { inline_message_id: 'no', text: 'a' }), 'MESSAGE_ID_INVALID'],
    ['without a change', (id) => edited(id, { text: 'soon', reply_markup: keyboard }), 'message is not modified'],
    ['with a file that is not there', (id) => edited(id, rich({ media: 'nowhere' })), 'wrong file identifier'],
    ['with an upload', (id) => edited(id, rich({ media: 'attach://a' })), 'can not be uploaded'],
    [
      'with a block that is not modelled',
      (id) => edited(id, { rich_message: { blocks: [{ type: 'divider' }] } }),
      'divider',
    ],
  ];
  const edited = (inline_message_id: string, fields: object) =>
    call('editMessageText', { inline_message_id, ...fields });
  const rich = (note: object) => {
    return { rich_message: { blocks: [{ type: 'voice_note', voice_note: { type: 'voice_note', ...note } }] } };
  };

  it.each(refused)('is not edited %s', async (_, attempt, description) => {
    const { inline_message_id } = await placeholder();
    expect((await attempt(inline_message_id)).description).toContain(description);
    expect(telegram.violations).toHaveLength(1);
  });
});

it.each<[string, object, string]>([
  ['a voice that is not there', { type: 'voice', id: 'v', title: 't', voice_file_id: 'nowhere' }, 'wrong file'],
  ['an article that says nothing', article({ input_message_content: { message_text: '' } }), 'parse results'],
  [
    'a button with 65 bytes of data',
    article({ reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x'.repeat(65) }]] } }),
    'BUTTON_DATA_INVALID',
  ],
  ['a kind that is not modelled', { type: 'photo', id: 'p' }, 'the inline result photo'],
])('refuses %s among the results', async (_, result, description) => {
  expect((await answered(result)).answer.description).toContain(description);
});
