import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../audio/random.fixture.ts';
import { byRows, type Matrix, multiply, transposed } from './matrix.ts';

/** The product cell by cell. */
function productOf(a: Matrix, b: Matrix, rows: number, inner: number, columns: number): number[] {
  const at = ({ data, rowStep, columnStep }: Matrix, row: number, column: number) =>
    data[row * rowStep + column * columnStep];
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return Array.from({ length: inner }, (_, k) => at(a, row, k) * at(b, k, column)).reduce((x, y) => x + y, 0);
  });
}

describe('multiply', () => {
  const random = randomFrom(1);
  const table = (length: number) => Float32Array.from({ length }, () => random() - 0.5);

  it.each([
    [3, 4, 3],
    [1, 1, 1],
    [7, 5, 8],
    [2, 9, 11],
    [6, 0, 4],
  ])('gives each cell of %i by %i times %i columns, transposed or not', (rows, inner, columns) => {
    const [a, b] = [table(rows * inner), table(inner * columns)];
    for (const left of [byRows(a, inner), transposed(byRows(a, rows))]) {
      for (const right of [byRows(b, columns), transposed(byRows(b, inner))]) {
        const out = new Float32Array(rows * columns).fill(9);
        multiply(left, right, out, { rows, inner, columns });
        productOf(left, right, rows, inner, columns).forEach((value, cell) => {
          expect(out[cell]).toBeCloseTo(value, 5);
        });
      }
    }
  });
});
