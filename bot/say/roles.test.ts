/** Several voices in one text, in the private chat and in dubbing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readWav } from '../../inference/index.ts';
import { lends } from '../groups/groups.fixture.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

/** Voices 1 and 2 of Alice; the second one is chosen. */
usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
  await world.enroll(alice);
});

const nextVoice = (person: Person) => person.chat.next((message: ChatMessage) => message.voice !== undefined);
const secondsOf = async (reply: ChatMessage) => {
  const { pcm } = await world.service.codec.decode(reply.voice?.bytes ?? new Uint8Array());
  return pcm.samples.length / pcm.sampleRate;
};
/** What was spoken since `before`, with which voice. */
const spokenSince = (before: number) => world.engine.spoken.slice(before).map(({ text, voice }) => ({ text, voice }));

describe('a text of several voices', () => {
  let before = 0;
  /** The recordings that voices 1 and 2 were made of. */
  const first = 1;
  const second = 2;

  beforeEach(() => {
    before = world.engine.spoken.length;
  });

  it('is one voice message, each line in the voice of its name, and names are not read out', async () => {
    alice.sends('Then it began.\nVoice 1: Did you call me?\nvoice 2：Not me.');
    const reply = await nextVoice(alice);
    expect(spokenSince(before)).toEqual([
      { text: 'Then it began.', voice: second },
      { text: 'Did you call me?', voice: first },
      { text: 'Not me.', voice: second },
    ]);
    const gaps = 2 * 0.35;
    expect(await secondsOf(reply)).toBeCloseTo(1.4 + 1.6 + 0.7 + gaps, 1);
  });

  it('has exactly the length that is asked for, gaps and all', async () => {
    alice.sends('6s: Voice 1: Did you call me?\nVoice 2: It was not me.');
    const reply = await nextVoice(alice);
    expect(Math.abs((await secondsOf(reply)) - 6)).toBeLessThan(0.01);
    const spoken = world.engine.spoken.slice(-2).map(({ pace }) => pace);
    expect(spoken.every(({ kind }) => kind === 'seconds')).toBe(true);
  });

  it('says what length the whole can have, where that which is asked for is out of reach', async () => {
    alice.sends('60s: Voice 1: Hello.\nVoice 2: Hello.');
    // Twice 0.6 s, at most twice as long, and the gap.
    const refusal = await alice.chat.next((message) => message.buttons.length > 0);
    expect(refusal.buttons).toEqual(['Say it in 2.75 s', '60 s + silence']);
  });

  it('takes how a line is felt from behind its name', async () => {
    alice.sends('Voice 1: sad: I am leaving.\nVoice 2: Do not.');
    await nextVoice(alice);
    expect(world.engine.spoken.at(-2)?.emotion).toMatchObject({ weights: { sad: 1 } });
    expect(world.engine.spoken.at(-1)?.emotion).toEqual({ from: 'voice' });
  });

  it('is said again by its button in the same voices', async () => {
    alice.sends('Voice 1: Hello.\nVoice 2: Hi.');
    const reply = await nextVoice(alice);
    alice.taps(reply.buttons.find((label) => label.includes('Again')) ?? '', { on: reply });
    await nextVoice(alice);
    const said = [
      { text: 'Hello.', voice: first },
      { text: 'Hi.', voice: second },
    ];
    expect(spokenSince(before)).toEqual([...said, ...said]);
  });

  it.each([
    ['a name that is none of my voices', 'Carol: Hello.', 'Carol: Hello.'],
    ['a name behind a colon in front', ': Voice 1: Hello.', 'Voice 1: Hello.'],
  ])('reads %s out', async (_, text, said) => {
    alice.sends(text);
    await nextVoice(alice);
    expect(spokenSince(before)).toEqual([{ text: said, voice: second }]);
  });

  it("never speaks in somebody else's voice, though it was lent to a group of both", async () => {
    const bob = await world.enrolled('Bob');
    const group = world.telegram.group({ title: 'Friends', members: [alice, bob] });
    await lends(bob, group);
    before = world.engine.spoken.length;
    alice.sends('Bob: Hello.');
    await nextVoice(alice);
    expect(spokenSince(before)).toEqual([{ text: 'Bob: Hello.', voice: second }]);
  });

  it('leaves names as text in a group', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    alice.sends('/say Voice 1: Hello.', { in: group });
    await group.next((message: ChatMessage) => message.voice !== undefined);
    expect(spokenSince(before)).toEqual([{ text: 'Voice 1: Hello.', voice: second }]);
  });

  it('of subtitles has each line in its voice and its time', async () => {
    const script =
      '1\n00:00:00,500 --> 00:00:02,000\nVoice 1: ten chars.\n\n2\n00:00:02,000 --> 00:00:03,000\nten chars.\n';
    alice.sendsDocument(Buffer.from(script), { name: 'Two.srt' });
    const card = await alice.chat.next((message) => message.buttons.includes('OGG'));
    alice.taps('24-bit WAV', { on: card });
    const reply = await alice.chat.next((message: ChatMessage) => message.document !== undefined);
    const { samples, sampleRate } = readWav(reply.document?.bytes ?? new Uint8Array());
    expect(samples.length).toBe(3 * sampleRate);
    // The hum begins at once, which rings at 48 kHz.
    expect(samples.slice(0, 0.5 * sampleRate).every((sample) => Math.abs(sample) < 0.002)).toBe(true);
    expect(spokenSince(before)).toEqual([
      { text: 'ten chars.', voice: first },
      { text: 'ten chars.', voice: second },
    ]);
  });
});
