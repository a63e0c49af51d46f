import type { Catalogue } from './catalogue.ts';
import { at, type Outlook } from './outlook.ts';
import { PLANNING_POLICY_1, type PlanRequest } from './planning-types.ts';
import { headrooms, isReadyFor, type Progress } from './progress.ts';

/** The unit to plan next, and the unit for whose sake: itself, or a later one that builds on it. */
export type NextUnit = { readonly unitIndex: number; readonly forUnitIndex: number };

export type Search = {
  /** the best unit that fits; undefined when none does */
  readonly found: NextUnit | undefined;
  /** whether there was any unit worth planning, fitting or not */
  readonly any: boolean;
};

type Tables = {
  readonly headroom: Float64Array;
  /** by `at(skill, level)`: 0 not asked yet, 1 the person is ready for it, 2 not */
  readonly ready: Uint8Array;
};

/**
 * Finds the unit with the highest expected gain per minute, where a unit counts together with those that come
 * before it, and beginning each of them counts as some minutes more. Ties go to the lower index.
 *
 * @param fits whether a unit of so many minutes can begin now
 * @param strict false lets units in whose skill prerequisites are not likely there
 */
export function findNextUnit(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
  progress: Progress,
  fits: (durationMinutes: number) => boolean,
  strict: boolean,
): Search {
  const tables = tablesOf(request, outlook, progress);
  const isReady = (unit: number) => unitIsReady(request, outlook, progress, tables, unit);
  let found: NextUnit | undefined;
  let bestRate = 0;
  let any = false;
  for (const candidate of catalogue.candidates) {
    if (progress.planned[candidate] === 1 || progress.dropped[candidate] === 1) continue;
    if (ownGain(catalogue, tables, candidate) <= 0) continue;
    const way = catalogue.ways[candidate] ?? [];
    const rate = rateOf(request, catalogue, progress, tables, way);
    if (rate <= bestRate) continue;
    const next = way.find((unit) => progress.planned[unit] === 0) ?? candidate;
    if (strict && !(isReady(candidate) && isReady(next))) continue;
    any = true;
    if (!fits(request.units[next]?.durationMinutes ?? Number.POSITIVE_INFINITY)) continue;
    bestRate = rate;
    found = { unitIndex: next, forUnitIndex: candidate };
  }
  return { found, any };
}

/** Expected gain of one unit now, in levels times worth. */
export function ownGain(
  { firstPlace, places, learning }: Catalogue,
  { headroom }: Pick<Tables, 'headroom'>,
  unitIndex: number,
): number {
  let room = 0;
  const end = firstPlace[unitIndex + 1] ?? 0;
  for (let taught = firstPlace[unitIndex] ?? 0; taught < end; taught++) {
    room += headroom[places[taught] ?? 0] ?? 0;
  }
  return room * (learning[unitIndex] ?? 0);
}

function rateOf(
  request: PlanRequest,
  catalogue: Catalogue,
  progress: Progress,
  tables: Tables,
  way: readonly number[],
): number {
  const { startingMinutes } = request.policy ?? PLANNING_POLICY_1;
  let gain = 0;
  let minutes = 0;
  for (const unit of way) {
    if (progress.planned[unit] === 1) continue;
    gain += ownGain(catalogue, tables, unit) * (catalogue.liking[unit] ?? 1);
    minutes += startingMinutes + (request.units[unit]?.durationMinutes ?? 0);
  }
  return gain / minutes;
}

function tablesOf(request: PlanRequest, outlook: Outlook, progress: Progress): Tables {
  const headroom = headrooms(request, outlook, progress);
  return { headroom, ready: new Uint8Array(headroom.length) };
}

function unitIsReady(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
  { ready }: Tables,
  unitIndex: number,
): boolean {
  const unit = request.units[unitIndex];
  if (!unit) return false;
  return unit.teaches.every((taught) => {
    const place = at(taught.skillIndex, taught.level);
    if (outlook.known[place] === 1) return true;
    ready[place] ||= isReadyFor(request, outlook, progress, taught) ? 1 : 2;
    if (ready[place] === 1) return true;
    // The table counts the unit's own teaching as help that is still to come.
    return unit.teaches.length > 1 && isReadyFor(request, outlook, progress, taught, unit);
  });
}
