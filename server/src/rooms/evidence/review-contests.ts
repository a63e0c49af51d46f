import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { type Item, readItem } from '#rooms/content';
import { contextOfMany, recordReads } from '#rooms/people';
import { settleContest } from './contest-entry.ts';
import { type OpenContestRow, selectContestant, selectOpenContests } from './contests.db.ts';
import { noContest, ownContest } from './problems.ts';

/** A contest as a reviewer needs it: the question for a response, the person for what a record says of them. */
export type ContestToReview = OpenContestRow & {
  /** Null for a response: the question is judged, not who answered it, nor how. */
  readonly person: { readonly personId: string; readonly displayName: string } | null;
  readonly question: Item | null;
};

const MOST = 100;

/** The contests that wait for a decision, the oldest hundred; those of the reader are for somebody else. */
export async function contestsToReview(
  work: Work,
  readerId: string,
  locale: string,
): Promise<readonly ContestToReview[]> {
  const rows = await selectOpenContests(work.db, readerId, MOST);
  const named = [
    ...new Set(rows.filter(({ kind }) => kind !== 'response').map(({ personId }) => personId)),
  ];
  const people = new Map(
    (await contextOfMany(work, named)).map((person) => [person.personId, person.displayName]),
  );
  await recordReads(work, [...people.keys()], {
    readerId,
    action: 'evidence.review',
    purpose: 'contest',
  });
  const contests: ContestToReview[] = [];
  for (const row of rows) {
    const displayName = row.kind === 'response' ? undefined : people.get(row.personId);
    contests.push({
      ...row,
      person: displayName === undefined ? null : { personId: row.personId, displayName },
      question: row.item && (await readItem(work, row.item.itemId, row.item.version, locale)),
    });
  }
  return contests;
}

/**
 * Decides a contest: agreed, and the entry counts no more; not agreed, and it counts.
 * @throws Problem evidence/no-contest, evidence/own-contest
 */
export async function decideContest(
  work: Work,
  {
    contestId,
    agrees,
    reviewerId,
  }: { readonly contestId: string; readonly agrees: boolean; readonly reviewerId: string },
): Promise<void> {
  const personId = await selectContestant(work.db, contestId);
  if (personId === undefined)
    throw new Problem(noContest, 'It may have been withdrawn or settled already.');
  if (personId === reviewerId)
    throw new Problem(ownContest, 'Ask another administrator or learning lead.');
  const state = agrees ? 'upheld' : 'rejected';
  await settleContest(work, { personId, contestId, state, settledBy: reviewerId });
}
