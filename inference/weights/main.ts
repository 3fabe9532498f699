/** `npm run model:download`: the weights of a model, checked and in place. */
import { once } from 'node:events';
import { argv, env, exit, stderr, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { readDotEnv } from '../../terminal/index.ts';
import { CodedError, WeightsError, type WeightsErrorCode } from '../errors.ts';
import { type Arguments, NAMED, parseArguments, USAGE, UsageError } from './arguments.ts';
import { expectedTensors } from './check.ts';
import { downloadRelease } from './download.ts';
import { explain } from './explanation.ts';
import { askOn } from './licence.ts';
import { offerText } from './offer.ts';
import { INDEX_TTS_2 } from './release.ts';
import { createReport } from './report.ts';
import { measureSpeed } from './speed.ts';
import { verifyRelease } from './verify.ts';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;
const EXIT_CODES: Readonly<Partial<Record<WeightsErrorCode, number>>> = {
  license: 3,
  'disk-full': 4,
  checksum: 5,
  missing: 6,
  unreachable: 7,
};

const exitCode = (error: unknown): number =>
  (error instanceof WeightsError ? EXIT_CODES[error.code] : undefined) ?? EXIT_FAULT;

readDotEnv();
const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());

/** Resolves to the exit code. */
async function run({ folder, hub, release, connections, isAccepted, isVerifying }: Arguments): Promise<number> {
  const tensors = expectedTensors(release.name);
  const { signal } = interruption;
  const report = createReport(stderr);
  if (isVerifying) {
    const onCheck = (file: string) => report({ kind: 'check', file });
    const problems = await verifyRelease(folder, release, { tensors, signal, onCheck });
    for (const problem of problems) stderr.write(`${explain(problem)}\n`);
    stderr.write(`${release.files.length - problems.length} of ${release.files.length} files are right\n`);
    return problems[0] === undefined ? 0 : exitCode(problems[0]);
  }
  const fetched = await downloadRelease(folder, release, hub, {
    tensors,
    signal,
    ...(connections !== undefined && { connections }),
    acceptLicences: askOn({ input: stdin, output: stderr }, isAccepted, signal),
    onEvent: report,
  });
  stderr.write(fetched.length === 0 ? 'All files are here already.\n' : 'All files are here.\n');
  stderr.write(`Next: ${release.next} ${folder}\n`);
  return 0;
}

/** Says what there is; on a terminal it may be chosen from. Resolves to the exit code. */
async function offer(args: readonly string[]): Promise<number> {
  const releases = [INDEX_TTS_2, ...NAMED];
  stderr.write(offerText(releases, await measureSpeed()));
  const names = releases.map(({ name }) => name);
  if (!stdin.isTTY) {
    stderr.write(`Name one: npm run model:download -- ${names.join(' | ')}\n`);
    return EXIT_USAGE;
  }
  const lines = createInterface({ input: stdin, output: stderr });
  // Ctrl-C and Ctrl-D close the terminal without an answer.
  const closed = once(lines, 'close').then(() => '');
  const answer = (await Promise.race([lines.question(`Which one? (${names.join(', ')}) `), closed])).trim();
  lines.close();
  if (!names.includes(answer)) {
    stderr.write(`Nothing was fetched. Permitted: ${names.join(', ')}\n`);
    return EXIT_USAGE;
  }
  return run(parseArguments([answer, ...args], env, INDEX_TTS_2));
}

/** The process is this command alone, so this is where its errors meet a person. */
function tell(error: unknown): number {
  if (interruption.signal.aborted) {
    stderr.write('\nInterrupted. The same command goes on from here.\n');
    return EXIT_INTERRUPTED;
  }
  if (error instanceof UsageError) {
    stderr.write(`${error.message}\n\n${USAGE}`);
    return EXIT_USAGE;
  }
  stderr.write(`\n${error instanceof CodedError ? explain(error) : String(error)}\n`);
  return exitCode(error);
}

try {
  const parsed = parseArguments(argv.slice(2), env, INDEX_TTS_2);
  if (parsed.isHelp) stdout.write(USAGE);
  else process.exitCode = await (parsed.isOpen ? offer(argv.slice(2)) : run(parsed));
} catch (error) {
  process.exitCode = tell(error);
}
// Connections that are kept open for the next request would keep the process, too.
exit();
