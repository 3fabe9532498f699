/** Nothing is fetched before its licence has been shown and accepted. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { WeightsError } from '../errors.ts';
import type { Repository } from './release.ts';

/** Resolves when the licences of `repositories` are accepted; rejects when they are not. */
export type AcceptLicences = (repositories: readonly Repository[]) => Promise<void>;

/** One paragraph per repository: its name, its licence, where to read it. */
export function licenceText(repositories: readonly Repository[]): string {
  const entries = repositories.map(({ hub, licence, licenceUrl }) => `  ${hub}\n    ${licence}\n    ${licenceUrl}\n`);
  return `These models come under licences of their own:\n\n${entries.join('\n')}\n`;
}

export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/**
 * Shows the licences. With `isAccepted` that is all; on a terminal the answer has to be `yes`.
 *
 * @throws WeightsError `license`: neither accepted nor a terminal, or another answer
 */
export function askOn({ input, output }: Terminal, isAccepted: boolean, signal: AbortSignal): AcceptLicences {
  return async (repositories) => {
    output.write(licenceText(repositories));
    if (isAccepted) return;
    if (input.isTTY === true) {
      const lines = createInterface({ input, output });
      try {
        const asked = lines.question('Do you accept them? Type yes to go on: ', { signal });
        // Ctrl-C and Ctrl-D close the terminal without an answer, which is one.
        const answer = await Promise.race([asked, once(lines, 'close').then(() => 'no')]);
        if (answer.trim().toLowerCase() === 'yes') return;
      } finally {
        lines.close();
      }
    }
    throw new WeightsError('license', { repositories: repositories.map(({ hub }) => hub).join(', ') });
  };
}
