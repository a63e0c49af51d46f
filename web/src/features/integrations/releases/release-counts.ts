import type { Release } from '../../../api/wire.ts';

type StateCounts = Release['counts']['elements'];

/** How many things a release changes, whatever becomes of them. */
export function sumOf({ new: fresh, changed, withdrawn, returned }: StateCounts): number {
  return fresh + changed + withdrawn + returned;
}

/** All that a release changes; roles follow from occupations and are not counted twice. */
export function changesIn({ counts }: Release): number {
  return sumOf(counts.elements) + sumOf(counts.occupations);
}

/** Whether all of it is new: then nothing of it can matter to anybody yet. */
export function isAllNew(release: Release): boolean {
  const { elements, occupations } = release.counts;
  return changesIn(release) > 0 && elements.new + occupations.new === changesIn(release);
}
