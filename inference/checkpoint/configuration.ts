import type { z } from 'zod';
import { CheckpointError } from '../errors.ts';

/**
 * `value`, the parsed configuration `file` of a model, as `schema` has it.
 *
 * @throws CheckpointError `unsupported` with the first entry that is not as it has to be
 */
export function understand<S extends z.ZodType>(schema: S, value: unknown, file: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] ?? { path: [], message: 'no configuration' };
  throw new CheckpointError('unsupported', {
    file,
    reason: path.length === 0 ? message : `${path.join('.')}: ${message}`,
  });
}
