import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WeightsError } from '../errors.ts';
import { DEFAULT_PATIENCE } from './attempts.ts';
import { type DownloadEvent, type DownloadOptions, downloadRelease } from './download.ts';
import { noise, PROBE, releaseOf, safetensors, sha256, TestHub } from './hub.fixture.ts';
import { createHub } from './hub.ts';
import type { Release } from './release.ts';
import { verifyRelease } from './verify.ts';

const KIB = 1024;

let hub: TestHub;
let folder: string;
/** Waits that were asked for, milliseconds; none is waited. */
let waits: number[];
let events: DownloadEvent[];

beforeEach(async () => {
  hub = await TestHub.open();
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
  waits = [];
  events = [];
});

afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

function download(release: Release, options: Partial<DownloadOptions> = {}): Promise<string[]> {
  return downloadRelease(folder, release, hub.hub, {
    acceptLicences: async () => undefined,
    tensors: new Map(),
    onEvent: (event) => events.push(event),
    patience: {
      ...DEFAULT_PATIENCE,
      pause: async (ms) => {
        waits.push(ms);
      },
    },
    pieceBytes: 4 * KIB,
    ...options,
  });
}

/** Bytes that the last event of progress told. */
const had = (): number => events.reduce((last, event) => (event.kind === 'progress' ? event.had : last), 0);

const contents = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
const entries = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** The error that `promise` rejects with, as class, code and details. */
async function weightsError(promise: Promise<unknown>): Promise<{ code: string; details: object }> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WeightsError)) throw new Error(`a WeightsError was expected, not ${String(error)}`);
  return { code: error.code, details: error.details };
}

describe('a download', () => {
  it('puts two files in place, through a redirect to another port, and leaves nothing else but its record', async () => {
    const files = [hub.put('a.bin', noise(10_000)), hub.put('sub/b.bin', noise(10, 2))];
    expect(await download(releaseOf(...files))).toEqual(['a.bin', 'sub/b.bin']);
    expect(contents('a.bin')).toEqual(noise(10_000));
    expect(contents('sub/b.bin')).toEqual(noise(10, 2));
    expect(entries()).toEqual(['a.bin', 'sub', 'sub/b.bin', 'weights.json']);
  });

  it('asks for 20 KiB in five parts of 4 KiB, each once, at most four at once', async () => {
    // Nobody is answered before four have asked, so that fewer than four at once would end in a time-out.
    hub.onRequest = async () => {
      while (hub.transfers.length < 4) await setTimeout(2);
    };
    await download(releaseOf(hub.put('a.bin', noise(20 * KIB))));
    expect(contents('a.bin')).toEqual(noise(20 * KIB));
    expect(hub.mostAtOnce).toBe(4);
    expect(hub.transfers.map(({ range }) => range).sort()).toEqual([
      'bytes=0-4095',
      'bytes=12288-16383',
      'bytes=16384-20479',
      'bytes=4096-8191',
      'bytes=8192-12287',
    ]);
  });

  it('sends nothing at all when everything is there already', async () => {
    const release = releaseOf(hub.put('a.bin', noise(100), { pinned: true }), hub.put('b.json', noise(9)));
    await download(release);
    hub.requests.length = 0;
    const acceptLicences = vi.fn(async () => undefined);
    expect(await download(release, { acceptLicences })).toEqual([]);
    expect(hub.requests).toEqual([]);
    expect(acceptLicences).not.toHaveBeenCalled();
  });

  it('takes the right file that somebody copied there, and replaces a wrong one', async () => {
    const right = hub.put('right.bin', noise(100), { pinned: true });
    const wrong = hub.put('wrong.bin', noise(100, 2), { pinned: true });
    writeFileSync(join(folder, 'right.bin'), noise(100));
    writeFileSync(join(folder, 'wrong.bin'), noise(100, 3));
    expect(await download(releaseOf(right, wrong))).toEqual(['wrong.bin']);
    expect(contents('wrong.bin')).toEqual(noise(100, 2));
  });

  it('fetches a recorded file again when the release pins another hash by now', async () => {
    await download(releaseOf(hub.put('a.bin', noise(100), { pinned: true })));
    const newer = hub.put('a.bin', noise(100, 2), { pinned: true });
    expect(await download(releaseOf(newer))).toEqual(['a.bin']);
    expect(contents('a.bin')).toEqual(noise(100, 2));
  });

  it('fetches nothing before the licence of each repository, named once, is accepted', async () => {
    const release = releaseOf(hub.put('a.bin', noise(9)), hub.put('b.bin', noise(9)));
    const acceptLicences = vi.fn(() => Promise.reject(new WeightsError('license', { repositories: 'someone/model' })));
    expect(await weightsError(download(release, { acceptLicences }))).toMatchObject({ code: 'license' });
    expect(acceptLicences).toHaveBeenCalledWith([release.files[0]!.repository]);
    expect(hub.requests).toEqual([]);
  });

  it('fetches a file of a server that knows no ranges in one answer', async () => {
    const release = releaseOf(hub.put('a.bin', noise(20 * KIB), { hasRanges: false }));
    await download(release);
    expect(contents('a.bin')).toEqual(noise(20 * KIB));
    expect(hub.transfers).toHaveLength(1);
  });

  it('asks for nothing when the disk lacks room: 10,000 bytes and the reserve of 256 MiB', async () => {
    const release = releaseOf(hub.put('a.bin', noise(10_000)));
    const needed = 10_000 + 256 * 2 ** 20;
    const error = await weightsError(download(release, { freeSpace: async () => needed - 1 }));
    expect(error).toEqual({
      code: 'disk-full',
      details: { folder, neededBytes: needed, freeBytes: needed - 1 },
    });
    expect(hub.transfers).toEqual([]);
    expect(await download(release, { freeSpace: async () => needed })).toEqual(['a.bin']);
  });

  it('tells the plan, growing bytes up to all of them, the check and the end', async () => {
    await download(releaseOf(hub.put('a.bin', noise(10_000)), hub.put('b.bin', noise(500))));
    expect(events[0]).toEqual({ kind: 'plan', count: 2, bytes: 10_500, had: 0 });
    const had = events.flatMap((event) => (event.kind === 'progress' ? [event.had] : []));
    expect(had).toEqual([...had].sort((a, b) => a - b));
    expect(had.at(-1)).toBe(10_500);
    expect(events.slice(-2)).toEqual([
      { kind: 'check', file: 'b.bin' },
      { kind: 'done', file: 'b.bin' },
    ]);
  });
});

describe('ModelScope', () => {
  it('is asked by path and revision, and its bytes are held against the pinned hash: it names none', async () => {
    const release = releaseOf(hub.put('sub/a.bin', noise(100), { pinned: true, sha256: null }));
    const modelScope = createHub('modelscope', { endpoint: hub.endpoint });
    const options = { acceptLicences: async () => undefined, tensors: new Map() };
    expect(await downloadRelease(folder, release, modelScope, options)).toEqual(['sub/a.bin']);
    expect(contents('sub/a.bin')).toEqual(noise(100));
  });
});

describe('a full disk', () => {
  it('ends the download and names the file', async () => {
    const bytes = noise(10_000);
    const release = releaseOf(hub.put('a.bin', bytes));
    const state = { version: 1, identity: sha256(bytes), bytes: 10_000, pieceBytes: 4 * KIB, had: [0, 0, 0] };
    writeFileSync(join(folder, 'a.bin.part.json'), JSON.stringify(state));
    // Linux: every write to it ends in ENOSPC.
    symlinkSync('/dev/full', join(folder, 'a.bin.part'));
    expect(await weightsError(download(release))).toEqual({ code: 'disk-full', details: { file: 'a.bin' } });
  });
});

describe('a faulty connection', () => {
  it('goes on at byte 1,000 after a reset there', async () => {
    hub.faults.push({ resetAfter: 1_000, when: () => had() === 1_000 });
    await download(releaseOf(hub.put('a.bin', noise(3_000))));
    expect(contents('a.bin')).toEqual(noise(3_000));
    expect(hub.transfers.map(({ range }) => range)).toEqual(['bytes=0-2999', 'bytes=1000-2999']);
    expect(waits).toEqual([1_000]);
  });

  it('goes on at byte 1,000 after a silence there', async () => {
    hub.faults.push({ stallAfter: 1_000 });
    await download(releaseOf(hub.put('a.bin', noise(3_000))), { stallMs: 500 });
    expect(contents('a.bin')).toEqual(noise(3_000));
    expect(hub.transfers.map(({ range }) => range)).toEqual(['bytes=0-2999', 'bytes=1000-2999']);
    expect(events).toContainEqual({ kind: 'retry', file: 'a.bin', reason: 'no byte for 0.5 s', waitMs: 1_000 });
  });

  it('starts over after a reset where there are no ranges', async () => {
    hub.faults.push({ resetAfter: 1_000, when: () => had() === 1_000 });
    await download(releaseOf(hub.put('a.bin', noise(3_000), { hasRanges: false })));
    expect(contents('a.bin')).toEqual(noise(3_000));
    expect(hub.transfers.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it('waits 1, 2, 4, 8 and 16 s while nothing comes, then gives up', async () => {
    hub.faults.push(...Array.from({ length: 6 }, () => ({ status: 503 })));
    const error = await weightsError(download(releaseOf(hub.put('a.bin', noise(100)))));
    expect(error).toMatchObject({ code: 'unreachable', details: { file: 'a.bin' } });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it('never gives up while each try brings some bytes: 20 resets in a row', async () => {
    hub.faults.push(
      ...Array.from({ length: 20 }, (_, i) => ({ resetAfter: 100, when: () => had() === 100 * (i + 1) })),
    );
    await download(releaseOf(hub.put('a.bin', noise(4_000))));
    expect(contents('a.bin')).toEqual(noise(4_000));
    expect(waits).toEqual(Array.from({ length: 20 }, () => 1_000));
  });

  it('waits as long as a busy server asks, 7 s', async () => {
    hub.faults.push({ status: 429, headers: { 'retry-after': '7' } });
    await download(releaseOf(hub.put('a.bin', noise(100))));
    expect(waits).toEqual([7_000]);
  });

  it('says at once that a file does not exist', async () => {
    const file = { ...hub.put('a.bin', noise(100)), source: 'b.bin' };
    const url = `${hub.endpoint}/someone/model/resolve/c0ffee/b.bin`;
    expect(await weightsError(download(releaseOf(file)))).toEqual({ code: 'missing', details: { file: 'a.bin', url } });
    expect(hub.requests).toHaveLength(1);
  });

  it('says at once that access is refused', async () => {
    hub.faults.push({ status: 401 });
    const error = await weightsError(download(releaseOf(hub.put('a.bin', noise(100)))));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: expect.stringContaining('HTTP 401') } });
    expect(waits).toEqual([]);
  });

  it('names a hub that does not answer', async () => {
    const release = releaseOf(hub.put('a.bin', noise(100)));
    await hub.close();
    const error = await weightsError(download(release));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: expect.stringContaining('ECONNREFUSED') } });
    hub = await TestHub.open();
  });

  it('ends the other connections when one fails for good', async () => {
    hub.faults.push({ status: 401 }, { stallAfter: 10 }, { stallAfter: 10 }, { stallAfter: 10 });
    expect(await weightsError(download(releaseOf(hub.put('a.bin', noise(16 * KIB)))))).toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('a file that is not what it should be', () => {
  it('is refused before it is fetched when its size is not the pinned one', async () => {
    const file = { ...hub.put('a.bin', noise(100), { pinned: true }), bytes: 101 };
    expect(await weightsError(download(releaseOf(file)))).toEqual({
      code: 'checksum',
      details: { file: 'a.bin', expectedBytes: 101, actualBytes: 100 },
    });
    expect(hub.requests.map(({ range }) => range)).toEqual([PROBE]);
  });

  it('is refused when the store has another size than the hub says', async () => {
    const file = hub.put('a.bin', noise(100), { linkedBytes: 99 });
    expect(await weightsError(download(releaseOf(file)))).toMatchObject({
      code: 'checksum',
      details: { expectedBytes: 99, actualBytes: 100 },
    });
  });

  it('is refused before it is fetched when the hub names another hash than the pinned one', async () => {
    const file = hub.put('a.bin', noise(100), { pinned: true, sha256: sha256(noise(100, 2)) });
    expect(await weightsError(download(releaseOf(file)))).toMatchObject({ code: 'checksum' });
    expect(hub.transfers).toEqual([]);
  });

  it.each([
    { by: 'the hub', pinned: false, sha256: sha256(noise(100, 2)) },
    { by: 'the release', pinned: true, sha256: null },
  ])('is thrown away when its bytes have another hash than the one named by $by', async ({ pinned, sha256: named }) => {
    const file = hub.put('a.bin', noise(100, 2), { pinned, sha256: named });
    hub.files.set('a.bin', { ...hub.files.get('a.bin')!, bytes: noise(100, 3) });
    expect(await weightsError(download(releaseOf(file)))).toEqual({
      code: 'checksum',
      details: { file: 'a.bin', expectedSha256: sha256(noise(100, 2)), actualSha256: sha256(noise(100, 3)) },
    });
    expect(entries()).toEqual([]);
  });

  it.each([
    { shapes: { a: [2, 3] }, tensor: 'b', actual: 'absent' },
    { shapes: { a: [2, 3], b: [5] }, tensor: 'b', actual: 'float32 [5]' },
  ])('is refused when tensor b is $actual, and not fetched again', async ({ shapes, tensor, actual }) => {
    const release = releaseOf(hub.put('a.safetensors', safetensors(shapes)));
    const expected = [
      { name: 'a', dtype: 'float32', shape: [2, 3] },
      { name: 'b', dtype: 'float32', shape: [4] },
    ];
    const options = { tensors: new Map([['a.safetensors', expected]]) };
    const refusal = {
      code: 'checksum',
      details: { file: 'a.safetensors', tensor, expected: 'float32 [4]', actual },
    };
    expect(await weightsError(download(release, options))).toEqual(refusal);
    hub.requests.length = 0;
    expect(await weightsError(download(release, options))).toEqual(refusal);
    expect(hub.transfers).toEqual([]);
  });

  it('is refused when it is a page instead of a checkpoint', async () => {
    const release = releaseOf(hub.put('a.pth', Buffer.from('<html>Please log in</html>'), { sha256: null }));
    const error = await weightsError(download(release, { tensors: new Map([['a.pth', []]]) }));
    expect(error).toMatchObject({ code: 'checksum', details: { file: 'a.pth' } });
    expect(existsSync(join(folder, 'a.pth'))).toBe(false);
  });

  it('is found by its tensors whether or not a training wrapped them', async () => {
    const release = releaseOf(hub.put('a.safetensors', safetensors({ 'net.cfm.module.x.weight': [2] })));
    const expected = [{ name: 'net.cfm.x.weight', dtype: 'float32', shape: [2] }];
    expect(await download(release, { tensors: new Map([['a.safetensors', expected]]) })).toEqual(['a.safetensors']);
  });
});

describe('a file that is replaced on the hub', () => {
  it('is fetched anew when its ETag changes between two parts', async () => {
    const release = releaseOf(hub.put('a.bin', noise(8 * KIB), { sha256: null }));
    hub.onRequest = () => {
      if (hub.transfers.length === 2) hub.put('a.bin', noise(9 * KIB, 2), { sha256: null });
    };
    await download(release, { connections: 1 });
    expect(contents('a.bin')).toEqual(noise(9 * KIB, 2));
    expect(hub.transfers[1]?.ifRange).toBe(`"${sha256(noise(8 * KIB)).slice(0, 8)}"`);
  });

  it('keeps its parts when only the ETag changes and the hash is the same', async () => {
    const release = releaseOf(hub.put('a.bin', noise(8 * KIB)));
    hub.onRequest = () => {
      if (hub.transfers.length === 2) hub.put('a.bin', noise(8 * KIB), { etag: '"another copy"' });
    };
    await download(release, { connections: 1 });
    expect(hub.transfers.map(({ range }) => range)).toEqual(['bytes=0-4095', 'bytes=4096-8191', 'bytes=4096-8191']);
  });

  it('is fetched anew when it has shrunk below the part that is asked for', async () => {
    const release = releaseOf(hub.put('a.bin', noise(8 * KIB), { sha256: null, etag: 'W/"weak"' }));
    hub.onRequest = () => {
      if (hub.transfers.length === 2) hub.put('a.bin', noise(100, 2), { sha256: null });
    };
    await download(release, { connections: 1 });
    expect(contents('a.bin')).toEqual(noise(100, 2));
    expect(hub.transfers[1]?.ifRange).toBeUndefined();
  });

  it('is given up after it has changed four times', async () => {
    hub.onRequest = () => void hub.put('a.bin', noise(100, hub.requests.length), { sha256: null });
    const error = await weightsError(download(releaseOf(hub.put('a.bin', noise(100), { sha256: null }))));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: 'a.bin was replaced on the hub' } });
    expect(hub.transfers).toHaveLength(4);
  });
});

describe('an interrupted download', () => {
  /** Stops a download of 20 KiB in its third part. */
  async function interrupt(release: Release): Promise<void> {
    const stop = new AbortController();
    hub.onRequest = () => {
      if (hub.transfers.length === 3) stop.abort(new Error('stopped'));
    };
    await expect(download(release, { connections: 1, signal: stop.signal })).rejects.toThrow('stopped');
    hub.onRequest = () => undefined;
    hub.requests.length = 0;
  }

  it('goes on where it stopped: 8 of 20 KiB are not asked for again', async () => {
    const release = releaseOf(hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    expect(entries()).toEqual(['a.bin.part', 'a.bin.part.json']);
    await download(release, { connections: 1 });
    expect(contents('a.bin')).toEqual(noise(20 * KIB));
    expect(hub.transfers.map(({ range }) => range)).toEqual([
      'bytes=8192-12287',
      'bytes=12288-16383',
      'bytes=16384-20479',
    ]);
    expect(events).toContainEqual({ kind: 'plan', count: 1, bytes: 20 * KIB, had: 8 * KIB });
  });

  it('needs room for the rest only', async () => {
    const release = releaseOf(hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    expect(await download(release, { freeSpace: async () => 12 * KIB + 256 * 2 ** 20 })).toEqual(['a.bin']);
  });

  it.each([
    ['the file was replaced', () => hub.put('a.bin', noise(20 * KIB, 2))],
    ['the state is torn', () => writeFileSync(join(folder, 'a.bin.part.json'), '{"version":1,"id')],
    ['the bytes are fewer than the state says', () => writeFileSync(join(folder, 'a.bin.part'), noise(100))],
    ['the bytes are gone', () => rmSync(join(folder, 'a.bin.part'))],
  ])('starts over when %s', async (_, change) => {
    const release = releaseOf(hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    change();
    await download(release, { connections: 1 });
    expect(contents('a.bin')).toEqual(hub.files.get('a.bin')!.bytes);
    expect(hub.transfers[0]?.range).toBe('bytes=0-4095');
  });

  it('starts over when the hub names neither hash nor ETag, since nothing tells that the file is the same', async () => {
    const file = hub.put('a.bin', noise(20 * KIB), { sha256: null });
    hub.files.set('a.bin', { bytes: noise(20 * KIB), sha256: null });
    await interrupt(releaseOf(file));
    await download(releaseOf(file), { connections: 1 });
    expect(contents('a.bin')).toEqual(noise(20 * KIB));
    expect(hub.transfers).toHaveLength(5);
  });
});

describe('a verification', () => {
  const tensors = new Map([['b.safetensors', [{ name: 'x', dtype: 'float32', shape: [3] }]]]);
  const verify = (release: Release) =>
    verifyRelease(folder, release, { tensors, signal: new AbortController().signal });

  it('finds one missing file and two damaged ones among four, and nothing wrong before', async () => {
    const release = releaseOf(
      hub.put('a.bin', noise(100)),
      hub.put('b.safetensors', safetensors({ x: [3] }), { sha256: null }),
      hub.put('c.bin', noise(100, 3)),
      hub.put('d.bin', noise(100, 4)),
    );
    await download(release, { tensors });
    expect(await verify(release)).toEqual([]);

    rmSync(join(folder, 'a.bin'));
    writeFileSync(join(folder, 'b.safetensors'), safetensors({ x: [4] }));
    // Same size and time: only reading it tells.
    const { atime, mtime } = statSync(join(folder, 'c.bin'));
    writeFileSync(join(folder, 'c.bin'), noise(100, 5));
    utimesSync(join(folder, 'c.bin'), atime, mtime);
    const problems = await verify(release);
    expect(problems.map(({ code, details }) => [code, details.file])).toEqual([
      ['missing', 'a.bin'],
      ['checksum', 'b.safetensors'],
      ['checksum', 'c.bin'],
    ]);
  });
});
