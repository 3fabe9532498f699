/** `npm run model:download`: the weights of a model, checked and in place. */
import { once } from 'node:events';
import { env, stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { explain, runCommand, shellWord, type Terminal } from '../../terminal/index.ts';
import { WeightsError, type WeightsErrorCode } from '../errors.ts';
import { DOWNLOAD_OPTIONS, type DownloadWish, HEARING, readDownloadWish, SPEAKING } from './arguments.ts';
import { expectedTensors } from './check.ts';
import { downloadRelease } from './download.ts';
import { askNobody, askOn } from './licence.ts';
import { offerOf, offerText } from './offer.ts';
import { createReport, type Report } from './report.ts';
import { measureSpeed } from './speed.ts';
import { verifyRelease } from './verify.ts';

/** What `usage-download` promises beside 0, 1 and 2. */
const EXIT_CODES: Readonly<Partial<Record<WeightsErrorCode, number>>> = {
  license: 3,
  'disk-full': 4,
  'little-disk': 4,
  checksum: 5,
  missing: 6,
  'not-on-hub': 6,
  unreachable: 7,
};
const EXIT_FAULT = 1;
const EXIT_NOTHING_NAMED = 2;
const EXIT_INTERRUPTED = 130;

const exitCode = (error: unknown): number | undefined =>
  error instanceof WeightsError ? EXIT_CODES[error.code] : undefined;

/** For a program. */
const SILENCE: Report = { onEvent: () => undefined, end: () => undefined };

interface Wish extends DownloadWish {
  /** The same for the model called `name`. */
  named(name: string): DownloadWish;
}

const interruption = new AbortController();
const { signal } = interruption;
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());

await runCommand<Wish>({
  name: 'download',
  options: DOWNLOAD_OPTIONS,
  read: (words) => ({
    ...readDownloadWish(words, env),
    named: (name) => readDownloadWish({ ...words, positionals: [name] }, env),
  }),
  async run(wish, terminal) {
    try {
      return await (wish.isOpen ? offer(wish, terminal) : get(wish, terminal));
    } catch (error) {
      if (!signal.aborted) throw error;
      terminal.tell(terminal.say('download-interrupted'));
      terminal.report({ interrupted: true });
      return EXIT_INTERRUPTED;
    }
  },
  exitCode,
});

/** Says what there is; on a terminal it may be chosen from. */
async function offer(wish: Wish, terminal: Terminal): Promise<boolean | number> {
  const offered = offerOf(SPEAKING, HEARING, await measureSpeed());
  const names = offered.map(({ name }) => name).join(', ');
  terminal.tell(offerText(offered, terminal.say).trimEnd());
  terminal.report({ offered });
  if (!stdin.isTTY || terminal.isJson) {
    terminal.tell(`\n${terminal.say('offer-name', { names })}`);
    return EXIT_NOTHING_NAMED;
  }
  const lines = createInterface({ input: stdin, output: stderr });
  // Ctrl-C and Ctrl-D close the terminal without an answer.
  const closed = once(lines, 'close').then(() => '');
  const question = `\n${terminal.say('offer-ask', { names })} `;
  const answer = (await Promise.race([lines.question(question), closed])).trim();
  lines.close();
  if (!offered.some(({ name }) => name === answer)) {
    terminal.tell(terminal.say('offer-none', { names }));
    return EXIT_NOTHING_NAMED;
  }
  return get(wish.named(answer), terminal);
}

/** Fetches or verifies. */
async function get(wish: DownloadWish, terminal: Terminal): Promise<boolean | number> {
  const { folder, hub, release, connections, isAccepted } = wish;
  const { say, isJson } = terminal;
  const report = isJson ? SILENCE : createReport(stderr, say);
  if (wish.isVerifying) return verify(wish, terminal, report);
  const fetched = await downloadRelease(folder, release, hub, {
    tensors: await expectedTensors(release.name),
    signal,
    ...(connections !== undefined && { connections }),
    acceptLicences: isJson ? askNobody(isAccepted) : askOn({ input: stdin, output: stderr }, say, isAccepted, signal),
    onEvent: report.onEvent,
  }).finally(report.end);
  const next = `${release.next} ${shellWord(folder)}`;
  terminal.tell(say(fetched.length === 0 ? 'download-nothing' : 'download-complete'));
  terminal.tell(say('download-next', { command: next }));
  terminal.report({ folder, fetched, next });
  return true;
}

async function verify(
  { folder, release }: DownloadWish,
  terminal: Terminal,
  { onEvent, end }: Report,
): Promise<boolean | number> {
  const problems = await verifyRelease(folder, release, {
    tensors: await expectedTensors(release.name),
    signal,
    onCheck: (file) => onEvent({ kind: 'check', file }),
  }).finally(end);
  const found = problems.map((problem) => ({
    code: problem.code,
    details: problem.details,
    sentence: explain(problem, terminal),
  }));
  const files = release.files.length;
  for (const { sentence } of found) if (sentence !== undefined) terminal.tell(sentence);
  terminal.tell(terminal.say('download-verified', { right: files - found.length, files }));
  terminal.report({ folder, files, problems: found });
  return problems.length === 0 ? true : (exitCode(problems[0]) ?? EXIT_FAULT);
}
