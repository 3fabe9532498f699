/** What a Bot API server of an earlier version does with what came later: it has no such method, and overlooks parameters. */
import { Refusal } from './refusal.ts';

/** The version that is modelled. */
export const NEWEST = '10.3';

/** Methods and parameters that not every server has, with the version in which they came (core.telegram.org/bots/api-changelog). */
const SINCE: Readonly<Record<string, string>> = {
  sendMessageDraft: '9.5',
  rich_message: '10.1',
  editEphemeralMessageText: '10.2',
  editEphemeralMessageReplyMarkup: '10.2',
  deleteEphemeralMessage: '10.2',
  ephemeral_message_parameters: '10.3',
  can_stop: '10.3',
  keep_on_stop: '10.3',
};

/** Whether a server of `version` has what came with `since`. */
export function has(version: string, since: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needed = 0, neededMinor = 0] = since.split('.').map(Number);
  return major > needed || (major === needed && minor >= neededMinor);
}

/** `fields` without those that a server of `version` overlooks. @throws Refusal 404 for a method that it does not have */
export function withoutNews(
  version: string,
  method: string,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const isKnown = (name: string) => has(version, SINCE[name] ?? '0');
  if (!isKnown(method)) throw new Refusal(404, 'Not Found', { isMistake: false });
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isKnown(name)));
}
