export type Point = { readonly x: number; readonly y: number };

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Slopes of a curve through the points that never rises above or falls below its neighbours, so
 * that the ground is nowhere higher than what is known.
 * Source: Fritsch & Carlson 1980, with the harmonic mean of Fritsch & Butland 1984.
 */
function slopesOf(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return point.x === before.x ? 0 : (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_point, index) => {
    const left = secants[index - 1];
    const right = secants[index];
    if (left === undefined || right === undefined || left * right <= 0) return 0;
    return (2 * left * right) / (left + right);
  });
}

/** An SVG path (`C` segments only) through the points, to be put after a start point. */
function segmentsOf(points: readonly Point[]): string {
  const slopes = slopesOf(points);
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      const third = (to.x - from.x) / 3;
      const leave = from.y + third * (slopes[index] ?? 0);
      const arrive = to.y - third * (slopes[index + 1] ?? 0);
      return `C${round(from.x + third)} ${round(leave)} ${round(to.x - third)} ${round(arrive)} ${round(to.x)} ${round(to.y)}`;
    })
    .join('');
}

const start = (point: Point | undefined, command: string): string =>
  point ? `${command}${round(point.x)} ${round(point.y)}` : '';

/** A smooth line through the points. */
export function linePath(points: readonly Point[]): string {
  return start(points[0], 'M') + segmentsOf(points);
}

/** The area between a smooth line and a level floor. */
export function areaPath(points: readonly Point[], floorY: number): string {
  const last = points.at(-1);
  const first = points[0];
  if (!first || !last) return '';
  return `${linePath(points)}L${round(last.x)} ${round(floorY)}L${round(first.x)} ${round(floorY)}Z`;
}

/** The area between two smooth lines over the same stretch. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  const back = lower.toReversed();
  return `${linePath(upper)}${start(back[0], 'L')}${segmentsOf(back)}Z`;
}

/** Height of the line at x, on the straight between its neighbours. */
export function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  const to = points[after === -1 ? points.length - 1 : after];
  const from = points[Math.max(0, after - 1)] ?? to;
  if (!to || !from) return 0;
  if (after <= 0 || to.x === from.x) return to.y;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}
