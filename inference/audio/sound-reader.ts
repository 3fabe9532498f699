/** Stretches of a sound that passes by, one after the other: what lies before the last one is forgotten. */
import type { BlockOptions, Sound } from './sound.ts';

export class SoundReader {
  readonly #blocks: AsyncIterator<Float32Array>;
  /** In order, the first of them the one that `#start` is in. */
  #held: Float32Array[] = [];
  /** Samples before the held ones. */
  #start = 0;
  #heldLength = 0;
  #hasEnded = false;

  constructor(sound: Sound, options: BlockOptions = {}) {
    this.#blocks = sound.blocks(options)[Symbol.asyncIterator]();
  }

  /** Samples in memory. */
  get held(): number {
    return this.#heldLength;
  }

  /**
   * The samples from `from` up to `to`, as many of them as there are.
   *
   * @param from not before that of the call before
   */
  async read(from: number, to: number): Promise<Float32Array> {
    while (this.#start + this.#heldLength < to && !this.#hasEnded) {
      const next = await this.#blocks.next();
      if (next.done === true) this.#hasEnded = true;
      else {
        this.#held.push(next.value);
        this.#heldLength += next.value.length;
      }
      this.#forget(from);
    }
    this.#forget(from);
    const samples = new Float32Array(Math.max(0, Math.min(to, this.#start + this.#heldLength) - from));
    let at = this.#start - from;
    for (const block of this.#held) {
      if (at >= samples.length) break;
      samples.set(block.subarray(Math.max(0, -at), samples.length - at), Math.max(0, at));
      at += block.length;
    }
    return samples;
  }

  /** Ends the sound: what decodes it need not go on. */
  async close(): Promise<void> {
    this.#held = [];
    this.#heldLength = 0;
    this.#hasEnded = true;
    await this.#blocks.return?.();
  }

  #forget(from: number): void {
    for (let first = this.#held[0]; first !== undefined && this.#start + first.length <= from; first = this.#held[0]) {
      this.#held.shift();
      this.#start += first.length;
      this.#heldLength -= first.length;
    }
  }
}
