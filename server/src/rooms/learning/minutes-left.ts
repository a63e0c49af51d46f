/**
 * How long the rest of a unit takes, by the length of its texts from the segment on where the reader is.
 * @param segmentId where the reader is; null at the beginning
 * @returns whole minutes, at least 1
 */
export function minutesLeft(
  unit: {
    readonly durationMinutes: number;
    readonly segments: readonly { readonly segmentId: string; readonly markdown: string }[];
  },
  segmentId: string | null,
): number {
  const lengths = unit.segments.map((segment) => segment.markdown.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const place = unit.segments.findIndex((segment) => segment.segmentId === segmentId);
  if (all === 0 || place < 0) return Math.max(1, unit.durationMinutes);
  const rest = lengths.slice(place).reduce((sum, length) => sum + length, 0);
  return Math.max(1, Math.round((unit.durationMinutes * rest) / all));
}
