/** What a message is: whose it is, which words it has, or only a notice of Telegram's own. */
export { peopleOnly, requesterOf, senderOf, toRole } from './sender.ts';
export { isService } from './service.ts';
export { wellFormedOnly } from './well-formed.ts';
export { answeredWords, commandIn, isMentioned, withoutCall, wordsOf } from './words.ts';
