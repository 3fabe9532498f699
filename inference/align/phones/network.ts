/** The network that tells speech sounds apart: two hidden layers, trained on synthetic voices by `training/`. */
import { readFile, writeFile } from 'node:fs/promises';
import { type Bands, INPUTS, readInputs } from './bands.ts';
import { PHONES } from './phones.ts';

/** Units of each layer, from what it takes to what it gives. */
export const SIZES: readonly number[] = [INPUTS, 128, 128, PHONES.length];

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** [inputs, outputs] */
  readonly weights: Float32Array;
  /** [outputs] */
  readonly bias: Float32Array;
}

export interface PhoneNetwork {
  readonly layers: readonly Layer[];
  /** [PHONES] logarithm of how often each sound is among those it learned from. */
  readonly prior: Float32Array;
}

/** A network of zeros. */
export function emptyNetwork(): PhoneNetwork {
  const layers = SIZES.slice(1).map((outputs, index) => {
    const inputs = SIZES[index] ?? 0;
    return { inputs, outputs, weights: new Float32Array(inputs * outputs), bias: new Float32Array(outputs) };
  });
  return { layers, prior: new Float32Array(PHONES.length) };
}

/** All its numbers, in the order in which the file has them. */
const tablesOf = ({ layers, prior }: PhoneNetwork): readonly Float32Array[] => [
  ...layers.flatMap(({ weights, bias }) => [weights, bias]),
  prior,
];

const FILE = new URL('./network.f32', import.meta.url);

/** The one that lies beside this file, or another. */
export async function readNetwork(file: URL | string = FILE): Promise<PhoneNetwork> {
  const bytes = await readFile(file);
  const network = emptyNetwork();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const table of tablesOf(network)) {
    for (let i = 0; i < table.length; i++) {
      table[i] = view.getFloat32(at, true);
      at += Float32Array.BYTES_PER_ELEMENT;
    }
  }
  if (at !== bytes.length) throw new Error(`${bytes.length} bytes of the network of speech sounds, not ${at}.`);
  return network;
}

/** Puts `network` in its place, or in another. */
export async function writeNetwork(network: PhoneNetwork, file: URL | string = FILE): Promise<void> {
  const tables = tablesOf(network);
  const bytes = Buffer.alloc(tables.reduce((sum, { length }) => sum + length * Float32Array.BYTES_PER_ELEMENT, 0));
  let at = 0;
  for (const table of tables) for (const value of table) at = bytes.writeFloatLE(value, at);
  await writeFile(file, bytes);
}

/** [frames, PHONES] logarithm of how likely each sound is in each frame of `bands`. */
export function logProbabilities({ layers }: PhoneNetwork, bands: Bands): Float32Array {
  const out = new Float32Array(bands.frames * PHONES.length);
  const units = SIZES.map((size) => new Float32Array(size));
  for (let t = 0; t < bands.frames; t++) {
    readInputs(bands, t, units[0]);
    layers.forEach((layer, index) => {
      forward(layer, units[index], units[index + 1]);
      if (index < layers.length - 1) rectify(units[index + 1]);
    });
    const row = out.subarray(t * PHONES.length, (t + 1) * PHONES.length);
    row.set(units[layers.length]);
    logSoftmax(row);
  }
  return out;
}

function forward({ inputs, outputs, weights, bias }: Layer, x: Float32Array, y: Float32Array): void {
  y.set(bias);
  for (let i = 0; i < inputs; i++) {
    const value = x[i];
    if (value === 0) continue;
    const row = i * outputs;
    for (let o = 0; o < outputs; o++) y[o] += value * weights[row + o];
  }
}

export function rectify(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) if (values[i] < 0) values[i] = 0;
}

export function logSoftmax(row: Float32Array): void {
  const most = row.reduce((a, b) => Math.max(a, b));
  const sum = row.reduce((total, one) => total + Math.exp(one - most), 0);
  const log = most + Math.log(sum);
  for (let i = 0; i < row.length; i++) row[i] -= log;
}
