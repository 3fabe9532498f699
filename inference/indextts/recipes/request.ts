/** What `model:compile` is asked for. */
import { parseArgs } from 'node:util';
import { PRECISIONS, type Precision } from '../precision.ts';

export interface CompileRequest {
  readonly folder: string;
  readonly precision: Precision;
}

/** The request that `args` (without the program) make; `undefined` if they make none. */
export function readRequest(args: readonly string[]): CompileRequest | undefined {
  try {
    const options = { precision: { type: 'string', default: 'fp32' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...rest] = positionals;
    const precision = PRECISIONS.find((known) => known === values.precision);
    return folder === undefined || rest.length > 0 || precision === undefined ? undefined : { folder, precision };
  } catch {
    // An option that does not exist, or one without its value.
    return undefined;
  }
}
