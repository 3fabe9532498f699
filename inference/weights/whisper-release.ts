/**
 * Whisper, which hears: the times of a script's words, and words that nobody has written. Four sizes, each a folder of four
 * files; the graphs are made there when it is first opened, or by `model:compile`.
 *
 * Revisions and hashes are those of the published files as several independent public records give them. ModelScope's names
 * are its mirrors of them, not confirmed by a second record.
 */
import type { Release, Repository } from './release.ts';

interface Size {
  readonly name: string;
  readonly commit: string;
  /** Exact, of `model.safetensors`. */
  readonly bytes: number;
  readonly sha256: string;
  /** Of `config.json`, `generation_config.json` and, about, `tokenizer.json`. */
  readonly texts: readonly [config: number, generation: number, tokenizer: number];
  /** What the hub's page says; the makers' own code says MIT for code and weights. */
  readonly page: string;
}

const SIZES: readonly Size[] = [
  {
    name: 'whisper-base',
    commit: 'e37978b90ca9030d5170a5c07aadb050351a65bb',
    bytes: 290_403_936,
    sha256: '07cadb9f25677c8d50df603e66a98fbd842cce45047139baeb16e6219a1e807b',
    texts: [1_983, 3_807, 2_480_466],
    page: 'Apache-2.0',
  },
  {
    name: 'whisper-tiny',
    commit: '169d4a4341b33bc18d8881c4b69c2e104e1cc0af',
    bytes: 151_061_672,
    sha256: '7ebd0e69e78190ffe1438491fa05cc1f5c1aa3a4c4db3bc1723adbb551ea2395',
    texts: [1_983, 3_747, 2_480_466],
    page: 'Apache-2.0',
  },
  {
    name: 'whisper-small',
    commit: '973afd24965f72e36ca33b3055d56a652f456b4d',
    bytes: 966_995_080,
    sha256: '1d7734884874f1a1513ed9aa760a4f8e97aaa02fd6d93a3a85d27b2ae9ca596b',
    texts: [1_967, 3_868, 2_480_466],
    page: 'Apache-2.0',
  },
  {
    name: 'whisper-large-v3-turbo',
    commit: '41f01f3fe87f28c78e2fbf8b568835947dd65ed9',
    bytes: 1_617_824_864,
    sha256: '542566a422ae4f3fd23f1ba11add198fca01bbf82e66e6a2857b3f608b1eb9d1',
    texts: [1_256, 3_772, 2_710_337],
    page: 'MIT',
  },
];

/** The usual size first. */
export const WHISPERS: readonly Release[] = SIZES.map(({ name, commit, bytes, sha256, texts, page }) => {
  const repository: Repository = {
    hub: `openai/${name}`,
    commit,
    modelScope: `openai-mirror/${name}`,
    licence: 'MIT',
    remark: 'makers',
    page,
    licenceUrl: 'https://github.com/openai/whisper/blob/main/LICENSE',
  };
  const [config, generation, tokenizer] = texts;
  const file = (path: string, size: number) => ({ repository, source: path, path, bytes: size });
  return {
    name,
    files: [
      file('config.json', config),
      file('generation_config.json', generation),
      file('tokenizer.json', tokenizer),
      { ...file('model.safetensors', bytes), sha256 },
    ],
    next: 'npm run model:compile --',
  };
});
