/** A script with times becomes one file, every line in its slot. */
export { dubButtons } from './card.ts';
export { dubbing } from './dubbing.ts';
export { performDubbing } from './perform.ts';
