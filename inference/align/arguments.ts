import { parseArgs } from 'node:util';
import { UsageError } from '../say/arguments.ts';
import type { SubtitleFormat } from './subtitles.ts';

export const USAGE = `Usage: npm run align -- AUDIO SCRIPT [options]
       npm run align -- AUDIO --aligner whisper

  AUDIO        recording, up to an hour: wav, or anything that ffmpeg reads, sound of a video too
  SCRIPT       what is said in it: a text file in UTF-8, a line for each subtitle
  --aligner A  whisper: hears the words, the default once it is installed (npm run model:download -- whisper);
               reading: needs nothing. Whisper also writes down a recording without SCRIPT
  --model DIR  the folder of Whisper, default: the one in models/, or below $VOXBACK_MODELS
  --vtt        WebVTT instead of SubRip
  --words      times for every word, not only for every line
  --out FILE   default: AUDIO with its ending replaced by .srt or .vtt
`;

export type AlignerName = 'reading' | 'whisper';

export interface AlignArguments {
  readonly audioPath: string;
  /** Undefined: what is said is to be written down. */
  readonly scriptPath: string | undefined;
  /** Undefined: Whisper if it is installed. */
  readonly aligner: AlignerName | undefined;
  /** Folder of Whisper; undefined: the one that is found. */
  readonly model: string | undefined;
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
  const aligner = alignerOf(values.aligner, values.model);
  if (scriptPath === undefined && aligner !== 'whisper') {
    throw new UsageError('SCRIPT is missing. Only Whisper writes it down: --aligner whisper.');
  }
  if (others.length > 0) throw new UsageError(`AUDIO and SCRIPT are all the files, not also "${others[0]}".`);
  const format = values.vtt === true ? 'vtt' : 'srt';
  const outPath = values.out ?? `${audioPath.replace(/\.[^./\\]+$/, '')}.${format}`;
  if (outPath === audioPath || outPath === scriptPath) {
    throw new UsageError(`The subtitles would overwrite "${outPath}": choose another --out.`);
  }
  return { audioPath, scriptPath, aligner, model: values.model, outPath, format, words: values.words === true };
}

function alignerOf(name: string | undefined, model: string | undefined): AlignerName | undefined {
  if (name === undefined) return model === undefined ? undefined : 'whisper';
  if (name !== 'reading' && name !== 'whisper') throw new UsageError(`--aligner is reading or whisper, not "${name}".`);
  if (name === 'reading' && model !== undefined)
    throw new UsageError('--model is the folder of Whisper: --aligner whisper.');
  return name;
}

function parse(words: readonly string[]) {
  try {
    const options = {
      vtt: { type: 'boolean' },
      words: { type: 'boolean' },
      out: { type: 'string' },
      aligner: { type: 'string' },
      model: { type: 'string' },
    } as const;
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
