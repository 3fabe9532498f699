import { describe, expect, it } from 'vitest';
import type { Group, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';
import { isVoice, lends, opensSettings, walks } from './groups.fixture.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let alice: Person;
let group: Group;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  alice = world.person('Alice');
  group = world.telegram.group({ title: 'Friends', members: [alice] });
});

/** The flag is on, Alice's voice is the group's, newcomers are greeted. */
async function prepares(): Promise<void> {
  alice.sends('/rollout welcome_voice 100');
  await alice.chat.next((message) => /welcome_voice/.test(message.text));
  await world.enroll(alice);
  await lends(alice, group);
  await walks(alice, await opensSettings(alice, group), 'Welcome by voice', 'Turn on');
}

const joins = (name: string, language = 'en'): Person => {
  const person = world.telegram.person({ name, language });
  group.adds(person);
  return person;
};

const greetings = () =>
  world.engine.spoken.map(({ text }) => text).filter((text) => /Welcome|everybody|欢迎/.test(text));

describe('a welcome by voice', () => {
  it('is not offered, and not said, while its flag is off', async () => {
    expect((await opensSettings(alice, group)).buttons).not.toContain('Welcome by voice');
    joins('Bob');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(greetings()).toEqual([]);
  });

  it('can not be switched on without a voice of the group, and says why; it says so too when the voice has gone', async () => {
    alice.sends('/rollout welcome_voice 100');
    await alice.chat.next((message) => /welcome_voice/.test(message.text));
    const screen = await walks(alice, await opensSettings(alice, group), 'Welcome by voice');
    expect(screen.text).toMatch(/it has none\. Somebody lends theirs with \/share/);
    const tap = alice.taps('Turn on', { on: screen });
    await expect.poll(() => tap.answer?.text).toMatch(/^A welcome needs a voice of the group, and it has none/);
    expect(screen.buttons).toContain('Turn on');
    await world.enroll(alice);
    await lends(alice, group);
    const on = await walks(alice, await opensSettings(alice, group), 'Welcome by voice', 'Turn on');
    expect(on.text).not.toMatch(/has none/);
    const silent = await walks(alice, await opensSettings(alice, group), 'Voice of the group', 'No voice');
    expect((await walks(alice, silent, '‹ Back', 'Welcome by voice')).text).toMatch(/it has none/);
  });

  it('names who joins, in the voice of the group, and once although two updates tell of it', async () => {
    group.promotes();
    await prepares();
    joins('Bob');
    const reply = await group.next(isVoice);
    expect(reply.replyTo).toBeUndefined();
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(greetings()).toEqual(['Welcome, Bob! Good to have you here.']);
  });

  it('pauses between two greetings', async () => {
    await prepares();
    joins('Bob');
    await group.next(isVoice);
    joins('Carol');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(greetings()).toHaveLength(1);
  });

  it('says of a name what can be said', async () => {
    await prepares();
    joins('🔥🔥');
    await group.next(isVoice);
    expect(greetings()).toEqual(['Welcome, everybody! Good to have you here.']);
  });

  it('names nobody where the names would make it longer than any text may be', async () => {
    await prepares();
    const screen = await walks(alice, await opensSettings(alice, group), 'Welcome by voice');
    alice.taps('✎ Other words', { on: screen });
    await alice.chat.next((message) => message.text.startsWith('What shall I say to newcomers'));
    alice.sends('{name} '.repeat(20));
    await alice.chat.next((message) => message.text.startsWith('That is how'));
    joins('Bobbidibob'.repeat(3));
    await group.next(isVoice);
    expect(world.engine.spoken.at(-1)?.text).toBe('everybody '.repeat(20).trim());
  });

  it('has the words, the feeling and the pause that an admin chooses', async () => {
    await prepares();
    const home = await opensSettings(alice, group);
    const screen = await walks(alice, home, 'Welcome by voice', '10 min');
    expect(screen.buttons).toContain('● 10 min');
    alice.taps('✎ Other words', { on: screen });
    await alice.chat.next((message) => message.text.startsWith('What shall I say to newcomers'));
    alice.sends('y'.repeat(201));
    await alice.chat.next((message) => message.text === 'I need 1 to 200 characters to say.');
    alice.sends('happy: 欢迎{name}！');
    const kept = await alice.chat.next((message) => message.text.startsWith('That is how'));
    alice.taps('Back', { on: kept });
    await alice.chat.next((message) => message.text.includes('happy: 欢迎{name}！'));
    joins('小王', 'zh-hans');
    await group.next(isVoice);
    expect(world.engine.spoken.at(-1)).toMatchObject({ text: '欢迎小王！', emotion: { weights: { happy: 1 } } });
  });

  it('does not trouble the group when it fails, and is over when it is turned off', async () => {
    await prepares();
    world.engine.failWith(new Error('boom'));
    const before = group.messages.length;
    joins('Bob');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    // The message of the join itself.
    expect(group.messages.length).toBe(before + 1);
    await walks(alice, await opensSettings(alice, group), 'Welcome by voice', 'Turn off');
    joins('Carol');
    await expect.poll(() => world.telegram.pendingUpdates).toBe(0);
    expect(greetings()).toEqual([]);
  });
});
