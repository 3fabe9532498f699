/**
 * Opens, runs and frees ONNX sessions. The only importer of onnxruntime-node: what the rest of the code sees are plain
 * arrays with a shape.
 *
 * A run blocks the thread that asks for it although it returns a promise (onnxruntime-node 1.30 computes on the calling
 * thread), so sessions belong in a worker.
 */
import './no-telemetry.ts';
import * as ort from 'onnxruntime-node';
import { CheckpointError, EngineError } from '../errors.ts';
import type { Device } from './device.ts';

/** An array with a shape; int64 is `BigInt64Array`, float16 its bits in a `Uint16Array`, as an input only. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Int32Array | Uint8Array | Uint16Array;
}

export type { Device } from './device.ts';

/** Float32 values in the memory of a device, where graphs read and write them without their crossing the bus. */
export class DeviceArray {
  readonly shape: readonly number[];
  readonly #tensor: ort.Tensor;

  constructor(tensor: ort.Tensor, shape: readonly number[] = tensor.dims) {
    this.#tensor = tensor;
    this.shape = shape;
  }

  /** The same memory with another shape of as many elements; to be freed once, by either. */
  reshaped(...shape: readonly number[]): DeviceArray {
    return new DeviceArray(this.#tensor, shape);
  }

  /** As the runtime takes it. */
  get tensor(): ort.Tensor {
    return ort.Tensor.fromGpuBuffer(this.#tensor.gpuBuffer, { dataType: 'float32', dims: this.shape });
  }

  /** Gives the memory back: nobody else does. */
  free(): void {
    this.#tensor.dispose();
  }
}

/** Bytes that crossed the bus to a device and back, as inputs and outputs of runs; nothing does on the processor. */
export interface Crossed {
  readonly there: number;
  readonly back: number;
  readonly runs: number;
}

export interface SessionOptions {
  /** Default `cpu`. */
  readonly device?: Device;
  /** Which of several cards, for `cuda` and `dml`. Default 0; WebGPU takes the card that its driver offers first. */
  readonly card?: number;
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
  readonly device: Device;
  readonly inputs: readonly SessionInput[];
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /**
   * The outputs for `inputs`, by name. Inputs are read in place; outputs are fresh arrays, so ask only for the needed ones
   * (`outputs`, default all): each is a copy.
   *
   * @param into outputs that are written to memory of the device instead; it may be an input's, which is then changed in
   * place where the operator can
   */
  run(inputs: Inputs, outputs?: readonly string[], into?: DeviceArrays): Promise<Record<string, Values>>;
  /** By all runs until now. */
  readonly crossed: Crossed;
  close(): Promise<void>;
}

export type Inputs = Readonly<Record<string, Values | DeviceArray>>;
export type DeviceArrays = Readonly<Record<string, DeviceArray>>;

/**
 * A session for the graph in `file`, whose weights lie in or below the same folder; or for the bytes of such a file, which has
 * no weights then.
 *
 * @throws EngineError `device-missing`: this machine, or this build of ONNX Runtime, does not have the device
 */
export async function openSession(file: string | Uint8Array, options: SessionOptions = {}): Promise<Session> {
  const { threads = 1, weights = 'packed', device = 'cpu', card = 0, onProcessor = [] } = options;
  const isMapped = weights === 'mapped';
  const session = await create(
    file,
    { device, card, onProcessor },
    {
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
    },
  );
  const crossed = { there: 0, back: 0, runs: 0 };
  return {
    device,
    crossed,
    inputs: session.inputMetadata.flatMap((input) =>
      input.isTensor ? { name: input.name, dtype: input.type, shape: input.shape } : [],
    ),
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(inputs, outputs, into = {}) {
      const wanted = outputs ?? session.outputNames.filter((name) => into[name] === undefined);
      const fetches = {
        ...Object.fromEntries(wanted.map((name) => [name, null])),
        ...Object.fromEntries(Object.entries(into).map(([name, array]) => [name, array.tensor])),
      };
      const results = await session.run(toFeeds(inputs), fetches);
      // Handles of their own on memory that `into` holds.
      for (const name of Object.keys(into)) results[name]?.dispose();
      const given = Object.fromEntries(wanted.map((name) => [name, toValues(name, results[name]!)]));
      if (device !== 'cpu') {
        crossed.there += bytesOf(inputs);
        crossed.back += bytesOf(given);
        crossed.runs++;
      }
      return given;
    },
    close: () => session.release(),
  };
}

/** A session whose outputs all stay on the device. */
export interface KeepingSession {
  /** What it gives is the caller's, to be freed. */
  run(inputs: Inputs): Promise<Record<string, DeviceArray>>;
  close(): Promise<void>;
}

/**
 * A session on `model`, an ONNX file's bytes, whose outputs stay on the device. Of the devices, onnxruntime-node keeps values
 * on `webgpu` alone.
 *
 * @throws EngineError `device-missing`
 */
export async function openKeepingSession(model: Uint8Array, device: Device): Promise<KeepingSession> {
  const session = await create(model, { device, card: 0, onProcessor: [] }, { preferredOutputLocation: 'gpu-buffer' });
  return {
    async run(inputs) {
      // All of them: of a part, the binding (1.30) would take the wrong ones' places.
      const results = await session.run(toFeeds(inputs));
      return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, new DeviceArray(tensor)]));
    },
    close: () => session.release(),
  };
}

const toFeeds = (inputs: Inputs): Record<string, ort.Tensor> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, values]) => [
      name,
      values instanceof DeviceArray ? values.tensor : toTensor(values),
    ]),
  );

const bytesOf = (arrays: Inputs): number =>
  Object.values(arrays).reduce((sum, values) => sum + (values instanceof DeviceArray ? 0 : values.data.byteLength), 0);

/** Opens on `device`, and on no other: a run that silently falls back to the processor would look like a slow card. */
async function create(
  file: string | Uint8Array,
  { device, card, onProcessor }: Required<Pick<SessionOptions, 'device' | 'card' | 'onProcessor'>>,
  options: ort.InferenceSession.SessionOptions,
): Promise<ort.InferenceSession> {
  if (device === 'cpu') {
    return load(file, options).catch((cause: unknown) => {
      throw new CheckpointError(
        'malformed',
        { file: typeof file === 'string' ? file : 'bytes', reason: String(cause) },
        { cause },
      );
    });
  }
  const provider = {
    name: device,
    ...(device === 'webgpu' && onProcessor.length > 0 && { forceCpuNodeNames: onProcessor }),
    ...((device === 'cuda' || device === 'dml') && { deviceId: card }),
  };
  try {
    return await load(file, {
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

/** The library's two overloads as one. */
const load = (
  file: string | Uint8Array,
  options: ort.InferenceSession.SessionOptions,
): Promise<ort.InferenceSession> =>
  typeof file === 'string' ? ort.InferenceSession.create(file, options) : ort.InferenceSession.create(file, options);

function toTensor({ data, shape }: Values): ort.Tensor {
  if (data instanceof Float32Array) return new ort.Tensor('float32', data, shape);
  if (data instanceof BigInt64Array) return new ort.Tensor('int64', data, shape);
  if (data instanceof Int32Array) return new ort.Tensor('int32', data, shape);
  if (data instanceof Uint16Array) return new ort.Tensor('float16', data, shape);
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
