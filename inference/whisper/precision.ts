/** In how many bits Whisper's products are stored. */

/** `int8`: a quarter of the memory of what is multiplied; `fp32`: as trained. */
export type Precision = 'int8' | 'fp32';

export const GRAPHS = ['whisper-encoder', 'whisper-prefill', 'whisper-step'] as const;

export type GraphName = (typeof GRAPHS)[number];

/** The file of a graph, without `.onnx`. */
export const fileOf = (name: GraphName, precision: Precision): string =>
  precision === 'fp32' ? name : `${name}.${precision}`;
