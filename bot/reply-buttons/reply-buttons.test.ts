import { describe, expect, it } from 'vitest';
import { openCodec, readWav } from '../../inference/index.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { SECONDS_PER_CHARACTER, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const isVoice = (message: ChatMessage) => message.voice !== undefined;

/** Sends a text and returns the reply with its card. */
async function replyTo(text: string): Promise<ChatMessage> {
  alice.sends(text);
  return alice.chat.next(isVoice);
}

const last = () => world.engine.spoken.at(-1);

describe('the card under a reply', () => {
  it('says the line slower, faster, and again with another seed, as answers to the same message', async () => {
    const reply = await replyTo('Hello there');
    expect(reply.rows).toEqual([
      ['🐢 Slower', '🐇 Faster', '↻ Again'],
      ['🎭 Emotion', '📝 Text', '🎞 WAV'],
    ]);
    const first = last();
    const slower = alice.taps('Slower', { on: reply });
    const second = await alice.chat.next(isVoice);
    await expect.poll(() => slower.answer?.text).toBe('');
    expect(second.replyTo).toBe(reply.replyTo);
    expect(last()).toEqual({ ...first, pace: { kind: 'ratio', ratio: 1.2 } });
    // The card under the second reply goes on from there.
    await expect.poll(() => second.buttons).toContain('🐢 Slower');
    alice.taps('Slower', { on: second });
    await alice.chat.next((message) => isVoice(message) && message.id > second.id);
    expect(last()?.pace).toEqual({ kind: 'ratio', ratio: 1.44 });
    await expect.poll(() => second.rows).toEqual([['▸ Take 2']]);
    alice.taps('Take 2', { on: second });
    await expect.poll(() => second.buttons).toContain('🐇 Faster');
    alice.taps('Faster', { on: second });
    await alice.chat.next((message) => isVoice(message) && message.caption.endsWith('take 4'));
    expect(last()?.pace).toEqual({ kind: 'free' });
    alice.taps('Take 1', { on: reply });
    await expect.poll(() => reply.buttons).toContain('↻ Again');
    alice.taps('Again', { on: reply });
    await alice.chat.next((message) => message.caption.endsWith('take 5'));
    expect(last()).toMatchObject({ text: 'Hello there', pace: { kind: 'free' } });
    expect(last()?.seed).not.toBe(first?.seed);
  });

  it('draws neighbouring seeds for takes that are asked for one after the other, however fast', async () => {
    const reply = await replyTo('Hello there');
    const first = last()?.seed ?? 0;
    alice.taps('Again', { on: reply });
    alice.taps('Again', { on: reply });
    await alice.chat.next((message) => message.caption.endsWith('take 2'));
    await alice.chat.next((message) => message.caption.endsWith('take 3'));
    const seeds = world.engine.spoken.filter(({ text }) => text === 'Hello there').map(({ seed }) => seed);
    expect(seeds).toEqual([first, first + 1, first + 2]);
  });

  it('tells takes apart: what each is, one card open, one of them the good one', async () => {
    const reply = await replyTo('Hello there');
    expect(reply.caption).toBe('');
    alice.taps('Slower', { on: reply });
    const second = await alice.chat.next(isVoice);
    expect(second.caption).toBe('slower 1.2× · take 2');
    await expect.poll(() => reply.rows).toEqual([['▸ Take 1']]);
    alice.taps('Emotion', { on: second });
    await expect.poll(() => second.buttons).toContain('😠 Angry');
    alice.taps('Angry', { on: second });
    const third = await alice.chat.next((message) => isVoice(message) && message.id > second.id);
    expect(third.caption).toBe('slower 1.2× · Angry 70% · take 3');
    await expect.poll(() => second.rows).toEqual([['▸ Take 2']]);
    expect(third.buttons).toContain('👍 This one');

    await world.restart();
    alice.taps('Take 2', { on: second });
    await expect.poll(() => second.buttons).toContain('👍 This one');
    await expect.poll(() => third.rows).toEqual([['▸ Take 3']]);
    alice.taps('This one', { on: second });
    await expect.poll(() => second.buttons).toContain('👍 The good one ✓');
    alice.taps('Take 3', { on: third });
    await expect.poll(() => second.rows).toEqual([['👍 Take 2 ▸']]);
    await expect.poll(() => third.buttons).toContain('👍 This one');
    // One is the good one.
    alice.taps('This one', { on: third });
    await expect.poll(() => third.buttons).toContain('👍 The good one ✓');
    alice.taps('Take 2', { on: second });
    await expect.poll(() => second.buttons).toContain('👍 This one');
    await expect.poll(() => third.rows).toEqual([['👍 Take 3 ▸']]);
  });

  it('names a reading, and writes the line in the language of its reader', async () => {
    const lin = world.telegram.person({ name: '小林', language: 'zh-hans' });
    await world.enroll(lin);
    lin.sends('1秒 愤怒：他重看了一遍');
    const reply = await lin.chat.next(isVoice);
    lin.taps('文字', { on: reply });
    await lin.chat.next((message) => message.text === '1秒 愤怒 70%：他重看了一遍');
    const label = '重 zhòng';
    lin.taps(label, { on: reply });
    const second = await lin.chat.next((message) => isVoice(message) && message.id > reply.id);
    expect(second.caption).toBe(`1 秒 · 愤怒 70% · ${label.slice(2)} · 第 2 版`);
  });

  it('stops at half and at twice the natural length', async () => {
    let reply = await replyTo('1.9x: Hello there');
    alice.taps('Faster', { on: reply });
    reply = await alice.chat.next(isVoice);
    expect(last()?.pace).toEqual({ kind: 'ratio', ratio: 0.5 });
    const tap = alice.taps('Faster', { on: reply });
    await expect.poll(() => tap.answer?.text).toBe("It can't be any faster.");
  });

  it('says the line with another emotion, chosen in place of the card', async () => {
    const reply = await replyTo('3s sad 40%: Hello there, all of you');
    alice.taps('Text', { on: reply });
    await alice.chat.next((message) => message.text === '3s sad 40%: Hello there, all of you');
    alice.taps('Emotion', { on: reply });
    await expect.poll(() => reply.buttons).toContain('😠 Angry');
    expect(reply.buttons).toHaveLength(10);
    alice.taps('Angry', { on: reply });
    await alice.chat.next((message) => isVoice(message) && message.id !== reply.id);
    expect(last()).toMatchObject({
      emotion: { from: 'weights', weights: { angry: 1 }, strength: 0.4 },
      pace: { kind: 'seconds', seconds: 3 },
    });
    await expect.poll(() => reply.buttons).toContain('↻ Again');
  });

  it.each([16, 24] as const)('gives the words, and a WAV of %i bits with the same samples', async (bits) => {
    const reply = await replyTo('Hello there');
    alice.taps('Text', { on: reply });
    await alice.chat.next((message) => message.text === 'Hello there' && message.replyTo === reply.id);
    alice.taps('WAV', { on: reply });
    await expect.poll(() => reply.buttons).toContain('‹ Back');
    expect(reply.rows).toEqual([
      ['24-bit WAV', '16-bit WAV'],
      ['24 kHz WAV', 'MP3'],
      ["WAV + words' times"],
      ['‹ Back'],
    ]);
    alice.taps(`${bits}-bit WAV`, { on: reply });
    const sent = await alice.chat.next((message) => message.document !== undefined);
    expect(sent.json.document?.file_name).toBe('Voice 1 - Hello there.wav');
    const bytes = sent.document?.bytes ?? new Uint8Array();
    const { samples, sampleRate } = readWav(bytes);
    expect(samples.length / sampleRate).toBeCloseTo('Hello there'.length * SECONDS_PER_CHARACTER, 3);
    expect(sampleRate).toBe(48_000);
    expect(Buffer.from(bytes).readUInt16LE(34)).toBe(bits);
    expect(world.engine.spoken.at(-1)).toEqual(world.engine.spoken.at(-2));
    await expect.poll(() => reply.buttons).toContain('↻ Again');
    alice.taps('WAV', { on: reply });
    await expect.poll(() => reply.buttons).toContain('‹ Back');
    alice.taps('Back', { on: reply });
    await expect.poll(() => reply.buttons).toContain('↻ Again');
  });

  it('gives 24 kHz and MP3 where they are asked for, named after voice, words, feeling and take', async () => {
    const reply = await replyTo('angry: Hello there, "all" of you/them: now');
    alice.taps('Slower', { on: reply });
    const second = await alice.chat.next((message) => message.caption.endsWith('take 2'));
    const asked = async (label: string) => {
      alice.taps('WAV', { on: second });
      await expect.poll(() => second.buttons).toContain(label);
      alice.taps(label, { on: second });
      const { document, json } = await alice.chat.next((message) => message.document !== undefined);
      return { bytes: document?.bytes ?? expect.unreachable(), name: json.document?.file_name };
    };
    const wav = await asked('24 kHz WAV');
    expect(readWav(wav.bytes).sampleRate).toBe(24_000);
    expect(wav.name).toBe('Voice 1 - Hello there, all of - slower 1.2× - Angry 70 - take 2.wav');
    await expect.poll(() => second.buttons).toContain('🎞 WAV');
    const mp3 = await asked('MP3');
    expect(mp3.name).toMatch(/take 2\.mp3$/);
    const { pcm, codec } = await (await openCodec()).decode(mp3.bytes);
    expect(codec).toBe('mp3');
    expect(pcm.samples.length / pcm.sampleRate).toBeCloseTo(second.voice?.seconds ?? 0, 0);
  });

  it('works after a restart, is nobody else’s, and says so when the line is gone', async () => {
    const reply = await replyTo('Hello there');
    await world.restart();
    alice.taps('Again', { on: reply });
    await alice.chat.next((message) => isVoice(message) && message.id !== reply.id);
    const bob = await world.enrolled('Bob');
    await expect.poll(() => reply.buttons).toEqual(['▸ Take 1']);
    const tap = bob.taps('Take 1', { in: alice.chat, on: reply });
    await expect.poll(() => tap.answer?.text).toMatch(/not kept any more/);
    alice.sends('/forgetme');
    await alice.chat.next((message) => message.buttons.includes('Erase everything'));
    alice.taps('Erase everything');
    await alice.chat.next((message) => message.text.startsWith('Erased'));
    const late = alice.taps('Take 1', { on: reply });
    await expect.poll(() => late.answer).toEqual({ text: expect.stringMatching(/not kept any more/), isAlert: true });
  });

  it('survives a flood wait at the reply and at the answer to the tap, and speaks once', async () => {
    const reply = await replyTo('Hello there');
    const before = world.engine.spoken.length;
    world.telegram.fail({ method: 'answerCallbackQuery', how: { status: 429, retryAfter: 1 } });
    world.telegram.fail({ method: 'sendVoice', how: { status: 429, retryAfter: 1 } });
    alice.taps('Again', { on: reply });
    await alice.chat.next((message) => isVoice(message) && message.id !== reply.id, { timeoutMs: 12_000 });
    expect(world.engine.spoken.length).toBe(before + 1);
  });
});

describe('a length that can not be reached', () => {
  it.each([
    ['10s: Hello', '0.25 to 1', 'Say it in 1 s', 1],
    ['0.3s: Hello there everyone', '1 to 4', 'Say it in 1 s', 1],
    ['0.3s 25fps: Hello there everybody!', '1.12 to 4.4', 'Say it in 1.12 s', 1.12],
    ['0.3s 24fps: Hello there everybody!', '1.13 to 4.37', 'Say it in 1.13 s', 27 / 24],
  ])(
    '%s is answered with the possible range and a button that says it in the nearest',
    async (line, range, label, seconds) => {
      alice.sends(line);
      const refusal = await alice.chat.next((message) => message.buttons.length > 0);
      expect(refusal.text).toContain(range);
      expect(refusal.buttons[0]).toBe(label);
      alice.taps(label, { on: refusal });
      const reply = await alice.chat.next(isVoice);
      expect(reply.voice?.seconds).toBeCloseTo(seconds, 2);
    },
  );
});

it('asks what to do with a line that is too short, and keeps the length with silence behind the words on request', async () => {
  alice.sends('3.2s: Hello');
  const refusal = await alice.chat.next((message) => message.buttons.length === 2);
  alice.taps('3.2 s + silence', { on: refusal });
  const reply = await alice.chat.next(isVoice);
  expect(reply.voice?.seconds).toBeCloseTo(3.2, 2);
});

it('keeps a slot of video frames that is longer than the line can be without asking: the words as they come, then silence, in the WAV too', async () => {
  alice.sends('3.21s 25fps: Hello');
  const reply = await alice.chat.next(isVoice);
  expect(reply.voice?.seconds).toBeCloseTo(3.2, 2);
  alice.taps('WAV', { on: reply });
  await alice.chat.next((message) => message.buttons.some((label) => label.includes('24')));
  alice.taps('24', { on: reply });
  const file = await alice.chat.next((message) => message.document !== undefined);
  const { samples, sampleRate } = readWav(file.document?.bytes ?? new Uint8Array());
  expect(samples.length).toBe(3.2 * sampleRate);
  expect(Buffer.from(file.document?.bytes ?? []).toString('latin1')).toContain('AI-generated voice');
  expect(samples.subarray(sampleRate).every((sample) => sample === 0)).toBe(true);
  expect(samples.subarray(0, sampleRate / 4).some((sample) => sample !== 0)).toBe(true);
});

it.each(['Infinity', '1e9', '-1', 'x'])(
  'ignores a forged button that asks for %s milliseconds',
  async (milliseconds) => {
    const reply = await replyTo('1s: Hello there');
    const [button] = reply.json.reply_markup?.inline_keyboard[0] ?? [];
    const id = 'callback_data' in button ? button.callback_data.split(':')[2] : '';
    const before = world.engine.spoken.length;
    const tap = alice.presses({ text: '', callback_data: `line:fit:${id}.${milliseconds}` }, reply);
    await expect.poll(() => tap.answer).toMatchObject({ text: '' });
    expect(await replyTo('and now?')).toBeDefined();
    expect(world.engine.spoken.slice(before).map(({ text }) => text)).toEqual(['and now?']);
  },
);

it('speaks Chinese on Chinese buttons, and points at the word it does not know', async () => {
  const mei = world.telegram.person({ name: 'Mei', language: 'zh-hans' });
  await world.enroll(mei);
  mei.sends('1.5秒愤怒：给我闭嘴，快走开！');
  const reply = await mei.chat.next(isVoice);
  expect(last()).toMatchObject({ text: '给我闭嘴，快走开！', pace: { kind: 'seconds', seconds: 1.5 } });
  expect(reply.buttons).toEqual(['🐢 慢一点', '🐇 快一点', '↻ 重说', '🎭 换情感', '📝 文字', '🎞 存 WAV']);
  mei.sends('2秒 绿色：给我闭嘴！');
  await mei.chat.next((message) => message.text.includes('2秒 »绿色«:'));
});
