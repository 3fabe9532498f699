/** The command line of `npm run model:download`. */
import { join } from 'node:path';
import { UsageError, type Words } from '../../terminal/index.ts';
import { createHub, HUB_NAMES, type Hub, type HubName } from './hub.ts';
import { INDEX_TTS_2_5 } from './indextts-2.5-release.ts';
import { INDEX_TTS_2, type Release } from './release.ts';
import { WHISPERS } from './whisper-release.ts';
import { ZIP_VOICE } from './zipvoice-release.ts';

/** What `--help` explains. */
export const DOWNLOAD_OPTIONS = {
  'accept-licence': 'flag',
  'accept-license': 'flag',
  from: 'value',
  endpoint: 'value',
  only: 'values',
  connections: 'value',
  latest: 'flag',
  verify: 'flag',
} as const;

export interface DownloadWish {
  readonly folder: string;
  readonly hub: Hub;
  /** What to look at: all of the release, or what `--only` names, without hashes if `--latest`. */
  readonly release: Release;
  readonly connections: number | undefined;
  readonly isAccepted: boolean;
  readonly isVerifying: boolean;
  /** Neither a model, nor a folder, nor a file is named: it is to be said what there is. */
  readonly isOpen: boolean;
}

/** Meant where only a folder is named. */
const USUAL = INDEX_TTS_2;

/** Models that speak. */
export const SPEAKING: readonly Release[] = [USUAL, INDEX_TTS_2_5, ZIP_VOICE];

/** Models that hear. */
export const HEARING: readonly Release[] = WHISPERS;

/** Short for the usual size. */
const SHORT_NAMES: Readonly<Record<string, string>> = { whisper: 'whisper-base' };

const MOST_CONNECTIONS = 16;

/**
 * What the words of a command line ask for: files of IndexTTS-2, unless they name another model.
 *
 * @throws UsageError a word too many, a value that is none of the permitted ones
 */
export function readDownloadWish(
  { options, lists, positionals: words }: Words,
  environment: Readonly<Record<string, string | undefined>>,
): DownloadWish {
  const named = releaseNamed(words[0]);
  const [release, [folder, ...others]] = named ? [named, words.slice(1)] : [USUAL, words];
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const isLatest = options.has('latest');
  const only = lists.get('only') ?? [];
  const selected = select(release, only);
  return {
    folder: folder ?? join(environment.VOXBACK_MODELS || 'models', release.name),
    hub: hubOf(options, environment.HF_ENDPOINT || undefined, isLatest),
    release: isLatest ? withoutHashes(selected) : selected,
    connections: toConnections(options.get('connections')),
    isAccepted: options.has('accept-licence') || options.has('accept-license'),
    isVerifying: options.has('verify'),
    isOpen: words.length === 0 && only.length === 0 && !options.has('verify'),
  };
}

/**
 * The release called `word`; `undefined` for a folder, which has a separator or a dot in front: a mistyped name is not to
 * become a folder with 9 GB in it.
 */
function releaseNamed(word: string | undefined): Release | undefined {
  if (word === undefined) return undefined;
  const releases = [...SPEAKING, ...HEARING];
  const named = releases.find(({ name }) => name === (SHORT_NAMES[word] ?? word));
  if (named !== undefined || /^\.|[/\\]/.test(word)) return named;
  const permitted = [...releases.map(({ name }) => name), `./${word}`].join(', ');
  throw new UsageError('no-choice', { option: 'MODEL', value: word, permitted });
}

/** @param mirror the address that stands in for the hub's own where none is named */
function hubOf(options: Words['options'], mirror: string | undefined, isLatest: boolean): Hub {
  const from = toHubName(options.get('from') ?? 'hub');
  const named = options.get('endpoint');
  if (named !== undefined) return createHub(from, { endpoint: toAddress('--endpoint', named), isLatest });
  if (from !== 'hub' || mirror === undefined) return createHub(from, { isLatest });
  return createHub(from, { endpoint: toAddress('HF_ENDPOINT', mirror), isLatest });
}

function toHubName(value: string): HubName {
  const name = HUB_NAMES.find((known) => known === value);
  if (name === undefined)
    throw new UsageError('no-choice', { option: '--from', value, permitted: HUB_NAMES.join(', ') });
  return name;
}

function toAddress(option: string, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new UsageError('no-address', { option, value, example: 'https://huggingface.co' });
  }
  return value;
}

function toConnections(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_CONNECTIONS) {
    throw new UsageError('no-number', { option: '--connections', value, min: 1, max: MOST_CONNECTIONS });
  }
  return count;
}

/** The files of `release` that `only` names, each with its path or that of a folder above it. */
function select(release: Release, only: readonly string[]): Release {
  if (only.length === 0) return release;
  const names = only.map((name) => name.replace(/\/+$/, ''));
  const isNamed = (path: string) => (name: string) => path === name || path.startsWith(`${name}/`);
  const unknown = names.find((name) => !release.files.some(({ path }) => isNamed(path)(name)));
  if (unknown !== undefined) {
    const permitted = release.files.map(({ path }) => path).join(', ');
    throw new UsageError('no-choice', { option: '--only', value: unknown, permitted });
  }
  return { ...release, files: release.files.filter(({ path }) => names.some(isNamed(path))) };
}

function withoutHashes(release: Release): Release {
  return { ...release, files: release.files.map(({ sha256, ...file }) => file) };
}
