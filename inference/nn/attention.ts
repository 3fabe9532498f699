/**
 * Attention in the forms that the networks need: in one operator where nothing is special about the scores, in parts where a
 * term is added to them (relative distances, absolute positions), and against a past that lies outside the graph.
 */
import { multiply } from './dims.ts';
import { arange, cat, sineAndCosine } from './functions.ts';
import { MICROSOFT } from './onnx.ts';
import type { Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

/** What a masked score becomes: nothing is left of it after the softmax, yet no row can turn into NaN. */
const MASKED = -3.4e38;

/** [B, T, H*D] -> [B, H, T, D] */
export function splitHeads(x: Tensor, heads: number): Tensor {
  const [B, T] = [x.size(0), x.size(1)];
  return x.view(B, T, heads, x.width(-1) / heads).permute(0, 2, 1, 3);
}

/** [B, H, T, D] -> [B, T, H*D] */
export function mergeHeads(x: Tensor): Tensor {
  const [B, H, T, D] = [x.size(0), x.width(1), x.size(2), x.width(3)];
  return x.permute(0, 2, 1, 3).view(B, T, H * D);
}

/**
 * `softmax(q k^T / sqrt(D)) v` in one operator, which never has all scores in memory as its parts would. q [B, T, H*D], k
 * and v [B, S, H*D] -> [B, T, H*D]. With `causal` a position sees itself and the ones before it.
 */
export function multiHeadAttention(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  heads: number,
  { causal = false }: { causal?: boolean } = {},
): Tensor {
  if (q.size(-1) !== k.size(-1) || k.size(1) !== v.size(1)) {
    throw q.graph.error('shape', { operation: 'multiHeadAttention', expected: q.shape, actual: k.shape });
  }
  const attributes = { num_heads: heads, unidirectional: causal ? 1 : 0 };
  return q.graph.op('MultiHeadAttention', [q, k, v], q.shape.with(-1, v.size(-1)), { domain: MICROSOFT, attributes });
}

/** Attention whose scores have an additional `term` that broadcasts to [B, H, T, S]. Heads apart: q [B, H, T, D]. */
export function attend(q: Tensor, k: Tensor, v: Tensor, term: Tensor): Tensor {
  return scaledScores(q, k).add(term).softmax(-1).matmul(v);
}

/** `q p^T / sqrt(D)` for q [B, H, T, D] and p [B, H, S, D] (keys, or a Conformer's positions): [B, H, T, S]. */
export function scaledScores(q: Tensor, p: Tensor): Tensor {
  return q.mul(1 / Math.sqrt(q.width(-1))).matmul(p.transpose(-1, -2));
}

/**
 * What each head of a query adds to its scores for a key `j - i` places away: `q . E[clamp(j - i, -left, right) + left] /
 * sqrt(D)` for `table` [left + right + 1, D]. q [B, H, T, D] -> [B, H, T, T]. (`relative_key` of Hugging Face's w2v-bert:
 * one product with the whole table and a lookup instead of a [T, T, D] tensor.)
 */
export function relativeKeyScores(q: Tensor, table: Parameter, left: number, right: number): Tensor {
  const { graph } = q;
  const [B, H, T, D] = [q.size(0), q.width(1), q.size(2), q.width(3)];
  const products = q.mul(1 / Math.sqrt(D)).matmul(table.transpose(0, 1)); // [B, H, T, left + right + 1]
  const place = arange(graph, T);
  const distance = place.unsqueeze(0).sub(place.unsqueeze(1)).clamp(-left, right).add(left); // [T, T], row i, column j
  return products.gather(-1, distance.expand(B, H, T, T));
}

/** Scores to add so that padding is not attended to: 0 where `mask` [B, T] is 1, else very negative. [B, 1, 1, T] */
export function paddingScores(mask: Tensor): Tensor {
  return mask.sub(1).mul(-MASKED).unsqueeze(1).unsqueeze(1);
}

/** Cosines and sines of the angles by which positions turn the pairs of a head, each [T, D/2]. */
export interface Rotation {
  readonly cos: Tensor;
  readonly sin: Tensor;
}

/**
 * The angles `position * base^(-2j / D)` for every pair j of a head of `width` D. `positions` is int64 [T]. Computed when
 * the graph runs: a table for the longest input would be far larger than the work.
 */
export function rotation(positions: Tensor, width: number, base: number): Rotation {
  const { graph } = positions;
  const frequencies = Float32Array.from({ length: width / 2 }, (_, pair) => base ** ((-2 * pair) / width));
  const perPair = graph.constant(frequencies, [width / 2]);
  const angles = positions.cast('float32').unsqueeze(1).mul(perPair);
  return sineAndCosine(angles);
}

/**
 * `x` [B, T, H*D] with every pair of every head turned by its position's angle (RoPE). `interleaved`: pairs are
 * neighbours (2j, 2j + 1), as in LLaMA's own code; `halves`: (j, j + D/2), as in Hugging Face's.
 */
export function rotate(x: Tensor, { cos, sin }: Rotation, pairs: 'interleaved' | 'halves'): Tensor {
  const attributes = { interleaved: pairs === 'interleaved' ? 1 : 0 };
  const firstRow = x.graph.ints([0]);
  return x.graph.op('RotaryEmbedding', [x, firstRow, cos, sin], x.shape, { domain: MICROSOFT, attributes });
}

/** Repeats every head of `width` D `times` times, so that groups of queries share one: [B, T, H*D] -> [B, T, H*times*D]. */
export function repeatHeads(x: Tensor, times: number, width: number): Tensor {
  if (times === 1) return x;
  const [B, T, heads] = [x.size(0), x.size(1), x.width(2) / width];
  const repeated = x.view(B, T, heads, 1, width).expand(B, T, heads, times, width);
  return repeated.view(B, T, heads * times * width);
}

/** Keys and values of one layer that were computed in earlier runs; S rows, of which a mask says who sees what. */
export interface Past {
  /** [H, D, S]: a new row is a column, the layout that the product with a single query reads in order. */
  readonly keys: Tensor;
  /** [H, S, D] */
  readonly values: Tensor;
  /** [R, S] added to the scores: 0 to see, very negative to not see. */
  readonly mask: Tensor;
}

/**
 * R independent rows attend to a shared past and each to itself: q [R, H*G*D], k and v [R, H*D] -> [R, H*G*D], where G
 * query heads share one of the H key heads. Rows that continue different texts share one past and differ in their masks,
 * so beams are reordered by writing a mask, not by moving keys. Only the new k and v have to be kept by the caller; the
 * past is read where it lies.
 */
export function attendToPast(q: Tensor, k: Tensor, v: Tensor, past: Past): Tensor {
  const [H, D, S] = [past.keys.width(0), past.keys.width(1), past.keys.size(2)];
  const [R, G] = [q.size(0), q.width(1) / (H * D)];
  const scale = 1 / Math.sqrt(D);
  const query = q.view(R, H, G, D).permute(1, 0, 2, 3).mul(scale); // [H, R, G, D]
  const [ownKey, ownValue] = [k, v].map((x) => x.view(R, H, 1, D).permute(1, 0, 2, 3)); // [H, R, 1, D]
  const rows = multiply(R, G);
  const hidden = past.mask.view(R, 1, S);
  const before = query.view(H, rows, D).matmul(past.keys).view(H, R, G, S).add(hidden);
  const own = query.mul(ownKey!).sum(-1); // [H, R, G, 1]
  const [toPast, toOwn] = cat([before, own], -1).softmax(-1).split([S, 1], -1);
  const fromPast = toPast!.view(H, rows, S).matmul(past.values).view(H, R, G, D);
  const mixed = fromPast.add(toOwn!.mul(ownValue!)); // [H, R, G, D]
  return mixed.permute(1, 0, 2, 3).view(R, H * G * D);
}
