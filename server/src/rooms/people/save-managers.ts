import { recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  endManagements,
  insertManagements,
  selectIdentified,
  selectLineManagers,
} from './management.db.ts';
import { type ManagerFault, type ManagerLink, planManagers } from './plan-managers.ts';
import type { PeopleOrigin, PersonFault } from './save-people.ts';

export type ManagersOutcome = {
  /** People whose manager is another one now. */
  readonly changed: number;
  readonly faults: readonly (Omit<PersonFault, 'field'> & { readonly field: 'manager' })[];
};

/**
 * Says who leads whom, once everybody is in; all or none. Managers are found by the ids of the source first, then by
 * any identifier, e-mail included.
 * @param coming ids of the source that are not in yet, so that a comparison can find them
 */
export async function saveManagers(
  work: Work,
  origin: PeopleOrigin,
  links: readonly ManagerLink[],
  coming: ReadonlySet<string> = new Set(),
): Promise<ManagersOutcome> {
  return await inTransaction(work, async (inside) => {
    const named = links.flatMap(({ externalId, manager }) => [
      externalId,
      ...(manager ? [manager] : []),
    ]);
    const identified = await selectIdentified(inside.db, named);
    const find = (identifier: string): readonly string[] => {
      const key = identifier.toLowerCase();
      const found = identified.get(key) ?? [];
      const own = found.filter(({ source }) => source === origin.source);
      const ids = [...new Set((own.length > 0 ? own : found).map(({ personId }) => personId))];
      return ids.length === 0 && coming.has(key) ? [`coming:${key}`] : ids;
    };
    const before = await selectLineManagers(inside);
    const { links: kept, faults } = planManagers(links, find, before);
    const changed = kept.filter(({ person, manager }) => (before.get(person) ?? null) !== manager);
    if (origin.mode === 'apply') {
      await endManagements(
        inside,
        changed.map(({ person }) => person),
      );
      await insertManagements(
        inside,
        changed.flatMap(({ person, manager }) => (manager === null ? [] : [{ person, manager }])),
      );
      await recordAudits(
        inside,
        changed.map(({ person }) => ({
          actorId: origin.actorId,
          action: 'manager.import',
          subjectKind: 'person',
          subjectId: person,
          detail: { source: origin.source },
        })),
      );
    }
    return { changed: changed.length, faults: faults.map(told) };
  });
}

const WORDS: Readonly<Record<ManagerFault['reason'], readonly [string, string]>> = {
  unknown: ['is known as nobody here', 'Add the row of the manager, or correct the id'],
  several: ['is an identifier of several people', 'Use an id that only one of them has'],
  self: ['is the person', 'Name somebody else, or leave the cell empty'],
  circle: ['would lead in a circle', 'Correct one of the managers of the circle'],
};

function told({ externalId, reason, manager }: ManagerFault) {
  const [what, mend] = WORDS[reason];
  return {
    externalId,
    field: 'manager' as const,
    detail: `The manager “${manager}” ${what}; the person went in without one.`,
    mend: `${mend}.`,
  };
}
