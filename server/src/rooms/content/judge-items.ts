import { Problem } from '#kernel/problems';
import { recordAudit, recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  type ItemVersionId,
  insertKeyDoubts,
  type JudgementRow,
  selectJudgements,
  selectKeyDoubts,
  settleKeyDoubtRow,
  upsertJudgements,
} from './judgements.db.ts';
import { keyNotDoubted } from './problems.ts';
import { renewMappingRevision } from './revisions.ts';

export type ItemJudgement = JudgementRow;

/**
 * Keeps what responses say about items. One whose key they speak against counts for nobody from that moment, until
 * `settleKeyDoubt`.
 */
export async function keepJudgements(
  work: Work,
  judgements: readonly Omit<JudgementRow, 'judgedAt'>[],
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const judgedAt = inside.clock.now();
    await upsertJudgements(
      inside.db,
      judgements.map((judgement) => ({ ...judgement, judgedAt })),
    );
    const suspected = judgements.filter(({ faults }) => faults.includes('suspectedKey'));
    const doubted = await insertKeyDoubts(
      inside.db,
      suspected.map(({ itemId, itemVersion }) => ({ itemId, itemVersion })),
      judgedAt,
    );
    if (doubted.length === 0) return;
    await recordAudits(
      inside,
      doubted.map(({ itemId, itemVersion }) => ({
        actorId: null,
        action: 'item.doubtKey',
        subjectKind: 'item',
        subjectId: itemId,
        detail: { version: itemVersion },
      })),
    );
    await renewMappingRevision(inside.db);
  });
}

/**
 * An author says that a doubted key is right: the item counts again, and its key is not doubted any more. A wrong key is
 * corrected in a new version, which nobody doubts.
 * @throws Problem content/key-not-doubted
 */
export async function settleKeyDoubt(
  work: Work,
  item: ItemVersionId,
  settledBy: string,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const by = { settledBy, settledAt: inside.clock.now() };
    if (!(await settleKeyDoubtRow(inside.db, item, by)))
      throw new Problem(keyNotDoubted, 'Somebody may have settled it already: load it again.');
    await recordAudit(inside, {
      actorId: settledBy,
      action: 'item.settleKey',
      subjectKind: 'item',
      subjectId: item.itemId,
      detail: { version: item.itemVersion },
    });
    await renewMappingRevision(inside.db);
  });
}

/** What responses say about these versions of items, by item; those that were not judged are not in it. */
export async function judgementsOf(
  work: Work,
  items: readonly { readonly itemId: string; readonly version: number }[],
): Promise<ReadonlyMap<string, ItemJudgement & { readonly isSettled: boolean }>> {
  const itemIds = items.map(({ itemId }) => itemId);
  const versions = new Map(items.map(({ itemId, version }) => [itemId, version]));
  const isWanted = ({ itemId, itemVersion }: ItemVersionId): boolean =>
    versions.get(itemId) === itemVersion;
  const rows = (await selectJudgements(work.db, itemIds)).filter(isWanted);
  const settled = new Set(
    (await selectKeyDoubts(work.db, itemIds))
      .filter((doubt) => isWanted(doubt) && doubt.settledAt !== null)
      .map(({ itemId }) => itemId),
  );
  return new Map(
    rows.map((row) => [row.itemId, { ...row, isSettled: settled.has(row.itemId) }] as const),
  );
}
