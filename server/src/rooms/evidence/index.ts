import type { Work } from '#kernel/work';
import { evidenceStateOf, type OwnEvidence } from './evidence-state.ts';

export { appendEvidence, type EvidenceChange, type NewEvidence } from './append-evidence.ts';
export { askForRating } from './ask-for-rating.ts';
export { contestEntry, settleContest, withdrawContest } from './contest-entry.ts';
export {
  type EvidenceState,
  evidenceStateOf,
  MODEL,
  type OwnEvidence,
  showingAt,
  shownAt,
} from './evidence-state.ts';
export { type Expectation, expectationsOf } from './expectations.ts';
export { skillOf } from './framework-index.ts';
export { giveRating } from './give-rating.ts';
export type { LedgerRow } from './ledger.db.ts';
export { presentEstimate, presentSkillRef } from './present.ts';
export { ratedValue } from './rated-value.ts';
export { entriesOfSources, ledgerOf, stepsOf } from './read-ledger.ts';
export {
  levelsHeldBy,
  type SkillStanding,
  standingsIn,
  standingsOf,
  standingsOfMany,
} from './read-standings.ts';
export { recomputeSkill } from './recompute-skill.ts';
export { routes } from './routes.ts';
export { estimateSchema, movedSchema, skillRefSchema } from './schemas.ts';
export { shownSkillsOf, showSkill } from './shown-skills.ts';

/** What the evidence about each skill of a person comes to; skills without evidence are not in it. */
export async function proficienciesOf(
  work: Work,
  personId: string,
): Promise<ReadonlyMap<string, OwnEvidence>> {
  return (await evidenceStateOf(work, personId)).own;
}
