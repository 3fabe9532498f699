import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCodec } from '../audio/opus.ts';
import type { Pcm } from '../audio/pcm.ts';
import { quantile } from '../audio/statistics.ts';
import { openReader } from '../builtin/index.ts';
import { describeAligner } from './aligner.contract.ts';
import type { Aligner, Alignment } from './aligner.ts';
import { openReadingAligner } from './reading-aligner.ts';

const ENGLISH = ['en-awb-1', 'en-rms-1', 'en-rms-2', 'en-scot-1', 'en-slt-1'];
const MANDARIN = ['zh-f1-1', 'zh-f3-1'];

interface Truth {
  readonly lines: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly words?: readonly { readonly word: string; readonly start: number }[];
  }[];
}

describeAligner('reading', openReadingAligner);

describe('the reading aligner on recordings with known times', () => {
  let aligner: Aligner;
  const recordings = new Map<string, { truth: Truth; audio: Pcm; alignment: Alignment }>();
  beforeAll(async () => {
    aligner = await openReadingAligner();
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    for (const name of [...ENGLISH, ...MANDARIN]) {
      const file = (ending: string) => readFileSync(new URL(`fixtures/${name}.${ending}`, import.meta.url));
      const truth: Truth = JSON.parse(file('json').toString());
      const { pcm } = await codec.decode(file('ogg'), { sampleRate: 16_000 });
      const lines = truth.lines.map(({ text }) => text);
      recordings.set(name, { truth, audio: pcm, alignment: await aligner.align({ audio: pcm, lines }) });
    }
  });
  afterAll(() => aligner.close());
  const recording = (name: string) => recordings.get(name)!;

  it('finds lines: half of the edges within 0.02 s, 95 % within 0.12 s, none off by 0.5 s', () => {
    const errors = [...recordings.values()].flatMap(({ truth, alignment }) => edgeErrors(truth.lines, alignment.lines));
    expect(errors.length).toBe(66);
    expect(quantile(errors, 0.5)).toBeLessThanOrEqual(0.02);
    expect(quantile(errors, 0.95)).toBeLessThanOrEqual(0.12);
    expect(quantile(errors, 1)).toBeLessThanOrEqual(0.5);
  });

  it('finds words: half of them begin within 0.03 s, 95 % within 0.2 s', () => {
    const errors = [...recordings.values()].flatMap(({ truth, alignment }) =>
      truth.lines.flatMap(({ words = [] }, k) =>
        words.map(({ word, start }, w) => {
          expect(alignment.lines[k].words[w].text).toBe(word);
          return Math.abs(alignment.lines[k].words[w].start - start);
        }),
      ),
    );
    expect(errors.length).toBe(114);
    expect(quantile(errors, 0.5)).toBeLessThanOrEqual(0.03);
    expect(quantile(errors, 0.95)).toBeLessThanOrEqual(0.2);
  });

  it.each(ENGLISH)('reports a line that %s does not say, the others stay within 0.2 s', async (name) => {
    const { truth, audio } = recording(name);
    const middle = truth.lines.length >> 1;
    const lines = truth.lines.map(({ text }) => text);
    lines.splice(middle, 0, 'Nobody ever said a word about the yellow bicycle.');
    const alignment = await aligner.align({ audio, lines });
    expect(alignment.lines[middle].state).toBe('missing');
    const others = alignment.lines.filter((_, k) => k !== middle);
    expect(quantile(edgeErrors(truth.lines, others), 1)).toBeLessThan(0.2);
  });

  it.each(ENGLISH)('reports a line of %s that its script lacks, the others stay within 0.2 s', async (name) => {
    const { truth, audio } = recording(name);
    const missing = truth.lines[(truth.lines.length >> 1) - 1];
    const rest = truth.lines.filter((line) => line !== missing);
    const alignment = await aligner.align({ audio, lines: rest.map(({ text }) => text) });
    expect(quantile(edgeErrors(rest, alignment.lines), 1)).toBeLessThan(0.2);
    expect(alignment.unscripted.length).toBe(1);
    expect(alignment.unscripted[0].start).toBeGreaterThan(missing.start - 0.2);
    expect(alignment.unscripted[0].end).toBeLessThan(missing.end + 0.2);
  });

  it('follows a recording through two windows: 8 lines, every edge within 0.3 s, half within 0.02 s', async () => {
    const reader = await openReader();
    const { samples, lines } = joined(CHAPTER.map((text) => ({ text, ...reader.read(text, 0.8).audio })));
    expect(samples.length / 22_050).toBeGreaterThan(45);
    const texts = lines.map(({ text }) => text);
    const alignment = await aligner.align({ audio: { samples, sampleRate: 22_050 }, lines: texts });
    const errors = edgeErrors(lines, alignment.lines);
    expect(quantile(errors, 1)).toBeLessThan(0.3);
    expect(quantile(errors, 0.5)).toBeLessThan(0.02);
    expect(alignment.unscripted).toEqual([]);
  });
});

function edgeErrors(
  truth: readonly { readonly start: number; readonly end: number }[],
  lines: readonly { readonly start: number; readonly end: number }[],
): number[] {
  return truth.flatMap(({ start, end }, k) => [Math.abs(lines[k].start - start), Math.abs(lines[k].end - end)]);
}

/** Readings one after the other, and where the sound of each is: above -38 dB of its loudest 10 ms. */
function joined(parts: readonly { readonly text: string; readonly samples: Float32Array }[]) {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  const lines: { text: string; start: number; end: number }[] = [];
  let offset = 0;
  for (const part of parts) {
    samples.set(part.samples, offset);
    const powers = Array.from({ length: Math.floor(part.samples.length / 220.5) }, (_, t) =>
      part.samples.subarray(t * 220.5, (t + 1) * 220.5).reduce((sum, x) => sum + x * x, 0),
    );
    const isSound = (power: number) => power > Math.max(...powers) * 10 ** -3.8;
    const second = (frame: number) => offset / 22_050 + frame / 100;
    lines.push({
      text: part.text,
      start: second(powers.findIndex(isSound)),
      end: second(powers.findLastIndex(isSound) + 1),
    });
    offset += part.samples.length;
  }
  return { samples, lines };
}

const CHAPTER = [
  'The old harbour lies at the end of a narrow road, between two hills that keep the wind away.',
  'In summer the fishermen leave before sunrise, and nobody sees them until the evening.',
  'My uncle owned a small green boat with a motor that never started at the first attempt.',
  'He painted it every spring, and every autumn the salt had taken most of the colour again.',
  'We children were allowed to come along when the sea was calm and the sky was clear.',
  'I remember the smell of diesel, wet rope, and the coffee that he kept in a steel bottle.',
  'Once we lost the anchor, and it took him three days to forgive the boy who had tied the knot.',
  'The boy was me, although I did not admit it before I was twenty years old.',
];
