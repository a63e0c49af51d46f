import type { Work } from '#kernel/work';
import { type LedgerRow, selectLedger } from './ledger.db.ts';

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
