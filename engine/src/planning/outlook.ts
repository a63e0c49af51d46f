import { EngineError } from '../engine-error.ts';
import { requireBetween, requireWhole } from '../numeric/require.ts';
import { LEVELS, type Level, type LevelOrNone, probabilityAtLeast } from '../proficiency/levels.ts';
import { knownLevel } from '../proficiency/showing.ts';
import { dependentsFirst, type SkillPrerequisite } from '../proficiency/skill-prerequisite.ts';
import { standing } from '../proficiency/standing.ts';
import type { PlannedSkill, PlanRequest } from './planning-types.ts';

/** Tables by skill and level have six places for each skill: `at(skill, level)`, level 0 to 5. */
export function at(skillIndex: number, level: number): number {
  return skillIndex * 6 + level;
}

/** Where the person stands today and what is wanted, in every skill at every level. */
export type Outlook = {
  /** probability of being at least at the level; 1 at level 0 */
  readonly reach: Float64Array;
  /** 1 where evidence shows that the level is reached, so that what leads to it is skipped */
  readonly known: Uint8Array;
  /** what one level's rise is worth here; 0 where nothing asks for the level */
  readonly worth: Float64Array;
  /** the skill for which the level is needed as a prerequisite, −1 where the skill's own target asks for it */
  readonly neededFor: Int32Array;
  /** per skill, the highest level that is more probable than not; 0 where the standing is unknown */
  readonly fromLevels: readonly LevelOrNone[];
  /** per skill, what it requires */
  readonly requirements: readonly (readonly SkillPrerequisite[])[];
};

/** @throws EngineError `outOfRange`, `wrongShape`, `cycle` */
export function outlookOf(request: PlanRequest): Outlook {
  const { skills, model, skillPrerequisites } = request;
  const order = dependentsFirst(skills.length, skillPrerequisites);
  const outlook = {
    reach: new Float64Array(skills.length * 6),
    known: new Uint8Array(skills.length * 6),
    worth: new Float64Array(skills.length * 6),
    neededFor: new Int32Array(skills.length * 6).fill(-1),
    fromLevels: skills.map((): LevelOrNone => 0),
    requirements: skills.map((_, index) =>
      skillPrerequisites.filter((relation) => relation.skillIndex === index),
    ),
  };
  skills.forEach((skill, index) => {
    requireWhole(skill.targetLevel, 0, 5, 'skills.targetLevel');
    requireBetween(skill.weight, 0, 1000, 'skills.weight');
    outlook.reach[at(index, 0)] = 1;
    const known = knownLevel(model, skill);
    for (const level of LEVELS) {
      const place = at(index, level);
      outlook.reach[place] = probabilityAtLeast(skill.proficiency, level, skill.cutPoints);
      outlook.known[place] = level <= known ? 1 : 0;
      outlook.worth[place] = level <= skill.targetLevel ? skill.weight : 0;
    }
    outlook.fromLevels[index] = fromLevel(skill);
  });
  for (const skill of order) askForPrerequisites(request, outlook, skill);
  return outlook;
}

/** Where a reason may say that somebody stands. What is expected of anybody is no standing of this person. */
function fromLevel({ proficiency, cutPoints }: PlannedSkill): LevelOrNone {
  if (standing(proficiency, cutPoints).certainty === 'unknown') return 0;
  let from: LevelOrNone = 0;
  for (const level of LEVELS) {
    if (probabilityAtLeast(proficiency, level, cutPoints) >= 0.5) from = level;
  }
  return from;
}

/** A level that is wanted and not known asks for the levels of other skills that it builds on, at its own worth. */
function askForPrerequisites(request: PlanRequest, outlook: Outlook, skill: number): void {
  for (const { requiresIndex, level, forLevel } of outlook.requirements[skill] ?? []) {
    const dependent = at(skill, forLevel);
    const worth = outlook.worth[dependent] ?? 0;
    if (worth === 0 || outlook.known[dependent] === 1) continue;
    const ownTarget = request.skills[requiresIndex]?.targetLevel ?? 0;
    for (const needed of LEVELS) {
      if (needed > level) break;
      const place = at(requiresIndex, needed);
      const already = outlook.worth[place] ?? 0;
      const before = outlook.neededFor[place] ?? -1;
      const first = worth === already && before > skill;
      if (worth < already || (worth === already && !first)) continue;
      outlook.worth[place] = worth;
      const hasOwnWorth = needed <= ownTarget && (request.skills[requiresIndex]?.weight ?? 0) > 0;
      if (!hasOwnWorth) outlook.neededFor[place] = skill;
    }
  }
}

/** @returns the highest level of the skill that anything asks for; 0 when nothing does */
export function wantedLevel(outlook: Outlook, skillIndex: number): LevelOrNone {
  let wanted: LevelOrNone = 0;
  for (const level of LEVELS) {
    if ((outlook.worth[at(skillIndex, level)] ?? 0) > 0) wanted = level;
  }
  return wanted;
}

/** Narrows a number that was validated to be a level. @throws EngineError `outOfRange` */
export function asLevel(level: number, parameter: string): Level {
  const found = LEVELS.find((one) => one === level);
  if (found === undefined) throw new EngineError('outOfRange', parameter, `is no level: ${level}`);
  return found;
}
