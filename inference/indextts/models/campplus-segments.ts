/** Means over segments of 100 frames, as CAM++ pools its context (DTDNN.py, CAMLayer.seg_pooling). */

import { windows } from '../../nn/dims.ts';
import { arange } from '../../nn/functions.ts';
import type { Tensor } from '../../nn/tensor.ts';

const SEGMENT_FRAMES = 100;

/** The segments of one length T: S = ceil(T / 100), the last one shorter. */
export interface Segments {
  /** [B, C, T] -> [B, C, S] */
  means(x: Tensor): Tensor;
  /** [B, C, S] -> [B, C, T]: each segment's value for all of its frames. */
  spread(x: Tensor): Tensor;
}

/** The segments of tensors as long as `like` [B, C, T]. */
export function segment(like: Tensor): Segments {
  const { graph } = like;
  const T = like.size(2);
  const coverage = pool(like.graph.constant(Float32Array.of(1), [1, 1, 1]).expand(1, 1, T)); // [1, 1, S]
  const indices = arange(graph, T).div(SEGMENT_FRAMES); // [T]
  return {
    means: (x) => pool(x).div(coverage),
    spread: (x) => x.indexSelect(2, indices),
  };
}

/** Sums over segments divided by 100, the missing frames of the last one counted as zeros. */
function pool(x: Tensor): Tensor {
  const padded = x.pad(2, 0, SEGMENT_FRAMES - 1);
  const shape = x.shape.with(2, windows(padded.size(2), SEGMENT_FRAMES, SEGMENT_FRAMES));
  const attributes = { kernel_shape: [SEGMENT_FRAMES], strides: [SEGMENT_FRAMES] };
  return x.graph.op('AveragePool', [padded], shape, { attributes });
}
