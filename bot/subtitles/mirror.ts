/** Mirror mode: a voice note comes back as its words, and then in the voice of who sent it. */

import type { Logger } from 'pino';
import { TextError } from '../../inference/index.ts';
import type { Config } from '../config.ts';
import { attempt, type Failure, failureOf } from '../failures.ts';
import type { Job, Jobs, SubtitlesRequest } from '../jobs/index.ts';

export interface MirrorParts {
  readonly config: Config;
  readonly accept: Jobs['accept'];
  /** Tells who asked that the words are not said. */
  readonly failed: (job: Job, failure: Failure, error: unknown) => Promise<void>;
  readonly log: Logger;
}

/** Queues what a voice note said, as it was said: no head, no names in it. */
export function createMirror({ config, accept, failed, log }: MirrorParts) {
  return async (job: Job, { thenSay, locale, to }: SubtitlesRequest, words: string): Promise<void> => {
    if (thenSay === undefined) return;
    const outcome = await attempt(async () => {
      const characters = [...words].length;
      const maxCharacters = config.VOXBACK_MAX_CHARACTERS;
      if (characters > maxCharacters) throw new TextError('too-long', { characters, maxCharacters });
      const text = words.replaceAll('\n', ' ');
      const line = { kind: 'speak', text, pace: { kind: 'free' }, seed: to.messageId ?? 0 } as const;
      const { user, chat } = job;
      // The same id when the words are sent once more after a crash: they are said once.
      await accept({ id: `${job.id}/say`, user, chat, request: { ...thenSay, ...line, cast: [], locale, to } });
    });
    if (!outcome.ok) await failed(job, failureOf(outcome.error, log), outcome.error);
  };
}
