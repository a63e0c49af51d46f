import { emit } from '#kernel/events';
import { recordAudits } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  insertImportedPeople,
  type NewPersonRow,
  type PlaceKind,
  selectKnownByEmail,
  selectKnownPeople,
  selectPlaces,
  upsertPlaces,
  writeChanges,
} from './people-import.db.ts';
import {
  changeOf,
  type KnownPerson,
  nameKey,
  type PersonChange,
  type PersonRecord,
} from './person-record.ts';
import { dayOf } from './tables.db.ts';

export type PeopleOrigin = {
  /** The system that the ids are of, such as `hris`. */
  readonly source: string;
  /** `compare` writes nothing. */
  readonly mode: 'compare' | 'apply';
  readonly actorId: string | null;
};

export type PersonFault = {
  readonly externalId: string;
  /** A field of PersonRecord. */
  readonly field: keyof PersonRecord;
  readonly detail: string;
  readonly mend: string;
};

export type PeopleOutcome = {
  readonly counts: { new: number; changed: number; unchanged: number; wrong: number };
  readonly faults: readonly PersonFault[];
  /** Names of teams, roles and locations that are new. */
  readonly places: Readonly<Record<PlaceKind, readonly string[]>>;
};

/**
 * Takes people in as another system knows them, all of the batch in one transaction. Known by (source, id); else by
 * e-mail, if nobody of that source has it. The same a second time changes nothing. A few hundred at a time.
 */
export async function savePeople(
  work: Work,
  origin: PeopleOrigin,
  records: readonly PersonRecord[],
): Promise<PeopleOutcome> {
  return await inTransaction(work, async (inside) => {
    const known = await knownOf(inside, origin.source, records);
    const { fresh, changed, faults } = sort(inside, records, known);
    const places = await newPlaces(inside, [...fresh, ...changed.map(({ change }) => change)]);
    if (origin.mode === 'apply') await write(inside, origin, fresh, changed);
    return {
      counts: {
        new: fresh.length,
        changed: changed.length,
        unchanged: records.length - fresh.length - changed.length - faults.length,
        wrong: faults.length,
      },
      faults,
      places,
    };
  });
}

type Known = {
  readonly byId: ReadonlyMap<string, KnownPerson>;
  readonly byEmail: ReadonlyMap<string, KnownPerson & { readonly hasIdOfSource: boolean }>;
};
type Changed = {
  readonly known: KnownPerson;
  readonly change: PersonChange;
  /** The id by which the source knows a person who was known by e-mail only. */
  readonly adopts: string | undefined;
};

async function knownOf(
  work: Work,
  source: string,
  records: readonly PersonRecord[],
): Promise<Known> {
  const known = await selectKnownPeople(
    work,
    source,
    records.map((record) => record.externalId),
  );
  const emails = records.flatMap((record) => record.email ?? []);
  return {
    byId: new Map(known.map((person) => [person.externalId.toLowerCase(), person])),
    byEmail: await selectKnownByEmail(work, source, emails),
  };
}

function sort(work: Work, records: readonly PersonRecord[], { byId, byEmail }: Known) {
  const on = dayOf(work.clock.now());
  const fresh: PersonRecord[] = [];
  const changed: Changed[] = [];
  const faults: PersonFault[] = [];
  const emails = new Set<string>();
  for (const record of records) {
    const email = record.email?.toLowerCase();
    const sameEmail = email === undefined ? undefined : byEmail.get(email);
    const byOwnId = byId.get(record.externalId.toLowerCase());
    const known = byOwnId ?? (sameEmail?.hasIdOfSource ? undefined : sameEmail);
    if (email !== undefined && (emails.has(email) || isOthers(sameEmail, known))) {
      faults.push(takenEmail(record));
      continue;
    }
    if (email !== undefined) emails.add(email);
    if (known?.status === 'erased') {
      faults.push(erased(record));
      continue;
    }
    if (!known) {
      fresh.push(record);
      continue;
    }
    const change = changeOf(known, record, on);
    const adopts = byOwnId ? undefined : record.externalId;
    if (change || adopts !== undefined) changed.push({ known, change: change ?? {}, adopts });
  }
  return { fresh, changed, faults };
}

function isOthers(sameEmail: KnownPerson | undefined, known: KnownPerson | undefined): boolean {
  return sameEmail !== undefined && sameEmail.personId !== known?.personId;
}

async function newPlaces(
  work: Work,
  told: readonly Pick<PersonRecord, PlaceKind>[],
): Promise<PeopleOutcome['places']> {
  const names = async (kind: PlaceKind): Promise<readonly string[]> => {
    const existing = await selectPlaces(work.db, kind);
    const added = new Map<string, string>();
    for (const record of told) {
      const name = record[kind];
      if (name && !existing.has(nameKey(name)) && !added.has(nameKey(name)))
        added.set(nameKey(name), name.trim());
    }
    return [...added.values()];
  };
  return {
    team: await names('team'),
    role: await names('role'),
    location: await names('location'),
  };
}

async function write(
  work: Work,
  { source, actorId }: PeopleOrigin,
  fresh: readonly PersonRecord[],
  changed: readonly Changed[],
): Promise<void> {
  const told = [...fresh, ...changed.map(({ change }) => change)];
  const placeIds = {
    team: await upsertPlaces(work, 'team', namesOf(told, 'team')),
    role: await upsertPlaces(work, 'role', namesOf(told, 'role')),
    location: await upsertPlaces(work, 'location', namesOf(told, 'location')),
  };
  const people = fresh.map((record): NewPersonRow => ({ personId: work.newId(), record }));
  await insertImportedPeople(work, source, people, placeIds);
  await writeChanges(work, source, changed, placeIds);
  await recordAudits(work, [
    ...people.map(({ personId }) => ({
      actorId,
      action: 'person.create',
      subjectKind: 'person',
      subjectId: personId,
      detail: { source },
    })),
    ...changed.map(({ known, change }) => ({
      actorId,
      action: 'person.import',
      subjectKind: 'person',
      subjectId: known.personId,
      // What changed, not from what to what: an audit must not keep what a person may ask to erase.
      detail: { source, changed: Object.keys(change) },
    })),
  ]);
  for (const { known, change } of changed) {
    if (change.role !== undefined || change.returns)
      await emit(work, 'people.roleChanged', { personId: known.personId });
  }
}

function namesOf(told: readonly Pick<PersonRecord, PlaceKind>[], kind: PlaceKind): string[] {
  return told.flatMap((record) => record[kind] ?? []);
}

function takenEmail({ externalId, email }: PersonRecord): PersonFault {
  return {
    externalId,
    field: 'email',
    detail: `“${email}” belongs to somebody else.`,
    mend: 'Correct it, or leave it out: an e-mail address is optional.',
  };
}

function erased({ externalId }: PersonRecord): PersonFault {
  return {
    externalId,
    field: 'externalId',
    detail: 'This person asked to be erased, so the row stays out.',
    mend: 'Take the row out of the export.',
  };
}
