/** `npm run model:check -- DIR`: how good every quality is on the weights in DIR, and which one `auto` takes. */
import { argv, env, exit, stderr } from 'node:process';
import { readCheckRequest } from './request.ts';
import { runCheck } from './run.ts';
import { explain, openSentences } from './sentences.ts';

const sentences = openSentences(env);
const request = readCheckRequest(argv.slice(2));
if (request === undefined) {
  stderr.write(`${sentences.say('check-usage')}\n`);
  exit(2);
}
try {
  await runCheck(request, sentences, { tell: (line) => void stderr.write(`${line}\n`) });
} catch (error) {
  const sentence = explain(error, sentences);
  if (sentence === undefined) throw error;
  stderr.write(`${sentence}\n`);
  exit(1);
}
