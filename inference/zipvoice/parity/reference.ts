/** A golden folder of ZipVoice: published files of a small model, and beside them what the official code made of them. */
import { join } from 'node:path';
import { type Checkpoint, openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { toFloat32 } from '../../nn/weights.ts';
import { type Comparison, compare } from '../../parity/comparison.ts';
import { values } from '../../runtime/sessions.ts';

export class Reference {
  readonly #file: Checkpoint;

  private constructor(file: Checkpoint) {
    this.#file = file;
  }

  /** @throws WeightsError missing */
  static async open(folder: string): Promise<Reference> {
    return new Reference(await openCheckpoint(join(folder, 'golden.safetensors')));
  }

  /** The elements of `name`, whatever their type; 16-bit samples as they are. @throws Error if there is none */
  async floats(name: string): Promise<Float32Array> {
    const entry = this.#file.tensors.get(name);
    if (!entry) throw new Error(`the golden file has no ${name}`);
    const bytes = await entry.read();
    if (entry.dtype === 'int64') return Float32Array.from(new BigInt64Array(bytes.buffer), Number);
    if (entry.dtype === 'int16') return Float32Array.from(new Int16Array(bytes.buffer));
    return toFloat32(bytes, entry.dtype);
  }

  has(name: string): boolean {
    return this.#file.tensors.has(name);
  }

  /** `actual` beside the tensor `name`; nothing where the golden file doesn't have it. */
  async compare(name: string, actual: ArrayLike<number>, tolerance: number, label = name): Promise<Comparison[]> {
    if (!this.has(name)) return [];
    const expected = await this.floats(name);
    const flat = (data: Float32Array) => values(data, data.length);
    return [compare(label, flat(Float32Array.from(actual)), flat(expected), tolerance)];
  }

  close(): void {
    this.#file.close();
  }
}
