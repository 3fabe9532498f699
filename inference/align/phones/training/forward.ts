/** Many frames through a network at once: some four times as fast as one by one. */
import { type Layer, rectify } from '../network.ts';
import { byRows, multiply } from './matrix.ts';

export class Forward {
  /** [capacity, inputs] to be filled before each run. */
  readonly inputs: Float32Array;
  /** [capacity, units] of each layer, inputs first. */
  readonly units: readonly Float32Array[];
  readonly #layers: readonly Layer[];

  constructor(layers: readonly Layer[], capacity: number) {
    this.#layers = layers;
    this.inputs = new Float32Array(capacity * (layers[0]?.inputs ?? 0));
    this.units = [this.inputs, ...layers.map(({ outputs }) => new Float32Array(capacity * outputs))];
  }

  /** The last layer's units, [rows, outputs], valid until the next run: how much speaks for each sound. */
  run(rows: number): Float32Array {
    this.#layers.forEach(({ inputs, outputs, weights, bias }, index) => {
      const out = this.units[index + 1];
      const sizes = { rows, inner: inputs, columns: outputs };
      multiply(byRows(this.units[index], inputs), byRows(weights, outputs), out, sizes);
      for (let row = 0; row < rows; row++) for (let k = 0; k < outputs; k++) out[row * outputs + k] += bias[k];
      if (index < this.#layers.length - 1) rectify(out);
    });
    const { outputs } = this.#layers.at(-1) ?? { outputs: 0 };
    return this.units[this.#layers.length].subarray(0, rows * outputs);
  }
}
