/** The command line of `npm run model:download`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createHub, HUB_NAMES, type Hub, type HubName } from './hub.ts';
import { INDEX_TTS_2_5 } from './indextts-2.5-release.ts';
import type { Release } from './release.ts';
import { WHISPERS } from './whisper-release.ts';
import { ZIP_VOICE } from './zipvoice-release.ts';

export const USAGE = `Usage: npm run model:download -- [MODEL] [DIR] [options]

Fetches the weights of MODEL into DIR (default: models/MODEL, or MODEL below $VOXBACK_MODELS). Without both it says what
there is, what it costs, and how fast it is here.
  indextts-2    8.87 GB, meant where only DIR is given: the best likeness, and emotions
  indextts-2.5  8.29 GB: Japanese, Spanish and Arabic too, with half as many codes a second
  zipvoice      184.6 MB: a likeness in a tenth of the time; Chinese and English
  whisper       293 MB, the size base: hears what is said, for subtitles; also as
                whisper-tiny 154 MB, whisper-small 970 MB, whisper-large-v3-turbo 1.62 GB

A run that was interrupted goes on where it stopped; what is complete is not fetched again.

  --accept-licence    Accept the licences without being asked
  --from NAME         hub (default) or modelscope
  --endpoint URL      A mirror of it; for the hub $HF_ENDPOINT does the same
  --only PATH         Only this file or folder below DIR; may be repeated
  --connections N     Connections per file, 1 to 16 (default 4)
  --latest            The newest files instead of the pinned ones, trusting the hashes that the hub names
  --verify            Fetch nothing: read every file again and compare it
  --help              This text

Exit codes: 0 all complete, 1 a fault, 2 wrong usage, 3 licences not accepted, 4 disk full, 5 a file is not what it should
be, 6 a file is missing, 7 the hub can't be reached, 130 interrupted.
`;

/** The command line is wrong; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly folder: string;
  readonly hub: Hub;
  /** What to look at: all of the release, or what `--only` names, without hashes if `--latest`. */
  readonly release: Release;
  readonly connections: number | undefined;
  readonly isAccepted: boolean;
  readonly isVerifying: boolean;
  readonly isHelp: boolean;
  /** Neither a model, nor a folder, nor a file is named: it is to be said what there is. */
  readonly isOpen: boolean;
}

/** Models that have to be asked for by name. */
export const NAMED: readonly Release[] = [INDEX_TTS_2_5, ZIP_VOICE, ...WHISPERS];

/** Short for the usual size. */
const SHORT_NAMES: Readonly<Record<string, string>> = { whisper: 'whisper-base' };

/**
 * What the words of a command line ask for: files of `usual`, unless they name another one.
 *
 * @throws UsageError naming the wrong value and the right ones
 */
export function parseArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  usual: Release,
): Arguments {
  const { values, positionals: words } = parse(args);
  const named = [usual, ...NAMED].find(({ name }) => name === (SHORT_NAMES[words[0] ?? ''] ?? words[0]));
  const [release, positionals] = named ? [named, words.slice(1)] : [usual, words];
  if (positionals.length > 1) throw new UsageError(`one folder, not ${positionals.length}: ${positionals.join(' ')}`);
  const from = toHubName(values.from);
  const isLatest = values.latest;
  const endpoint = values.endpoint ?? (from === 'hub' ? environment.HF_ENDPOINT || undefined : undefined);
  return {
    folder: positionals[0] ?? join(environment.VOXBACK_MODELS || 'models', release.name),
    hub: createHub(from, { endpoint: toEndpoint(endpoint), isLatest }),
    release: isLatest ? withoutHashes(select(release, values.only)) : select(release, values.only),
    connections: toConnections(values.connections),
    isAccepted: values['accept-licence'] || values['accept-license'],
    isVerifying: values.verify,
    isHelp: values.help,
    isOpen: words.length === 0 && values.only.length === 0 && !values.verify,
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'accept-licence': flag,
        'accept-license': flag,
        from: { type: 'string', default: 'hub' },
        endpoint: { type: 'string' },
        only: { type: 'string', multiple: true, default: [] },
        connections: { type: 'string' },
        latest: flag,
        verify: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function toHubName(text: string): HubName {
  const name = HUB_NAMES.find((known) => known === text);
  if (name === undefined) throw new UsageError(`--from is ${HUB_NAMES.join(' or ')}, not ${text}`);
  return name;
}

function toEndpoint(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(`an endpoint is an address such as https://huggingface.co, not ${text}`);
  }
  return text;
}

function toConnections(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 16) {
    throw new UsageError(`--connections is a whole number from 1 to 16, not ${text}`);
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
    throw new UsageError(`no ${unknown} among:\n  ${release.files.map(({ path }) => path).join('\n  ')}`);
  }
  return { ...release, files: release.files.filter(({ path }) => names.some(isNamed(path))) };
}

function withoutHashes(release: Release): Release {
  return { ...release, files: release.files.map(({ sha256, ...file }) => file) };
}
