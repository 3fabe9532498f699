import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { byteLength, readManifest } from '../indextts/official-tensors.ts';
import { INDEX_TTS_2_5 } from './indextts-2.5-release.ts';
import { licenceText } from './licence.ts';
import { formatBytes } from './meter.ts';
import { INDEX_TTS_2 } from './release.ts';
import { ZIP_VOICE } from './zipvoice-release.ts';

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

describe('the release of IndexTTS-2.5', () => {
  it('has 17 files of 8.29 GB, each path once, those of more than a few kilobytes with a hash', () => {
    expect(new Set(INDEX_TTS_2_5.files.map(({ path }) => path)).size).toBe(INDEX_TTS_2_5.files.length);
    expect(INDEX_TTS_2_5.files.length).toBe(17);
    expect(formatBytes(INDEX_TTS_2_5.files.reduce((sum, { bytes }) => sum + bytes, 0))).toBe('8.29 GB');
    const unpinned = INDEX_TTS_2_5.files.filter(({ sha256 }) => sha256 === undefined);
    expect(unpinned.every(({ bytes }) => bytes < 3_000)).toBe(true);
  });

  // codec.pth holds the state of its training as well.
  it.each(readManifest('2.5').filter(({ path }) => path !== 'codec.pth'))(
    'gives $path the size of its tensors and under 1,200 bytes of directory for each',
    ({ path, tensors }) => {
      const inTensors = tensors.reduce((sum, tensor) => sum + byteLength(tensor), 0);
      const { bytes } = INDEX_TTS_2_5.files.find((file) => file.path === path)!;
      expect(bytes).toBeGreaterThan(inTensors);
      expect((bytes - inTensors) / tensors.length).toBeLessThan(1_200);
    },
  );
});

describe('the release of ZipVoice', () => {
  it('has 5 files of 184.6 MB, each with a hash', () => {
    expect(ZIP_VOICE.files.length).toBe(5);
    expect(ZIP_VOICE.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toBeCloseTo(184.6, 1);
    expect(ZIP_VOICE.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? ''))).toBe(true);
  });

  it('says before the download that no licence is stated for its weights, and where that is asked', () => {
    const text = licenceText(
      ZIP_VOICE.files.map(({ repository }) => repository),
      openSentences({ LANG: 'C' }).say,
    );
    expect(text).toContain('no licence stated for the weights');
    expect(text).toContain('CC-BY-NC-4.0');
    expect(text).toContain('https://github.com/k2-fsa/ZipVoice/issues/190');
  });
});
