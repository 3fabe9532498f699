/** What becomes of files that are not what they should be, before, after and long after they are fetched. */
import { existsSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal, Scene } from './download.fixture.ts';
import { noise, PROBE, releaseOf, safetensors, sha256 } from './hub.fixture.ts';
import type { Release } from './release.ts';
import { verifyRelease } from './verify.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.open();
});

afterEach(() => scene.close());

describe('a file that is not what it should be', () => {
  it('is refused before it is fetched when its size is not the pinned one', async () => {
    const file = { ...scene.hub.put('a.bin', noise(100), { pinned: true }), bytes: 101 };
    expect(await refusal(scene.download(releaseOf(file)))).toEqual({
      code: 'checksum',
      details: { file: 'a.bin', difference: 'size', expectedBytes: 101, actualBytes: 100 },
    });
    expect(scene.hub.requests.map(({ range }) => range)).toEqual([PROBE]);
  });

  it('is refused when the store has another size than the hub says', async () => {
    const file = scene.hub.put('a.bin', noise(100), { linkedBytes: 99 });
    expect(await refusal(scene.download(releaseOf(file)))).toMatchObject({
      code: 'checksum',
      details: { expectedBytes: 99, actualBytes: 100 },
    });
  });

  it('is refused before it is fetched when the hub names another hash than the pinned one', async () => {
    const file = scene.hub.put('a.bin', noise(100), { pinned: true, sha256: sha256(noise(100, 2)) });
    expect(await refusal(scene.download(releaseOf(file)))).toMatchObject({ code: 'checksum' });
    expect(scene.hub.transfers).toEqual([]);
  });

  it.each([
    { by: 'the hub', pinned: false, sha256: sha256(noise(100, 2)) },
    { by: 'the release', pinned: true, sha256: null },
  ])('is thrown away when its bytes have another hash than the one named by $by', async ({ pinned, sha256: named }) => {
    const file = scene.hub.put('a.bin', noise(100, 2), { pinned, sha256: named });
    scene.hub.files.set('a.bin', { ...scene.hub.files.get('a.bin')!, bytes: noise(100, 3) });
    expect(await refusal(scene.download(releaseOf(file)))).toEqual({
      code: 'checksum',
      details: {
        file: 'a.bin',
        difference: 'hash',
        expectedSha256: sha256(noise(100, 2)),
        actualSha256: sha256(noise(100, 3)),
      },
    });
    expect(scene.entries).toEqual([]);
  });

  it.each([
    { shapes: { a: [2, 3] }, tensor: 'b', difference: 'tensor-absent', actual: 'absent' },
    { shapes: { a: [2, 3], b: [5] }, tensor: 'b', difference: 'tensor', actual: 'float32 [5]' },
  ])('is refused when tensor b is $actual, and not fetched again', async ({ shapes, tensor, difference, actual }) => {
    const release = releaseOf(scene.hub.put('a.safetensors', safetensors(shapes)));
    const expected = [
      { name: 'a', dtype: 'float32', shape: [2, 3] },
      { name: 'b', dtype: 'float32', shape: [4] },
    ];
    const options = { tensors: new Map([['a.safetensors', expected]]) };
    const refused = {
      code: 'checksum',
      details: { file: 'a.safetensors', difference, tensor, expected: 'float32 [4]', actual },
    };
    expect(await refusal(scene.download(release, options))).toEqual(refused);
    scene.hub.requests.length = 0;
    expect(await refusal(scene.download(release, options))).toEqual(refused);
    expect(scene.hub.transfers).toEqual([]);
  });

  it('is refused when it is a page instead of a checkpoint', async () => {
    const release = releaseOf(scene.hub.put('a.pth', Buffer.from('<html>Please log in</html>'), { sha256: null }));
    const error = await refusal(scene.download(release, { tensors: new Map([['a.pth', []]]) }));
    expect(error).toMatchObject({ code: 'checksum', details: { file: 'a.pth', difference: 'content' } });
    expect(existsSync(scene.path('a.pth'))).toBe(false);
  });

  it('is found by its tensors whether or not a training wrapped them', async () => {
    const release = releaseOf(scene.hub.put('a.safetensors', safetensors({ 'net.cfm.module.x.weight': [2] })));
    const expected = [{ name: 'net.cfm.x.weight', dtype: 'float32', shape: [2] }];
    expect(await scene.download(release, { tensors: new Map([['a.safetensors', expected]]) })).toEqual([
      'a.safetensors',
    ]);
  });
});

describe('a verification', () => {
  const tensors = new Map([['b.safetensors', [{ name: 'x', dtype: 'float32', shape: [3] }]]]);
  const verify = (release: Release) =>
    verifyRelease(scene.folder, release, { tensors, signal: new AbortController().signal });

  it('finds one missing file and two damaged ones among four, and nothing wrong before', async () => {
    const release = releaseOf(
      scene.hub.put('a.bin', noise(100)),
      scene.hub.put('b.safetensors', safetensors({ x: [3] }), { sha256: null }),
      scene.hub.put('c.bin', noise(100, 3)),
      scene.hub.put('d.bin', noise(100, 4)),
    );
    await scene.download(release, { tensors });
    expect(await verify(release)).toEqual([]);

    rmSync(scene.path('a.bin'));
    writeFileSync(scene.path('b.safetensors'), safetensors({ x: [4] }));
    // Same size and time: only reading it tells.
    const { atime, mtime } = statSync(scene.path('c.bin'));
    writeFileSync(scene.path('c.bin'), noise(100, 5));
    utimesSync(scene.path('c.bin'), atime, mtime);
    const problems = await verify(release);
    expect(problems.map(({ code, details }) => [code, details.file])).toEqual([
      ['missing', 'a.bin'],
      ['checksum', 'b.safetensors'],
      ['checksum', 'c.bin'],
    ]);
  });
});
