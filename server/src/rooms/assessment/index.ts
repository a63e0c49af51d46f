import type { Route } from '#kernel/route';
import type { Work } from '#kernel/work';
import { type SkillCheck, selectCheck } from './assessment.db.ts';

export type { CheckSkill, EndReason, SkillCheck } from './assessment.db.ts';
export type { Candidate, Met } from './choose-candidate.ts';
export { currentEstimates, endCheck, nextCandidate } from './next-candidate.ts';
export { startCheck } from './start-check.ts';

/** None: a check is shown with its presentation, which belongs to `learning`. */
export const routes: readonly Route[] = [];

/** @returns undefined when the person has no such check */
export async function readCheck(
  work: Work,
  personId: string,
  which: { readonly skillCheckId: string } | 'newest' | 'open',
): Promise<SkillCheck | undefined> {
  return await selectCheck(work.db, personId, which);
}
