import { createHash } from 'node:crypto';
import { makePlan, PLANNING_POLICY_1, type PlanReason, type Proficiency } from '#engine';
import type { PlannableUnit } from '#rooms/content';
import { type EvidenceState, MODEL, type SkillStanding } from '#rooms/evidence';
import { bookWeeks } from './book-weeks.ts';
import { knownLevels } from './plan-matters.ts';
import type { Basis, EntryRow, PlanContent, StoredReason } from './plans.db.ts';

export type PlanInput = {
  readonly framework: EvidenceState['framework'];
  /** One for each skill of the framework, in its order. */
  readonly standings: readonly SkillStanding[];
  /** For each skill of the framework, in its order, what can show each level says of it (`showingAt`). */
  readonly showing: readonly (readonly Proficiency[])[];
  readonly units: readonly PlannableUnit[];
  readonly removed: ReadonlySet<string>;
  readonly completed: ReadonlySet<string>;
  readonly minutesAWeek: number;
  /** Minutes of this week that are used already. */
  readonly usedMinutes: number;
  readonly locale: string;
};

/** A quarter of a year: further ahead everything will have changed. */
const MAXIMUM_WEEKS = 12;
/** A unit in another language counts half (see the engine's preference): read it only when nothing else teaches it. */
const OTHER_LANGUAGE = -1;

export const PLAN_MODEL_VERSION = `${MODEL.version} ${PLANNING_POLICY_1.version}`;

/** Computes a plan; pure. The units' order in `units` breaks ties. */
export function computePlan(input: PlanInput): PlanContent {
  const { units, standings, framework } = input;
  const plan = makePlan({
    model: MODEL,
    skills: standings.map(({ shown, skill, target }, index) => ({
      proficiency: shown,
      showing: at(input.showing, index),
      cutPoints: skill.cutPoints,
      targetLevel: target?.level ?? 0,
      weight: target?.importance ?? 0,
    })),
    units: engineUnits(input),
    skillPrerequisites: framework.prerequisites,
    minutesAWeek: input.minutesAWeek,
    maximumWeeks: MAXIMUM_WEEKS,
  });
  const minutes = plan.entries.map((entry) => entry.durationMinutes);
  const booked = bookWeeks(minutes, input.minutesAWeek, input.usedMinutes);
  return {
    basis: {
      targets: aimedAt(standings),
      known: knownLevels(
        framework,
        standings.map((row) => row.shown),
        input.showing,
      ),
      catalogue: catalogueName(units),
    },
    entries: plan.entries.map((entry, position): EntryRow => {
      const unit = at(units, entry.unitIndex);
      const taught = taughtFor(input, unit, entry.skillIndex);
      return {
        unitId: unit.unitId,
        ...taught,
        week: input.usedMinutes > 0 ? (booked[position] ?? entry.week) : entry.week,
        minutes: entry.durationMinutes,
        gain: entry.gain,
        probabilityKnown: entry.probabilityKnown ?? 0,
        reason: storedReason(input, entry.reason),
        requires: entry.requiresEntries,
      };
    }),
    skipped: plan.skipped.map(({ unitIndex, skillIndex, probabilityKnown }) => {
      const unit = at(units, unitIndex);
      const { skillId } = at(standings, skillIndex);
      return { unitId: unit.unitId, skillId, minutes: unit.durationMinutes, probabilityKnown };
    }),
    // What is said is that no unit leads to a level: the highest of which that is true.
    uncovered: plan.uncovered.map(({ skillIndex, targetLevel, missingLevels }) => ({
      skillId: at(standings, skillIndex).skillId,
      targetLevel: missingLevels.at(-1) ?? targetLevel,
    })),
  };
}

function engineUnits({ units, framework, removed, completed, locale }: PlanInput) {
  const indexOf = new Map(units.map((unit, index) => [unit.unitId, index]));
  return units.map((unit) => ({
    teaches: unit.teaches.flatMap(({ skillId, level }) => {
      const skillIndex = framework.indexOf.get(skillId);
      return skillIndex === undefined ? [] : [{ skillIndex, level }];
    }),
    durationMinutes: unit.durationMinutes,
    // A prerequisite that is not mapped to any skill is never planned, so it holds nobody up.
    prerequisites: unit.prerequisites.flatMap((unitId) => indexOf.get(unitId) ?? []),
    completed: completed.has(unit.unitId),
    removed: removed.has(unit.unitId),
    preference: unit.locales.includes(locale) ? 0 : OTHER_LANGUAGE,
  }));
}

function aimedAt(standings: readonly SkillStanding[]): Basis['targets'] {
  return standings.flatMap(({ skillId, target, probabilityAtTarget }) =>
    target && probabilityAtTarget !== null
      ? [{ skillId, level: target.level, probability: probabilityAtTarget }]
      : [],
  );
}

const names = new WeakMap<readonly PlannableUnit[], string>();

/** Names what could be planned: another name, and a plan may come out differently. */
export function catalogueName(units: readonly PlannableUnit[]): string {
  const known = names.get(units);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const { unitId, durationMinutes, teaches, prerequisites } of units)
    hash.update(JSON.stringify([unitId, durationMinutes, teaches, prerequisites]));
  const name = hash.digest('hex').slice(0, 16);
  names.set(units, name);
  return name;
}

/** The skill and level for whose sake the unit is planned; for a mere step towards another unit, what it teaches. */
function taughtFor(
  { standings }: PlanInput,
  unit: PlannableUnit,
  skillIndex: number | undefined,
): { readonly skillId: string; readonly level: number } {
  const wanted = skillIndex === undefined ? undefined : standings[skillIndex]?.skillId;
  const taught = unit.teaches.find((one) => one.skillId === wanted) ?? unit.teaches[0];
  if (!taught) throw new Error(`unit ${unit.unitId} was planned but is mapped to no skill`);
  return taught;
}

function storedReason(
  { standings, units }: Pick<PlanInput, 'standings' | 'units'>,
  reason: PlanReason,
): StoredReason {
  if (reason.kind === 'unitPrerequisite')
    return { kind: reason.kind, forUnitId: at(units, reason.forUnitIndex).unitId };
  const { fromLevel } = reason;
  const { skillId } = at(standings, reason.skillIndex);
  if (reason.kind === 'gap')
    return { kind: reason.kind, skillId, fromLevel, targetLevel: reason.targetLevel };
  const forSkillId = at(standings, reason.forSkillIndex).skillId;
  return { kind: reason.kind, skillId, fromLevel, neededLevel: reason.neededLevel, forSkillId };
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`the engine gave an index outside its input: ${index}`);
  return one;
}
