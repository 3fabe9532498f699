/** Why a process did not start, or goes on no longer: the sentence for its operator. */
import { GrammyError, HttpError } from 'grammy';
import { explain, type Sentences } from '../../terminal/index.ts';
import { ConfigError } from '../config.ts';
import { LeaseLostError } from './standby.ts';

/** The sentence for `error`; its own message where there is none. */
export function reasonOf(error: unknown, sentences: Sentences): string {
  const { say } = sentences;
  if (error instanceof ConfigError) {
    const lines = error.problems.map(({ name, value, code, details }) =>
      say(`error-setting-${code}`, { name, value, ...details }),
    );
    return lines.join('\n');
  }
  if (error instanceof GrammyError && error.error_code === 401) return say('main-wrong-token');
  if (error instanceof GrammyError && error.error_code === 404) return say('main-wrong-token');
  if (error instanceof GrammyError && error.error_code === 409) return say('main-second-instance');
  if (error instanceof LeaseLostError) return say('main-lease-lost');
  if (error instanceof HttpError) return say('main-no-telegram');
  if (isPortTaken(error)) return say('main-port-taken', { port: error.port });
  return explain(error, sentences) ?? (error instanceof Error ? error.message : String(error));
}

function isPortTaken(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
