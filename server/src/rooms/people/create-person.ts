import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import type { Work } from '#kernel/work';
import {
  insertEmployment,
  insertManagement,
  insertMembership,
  insertStay,
  replaceRoleHolding,
} from './organisation.db.ts';
import {
  insertGrant,
  insertIdentifier,
  insertPerson,
  selectPersonByIdentifier,
} from './people.db.ts';
import { upsertPlaces } from './people-import.db.ts';
import { nameKey } from './person-record.ts';
import { doubledIdentifier } from './problems.ts';

export type NewPerson = {
  readonly displayName: string;
  readonly identifiers: readonly { readonly source: string; readonly externalId: string }[];
  readonly locale?: string;
  readonly timeZone?: string;
  /** Minutes a week for learning, 5 to 2400. */
  readonly minutesAWeek?: number;
  readonly formats?: readonly string[];
  readonly aspiration?: string;
  readonly aspirationRoleId?: string;
  readonly roleId?: string;
  readonly teamId?: string;
  /** The name of the place where the person works; a new one is made. */
  readonly location?: string;
  /** ISO date from which the person is here, and from which role, team and location hold. */
  readonly startedOn: string;
  readonly capabilities?: readonly ('administrator' | 'learningLead')[];
};

/**
 * Takes a person into the organisation.
 * @returns the new person's id
 * @throws Problem people/doubled-identifier
 */
export async function createPerson(
  work: Work,
  person: NewPerson,
  createdBy: string | null,
): Promise<string> {
  const personId = work.newId();
  for (const { source, externalId } of person.identifiers) {
    if ((await selectPersonByIdentifier(work.db, externalId, source)) !== undefined) {
      throw new Problem(
        doubledIdentifier,
        `“${externalId}” belongs to somebody else: end that one first.`,
      );
    }
  }
  await insertPerson(work, {
    personId,
    displayName: person.displayName,
    locale: person.locale ?? 'en',
    timeZone: person.timeZone ?? 'UTC',
    minutesAWeek: person.minutesAWeek ?? 60,
    formats: [...(person.formats ?? [])],
    aspiration: person.aspiration ?? '',
    aspirationRoleId: person.aspirationRoleId ?? null,
  });
  for (const identifier of person.identifiers)
    await insertIdentifier(work, { personId, ...identifier });
  await insertEmployment(work, personId, person.startedOn);
  if (person.roleId) await replaceRoleHolding(work, personId, person.roleId, person.startedOn);
  if (person.teamId) await insertMembership(work, personId, person.teamId, person.startedOn);
  if (person.location) {
    const placeId = (await upsertPlaces(work, 'location', [person.location])).get(
      nameKey(person.location),
    );
    if (placeId) await insertStay(work, personId, placeId, person.startedOn);
  }
  for (const capability of person.capabilities ?? []) {
    await insertGrant(work, { personId, capability, teamId: null, grantedBy: createdBy });
  }
  await recordAudit(work, {
    actorId: createdBy,
    action: 'person.create',
    subjectKind: 'person',
    subjectId: personId,
  });
  return personId;
}

/** Says that `managerId` leads `personId` from a day on. */
export async function setManager(
  work: Work,
  personId: string,
  managerId: string,
  fromOn: string,
): Promise<void> {
  await insertManagement(work, personId, managerId, fromOn);
}
