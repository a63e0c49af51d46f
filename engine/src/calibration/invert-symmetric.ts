/**
 * The inverse of a symmetric, positive definite matrix, by Cholesky's decomposition.
 *
 * @param matrix row by row, size × size
 * @returns a new one in the same order
 * Source: G. H. Golub and C. F. Van Loan, 'Matrix Computations' (4th ed. 2013), section 4.2.
 */
export function invertSymmetric(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at++)
        sum -= (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
      lower[row * size + column] =
        row === column
          ? Math.sqrt(Math.max(sum, Number.MIN_VALUE))
          : sum / (lower[column * size + column] ?? 0);
    }
  }
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    unit.fill(0);
    for (let row = column; row < size; row++) {
      let sum = row === column ? 1 : 0;
      for (let at = column; at < row; at++) sum -= (lower[row * size + at] ?? 0) * (unit[at] ?? 0);
      unit[row] = sum / (lower[row * size + row] ?? 0);
    }
    for (let row = size - 1; row >= 0; row--) {
      let sum = unit[row] ?? 0;
      for (let at = row + 1; at < size; at++)
        sum -= (lower[at * size + row] ?? 0) * (inverse[at * size + column] ?? 0);
      inverse[row * size + column] = sum / (lower[row * size + row] ?? 0);
    }
  }
  return inverse;
}
