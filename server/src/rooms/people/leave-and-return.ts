import { emit } from '#kernel/events';
import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { lockEmployment, reopenEmployment } from './employment.db.ts';
import { endEmployments } from './people-import.db.ts';
import { lockAdministrators } from './people-list.db.ts';
import { alreadySo, lastAdministrator, unknownPerson } from './problems.ts';
import { dayOf } from './tables.db.ts';

/**
 * Records that somebody leaves today: every way in ends at once, and what they are part of; what they learnt stays.
 * @throws Problem people/unknown-person, people/already-so, people/last-administrator
 */
export async function leave(work: Work, personId: string, actorId: string): Promise<void> {
  await inTransaction(work, async (inside) => {
    // Locked first, as by who takes grants: of two last administrators who record each other one stays.
    const administrators = await lockAdministrators(inside.db);
    const { status } = await employmentOf(inside, personId);
    if (status === 'left') throw new Problem(alreadySo, 'They have left already.');
    if (administrators.every((grant) => grant.personId === personId))
      throw new Problem(lastAdministrator, 'Make somebody else an administrator first.');
    const on = dayOf(inside.clock.now());
    await endEmployments(inside, [{ personId, on }]);
    await recordAudit(inside, {
      actorId,
      action: 'person.leave',
      subjectKind: 'person',
      subjectId: personId,
      detail: { on },
    });
  });
}

/**
 * Records that somebody is here again, where they were when they left, with all that they learnt. What they could look
 * after is not given back.
 * @throws Problem people/unknown-person, people/already-so
 */
export async function comeBack(work: Work, personId: string, actorId: string): Promise<void> {
  await inTransaction(work, async (inside) => {
    const { status, endedOn } = await employmentOf(inside, personId);
    if (status === 'active') throw new Problem(alreadySo, 'They are here already.');
    await reopenEmployment(inside, personId, endedOn);
    await recordAudit(inside, {
      actorId,
      action: 'person.return',
      subjectKind: 'person',
      subjectId: personId,
      detail: { on: dayOf(inside.clock.now()) },
    });
    await emit(inside, 'people.roleChanged', { personId });
  });
}

async function employmentOf(work: Work, personId: string) {
  const employment = await lockEmployment(work, personId);
  if (!employment || employment.status === 'erased')
    throw new Problem(unknownPerson, 'There is no such person, or they were erased.');
  return employment;
}
