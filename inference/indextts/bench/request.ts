/** What `model:bench` is asked for. */
import { UsageError, type Words } from '../../../terminal/index.ts';
import { DEVICES, type Device } from '../../runtime/device.ts';

export interface BenchRequest {
  readonly folder: string;
  readonly device: Device;
  /** About how long the lines are to be, seconds. */
  readonly seconds: readonly number[];
  readonly threads: number;
  /** Every quality beside the official code on the processor, instead of a device beside it. */
  readonly isTable?: boolean;
}

/** What `--help` explains. */
export const BENCH_OPTIONS = { device: 'value', seconds: 'value', threads: 'value', qualities: 'flag' } as const;

const MAX_SECONDS = 60;
const MAX_THREADS = 64;

/**
 * The request that the words of a command line make.
 *
 * @throws UsageError no folder, or several; a device, a length or a number of threads that can't be
 */
export function readBenchRequest({ options, positionals: [folder, ...others] }: Words): BenchRequest {
  if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const name = options.get('device') ?? 'webgpu';
  const device = DEVICES.find((one) => one === name);
  if (device === undefined) {
    throw new UsageError('no-choice', { option: '--device', value: name, permitted: DEVICES.join(', ') });
  }
  const seconds = (options.get('seconds') ?? '3,10,30').split(',').map((value) => {
    const length = Number(value);
    if (length > 0 && length <= MAX_SECONDS) return length;
    throw new UsageError('no-number', { option: '--seconds', value, min: 0, max: MAX_SECONDS });
  });
  const value = options.get('threads') ?? '1';
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MAX_THREADS) {
    return { folder, device, seconds, threads, ...(options.has('qualities') && { isTable: true }) };
  }
  throw new UsageError('no-number', { option: '--threads', value, min: 1, max: MAX_THREADS });
}
