/** `@bot` in any chat: what was said before, and a placeholder that becomes a voice. */
export { inline } from './inline.ts';
export { Phrases } from './phrases.ts';
export { createInline, inlineIdOf } from './surface.ts';
