/**
 * Whether a device computes a graph as the processor does, on small made-up inputs: a provider that is wrong would make a
 * wrong sound and say nothing.
 */
import { EngineError } from '../errors.ts';
import { toHalves } from '../nn/halve.ts';
import { nodesOf } from './graph-nodes.ts';
import { type Device, openSession, type SessionOptions, type Values } from './sessions.ts';

/** Largest difference that passes, relative to the largest value of an output: -54 dB. Providers that are right stay below a tenth of it. */
export const ALLOWED_DIFFERENCE = 2e-3;
/**
 * The same for graphs in half precision, which are compared with the float32 ones: -34 dB. Halves are 2^-11 apart, and some
 * providers also add up in halves; a wrong one is off by as much as there is.
 */
export const ALLOWED_OF_HALVES = 2e-2;

/**
 * Operators that providers compute wrongly and that the processor does in their place. onnxruntime 1.30, WebGPU: over 32
 * rows and more, `MultiHeadAttention` counts keys twice on cards that work in groups of fewer than eight
 * (flash_attention.wgsl.template); before, it was wrong on NVIDIA's.
 * @see https://github.com/microsoft/onnxruntime/pull/28520
 */
const SUSPECTS = ['MultiHeadAttention'];

/** Sizes with a name: above 32 rows, where providers take another way. */
const SIZE = 40;

/** What small inputs of a graph have to be like. */
export interface Probe {
  /** Named sizes, default 40, of a batch 1. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** The same graph in float32, where the one that is compared is in half precision: it is no error to do without that one. */
  readonly float32File?: string;
}

/** Where a graph runs: on the device, there but for its attention, or on the processor, because it fails to run there. */
export type Placement = 'device' | 'attention-on-processor' | 'processor';

export interface DeviceVerdict {
  readonly placement: Placement;
  /** Between device and processor as the graph is placed, relative to the largest value; 0 for `processor`. */
  readonly difference: number;
  /** Why it is `processor`. */
  readonly reason?: string | undefined;
}

/** How a session has to be opened for `placement`. */
export async function placed(file: string, device: Device, placement: Placement): Promise<SessionOptions> {
  if (placement === 'processor') return { device: 'cpu' };
  return { device, ...(placement !== 'device' && { onProcessor: await nodesOf(file, SUSPECTS) }) };
}

/**
 * Where the graph in `file`, called `graph`, may run.
 *
 * @throws EngineError `device-missing`; `device-differs`: the device computes something else, whatever is taken off it
 */
export async function checkOnDevice(
  file: string,
  graph: string,
  device: Device,
  probe: Probe = {},
): Promise<DeviceVerdict> {
  const { float32File } = probe;
  const allowed = float32File === undefined ? ALLOWED_DIFFERENCE : ALLOWED_OF_HALVES;
  const expected = await runOnce(float32File ?? file, { device: 'cpu', weights: 'mapped' }, probe);
  let difference = Number.POSITIVE_INFINITY;
  for (const placement of ['device', 'attention-on-processor'] as const) {
    const options = await placed(file, device, placement);
    if (placement !== 'device' && options.onProcessor?.length === 0) break;
    try {
      difference = largestDifference(await runOnce(file, options, probe), expected);
    } catch (error) {
      if (error instanceof EngineError) throw error;
      // It says so itself: what a card lacks, half precision for one. Nothing is wrong, only slow.
      return { placement: 'processor', difference: 0, reason: firstLine(error) };
    }
    if (difference <= allowed) return { placement, difference };
  }
  if (float32File !== undefined) {
    return { placement: 'processor', difference, reason: `it differs by ${difference.toExponential(1)}` };
  }
  throw new EngineError('device-differs', { device, graph, difference, allowed });
}

const MAX_REASON = 300;

/** What a provider says of itself, as much of it as a line holds. */
const firstLine = (error: unknown): string => String(error).split('\n', 1)[0]!.slice(0, MAX_REASON);

type Outputs = Readonly<Record<string, Values>>;

async function runOnce(file: string, options: SessionOptions, { sizes = {} }: Probe): Promise<Outputs> {
  const session = await openSession(file, options);
  try {
    return await session.run(
      Object.fromEntries(session.inputs.map((input, index) => [input.name, madeUp(input, sizes, index)])),
    );
  } finally {
    await session.close();
  }
}

function madeUp(
  { name, dtype, shape }: { name: string; dtype: string; shape: readonly (number | string)[] },
  sizes: Readonly<Record<string, number>>,
  seed: number,
): Values {
  const dims = shape.map((dim) => (typeof dim === 'number' ? dim : (sizes[dim] ?? (dim === 'B' ? 1 : SIZE))));
  const size = dims.reduce((product, dim) => product * dim, 1);
  // 0 and 1 are symbols, places and numbers of frames in every graph.
  if (dtype === 'int64') return { data: BigInt64Array.from({ length: size }, (_, at) => BigInt(at % 2)), shape: dims };
  // Ones and zeros do for a mask that is multiplied, and for one that is added.
  if (name === 'mask')
    return { data: Float32Array.from({ length: size }, (_, at) => (at % 8 < 6 ? 1 : 0)), shape: dims };
  const sine = (at: number) => Math.sin((at + seed) ** 2 / 7 + at);
  // Sines of squares repeat no pattern that a wrong order of rows would keep.
  const data = Float32Array.from({ length: size }, (_, at) => sine(at));
  return { data: dtype === 'float16' ? toHalves(data) : data, shape: dims };
}

/** Largest difference of any output, relative to that output's largest magnitude; infinite where a shape or a NaN differs. */
export function largestDifference(actual: Outputs, expected: Outputs): number {
  let worst = 0;
  for (const [name, { data, shape }] of Object.entries(expected)) {
    const other = actual[name];
    if (other === undefined || other.shape.join() !== shape.join()) return Number.POSITIVE_INFINITY;
    let [difference, magnitude] = [0, 0];
    for (const [index, value] of data.entries()) {
      const apart = Math.abs(Number(other.data[index]) - Number(value));
      if (Number.isNaN(apart)) return Number.POSITIVE_INFINITY;
      difference = Math.max(difference, apart);
      magnitude = Math.max(magnitude, Math.abs(Number(value)));
    }
    if (difference > 0) worst = Math.max(worst, magnitude === 0 ? Number.POSITIVE_INFINITY : difference / magnitude);
  }
  return worst;
}
