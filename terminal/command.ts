/** What all command lines share: settings from `.env`, `--help`, `--json`, sentences for errors, exit codes. */
import { argv, env, exit, stderr, stdout } from 'node:process';
import { readDotEnv } from './dot-env.ts';
import { explain, isCoded } from './explain.ts';
import { openSentences, type Sentences } from './sentences.ts';
import { type OptionKinds, readWords, UsageError, type Words } from './usage.ts';

export interface Terminal extends Sentences {
  /** Whether a program reads the result. */
  readonly isJson: boolean;
  /** Writes a line for the person at the terminal; with `--json` nothing. */
  tell(line: string): void;
  /** Writes the result for a program; without `--json` nothing. */
  report(result: object): void;
}

export interface Command<Wish> {
  /** `usage-NAME` in the locales says how it is called. */
  readonly name: string;
  /** Beside `--help` and `--json`. */
  readonly options: OptionKinds;
  /** @throws UsageError */
  read(words: Words): Wish;
  /** Does it; false where the answer is no; an exit code of its own where one is promised. */
  run(wish: Wish, terminal: Terminal): Promise<boolean | number>;
  /** The exit code for `error`, where it has one of its own. */
  exitCode?(error: unknown): number | undefined;
}

/**
 * Runs `command` on the words of this process, and ends it: 0 done, 1 not done, 2 the command line makes no sense, or what
 * the command says itself.
 */
export async function runCommand<Wish>(command: Command<Wish>): Promise<never> {
  readDotEnv();
  const sentences = openSentences(env);
  const isJson = argv.includes('--json');
  const usage = () => `${sentences.say(`usage-${command.name}`)}\n\n${sentences.say('usage-common')}\n`;
  if (asksForHelp(argv)) {
    stdout.write(usage());
    return leave(0);
  }
  const terminal: Terminal = {
    ...sentences,
    isJson,
    tell: (line) => void (isJson || stderr.write(`${line}\n`)),
    report: (result) => void (isJson && stdout.write(`${JSON.stringify(result)}\n`)),
  };
  try {
    const wish = command.read(readWords(argv.slice(2), { ...command.options, help: 'flag', json: 'flag' }));
    const ended = await command.run(wish, terminal);
    return await leave(typeof ended === 'number' ? ended : ended ? 0 : 1);
  } catch (error) {
    const sentence = explain(error, sentences);
    if (sentence === undefined) throw error;
    if (isJson) stdout.write(`${JSON.stringify({ error: asValues(error), sentence })}\n`);
    else stderr.write(error instanceof UsageError ? `${sentence}\n\n${usage()}` : `${sentence}\n`);
    return leave(error instanceof UsageError ? 2 : (command.exitCode?.(error) ?? 1));
  }
}

/** Ends the process when what it has written is taken: who reads from a pipe takes some hundred kilobytes at a time. */
async function leave(code: number): Promise<never> {
  const isTaken = (stream: NodeJS.WriteStream) => new Promise<unknown>((resolve) => stream.write('', resolve));
  await Promise.all([stdout, stderr].map(isTaken));
  return exit(code);
}

/** Whether somebody wants to know what a command line can do, whatever else is said. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.slice(2).some((word) => word === '--help' || word === '-h');
}

function asValues(error: unknown): object {
  return isCoded(error) ? { subject: error.subject, code: error.code, details: error.details } : {};
}
