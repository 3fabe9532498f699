import { beforeEach, describe, expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';
import { isVoice, lastSpoken, lends, opensSettings, walks } from './groups.fixture.ts';
import { toTrigger } from './taught.ts';

let world: World;
let alice: Person;
let bob: Person;
let group: Group;

usingBot({ VOXBACK_MAX_CHARACTERS: '100' }, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  bob = world.person('Bob');
  group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
});

/** Alice teaches in the group, and the bot has taken it. */
async function teaches(what: string): Promise<void> {
  const command = alice.sends(`/teach ${what}`, { in: group });
  await expect.poll(() => command.reaction).toBe('👌');
}

const toldTo = (person: Person, words: RegExp) =>
  group.next((message) => message.receiver === person.id && words.test(message.text));

describe('a taught answer', () => {
  beforeEach(async () => {
    await world.enroll(alice);
    await lends(alice, group);
  });

  it('is spoken in the voice of the group: to a command, to a phrase, whoever says it', async () => {
    group.promotes();
    await teaches('/rules = Be kind to each other.');
    await teaches('Good morning = angry: Good morning = good day!');
    bob.sends('/rules', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)).toEqual({ text: 'Be kind to each other.', voice: 1 });
    bob.sends('@voxback_bot GOOD  morning!', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)).toEqual({ text: 'Good morning = good day!', voice: 1 });
    expect(world.engine.spoken.at(-1)?.emotion).toMatchObject({ from: 'weights', weights: { angry: 1 } });
    bob.sends('/rules@other_bot', { in: group });
    bob.sends('/rules@voxback_bot', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)?.text).toBe('Be kind to each other.');
  });

  it('comes to a plain phrase only where the bot hears everything', async () => {
    await teaches('hi bot = Hi!');
    bob.sends('hi bot', { in: group });
    group.promotes();
    bob.sends('well, hi bot, how are you', { in: group });
    bob.sends('Hi bot.', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)?.text).toBe('Hi!');
    expect(world.engine.spoken.filter(({ text }) => text === 'Hi!')).toHaveLength(1);
  });

  it('is replaced by teaching its trigger again', async () => {
    await teaches('/rules = one');
    await teaches('/rules = two');
    bob.sends('/rules', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)?.text).toBe('two');
    const list = await walks(alice, await opensSettings(alice, group), 'Voice answers');
    expect(list.buttons).toEqual(['＋ Command', '＋ Phrase', '/rules', '‹ Back']);
  });

  it('is not spoken, and to a phrase nothing is said about it, where the group does not allow it', async () => {
    group.promotes();
    await teaches('/rules = one');
    await teaches('hello there = two');
    await walks(alice, await opensSettings(alice, group), 'Who may use me', 'Admins only');
    bob.sends('@voxback_bot hello there', { in: group });
    bob.sends('/rules', { in: group });
    await toldTo(bob, /only admins may use me/);
    expect(group.messages.filter((message) => message.receiver === bob.id)).toHaveLength(1);
  });

  it('is taught in a dialogue too, corrected on the way, given a feeling, deleted', async () => {
    const home = await opensSettings(alice, group);
    await walks(alice, home, 'Voice answers');
    alice.taps('＋ Command', { on: home });
    await alice.chat.next((message) => message.text.startsWith('What is the command called'));
    alice.sends('say');
    await alice.chat.next((message) => message.text === '/say is a command of mine already.');
    alice.sends('你好');
    await alice.chat.next((message) => message.text.startsWith('A command has'));
    alice.sends('Hello');
    await alice.chat.next((message) => message.text.includes('to “/hello”?'));
    alice.sends('x'.repeat(101));
    await alice.chat.next((message) => message.text === 'I need 1 to 100 characters to say.');
    alice.sends('Hello to all of you');
    const done = await alice.chat.next((message) => message.text.startsWith('To “/hello” I answer:'));
    expect(done.text).toContain('I hear it surely as /hello@voxback_bot');
    alice.taps('How it feels', { on: done });
    const card = await alice.chat.next((message) => message.buttons.length > 8);
    expect(card.text).toMatch(/Hello to all of you/);
    await walks(alice, card, 'Happy');
    bob.sends('/hello', { in: group });
    await group.next(isVoice);
    expect(world.engine.spoken.at(-1)).toMatchObject({
      text: 'Hello to all of you',
      emotion: { weights: { happy: 1 } },
    });
    expect((await walks(alice, card, '✗ Delete')).buttons).not.toContain('/hello');
    const before = world.engine.spoken.length;
    bob.sends('/hello', { in: group });
    bob.sends('/read once more', { in: group });
    await group.next(isVoice);
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['once more']);
  });

  it('is not taken from an admin who was demoted while answering', async () => {
    group.promotes();
    group.promotes(bob);
    const home = await opensSettings(bob, group);
    await walks(bob, home, 'Voice answers');
    bob.taps('＋ Phrase', { on: home });
    await bob.chat.next((message) => message.text.startsWith('Which words'));
    bob.sends('good night');
    await bob.chat.next((message) => message.text.includes('“good night”'));
    group.demotes(bob);
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    bob.sends('Sleep well');
    await bob.chat.next((message) => /Only admins/.test(message.text));
    bob.sends('/cancel');
    await bob.chat.next((message) => message.text.startsWith('Stopped'));
  });

  it('is Chinese as well', async () => {
    group.promotes();
    await teaches('早上好 = 大家早上好');
    bob.sends('早上好！ @voxback_bot', { in: group });
    await group.next(isVoice);
    expect(lastSpoken(world)?.text).toBe('大家早上好');
  });
});

describe('/teach', () => {
  it('is for admins, and says how it is used', async () => {
    bob.sends('/teach /rules = none', { in: group });
    await toldTo(bob, /Only admins/);
    alice.sends('/teach something', { in: group });
    await toldTo(alice, /Like this: \/teach/);
    alice.sends('/teach /say = x', { in: group });
    await toldTo(alice, /command of mine already/);
  });

  it('answers with what it understood and when that will be heard', async () => {
    alice.sends('/teach good morning = 2.2s sad: Good morning = good day!', { in: group });
    expect((await toldTo(alice, /good morning/)).text).toBe(
      [
        'To “good morning” I answer (2.2 s · Sad 70%):',
        'Good morning = good day!',
        'I hear it when it is a whole message and a reply to one of mine. Made an admin, I hear it without that.',
        'Nobody hears an answer yet: this group has no voice. Whoever lends theirs writes /share there.',
      ].join('\n\n'),
    );
    await world.enroll(alice);
    await lends(alice, group);
    group.promotes();
    alice.sends('/teach Good night! = Sleep well.', { in: group });
    expect((await toldTo(alice, /good night/)).text).toBe(
      'To “good night” I answer:\n\nSleep well.\n\nI hear it whenever it is a whole message.',
    );
    alice.sends('/teach /rules = Be kind.', { in: group });
    expect((await toldTo(alice, /rules/)).text).toMatch(/I hear it surely as \/rules@voxback_bot, [^\n]*$/);
  });

  it('needs a voice of the group: a command says so, a phrase is not answered', async () => {
    group.promotes();
    await teaches('/rules = Be kind.');
    await teaches('hello there = Hello.');
    bob.sends('@voxback_bot hello there', { in: group });
    bob.sends('/rules', { in: group });
    await toldTo(bob, /no voice yet/);
    expect(group.messages.filter((message) => message.receiver === bob.id)).toHaveLength(1);
  });
});

describe('toTrigger', () => {
  const cases: Array<[string, string]> = [
    [' Good   Morning! ', 'good morning'],
    ['“你好”。', '你好'],
    ['/Rules', '/rules'],
    ['Ｈｅｌｌｏ', 'hello'],
    ['what?!', 'what'],
    ['…', ''],
    ["don't", "don't"],
  ];
  it.each(cases)('makes of %j %j', (words, trigger) => {
    expect(toTrigger(words)).toBe(trigger);
  });

  it('takes 400,000 signs inside a phrase in one go', () => {
    // Each of these becomes four. In a time that grows with the square, this test would not end.
    expect(toTrigger(`a${'⁗'.repeat(100_000)}b!`)).toBe(`a${'′'.repeat(400_000)}b`);
  });
});
