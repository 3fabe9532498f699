/** The bot in groups: joining, settings, lent voices, taught answers, welcomes. */
export { groups } from './groups.ts';
export { groupForms } from './settings/index.ts';
export { taught } from './taught.ts';
