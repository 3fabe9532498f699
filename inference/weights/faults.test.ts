/** What networks, hubs and mirrors do to a download. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KIB, refusal, Scene } from './download.fixture.ts';
import { noise, releaseOf, sha256, TestHub } from './hub.fixture.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.open();
});

afterEach(() => scene.close());

describe('a faulty connection', () => {
  it('goes on at byte 1,000 after a reset there', async () => {
    scene.hub.faults.push({ resetAfter: 1_000, when: () => scene.had === 1_000 });
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(3_000))));
    expect(scene.contents('a.bin')).toEqual(noise(3_000));
    expect(scene.hub.transfers.map(({ range }) => range)).toEqual(['bytes=0-2999', 'bytes=1000-2999']);
    expect(scene.waits).toEqual([1_000]);
  });

  it('goes on at byte 1,000 after a silence there', async () => {
    scene.hub.faults.push({ stallAfter: 1_000 });
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(3_000))), { stallMs: 500 });
    expect(scene.contents('a.bin')).toEqual(noise(3_000));
    expect(scene.hub.transfers.map(({ range }) => range)).toEqual(['bytes=0-2999', 'bytes=1000-2999']);
    expect(scene.events).toContainEqual({
      kind: 'retry',
      file: 'a.bin',
      fault: { fault: 'silence', seconds: 0.5, reason: 'no byte for 0.5 s' },
      waitMs: 1_000,
    });
  });

  it('starts over after a reset where there are no ranges', async () => {
    scene.hub.faults.push({ resetAfter: 1_000, when: () => scene.had === 1_000 });
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(3_000), { hasRanges: false })));
    expect(scene.contents('a.bin')).toEqual(noise(3_000));
    expect(scene.hub.transfers.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it('waits 1, 2, 4, 8 and 16 s while nothing comes, then gives up', async () => {
    scene.hub.faults.push(...Array.from({ length: 6 }, () => ({ status: 503 })));
    const error = await refusal(scene.download(releaseOf(scene.hub.put('a.bin', noise(100)))));
    expect(error).toMatchObject({ code: 'unreachable', details: { file: 'a.bin' } });
    expect(scene.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it('never gives up while each try brings some bytes: 20 resets in a row', async () => {
    scene.hub.faults.push(
      ...Array.from({ length: 20 }, (_, i) => ({ resetAfter: 100, when: () => scene.had === 100 * (i + 1) })),
    );
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(4_000))));
    expect(scene.contents('a.bin')).toEqual(noise(4_000));
    expect(scene.waits).toEqual(Array.from({ length: 20 }, () => 1_000));
  });

  it('waits as long as a busy server asks, 7 s', async () => {
    scene.hub.faults.push({ status: 429, headers: { 'retry-after': '7' } });
    await scene.download(releaseOf(scene.hub.put('a.bin', noise(100))));
    expect(scene.waits).toEqual([7_000]);
  });

  it('says at once that a file does not exist', async () => {
    const file = { ...scene.hub.put('a.bin', noise(100)), source: 'b.bin' };
    const url = `${scene.hub.endpoint}/someone/model/resolve/c0ffee/b.bin`;
    expect(await refusal(scene.download(releaseOf(file)))).toEqual({
      code: 'not-on-hub',
      details: { file: 'a.bin', url },
    });
    expect(scene.hub.requests).toHaveLength(1);
  });

  it('says at once that access is refused', async () => {
    scene.hub.faults.push({ status: 401 });
    const error = await refusal(scene.download(releaseOf(scene.hub.put('a.bin', noise(100)))));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: expect.stringContaining('HTTP 401') } });
    expect(scene.waits).toEqual([]);
  });

  it('names a hub that does not answer', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(100)));
    const gone = await TestHub.open();
    await gone.close();
    const error = await refusal(scene.download(release, {}, gone.hub));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: expect.stringContaining('ECONNREFUSED') } });
  });

  it('ends the other connections when one fails for good', async () => {
    scene.hub.faults.push({ status: 401 }, { stallAfter: 10 }, { stallAfter: 10 }, { stallAfter: 10 });
    expect(await refusal(scene.download(releaseOf(scene.hub.put('a.bin', noise(16 * KIB)))))).toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('a file that is replaced on the hub', () => {
  it('is fetched anew when its ETag changes between two parts', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(8 * KIB), { sha256: null }));
    scene.hub.onRequest = () => {
      if (scene.hub.transfers.length === 2) scene.hub.put('a.bin', noise(9 * KIB, 2), { sha256: null });
    };
    await scene.download(release, { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(noise(9 * KIB, 2));
    expect(scene.hub.transfers[1]?.ifRange).toBe(`"${sha256(noise(8 * KIB)).slice(0, 8)}"`);
  });

  it('keeps its parts when only the ETag changes and the hash is the same', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(8 * KIB)));
    scene.hub.onRequest = () => {
      if (scene.hub.transfers.length === 2) scene.hub.put('a.bin', noise(8 * KIB), { etag: '"another copy"' });
    };
    await scene.download(release, { connections: 1 });
    expect(scene.hub.transfers.map(({ range }) => range)).toEqual([
      'bytes=0-4095',
      'bytes=4096-8191',
      'bytes=4096-8191',
    ]);
  });

  it('is fetched to its end while stores of the same bytes name them differently, ten times', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(40 * KIB)));
    scene.hub.onRequest = () =>
      void scene.hub.put('a.bin', noise(40 * KIB), { etag: `"${scene.hub.transfers.length >> 1}"` });
    await scene.download(release, { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(noise(40 * KIB));
  });

  it('is refused in the middle when it is no longer the pinned one', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(8 * KIB), { pinned: true }));
    scene.hub.onRequest = () => {
      if (scene.hub.transfers.length === 2) scene.hub.put('a.bin', noise(8 * KIB, 2));
    };
    expect(await refusal(scene.download(release, { connections: 1 }))).toEqual({
      code: 'checksum',
      details: {
        file: 'a.bin',
        difference: 'hash',
        expectedSha256: sha256(noise(8 * KIB)),
        actualSha256: sha256(noise(8 * KIB, 2)),
      },
    });
  });

  it('is fetched anew when it has shrunk below the part that is asked for', async () => {
    const release = releaseOf(scene.hub.put('a.bin', noise(8 * KIB), { sha256: null, etag: 'W/"weak"' }));
    scene.hub.onRequest = () => {
      if (scene.hub.transfers.length === 2) scene.hub.put('a.bin', noise(100, 2), { sha256: null });
    };
    await scene.download(release, { connections: 1 });
    expect(scene.contents('a.bin')).toEqual(noise(100, 2));
    expect(scene.hub.transfers[1]?.ifRange).toBeUndefined();
  });

  it('is given up after it has changed four times', async () => {
    scene.hub.onRequest = () => void scene.hub.put('a.bin', noise(100, scene.hub.requests.length), { sha256: null });
    const error = await refusal(scene.download(releaseOf(scene.hub.put('a.bin', noise(100), { sha256: null }))));
    expect(error).toMatchObject({ code: 'unreachable', details: { reason: 'a.bin was replaced on the hub' } });
    expect(scene.hub.transfers).toHaveLength(4);
  });
});
