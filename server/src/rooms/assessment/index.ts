import type { Route } from '#kernel/route';
import type { Work } from '#kernel/work';
import {
  type SkillCheck,
  selectCheck,
  selectTries,
  type UnitTry,
  type WhichCheck,
} from './assessment.db.ts';

export type { CheckSkill, EndReason, SkillCheck, TestOut, UnitTry } from './assessment.db.ts';
export type { Candidate, Met } from './choose-candidate.ts';
export { currentEstimates, endCheck, lackingByUnit, nextCandidate } from './next-candidate.ts';
export {
  highestTaught,
  mostItemsOfTestOut,
  startCheck,
  startPlacement,
  startTestOut,
  type UntestedUnit,
} from './start-check.ts';

/** None: a check is shown with its presentation, which belongs to `learning`. */
export const routes: readonly Route[] = [];

/** @returns undefined when the person has no such check */
export async function readCheck(
  work: Work,
  personId: string,
  which: WhichCheck,
): Promise<SkillCheck | undefined> {
  return await selectCheck(work.db, personId, which);
}

/** By unit, how the person's last try to test out of it ended; a unit that they never tried is not in it. */
export async function triesOf(
  work: Work,
  personId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitTry>> {
  return await selectTries(work.db, personId, unitIds);
}
