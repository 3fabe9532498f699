/** What people do, and the updates that a bot gets of it. */
import { readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { succeed } from './call.fixture.ts';
import type { Person } from './person.ts';
import { createTelegram, type Telegram } from './telegram.ts';

const TONE = readFileSync(new URL('fixtures/tone.ogg', import.meta.url));

let telegram: Telegram;
let alice: Person;
let bob: Person;

beforeEach(() => {
  telegram = createTelegram();
  alice = telegram.person({ name: 'Alice' });
  bob = telegram.person({ name: '小林', language: 'zh-hans', username: 'xiaolin' });
});

const call = <T = unknown>(method: string, fields: Record<string, unknown> = {}) =>
  succeed<T>(telegram, method, fields);

/** Takes all updates that are there, and acknowledges them. */
async function updates(fields: Record<string, unknown> = {}): Promise<Update[]> {
  const taken = await call<Update[]>('getUpdates', fields);
  await call('getUpdates', { offset: (taken.at(-1)?.update_id ?? 0) + 1 });
  return taken;
}

describe('acknowledgement', () => {
  const texts = (list: Update[]) => list.map((update) => update.message?.text);

  it('delivers an update again until a higher offset is asked for', async () => {
    alice.sends('one');
    alice.sends('two');
    expect(texts(await call<Update[]>('getUpdates'))).toEqual(['one', 'two']);
    const again = await call<Update[]>('getUpdates', { limit: 1 });
    expect(texts(again)).toEqual(['one']);
    const rest = await call('getUpdates', { offset: (again[0]?.update_id ?? 0) + 1 });
    expect(texts(rest as Update[])).toEqual(['two']);
    expect(telegram.pendingUpdates).toBe(1);
  });

  it('numbers messages and updates from 1,000 on where that is asked for, so that none comes a second time', async () => {
    telegram = createTelegram({ firstId: 1000 });
    telegram.person({ name: 'Alice' }).sends('one');
    const [update] = await call<Update[]>('getUpdates');
    expect([update.update_id, update.message?.message_id]).toEqual([1000, 1000]);
  });

  it('waits for the first update as long as asked', async () => {
    const polling = call('getUpdates', { timeout: 30 });
    alice.sends('at last');
    expect(texts((await polling) as Update[])).toEqual(['at last']);
  });

  it('answers 409 to the poller that another one replaces', async () => {
    const first = call('getUpdates', { timeout: 30 });
    const refused = expect(first).rejects.toThrow('Conflict: terminated by other getUpdates request');
    const second = call('getUpdates', { timeout: 30 });
    await refused;
    alice.sends('hello');
    expect(texts((await second) as Update[])).toEqual(['hello']);
  });

  it('gives who repeats an offset within half a second the oldest update alone, and everything later', async () => {
    for (const text of ['one', 'two', 'three']) alice.sends(text);
    const [first] = await call<Update[]>('getUpdates');
    const held = { offset: first.update_id };
    expect(texts(await call<Update[]>('getUpdates', held))).toEqual(['one', 'two', 'three']);
    expect(texts(await call<Update[]>('getUpdates', held))).toEqual(['one']);
    await new Promise((resolve) => setTimeout(resolve, 520));
    expect(texts(await call<Update[]>('getUpdates', held))).toEqual(['one', 'two', 'three']);
  });

  it('refuses polling while a webhook is set, and keeps the updates until it is deleted', async () => {
    telegram.setWebhook();
    alice.sends('one');
    await expect(call('getUpdates')).rejects.toThrow('webhook is active');
    await call('deleteWebhook');
    expect(texts(await call<Update[]>('getUpdates'))).toEqual(['one']);
  });

  it('keeps only the newest for a negative offset, and nothing after drop_pending_updates', async () => {
    for (const text of ['one', 'two', 'three']) alice.sends(text);
    expect(texts(await call<Update[]>('getUpdates', { offset: -2 }))).toEqual(['two', 'three']);
    await call('deleteWebhook', { drop_pending_updates: true });
    expect(telegram.pendingUpdates).toBe(0);
  });

  it('holds back kinds that were not asked for', async () => {
    await call('getUpdates', { allowed_updates: ['callback_query'] });
    alice.sends('unheard');
    expect(await updates()).toEqual([]);
  });
});

describe('a message', () => {
  it('carries sender, chat, language and the entities that Telegram finds', async () => {
    bob.sends('/say@voxback_bot hi @somebody https://a.b #tag');
    const [update] = await updates();
    expect(update?.message).toMatchObject({
      from: { id: bob.id, is_bot: false, first_name: '小林', language_code: 'zh-hans', username: 'xiaolin' },
      chat: { id: bob.id, type: 'private', first_name: '小林' },
      entities: [
        { type: 'bot_command', offset: 0, length: 16 },
        { type: 'mention', offset: 20, length: 9 },
        { type: 'url', offset: 30, length: 11 },
        { type: 'hashtag', offset: 42, length: 4 },
      ],
    });
  });

  it('carries a voice of 2 s by its own clock, a claimed size and a forward origin', async () => {
    alice.sendsVoice(TONE);
    alice.sendsVoice(TONE, { seconds: 40, size: 21_000_000, forwarded: bob });
    const [own, forwarded] = await updates();
    expect(own?.message?.voice).toMatchObject({ duration: 2, mime_type: 'audio/ogg', file_size: TONE.length });
    expect(own?.message?.forward_origin).toBeUndefined();
    expect(forwarded?.message?.voice).toMatchObject({ duration: 40, file_size: 21_000_000 });
    expect(forwarded?.message?.forward_origin).toMatchObject({ type: 'user', sender_user: { id: bob.id } });
  });

  it('carries audio, documents and video notes', async () => {
    alice.sendsAudio(TONE, { name: 'song.mp3', caption: 'mine' });
    alice.sendsDocument(TONE, { name: 'a.wav', mimeType: 'audio/wav' });
    alice.sendsVideoNote(TONE);
    const [audio, document, note] = await updates();
    expect(audio?.message).toMatchObject({
      caption: 'mine',
      audio: { file_name: 'song.mp3', mime_type: 'audio/mpeg' },
    });
    expect(document?.message?.document).toMatchObject({ file_name: 'a.wav', mime_type: 'audio/wav' });
    expect(note?.message?.video_note).toMatchObject({ length: 240, duration: 2 });
  });

  it('carries what it answers, one level deep', async () => {
    const one = alice.sends('one');
    const two = alice.sends('two', { replyTo: one });
    alice.sends('three', { replyTo: two });
    const reply = (await updates())[2]?.message?.reply_to_message;
    expect(reply?.text).toBe('two');
    expect(reply?.reply_to_message).toBeUndefined();
  });

  it('of somebody else can not be edited', () => {
    const message = alice.sends('one');
    expect(() => bob.edits(message, 'two')).toThrow("can't edit what others wrote");
  });

  it('is told as edited, and not told as deleted', async () => {
    const message = alice.sends('one');
    alice.edits(message, '/two');
    alice.deletes(message);
    const [, edited, ...rest] = await updates();
    expect(edited?.edited_message).toMatchObject({ text: '/two', entities: [{ type: 'bot_command' }] });
    expect(rest).toEqual([]);
    expect(alice.chat.messages).toEqual([]);
  });
});

describe('keyboards that are no part of a message', () => {
  it('are kept beside it: a demand for a reply, ready answers', async () => {
    alice.sends('/start');
    await call('sendMessage', { chat_id: alice.id, text: 'Name?', reply_markup: { force_reply: true } });
    expect(alice.chat.last.keyboard).toEqual({ force_reply: true });
    expect(alice.chat.last.json.reply_markup).toBeUndefined();
    await call('sendMessage', { chat_id: alice.id, text: 'Mood?', reply_markup: { keyboard: [['Calm', 'Happy']] } });
    expect(alice.chat.last.keyboard).toEqual({ keyboard: [['Calm', 'Happy']] });
  });
});

describe('blocking', () => {
  it('is told by my_chat_member, and lifted by writing', async () => {
    alice.sends('/start');
    alice.blocks();
    alice.sends('back');
    const statuses = (await updates()).map((update) => update.my_chat_member?.new_chat_member.status);
    expect(statuses).toEqual([undefined, 'kicked', 'member', undefined]);
  });
});

describe('a button', () => {
  beforeEach(async () => {
    alice.sends('/start');
    const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'Agree', callback_data: data }]] });
    await call('sendMessage', { chat_id: alice.id, text: 'old', reply_markup: keyboard('old') });
    await call('sendMessage', { chat_id: alice.id, text: 'new', reply_markup: keyboard('new') });
    const link = { text: 'Open', url: 'https://t.me/voxback_bot?start=enroll' };
    await call('sendMessage', { chat_id: alice.id, text: 'link', reply_markup: { inline_keyboard: [[link]] } });
    await updates();
  });

  it('is found by a part of its label, on the newest message or on a given one', async () => {
    alice.taps('Agr');
    alice.taps('Agree', { on: alice.chat.messages[1] ?? alice.chat.last });
    expect((await updates()).map((update) => update.callback_query?.data)).toEqual(['new', 'old']);
  });

  it('opens the bot by a deep link', async () => {
    alice.taps('Open');
    expect((await updates())[0]?.message?.text).toBe('/start enroll');
  });

  it('that does not exist is an error that names those that do', () => {
    expect(() => alice.taps('Refuse')).toThrow(/No button "Refuse". Buttons: Open, Agree, Agree/);
  });
});

describe('waiting', () => {
  it('ends in time with a transcript of the chat', async () => {
    alice.sends('/start');
    const waiting = alice.chat.next(() => true, { timeoutMs: 20 });
    await expect(waiting).rejects.toThrow("within 20 ms.\nAlice's chat with the bot:\n  #1 Alice: /start");
  });

  it('sees what came before the wait, and each message once', async () => {
    alice.sends('/start');
    await call('sendMessage', { chat_id: alice.id, text: 'one' });
    await call('sendMessage', { chat_id: alice.id, text: 'two' });
    expect((await alice.chat.next()).text).toBe('one');
    expect((await alice.chat.next()).text).toBe('two');
    await expect(alice.chat.next(() => true, { timeoutMs: 1 })).rejects.toThrow();
  });

  it('sees edits', async () => {
    alice.sends('/start');
    const { message_id } = await call<{ message_id: number }>('sendMessage', { chat_id: alice.id, text: '1/3' });
    const waiting = alice.chat.next((message) => message.text === '2/3');
    await call('editMessageText', { chat_id: alice.id, message_id, text: '2/3' });
    expect((await waiting).isEdited).toBe(true);
  });

  it('sees changed buttons, which clients do not call an edit', async () => {
    alice.sends('/start');
    const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] };
    const { message_id } = await call<{ message_id: number }>('sendMessage', {
      chat_id: alice.id,
      text: 'a',
      reply_markup,
    });
    await call('editMessageReplyMarkup', { chat_id: alice.id, message_id });
    const message = await alice.chat.next(({ buttons }) => buttons.length === 0);
    expect(message.isEdited).toBe(false);
  });
});

describe('a group', () => {
  it('is a supergroup below -100…, and tells the bot that it was added', async () => {
    const group = telegram.group({ title: 'Friends', members: [alice, bob] });
    expect(group.id).toBeLessThan(-1_000_000_000_000);
    const [added, service] = await updates();
    expect(added?.my_chat_member).toMatchObject({
      from: { id: alice.id },
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    });
    expect(service?.message?.new_chat_members?.[0]?.id).toBe(telegram.bot.id);
    expect(await call('getChatMemberCount', { chat_id: group.id })).toBe(3);
    expect(await call('getChatMember', { chat_id: group.id, user_id: alice.id })).toMatchObject({ status: 'creator' });
  });

  it.each([
    ['/say hi', true],
    ['/say@voxback_bot hi', true],
    ['/say@other_bot hi', false],
    ['say hi', false],
    ['hi @Voxback_Bot', false],
  ])('with privacy mode: %s is heard: %s', async (text, isHeard) => {
    const group = telegram.group({ title: 'Friends', members: [alice] });
    await updates();
    alice.sends(text, { in: group });
    expect(await updates()).toHaveLength(isHeard ? 1 : 0);
  });

  it('with privacy mode: a bare command is not heard when another bot was the last to write, and a pin is', async () => {
    const other = telegram.person({ name: 'Other', username: 'other_bot', isBot: true });
    const group = telegram.group({ title: 'Friends', members: [alice, other] });
    other.sends('hello', { in: group });
    await updates();
    alice.sends('/say hi', { in: group });
    expect(await updates()).toHaveLength(0);
    alice.sends('/say@voxback_bot hi', { in: group });
    alice.serves({ delete_chat_photo: true }, { in: group });
    expect(await updates()).toHaveLength(2);
  });

  it('lets the bot hear replies to itself, and everything once it is administrator', async () => {
    const group = telegram.group({ title: 'Friends', members: [alice, bob] });
    await call('sendMessage', { chat_id: group.id, text: 'I am here' });
    const ofBot = group.last;
    await updates();
    bob.sends('ah', { in: group, replyTo: ofBot });
    bob.sends('psst', { in: group });
    expect((await updates()).map((update) => update.message?.text)).toEqual(['ah']);
    group.promotes();
    bob.sends('psst', { in: group });
    expect((await updates()).at(-1)?.message?.text).toBe('psst');
  });

  it('tells an administrator bot who comes and goes, if it asked', async () => {
    const group = telegram.group({ title: 'Friends', members: [alice] });
    group.promotes();
    await updates({ allowed_updates: ['chat_member', 'message'] });
    group.adds(bob);
    group.loses(bob);
    const kinds = (await updates()).flatMap((update) => Object.keys(update).filter((key) => key !== 'update_id'));
    expect(kinds).toEqual(['chat_member', 'message', 'message', 'chat_member']);
  });

  it('with topics keeps an answer in the topic of its question', async () => {
    const forum = telegram.group({ title: 'Forum', members: [alice], forum: true });
    const topic = forum.topic('Voices');
    const question = alice.sends('/say hi', { in: forum, topic });
    const last = (await updates()).at(-1)?.message;
    expect(last).toMatchObject({ message_thread_id: topic, is_topic_message: true, chat: { is_forum: true } });
    expect(last?.reply_to_message?.forum_topic_created?.name).toBe('Voices');
    await call('sendMessage', { chat_id: forum.id, text: 'hi', reply_parameters: { message_id: question.id } });
    expect(forum.last.topic).toBe(topic);
  });
});

describe('the command menu', () => {
  it('is the narrowest scope in the language of the person', async () => {
    const group = telegram.group({ title: 'Friends', members: [alice, bob] });
    const set = (description: string, more: object) =>
      call('setMyCommands', { commands: [{ command: 'start', description }], ...more });
    await set('default', {});
    await set('默认', { language_code: 'zh' });
    await set('groups', { scope: { type: 'all_group_chats' } });
    await set('admins', { scope: { type: 'all_chat_administrators' } });
    const shown = (person: Person, chat = person.chat) => telegram.menu(person, chat)[0]?.description;
    expect([shown(alice), shown(bob), shown(alice, group), shown(bob, group)]).toEqual([
      'default',
      '默认',
      'admins',
      'groups',
    ]);
    await call('deleteMyCommands', { scope: { type: 'all_chat_administrators' } });
    expect(shown(alice, group)).toBe('groups');
  });
});

describe('a draft', () => {
  it('is shown until the message, and can be stopped', async () => {
    alice.sends('/start');
    await call('sendMessageDraft', { chat_id: alice.id, draft_id: 7, text: 'Thinking', can_stop: true });
    expect(alice.chat.draft).toMatchObject({ id: 7, text: 'Thinking' });
    alice.stops();
    expect((await updates()).at(-1)?.stopped_message_generation).toMatchObject({ draft_id: 7, chat: { id: alice.id } });
    expect(() => alice.stops()).toThrow('no draft');
  });
});
