/** Reference outputs of the official code: `golden.safetensors` beside a `checkpoints/` folder. */
import { join } from 'node:path';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import { toFloat32 } from '../nn/weights.ts';
import { type Values, values } from '../runtime/sessions.ts';

export class Golden {
  readonly #file: Checkpoint;

  private constructor(file: Checkpoint) {
    this.#file = file;
  }

  /** @throws WeightsError missing */
  static async open(folder: string): Promise<Golden> {
    return new Golden(await openCheckpoint(join(folder, 'golden.safetensors')));
  }

  has(name: string): boolean {
    return this.#file.tensors.has(name);
  }

  /** The tensor `name` with its own dtype, 16-bit samples as float32. @throws Error if there is none */
  async read(name: string): Promise<Values> {
    const entry = this.#file.tensors.get(name);
    if (!entry) throw new Error(`the golden file has no ${name}`);
    const { buffer } = await entry.read();
    if (entry.dtype === 'int64') return values(new BigInt64Array(buffer), ...entry.shape);
    if (entry.dtype === 'int32') return values(new Int32Array(buffer), ...entry.shape);
    if (entry.dtype === 'int16') return values(Float32Array.from(new Int16Array(buffer)), ...entry.shape);
    return values(toFloat32(new Uint8Array(buffer), entry.dtype), ...entry.shape);
  }

  /** The tensor `name` as float32, whatever its dtype. */
  async floats(name: string): Promise<Values & { readonly data: Float32Array }> {
    const { data, shape } = await this.read(name);
    return { data: data instanceof Float32Array ? data : Float32Array.from(data, Number), shape };
  }

  /** The whole numbers of the tensor `name`. */
  async integers(name: string): Promise<number[]> {
    const { data } = await this.read(name);
    return Array.from(data, Number);
  }

  close(): void {
    this.#file.close();
  }
}
