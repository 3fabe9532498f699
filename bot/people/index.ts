/** What one person has chosen. */
export * from './settings.ts';
