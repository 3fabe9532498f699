/** Seeded values that keep activations of a deep network finite: the graphs can be run, the speech is noise. */
import { elementCount, type FakeTensor } from '../official-tensors.ts';

/** Elements made at a time. */
const BLOCK = 2 ** 20;

/**
 * The bytes of `tensor`, block by block. The same name gives the same values, in whatever order files are written.
 *
 * Matrices are uniform with variance 1 / fan-in, so that a product keeps the scale of its input; gains are around 1 and
 * biases around 0 by a tenth; variances are positive; integers count up.
 */
export function* fill(tensor: FakeTensor): Generator<Uint8Array> {
  const count = elementCount(tensor);
  const { centre, spread } = distribution(tensor);
  const random = createRandom(tensor.keys.join('.'));
  for (let start = 0; start < count; start += BLOCK) {
    const length = Math.min(BLOCK, count - start);
    if (tensor.dtype === 'int64') {
      const values = count === 1 ? [0n] : Array.from({ length }, (_, index) => BigInt(start + index));
      yield new Uint8Array(BigInt64Array.from(values).buffer);
      continue;
    }
    const values = new Float32Array(length);
    for (let index = 0; index < length; index++) values[index] = centre + spread * (2 * random() - 1);
    yield new Uint8Array(tensor.dtype === 'bfloat16' ? toBfloat16(values).buffer : values.buffer);
  }
}

/** Middle and half-width of the uniform distribution that suits a tensor of this name and shape. */
function distribution({ keys, shape }: FakeTensor): { centre: number; spread: number } {
  const name = keys.at(-1)!;
  if (/running_var$|^var$/.test(name)) return { centre: 1, spread: 0.5 };
  // BigVGAN adds up 54 of these: at full strength its signal would grow a thousandfold.
  if (/convs[12]\.\d\.weight_g$/.test(name)) return { centre: 0.3, spread: 0.03 };
  if (/(weight_g|gamma)$/.test(name)) return { centre: 1, spread: 0.1 };
  if (shape.length <= 1) return { centre: /weight$/.test(name) ? 1 : 0, spread: 0.1 };
  const fanIn = shape.slice(1).reduce((product, dim) => product * dim, 1);
  return { centre: 0, spread: Math.sqrt(3 / fanIn) };
}

/** The upper half of each float. */
function toBfloat16(values: Float32Array): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(new Uint32Array(values.buffer), (bits) => bits >>> 16);
}

/** 0 to 1, a xorshift of 32 bits seeded with FNV-1a of `seed`: fast enough for two billion numbers. */
function createRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
