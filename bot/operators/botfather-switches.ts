/** What is switched at BotFather and has to be right for the bot to do all it can. */
import type { UserFromGetMe } from 'grammy/types';

/** A switch that stands wrong; `switch-<name>` is the sentence that says what to do. */
export type Switch = 'groups' | 'inline';

/**
 * The switches of `me` that stand wrong; not among them: feedback on inline
 * results, which getMe does not tell, and privacy mode, which is the operators' choice.
 */
export function wrongSwitches(me: UserFromGetMe): readonly Switch[] {
  const wrong: Switch[] = [];
  if (!me.can_join_groups) wrong.push('groups');
  if (!me.supports_inline_queries) wrong.push('inline');
  return wrong;
}
