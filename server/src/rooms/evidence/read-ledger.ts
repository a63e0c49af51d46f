import type { Work } from '#kernel/work';
import { type LedgerRow, type LedgerStep, selectLedger, selectSteps } from './ledger.db.ts';

/** All evidence about one skill of a person, newest first. */
export async function ledgerOf(
  work: Work,
  personId: string,
  skillId: string,
): Promise<readonly LedgerRow[]> {
  return await selectLedger(work.db, personId, { skillId });
}

/** What some sources (presentations, say) became in a person's ledger. */
export async function entriesOfSources(
  work: Work,
  personId: string,
  sourceKind: string,
  sourceIds: readonly string[],
): Promise<readonly LedgerRow[]> {
  if (sourceIds.length === 0) return [];
  return await selectLedger(work.db, personId, { sourceKind, sourceIds });
}

/** What the evidence about each skill of a person came to, entry by entry. */
export async function stepsOf(work: Work, personId: string): Promise<readonly LedgerStep[]> {
  return await selectSteps(work.db, personId);
}
