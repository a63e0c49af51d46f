import { elementAt } from '../numeric/require.ts';
import { LEVELS } from '../proficiency/levels.ts';
import type { Catalogue } from './catalogue.ts';
import { type NextUnit, ownGain } from './next-unit.ts';
import { asLevel, at, type Outlook, wantedLevel } from './outlook.ts';
import {
  PLANNING_POLICY_1,
  type PlanEntry,
  type PlannableUnit,
  type PlanReason,
  type PlanRequest,
} from './planning-types.ts';
import { headrooms, isProvidedFor, type Progress } from './progress.ts';

/** A plan entry before the plan is whole: what it requires is not numbered yet. */
export type DraftEntry = Omit<PlanEntry, 'requiresEntries'>;

/** Describes a unit at the moment at which it is chosen, before it is learnt from. */
export function draftEntry(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
  progress: Progress,
  next: NextUnit,
  booked: { readonly week: number; readonly weeks: number },
): DraftEntry {
  const unit = elementAt(request.units, next.unitIndex, 'units');
  const headroom = headrooms(request, outlook, progress);
  const taught = mostUseful(unit, headroom);
  return {
    unitIndex: next.unitIndex,
    ...booked,
    durationMinutes: unit.durationMinutes,
    skillIndex: taught?.skillIndex,
    gain: ownGain(catalogue, { headroom }, next.unitIndex),
    probabilityKnown: leastKnown(unit, outlook)?.probabilityKnown,
    reason: taught
      ? reasonFor(request, outlook, taught)
      : { kind: 'unitPrerequisite', forUnitIndex: next.forUnitIndex },
    missingPrerequisites: missingFor(request, outlook, progress, unit),
  };
}

/** The taught level that the person most probably lacks. @returns undefined when the unit teaches nothing */
export function leastKnown(unit: PlannableUnit, outlook: Outlook) {
  let least: { skillIndex: number; probabilityKnown: number } | undefined;
  for (const { skillIndex, level } of unit.teaches) {
    const probabilityKnown = outlook.reach[at(skillIndex, level)] ?? 0;
    if (!least || probabilityKnown < least.probabilityKnown)
      least = { skillIndex, probabilityKnown };
  }
  return least;
}

/** Leaves out unit prerequisites for which the plan's end came too soon, and numbers what each entry requires. */
export function finishEntries(
  request: PlanRequest,
  outlook: Outlook,
  drafts: readonly DraftEntry[],
): readonly PlanEntry[] {
  const needed = new Set<number>();
  const kept: DraftEntry[] = [];
  for (const draft of drafts.toReversed()) {
    if (draft.gain <= 0 && !needed.has(draft.unitIndex)) continue;
    kept.unshift(draft);
    for (const one of request.units[draft.unitIndex]?.prerequisites ?? []) needed.add(one);
  }
  return kept.map((draft, position) => ({
    ...draft,
    requiresEntries: requiredEntries(request, outlook, kept.slice(0, position), draft.unitIndex),
  }));
}

function mostUseful(unit: PlannableUnit, headroom: Float64Array) {
  let best: { skillIndex: number; level: number } | undefined;
  let most = 0;
  for (const taught of unit.teaches) {
    const room = headroom[at(taught.skillIndex, taught.level)] ?? 0;
    if (room > most) best = taught;
    most = Math.max(most, room);
  }
  return best;
}

function reasonFor(
  request: PlanRequest,
  outlook: Outlook,
  taught: { readonly skillIndex: number; readonly level: number },
): PlanReason {
  const { skillIndex, level } = taught;
  const fromLevel = outlook.fromLevels[skillIndex] ?? 0;
  const forSkillIndex = outlook.neededFor[at(skillIndex, level)] ?? -1;
  if (forSkillIndex < 0) {
    const target = elementAt(request.skills, skillIndex, 'skills').targetLevel;
    return {
      kind: 'gap',
      skillIndex,
      fromLevel,
      targetLevel: asLevel(target, 'skills.targetLevel'),
    };
  }
  const neededLevel = asLevel(wantedLevel(outlook, skillIndex), 'neededLevel');
  return { kind: 'prerequisite', skillIndex, fromLevel, neededLevel, forSkillIndex };
}

function missingFor(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
  unit: PlannableUnit,
): DraftEntry['missingPrerequisites'] {
  const { readyProbability } = request.policy ?? PLANNING_POLICY_1;
  const missing = new Map<string, DraftEntry['missingPrerequisites'][number]>();
  for (const taught of unit.teaches) {
    if (outlook.known[at(taught.skillIndex, taught.level)] === 1) continue;
    for (const { requiresIndex, level, forLevel } of outlook.requirements[taught.skillIndex] ??
      []) {
      if (forLevel > taught.level) continue;
      if ((progress.reach[at(requiresIndex, level)] ?? 0) >= readyProbability) continue;
      if (isLedTo(request, outlook, progress, requiresIndex, level)) continue;
      const lacked = { skillIndex: requiresIndex, level: asLevel(level, 'relations.level') };
      missing.set(`${requiresIndex} ${level}`, lacked);
    }
  }
  return [...missing.values()];
}

/** Whether every step up to the level is provided for, though several steps together may leave it less than likely. */
function isLedTo(
  request: PlanRequest,
  outlook: Outlook,
  progress: Progress,
  skillIndex: number,
  level: number,
): boolean {
  return LEVELS.every(
    (step) => step > level || isProvidedFor(request, outlook, progress, at(skillIndex, step)),
  );
}

/** Earlier entries that are unit prerequisites, or teach a lower level of the same skill or one it builds on. */
function requiredEntries(
  request: PlanRequest,
  outlook: Outlook,
  earlier: readonly DraftEntry[],
  unitIndex: number,
): readonly number[] {
  const unit = elementAt(request.units, unitIndex, 'units');
  return [...earlier.keys()].filter((position) => {
    const before = earlier[position]?.unitIndex ?? -1;
    if (unit.prerequisites.includes(before)) return true;
    const given = request.units[before]?.teaches ?? [];
    return unit.teaches.some((taught) => given.some((step) => buildsOn(outlook, taught, step)));
  });
}

type Taught = { readonly skillIndex: number; readonly level: number };

function buildsOn(outlook: Outlook, taught: Taught, step: Taught): boolean {
  if (taught.skillIndex === step.skillIndex) return step.level < taught.level;
  return (outlook.requirements[taught.skillIndex] ?? []).some(
    (relation) =>
      relation.requiresIndex === step.skillIndex &&
      relation.forLevel <= taught.level &&
      step.level <= relation.level,
  );
}
