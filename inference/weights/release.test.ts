import { describe, expect, it } from 'vitest';
import { byteLength, readManifest } from '../indextts/official-tensors.ts';
import { formatBytes } from './meter.ts';
import { INDEX_TTS_2 } from './release.ts';

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
