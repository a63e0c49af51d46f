import type { CutPoints, Level, LevelOrNone } from '../proficiency/levels.ts';
import type { Proficiency } from '../proficiency/proficiency.ts';
import type { ProficiencyModel } from '../proficiency/proficiency-model.ts';
import type { SkillPrerequisite } from '../proficiency/skill-prerequisite.ts';

/** A skill of the framework as planning sees it. */
export type PlannedSkill = {
  /** the shown estimate */
  readonly proficiency: Proficiency;
  /** five estimates: the shown estimate of level l, at position l − 1, from entries that can show that level */
  readonly showing: readonly Proficiency[];
  readonly cutPoints: CutPoints;
  /** whole number in [0, 5]; 0 means no target */
  readonly targetLevel: number;
  /** importance, in [0, 1000] */
  readonly weight: number;
};

/** A unit that could be planned. */
export type PlannableUnit = {
  /** the levels that it leads to, whole numbers in [1, 5]; may be empty for an introduction */
  readonly teaches: readonly { readonly skillIndex: number; readonly level: number }[];
  /** minutes, in (0, 100000] */
  readonly durationMinutes: number;
  /** indexes of units that come before it; acyclic */
  readonly prerequisites: readonly number[];
  readonly completed: boolean;
  /** the person took it out of the plan */
  readonly removed: boolean;
  /** in [−1, 1]: −1 halves its worth, 1 doubles it */
  readonly preference: number;
};

/** The numbers of one published version of planning. */
export type PlanningPolicy = {
  readonly version: string;
  /** minutes, > 0: a unit of this length leads 63 of 100 who stand just below its level up to it */
  readonly learningMinutes: number;
  /** minutes, ≥ 0: what beginning a unit costs beyond its own; weighed when choosing, not booked in the weeks */
  readonly startingMinutes: number;
  /** in (0, 1): once so many of those at the level below are expected at a level, no more is planned toward it */
  readonly enoughProbability: number;
  /** in (0, 1): how probable a prerequisite skill's level must be, planned units included */
  readonly readyProbability: number;
};

/** The first published policy. Where each number comes from: SPEC.md, 'Numbers of planning-1'. */
export const PLANNING_POLICY_1: PlanningPolicy = Object.freeze({
  version: 'planning-1',
  learningMinutes: 30,
  startingMinutes: 4,
  enoughProbability: 0.85,
  readyProbability: 0.6,
});

export type PlanRequest = {
  readonly model: ProficiencyModel;
  readonly skills: readonly PlannedSkill[];
  readonly units: readonly PlannableUnit[];
  readonly skillPrerequisites: readonly SkillPrerequisite[];
  /** minutes, in [0, 10080] */
  readonly minutesAWeek: number;
  /** whole number in [0, 260] */
  readonly maximumWeeks: number;
  /** PLANNING_POLICY_1 when absent */
  readonly policy?: PlanningPolicy | undefined;
};

/** Why a unit is in the plan. `fromLevel` is 0 where the standing is unknown: a reason claims no level then. */
export type PlanReason =
  /** it closes the gap between where the person stands and their target */
  | {
      readonly kind: 'gap';
      readonly skillIndex: number;
      readonly fromLevel: LevelOrNone;
      readonly targetLevel: Level;
    }
  /** another skill with a gap builds on the skill that it teaches */
  | {
      readonly kind: 'prerequisite';
      readonly skillIndex: number;
      readonly fromLevel: LevelOrNone;
      readonly neededLevel: Level;
      readonly forSkillIndex: number;
    }
  /** a later unit of the plan builds on it */
  | { readonly kind: 'unitPrerequisite'; readonly forUnitIndex: number };

export type PlanEntry = {
  readonly unitIndex: number;
  /** 0-based week in which it begins */
  readonly week: number;
  /** how many weeks it runs over: 1 unless it is longer than a week's minutes */
  readonly weeks: number;
  readonly durationMinutes: number;
  /** the skill that it is planned for; undefined for a unit prerequisite that teaches nothing needed */
  readonly skillIndex: number | undefined;
  /** expected rise, in levels times the skill's weight, ≥ 0 */
  readonly gain: number;
  /** in [0, 1]: how probable it is today that the person has what it teaches; undefined when it teaches nothing */
  readonly probabilityKnown: number | undefined;
  readonly reason: PlanReason;
  /** positions in the plan of earlier entries that must be done first */
  readonly requiresEntries: readonly number[];
  /** levels that it builds on, that are not likely reached by then, and to which no unit leads */
  readonly missingPrerequisites: readonly { readonly skillIndex: number; readonly level: Level }[];
};

export type Plan = {
  /** in the order in which to do them */
  readonly entries: readonly PlanEntry[];
  /** units that lead to a wanted level which the person already has */
  readonly skipped: readonly {
    readonly unitIndex: number;
    readonly skillIndex: number;
    readonly probabilityKnown: number;
  }[];
  /** gaps for which there is no unit left, or none that fits the weeks, at one level at least that is not known */
  readonly uncovered: readonly {
    readonly skillIndex: number;
    readonly fromLevel: LevelOrNone;
    readonly targetLevel: Level;
    readonly missingLevels: readonly Level[];
  }[];
};
