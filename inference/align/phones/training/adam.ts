/** Adam (Kingma and Ba, 2015, algorithm 1): steps as long as each weight's gradients are steady. */

const [FIRST_DECAY, SECOND_DECAY, EPSILON] = [0.9, 0.999, 1e-8];

export class Adam {
  readonly #weights: readonly Float32Array[];
  readonly #means: readonly Float32Array[];
  readonly #squares: readonly Float32Array[];
  #steps = 0;

  /** @param weights what is changed in place */
  constructor(weights: readonly Float32Array[]) {
    this.#weights = weights;
    this.#means = weights.map(({ length }) => new Float32Array(length));
    this.#squares = weights.map(({ length }) => new Float32Array(length));
  }

  /** @param gradients of `weights`, in their order */
  step(gradients: readonly Float32Array[], rate: number): void {
    this.#steps++;
    const correction = Math.sqrt(1 - SECOND_DECAY ** this.#steps) / (1 - FIRST_DECAY ** this.#steps);
    const epsilon = EPSILON * Math.sqrt(1 - SECOND_DECAY ** this.#steps);
    this.#weights.forEach((weights, table) => {
      const [gradient, means, squares] = [gradients[table], this.#means[table], this.#squares[table]];
      for (let i = 0; i < weights.length; i++) {
        const slope = gradient[i];
        means[i] += (1 - FIRST_DECAY) * (slope - means[i]);
        squares[i] += (1 - SECOND_DECAY) * (slope * slope - squares[i]);
        weights[i] -= (rate * correction * means[i]) / (Math.sqrt(squares[i]) + epsilon);
      }
    });
  }
}
