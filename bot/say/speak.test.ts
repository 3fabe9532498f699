import { describe, expect, it } from 'vitest';
import { lends } from '../groups/groups.fixture.ts';
import { patience } from '../playground/patience.ts';
import type { Person } from '../playground/telegram.ts';
import { SECONDS_PER_CHARACTER, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({ VOXBACK_MAX_CHARACTERS: '200', VOXBACK_QUEUE_PER_USER: '2' }, async (opened) => {
  world = opened;
  alice = world.person('Alice');
});

describe('speaking in a private chat', () => {
  it('answers a text with an OGG whose length is the speech, to 10 ms', async () => {
    await world.enroll(alice);
    const text = 'A sentence of thirty-six characters.';
    alice.sends(text);
    const reply = await alice.chat.next((message) => message.voice !== undefined);
    const seconds = text.length * SECONDS_PER_CHARACTER;
    const { pcm } = await world.service.codec.decode(reply.voice?.bytes ?? new Uint8Array());
    expect(Math.abs(pcm.samples.length / pcm.sampleRate - seconds)).toBeLessThan(0.01);
    expect(reply.voice?.duration).toBe(Math.round(seconds));
    expect(world.engine.spoken.at(-1)?.text).toBe(text);
  });

  it('says once how a feeling is written to whoever writes it without brackets', async () => {
    await world.enroll(alice);
    alice.sends('whisper: Good night.');
    const hint = await alice.chat.next((message) => message.text.includes('(whisper):'));
    expect(hint.voice).toBeUndefined();
    await expect.poll(() => world.engine.spoken.at(-1)?.text).toBe('whisper: Good night.');
    alice.sends('excited: We won.');
    await expect.poll(() => world.engine.spoken.at(-1)?.text).toBe('excited: We won.');
    await alice.chat.next((message) => message.voice !== undefined);
    expect(alice.chat.messages.filter(({ text }) => text.includes('in brackets'))).toHaveLength(1);
  });

  it('reads a price without a word in the language of who writes it', async () => {
    await world.enroll(alice);
    alice.sends('$3.99');
    await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.at(-1)?.language).toBe('en');
    const wang = world.telegram.person({ name: 'Wang', language: 'zh-hans' });
    await world.enroll(wang);
    wang.sends('$3.99');
    await wang.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.at(-1)?.language).toBe('zh');
  });

  it('shows record_voice while it works', async () => {
    await world.enroll(alice);
    world.engine.hold();
    alice.sends('Slowly');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    world.engine.release();
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('takes /say with a text, /say as a reply, and asks when there is neither', async () => {
    await world.enroll(alice);
    alice.sends('/say one');
    await alice.chat.next((message) => message.voice !== undefined);
    const earlier = alice.sends('two');
    await alice.chat.next((message) => message.voice !== undefined);
    alice.sends('/say', { replyTo: earlier });
    await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(-3).map(({ text }) => text)).toEqual(['one', 'two', 'two']);
    alice.sends('/say');
    await alice.chat.next((message) => message.text === 'What shall I say?');
  });

  it('says who has no voice yet how to get one', async () => {
    alice.sends('Hello');
    const answer = await alice.chat.next();
    expect(answer.text).toMatch(/no voice yet/);
    expect(answer.buttons).toEqual(['🎙 Record my voice', '▶ Hear an example']);
  });

  const refused: Array<[string, string, RegExp]> = [
    ['201 characters', 'x'.repeat(201), /201 characters; one reply takes 200/],
    ['emoji only', '😀🎉👍', /only signs or emoji/],
    ['an unknown command', '/frobnicate', /don't know this command/],
    ['broken UTF-16', '\ud83d \udc00', /only signs or emoji/],
  ];

  it.each(refused)('refuses %s with a sentence and goes on', async (_, text, sentence) => {
    await world.enroll(alice);
    alice.sends(text);
    await alice.chat.next((message) => sentence.test(message.text));
    alice.sends('and now?');
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('answers what it can not speak: a sticker-like message, a voice note, an old button', async () => {
    await world.enroll(alice);
    alice.sendsDocument(Buffer.from('x'));
    await alice.chat.next((message) => message.text.startsWith('I can say texts'));
    alice.sendsVoice(new Uint8Array(9), { seconds: 2 });
    await alice.chat.next((message) => message.text.startsWith('To speak in your voice'));
    const tap = alice.presses({ text: '?', callback_data: 'no-such:thing:😀' }, alice.chat.last);
    await expect.poll(() => tap.answer?.text).toMatch(/too old/);
  });

  it('queues what is sent meanwhile, says the place, and refuses the third waiting request', async () => {
    await world.enroll(alice);
    world.engine.hold();
    alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('second');
    alice.sends('third');
    alice.sends('fourth');
    await alice.chat.next((message) => message.text.includes('2 requests waiting already'));
    await expect.poll(() => alice.chat.draft?.text, { timeout: patience(5000) }).toMatch(/number 1 in line/);
    world.engine.release();
    for (let reply = 0; reply < 3; reply++) await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(-3).map(({ text }) => text)).toEqual(['first', 'second', 'third']);
    expect(alice.chat.draft).toBeUndefined();
    expect(alice.chat.messages.some((message) => /in line/.test(message.text))).toBe(false);
  });

  it('speaks a text that still waits as it was edited, and one that runs as it was', async () => {
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    world.engine.hold();
    const running = alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    const waiting = alice.sends('secnd');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    alice.edits(running, 'too late');
    alice.edits(waiting, 'angry: second');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    world.engine.release();
    for (let reply = 0; reply < 2; reply++) await alice.chat.next((message) => message.voice !== undefined);
    const said = world.engine.spoken.slice(before);
    expect(said.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(said[1]?.emotion).toMatchObject({ from: 'weights', weights: { angry: 1 } });
  });

  it('keeps what waits, and says why, when the edit can not be spoken', async () => {
    await world.enroll(alice);
    world.engine.hold();
    alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    const waiting = alice.sends('second');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    alice.edits(waiting, 'x'.repeat(201));
    await alice.chat.next((message) => /200 is the most/.test(message.text));
    world.engine.release();
    for (let reply = 0; reply < 2; reply++) await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.at(-1)?.text).toBe('second');
  });

  it('/cancel overtakes a running job and the waiting ones', async () => {
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    world.engine.hold();
    alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    alice.sends('second');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    alice.sends('/cancel');
    await alice.chat.next((message) => message.text === 'Stopped; 2 replies are cancelled.');
    alice.sends('/cancel');
    await alice.chat.next((message) => message.text === 'There is nothing to stop.');
    world.engine.release();
    alice.sends('third');
    await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['third']);
  });

  it('/cancel in a burst stops what was sent before it and nothing that was sent after', async () => {
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    world.engine.hold();
    alice.sends('before');
    alice.sends('/cancel');
    alice.sends('after');
    await alice.chat.next((message) => message.text.startsWith('Stopped; one reply'));
    world.engine.release();
    await alice.chat.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['after']);
  });
});

describe('speaking in a group', () => {
  it('speaks for each member in their own voice, and for nobody in another one', async () => {
    const bob = world.person('Bob');
    const group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    await world.enroll(alice);
    await world.enroll(bob);
    const before = world.engine.spoken.length;
    alice.sends('/say from alice', { in: group });
    bob.sends('/say@voxback_bot from bob', { in: group });
    await group.next((message) => message.voice !== undefined);
    await group.next((message) => message.voice !== undefined);
    const said = world.engine.spoken.slice(before).map(({ text, voice }) => ({ text, voice }));
    expect(said).toEqual([
      { text: 'from alice', voice: 1 },
      { text: 'from bob', voice: 2 },
    ]);
  });

  it('hears /say as a reply, a mention, a reply to itself, and nothing else', async () => {
    const bob = world.person('Bob');
    const group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    // Mentions are heard by admins only.
    group.promotes();
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    const joke = bob.sends('a joke', { in: group });
    alice.sends('/say', { in: group, replyTo: joke });
    const spoken = await group.next((message) => message.voice !== undefined);
    alice.sends('@voxback_bot: hello all', { in: group });
    await group.next((message) => message.voice !== undefined);
    alice.sends('once more', { in: group, replyTo: spoken });
    await group.next((message) => message.voice !== undefined);
    alice.sends('ordinary talk', { in: group });
    alice.sends('@voxback_bot', { in: group, replyTo: joke });
    await group.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual([
      'a joke',
      'hello all',
      'once more',
      'a joke',
    ]);
  });

  it('as an ordinary member promises no mentions, and hears /say@bot and replies to itself', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    expect((await group.next()).text).not.toMatch(/^@voxback_bot|or a mention of me/m);
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    alice.sends('@voxback_bot not heard', { in: group });
    alice.sends('/say@voxback_bot by name', { in: group });
    const spoken = await group.next((message) => message.voice !== undefined);
    alice.sends('as a reply', { in: group, replyTo: spoken });
    await group.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['by name', 'as a reply']);
  });

  it('reads the quoted part of what is answered, and not the rest: /say, /read, a mention', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    group.promotes();
    await world.enroll(alice);
    await lends(alice, group);
    const before = world.engine.spoken.length;
    const long = alice.sends('One thing. Another thing. A third one.', { in: group });
    for (const [text, quote] of [
      ['/say', 'Another thing.'],
      ['/read', 'A third one.'],
      ['@voxback_bot', 'One thing.'],
    ] as const) {
      alice.sends(text, { in: group, replyTo: long, quote });
      await group.next((message) => message.voice !== undefined);
    }
    const said = world.engine.spoken.slice(before).map(({ text }) => text);
    expect(said).toEqual(['Another thing.', 'A third one.', 'One thing.']);
  });

  it('takes captions for texts: /say, a mention, a reply to itself', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    group.promotes();
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    const bytes = Buffer.from('a picture');
    alice.sendsDocument(bytes, { in: group, caption: '/say under it' });
    const spoken = await group.next((message) => message.voice !== undefined);
    alice.sendsDocument(bytes, { in: group, caption: '@voxback_bot, and this' });
    await group.next((message) => message.voice !== undefined);
    alice.sendsDocument(bytes, { in: group, caption: 'once more', replyTo: spoken });
    await group.next((message) => message.voice !== undefined);
    const said = world.engine.spoken.slice(before).map(({ text }) => text);
    expect(said).toEqual(['under it', 'and this', 'once more']);
  });

  it('hears no mention in an address like me@voxback_bot.example, and reads addresses as they are', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    group.promotes();
    await world.enroll(alice);
    const before = world.engine.spoken.length;
    alice.sends('Write to me@voxback_bot.example', { in: group });
    alice.sends('@Voxback_Bot me@voxback_bot.example', { in: group });
    await group.next((message) => message.voice !== undefined);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['me@voxback_bot.example']);
  });

  it('answers in the topic that asked', async () => {
    const group = world.telegram.group({ title: 'Forum', members: [alice], forum: true });
    const topic = group.topic('Voices');
    await world.enroll(alice);
    alice.sends('/say here', { in: group, topic });
    const reply = await group.next((message) => message.voice !== undefined);
    expect(reply.topic).toBe(topic);
  });

  it('shows a member without a voice the way to the private chat', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    alice.sends('/say hello', { in: group });
    const answer = await group.next((message) => /no voice yet/.test(message.text));
    expect(answer.receiver).toBe(alice.id);
    expect(answer.buttons).toEqual(['🎙 Record my voice']);
  });
});
