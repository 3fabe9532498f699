/** A text that is too long for one reply, as a series of them: what it would be, and the way to the queue. */

import { TextError } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { jobId } from '../jobs/index.ts';
import { emotionOf, settingsOf } from '../people/index.ts';
import {
  isVerbatim,
  type Line,
  naturalSecondsOf,
  type Role,
  readLine,
  rolesOf,
  splitLong,
  splitRoles,
} from '../speech/index.ts';
import { type Address, type Context, chatKey, userKey } from '../telegram/index.ts';
import { voiceThat, wordsUnder } from './accept.ts';
import { admit } from './admission.ts';
import { castFor } from './voice-choice.ts';

/** Replies of one text; what is longer is a document to be dubbed. */
const MAX_PARTS = 20;

/** The message that asks. */
export interface AskingMessage {
  readonly chatId: number;
  readonly messageId: number;
}

/** A long text, split. */
export interface LongText {
  readonly parts: readonly string[];
  readonly cast: readonly Role[];
  readonly line: Line;
}

/**
 * `words` of `user`, in parts that are short enough for a reply each.
 *
 * @throws LineError as `readLine`; TextError too-long: more than 20 parts
 */
export async function splitText(
  deps: Pick<Dependencies, 'storage' | 'config'>,
  user: string,
  { chatId }: Address,
  words: string,
): Promise<LongText> {
  const line = readLine(words);
  const most = deps.config.VOXBACK_MAX_CHARACTERS;
  const cast = isVerbatim(words) ? [] : await castFor(deps, user, { chatId });
  const parts = splitLong(line.text, most, cast);
  if (parts.length > MAX_PARTS) {
    throw new TextError('too-long', { characters: [...line.text].length, maxCharacters: most });
  }
  return { parts, cast, line };
}

/** About how long it all is, seconds. */
export function secondsOf({ parts }: Pick<LongText, 'parts'>): number {
  return Math.max(1, Math.round(parts.reduce((sum, part) => sum + naturalSecondsOf(part), 0)));
}

/** Which series the card `cardId` under a text asks for: a second tap on it asks for the same. */
export function seriesId(to: AskingMessage, cardId: number): string {
  return jobId(to, `parts-${cardId}`);
}

/**
 * Queues every part of `words`, the text at `to`; how many there are, and whether they were not asked for before.
 *
 * @param cardId message that tells of it
 * @throws as `accept` and `splitText`
 */
export async function acceptLong(
  deps: Dependencies,
  ctx: Context & { readonly from: { readonly id: number; readonly language_code?: string } },
  { words, to, cardId }: { readonly words: string; readonly to: AskingMessage; readonly cardId: number },
): Promise<{ readonly parts: number; readonly isNew: boolean }> {
  const user = userKey(ctx.from.id);
  const settings = await settingsOf(deps.storage, user);
  const { parts, cast, line } = await splitText(deps, user, to, words);
  const { emotion = emotionOf(settings), pace = { kind: 'free' } } = line;
  for (const part of parts) await admit(deps, ctx, part);
  const { owner, voice } = await voiceThat(deps, ctx, 'person', settings, to.chatId);
  const series = seriesId(to, cardId);
  const locale = await deps.languages.of(ctx);
  const common = { kind: 'speak', owner, voice, locale, to, emotion } as const;
  const all = parts.reduce((sum, part) => sum + naturalSecondsOf(part), 0);
  const jobs = parts.map((text, index) => {
    // A length that is asked for is that of the whole.
    const share = naturalSecondsOf(text) / all;
    const request = {
      ...common,
      text,
      pace: pace.kind === 'seconds' ? { ...pace, seconds: pace.seconds * share } : pace,
      seed: to.messageId + index,
      part: { series, number: index + 1, total: parts.length, card: cardId },
      cast: rolesOf(splitRoles(text, cast)),
    };
    // In the order of their numbers, also where they are sorted by their ids.
    const id = `${series}/${String(index + 1).padStart(2, '0')}`;
    return { id, user, chat: chatKey(to.chatId), request: { ...request, ...wordsUnder({}, settings, to) } };
  });
  const added = await deps.jobs.acceptSeries(jobs);
  return { parts: parts.length, isNew: added > 0 };
}
