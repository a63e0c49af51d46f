import type { Route } from '#kernel/route';
import type { Work } from '#kernel/work';
import { type SkillCheck, selectCheck, type WhichCheck } from './assessment.db.ts';

export type { CheckSkill, EndReason, SkillCheck, TestOut } from './assessment.db.ts';
export type { Candidate, Met } from './choose-candidate.ts';
export { currentEstimates, endCheck, nextCandidate } from './next-candidate.ts';
export { mostItemsOfTestOut, startCheck, startPlacement, startTestOut } from './start-check.ts';

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
