import { Problem } from '#kernel/problems';
import { recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import { setItemParameters } from './item-parameters.ts';
import { groupOf, readOpen } from './open-subjects.ts';
import {
  decidedAlready,
  nothingDecided,
  otherCount,
  unknownItem,
  unknownSkill,
  unknownUnit,
} from './problems.ts';
import {
  deleteReviewedSkills,
  insertReviewedSkills,
  insertReviews,
  lockSubjects,
  type ReviewRow,
  type SubjectUnderReview,
  selectDecidedTogether,
  selectLastReviews,
} from './review.db.ts';
import { renewMappingRevision } from './revisions.ts';
import type { Link } from './suggest-skills.ts';
import type { SubjectKind } from './suggestions.db.ts';

export type MappingDecision =
  | { readonly kind: 'accept'; readonly skills: readonly Link[] }
  | { readonly kind: 'refuse'; readonly reason?: string | undefined };

/** A unit or an item. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/**
 * Keeps what a reviewer decided about a unit or an item: which skills it leads to or shows, so that it is planned or
 * asked from now on, or that it has none. Saying the same again changes nothing.
 * @throws Problem content/unknown-unit, content/unknown-item, content/unknown-skill, content/decided-already
 */
export async function decideMapping(
  work: Work,
  subject: Subject,
  decision: MappingDecision,
  actorId: string,
): Promise<ReviewRow> {
  return await inTransaction(work, async (inside) => {
    const [review] = await decideTogether(inside, subject.kind, [subject.id], decision, actorId);
    if (!review) throw unknownSubject(subject);
    return review;
  });
}

/**
 * As `decideMapping`, for all open items of an item's unit, or of its topic where it has no unit.
 * @param count how many they were said to be, the item included
 * @returns what was decided about each
 * @throws Problem as `decideMapping`; content/other-count when they are more or fewer now
 */
export async function confirmGroup(
  work: Work,
  itemId: string,
  skill: Link,
  count: number,
  actorId: string,
): Promise<readonly ReviewRow[]> {
  return await inTransaction(work, async (inside) => {
    const decision = { kind: 'accept', skills: [skill] } as const;
    const ids = await readGroup(inside, itemId);
    if (ids.length !== count)
      throw new Problem(
        otherCount,
        `${ids.length} questions wait there now, not ${count}. Look at them, and decide again.`,
      );
    return await decideTogether(inside, 'item', ids, decision, actorId);
  });
}

/** The open items that are likely about the same skill; those of the last decision where that is being sent again. */
async function readGroup(work: Work, itemId: string): Promise<readonly string[]> {
  const { suggestions, items } = await readOpen(work);
  const item = suggestions.items.get(itemId);
  if (!item) throw unknownSubject({ kind: 'item', id: itemId });
  const last = (await selectLastReviews(work.db, [itemId])).get(itemId);
  if (last?.kind === 'confirmed') return await selectDecidedTogether(work.db, last.decisionId);
  if (!items.includes(item)) throw takenAlready();
  const group = groupOf(item);
  return items
    .filter((other) => other === item || (group !== null && groupOf(other) === group))
    .map(({ id }) => id);
}

const takenAlready = (): Problem =>
  new Problem(
    decidedAlready,
    'Somebody decided about it meanwhile. Take that back first to decide otherwise.',
  );

async function decideTogether(
  work: Work,
  kind: SubjectKind,
  ids: readonly string[],
  decision: MappingDecision,
  actorId: string,
): Promise<ReviewRow[]> {
  const subjects = await lockSubjects(work.db, kind, ids);
  const before = await selectLastReviews(work.db, ids);
  const shared = {
    kind: decision.kind === 'accept' ? ('confirmed' as const) : ('refused' as const),
    skills: decision.kind === 'accept' ? sorted(decision.skills) : [],
    reason: (decision.kind === 'refuse' && decision.reason) || null,
    decidedBy: actorId,
    decidedAt: work.clock.now(),
    decisionId: work.newId(),
  };
  const reviews = subjects.map((subject): ReviewRow => {
    const { id, version } = subject;
    const last = before.get(id);
    const review = { ...shared, id, version, sequence: (last?.sequence ?? 0) + 1 };
    if (last && isSame(last, review, subject)) return last;
    if (!subject.isMapped) return review;
    throw takenAlready();
  });
  const fresh = reviews.filter((review) => review.decisionId === shared.decisionId);
  if (fresh.length === 0) return reviews;
  await requireSkills(work, shared.skills);
  await insertReviews(work.db, kind, fresh);
  if (shared.kind === 'confirmed') {
    await insertReviewedSkills(work.db, kind, fresh);
    if (kind === 'item')
      await setItemParameters(
        work,
        fresh.map(({ id }) => id),
      );
    await renewMappingRevision(work.db);
  }
  await audit(work, `mapping.${decision.kind}`, kind, fresh);
  return reviews;
}

/** What was sent twice: a refusal holds for the version that was read. */
function isSame(before: ReviewRow, review: ReviewRow, subject: SubjectUnderReview): boolean {
  if (before.kind !== review.kind || before.decidedBy !== review.decidedBy) return false;
  if (review.kind === 'refused') return !subject.isMapped && before.version === subject.version;
  return (
    subject.isMapped && JSON.stringify(sorted(before.skills)) === JSON.stringify(review.skills)
  );
}

function sorted(skills: readonly Link[]): Link[] {
  return skills
    .map(({ skillId, level }) => ({ skillId, level }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
}

async function requireSkills(work: Work, skills: readonly Link[]): Promise<void> {
  const known = new Set((await listSkills(work)).map((skill) => skill.skillId));
  const unknown = skills.find(({ skillId }) => !known.has(skillId));
  if (unknown)
    throw new Problem(
      unknownSkill,
      `The framework has no skill ${unknown.skillId}. Choose one that it has.`,
    );
}

/**
 * Takes back what was decided last about a unit or an item, with all that was decided in the same go and still holds:
 * they wait again. What a mapping file said about them meanwhile comes with its next import.
 * @throws Problem content/unknown-unit, content/unknown-item, content/nothing-decided
 */
export async function undoMapping(work: Work, subject: Subject, actorId: string): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { kind, id } = subject;
    const decided = (await selectLastReviews(inside.db, [id])).get(id);
    const together = decided ? await selectDecidedTogether(inside.db, decided.decisionId) : [id];
    // All in one order, or two who take back at once would wait for each other.
    const subjects = await lockSubjects(inside.db, kind, together);
    if (!subjects.some((locked) => locked.id === id)) throw unknownSubject(subject);
    const before = await selectLastReviews(inside.db, together);
    const last = before.get(id);
    if (!last || last.kind === 'undone')
      throw new Problem(nothingDecided, 'There is no decision about it to take back.');
    const decisionId = inside.newId();
    const undone = subjects.flatMap((locked): ReviewRow[] => {
      const own = before.get(locked.id);
      if (own?.decisionId !== last.decisionId) return [];
      const { version } = locked;
      const row = { id: own.id, version, sequence: own.sequence + 1, kind: 'undone' as const };
      const now = inside.clock.now();
      return [{ ...row, skills: [], reason: null, decidedBy: actorId, decidedAt: now, decisionId }];
    });
    await insertReviews(inside.db, kind, undone);
    if (last.kind === 'confirmed') {
      await deleteReviewedSkills(
        inside.db,
        kind,
        undone.map((row) => row.id),
      );
      await renewMappingRevision(inside.db);
    }
    const taken = undone.map((row) => ({ ...last, id: row.id, decidedBy: actorId }));
    await audit(inside, 'mapping.undo', kind, taken);
  });
}

const unknownSubject = ({ kind, id }: Subject): Problem =>
  kind === 'unit'
    ? new Problem(unknownUnit, `No unit has the id ${id}.`)
    : new Problem(unknownItem, `No item has the id ${id}.`);

async function audit(
  work: Work,
  action: string,
  subjectKind: SubjectKind,
  reviews: readonly ReviewRow[],
): Promise<void> {
  await recordAudits(
    work,
    reviews.map(({ id, decidedBy, kind, skills, reason }) => ({
      actorId: decidedBy,
      action,
      subjectKind,
      subjectId: id,
      detail: { kind, skills, reason },
    })),
  );
}
