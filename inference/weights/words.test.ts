/** What is read from the command line and what is written for people. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { CheckpointError, WeightsError } from '../errors.ts';
import { byteLength, readManifest } from '../indextts/fake/manifest.ts';
import { parseArguments, UsageError } from './arguments.ts';
import { explain } from './explanation.ts';
import { askOn, licenceText } from './licence.ts';
import { formatBytes, formatSeconds, Meter } from './meter.ts';
import { INDEX_TTS_2 } from './release.ts';
import { createReport } from './report.ts';
import { retryAfterMs } from './request.ts';

const parse = (args: string[], environment = {}) => parseArguments(args, environment, INDEX_TTS_2);

describe('the release', () => {
  it('has 17 files of 8.87 GB, each path once', () => {
    expect(new Set(INDEX_TTS_2.files.map(({ path }) => path)).size).toBe(17);
    expect(formatBytes(INDEX_TTS_2.files.reduce((sum, { bytes }) => sum + bytes, 0))).toBe('8.87 GB');
  });

  // s2mel.pth holds the state of its training as well: 787 MB more than its tensors.
  it.each(readManifest().filter(({ path }) => path !== 's2mel.pth'))(
    'gives $path the size of its tensors and under 1,200 bytes of directory for each',
    ({ path, tensors }) => {
      const inTensors = tensors.reduce((sum, tensor) => sum + byteLength(tensor), 0);
      const { bytes } = INDEX_TTS_2.files.find((file) => file.path === path)!;
      expect(bytes).toBeGreaterThan(inTensors);
      expect((bytes - inTensors) / tensors.length).toBeLessThan(1_200);
    },
  );
});

describe('the command line', () => {
  const file = INDEX_TTS_2.files.find(({ path }) => path === 'hf_cache/bigvgan/config.json')!;

  it.each([
    [[], {}, 'models/indextts-2'],
    [[], { VOXBACK_MODELS: '/srv/models' }, '/srv/models/indextts-2'],
    [['/data/weights'], { VOXBACK_MODELS: '/srv/models' }, '/data/weights'],
  ])('with %j and %j fetches into %s', (args, environment, folder) => {
    expect(parse(args, environment).folder).toBe(folder);
  });

  const HUB = 'https://huggingface.co/nvidia/bigvgan_v2_22khz_80band_256x/resolve';
  const COMMIT = '633ff708ed5b74903e86ff1298cf4a98e921c513';
  const MODEL_SCOPE = 'models/nv-community/bigvgan_v2_22khz_80band_256x/repo?Revision=master&FilePath=config.json';
  it.each([
    [[], {}, `${HUB}/${COMMIT}/config.json`],
    [['--latest'], {}, `${HUB}/main/config.json`],
    [
      [],
      { HF_ENDPOINT: 'https://hf-mirror.com/' },
      `${HUB.replace('huggingface.co', 'hf-mirror.com')}/${COMMIT}/config.json`,
    ],
    [
      ['--endpoint', 'http://localhost:9/hf'],
      { HF_ENDPOINT: 'https://hf-mirror.com' },
      `http://localhost:9/hf/nvidia/bigvgan_v2_22khz_80band_256x/resolve/${COMMIT}/config.json`,
    ],
    [['--from', 'modelscope'], { HF_ENDPOINT: 'https://hf-mirror.com' }, `https://modelscope.cn/api/v1/${MODEL_SCOPE}`],
  ])('with %j and %j asks %s', (args, environment, url) => {
    expect(parse(args, environment).hub.url(file)).toBe(url);
  });

  it('selects a file and a folder by two --only', () => {
    const { files } = parse(['--only', 'feat1.pt', '--only', 'hf_cache/bigvgan/']).release;
    expect(files.map(({ path }) => path)).toEqual([
      'feat1.pt',
      'hf_cache/bigvgan/config.json',
      'hf_cache/bigvgan/bigvgan_generator.pt',
    ]);
  });

  it('forgets the pinned hashes with --latest', () => {
    expect(parse([]).release.files.filter(({ sha256 }) => sha256 !== undefined)).toHaveLength(9);
    expect(parse(['--latest']).release.files.some(({ sha256 }) => sha256 !== undefined)).toBe(false);
  });

  it.each([
    [['a', 'b'], 'one folder, not 2: a b'],
    [['--from', 'gitee'], '--from is hub or modelscope, not gitee'],
    [['--endpoint', 'hf-mirror.com'], 'an endpoint is an address such as https://huggingface.co, not hf-mirror.com'],
    [['--connections', '0'], '--connections is a whole number from 1 to 16, not 0'],
    [['--resume'], "Unknown option '--resume'"],
  ])('refuses %j: %s', (args, message) => {
    expect(() => parse(args)).toThrow(UsageError);
    expect(() => parse(args)).toThrow(message);
  });
});

describe('licences', () => {
  const repositories = [...new Set(INDEX_TTS_2.files.map(({ repository }) => repository))];
  const { signal } = new AbortController();

  /** What is shown, and whether `answer` on a terminal (undefined: no terminal) lets the download go on. */
  async function ask(answer: string | undefined, isAccepted = false) {
    const input = Object.assign(new PassThrough(), { isTTY: answer !== undefined });
    const output = new PassThrough();
    const asked = askOn({ input, output }, isAccepted, signal)(repositories);
    if (answer !== undefined) input.write(`${answer}\n`);
    const result = await asked.then(
      () => 'accepted',
      (error: unknown) => (error instanceof WeightsError ? error.code : error),
    );
    return { result, shown: String(output.read()) };
  }

  it('are shown for all five repositories, each with its name and address', () => {
    const shown = licenceText(repositories);
    expect(repositories).toHaveLength(5);
    for (const { hub, licence, licenceUrl } of repositories) {
      expect(shown).toContain(`  ${hub}\n    ${licence}\n    ${licenceUrl}\n`);
    }
  });

  it.each([
    { answer: 'yes', isAccepted: false, result: 'accepted' },
    { answer: ' YES ', isAccepted: false, result: 'accepted' },
    { answer: 'y', isAccepted: false, result: 'license' },
    { answer: '', isAccepted: false, result: 'license' },
    { answer: undefined, isAccepted: false, result: 'license' },
    { answer: undefined, isAccepted: true, result: 'accepted' },
  ])(
    'are $result after the answer "$answer" (accepted beforehand: $isAccepted)',
    async ({ answer, isAccepted, result }) => {
      const asked = await ask(answer, isAccepted);
      expect(asked.result).toBe(result);
      expect(asked.shown).toContain(licenceText(repositories));
    },
  );
});

describe('the meter', () => {
  it('reads 5 MB/s and 18 s left after 10 of 100 MB in 2 s', () => {
    const meter = new Meter();
    meter.read(1_000, 0);
    meter.read(2_000, 2e6);
    meter.read(3_000, 10e6);
    expect(meter.rate).toBe(5e6);
    expect(meter.secondsLeft(100e6)).toBe(18);
  });

  it('forgets after 10 s: 1 MB/s for a minute, then 3 MB/s for 10 s, reads 3 MB/s', () => {
    const meter = new Meter();
    for (let second = 0; second <= 60; second++) meter.read(second * 1000, second * 1e6);
    for (let second = 1; second <= 10; second++) meter.read((60 + second) * 1000, 60e6 + second * 3e6);
    expect(meter.rate).toBe(3e6);
  });

  it('knows no time left before bytes come, and none is negative when a file starts over', () => {
    const meter = new Meter();
    expect(formatSeconds(meter.secondsLeft(100))).toBe('?');
    meter.read(0, 50);
    meter.read(1_000, 0);
    expect(meter.rate).toBe(0);
  });

  it.each([
    [0, '0 kB'],
    [812_300, '813 kB'],
    [35_000_000, '35.0 MB'],
    [8_867_855_545, '8.87 GB'],
  ])('writes %i bytes as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it.each([
    [0.2, '1 s'],
    [59.5, '1 min 0 s'],
    [160, '2 min 40 s'],
    [3_900, '1 h 5 min'],
    [Number.POSITIVE_INFINITY, '?'],
  ])('writes %d s as %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
});

describe('the report', () => {
  function write(isTTY: boolean): string {
    let written = '';
    let ms = 0;
    const report = createReport({ isTTY, write: (text) => (written += text) }, { now: () => ms });
    report({ kind: 'plan', count: 2, bytes: 100e6, had: 20e6 });
    for (; ms <= 15_000; ms += 100) report({ kind: 'progress', file: 'a.bin', had: 20e6 + ms * 1_000, bytes: 100e6 });
    report({ kind: 'retry', file: 'a.bin', reason: 'ECONNRESET', waitMs: 2_000 });
    report({ kind: 'check', file: 'a.bin' });
    report({ kind: 'done', file: 'a.bin' });
    return written;
  }

  it('writes five lines to a log, two of them of progress, 15 s apart', () => {
    expect(write(false).split('\n')).toEqual([
      '2 files of 100.0 MB, 20.0 MB of them are here already',
      '20.0 MB of 100.0 MB, 0 kB/s, ? left: a.bin',
      '35.0 MB of 100.0 MB, 1.0 MB/s, 1 min 5 s left: a.bin',
      'a.bin: ECONNRESET; again in 2 s',
      'a.bin: complete',
      '',
    ]);
  });

  it('draws one line over and over on a terminal, five times a second', () => {
    const drawn = write(true).split('\r\x1b[K');
    expect(drawn).toContain('[#######.............] 35.0 MB of 100.0 MB, 1.0 MB/s, 1 min 5 s left: a.bin');
    expect(drawn.filter((line) => line.startsWith('['))).toHaveLength(76);
  });
});

describe('an explanation', () => {
  const file = 'gpt.pth';
  it.each([
    [new WeightsError('missing', { file }), 'gpt.pth is missing.'],
    [new WeightsError('checksum', { file, expectedBytes: 5, actualBytes: 4 }), '4 bytes instead of 5'],
    [new WeightsError('checksum', { file, expectedSha256: 'aa', actualSha256: 'bb' }), 'SHA-256 bb instead of aa'],
    [
      new WeightsError('checksum', { file, tensor: 'x', expected: 'float32 [2]', actual: 'absent' }),
      'tensor x is absent instead of float32 [2]',
    ],
    [new WeightsError('disk-full', { file }), 'The disk is full: gpt.pth.'],
    [
      new WeightsError('disk-full', { folder: 'models', neededBytes: 9e9, freeBytes: 1.5e9 }),
      'models: 9.00 GB are needed, 1.50 GB are free.',
    ],
    [new WeightsError('unreachable', { file, reason: 'ENOTFOUND' }), "gpt.pth can't be fetched: ENOTFOUND."],
    [new CheckpointError('truncated', { file, reason: 'cut' }), 'checkpoint truncated'],
  ])('of %s says %s', (error, sentence) => expect(explain(error)).toContain(sentence));
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%j means %j ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));
});
