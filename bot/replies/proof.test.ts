/** Replies that are listened to before they are sent: by ears that hear what the test tells them, and once by the tiny Whisper. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { DurationError, EngineError, readWav } from '../../inference/index.ts';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { FakeEars, modelsWithTinyWhisper, modelsWithWhisper } from '../testing/fake-ears.ts';
import { HummingEngine, speechNote, usingBot, type World } from '../testing/world.ts';

const TEXT = 'Please bring the blue umbrella tomorrow.';
const SWALLOWED = 'Please tomorrow.';
const GREETING = 'Hello! This is how I sound now. Write something, and I will say it for you.';

const models = modelsWithWhisper();
afterAll(() => rmSync(models, { recursive: true }));

let world: World;
let alice: Person;
let ears: FakeEars;
let engine: HummingEngine;

/** A bot with fake ears, whose one engine is called `name`. */
function withEars(settings: Readonly<Record<string, string>>, name = 'indextts-2'): void {
  usingBot(
    { VOXBACK_HTTP: '127.0.0.1:0', ...settings },
    async (opened) => {
      world = opened;
      alice = await world.enrolled('Alice');
      engine.spoken.length = 0;
      ears.heard.length = 0;
      ears.otherwise = '';
    },
    () => {
      ears = new FakeEars();
      ears.otherwise = GREETING;
      engine = new HummingEngine(name);
      return { engines: { engine }, ears: ears.open };
    },
  );
}

async function reply(text: string): Promise<ChatMessage> {
  alice.sends(text);
  return alice.chat.next((message) => message.isFromBot && message.voice !== undefined);
}

/** The next message of words behind `reply`. */
const toldBehind = (reply: ChatMessage) =>
  alice.chat.next((message) => message.isFromBot && message.id > reply.id && message.text !== '');

async function metric(name: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${world.service.httpPort}/metrics`);
  const line = (await response.text()).split('\n').find((row) => row.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? 0);
}

const proofs = (outcome: string) => metric(`voxback_proofs_total{outcome="${outcome}"}`);

describe('with Whisper', () => {
  withEars({ VOXBACK_MODELS: models });

  it('a reply that says all its words is sent as it is, with its figures on the card', async () => {
    ears.hears.push('please bring the blue umbrella tomorrow');
    engine.likenesses.push(0.724);
    const voice = await reply(TEXT);
    expect(engine.spoken).toHaveLength(1);
    expect(ears.heard.map(({ language }) => language)).toEqual(['en']);
    expect(voice.buttons).toContain('👂 100 % · 👤 0.72');
    // With the greeting.
    expect(await proofs('right')).toBe(2);
    expect(await metric('voxback_retakes_total{reason="words"}')).toBe(0);
    const tap = alice.taps('👂 100 % · 👤 0.72', { on: voice });
    await expect.poll(() => tap.answer?.text).toMatch(/heard 100 % of its words.*\n.*0\.72/);
  });

  it('a reply with swallowed words is drawn again with another seed, and nobody is told', async () => {
    ears.hears.push(SWALLOWED, TEXT);
    const voice = await reply(TEXT);
    expect(engine.spoken.map(({ text }) => text)).toEqual([TEXT, TEXT]);
    expect(engine.spoken[0]?.seed).not.toBe(engine.spoken[1]?.seed);
    expect(voice.buttons.some((label) => label.startsWith('👂 100 %'))).toBe(true);
    expect(alice.chat.messages.filter(({ text }) => text.includes('I listened'))).toEqual([]);
    expect([await proofs('mended'), await metric('voxback_retakes_total{reason="words"}')]).toEqual([1, 1]);
  });

  it('of takes that all fail the best is sent, and says which words may be wrong', async () => {
    // The second lacks more.
    ears.hears.push('Please bring tomorrow.', 'Tomorrow.');
    const voice = await reply(TEXT);
    expect(engine.spoken).toHaveLength(2);
    expect(voice.buttons.some((label) => label.startsWith('👂 50 %'))).toBe(true);
    const notice = await toldBehind(voice);
    expect(notice.text).toContain('“the blue umbrella”');
    expect(notice.text).not.toContain('Please');
    expect(await proofs('wrong')).toBe(1);
  });

  it('says which words may be said twice', async () => {
    ears.otherwise = 'Please bring the blue umbrella the blue umbrella tomorrow.';
    const notice = await toldBehind(await reply(TEXT));
    expect(notice.text).toMatch(/said twice.*umbrella/);
  });

  it('Chinese is heard as Chinese, and homophones are no errors', async () => {
    ears.hears.push('她的书在哪里');
    const voice = await reply('他的书在那里。');
    expect(ears.heard.map(({ language }) => language)).toEqual(['zh']);
    expect(engine.spoken).toHaveLength(1);
    expect(voice.buttons.some((label) => label.startsWith('👂 100 %'))).toBe(true);
  });

  it('a voice that drifts under strong emotion is drawn again with less of it, and says so', async () => {
    ears.otherwise = TEXT;
    engine.likenesses.push(0.2, 0.5);
    const voice = await reply(`angry 90%: ${TEXT}`);
    expect(engine.spoken.map(({ emotion }) => (emotion.from === 'weights' ? emotion.strength : 0))).toEqual([
      0.9,
      expect.closeTo(0.54),
    ]);
    expect(voice.buttons).toContain('👂 100 % · 👤 0.50');
    expect((await toldBehind(voice)).text).toContain('60 % of what was asked');
    expect(await metric('voxback_retakes_total{reason="likeness"}')).toBe(1);
  });

  it('a voice that is unlike without strong emotion is no reason to speak again', async () => {
    ears.otherwise = TEXT;
    engine.likenesses.push(0.2);
    expect((await reply(TEXT)).buttons).toContain('👂 100 % · 👤 0.20');
    expect(engine.spoken).toHaveLength(1);
  });

  it('a reply that nobody could listen to is sent all the same', async () => {
    ears.hears.push(new EngineError('crashed'));
    const voice = await reply(TEXT);
    expect(voice.buttons.some((label) => label.includes('👂'))).toBe(false);
    expect(engine.spoken).toHaveLength(1);
    expect(await proofs('unheard')).toBe(1);
  });

  it('another draw that fails leaves the first', async () => {
    ears.hears.push(SWALLOWED);
    engine.failAfter(1, new DurationError('unreachable', { seconds: 1, min: 2, max: 3 }));
    const notice = await toldBehind(await reply(TEXT));
    expect(notice.text).toContain('“bring the blue umbrella”');
    expect(ears.heard).toHaveLength(1);
  });

  it('said again from the card it has figures of its own', async () => {
    ears.hears.push(TEXT, SWALLOWED, TEXT);
    const first = await reply(TEXT);
    alice.taps('↻ Again', { on: first });
    const second = await alice.chat.next((message) => message.voice !== undefined && message.id > first.id);
    expect(second.buttons.some((label) => label.startsWith('👂 100 %'))).toBe(true);
    expect(engine.spoken).toHaveLength(3);
  });

  it('the greeting of a new voice is drawn again as well, and says which words may be wrong', async () => {
    ears.hears.push('Hello! This is how I sound now.', 'Hello! This is how I sound now. Write something.');
    const bob = world.person('Bob');
    bob.sends('/enroll');
    const card = await bob.chat.next((message) => message.buttons.includes('I agree'));
    bob.taps('I agree', { on: card });
    await bob.chat.next((message) => message.text.includes('“'));
    bob.sendsVoice(await speechNote());
    const greeting = await bob.chat.next((message) => message.voice !== undefined);
    expect(engine.spoken.map(({ text }) => text)).toEqual([GREETING, GREETING]);
    expect(engine.spoken[0]?.seed).not.toBe(engine.spoken[1]?.seed);
    const notice = await bob.chat.next((message) => message.id > greeting.id && message.text.includes('I listened'));
    expect(notice.text).toContain('I will say it for you');
    expect(notice.text).not.toContain('how I sound');
  });

  it('a dubbed line is drawn again in its time, and one that still lacks words is named', async () => {
    const script = `00:00:00,000 --> 00:00:04,000\n${TEXT}\n\n00:00:05,000 --> 00:00:09,000\n${TEXT}\n`;
    alice.sendsDocument(Buffer.from(script), { name: 'a.srt' });
    const card = await alice.chat.next((message) => message.buttons.includes('OGG'));
    ears.hears.push(SWALLOWED, TEXT, SWALLOWED, SWALLOWED);
    alice.taps('16-bit WAV', { on: card });
    const file = await alice.chat.next((message) => message.isFromBot && message.document !== undefined);
    expect(engine.spoken.map(({ pace }) => pace)).toEqual(Array(4).fill({ kind: 'seconds', seconds: 4 }));
    expect(new Set(engine.spoken.map(({ seed }) => seed)).size).toBe(4);
    const { samples, sampleRate } = readWav(file.document?.bytes ?? new Uint8Array());
    expect(samples.length / sampleRate).toBe(9);
    expect((await toldBehind(file)).text).toMatch(/^I listened to every line.*: 2\. /);
    expect([await proofs('mended'), await proofs('wrong')]).toEqual([1, 1]);
  });

  it('a dubbed line that another draw can not say in its time stays as it is', async () => {
    alice.sendsDocument(Buffer.from(`00:00:00,000 --> 00:00:04,000\n${TEXT}\n`), { name: 'a.srt' });
    const card = await alice.chat.next((message) => message.buttons.includes('OGG'));
    ears.hears.push(SWALLOWED);
    engine.failAfter(1, new DurationError('unreachable', { seconds: 4, min: 5, max: 6 }));
    alice.taps('16-bit WAV', { on: card });
    const file = await alice.chat.next((message) => message.isFromBot && message.document !== undefined);
    expect(file.caption).toContain('Every line fits into its time.');
    expect(ears.heard).toHaveLength(1);
  });
});

describe('as often as the operator grants', () => {
  withEars({ VOXBACK_MODELS: models, VOXBACK_RETAKES: '3' });

  it('a reply is drawn again until one is right', async () => {
    ears.hears.push(SWALLOWED, SWALLOWED, 'Please.', TEXT);
    await reply(TEXT);
    expect(new Set(engine.spoken.map(({ seed }) => seed)).size).toBe(4);
  });
});

describe.each([
  ['without Whisper', { VOXBACK_MODELS: '/nowhere' }, 'indextts-2'],
  ['with VOXBACK_RETAKES=0', { VOXBACK_MODELS: models, VOXBACK_RETAKES: '0' }, 'indextts-2'],
  ['for the built-in engine, which says what it reads', { VOXBACK_MODELS: models }, 'builtin'],
] as const)('loads nothing %s', (_, settings, name) => {
  withEars(settings, name);

  it('and offers nothing', async () => {
    const voice = await reply(TEXT);
    expect(voice.buttons.some((label) => /👂|👤/.test(label))).toBe(false);
    expect(engine.spoken.map(({ wantsLikeness }) => wantsLikeness)).toEqual([false]);
    expect([ears.opened, ears.heard.length]).toEqual([0, 0]);
    expect(await metric('voxback_proofs_total{outcome="right"}')).toBe(0);
  });
});

describe('by the tiny Whisper, whose words are noise', { timeout: patience(240_000) }, () => {
  const tiny = modelsWithTinyWhisper();
  afterAll(() => rmSync(tiny, { recursive: true }));
  usingBot({ VOXBACK_MODELS: tiny, VOXBACK_HTTP: '127.0.0.1:0' }, async (opened) => {
    world = opened;
    alice = await world.enrolled('Alice');
    // Nobody listens to what is read, and so not to its greeting.
    engine = new HummingEngine('indextts-2');
    await world.restart({ engine });
  });

  it('a reply is listened to, drawn again as its words are not heard, and sent with its figures', async () => {
    alice.sends(TEXT);
    const voice = await alice.chat.next((message) => message.voice !== undefined && message.buttons.length > 3, {
      timeoutMs: 180_000,
    });
    expect(engine.spoken.filter(({ text }) => text === TEXT)).toHaveLength(2);
    expect(voice.buttons.some((label) => /^👂 \d+ % · 👤 1\.00$/.test(label))).toBe(true);
    expect([await proofs('wrong'), await proofs('unheard')]).toEqual([1, 0]);
    expect((await toldBehind(voice)).text).toContain('“');
  });
});
