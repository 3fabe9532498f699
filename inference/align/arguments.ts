import { UsageError, type Words } from '../../terminal/index.ts';
import type { SubtitleFormat } from './subtitles.ts';

/** What `--help` explains. */
export const ALIGN_OPTIONS = { vtt: 'flag', words: 'flag', out: 'value' } as const;

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
 * @throws UsageError too few or too many files, a place that is one of the files
 */
export function readAlignArguments({ options, positionals }: Words): AlignArguments {
  const [audioPath, scriptPath, ...others] = positionals;
  if (audioPath === undefined) throw new UsageError('missing', { name: 'AUDIO' });
  if (scriptPath === undefined) throw new UsageError('missing', { name: 'SCRIPT' });
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const format = options.has('vtt') ? 'vtt' : 'srt';
  const outPath = options.get('out') ?? `${audioPath.replace(/\.[^./\\]+$/, '')}.${format}`;
  if (outPath === audioPath || outPath === scriptPath) throw new UsageError('overwrites', { file: outPath });
  return { audioPath, scriptPath, outPath, format, words: options.has('words') };
}
