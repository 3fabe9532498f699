import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WeightsError } from '../errors.ts';
import { DEFAULT_PATIENCE } from './attempts.ts';
import { KIB, refusal, Scene } from './download.fixture.ts';
import { noise, releaseOf, sha256 } from './hub.fixture.ts';
import { createHub } from './hub.ts';
import type { Release } from './release.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.open();
});

afterEach(() => scene.close());

describe('a download', () => {
  it('puts two files in place, through a redirect to another port, and leaves nothing else but its record', async () => {
    const files = [scene.hub.put('a.bin', noise(10_000)), scene.hub.put('sub/b.bin', noise(10, 2))];
    expect(await scene.download(releaseOf(...files))).toEqual(['a.bin', 'sub/b.bin']);
    expect(scene.contents('a.bin')).toEqual(noise(10_000));
    expect(scene.contents('sub/b.bin')).toEqual(noise(10, 2));
    expect(scene.entries).toEqual(['a.bin', 'sub', 'sub/b.bin', 'weights.json']);
  });

  it('asks for 20 KiB in five parts of 4 KiB, each once, at most four at once', async () => {
    // Nobody is answered before four have asked, so that fewer than four at once would end in a time-out.
    scene.hub.onRequest = async () => {
      while (scene.hub.transfers.length < 4) await setTimeout(2);
    };
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(20 * KIB))));
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.mostAtOnce).toBe(4);
    expect(scene.hub.transfers.map(({ range }) => range).sort()).toEqual([
      'bytes=0-4095',
      'bytes=12288-16383',
      'bytes=16384-20479',
      'bytes=4096-8191',
      'bytes=8192-12287',
    ]);
  });

  it('sends nothing at all when everything is there already', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(100), { pinned: true }), scene.hub.put('b.json', noise(9)));
    await scene.download(release);
    scene.hub.requests.length = 0;
    const acceptLicences = vi.fn(async () => undefined);
    expect(await scene.download(release, { acceptLicences })).toEqual([]);
    expect(scene.hub.requests).toEqual([]);
    expect(acceptLicences).not.toHaveBeenCalled();
  });

  it('takes the right file that somebody copied there, and replaces a wrong one', async () => {
    const right = scene.hub.put('right.bin', noise(100), { pinned: true });
    const wrong = scene.hub.put('wrong.bin', noise(100, 2), { pinned: true });
    writeFileSync(scene.path('right.bin'), noise(100));
    writeFileSync(scene.path('wrong.bin'), noise(100, 3));
    expect(await scene.download(releaseOf(right, wrong))).toEqual(['wrong.bin']);
    expect(scene.contents('wrong.bin')).toEqual(noise(100, 2));
  });

  it('fetches a recorded file again when the release pins another hash by now', async () => {
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(100), { pinned: true })));
    const newer = scene.hub.put('a.bin', noise(100, 2), { pinned: true });
    expect(await scene.download(releaseOf(newer))).toEqual(['a.bin']);
    expect(scene.contents('a.bin')).toEqual(noise(100, 2));
  });

  it('fetches nothing before the licence of each repository, named once, is accepted', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(9)), scene.hub.put('b.bin', noise(9)));
    const acceptLicences = vi.fn(() => Promise.reject(new WeightsError('license', { repositories: 'someone/model' })));
    expect(await refusal(scene.download(release, { acceptLicences }))).toMatchObject({ code: 'license' });
    expect(acceptLicences).toHaveBeenCalledWith([release.files[0]!.repository]);
    expect(scene.hub.requests).toEqual([]);
  });

  it('fetches a file of a server that knows no ranges in one answer', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB), { hasRanges: false }));
    await scene.download(release);
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.transfers).toHaveLength(1);
  });

  it('asks for nothing when the disk lacks room: 10,000 bytes and the reserve of 256 MiB', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(10_000)));
    const needed = 10_000 + 256 * 2 ** 20;
    const error = await refusal(scene.download(release, { freeSpace: async () => needed - 1 }));
    expect(error).toEqual({
      code: 'little-disk',
      details: {
        folder: scene.folder,
        neededBytes: needed,
        freeBytes: needed - 1,
        needed: '268.4 MB',
        free: '268.4 MB',
      },
    });
    expect(scene.hub.transfers).toEqual([]);
    expect(await scene.download(release, { freeSpace: async () => needed })).toEqual(['a.bin']);
  });

  it('tells the plan, growing bytes up to all of them, the check and the end', async () => {
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(10_000)), scene.hub.put('b.bin', noise(500))));
    expect(scene.events[0]).toEqual({ kind: 'plan', count: 2, bytes: 10_500, had: 0 });
    const had = scene.events.flatMap((event) => (event.kind === 'progress' ? [event.had] : []));
    expect(had).toEqual([...had].sort((a, b) => a - b));
    expect(had.at(-1)).toBe(10_500);
    expect(scene.events.slice(-2)).toEqual([
      { kind: 'check', file: 'b.bin' },
      { kind: 'done', file: 'b.bin' },
    ]);
  });
});

describe('ModelScope', () => {
  it('is asked by path and revision, and its bytes are held against the pinned hash: it names none', async () => {
    const release = releaseOf(scene.hub.put('sub/a.bin', noise(100), { pinned: true, sha256: null }));
    const modelScope = createHub('modelscope', { endpoint: scene.hub.endpoint });
    expect(await scene.download(release, {}, modelScope)).toEqual(['sub/a.bin']);
    expect(scene.contents('sub/a.bin')).toEqual(noise(100));
  });
});

describe('a full disk', () => {
  it('ends the download and names the file', async () => {
    const bytes = noise(10_000);
    const release = releaseOf(scene.hub.put('a.bin', bytes));
    const state = { version: 1, identity: sha256(bytes), bytes: 10_000, pieceBytes: 4 * KIB, had: [0, 0, 0] };
    writeFileSync(scene.path('a.bin.part.json'), JSON.stringify(state));
    // Linux: every write to it ends in ENOSPC.
    symlinkSync('/dev/full', scene.path('a.bin.part'));
    expect(await refusal(scene.download(release))).toEqual({ code: 'disk-full', details: { file: 'a.bin' } });
  });
});

describe('an interrupted download', () => {
  /** Stops a download of 20 KiB in its third part. */
  async function interrupt(release: Release): Promise<void> {
    const stop = new AbortController();
    scene.hub.onRequest = () => {
      if (scene.hub.transfers.length === 3) stop.abort(new Error('stopped'));
    };
    await expect(scene.download(release, { connections: 1, signal: stop.signal })).rejects.toThrow('stopped');
    scene.hub.onRequest = () => undefined;
    scene.hub.requests.length = 0;
  }

  it('goes on where it stopped: 8 of 20 KiB are not asked for again', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    expect(scene.entries).toEqual(['a.bin.part', 'a.bin.part.json']);
    await scene.download(release, { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.transfers.map(({ range }) => range)).toEqual([
      'bytes=8192-12287',
      'bytes=12288-16383',
      'bytes=16384-20479',
    ]);
    expect(scene.events).toContainEqual({ kind: 'plan', count: 1, bytes: 20 * KIB, had: 8 * KIB });
  });

  it('goes on at another hub that names neither hash nor the same ETag, if the hash is pinned', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB), { pinned: true }));
    await interrupt(release);
    scene.hub.put('a.bin', noise(20 * KIB), { sha256: null, etag: '"of ModelScope"' });
    const modelScope = createHub('modelscope', { endpoint: scene.hub.endpoint });
    await scene.download(release, { connections: 1 }, modelScope);
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.transfers[0]?.range).toBe('bytes=8192-12287');
  });

  it('starts over at a hub that has no ranges', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    scene.hub.put('a.bin', noise(20 * KIB), { hasRanges: false });
    await scene.download(release);
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.transfers).toHaveLength(1);
  });

  it('rejects with the reason of the signal also while it waits to try again', async () => {
    const stop = new AbortController();
    scene.hub.faults.push({ status: 503 });
    const pause = async () => stop.abort(new Error('stopped'));
    const release = releaseOf(scene.hub.put('a.bin', noise(100)));
    const patience = { ...DEFAULT_PATIENCE, pause };
    await expect(scene.download(release, { signal: stop.signal, patience })).rejects.toThrow('stopped');
  });

  it('needs room for the rest only', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    expect(await scene.download(release, { freeSpace: async () => 12 * KIB + 256 * 2 ** 20 })).toEqual(['a.bin']);
  });

  it.each([
    ['the file was replaced', () => scene.hub.put('a.bin', noise(20 * KIB, 2))],
    ['the state is torn', () => writeFileSync(scene.path('a.bin.part.json'), '{"version":1,"id')],
    ['the bytes are fewer than the state says', () => writeFileSync(scene.path('a.bin.part'), noise(100))],
    ['the bytes are gone', () => rmSync(scene.path('a.bin.part'))],
  ])('starts over when %s', async (_, change) => {
    const release = releaseOf(scene.hub.put('a.bin', noise(20 * KIB)));
    await interrupt(release);
    change();
    await scene.download(release, { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(scene.hub.files.get('a.bin')!.bytes);
    expect(scene.hub.transfers[0]?.range).toBe('bytes=0-4095');
  });

  it('starts over when the hub names neither hash nor ETag, since nothing tells that the file is the same', async () => {
    const file = scene.hub.put('a.bin', noise(20 * KIB), { sha256: null });
    scene.hub.files.set('a.bin', { bytes: noise(20 * KIB), sha256: null });
    await interrupt(releaseOf(file));
    await scene.download(releaseOf(file), { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(noise(20 * KIB));
    expect(scene.hub.transfers).toHaveLength(5);
  });
});
