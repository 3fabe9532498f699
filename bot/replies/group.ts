/**
 * A group as a place for replies: a reaction while it takes, the admins' choices around the voice, words for one person
 * alone.
 */
import { chatSettings, isLent } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt, refusalOf, tolerate } from '../failures.ts';
import type { Job } from '../jobs/index.ts';
import { placed, sendEphemeral, userIdIn } from '../telegram/index.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { type PlaceParts, sayAgain, toldOf } from './private-chat.ts';
import { addressOf, minutesOf, type Surface } from './surface.ts';

/**
 * Who has waited longer than this is answered aloud: Telegram does not promise that words for one person arrive, least of all
 * when that person has turned away.
 */
const LONG_MS = 15_000;

export function createGroup(parts: PlaceParts & Pick<Dependencies, 'chats' | 'members'>): Surface {
  const { api, chats, members, translate, log } = parts;
  const acknowledgements = new Acknowledgements(api, log);
  const settingsOf = (job: Job) => chatSettings(chats, job.request.to.chatId);
  /** Not so for a welcome: nobody waits for it, so nobody is told what became of it. */
  const isAsked = (job: Job) => job.request.to.messageId !== undefined;

  const say = (job: Job, text: string) => {
    const isLong = Date.now() - job.createdAt > LONG_MS;
    return sendEphemeral(api, { ...addressOf(job), userId: isLong ? undefined : userIdIn(job.user) }, text);
  };

  /** What the group calls the owner of the voice; undefined where nobody knows. */
  async function speakerOf(job: Job): Promise<string | undefined> {
    const { owner, voice, to } = job.request;
    const { shares } = await settingsOf(job);
    const lender = shares.find((share) => share.user === owner && share.voice === voice);
    const userId = userIdIn(owner);
    if (lender !== undefined || userId === undefined) return lender?.name;
    // Names of people are kept of lenders alone.
    const member = await attempt(() => api.getChatMember(to.chatId, userId));
    return member.ok ? member.value.user.first_name : undefined;
  }

  const tell = (job: Job, text: string) => tolerate(log, () => say(job, text));

  return {
    async mayUse(job) {
      const { user, request } = job;
      if (request.owner === user) return true;
      if (!isLent(await settingsOf(job), { owner: request.owner, id: request.voice })) return false;
      // Telegram tells of leaving only where the bot is an admin, and not always there.
      const lender = userIdIn(request.owner);
      return lender !== undefined && members.isStillThere(request.to.chatId, lender);
    },
    moved: (job) => acknowledgements.show(job),
    started: (job) => acknowledgements.show(job),
    progressed: () => undefined,
    sending: () => undefined,
    async dress(job) {
      const { deleteTrigger, aiLabel, nameVoice, protect } = await settingsOf(job);
      const { locale, to } = job.request;
      const name = nameVoice ? await speakerOf(job) : undefined;
      const labels = [
        ...(name === undefined ? [] : [translate(locale, 'voice-of', { name })]),
        ...(aiLabel ? [translate(locale, 'ai-label')] : []),
      ];
      return {
        // What will be deleted is no message to answer. No buttons: a group is not to be filled with them.
        to: deleteTrigger ? { ...to, messageId: undefined } : to,
        hint: translate(locale, 'group-refused-hint'),
        label: labels.length === 0 ? undefined : labels.join('\n'),
        isProtected: protect,
      };
    },
    async delivered(job) {
      const { chatId, messageId } = job.request.to;
      if (messageId === undefined || !(await settingsOf(job)).deleteTrigger) return;
      await tolerate(log, () => api.deleteMessage(chatId, messageId));
    },
    tell,
    async failed(job, { key, details }, error) {
      if (!isAsked(job) || refusalOf(error) === 'unreachable') return;
      await tell(job, translate(job.request.locale, key, toldOf(job, details, error)));
    },
    async delayed(job, seconds) {
      if (!isAsked(job)) return;
      await say(job, translate(job.request.locale, 'job-delayed', { minutes: minutesOf(seconds) }));
    },
    async unsure(job) {
      if (!isAsked(job)) return;
      const to = addressOf(job);
      const again = sayAgain(job, translate);
      const options = { ...placed(to), ...(again !== undefined && { reply_markup: again }) };
      await api.sendMessage(to.chatId, translate(job.request.locale, 'job-unsure'), options);
    },
    ended: (job) => void acknowledgements.clear(job),
  };
}
