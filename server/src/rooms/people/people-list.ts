import type { z } from 'zod';
import type { Work } from '#kernel/work';
import {
  countListed,
  type ListedPerson,
  type PeopleFilter,
  type PeoplePlace,
  selectPeoplePage,
} from './people-list.db.ts';
import type { foundPeopleSchema, peopleListSchema } from './schemas.ts';

/** People by name, a page of them, and how many there are in all. */
export async function listPeople(
  work: Work,
  query: PeopleFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<z.input<typeof peopleListSchema>> {
  const rows = await selectPeoplePage(work, query, placeOf(query.after), query.limit + 1);
  const people = rows.slice(0, query.limit);
  const last = people.at(-1);
  return {
    total: await countListed(work.db, query),
    people: people.map(({ place: _, ...person }) => ({ ...person, grants: [...person.grants] })),
    next: rows.length > people.length && last ? placeName(last) : null,
  };
}

const MOST_FOUND = 8;

/** People by part of their name, as everybody may know them: with role and team, nothing else. */
export async function findPeople(
  work: Work,
  query: string,
): Promise<z.input<typeof foundPeopleSchema>> {
  const filter = { query, isByName: true };
  const rows = await selectPeoplePage(work, filter, undefined, MOST_FOUND);
  const people = rows.map(({ personId, displayName, roleTitle, teamName }) => ({
    personId,
    displayName,
    roleTitle,
    teamName,
  }));
  return { total: await countListed(work.db, filter), people };
}

function placeName({ place, personId }: ListedPerson): string {
  return `${personId} ${place}`;
}

function placeOf(after: string | undefined): PeoplePlace | undefined {
  if (after === undefined) return undefined;
  const [personId = '', ...name] = after.split(' ');
  return { personId, name: name.join(' ') };
}
