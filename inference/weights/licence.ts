/** Nothing is fetched before its licence has been shown and accepted. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Sentences } from '../../terminal/index.ts';
import { WeightsError } from '../errors.ts';
import type { Repository } from './release.ts';

/** Resolves when the licences of `repositories` are accepted; rejects when they are not. */
export type AcceptLicences = (repositories: readonly Repository[]) => Promise<void>;

type Say = Sentences['say'];

/** The name of a licence, with what has to be said beside it. */
export function licenceOf({ licence, remark, page = '' }: Repository, say: Say): string {
  return say('download-licence', { licence, remark: remark ?? 'none', page });
}

/** One paragraph per repository: its name, its licence, where to read it. */
export function licenceText(repositories: readonly Repository[], say: Say): string {
  const entries = repositories.map(
    (repository) => `  ${repository.hub}\n    ${licenceOf(repository, say)}\n    ${repository.licenceUrl}\n`,
  );
  return `${say('download-licences')}\n\n${entries.join('\n')}\n`;
}

/** Where somebody can be asked. */
export interface Screen {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/**
 * Shows the licences. With `isAccepted` that is all; on a terminal the answer has to be `yes`.
 *
 * @throws WeightsError `license`: neither accepted nor a terminal, or another answer
 */
export function askOn({ input, output }: Screen, say: Say, isAccepted: boolean, signal: AbortSignal): AcceptLicences {
  return async (repositories) => {
    output.write(licenceText(repositories, say));
    if (isAccepted) return;
    if (input.isTTY === true) {
      const lines = createInterface({ input, output });
      try {
        const asked = lines.question(`${say('download-ask-licences')} `, { signal });
        // Ctrl-C and Ctrl-D close the terminal without an answer, which is one.
        const answer = await Promise.race([asked, once(lines, 'close').then(() => 'no')]);
        if (answer.trim().toLowerCase() === 'yes') return;
      } finally {
        lines.close();
      }
    }
    throw new WeightsError('license', { repositories: namesOf(repositories) });
  };
}

/** For a program, which can't be asked: without `isAccepted` nothing is fetched. */
export function askNobody(isAccepted: boolean): AcceptLicences {
  return async (repositories) => {
    if (!isAccepted) throw new WeightsError('license', { repositories: namesOf(repositories) });
  };
}

const namesOf = (repositories: readonly Repository[]): string => repositories.map(({ hub }) => hub).join(', ');
