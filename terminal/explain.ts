/** Errors as sentences. */
import type { Sentences, Values } from './sentences.ts';

/** An error with a code, whichever folder's base class it has. */
interface Coded {
  readonly subject: string;
  readonly code: string;
  readonly details: Values;
}

export function isCoded(error: unknown): error is Error & Coded {
  return error instanceof Error && 'subject' in error && 'code' in error && 'details' in error;
}

/** What happened and what to do, for the one at the terminal; undefined for an error that nobody has foreseen. */
export function explain(error: unknown, { say, has }: Sentences): string | undefined {
  const coded = error instanceof AggregateError ? error.errors.find(isCoded) : error;
  if (isCoded(coded)) {
    // What a bot says of a message is not always right for a file.
    const ownKey = `terminal-${coded.subject}-${coded.code}`;
    const key = has(ownKey) ? ownKey : `error-${coded.subject}-${coded.code}`;
    // Of a model's files, what is wrong is technical, and so are its words.
    return has(key) ? say(key, coded.details) : say('error-model-files', { reason: technical(coded) });
  }
  if (!isSystemError(error)) return undefined;
  const key = `error-system-${error.code.toLowerCase()}`;
  return say(has(key) ? key : 'error-system', { path: error.path ?? '', reason: error.message });
}

function technical({ code, details }: Coded): string {
  return [code, ...Object.entries(details).map(([name, value]) => `${name}: ${value}`)].join(', ');
}

/** Node's own errors about files: missing, not permitted, a folder. */
function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
