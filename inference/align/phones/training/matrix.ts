/** Products of matrices, fast enough in JavaScript to train by: nine sums at a time stay in registers. */

/** Element [row, column] lies at `row * rowStep + column * columnStep`; so a matrix is transposed by its steps. */
export interface Matrix {
  readonly data: Float32Array;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** `data` row by row, `columns` of them. */
export const byRows = (data: Float32Array, columns: number): Matrix => ({ data, rowStep: columns, columnStep: 1 });

export const transposed = ({ data, rowStep, columnStep }: Matrix): Matrix => ({
  data,
  rowStep: columnStep,
  columnStep: rowStep,
});

/** Rows and columns that are computed together. */
const BLOCK = 3;

/** Writes the product of `a`, [rows, inner], and `b`, [inner, columns], row by row into `out`. */
export function multiply(
  a: Matrix,
  b: Matrix,
  out: Float32Array,
  { rows, inner, columns }: { readonly rows: number; readonly inner: number; readonly columns: number },
): void {
  const left = panels(a, rows, inner);
  const right = panels(transposed(b), columns, inner);
  const cells = new Float64Array(BLOCK * BLOCK);
  for (let column = 0; column < columns; column += BLOCK) {
    const width = Math.min(BLOCK, columns - column);
    for (let row = 0; row < rows; row += BLOCK) {
      sumBlock(left, row * inner, right, column * inner, inner, cells);
      const height = Math.min(BLOCK, rows - row);
      for (let i = 0; i < height; i++) {
        for (let j = 0; j < width; j++) out[(row + i) * columns + column + j] = cells[i * BLOCK + j];
      }
    }
  }
}

/** [rows / BLOCK, inner, BLOCK]: what is multiplied together lies together; rows behind the last are zeros. */
function panels({ data, rowStep, columnStep }: Matrix, rows: number, inner: number): Float64Array {
  const out = new Float64Array(Math.ceil(rows / BLOCK) * BLOCK * inner);
  for (let row = 0; row < rows; row++) {
    const within = row % BLOCK;
    let to = (row - within) * inner + within;
    let from = row * rowStep;
    for (let k = 0; k < inner; k++) {
      out[to] = data[from];
      to += BLOCK;
      from += columnStep;
    }
  }
  return out;
}

/** Three rows by three columns. */
function sumBlock(
  a: Float64Array,
  aFrom: number,
  b: Float64Array,
  bFrom: number,
  inner: number,
  cells: Float64Array,
): void {
  let [s00, s01, s02] = [0, 0, 0];
  let [s10, s11, s12] = [0, 0, 0];
  let [s20, s21, s22] = [0, 0, 0];
  const shift = bFrom - aFrom;
  for (let at = aFrom; at < aFrom + BLOCK * inner; at += BLOCK) {
    const x0 = a[at];
    const x1 = a[at + 1];
    const x2 = a[at + 2];
    const y0 = b[at + shift];
    const y1 = b[at + shift + 1];
    const y2 = b[at + shift + 2];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
  }
  cells[0] = s00;
  cells[1] = s01;
  cells[2] = s02;
  cells[3] = s10;
  cells[4] = s11;
  cells[5] = s12;
  cells[6] = s20;
  cells[7] = s21;
  cells[8] = s22;
}
