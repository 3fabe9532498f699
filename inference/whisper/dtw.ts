/** From attention to times, as Whisper's makers do it. (openai/whisper@c0d2f624 whisper/timing.py) */

/** Indices of the cheapest path, both never falling. */
export interface Path {
  readonly rows: number[];
  readonly columns: number[];
}

/**
 * The cheapest way through `cost` [rows, columns] from the first corner to the last. Equal ways go left, and sums are kept
 * in float32: the official path is one of several.
 */
export function cheapestPath(cost: Float64Array | Float32Array, rows: number): Path {
  const columns = cost.length / rows;
  const width = columns + 1;
  const total = new Float32Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const trace = new Uint8Array((rows + 1) * width);
  total[0] = 0;
  for (let j = 1; j <= columns; j++) {
    for (let i = 1; i <= rows; i++) {
      const diagonal = total[(i - 1) * width + j - 1];
      const up = total[(i - 1) * width + j];
      const left = total[i * width + j - 1];
      let best = left;
      let from: number = LEFT;
      if (diagonal < up && diagonal < left) [best, from] = [diagonal, DIAGONAL];
      else if (up < diagonal && up < left) [best, from] = [up, UP];
      total[i * width + j] = cost[(i - 1) * columns + j - 1] + best;
      trace[i * width + j] = from;
    }
  }
  const path: Path = { rows: [], columns: [] };
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    path.rows.push(i - 1);
    path.columns.push(j - 1);
    const from = i === 0 ? LEFT : j === 0 ? UP : trace[i * width + j];
    if (from !== LEFT) i--;
    if (from !== UP) j--;
  }
  path.rows.reverse();
  path.columns.reverse();
  return path;
}

const [DIAGONAL, UP, LEFT] = [0, 1, 2] as const;

/** Every line of `width` elements smoothed by the median of `span` (odd), mirrored at its ends; shorter lines stay. */
export function medianFilter(data: Float32Array, width: number, span: number): Float32Array {
  const reach = (span - 1) / 2;
  if (width <= reach) return data;
  const out = new Float32Array(data.length);
  const window = new Float32Array(span);
  for (let line = 0; line < data.length; line += width) {
    for (let t = 0; t < width; t++) {
      for (let d = -reach; d <= reach; d++) {
        const at = Math.abs(t + d);
        window[d + reach] = data[line + (at < width ? at : 2 * (width - 1) - at)];
      }
      out[line + t] = sorted(window)[reach];
    }
  }
  return out;
}

/** Sorted in place: for a handful of numbers, insertion is faster than anything. */
function sorted(values: Float32Array): Float32Array {
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    let j = i - 1;
    for (; j >= 0 && values[j] > value; j--) values[j + 1] = values[j];
    values[j + 1] = value;
  }
  return values;
}
