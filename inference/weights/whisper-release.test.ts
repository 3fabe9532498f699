import { describe, expect, it } from 'vitest';
import { openSentences } from '../../terminal/index.ts';
import { readWords } from '../../terminal/usage.ts';
import { DOWNLOAD_OPTIONS, readDownloadWish } from './arguments.ts';
import { licenceText } from './licence.ts';
import { formatBytes } from './meter.ts';
import { WHISPERS } from './whisper-release.ts';

const { say } = openSentences({ LANG: 'C' });
const parse = (...args: string[]) => readDownloadWish(readWords(args, DOWNLOAD_OPTIONS), {});

describe('the releases of Whisper', () => {
  it.each([
    ['whisper', 'openai/whisper-base', '292.9 MB', 'models/whisper-base'],
    ['whisper-base', 'openai/whisper-base', '292.9 MB', 'models/whisper-base'],
    ['whisper-tiny', 'openai/whisper-tiny', '153.5 MB', 'models/whisper-tiny'],
    ['whisper-small', 'openai/whisper-small', '969.5 MB', 'models/whisper-small'],
    ['whisper-large-v3-turbo', 'openai/whisper-large-v3-turbo', '1.62 GB', 'models/whisper-large-v3-turbo'],
  ])('%s fetches %s, %s, into %s', (name, hub, size, folder) => {
    const { release, folder: into } = parse(name);
    expect(new Set(release.files.map(({ repository }) => repository.hub))).toEqual(new Set([hub]));
    expect(formatBytes(release.files.reduce((sum, { bytes }) => sum + bytes, 0))).toBe(size);
    expect(into).toBe(folder);
    expect(release.next).toBe('npm run model:compile --');
  });

  it('say before the download that they are MIT, and hold the weights against a hash', () => {
    for (const { files } of WHISPERS) {
      expect(
        licenceText(
          files.map(({ repository }) => repository),
          say,
        ),
      ).toContain('MIT (code and weights, by their makers');
      expect(files.map(({ path }) => path)).toEqual([
        'config.json',
        'generation_config.json',
        'tokenizer.json',
        'model.safetensors',
      ]);
      expect(files[3].sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
