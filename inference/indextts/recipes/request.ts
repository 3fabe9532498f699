/** What `model:compile` is asked for. */
import { UsageError, type Words } from '../../../terminal/index.ts';
import { PRECISIONS, type Precision } from '../precision.ts';

export interface CompileRequest {
  readonly folder: string;
  readonly precision: Precision;
}

/** What `--help` explains. */
export const COMPILE_OPTIONS = { precision: 'value' } as const;

/**
 * The request that the words of a command line make.
 *
 * @throws UsageError no folder, or several; a precision that there isn't
 */
export function readCompileRequest({ options, positionals: [folder, ...others] }: Words): CompileRequest {
  if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const value = options.get('precision') ?? 'fp32';
  const precision = PRECISIONS.find((known) => known === value);
  if (precision !== undefined) return { folder, precision };
  throw new UsageError('no-choice', { option: '--precision', value, permitted: PRECISIONS.join(', ') });
}
