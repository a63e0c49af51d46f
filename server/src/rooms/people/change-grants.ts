import type { Capability } from '#kernel/permission';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { lockEmployment } from './employment.db.ts';
import { insertGrant, selectGrants } from './people.db.ts';
import { endGrant, lockAdministrators } from './people-list.db.ts';
import { lastAdministrator, unknownGrant, unknownPerson } from './problems.ts';

/**
 * Gives a person a capability in the whole organisation; giving it again changes nothing.
 * @throws Problem people/unknown-person
 */
export async function giveGrant(
  work: Work,
  personId: string,
  capability: Capability,
  actorId: string,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    // Locked, so that nobody who leaves at the same time keeps it.
    const employment = await lockEmployment(inside, personId);
    if (employment?.status !== 'active')
      throw new Problem(unknownPerson, 'There is no such person, or they have left.');
    const open = await selectGrants(inside.db, personId);
    if (open.some((grant) => grant.capability === capability && grant.teamId === null)) return;
    await insertGrant(inside, { personId, capability, teamId: null, grantedBy: actorId });
    await recordAudit(inside, {
      actorId,
      action: 'grant.give',
      subjectKind: 'person',
      subjectId: personId,
      detail: { capability },
    });
  });
}

/**
 * Takes a capability from a person; it ends at once.
 * @throws Problem people/unknown-grant, people/last-administrator
 */
export async function takeGrant(
  work: Work,
  personId: string,
  grantId: string,
  actorId: string,
): Promise<void> {
  await inTransaction(work, async (inside) => {
    // Locked, so that of two administrators who take each other's grant at the same time one stays.
    const administrators = await lockAdministrators(inside.db);
    const isLast = administrators.every((grant) => grant.personId === personId);
    if (isLast && administrators.some((grant) => grant.grantId === grantId))
      throw new Problem(lastAdministrator, 'Make somebody else an administrator first.');
    const capability = await endGrant(inside, personId, grantId);
    if (capability === undefined)
      throw new Problem(unknownGrant, 'It has ended already: load the list again.');
    await recordAudit(inside, {
      actorId,
      action: 'grant.take',
      subjectKind: 'person',
      subjectId: personId,
      detail: { capability },
    });
  });
}
