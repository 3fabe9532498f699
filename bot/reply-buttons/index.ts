/** The buttons under a reply: the same line again, another way. */
export { nearestLength, replyButtons, replyKeyboard } from './reply-buttons.ts';
export { reviseCard } from './revised.ts';
export { Lines, lineOf } from './spoken-lines.ts';
export { foldOthers, type Labels, takeLabel, takeParts } from './takes.ts';
