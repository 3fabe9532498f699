/**
 * The process: settings in, a running bot, an ordered end.
 *
 *     npm start                     the playground, in the browser
 *     BOT_TOKEN=... npm start       on Telegram
 *
 * Exit codes: 0 stopped on request, 1 failed while running, 2 wrong settings or a part that is missing.
 *
 * Little is loaded here, so that the first line comes at once and a signal is obeyed from the first moment on.
 */
import { asksForHelp, openSentences, readDotEnv } from '../terminal/index.ts';

/** Milliseconds in which what was printed last leaves the process. */
const LAST_WORDS_MS = 1000;

// Until the bot is up there is nothing that has to be ended in order: whatever is on disk is whole at any moment.
let stop = (): void => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop());

readDotEnv();
const sentences = openSentences(process.env);
if (asksForHelp(process.argv)) {
  process.stdout.write(`${sentences.say('usage-start')}\n`);
  process.exit(0);
}
process.stdout.write(`${sentences.say('main-starting')}\n`);
const { run } = await import('./run.ts');
process.exitCode = await run(sentences, (stopInOrder) => {
  stop = stopInOrder;
});
// All is closed. What was given up on the way may still wait for something; nothing of it is worth waiting for.
setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
