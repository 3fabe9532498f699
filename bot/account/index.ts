/** A person and the bot: hello, what is kept, all of it as a file, goodbye. */
export { language } from './language.ts';
export { mydata } from './mydata.ts';
export { privacy } from './privacy.ts';
export { start } from './start.ts';
