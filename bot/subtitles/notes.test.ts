/** Voice notes that are words: written down, said again, said with a feeling; by ears that hear what the test tells them. */
import { rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { EngineError } from '../../inference/index.ts';
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import { FakeEars, modelsWithWhisper } from '../testing/fake-ears.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

const WORDS = 'I shall be ten minutes late.';

const models = modelsWithWhisper();
afterAll(() => rmSync(models, { recursive: true }));

let world: World;
let alice: Person;
let ears: FakeEars;

function withEars(settings: Readonly<Record<string, string>>): void {
  usingBot(
    settings,
    async (opened) => {
      world = opened;
      alice = await world.enrolled('Alice');
    },
    () => {
      ears = new FakeEars();
      ears.otherwise = WORDS;
      return { ears: ears.open };
    },
  );
}

const isVoice = (message: ChatMessage) => message.isFromBot && message.voice !== undefined;
const writtenDown = () => alice.chat.next((message) => message.isFromBot && message.text === WORDS);
const lastSpoken = () => world.engine.spoken.at(-1);

async function chooses(label: string): Promise<ChatMessage> {
  alice.sends('/mode');
  const card = await alice.chat.next((message) => message.buttons.length === 4);
  alice.taps(label, { on: card });
  return alice.chat.next((message) => message.id === card.id && message.buttons.includes(`● ${label}`));
}

describe('with Whisper, a voice note in the private chat', () => {
  withEars({ VOXBACK_MODELS: models });

  it('comes back as its words, which are said at a tap, and not before', async () => {
    const before = world.engine.spoken.length;
    const note = alice.sendsVoice(await speechNote());
    const words = await writtenDown();
    expect(words.replyTo).toBe(note.id);
    expect(words.buttons).toEqual(['🔊 Say it', '🎭 Emotion']);
    expect(world.engine.spoken).toHaveLength(before);
    alice.taps('Say it', { on: words });
    await alice.chat.next(isVoice);
    expect(lastSpoken()).toMatchObject({ text: WORDS, emotion: { from: 'voice' } });
  });

  it('is said in another emotion, as often as one is tapped', async () => {
    alice.sendsVoice(await speechNote());
    const words = await writtenDown();
    alice.taps('🎭 Emotion', { on: words });
    await expect.poll(() => words.buttons.length).toBe(9);
    for (const [label, name] of [
      ['😢 Sad', 'sad'],
      ['😠 Angry', 'angry'],
    ] as const) {
      alice.taps(label, { on: words });
      await alice.chat.next(isVoice);
      expect(lastSpoken()).toMatchObject({ text: WORDS, emotion: { from: 'weights', weights: { [name]: 1 } } });
    }
    alice.taps('‹ Back', { on: words });
    await expect.poll(() => words.buttons.length).toBe(2);
    alice.taps('🎭 Emotion', { on: words });
    await expect.poll(() => words.buttons.length).toBe(9);
    alice.taps('😌 Calm', { on: words });
    await alice.chat.next(isVoice);
    expect(lastSpoken()).toMatchObject({ emotion: { weights: { calm: 1 } } });
  });

  it('that answers a text speaks that text, as it did before Whisper was there', async () => {
    const asked = alice.sends('good evening');
    await alice.chat.next(isVoice);
    alice.sendsVoice(await speechNote(), { replyTo: asked });
    await alice.chat.next(isVoice);
    expect(lastSpoken()?.text).toBe('good evening');
    expect(ears.heard).toEqual([]);
  });

  it('that nobody could hear is answered with a sentence', async () => {
    ears.hears.push('', new EngineError('crashed'));
    for (const sentence of [/speech/i, /again/i]) {
      alice.sendsVoice(await speechNote());
      await alice.chat.next(({ text, isFromBot }) => isFromBot && sentence.test(text));
    }
  });

  it('is listened to and forgotten: nothing of it is stored', async () => {
    alice.sendsVoice(await speechNote());
    await writtenDown();
    alice.sends('/mydata');
    const zip = await alice.chat.next((message) => message.document !== undefined);
    const files = Object.values(unzipSync(zip.document?.bytes ?? new Uint8Array())).map((file) => Buffer.from(file));
    expect(files.some((file) => file.includes('emotion'))).toBe(true);
    expect(files.some((file) => file.includes(WORDS))).toBe(false);
  });

  it('in mirror mode is written down, and said at once in the voice of who sent it', async () => {
    expect((await chooses('🪞 Mirror')).text).toContain('write down its words');
    const note = alice.sendsVoice(await speechNote());
    const words = await writtenDown();
    const voice = await alice.chat.next(isVoice);
    expect([words.replyTo, voice.replyTo]).toEqual([note.id, note.id]);
    expect(lastSpoken()).toMatchObject({ text: WORDS });
  });

  it('in mirror mode that looks like a head is said as it was heard', async () => {
    ears.otherwise = 'angry: 3s: hello';
    await chooses('🪞 Mirror');
    alice.sendsVoice(await speechNote());
    await alice.chat.next(isVoice);
    expect(lastSpoken()).toMatchObject({ text: 'angry: 3s: hello', emotion: { from: 'voice' } });
  });

  it('in mirror mode that is too long to be said is written down, and says so', async () => {
    ears.otherwise = 'word '.repeat(200).trim();
    await chooses('🪞 Mirror');
    const before = world.engine.spoken.length;
    alice.sendsVoice(await speechNote());
    await alice.chat.next(({ text }) => text === ears.otherwise);
    await alice.chat.next(({ text }) => text.includes('500'));
    expect(world.engine.spoken).toHaveLength(before);
  });
});

describe('with Whisper, a voice note in a group', () => {
  let group: Group;
  let bob: Person;
  withEars({ VOXBACK_MODELS: models });

  async function opens(): Promise<void> {
    bob = world.person('Bob');
    group = world.telegram.group({ title: 'Family', members: [alice, bob] });
    await group.next();
  }

  it('is left alone unless the bot is addressed', async () => {
    await opens();
    bob.sendsVoice(await speechNote(), { in: group });
    bob.sends('nice', { in: group });
    alice.sends('hello');
    await alice.chat.next(isVoice);
    expect(ears.heard).toEqual([]);
  });

  it('is written down where it is answered with /say alone, without a button', async () => {
    await opens();
    const note = bob.sendsVoice(await speechNote(), { in: group });
    alice.sends('/say@voxback_bot', { in: group, replyTo: note });
    const words = await group.next((message) => message.isFromBot && message.text === WORDS);
    expect([words.replyTo, words.buttons]).toEqual([note.id, []]);
  });

  it('is written down where it answers the bot', async () => {
    await opens();
    alice.sends('/say@voxback_bot good evening', { in: group });
    const voice = await group.next(isVoice);
    const note = bob.sendsVoice(await speechNote(), { in: group, replyTo: voice });
    const words = await group.next((message) => message.isFromBot && message.text === WORDS);
    expect(words.replyTo).toBe(note.id);
  });
});

describe('without Whisper', () => {
  withEars({ VOXBACK_MODELS: '/nowhere' });

  it('loads nothing and offers nothing: a note alone is explained, and mirror mode is what it was', async () => {
    alice.sendsVoice(await speechNote());
    await alice.chat.next(({ text }) => text.startsWith('To speak in your voice'));
    expect((await chooses('🪞 Mirror')).text).not.toContain('write down');
    alice.sendsVoice(await speechNote());
    await alice.chat.next(({ text }) => text.startsWith('To speak in your voice'));
    expect([ears.opened, ears.heard.length]).toEqual([0, 0]);
  });
});
