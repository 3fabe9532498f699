import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWav } from '../../inference/index.ts';
import { patience } from '../playground/patience.ts';
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
    expect(card.text).toBe(
      [
        '3 lines, 7 s, said by “Voice 1”.',
        '',
        '1 · 0:01.0–0:02.0 · ten chars.',
        '⚠ 2 · 0:02.5–0:03.0 · twenty characters...',
        '3 · 0:04.0–0:07.0 · ten chars.',
        '',
        'One line will hardly fit into its time, even as fast as it can be said:',
        'Line 2: has 0.5 s, needs about 0.7 s; it would go on into the pause behind it.',
        '',
        'As which file?',
      ].join('\n'),
    );
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
    expect(card.text).toMatch(/^2 lines, about \d s, said by “Voice 1”\.\n\n1 · ≈ 0:00\.0–0:02\.0 · ten chars\.\n/);
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
    await expect.poll(() => alice.chat.draft?.text, { timeout: patience(8000) }).toBe('Speaking…');
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

describe('the card under a script', () => {
  const wordsOf = (message: ChatMessage) => message.text;
  const shown = async (words: RegExp) => alice.chat.next((message) => words.test(wordsOf(message)));

  it.each([
    ['MP3', 'lines.mp3', undefined],
    ['24 kHz WAV', 'lines.wav', 24_000],
    ['16-bit WAV', 'lines.wav', 48_000],
  ])('offers %s', async (label, name, hz) => {
    sends('2s: ten chars.', 'lines.txt');
    alice.taps(label, { on: await nextCard() });
    const { document, json } = await nextFile();
    expect(json.document?.file_name).toBe(name);
    const bytes = document?.bytes ?? new Uint8Array();
    if (hz !== undefined) expect(readWav(bytes).sampleRate).toBe(hz);
    else expect(Buffer.from(bytes).subarray(0, 3).toString('latin1')).toBe('ID3');
  });

  it('makes a file of each line on request, named after its number and its words, whole', async () => {
    sends(SUBTITLES, 'Episode 1.srt');
    const card = await nextCard();
    alice.taps('☐ One file per line', { on: card });
    await alice.chat.next((message) => message.id === card.id && message.buttons.includes('☑ One file per line'));
    alice.taps('16-bit WAV', { on: card });
    const { document, json, caption } = await nextFile();
    expect(json.document?.file_name).toBe('Episode 1.zip');
    const files = unzipSync(document?.bytes ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(['1 - ten chars.wav', '2 - twenty characters.wav', '3 - ten chars.wav']);
    const lengths = Object.values(files).map((bytes) => {
      const { samples, sampleRate } = readWav(bytes);
      expect(sampleRate).toBe(48_000);
      return samples.length / sampleRate;
    });
    expect(lengths).toEqual([1, 1, 1]);
    expect(caption).toContain('Line 2: has 0.5 s, needs 1 s; it is there whole.');
  });

  it('lets what does not fit sound into the next line, where that is chosen', async () => {
    const text = '00:00:00,000 --> 00:00:00,500\ntwenty characters...\n\n00:00:00,500 --> 00:00:01,500\nten chars.';
    sends(text, 'a.srt');
    const card = await nextCard();
    expect(card.text).toContain('its end would be cut off.');
    alice.taps("☐ Overlap, don't cut", { on: card });
    await shown(/it would sound into the next line\./);
    alice.taps('16-bit WAV', { on: card });
    const { document, caption } = await nextFile();
    expect(caption).toContain('Line 1: has 0.5 s, needs 1 s; it is there whole.');
    const { samples } = readWav(document?.bytes ?? new Uint8Array());
    const loudest = (from: number, to: number) =>
      samples.slice(from * 48_000, to * 48_000).reduce((peak, one) => Math.max(peak, Math.abs(one)), 0);
    // Two hums on top of each other, then one.
    expect(loudest(0.6, 0.9)).toBeGreaterThan(1.5 * loudest(1.1, 1.4));
  });

  it('names the voice of each line where several speak, and turns its pages', async () => {
    await world.enroll(alice);
    sends(`Voice 1: hello there\nVoice 2: hello you\n${'and so on\n'.repeat(20)}`, 'a.txt');
    const card = await nextCard();
    expect(card.text).toMatch(/^22 lines, about \d+ s, said by “Voice 1” \/ “Voice 2”\./);
    expect(card.text).toMatch(/^1 · .* · Voice 1: hello there$/m);
    expect(card.text).toMatch(/^2 · .* · Voice 2: hello you$/m);
    alice.taps('2 ›', { on: card });
    await shown(/^11 · /m);
    alice.taps('3 ›', { on: card });
    const last = await shown(/^22 · /m);
    expect(last.buttons.slice(-1)).toEqual(['‹ 2']);
    const before = world.engine.spoken.length;
    alice.taps('OGG', { on: card });
    await nextFile();
    expect(world.engine.spoken.length - before).toBe(22);
  });

  it('comes first where a format is tapped under a file itself that does not fit, with a button of before it too', async () => {
    const file = sends(SUBTITLES, 'Episode 1.srt');
    await nextCard();
    const before = world.engine.spoken.length;
    alice.presses({ text: 'OGG', callback_data: 'dub:make:ogg' }, file);
    const card = await nextCard();
    expect(card.text).toContain('One line will hardly fit');
    expect(world.engine.spoken).toHaveLength(before);
    alice.taps('OGG', { on: card });
    expect((await nextFile()).json.document?.file_name).toBe('Episode 1.ogg');
  });

  it('is sought for lines that will not fit before anything is spoken, and a line that is short is none', async () => {
    const before = world.engine.spoken.length;
    sends('9s: Hi.\n0.3s: This is a sentence that nobody can say in a third of a second.', 'a.txt');
    const { text } = await nextCard();
    expect(text).toContain('One line will hardly fit');
    expect(text).toContain('Line 2: has 0.3 s, needs about');
    expect(world.engine.spoken).toHaveLength(before);
  });
});
