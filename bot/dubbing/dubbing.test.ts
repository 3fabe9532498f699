import { describe, expect, it } from 'vitest';
import { readWav } from '../../inference/index.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const sends = (text: string, name: string) => alice.sendsDocument(Buffer.from(text), { name });
const nextFile = () => alice.chat.next((message: ChatMessage) => message.document !== undefined);
const nextCard = () => alice.chat.next((message) => message.buttons.includes('OGG'));

const SUBTITLES = `1
00:00:01,000 --> 00:00:02,000
ten chars.

2
00:00:02,500 --> 00:00:03,000
sad: twenty characters...

3
00:00:04,000 --> 00:00:07,000
ten chars.
`;

describe('a document', () => {
  it('of subtitles becomes a WAV in which each line has its time, with a report of those that did not fit', async () => {
    const asked = sends(SUBTITLES, 'Episode 1.srt');
    const card = await nextCard();
    expect(card.text).toBe('3 lines, 7 s. As which file?');
    alice.taps('24-bit WAV', { on: card });
    const reply = await nextFile();
    expect(reply.replyTo).toBe(asked.id);
    expect(reply.json.document?.file_name).toBe('Episode 1.wav');
    expect(reply.caption).toBe(
      [
        '3 lines, 7 s, spoken by an AI voice. One line did not fit:',
        'Line 2: has 0.5 s, needs 1 s; it goes on into the pause behind it.',
      ].join('\n'),
    );
    const { samples, sampleRate } = readWav(reply.document?.bytes ?? new Uint8Array());
    expect(samples.length / sampleRate).toBe(7);
    const loudest = (from: number, to: number) =>
      samples.slice(from * sampleRate, to * sampleRate).reduce((peak, one) => Math.max(peak, Math.abs(one)), 0);
    // The hum begins and ends at once, which rings for a millisecond at 48 kHz.
    expect([loudest(0, 1), loudest(2, 2.5), loudest(3.5, 4), loudest(5, 7)].every((peak) => peak < 0.002)).toBe(true);
    expect([loudest(1, 2), loudest(2.5, 3.5), loudest(4, 5)].every((peak) => peak > 0.29)).toBe(true);
    const second = world.engine.spoken.find(({ text }) => text.startsWith('twenty'));
    expect(second?.emotion).toMatchObject({ weights: { sad: 1 } });
  });

  it('of lines becomes an OGG', async () => {
    sends('2s: ten chars.\n\nten chars.', '台词 1.txt');
    const card = await nextCard();
    expect(card.text).toBe('2 lines. As which file?');
    // Telegram stumbles, the file comes all the same, and once.
    world.telegram.fail({ method: 'getFile', how: { status: 429, retryAfter: 1 } });
    world.telegram.fail({ method: 'sendDocument', how: { status: 429, retryAfter: 1 } });
    alice.taps('OGG', { on: card });
    const reply = await alice.chat.next((message) => message.document !== undefined, { timeoutMs: 12_000 });
    expect(reply.json.document?.file_name).toBe('台词 1.ogg');
    const { pcm } = await world.service.codec.decode(reply.document?.bytes ?? new Uint8Array());
    expect(pcm.samples.length / pcm.sampleRate).toBeCloseTo(3.5, 1);
    expect(reply.caption).toContain('Every line fits into its time.');
  });

  it('shows which line it is at, survives a restart, and is sent once', async () => {
    sends('one\ntwo\nthree', 'lines.txt');
    const card = await nextCard();
    world.engine.hold();
    alice.taps('OGG', { on: card });
    await expect.poll(() => alice.chat.action).toBe('record_voice');
    await expect.poll(() => alice.chat.draft?.text, { timeout: 8000 }).toBe('Speaking…');
    const restarted = world.restart();
    await restarted;
    world.engine.release();
    await nextFile();
    expect(alice.chat.messages.filter((message) => message.isFromBot && message.document !== undefined)).toHaveLength(
      1,
    );
    expect(world.engine.spoken.slice(-3).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['an empty one', '', 'a.txt', /nothing to say/],
    ['a bad word', '3s angri: x', 'a.txt', /»angri«/],
    ['times that run backwards', '00:00:02,000 --> 00:00:01,000\nx', 'a.srt', /ends before it begins/],
    ['more than 1 MB', 'x'.repeat(2 ** 20 + 1), 'a.txt', /1 MB is the most/],
    ['a picture', 'x', 'a.png', /I can say texts/],
  ])('is refused for what it is: %s', async (_, text, name, sentence) => {
    sends(text || '\n', name);
    await alice.chat.next((message) => sentence.test(message.text));
  });
});
