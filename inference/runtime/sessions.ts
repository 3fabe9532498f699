/**
 * Opens, runs and frees ONNX sessions. The only importer of onnxruntime-node: what the rest of the code sees are plain
 * arrays with a shape.
 *
 * A run blocks the thread that asks for it although it returns a promise (onnxruntime-node 1.30 computes on the calling
 * thread), so sessions belong in a worker.
 */
import * as ort from 'onnxruntime-node';
import { CheckpointError, EngineError } from '../errors.ts';
import type { Device } from './device.ts';

/** An array with a shape; int64 is `BigInt64Array`. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Int32Array | Uint8Array;
}

export type { Device } from './device.ts';

export interface SessionOptions {
  /** Default `cpu`. */
  readonly device?: Device;
  /** Names of nodes that the processor computes all the same; for `webgpu` only. */
  readonly onProcessor?: readonly string[];
  /** Threads within one operator. Default 1: a pool of workers uses the cores better than one worker with many threads. */
  readonly threads?: number;
  /**
   * `packed` (default): weights are copied into the layout that products like best. `mapped`: they stay mapped from their
   * file, shared with every other session and process that uses them, and nothing is computed ahead. That opens in a
   * fraction of a second and takes almost no memory of its own; float32 products of one row or of many are about 15 %
   * slower, of two or three rows twice, quantised ones far slower. For graphs that run seldom.
   */
  readonly weights?: 'packed' | 'mapped';
}

/** An input of a graph. A name in `shape` is a size that is known when the graph runs. */
export interface SessionInput {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly (number | string)[];
}

export interface Session {
  readonly inputs: readonly SessionInput[];
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /**
   * The outputs for `inputs`, by name. Inputs are read in place; outputs are fresh arrays, so ask only for the needed ones
   * (`outputs`, default all): each is a copy.
   */
  run(inputs: Readonly<Record<string, Values>>, outputs?: readonly string[]): Promise<Record<string, Values>>;
  close(): Promise<void>;
}

/**
 * A session for the graph in `file`, whose weights lie in or below the same folder.
 *
 * @throws EngineError `device-missing`: this machine, or this build of ONNX Runtime, does not have the device
 */
export async function openSession(file: string, options: SessionOptions = {}): Promise<Session> {
  const { threads = 1, weights = 'packed', device = 'cpu', onProcessor = [] } = options;
  const isMapped = weights === 'mapped';
  const session = await create(file, device, onProcessor, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // An arena keeps the largest temporary that was ever needed.
    enableCpuMemArena: !isMapped,
    extra: {
      session: {
        // Waiting threads that spin take the cores of the other workers.
        intra_op: { allow_spinning: '0' },
        disable_prepacking: isMapped ? '1' : '0',
      },
      // Folding widens half-precision weights, once and for all, into memory.
      ...(isMapped && { optimization: { disable_specified_optimizers: 'ConstantFolding' } }),
    },
  });
  return {
    inputs: session.inputMetadata.flatMap((input) =>
      input.isTensor ? { name: input.name, dtype: input.type, shape: input.shape } : [],
    ),
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(inputs, outputs = session.outputNames) {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, toTensor(values)]));
      const results = await session.run(feeds, outputs);
      return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, toValues(name, tensor)]));
    },
    close: () => session.release(),
  };
}

/** Opens on `device`, and on no other: a run that silently falls back to the processor would look like a slow card. */
async function create(
  file: string,
  device: Device,
  onProcessor: readonly string[],
  options: ort.InferenceSession.SessionOptions,
): Promise<ort.InferenceSession> {
  if (device === 'cpu') {
    return ort.InferenceSession.create(file, options).catch((cause: unknown) => {
      throw new CheckpointError('malformed', { file, reason: String(cause) }, { cause });
    });
  }
  const isSplit = device === 'webgpu' && onProcessor.length > 0;
  const provider = isSplit ? { name: device, forceCpuNodeNames: onProcessor } : device;
  try {
    return await ort.InferenceSession.create(file, {
      ...options,
      executionProviders: [provider],
      // Which nodes stay on the processor is a warning otherwise, at every opening.
      logSeverityLevel: 4,
    });
  } catch (cause) {
    const isListed = ort.listSupportedBackends().some(({ name }) => name === device);
    throw new EngineError(
      'device-missing',
      { device, reason: isListed ? String(cause) : 'not in this build' },
      { cause },
    );
  }
}

function toTensor({ data, shape }: Values): ort.Tensor {
  if (data instanceof Float32Array) return new ort.Tensor('float32', data, shape);
  if (data instanceof BigInt64Array) return new ort.Tensor('int64', data, shape);
  if (data instanceof Int32Array) return new ort.Tensor('int32', data, shape);
  return new ort.Tensor('uint8', data, shape);
}

function toValues(name: string, { data, dims }: ort.OnnxValue): Values {
  if (
    data instanceof Float32Array ||
    data instanceof BigInt64Array ||
    data instanceof Int32Array ||
    data instanceof Uint8Array
  ) {
    return { data, shape: dims };
  }
  throw new Error(`output ${name} is neither float32, int64, int32 nor uint8`);
}

/** `data` with `shape`. @throws Error if the shape holds another number of elements */
export function values(data: Values['data'], ...shape: readonly number[]): Values {
  const size = shape.reduce((product, dim) => product * dim, 1);
  if (size !== data.length) throw new Error(`${data.length} elements cannot have the shape [${shape.join(', ')}]`);
  return { data, shape };
}

/** Whole numbers as int64. */
export function int64(numbers: readonly number[], ...shape: readonly number[]): Values {
  return values(BigInt64Array.from(numbers, BigInt), ...(shape.length > 0 ? shape : [numbers.length]));
}
