import { prerequisitesFirst } from '../numeric/prerequisites-first.ts';
import { elementAt, requireAbove, requireBetween, requireWhole } from '../numeric/require.ts';
import { calendarOf, canStillFit, isOpen } from './calendar.ts';
import { at, type Outlook } from './outlook.ts';
import { PLANNING_POLICY_1, type PlannableUnit, type PlanRequest } from './planning-types.ts';

/** What planning needs of the units, worked out once. */
export type Catalogue = {
  /** 1 for units that may be planned: neither completed nor removed nor known */
  readonly open: Uint8Array;
  /** 1 for units that are skipped because all that they teach is known */
  readonly known: Uint8Array;
  /** probability that the unit leads somebody who stands just below its level up to it */
  readonly learning: Float64Array;
  /** 2 to the power of the preference */
  readonly liking: Float64Array;
  /** per open unit, the open units that come before it and itself, in an order in which to do them */
  readonly ways: readonly (readonly number[])[];
  /** open units that teach something that is asked for and have room within all the weeks, rising */
  readonly candidates: Int32Array;
  /** those of the candidates that are longer than a week, or come after one that is: their time may run out */
  readonly longCandidates: Int32Array;
  /** the places `at(skill, level)` that unit u teaches: `places` from `firstPlace[u]` up to `firstPlace[u + 1]` */
  readonly places: Int32Array;
  readonly firstPlace: Int32Array;
  /** by `at(skill, level)`: how many open units teach it that have room within all the weeks */
  readonly offered: Int32Array;
};

/** @throws EngineError `outOfRange`, `wrongShape`, `cycle` */
export function catalogueOf(request: PlanRequest, outlook: Outlook): Catalogue {
  const { units } = request;
  const { learningMinutes } = request.policy ?? PLANNING_POLICY_1;
  for (const unit of units) requireUnit(unit, request.skills.length);
  const known = Uint8Array.from(units, (unit) => (isKnown(unit, outlook) ? 1 : 0));
  const open = Uint8Array.from(units, (unit, index) =>
    unit.completed || unit.removed || known[index] === 1 ? 0 : 1,
  );
  const taught = units.map((unit) => unit.teaches.map((t) => at(t.skillIndex, t.level)));
  const ways = waysTo(units, open);
  const hasRoom = roomFor(request, ways);
  const offered = new Int32Array(request.skills.length * 6);
  taught.forEach((places, index) => {
    if (open[index] === 0 || !hasRoom(index)) return;
    for (const place of places) offered[place] = (offered[place] ?? 0) + 1;
  });
  const isCandidate = (unit: number) =>
    open[unit] === 1 &&
    hasRoom(unit) &&
    (taught[unit] ?? []).some((place) => (outlook.worth[place] ?? 0) > 0);
  const candidates = Int32Array.from([...units.keys()].filter(isCandidate));
  const isLong = (unit: number) => (units[unit]?.durationMinutes ?? 0) > request.minutesAWeek;
  const firstPlace = new Int32Array(units.length + 1);
  taught.forEach((places, index) => {
    firstPlace[index + 1] = (firstPlace[index] ?? 0) + places.length;
  });
  return {
    open,
    known,
    candidates,
    longCandidates: candidates.filter((unit) => (ways[unit] ?? []).some(isLong)),
    places: Int32Array.from(taught.flat()),
    firstPlace,
    learning: Float64Array.from(units, (u) => 1 - Math.exp(-u.durationMinutes / learningMinutes)),
    liking: Float64Array.from(units, (unit) => 2 ** unit.preference),
    ways,
    offered,
  };
}

function requireUnit(unit: PlannableUnit, skillCount: number): void {
  requireAbove(unit.durationMinutes, 0, 100_000, 'units.durationMinutes');
  requireBetween(unit.preference, -1, 1, 'units.preference');
  for (const { skillIndex, level } of unit.teaches) {
    requireWhole(skillIndex, 0, skillCount - 1, 'units.teaches.skillIndex');
    requireWhole(level, 1, 5, 'units.teaches.level');
  }
}

function isKnown(unit: PlannableUnit, outlook: Outlook): boolean {
  if (unit.teaches.length === 0) return false;
  return unit.teaches.every(({ skillIndex, level }) => outlook.known[at(skillIndex, level)] === 1);
}

/**
 * Whether a unit, and each that comes before it, has room within all the weeks. One that has none is no unit to wait
 * for. Without any time the question makes no sense, and the answer is yes.
 */
function roomFor(
  { units, minutesAWeek, maximumWeeks }: PlanRequest,
  ways: readonly (readonly number[])[],
): (unit: number) => boolean {
  const calendar = calendarOf(minutesAWeek, maximumWeeks);
  if (!isOpen(calendar)) return () => true;
  const fits = (unit: number) => canStillFit(calendar, units[unit]?.durationMinutes ?? 0);
  return (unit) => (ways[unit] ?? []).every(fits);
}

/** A prerequisite that is completed, known or removed by the person holds nobody up. */
function waysTo(units: readonly PlannableUnit[], open: Uint8Array): readonly (readonly number[])[] {
  const order = prerequisitesFirst(
    units.map((unit) => unit.prerequisites),
    'units.prerequisites',
  );
  const rank = new Int32Array(units.length);
  order.forEach((unit, position) => {
    rank[unit] = position;
  });
  const ways: number[][] = units.map(() => []);
  for (const unit of order) {
    if (open[unit] === 0) continue;
    const before = elementAt(units, unit, 'units').prerequisites.filter((one) => open[one] === 1);
    const onTheWay = new Set(before.flatMap((one) => ways[one] ?? []));
    const sorted = [...onTheWay].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    ways[unit] = [...sorted, unit];
  }
  return ways;
}
