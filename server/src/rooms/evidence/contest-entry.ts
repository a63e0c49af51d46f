import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { type ContestRow, insertContest, settleOpenContest } from './contests.db.ts';
import { isRating, selectEntry } from './evidence.db.ts';
import { alreadyContested, noContest, noEntry } from './problems.ts';
import { recomputeSkill } from './recompute-skill.ts';

/**
 * Objects to a piece of evidence. What somebody said (a rating) stops counting at once; a response or a record when
 * a reviewer agrees.
 * @throws Problem evidence/no-entry, evidence/already-contested
 */
export async function contestEntry(
  work: Work,
  { personId, entryId, reason }: { personId: string; entryId: string; reason: string },
): Promise<ContestRow> {
  return await inTransaction(work, async (inside) => {
    const entry = await selectEntry(inside.db, personId, entryId);
    if (!entry) throw new Problem(noEntry, 'Choose one from the evidence of the skill.');
    const contest: ContestRow = {
      contestId: inside.newId(),
      state: 'open',
      reason,
      raisedAt: inside.clock.now(),
    };
    if (!(await insertContest(inside.db, { ...contest, personId, entryId }))) {
      throw new Problem(alreadyContested, 'Withdraw the earlier contest to write another one.');
    }
    await audit(inside, personId, 'evidence.contest', entryId, personId);
    if (isRating(entry.kind)) await countAgain(inside, personId, entry.skillId);
    return contest;
  });
}

/** Takes an objection back: what had stopped counting counts again. @throws Problem evidence/no-contest */
export async function withdrawContest(
  work: Work,
  { personId, contestId }: { personId: string; contestId: string },
): Promise<void> {
  await settle(work, { personId, contestId, state: 'withdrawn', settledBy: personId });
}

/**
 * Ends an objection by a reviewer's decision: upheld, and the entry counts no more; rejected, and it counts.
 * @throws Problem evidence/no-contest
 */
export async function settleContest(
  work: Work,
  contest: {
    readonly personId: string;
    readonly contestId: string;
    readonly state: 'upheld' | 'rejected';
    readonly settledBy: string;
  },
): Promise<void> {
  await settle(work, contest);
}

async function settle(
  work: Work,
  contest: {
    readonly personId: string;
    readonly contestId: string;
    readonly state: 'withdrawn' | 'upheld' | 'rejected';
    readonly settledBy: string;
  },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const settledAt = inside.clock.now();
    const entryId = await settleOpenContest(inside.db, { ...contest, settledAt });
    const entry =
      entryId === undefined ? undefined : await selectEntry(inside.db, contest.personId, entryId);
    if (!entry) throw new Problem(noContest, 'It may have been withdrawn or settled already.');
    const action = `evidence.contest.${contest.state}`;
    await audit(inside, contest.settledBy, action, entry.entryId, contest.personId);
    const stopsCounting = contest.state === 'upheld';
    if (stopsCounting !== isRating(entry.kind))
      await countAgain(inside, contest.personId, entry.skillId);
  });
}

async function countAgain(work: Work, personId: string, skillId: string): Promise<void> {
  await recomputeSkill(work, personId, skillId);
  await emit(work, 'evidence.proficiencyChanged', { personId });
}

async function audit(
  work: Work,
  actorId: string,
  action: string,
  entryId: string,
  personId: string,
): Promise<void> {
  const detail = { personId };
  await recordAudit(work, {
    actorId,
    action,
    subjectKind: 'ledgerEntry',
    subjectId: entryId,
    detail,
  });
}
