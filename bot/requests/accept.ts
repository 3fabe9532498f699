/** From a wish to a job, for every way of asking: settings, admission, voice, request, queue, in this order. */

import { openRefusal } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { GroupError, VoiceError } from '../errors.ts';
import type { DubRequest, SpeakRequest } from '../jobs/index.ts';
import { changeSettings, modeOf, type Settings, settingsOf } from '../people/index.ts';
import { rolesOf, splitRoles } from '../speech/index.ts';
import { type Address, type Context, chatKey, isGroupId } from '../telegram/index.ts';
import { admit } from './admission.ts';
import { castFor, voiceFor, voiceOfChat } from './voice-choice.ts';

/** Whose voice speaks: the one that the person has chosen (where they have none, their group's), the group's, a certain one. */
export type Speaking = 'person' | 'group' | { readonly owner: string; readonly id: string };

export interface Asking {
  /** Id of the job: the same for an update that comes twice. */
  readonly id: string;
  /** Owner key of who asks, whose settings count and who pays. */
  readonly user: string;
  /** Where the reply goes. */
  readonly to: Address;
  readonly speaking: Speaking;
  /** The text whose length is judged. Default: all that is said. */
  readonly measured?: string;
}

/** What `accept` adds by itself. */
type Added = 'owner' | 'voice' | 'locale' | 'to' | 'noteId' | 'withWords';

/** What is to be said, and how. */
export type Wish = Omit<SpeakRequest, Added> | Omit<DubRequest, Added>;

/**
 * Queues what `wish` makes of the person's settings.
 *
 * @throws what `admit`, `readLine` (in `wish`) and `Jobs.accept` throw
 * @throws TextError unsupported-language: a voice of another language would read it
 * @throws VoiceError none; GroupError no-voice: nobody is there to speak
 */
export async function accept(
  deps: Dependencies,
  ctx: Context,
  { id, user, to, speaking, measured }: Asking,
  wish: (settings: Settings) => Wish,
): Promise<void> {
  // 1. What is asked: the line itself, and for all that it leaves open what the person has chosen.
  const settings = await settingsOf(deps.storage, user);
  const said = wish(settings);
  // 2. Whether it may be asked, here and now.
  const text = 'text' in said ? said.text : said.script;
  await admit(deps, ctx, measured ?? text);
  const refuseForeign = await openRefusal();
  refuseForeign(text, deps.engines.languages);
  // 3. Whose voice it is.
  const { owner, voice } = await voiceThat(deps, ctx, speaking, settings, to.chatId);
  // 4. The job.
  const locale = await deps.languages.of(ctx);
  if (settings.voice !== undefined && settings.answeredIn !== locale && !isGroupId(to.chatId)) {
    await changeSettings(deps.storage, user, (old) => ({ ...old, answeredIn: locale }));
  }
  const common = { owner, voice, locale, to };
  const request =
    said.kind === 'dub'
      ? { ...said, ...common }
      : {
          ...said,
          ...common,
          ...wordsUnder(said, settings, to),
          ...(await namedIn(deps, said, { user, to, speaking })),
        };
  await deps.jobs.accept({ id, user, chat: chatKey(to.chatId), request });
}

export async function voiceThat(
  deps: Dependencies,
  ctx: Context,
  speaking: Speaking,
  settings: Settings,
  chatId: number,
): Promise<{ readonly owner: string; readonly voice: string }> {
  if (typeof speaking === 'object') return { owner: speaking.owner, voice: speaking.id };
  const found = speaking === 'group' ? await voiceOfChat(deps, chatId) : await voiceFor(deps, ctx, settings);
  if (found !== undefined) return { owner: found.owner, voice: found.id };
  throw speaking === 'group' ? new GroupError('no-voice') : new VoiceError('none');
}

/**
 * The voices that the text calls by name; where it was said before, those of that time.
 *
 * @throws LineError as `readLine`, for what stands behind a name
 */
export async function namedIn(
  deps: Pick<Dependencies, 'storage'>,
  { text, cast }: Pick<SpeakRequest, 'text' | 'cast'>,
  { user, to, speaking }: Pick<Asking, 'user' | 'to' | 'speaking'>,
): Promise<Pick<SpeakRequest, 'cast'>> {
  if (cast !== undefined || speaking === 'group' || !/[:：]/.test(text)) return {};
  const roles = rolesOf(splitRoles(text, await castFor(deps, user, to)));
  return roles.length === 0 ? {} : { cast: roles };
}

/** The words stand under a voice message where the person wants both; a group or another chat is not to be filled. */
export function wordsUnder({ inlineId }: Pick<SpeakRequest, 'inlineId'>, settings: Settings, { chatId }: Address) {
  const isWanted = modeOf(settings) === 'both' && !isGroupId(chatId) && inlineId === undefined;
  return isWanted ? { withWords: true } : {};
}
