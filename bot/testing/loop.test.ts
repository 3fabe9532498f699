/**
 * Nobody's input holds up the others: the longest time in which the bot's thread does nothing else, for each kind of input.
 *
 * Measured against work of a fixed size in the same process, since a busy machine is slow at both; again where it took too
 * long: what blocks by itself does so every time, what another program takes does not.
 */
import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { speechLike, speechNote, usingBot, voiceNote, type World } from './world.ts';

/** Digested by the yardstick: 50 ms of work on a slow core of today, for which it stands. */
const YARDSTICK_BYTES = 40 * 2 ** 20;
const MOST_TRIES = 12;

let world: World;
let alice: Person;
let longNote: Uint8Array;

beforeAll(async () => {
  longNote = await voiceNote(speechLike(29.5));
});

usingBot({ VOXBACK_QUEUE_PER_USER: '100', VOXBACK_USER_SECONDS: '0' }, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

/** Milliseconds of the fixed work. */
function yardstick(): number {
  const bytes = Buffer.alloc(YARDSTICK_BYTES);
  const start = performance.now();
  createHash('sha256').update(bytes).digest();
  return performance.now() - start;
}

/** Milliseconds of the longest block while `work` runs. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await pause(5);
  monitor.reset();
  await work();
  await pause(5);
  monitor.disable();
  return monitor.max / 1e6;
}

/** What `work` blocked longer than the yardstick, in every try; undefined when once it did not. */
async function excessOf(work: () => Promise<unknown>): Promise<string | undefined> {
  const tries: string[] = [];
  while (tries.length < MOST_TRIES) {
    const before = yardstick();
    const block = await longestBlock(work);
    const most = Math.max(before, yardstick());
    if (block <= most) return undefined;
    tries.push(`${block.toFixed(0)} of ${most.toFixed(0)} ms`);
  }
  return tries.join(', ');
}

const isAnswer = (message: ChatMessage) => message.isFromBot;
const answered = () => alice.chat.next(isAnswer);
const MEGABYTE = 2 ** 20;
const file = (text: string, name: string) => async () => {
  alice.sendsDocument(Buffer.from(text), { name });
  await answered();
};
const text = (words: string) => async () => {
  alice.sends(words);
  await answered();
};

/** A sound file that is nothing but headers of chunks. */
const CHUNKS = Buffer.alloc(5_000_000, 'LIST\0\0\0\0', 'latin1');
CHUNKS.write('RIFF\xff\xff\xff\xffWAVE', 0, 'latin1');

const INPUTS: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
  ['4,096 signs', text('!?…—'.repeat(1024))],
  ['4,096 letters, each a word', text('a '.repeat(2048))],
  ['4,096 digits', text('9'.repeat(4096))],
  ['4,096 characters of Chinese', text('长着了得'.repeat(1024))],
  ['4,096 emoji', text('👩‍👩‍👧‍👦'.repeat(372))],
  ['a line with 1,000 colons', text('sad: '.repeat(800))],
  ['a description of 4,000 characters', text(`/emotion ${'sad and '.repeat(500)}`)],
  ['a reading of 4,000 characters', text(`/pronounce ${'='.repeat(4000)}`)],
  [
    'a caption of 1,024 characters',
    async () => {
      alice.sendsVoice(await speechNote(), { caption: '((('.repeat(341) });
      await answered();
    },
  ],
  ['1 MB of one-letter lines', file('a\n'.repeat(MEGABYTE / 2 - 1), 'a.txt')],
  ['1 MB in one line', file('a'.repeat(MEGABYTE - 1), 'a.txt')],
  ['1 MB of empty lines', file('\n'.repeat(MEGABYTE - 1), 'a.txt')],
  ['1 MB of colons', file(':'.repeat(MEGABYTE - 1), 'a.txt')],
  ['1 MB of lines that end in \\r\\n', file('a: b\r\n'.repeat(MEGABYTE / 6 - 1), 'a.txt')],
  ['1 MB of subtitles', file('1\n00:00:01,000 --> 00:00:02,000\na\n\n'.repeat(MEGABYTE / 38), 'a.srt')],
  ['1 MB of empty lines between two', file(`x\n${'\n'.repeat(MEGABYTE - 4)}y`, 'a.txt')],
  ['1 MB of lyrics', file('[00:01.00]'.repeat(MEGABYTE / 10 - 1), 'a.lrc')],
  ['1 MB of tags', file(`00:00:01,000 --> 00:00:02,000\n${'<b>'.repeat(MEGABYTE / 3 - 20)}`, 'a.srt')],
  ['1 MB of arrows', file('-->'.repeat(MEGABYTE / 3 - 1), 'a.srt')],
  ['1 MB of digits', file('0'.repeat(MEGABYTE - 1), 'a.srt')],
  [
    '1 MB of bytes that are no UTF-8',
    async () => {
      alice.sendsDocument(Buffer.alloc(MEGABYTE - 1, 0xfe), { name: 'a.txt' });
      await answered();
    },
  ],
  [
    'a recording of 29.5 s',
    async () => {
      alice.sends('/enroll');
      await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
      alice.sendsVoice(longNote);
      await alice.chat.next((message) => message.buttons.includes('✓ Keep this voice'));
    },
  ],
  [
    'a WAV of 5,000,000 bytes of chunks, to be verified',
    async () => {
      alice.sendsAudio(CHUNKS, { caption: '/verify', mimeType: 'audio/wav', name: 'a.wav' });
      await answered();
    },
  ],
  [
    'an export',
    async () => {
      alice.sends('/mydata');
      await alice.chat.next((message) => message.document !== undefined);
    },
  ],
  [
    '64 bytes behind a button',
    async () => {
      const message = alice.chat.messages.findLast(isAnswer);
      if (message === undefined) throw new Error('nothing to tap on');
      const tap = alice.presses({ text: 'x', callback_data: `line:again:${'.'.repeat(53)}` }, message);
      await expect.poll(() => tap.answer, { interval: 5 }).toBeDefined();
    },
  ],
];

describe('the thread that serves everybody', () => {
  it.each(INPUTS)('is never held up for 50 ms by %s', async (_, work) => {
    expect(await excessOf(work)).toBeUndefined();
  });
});
