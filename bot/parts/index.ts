/** What `app.ts`, and nobody else, builds the bot of. */
export { Openings, together } from './openings.ts';
export { createQueue, type Queue } from './queue.ts';
export { openBotStorage, openPersonal, openRecords } from './records.ts';
