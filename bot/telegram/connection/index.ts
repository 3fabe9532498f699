/** The connections to the Bot API, and what they do about floods, lost answers, older servers and groups that move. */
export { connect, connectPost, Floods } from './connection.ts';
