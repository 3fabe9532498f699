/** What operators have decided: bans, maintenance, shares of a feature. */
export { FLAG_NAMES, type Flag, type FlagName, MAX_LISTED, withListed, withoutListed } from './rollout.ts';
export { Rules } from './rules.ts';
