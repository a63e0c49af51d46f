import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { skillLinksOf } from './known-units.ts';
import { lockSegment, replaceLinks, selectLinks } from './mapping.db.ts';
import { notOfUnit, unknownSegment } from './problems.ts';
import { renewMappingRevision } from './revisions.ts';
import { REVIEW_ORIGIN } from './tables.db.ts';

/**
 * Keeps what an author says that a part of a unit is about, of the skills that the unit leads to. A skill that is not
 * named is none of this part's, whatever a mapping says later. Saying the same again changes nothing.
 * @throws Problem content/unknown-segment, content/not-of-unit
 */
export async function mapSegment(
  work: Work,
  place: { readonly unitId: string; readonly segmentId: string },
  skills: readonly { readonly skillId: string; readonly level: number }[],
  actorId: string,
): Promise<void> {
  const { unitId, segmentId } = place;
  await inTransaction(work, async (inside) => {
    if (!(await lockSegment(inside.db, place)))
      throw new Problem(unknownSegment, `The unit ${unitId} has no part ${segmentId}.`);
    const taught = (await skillLinksOf(inside, [unitId])).get(unitId) ?? [];
    const other = skills.find((one) => !taught.some(({ skillId }) => skillId === one.skillId));
    if (other)
      throw new Problem(
        notOfUnit,
        `A part is about skills that its unit leads to: choose one of them instead of ${other.skillId}.`,
        { errors: [{ pointer: '/skills', detail: 'Name only skills of the unit.' }] },
      );
    const before = await selectLinks(inside.db, 'segment', { origin: '', ids: [segmentId] });
    const after = taught.map(({ skillId }) => ({
      id: segmentId,
      skillId,
      level: skills.find((one) => one.skillId === skillId)?.level ?? null,
      origin: REVIEW_ORIGIN,
    }));
    const isSame =
      before.length === after.length &&
      after.every((link) =>
        before.some((one) => one.skillId === link.skillId && one.level === link.level),
      );
    if (isSame && before.every(({ origin }) => origin === REVIEW_ORIGIN)) return;
    await replaceLinks(inside.db, 'segment', { added: after, removed: before });
    await renewMappingRevision(inside.db);
    await recordAudit(inside, {
      actorId,
      action: 'segment.map',
      subjectKind: 'segment',
      subjectId: segmentId,
      detail: { unitId, skills },
    });
  });
}
