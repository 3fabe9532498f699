/** How a line is said, as plain values: no Telegram, no storage. */
export {
  ChosenEmotion,
  DEFAULT_STRENGTH,
  EMOTION_BUTTONS,
  HIGH_STRENGTH,
  strengthOf,
  toEmotion,
  weakened,
} from './emotion.ts';
export { Figures, shownFigures } from './figures.ts';
export { naturalSecondsOf, paceOf, SHORTEST } from './length.ts';
export { type Line, readFeeling, readLine, spokenFeeling } from './line.ts';
export { editDistance } from './line-words.ts';
export { writeLine } from './line-writing.ts';
export { nearestMood } from './moods.ts';
export { MAX_SECONDS, MIN_SECONDS, PaceRecord, stepped } from './pace.ts';
export { splitLong } from './parts.ts';
export { type Reach, reachOf, shownReach, slotFor, slotOf } from './reachable.ts';
export { isVerbatim, Role, type RoleLine, readRoleLine, rolesOf, splitRoles } from './roles.ts';
