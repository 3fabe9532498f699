/** What one person has chosen, and the language they are answered in. */
export { Languages } from './languages.ts';
export * from './settings.ts';
