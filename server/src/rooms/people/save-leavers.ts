import { recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { selectPresentOf } from './management.db.ts';
import { endEmployments } from './people-import.db.ts';
import type { PeopleOrigin } from './save-people.ts';
import { dayOf } from './tables.db.ts';

/**
 * Marks as leavers, from today, those whom the source knew and whom a file does not name any more. Only for a file
 * of which somebody said that it is complete: being missing alone removes nobody.
 * @param present ids of the source that the file names
 * @returns how many leave
 */
export async function saveLeavers(
  work: Work,
  origin: PeopleOrigin,
  present: ReadonlySet<string>,
): Promise<number> {
  return await inTransaction(work, async (inside) => {
    const named = new Set([...present].map((id) => id.toLowerCase()));
    const known = await selectPresentOf(inside, origin.source);
    const leavers = [...known].flatMap(([id, personId]) => (named.has(id) ? [] : [personId]));
    if (origin.mode === 'compare') return leavers.length;
    const on = dayOf(inside.clock.now());
    await endEmployments(
      inside,
      leavers.map((personId) => ({ personId, on })),
    );
    await recordAudits(
      inside,
      leavers.map((personId) => ({
        actorId: origin.actorId,
        action: 'person.leave',
        subjectKind: 'person',
        subjectId: personId,
        detail: { source: origin.source, on },
      })),
    );
    return leavers.length;
  });
}
