import { parseArgs } from 'node:util';
import { UsageError } from '../say/arguments.ts';
import type { SubtitleFormat } from './subtitles.ts';

export const USAGE = `Usage: npm run align -- AUDIO SCRIPT [options]

  AUDIO        recording, up to an hour: wav, or anything that ffmpeg reads, sound of a video too
  SCRIPT       what is said in it: a text file in UTF-8, a line for each subtitle
  --vtt        WebVTT instead of SubRip
  --words      times for every word, not only for every line
  --out FILE   default: AUDIO with its ending replaced by .srt or .vtt
`;

export interface AlignArguments {
  readonly audioPath: string;
  readonly scriptPath: string;
  readonly outPath: string;
  readonly format: SubtitleFormat;
  readonly words: boolean;
}

/**
 * What the words of a command line ask for.
 *
 * @throws UsageError unknown options, too few or too many files, a place that is one of the files
 */
export function parseAlignArguments(words: readonly string[]): AlignArguments {
  const { values, positionals } = parse(words);
  const [audioPath, scriptPath, ...others] = positionals;
  if (audioPath === undefined) throw new UsageError('AUDIO is missing.');
  if (scriptPath === undefined) throw new UsageError('SCRIPT is missing.');
  if (others.length > 0) throw new UsageError(`AUDIO and SCRIPT are all the files, not also "${others[0]}".`);
  const format = values.vtt === true ? 'vtt' : 'srt';
  const outPath = values.out ?? `${audioPath.replace(/\.[^./\\]+$/, '')}.${format}`;
  if (outPath === audioPath || outPath === scriptPath) {
    throw new UsageError(`The subtitles would overwrite "${outPath}": choose another --out.`);
  }
  return { audioPath, scriptPath, outPath, format, words: values.words === true };
}

function parse(words: readonly string[]) {
  try {
    const options = { vtt: { type: 'boolean' }, words: { type: 'boolean' }, out: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
