import { UsageError, type Words } from '../../terminal/index.ts';
import type { SubtitleFormat } from './subtitles.ts';

/** What `--help` explains. */
export const ALIGN_OPTIONS = { aligner: 'value', model: 'value', vtt: 'flag', words: 'flag', out: 'value' } as const;

const ALIGNERS = ['reading', 'whisper'] as const;

export type AlignerName = (typeof ALIGNERS)[number];

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
 * @throws UsageError too few or too many files, a place that is one of the files
 */
export function readAlignArguments({ options, positionals }: Words): AlignArguments {
  const [audioPath, scriptPath, ...others] = positionals;
  if (audioPath === undefined) throw new UsageError('missing', { name: 'AUDIO' });
  const model = options.get('model');
  const aligner = alignerOf(options.get('aligner'), model);
  // Only Whisper writes down what nobody has written.
  if (scriptPath === undefined && aligner !== 'whisper') {
    throw new UsageError('needs', { option: 'AUDIO', other: 'SCRIPT / --aligner whisper' });
  }
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const format = options.has('vtt') ? 'vtt' : 'srt';
  const outPath = options.get('out') ?? `${audioPath.replace(/\.[^./\\]+$/, '')}.${format}`;
  if (outPath === audioPath || outPath === scriptPath) throw new UsageError('overwrites', { file: outPath });
  return { audioPath, scriptPath, aligner, model, outPath, format, words: options.has('words') };
}

function alignerOf(value: string | undefined, model: string | undefined): AlignerName | undefined {
  if (value === undefined) return model === undefined ? undefined : 'whisper';
  const name = ALIGNERS.find((known) => known === value);
  if (name === undefined) {
    throw new UsageError('no-choice', { option: '--aligner', value, permitted: ALIGNERS.join(', ') });
  }
  if (name === 'reading' && model !== undefined) {
    throw new UsageError('needs', { option: '--model', other: '--aligner whisper' });
  }
  return name;
}
