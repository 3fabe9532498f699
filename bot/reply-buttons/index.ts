/** The buttons under a reply: the same line again, another way. */
export { card, cardOf, nearestLength } from './reply-buttons.ts';
export { Lines, lineOf } from './spoken-lines.ts';
