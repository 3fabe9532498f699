/** Every quality measured in processes of its own, beside the official code, as the tables of `docs/benchmarks.md`. */
// biome-ignore lint/style/noRestrictedImports: for measurements only: the memory and the first reply of a process are to be its own.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { VoicePrint } from '../../engine.ts';
import { type ErrorMessage, toError } from '../../errors.ts';
import { QUALITIES, type QualityName } from '../presets.ts';
import type { Version } from '../version.ts';
import type { Memory, Spent } from './clock.ts';
import { type Official, officialOn } from './official.ts';
import type { Asked } from './part.ts';
import type { Enrolled, Replied } from './reply.ts';

const RUN = fileURLToPath(new URL('../../../build/run.mjs', import.meta.url));

export interface Row {
  readonly quality: QualityName;
  readonly beams: number;
  readonly replied: Replied;
}

export interface Table {
  readonly version: Version['name'];
  /** Seconds of 1e9 operations of a product, and of a look of the flow at all frames. */
  readonly product: number;
  readonly look: number;
  readonly enrolled: Omit<Enrolled, 'print'>;
  readonly rows: readonly Row[];
}

/** @param onRow called with what is measured next */
export async function benchTable(folder: string, onNext: (what: string) => void): Promise<Table> {
  onNext('product');
  const product = await ask<number>({ kind: 'product' });
  onNext('flow');
  const look = await ask<number>({ kind: 'whole-flow', folder });
  onNext('enroll');
  const { print, ...enrolled } = await ask<Enrolled>({
    kind: 'enrollment',
    request: { folder, quality: 'exact' },
  });
  const wanted = [
    ...(Object.keys(QUALITIES) as QualityName[]).map((quality) => ({ quality, beams: 1 })),
    { quality: 'exact', beams: 3 } as const,
  ];
  const rows: Row[] = [];
  for (const { quality, beams } of wanted) {
    onNext(`${quality}, ${beams}`);
    rows.push({ quality, beams, replied: await askReply(folder, quality, beams, print) });
  }
  return { version: rows[0]!.replied.version, product, look, enrolled, rows };
}

const askReply = (folder: string, quality: QualityName, beams: number, print: VoicePrint): Promise<Replied> =>
  ask<Replied>({ kind: 'reply', request: { folder, quality, beams }, print });

/** The outcome of `asked`, measured in a process that does nothing else. */
function ask<T>(asked: Asked): Promise<T> {
  const child = fork(RUN, ['model-bench-part'], { serialization: 'advanced' });
  return new Promise<T>((resolve, reject) => {
    child.once('message', (answer: { outcome: T } | { failure: ErrorMessage }) => {
      if ('outcome' in answer) resolve(answer.outcome);
      else reject(toError(answer.failure));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the measurement ended with ${code}`)));
    child.send(asked);
  });
}

/** `table` in Markdown. */
export function markdownOf({ version, product, look, enrolled, rows }: Table): string {
  const [one, three] = [officialOn(look, version, 1), officialOn(look, version, 3)];
  const columns = ['GPT', 'its states', 'flow', 'vocoder', 'all', 'of official', 'first reply', 'opened before'];
  const officials = [one, three].map((official, index) => [
    `official, ${index === 0 ? 1 : 3}`,
    ...partsOf(official),
    official.all.toFixed(1),
    '',
    '',
    '',
  ]);
  const ours = rows.map(({ quality, beams, replied: { warm, first, opened } }) => {
    const { read, decode, states, flow, vocode } = warm.parts;
    const parts = { gpt: cpu(read) + cpu(decode), states: cpu(states), flow: cpu(flow), vocode: cpu(vocode) };
    const ratio = warm.all.cpu / (beams === 1 ? one : three).all;
    return [
      `${quality}, ${beams}`,
      ...partsOf(parts),
      warm.all.cpu.toFixed(1),
      ratio.toFixed(2),
      first.all.cpu.toFixed(1),
      opened.cpu.toFixed(1),
    ];
  });
  const memory = rows.map(({ quality, beams, replied }) => [`${quality}, ${beams}`, ...gigabytes(replied.memory)]);
  return [
    `1e9 operations of a product: ${(1000 * product).toFixed(1)} ms; one look of the flow at all frames: ${look.toFixed(2)} s`,
    `enrolling, opening included: ${enrolled.spent.cpu.toFixed(1)} s`,
    '',
    ...markdown(['', ...columns], [...officials, ...ours]),
    '',
    ...markdown(['GB at most', 'resident', 'own'], [['enrolling', ...gigabytes(enrolled.memory)], ...memory]),
    '',
  ].join('\n');
}

const cpu = (spent: Spent | undefined): number => spent?.cpu ?? 0;

const partsOf = (parts: Pick<Official, 'gpt' | 'states' | 'flow' | 'vocode'>): string[] =>
  [parts.gpt, parts.states, parts.flow, parts.vocode].map((seconds) => seconds.toFixed(1));

const gigabytes = ({ resident, own }: Memory): string[] => [resident, own].map((bytes) => (bytes / 1e9).toFixed(2));

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
