import { describe, expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';
import { isVoice, lends, opensSettings, walks } from './groups.fixture.ts';

let world: World;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
});

/** The settings of the group after `labels` were tapped. */
const sets = async (...labels: string[]) => walks(alice, await opensSettings(alice, group), ...labels);

/** What `person` alone is told in the group. */
const toldTo = (person: Person, words: RegExp) =>
  group.next((message) => message.receiver === person.id && words.test(message.text));

describe('joining', () => {
  it('says once what the bot hears, with the way to the settings', async () => {
    const hello = await group.next();
    expect(hello.text).toMatch(/Telegram shows me nothing else/);
    expect(hello.buttons).toEqual(['⚙ Settings (admins)']);
    group.promotes();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(group.messages.filter((message) => message.isFromBot)).toHaveLength(1);
  });

  it('says it in Chinese to a Chinese admin', async () => {
    const wang = world.telegram.person({ name: '王', language: 'zh-hans' });
    const chinese = world.telegram.group({ title: '朋友', members: [wang] });
    const { text } = await chinese.next();
    expect(text).toMatch(/^大家好！/);
    // And to who does not read it.
    expect(text).toMatch(/^Hello! I answer/m);
  });

  it('says it in English alone to who speaks English, and in Chinese as well where the name of the group is', async () => {
    expect((await group.next()).text).not.toContain('大家好');
    const mixed = world.telegram.group({ title: '读书会', members: [alice, bob] });
    expect((await mixed.next()).text).toMatch(/^Hello! [\s\S]*^大家好！/m);
  });

  it('says that voice messages are forbidden, once, and again only after they were allowed', async () => {
    const silent = world.telegram.group({ title: 'Silent', members: [alice], hasBot: false });
    silent.permits({ voice: false });
    silent.addsBot();
    const hello = await silent.next();
    expect(hello.text).toMatch(/Voice messages are switched off/);
    silent.addsBot();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(silent.messages.filter((message) => message.isFromBot)).toHaveLength(1);
    silent.permits({ voice: true });
    silent.addsBot();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    silent.permits({ voice: false });
    silent.addsBot();
    const again = await silent.next();
    expect(again.text).toMatch(/^Voice messages are switched off/);
  });

  it('takes it calmly when it may not write at all', async () => {
    const mute = world.telegram.group({ title: 'Mute', members: [alice], hasBot: false });
    mute.permits({ text: false });
    mute.addsBot();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(mute.messages.filter((message) => message.isFromBot)).toHaveLength(0);
  });
});

describe('settings', () => {
  it('open for admins only, in the private chat, and are shown to nobody else', async () => {
    bob.sends('/settings', { in: group });
    await toldTo(bob, /Only admins/);
    const home = await opensSettings(alice, group);
    expect(home.text).toMatch(/^Settings of “Friends”/);
    expect(home.rows.length).toBe(8);
    // The link is no secret: who follows it without being an admin is turned away.
    const link = world.telegram
      .callsTo('sendMessage')
      .flatMap(({ fields }) => JSON.stringify(fields).match(/start=(g_\w+)/)?.[1] ?? []);
    bob.sends(`/start ${link[0]}`);
    await bob.chat.next((message) => /Only admins/.test(message.text));
  });

  it('are in the menu of admins, beside the commands of everybody', async () => {
    const commands = (person: Person) => world.telegram.menu(person, group).map(({ command }) => command);
    await expect.poll(() => commands(bob)).toEqual(['say', 'read', 'share', 'cancel', 'help', 'report']);
    await expect.poll(() => commands(alice)).toEqual([...commands(bob), 'settings', 'teach', 'allow', 'disallow']);
  });

  it('are closed to an admin who was demoted, at the next change after Telegram has told it', async () => {
    group.promotes();
    const home = await opensSettings(alice, group);
    group.promotes(bob);
    const bobs = await opensSettings(bob, group);
    await walks(bob, bobs, 'No forwarding');
    group.demotes(bob);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    const tap = bob.taps('No forwarding', { on: bobs });
    await expect.poll(() => tap.answer?.text).toMatch(/Only admins/);
    expect((await walks(alice, home, 'Who may use me', 'Back')).buttons).toContain('☑ No forwarding');
  });

  it('limit speaking to admins, or to them and a list', async () => {
    await world.enroll(bob);
    await sets('Who may use me', 'Admins only');
    bob.sends('/say hello', { in: group });
    await toldTo(bob, /only admins may use me/);
    const screen = await sets('Who may use me', 'Admins and a list');
    bob.sends('/say hello', { in: group });
    await toldTo(bob, /not on their list/);
    const message = bob.sends('please @voxback_bot', { in: group });
    const command = alice.sends('/allow', { in: group, replyTo: message });
    await expect.poll(() => command.reaction).toBe('👌');
    bob.sends('/say now?', { in: group });
    await group.next(isVoice);
    expect((await walks(alice, screen, 'Admins and a list')).buttons).toContain('✗ Bob');
    await walks(alice, screen, '✗ Bob');
    bob.sends('/say again', { in: group });
    await toldTo(bob, /not on their list/);
    bob.sends('/allow', { in: group, replyTo: message });
    await toldTo(bob, /Only admins/);
  });

  it('set quiet hours by the clock of the group', async () => {
    await world.enroll(alice);
    const screen = await sets('Quiet hours', 'Turn on');
    expect(screen.text).toMatch(/quiet from 22:00 until 07:00/);
    expect((await walks(alice, screen, '+ 1 h: begin', '− 1 h: end')).text).toMatch(/from 23:00 until 06:00/);
    const before = /shows (\d\d):(\d\d)/.exec(screen.text);
    const after = /shows (\d\d):(\d\d)/.exec((await walks(alice, screen, 'Clock +60 min', 'Clock −15 min')).text);
    const minutes = (clock: RegExpExecArray | null) => Number(clock?.[1]) * 60 + Number(clock?.[2]);
    // The clock goes on while the test runs.
    expect([45, 46]).toContain((minutes(after) - minutes(before) + 1440) % 1440);
    // Now is inside: from the present hour on.
    const hour = new Date(Date.now() + 45 * 60_000).getUTCHours();
    await walks(alice, screen, ...Array.from({ length: (hour - 23 + 24) % 24 }, () => '+ 1 h: begin'));
    await walks(alice, screen, ...Array.from({ length: (hour + 2 - 6 + 24) % 24 }, () => '+ 1 h: end'));
    alice.sends('/say hello', { in: group });
    await toldTo(alice, /It is quiet here/);
  });

  it('protect replies, delete what asked, and leave out the label', async () => {
    await world.enroll(bob);
    group.promotes();
    await sets('No forwarding', 'Delete the request', 'Say that it is AI');
    const asked = bob.sends('/say hello', { in: group });
    const reply = await group.next(isVoice);
    expect(reply.json.has_protected_content).toBe(true);
    expect(reply.replyTo).toBeUndefined();
    expect(reply.caption).toBe('');
    await expect.poll(() => asked.isDeleted).toBe(true);
  });

  it('hold the limit that the queue is asked about', async () => {
    const screen = await sets('Limit per hour', '15 min');
    expect(screen.buttons).toContain('● 15 min');
    expect((await walks(alice, screen, 'Back')).text).toMatch(/15 min at most/);
    expect((await walks(alice, screen, 'Limit per hour', 'No limit', 'Back')).text).toMatch(/no limit/);
  });
});

describe('answers', () => {
  it('acknowledge by a reaction that goes when the reply is there', async () => {
    await world.enroll(alice);
    world.engine.hold();
    const asked = alice.sends('/say hello', { in: group });
    await expect.poll(() => asked.reaction).toBe('✍');
    world.engine.release();
    await group.next(isVoice);
    await expect.poll(() => asked.reaction).toBe('');
  });

  it('say aloud what Telegram does not whisper, and lose nothing', async () => {
    await group.next();
    const how = { status: 400, description: 'Bad Request: EPHEMERAL_NOT_ALLOWED' } as const;
    world.telegram.fail({ method: 'sendMessage', how });
    bob.sends('/say hello', { in: group });
    const told = await group.next((message) => /no voice yet/.test(message.text));
    expect(told.receiver).toBeUndefined();
    expect(told.replyTo).toBeDefined();
  });

  it('whisper what fails while it is spoken', async () => {
    await world.enroll(bob);
    world.engine.failWith(new Error('boom'));
    bob.sends('/say hello', { in: group });
    await toldTo(bob, /Something went wrong/);
  });

  it('stay in their topic, whispers too', async () => {
    const forum = world.telegram.group({ title: 'Forum', members: [bob], forum: true });
    const topic = forum.topic('Voices');
    bob.sends('/say hello', { in: forum, topic });
    const told = await forum.next((message) => message.receiver === bob.id);
    expect(told.topic).toBe(topic);
  });
});

describe('senders without a name', () => {
  it('anonymous admins speak as the group, may change it, and cancel', async () => {
    await world.enroll(alice);
    alice.sends('/say hello', { in: group, anonymously: true });
    await group.next((message) => /no voice yet/.test(message.text));
    await lends(alice, group);
    alice.sends('/say hello', { in: group, anonymously: true });
    await group.next(isVoice);
    alice.sends('/settings', { in: group, anonymously: true });
    await group.next((message) => message.text.startsWith('The settings'));
    world.engine.hold();
    const asked = alice.sends('/say long story', { in: group, anonymously: true });
    await expect.poll(() => asked.reaction).toBe('✍');
    alice.sends('/cancel', { in: group, anonymously: true });
    await group.next((message) => message.text.startsWith('Stopped'));
  });

  it('the linked channel is not answered', async () => {
    await group.next();
    group.getsPost('/say news');
    group.getsPost('@voxback_bot news');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(group.messages.filter((message) => message.isFromBot)).toHaveLength(1);
  });
});

describe('a group that becomes a supergroup', () => {
  it('keeps its settings and its voice, and gets there what was asked before', async () => {
    const basic = world.telegram.group({ title: 'Basic', members: [alice, bob], isBasic: true });
    await world.enroll(alice);
    await walks(alice, await opensSettings(alice, basic), 'No forwarding');
    await lends(alice, basic);
    world.engine.hold();
    const waiting = bob.sends('/read before', { in: basic });
    await expect.poll(() => waiting.reaction).toBe('✍');
    const next = world.telegram.upgrade(basic);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    world.engine.release();
    await next.next(isVoice);
    expect((await opensSettings(alice, next)).buttons).toContain('☑ No forwarding');
    bob.sends('/read hello', { in: next });
    const reply = await next.next(isVoice);
    expect(reply.json.has_protected_content).toBe(true);
    alice.sends('/share');
    await alice.chat.next((message) => message.buttons.length === 1 && message.buttons[0] === '✗ Basic');
  });
});
