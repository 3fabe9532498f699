import { describe, expect, it } from 'vitest';
import type { Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

/** The first person of a playground. */
const FIRST_PERSON = 5_000_000_001;

let world: World;
let olga: Person;
let alice: Person;

usingBot({ VOXBACK_OPERATORS: String(FIRST_PERSON) }, async (opened) => {
  world = opened;
  olga = world.person('Olga');
  alice = world.person('Alice');
  expect(olga.id).toBe(FIRST_PERSON);
});

/** What the bot answers to `command` of the operator. */
async function asks(command: string, start: string): Promise<string> {
  olga.sends(command);
  return (await olga.chat.next((message) => message.text.startsWith(start))).text;
}

const speaks = async (person: Person, text: string) => {
  person.sends(text);
  await person.chat.next((message) => message.voice !== undefined);
};

describe('operators', () => {
  it('have a menu of their own after a restart, with the commands of everybody and 9 more', async () => {
    olga.sends('/start');
    await olga.chat.next();
    await world.restart();
    const commands = (person: Person) => world.telegram.menu(person).map(({ command }) => command);
    await expect.poll(() => commands(olga)).toContain('rollout');
    expect(commands(olga)).toHaveLength(commands(alice).length + 9);
    expect(commands(alice)).not.toContain('rollout');
  });

  it('alone are answered: to everybody else their commands are unknown, and in groups to them too', async () => {
    for (const command of ['/stats', '/ban 5', '/rollout speech 0', '/maintenance on', '/audit', '/revokevoice 1']) {
      alice.sends(command);
      await alice.chat.next((message) => message.text.startsWith("I don't know this command"));
    }
    const group = world.telegram.group({ title: 'Friends', members: [olga, alice] });
    olga.sends('/maintenance on', { in: group });
    await world.enroll(alice);
    await speaks(alice, 'Still here');
  });

  it('see how much is going on and whether all parts answer', async () => {
    await world.enroll(alice);
    await speaks(alice, 'Hello');
    expect(await asks('/stats', '1 person with settings or a voice, 0 groups')).toMatch(
      /0 waiting, 0 running[\s\S]*2 spoken, 0 failed/,
    );
    expect(await asks('/health', 'Engine: humming')).toMatch(
      /Database: \d+ ms. Telegram: \d+ ms.\nI speak for everybody/,
    );
  });

  it('pause the bot for everybody but themselves', async () => {
    await world.enroll(alice);
    await world.enroll(olga);
    await asks('/maintenance on', 'Maintenance is on');
    alice.sends('Hello');
    await alice.chat.next((message) => message.text.startsWith('I am being looked after'));
    await speaks(olga, 'A test');
    await asks('/maintenance off', 'Maintenance is over');
    await speaks(alice, 'Hello again');
  });

  it('ban: waiting jobs are cancelled, speech and recording refused, a restart and /forgetme change nothing', async () => {
    await world.enroll(alice);
    world.engine.hold();
    alice.sends('first');
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    expect(await asks(`/ban ${alice.id}`, 'Banned.')).toContain('One request of theirs');
    world.engine.release();
    await world.restart();
    alice.sends('second');
    await alice.chat.next((message) => message.text.startsWith('The operators of this bot have banned you'));
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => message.text.startsWith('Erased:'));
    alice.sends('/enroll');
    await alice.chat.next((message) => message.text.startsWith('The operators of this bot have banned you'));
    await asks('/ban me', 'Like this: /ban 12345678');
    await asks(`/unban ${alice.id}`, 'The ban is lifted');
    await asks(`/unban ${alice.id}`, 'This person was not banned');
    await world.enroll(alice);
  });

  it('pick whom to unban among the banned, and learn what stays away', async () => {
    expect(await asks('/unban', 'Nobody is banned.\n\nLike this: /unban 12345678')).toBeDefined();
    await asks(`/ban ${alice.id}`, 'Banned.');
    olga.sends('/unban');
    const card = await olga.chat.next((message) => message.text.startsWith('Whom? These are banned'));
    expect(card.buttons).toEqual([`Alice ${alice.id}`]);
    olga.taps(card.buttons[0], { on: card });
    const { text } = await olga.chat.next((message) => message.text.startsWith('The ban is lifted'));
    expect(text).toMatch(/What it took stays away: .*voices lent to groups \(\/share/);
    await world.enroll(alice);
  });

  it('pick whom to ban among the owners of reported voices, and which report is meant', async () => {
    await world.enroll(alice);
    alice.sends('Hello');
    const reply = await alice.chat.next((message) => message.voice !== undefined);
    alice.sends('/report', { replyTo: reply });
    await alice.chat.next((message) => message.text.startsWith('Thank you: report 1'));
    olga.sends('/revokevoice');
    const reports = await olga.chat.next((message) => message.text.startsWith('Which report?'));
    expect(reports.buttons).toEqual(['1']);
    olga.sends('/ban');
    const card = await olga.chat.next((message) => message.text.startsWith('Whom? These are the owners'));
    olga.taps(`Alice ${alice.id}`, { on: card });
    await olga.chat.next((message) => message.text.startsWith('Banned.'));
    alice.sends('Hello again');
    await alice.chat.next((message) => message.text.startsWith('The operators of this bot have banned you'));
  });

  it('leave a log that names nobody: the same person has the same 8 characters', async () => {
    await asks(`/ban ${alice.id}`, 'Banned.');
    await asks(`/unban ${alice.id}`, 'The ban');
    const log = await asks('/audit', 'Newest first');
    expect(log).not.toContain(String(alice.id));
    const [unbanned, banned] = log
      .split('\n')
      .slice(1)
      .map((line) => line.split('  '));
    expect(banned.slice(1)).toEqual([
      expect.stringMatching(/^[\da-f]{8}$/),
      'ban',
      expect.stringMatching(/^[\da-f]{8}$/),
    ]);
    expect(unbanned.slice(1)).toEqual([banned[1], 'unban', banned[3]]);
  });
});

it('gives one reason at a time: banned, maintenance, rollout, length', async () => {
  await world.enroll(alice);
  await asks(`/ban ${alice.id}`, 'Banned');
  await asks('/maintenance on', 'Maintenance is on');
  await asks('/rollout speech 0', 'speech: 0%');
  const refusal = async () => {
    alice.sends('x'.repeat(501));
    return (await alice.chat.next((message) => message.text !== '')).text;
  };
  expect(await refusal()).toMatch(/have banned you/);
  await asks(`/unban ${alice.id}`, 'The ban');
  expect(await refusal()).toMatch(/being looked after/);
  await asks('/maintenance off', 'Maintenance is over');
  expect(await refusal()).toMatch(/opened step by step/);
  await asks('/rollout speech 100', 'speech: 100%');
  expect(await refusal()).toMatch(/501 characters; one reply takes 500/);
});

describe('the rollout', () => {
  it('closes and opens the bot with the next request; lists come before the share', async () => {
    await world.enroll(alice);
    expect(await asks('/rollout speech 0', 'speech: 0%')).toContain('0 allowed');
    alice.sends('Hello');
    await alice.chat.next((message) => message.text.startsWith('I am being opened step by step'));
    await asks(`/rollout speech allow ${alice.id}`, 'speech: 0%, 1 allowed');
    await speaks(alice, 'Allowed');
    await asks('/rollout speech off', 'speech: 0%, 1 allowed, 0 denied, switched OFF');
    alice.sends('Hello?');
    await alice.chat.next((message) => message.text.startsWith('I am being opened step by step'));
    await asks('/rollout speech on', 'speech: 0%, 1 allowed, 0 denied\n');
    await asks(`/rollout speech unlist ${alice.id}`, 'speech: 0%, 0 allowed');
    await asks('/rollout speech 100', 'speech: 100%');
    await speaks(alice, 'Open');
  });

  it('tells exposure, endings and latency of both arms', async () => {
    await world.enroll(alice);
    await speaks(alice, 'Hello');
    world.engine.failWith(new Error('scripted'));
    alice.sends('fails');
    await alice.chat.next((message) => message.text.startsWith('Something went wrong'));
    const speech = (await asks('/flags', 'speech: 100%')).split('\n\n')[0];
    expect(speech).toMatch(/– on: asked 2, spoken 2, failed 1, cancelled 0, \d/);
    expect(speech).toContain('– off: asked 0, spoken 0');
  });

  it.each(['/rollout', '/rollout speech', '/rollout nothing 5', '/rollout speech 101', '/rollout speech allow me'])(
    'answers “%s” with how it is used',
    async (command) => {
      expect(await asks(command, 'Like this: /rollout')).toContain('speech, welcome_voice, inline');
    },
  );
});
