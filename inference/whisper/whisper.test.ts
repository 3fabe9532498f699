import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeAligner } from '../align/aligner.contract.ts';
import type { Pcm } from '../audio/pcm.ts';
import { openReader } from '../builtin/index.ts';
import { openEars } from '../ears/index.ts';
import type { Listener } from '../listener.ts';
import { layOutWhisper } from './tiny.fixture.ts';
import { openWhisper } from './whisper.ts';

/** Takes whatever Whisper says: random weights never earn trust. */
const CREDULOUS = { probability: 0, emptyShare: 1, agreement: Number.POSITIVE_INFINITY };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-whisper-'));
  await layOutWhisper(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeAligner('whisper', () => openWhisper({ folder }));
describeAligner('whisper, believed blindly,', () => openWhisper({ folder, trust: CREDULOUS }));
describeAligner('whisper in a thread', () => openEars({ whisper: { folder } }));

describe('Whisper', () => {
  let ears: Listener;
  let credulous: Listener;
  let speech: Pcm;
  beforeAll(async () => {
    ears = await openEars({ whisper: { folder } });
    credulous = await openWhisper({ folder, trust: CREDULOUS });
    const reader = await openReader();
    speech = reader.read('The river rose during the night and two roads are closed.').audio;
  });
  afterAll(() => Promise.all([ears.close(), credulous.close()]));

  const repeated = (times: number): Pcm => {
    const { length } = speech.samples;
    const samples = new Float32Array(times * length);
    for (let i = 0; i < times; i++) samples.set(speech.samples, i * length);
    return { samples, sampleRate: speech.sampleRate };
  };

  it('is called as its folder is', () => {
    expect(ears.name).toMatch(/^voxback-whisper-/);
  });

  it('times words itself where it is believed, and leaves them as they were where it is not', async () => {
    const audio = repeated(2);
    const lines = Array.from({ length: 2 }, () => 'The river rose during the night and two roads are closed.');
    const [careful, blind] = [await ears.align({ audio, lines }), await credulous.align({ audio, lines })];
    const starts = ({ lines: some }: typeof careful) => some.flatMap(({ words }) => words.map(({ start }) => start));
    expect(starts(careful).length).toBe(22);
    expect(starts(blind).length).toBe(22);
    expect(starts(blind)).not.toEqual(starts(careful));
  });

  it('writes 80 s down window by window, in order, each line with its words inside', async () => {
    const audio = repeated(Math.ceil(80 / (speech.samples.length / speech.sampleRate)));
    const windows: [number, number][] = [];
    const transcript = await ears.transcribe(audio, { onProgress: (...step) => windows.push(step) });
    expect(transcript.language).toBeTypeOf('string');
    expect(windows.at(-1)?.[0]).toBe(windows.at(-1)?.[1]);
    expect(windows.at(-1)?.[1]).toBeGreaterThanOrEqual(3);
    let before = 0;
    for (const { start, end, words, confidence } of transcript.lines) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const word of words) {
        expect(word.start).toBeGreaterThanOrEqual(start);
        expect(word.end).toBeLessThanOrEqual(end);
      }
      before = end;
    }
    expect(before).toBeLessThanOrEqual(audio.samples.length / audio.sampleRate);
    expect(await ears.transcribe(audio, { language: transcript.language ?? 'en' })).toEqual(transcript);
  });

  /** The sentence every 20 s, with nothing in between: windows are cut by time, and reading a script costs by the word. */
  const sparse = (times: number): Pcm => {
    const samples = new Float32Array(times * 20 * speech.sampleRate);
    for (let i = 0; i < times; i++) samples.set(speech.samples, i * 20 * speech.sampleRate);
    return { samples, sampleRate: speech.sampleRate };
  };

  it('times 60 s window by window: progress never falls, and neither do times', async () => {
    const lines = Array.from({ length: 3 }, () => 'The river rose during the night and two roads are closed.');
    const shares: number[] = [];
    const onProgress = (stage: string, done: number, total: number) => {
      if (stage === 'compare') shares.push(done / total);
    };
    const alignment = await credulous.align({ audio: sparse(3), lines }, { onProgress });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    // Behind the first aligner's part there is one for each window, and the end.
    expect(shares.filter((share) => share >= 0.2 - 1e-9).length).toBeGreaterThanOrEqual(3 + 1);
    const words = alignment.lines.flatMap((line) => line.words.flatMap(({ start, end }) => [start, end]));
    expect(words).toEqual(words.toSorted((a, b) => a - b));
    expect(words.at(-1)).toBeLessThanOrEqual(alignment.seconds);
  });

  it('stops between two of its windows', async () => {
    const lines = Array.from({ length: 3 }, () => 'The river rose during the night and two roads are closed.');
    const controller = new AbortController();
    const windows: number[] = [];
    const onProgress = (stage: string, done: number, total: number) => {
      if (stage !== 'compare' || done / total <= 0.2) return;
      windows.push(done);
      controller.abort();
    };
    const stopped = credulous.align({ audio: sparse(3), lines }, { onProgress, signal: controller.signal });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(windows).toHaveLength(1);
  });

  it('writes nothing where nobody speaks', async () => {
    const silence = { samples: new Float32Array(16_000 * 5), sampleRate: 16_000 };
    expect(await ears.transcribe(silence)).toEqual({ language: undefined, lines: [], unscripted: [], seconds: 5 });
    const nothing = { samples: new Float32Array(0), sampleRate: 16_000 };
    expect((await ears.transcribe(nothing)).lines).toEqual([]);
  });

  it('stops when it is told to, and answers the next call', async () => {
    const controller = new AbortController();
    const stopped = ears.transcribe(repeated(20), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(ears.transcribe(speech)).resolves.toBeDefined();
  });

  it('refuses a recording of more than an hour, and a folder that is not its own', async () => {
    const audio = { samples: new Float32Array(3601 * 8000), sampleRate: 8000 };
    await expect(ears.transcribe(audio)).rejects.toMatchObject({ subject: 'align', code: 'too-long' });
    await expect(openEars({ whisper: { folder: join(folder, 'none') } })).rejects.toMatchObject({
      subject: 'weights',
      code: 'missing',
    });
  });

  it('refuses a model for English only by its name', async () => {
    const english = `${folder}-en`;
    await layOutWhisper(english);
    const file = join(english, 'generation_config.json');
    const ids = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...ids, is_multilingual: false }));
    await expect(openWhisper({ folder: english })).rejects.toMatchObject({
      subject: 'checkpoint',
      code: 'unsupported',
    });
    await rm(english, { recursive: true });
  });
});
