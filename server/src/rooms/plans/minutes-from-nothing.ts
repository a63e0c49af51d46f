import { initialProficiency, makePlan } from '#engine';
import type { Work } from '#kernel/work';
import { type PlannableUnit, plannableUnits } from '#rooms/content';
import { MODEL } from '#rooms/evidence';
import { listSkills, type Skill } from '#rooms/skills';

export type AskedLevel = {
  readonly skillId: string;
  readonly level: number;
  /** 1 to 5 */
  readonly importance: number;
};

/** What leads somebody of whom nothing is known to a level. */
export type WayFromNothing = {
  /** Of the units that a plan for this alone would hold, steps towards it included. */
  readonly minutes: number;
  /** Whether a unit leads to the level itself or above. */
  readonly reached: boolean;
};

/**
 * How many minutes of units the planner would give to somebody of whom nothing is known.
 * @returns the way to each level by itself, in the order asked, and the minutes of a plan for all of them together
 */
export async function minutesFromNothing(
  work: Work,
  asked: readonly AskedLevel[],
): Promise<{ readonly ways: readonly WayFromNothing[]; readonly minutes: number }> {
  const units = await plannableUnits(work);
  const skills = await listSkills(work);
  return {
    ways: asked.map((one) => knownWay(units, skills, one)),
    minutes: plannedMinutes(units, skills, asked),
  };
}

const ways = new WeakMap<readonly PlannableUnit[], Map<string, WayFromNothing>>();

/** The same units and framework come to the same way, and a draft asks for most of them again and again. */
function knownWay(
  units: readonly PlannableUnit[],
  skills: readonly Skill[],
  asked: AskedLevel,
): WayFromNothing {
  const known = ways.get(units) ?? new Map<string, WayFromNothing>();
  ways.set(units, known);
  const skill = skills.find(({ skillId }) => skillId === asked.skillId);
  const key = JSON.stringify([asked.skillId, asked.level, skill?.cutPoints, skill?.prerequisites]);
  const way = known.get(key) ?? wayTo(units, skills, asked);
  known.set(key, way);
  return way;
}

/** Pure; see `minutesFromNothing`. */
export function wayTo(
  units: readonly PlannableUnit[],
  skills: readonly Skill[],
  asked: AskedLevel,
): WayFromNothing {
  return {
    minutes: plannedMinutes(units, skills, [asked]),
    reached: units.some(({ teaches }) =>
      teaches.some(({ skillId, level }) => skillId === asked.skillId && level >= asked.level),
    ),
  };
}

/** So much time that no unit is left out for lack of it. */
const NO_LIMIT = { minutesAWeek: 10_080, maximumWeeks: 260 } as const;

/** Pure: the minutes of the plan of somebody of whom nothing is known. */
export function plannedMinutes(
  units: readonly PlannableUnit[],
  skills: readonly Skill[],
  asked: readonly AskedLevel[],
): number {
  const skillIndexes = new Map(skills.map(({ skillId }, index) => [skillId, index]));
  const unitIndexes = new Map(units.map(({ unitId }, index) => [unitId, index]));
  const targets = new Map(asked.map((target) => [target.skillId, target]));
  const nothing = initialProficiency(MODEL);
  const plan = makePlan({
    model: MODEL,
    skills: skills.map(({ skillId, cutPoints }) => ({
      proficiency: nothing,
      showing: Array.from({ length: 5 }, () => nothing),
      cutPoints,
      targetLevel: targets.get(skillId)?.level ?? 0,
      weight: targets.get(skillId)?.importance ?? 0,
    })),
    units: units.map((unit) => ({
      teaches: unit.teaches.flatMap(({ skillId, level }) => {
        const skillIndex = skillIndexes.get(skillId);
        return skillIndex === undefined ? [] : [{ skillIndex, level }];
      }),
      durationMinutes: unit.durationMinutes,
      prerequisites: unit.prerequisites.flatMap((unitId) => unitIndexes.get(unitId) ?? []),
      completed: false,
      removed: false,
      preference: 0,
    })),
    skillPrerequisites: skills.flatMap((skill, skillIndex) =>
      skill.prerequisites.flatMap(({ skillId, level, forLevel }) => {
        const requiresIndex = skillIndexes.get(skillId);
        return requiresIndex === undefined ? [] : [{ skillIndex, requiresIndex, level, forLevel }];
      }),
    ),
    ...NO_LIMIT,
  });
  return plan.entries.reduce((sum, entry) => sum + entry.durationMinutes, 0);
}
