/**
 * Of words that are written much alike, those that were most probably meant: the fewest slips away, and not more
 * than one for every three letters.
 * @param candidates the likeliest first; of equally close ones at most three are kept
 */
export function closestWords(mistyped: string, candidates: readonly string[]): string[] {
  const slips = candidates.map((word) => ({ word, count: countSlips(mistyped, word) }));
  const fewest = Math.min(...slips.map((slip) => slip.count));
  if (fewest > Math.max(1, Math.floor(mistyped.length / 3))) return [];
  return slips
    .filter((slip) => slip.count === fewest)
    .slice(0, MOST_MEANT)
    .map((slip) => slip.word);
}

const MOST_MEANT = 3;

/**
 * Letters changed, added, dropped, or swapped with their neighbour.
 * Source: optimal string alignment (restricted Damerau-Levenshtein distance).
 */
export function countSlips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + change,
          isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
