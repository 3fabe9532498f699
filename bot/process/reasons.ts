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
  if (isNoAddressOfOurs(error)) {
    const { address = error.hostname ?? '', port, code } = error;
    return say('main-address-unusable', { at: port === undefined ? address : `${address}:${port}`, reason: code });
  }
  return explain(error, sentences) ?? (error instanceof Error ? error.message : String(error));
}

/** It can't be listened at: another machine's, no name of any, or a port for administrators only. */
function isNoAddressOfOurs(error: unknown): error is Error & {
  readonly code: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
} {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return typeof error.code === 'string' && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');
}

function isPortTaken(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
