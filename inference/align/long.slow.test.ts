/**
 * Ten minutes and an hour of recordings with known times, from the command line: how much memory the process had at most, how
 * long a minute takes, and whether the last line is as exact as the first. Of the tiny Whisper only the plumbing is measured.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCodec } from '../audio/opus.ts';
import { writeWav } from '../audio/wav.ts';
import { layOutWhisper } from '../whisper/tiny.fixture.ts';
import type { Alignment } from './aligner.ts';

const RECORDINGS = ['en-awb-1', 'en-rms-1', 'en-rms-2', 'en-scot-1', 'en-slt-1'];
const RATE = 16_000;
const HEADER_BYTES = 44;
/** What is told of a process when it ends: kilobytes, and microseconds of work. */
const TELL = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.USAGE, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
});`;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-long-'));
  await layOutWhisper(join(folder, 'whisper-tiny'));
  await writeFile(join(folder, 'tell.cjs'), TELL);
  for (const minutes of [10, 60]) await lay(minutes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const truth = new Map<number, readonly Line[]>();

/** Writes `<minutes>.wav`, the recordings again and again, and its script. */
async function lay(minutes: number): Promise<void> {
  const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
  const parts = await Promise.all(
    RECORDINGS.map(async (name) => {
      const file = (ending: string) => readFileSync(new URL(`fixtures/${name}.${ending}`, import.meta.url));
      const { lines }: { lines: readonly Line[] } = JSON.parse(file('json').toString());
      return { lines, samples: (await codec.decode(file('ogg'), { sampleRate: RATE })).pcm.samples };
    }),
  );
  const lines: Line[] = [];
  const wav = await open(join(folder, `${minutes}.wav`), 'w');
  let passed = 0;
  for (let turn = 0; ; turn++) {
    const { samples, lines: said } = parts[turn % parts.length];
    if (passed + samples.length > 60 * minutes * RATE) break;
    const bytes = writeWav({ samples, sampleRate: RATE });
    // The first header tells a length; the samples of the others follow.
    const header = Buffer.from(bytes.subarray(0, HEADER_BYTES));
    header.writeUInt32LE(0xffffffff, 40);
    await wav.write(turn === 0 ? Buffer.concat([header, bytes.subarray(HEADER_BYTES)]) : bytes.subarray(HEADER_BYTES));
    for (const { text, start, end } of said)
      lines.push({ text, start: start + passed / RATE, end: end + passed / RATE });
    passed += samples.length;
  }
  await wav.close();
  truth.set(minutes, lines);
  await writeFile(join(folder, `${minutes}.txt`), lines.map(({ text }) => text).join('\n'));
}

async function align(minutes: number, ...words: string[]) {
  const file = (name: string) => join(folder, name);
  const run = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--require', file('tell.cjs'), run, 'align', file(`${minutes}.wav`), ...words, '--json', '--out', file('out.srt')],
    { env: { ...process.env, USAGE: file('usage.json') }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
  const [megabytes, seconds]: [number, number] = JSON.parse(await readFile(file('usage.json'), 'utf8'));
  const alignment: Alignment = JSON.parse(said);
  return { alignment, megabytes, perMinute: seconds / minutes };
}

const script = (minutes: number) => join(folder, `${minutes}.txt`);

describe.each([
  ['the reading aligner', 500, (minutes: number) => [script(minutes), '--aligner', 'reading']],
  [
    'the tiny Whisper with a script',
    700,
    (minutes: number) => [script(minutes), '--model', join(folder, 'whisper-tiny')],
  ],
  ['the tiny Whisper without one', 700, () => ['--model', join(folder, 'whisper-tiny')]],
])('%s', (_, mostMegabytes, words) => {
  it('hears an hour in little more memory than ten minutes, a minute of it in as much time', async ({ annotate }) => {
    const short = await align(10, ...words(10));
    const long = await align(60, ...words(60));
    for (const [minutes, { megabytes, perMinute }] of [
      [10, short],
      [60, long],
    ] as const) {
      await annotate(`${minutes} min: ${megabytes.toFixed(0)} MB, ${perMinute.toFixed(1)} s of work for a minute`);
    }
    expect(long.megabytes).toBeLessThan(1.4 * short.megabytes);
    expect(long.megabytes).toBeLessThan(mostMegabytes);
    expect(long.perMinute).toBeLessThan(1.3 * short.perMinute);
    const times = long.alignment.lines.flatMap(({ start, end }) => [start, end]);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(long.alignment.seconds).toBeGreaterThan(59.5 * 60);
  });
});

describe('the reading aligner', () => {
  it('is as exact at the end of an hour as at its beginning: half of the edges within 0.02 s, 95 % within 0.15 s, none off by 1 s', async () => {
    const { alignment } = await align(60, script(60), '--aligner', 'reading');
    const lines = truth.get(60) ?? [];
    expect(alignment.lines).toHaveLength(lines.length);
    const errors = lines.flatMap(({ start, end }, k) => [
      Math.abs(alignment.lines[k].start - start),
      Math.abs(alignment.lines[k].end - end),
    ]);
    for (const part of [errors.slice(0, 200), errors.slice(-200)]) {
      const sorted = part.toSorted((a, b) => a - b);
      expect(sorted[100]).toBeLessThanOrEqual(0.02);
      expect(sorted[190]).toBeLessThanOrEqual(0.15);
      expect(sorted[199]).toBeLessThan(1);
    }
  });
});
