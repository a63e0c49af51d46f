import type { ItemParameters } from '../proficiency/item-response.ts';
import type { CutPoints } from '../proficiency/levels.ts';
import type { Proficiency } from '../proficiency/proficiency.ts';

/** A skill that an assessment is about. */
export type AssessedSkill = {
  /** the shown estimate: own evidence and what related skills imply */
  readonly proficiency: Proficiency;
  readonly cutPoints: CutPoints;
  /** whole number in [0, 5]; 0 means that there is no target and every level matters */
  readonly targetLevel: number;
  /** importance, in [0, 1000]; 0 leaves the skill out */
  readonly weight: number;
};

/** An item that may be presented next; those that this person has met before are left out by the caller, if it can. */
export type CandidateItem = {
  /** index into the skills */
  readonly skillIndex: number;
  readonly item: ItemParameters;
  /** how often it has been presented to this very person, whole number ≥ 0 */
  readonly timesMet: number;
};

/** The numbers of one published version of how items are chosen and when to stop. */
export type AssessmentPolicy = {
  readonly version: string;
  /** among how many of the best cells (items that are equal in all that counts) to draw, whole number ≥ 1 */
  readonly drawAmong: number;
  /** > 0: how far below the best, as a share of its value, a cell is drawn e times more rarely */
  readonly temperature: number;
  /** ≥ 0: how much more the first item of a skill is worth */
  readonly coverageBonus: number;
  /** ≥ 0: how much an item loses with each e-fold of its presentations to this person */
  readonly repetitionDiscount: number;
  /** in (0.5, 1): how probable one number of missing levels must be */
  readonly sureProbability: number;
  /** nats, ≥ 0: less expected information than this about every skill is not worth a question */
  readonly worthwhileInformation: number;
};

/** The first published policy. Where each number comes from: SPEC.md, 'Numbers of assessment-1'. */
export const ASSESSMENT_POLICY_1: AssessmentPolicy = Object.freeze({
  version: 'assessment-1',
  drawAmong: 5,
  temperature: 0.15,
  coverageBonus: 0.5,
  repetitionDiscount: 0.05,
  sureProbability: 0.8,
  worthwhileInformation: 0.005,
});
