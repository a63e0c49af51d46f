import { hasReached, type Level, type Standing, towardsTarget } from './standing.ts';

type Row = { readonly standing: Standing | null; readonly target: Level | null };

/** How the targets stand: the values of the one sentence that says it of all of them. */
export function countTargets(rows: readonly Row[]) {
  const counts = { all: 0, reached: 0, even: 0, unknown: 0 };
  for (const { standing, target } of rows) {
    if (!target) continue;
    counts.all += 1;
    if (!standing) counts.unknown += 1;
    else if (hasReached(standing, target)) counts.reached += 1;
    else if (towardsTarget(standing, target) === 'even') counts.even += 1;
  }
  return counts;
}
