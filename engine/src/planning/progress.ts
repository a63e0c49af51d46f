import type { Catalogue } from './catalogue.ts';
import { at, type Outlook } from './outlook.ts';
import { PLANNING_POLICY_1, type PlannableUnit, type PlanRequest } from './planning-types.ts';

/**
 * Where the person is expected to stand after the units that are planned so far.
 * Invariant: `reach` falls with the level within each skill and never falls from one unit to the next.
 */
export type Progress = {
  readonly reach: Float64Array;
  /** by `at(skill, level)`: open units that teach it, are not planned and still have room */
  readonly left: Int32Array;
  readonly planned: Uint8Array;
  /** 1 for units for which the weeks that are left are too few */
  readonly dropped: Uint8Array;
};

export function progressAtStart(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
): Progress {
  return {
    reach: Float64Array.from(outlook.reach),
    left: Int32Array.from(catalogue.offered),
    planned: new Uint8Array(request.units.length),
    dropped: new Uint8Array(request.units.length),
  };
}

/**
 * Drops the units that are longer than a week and can no longer be begun, and those that come after them: nobody
 * waits for what will not come. Shorter ones stay until the end, since a next week would have room for them.
 */
export function dropWhatCannotFit(
  { units }: PlanRequest,
  { longCandidates, ways, places, firstPlace }: Catalogue,
  { planned, dropped, left }: Progress,
  fits: (durationMinutes: number) => boolean,
): void {
  for (const unit of longCandidates) {
    if (planned[unit] === 1 || dropped[unit] === 1) continue;
    const open = (ways[unit] ?? []).filter((one) => planned[one] === 0);
    if (open.every((one) => fits(units[one]?.durationMinutes ?? 0))) continue;
    dropped[unit] = 1;
    const end = firstPlace[unit + 1] ?? 0;
    for (let taught = firstPlace[unit] ?? 0; taught < end; taught++) {
      const place = places[taught] ?? 0;
      left[place] = (left[place] ?? 0) - 1;
    }
  }
}

/**
 * Whether enough is planned toward a level: it is known, or those who stand at the level below are expected there
 * too. Measured against the level below, since no unit of this level moves anybody who is not there yet.
 */
export function isProvidedFor(
  request: PlanRequest,
  outlook: Outlook,
  { reach }: Pick<Progress, 'reach'>,
  place: number,
): boolean {
  const { enoughProbability } = request.policy ?? PLANNING_POLICY_1;
  if (outlook.known[place] === 1) return true;
  return (reach[place] ?? 0) >= enoughProbability * (reach[place - 1] ?? 0);
}

/** What is expected of one more unit at each skill and level, per certain learner: worth times those just below it. */
export function headrooms(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
): Float64Array {
  const { reach } = progress;
  return outlook.worth.map((worth, place) => {
    if (worth === 0 || isProvidedFor(request, outlook, progress, place)) return 0;
    return worth * Math.max(0, (reach[place - 1] ?? 0) - (reach[place] ?? 0));
  });
}

/** Moves those who stand just below what the unit teaches up, lower levels first. */
export function learnFrom(
  progress: Progress,
  catalogue: Catalogue,
  unitIndex: number,
  unit: PlannableUnit,
): void {
  const { reach, left, planned } = progress;
  planned[unitIndex] = 1;
  const rising = [...unit.teaches].sort((a, b) => a.level - b.level);
  for (const { skillIndex, level } of rising) {
    const place = at(skillIndex, level);
    const here = reach[place] ?? 0;
    const below = Math.max(0, (reach[place - 1] ?? 0) - here);
    reach[place] = here + (catalogue.learning[unitIndex] ?? 0) * below;
    left[place] = (left[place] ?? 0) - 1;
  }
}

/**
 * Whether a person is ready for a level of a skill: the levels below it are provided for and the skills it builds
 * on are likely there, or there is no unit left that could help.
 *
 * @param except a unit whose own teaching does not count as help
 */
export function isReadyFor(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
  wanted: { readonly skillIndex: number; readonly level: number },
  except?: PlannableUnit,
): boolean {
  const { readyProbability } = request.policy ?? PLANNING_POLICY_1;
  const { reach } = progress;
  const helps = (skillIndex: number, level: number) =>
    hasHelp(request, outlook, progress, { skillIndex, level }, except);
  for (let below = 1; below < wanted.level; below++) {
    if (helps(wanted.skillIndex, below)) return false;
  }
  for (const { requiresIndex, level, forLevel } of outlook.requirements[wanted.skillIndex] ?? []) {
    if (forLevel > wanted.level || (reach[at(requiresIndex, level)] ?? 0) >= readyProbability)
      continue;
    for (let step = 1; step <= level; step++) {
      if (helps(requiresIndex, step)) return false;
    }
  }
  return true;
}

function hasHelp(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
  wanted: { readonly skillIndex: number; readonly level: number },
  except: PlannableUnit | undefined,
): boolean {
  const { skillIndex, level } = wanted;
  const place = at(skillIndex, level);
  if ((outlook.worth[place] ?? 0) === 0) return false;
  if (isProvidedFor(request, outlook, progress, place)) return false;
  const own = except?.teaches.filter((t) => t.skillIndex === skillIndex && t.level === level);
  return (progress.left[place] ?? 0) - (own?.length ?? 0) > 0;
}
