/**
 * `npm run verify -- reply.ogg`: was this file made by the bot whose settings these are?
 *
 * Exit codes: 0 made here, 1 the file can't be read, 2 the command line or the settings make no sense, 3 not found to be.
 */
import { existsSync } from 'node:fs';
import { stdout } from 'node:process';
import { openCodec } from '../../inference/index.ts';
import { readGiven, runCommand, type Terminal, UsageError } from '../../terminal/index.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { attempt } from '../failures.ts';
import { reasonOf } from '../process/index.ts';
import { createExaminer } from './examine.ts';
import { keyFileOf, openKeys } from './keys.ts';
import { wordsFor } from './words.ts';

await runCommand({
  name: 'verify',
  options: {},
  read({ positionals: [path, ...others] }) {
    if (path === undefined) throw new UsageError('missing', { name: 'FILE' });
    if (others.length > 0) throw new UsageError('extra', { value: others[0] });
    return path;
  },
  async run(path, terminal) {
    const config = await attempt(async () => readConfig(process.env));
    if (config.ok) return verify(path, config.value, terminal);
    if (!(config.error instanceof ConfigError)) throw config.error;
    terminal.tell(reasonOf(config.error, terminal));
    return 2;
  },
});

async function verify(path: string, config: Config, terminal: Terminal): Promise<number> {
  const file = keyFileOf(config);
  // A key that is made now has signed nothing.
  if (config.VOXBACK_MARKS_KEY === undefined && config.VOXBACK_KEY === undefined && !existsSync(file)) {
    terminal.tell(terminal.say('verify-no-key', { file }));
    return 2;
  }
  const keys = await openKeys(config);
  const codec = await openCodec({ ffmpegPath: config.FFMPEG_PATH });
  const examination = await createExaminer(codec, keys).examine(await readGiven(path), []);
  const isFound = examination.claim.kind === 'true' || examination.mark === 'found';
  terminal.report({ isFound, claim: examination.claim.kind, mark: examination.mark, where: examination.where });
  if (!terminal.isJson) stdout.write(`${wordsFor(examination, false, terminal.say)}\n`);
  return isFound ? 0 : 3;
}
