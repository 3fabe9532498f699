import { describe, expect, it } from 'vitest';
import { explain } from '../../terminal/explain.ts';
import { openSentences } from '../../terminal/index.ts';
import { readWords, UsageError } from '../../terminal/usage.ts';
import { DOWNLOAD_OPTIONS, readDownloadWish } from './arguments.ts';
import { INDEX_TTS_2 } from './release.ts';

const parse = (args: string[], environment = {}) => readDownloadWish(readWords(args, DOWNLOAD_OPTIONS), environment);
const ENGLISH = openSentences({ LANG: 'C' });

describe('the command line', () => {
  const file = INDEX_TTS_2.files.find(({ path }) => path === 'hf_cache/bigvgan/config.json')!;

  it.each([
    [[], {}, 'models/indextts-2'],
    [[], { VOXBACK_MODELS: '/srv/models' }, '/srv/models/indextts-2'],
    [['zipvoice'], {}, 'models/zipvoice'],
    [['zipvoice', '/data/zip'], {}, '/data/zip'],
    [['indextts-2.5'], {}, 'models/indextts-2.5'],
    [['indextts-2', '/data/index'], {}, '/data/index'],
    [['zipvoice'], { VOXBACK_MODELS: '/srv/models' }, '/srv/models/zipvoice'],
    [['/data/weights'], { VOXBACK_MODELS: '/srv/models' }, '/data/weights'],
  ])('with %j and %j fetches into %s', (args, environment, folder) => {
    expect(parse(args, environment).folder).toBe(folder);
  });

  it.each(['indextts2', 'zip-voice', 'IndexTTS-2', 'wisper', '模型'])(
    'does not take the mistyped name %s for a folder',
    (name) => {
      const error = caught(() => parse([name]));
      expect(error).toMatchObject({ code: 'no-choice' });
      expect(explain(error, ENGLISH)).toContain(`MODEL is “${name}”. Possible: indextts-2, indextts-2.5, zipvoice`);
    },
  );

  it.each(['./zip-voice', '../models', '.', 'models/mine', 'C:\\models'])('takes %s for a folder', (folder) => {
    expect(parse([folder])).toMatchObject({ folder, release: { name: 'indextts-2' } });
  });

  it('with nothing named is open: what there is, is to be said; a name, a folder, --only, --verify say enough', () => {
    const isOpen = (...args: string[]) => parse(args).isOpen;
    expect([isOpen(), isOpen('--accept-licence')]).toEqual([true, true]);
    const enough = [['zipvoice'], ['/data'], ['--only', 'feat1.pt'], ['--verify']];
    expect(enough.map((args) => isOpen(...args))).toEqual([false, false, false, false]);
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
    [['/a', '/b'], '“/b” is one word too many.'],
    [['--from', 'gitee'], '--from is “gitee”. Possible: hub, modelscope.'],
    [
      ['--endpoint', 'hf-mirror.com'],
      '--endpoint is “hf-mirror.com”. An address such as https://huggingface.co is wanted.',
    ],
    [['--connections', '0'], '--connections is “0”. A number from 1 to 16 is possible.'],
    [['--resume'], 'There is no option --resume. There are --accept-licence, '],
  ])('refuses %j: %s', (args, message) => {
    const error = caught(() => parse(args));
    expect(error).toBeInstanceOf(UsageError);
    expect(explain(error, ENGLISH)).toContain(message);
  });

  it('names HF_ENDPOINT where it is that address', () => {
    const error = caught(() => parse([], { HF_ENDPOINT: 'hf-mirror.com' }));
    expect(error).toMatchObject({ code: 'no-address', details: { option: 'HF_ENDPOINT', value: 'hf-mirror.com' } });
  });
});

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
