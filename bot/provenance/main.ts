/**
 * `npm run verify -- reply.ogg`: was this file made by the bot whose settings these are?
 *
 * Exit codes: 0 made here, 1 the file can't be read, 2 the command line or the settings make no sense, 3 not found to be.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openCodec } from '../../inference/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { attempt } from '../failures.ts';
import { createI18n, localeOf } from '../telegram/index.ts';
import { createExaminer } from './examine.ts';
import { keyFileOf, openKeys } from './keys.ts';
import { wordsFor } from './words.ts';

const locale = localeOf((process.env.LC_ALL ?? process.env.LANG)?.slice(0, 2));
const i18n = createI18n();
const t = (key: string, args: Record<string, string | number> = {}) => i18n.t(locale, key, args);

async function main(): Promise<number> {
  const [path, ...rest] = process.argv.slice(2);
  if (path === undefined || rest.length > 0) return say(2, t('verify-command-usage'));
  const config = readConfig(process.env);
  const file = keyFileOf(config);
  // A key that is made now has signed nothing.
  if (config.VOXBACK_MARKS_KEY === undefined && config.VOXBACK_KEY === undefined && !existsSync(file)) {
    return say(2, t('verify-no-key', { file }));
  }
  const keys = await openKeys(config);
  const codec = await openCodec({ ffmpegPath: config.FFMPEG_PATH });
  const examination = await createExaminer(codec, keys).examine(await readFile(path), []);
  const isFound = examination.claim.kind === 'true' || examination.mark === 'found';
  process.stdout.write(`${wordsFor(examination, false, t)}\n`);
  return isFound ? 0 : 3;
}

function say(code: number, words: string): number {
  process.stderr.write(`${words}\n`);
  return code;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('\n');
  if (error instanceof Error && 'subject' in error && 'code' in error && 'details' in error) {
    return t(`error-${error.subject}-${error.code}`, error.details as Record<string, string | number>);
  }
  return error instanceof Error ? error.message : String(error);
}

const outcome = await attempt(main);
process.exitCode = outcome.ok
  ? outcome.value
  : say(outcome.error instanceof ConfigError ? 2 : 1, explain(outcome.error));
