/** What is switched at BotFather and has to be right for the bot to do all it can. */
import type { UserFromGetMe } from 'grammy/types';

/** A switch that stands wrong; `switch-<name>` is the sentence that says what to do. */
export type Switch = 'groups' | 'inline' | 'privacy-mode';

/** The switches of `me` that stand wrong; what getMe does not tell (feedback on inline results) is not among them. */
export function wrongSwitches(me: UserFromGetMe): readonly Switch[] {
  const wrong: Switch[] = [];
  if (!me.can_join_groups) wrong.push('groups');
  if (!me.supports_inline_queries) wrong.push('inline');
  // It works either way, but then every word of a group reaches a bot that needs none of them.
  if (me.can_read_all_group_messages) wrong.push('privacy-mode');
  return wrong;
}
