import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import { decidedAlready, nothingDecided, unknownSkill, unknownUnit } from './problems.ts';
import {
  deleteReviewedSkills,
  insertReview,
  insertReviewedSkills,
  lockUnit,
  type ReviewRow,
  selectLastReview,
  type UnitUnderReview,
} from './review.db.ts';
import { renewRevision } from './revision.db.ts';
import type { Link } from './suggest-skills.ts';

export type MappingDecision =
  | { readonly kind: 'accept'; readonly skills: readonly Link[] }
  | { readonly kind: 'refuse'; readonly reason?: string | undefined };

/**
 * Keeps what a reviewer decided about a unit: which skills it leads to, so that it is planned from now on, or that it
 * leads to none. Saying the same again changes nothing.
 * @throws Problem content/unknown-unit, content/unknown-skill, content/decided-already
 */
export async function decideMapping(
  work: Work,
  unitId: string,
  decision: MappingDecision,
  actorId: string,
): Promise<ReviewRow> {
  return await inTransaction(work, async (inside) => {
    const unit = await lockUnit(inside.db, unitId);
    if (!unit) throw new Problem(unknownUnit, `No unit has the id ${unitId}.`);
    const before = await selectLastReview(inside.db, unitId);
    const review: ReviewRow = {
      sequence: (before?.sequence ?? 0) + 1,
      unitVersion: unit.version,
      kind: decision.kind === 'accept' ? 'confirmed' : 'refused',
      skills: decision.kind === 'accept' ? sorted(decision.skills) : [],
      reason: (decision.kind === 'refuse' && decision.reason) || null,
      decidedBy: actorId,
      decidedAt: inside.clock.now(),
    };
    if (before && isSame(before, review, unit)) return before;
    if (unit.isMapped)
      throw new Problem(
        decidedAlready,
        'Somebody gave this unit its skills meanwhile. Take that back first to give it others.',
      );
    await requireSkills(inside, review.skills);
    await insertReview(inside.db, unitId, review);
    if (review.skills.length > 0) {
      await insertReviewedSkills(inside.db, unitId, review.skills);
      await renewRevision(inside.db);
    }
    await audit(inside, `mapping.${decision.kind}`, unitId, review);
    return review;
  });
}

/** What was sent twice: a refusal holds for the version that was read. */
function isSame(before: ReviewRow, review: ReviewRow, unit: UnitUnderReview): boolean {
  if (before.kind !== review.kind || before.decidedBy !== review.decidedBy) return false;
  if (review.kind === 'refused') return !unit.isMapped && before.unitVersion === unit.version;
  return unit.isMapped && JSON.stringify(sorted(before.skills)) === JSON.stringify(review.skills);
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
 * Takes back what was decided last: the unit is in the queue again.
 * @throws Problem content/unknown-unit, content/nothing-decided
 */
export async function undoMapping(work: Work, unitId: string, actorId: string): Promise<void> {
  await inTransaction(work, async (inside) => {
    const unit = await lockUnit(inside.db, unitId);
    if (!unit) throw new Problem(unknownUnit, `No unit has the id ${unitId}.`);
    const before = await selectLastReview(inside.db, unitId);
    if (!before || before.kind === 'undone')
      throw new Problem(nothingDecided, 'There is no decision about this unit to take back.');
    const undone: ReviewRow = {
      sequence: before.sequence + 1,
      unitVersion: unit.version,
      kind: 'undone',
      skills: [],
      reason: null,
      decidedBy: actorId,
      decidedAt: inside.clock.now(),
    };
    await insertReview(inside.db, unitId, undone);
    if (before.kind === 'confirmed') {
      await deleteReviewedSkills(inside.db, unitId);
      await renewRevision(inside.db);
    }
    await audit(inside, 'mapping.undo', unitId, { ...before, decidedBy: actorId });
  });
}

async function audit(
  work: Work,
  action: string,
  unitId: string,
  { decidedBy, kind, skills, reason }: ReviewRow,
): Promise<void> {
  await recordAudit(work, {
    actorId: decidedBy,
    action,
    subjectKind: 'unit',
    subjectId: unitId,
    detail: { kind, skills, reason },
  });
}
