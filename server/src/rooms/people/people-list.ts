import type { z } from 'zod';
import type { Work } from '#kernel/work';
import {
  countListed,
  type PeopleFilter,
  type PeoplePlace,
  selectPeoplePage,
} from './people-list.db.ts';
import type { peopleListSchema } from './schemas.ts';

/** Active people by name, a page of them, and how many there are in all. */
export async function listPeople(
  work: Work,
  query: PeopleFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<z.input<typeof peopleListSchema>> {
  const rows = await selectPeoplePage(work, query, placeOf(query.after), query.limit + 1);
  const people = rows.slice(0, query.limit);
  const last = people.at(-1);
  return {
    total: await countListed(work.db, query),
    people: people.map((person) => ({ ...person, grants: [...person.grants] })),
    next: rows.length > people.length && last ? placeName(last) : null,
  };
}

function placeName({ displayName, personId }: { displayName: string; personId: string }): string {
  return `${personId} ${displayName.toLowerCase()}`;
}

function placeOf(after: string | undefined): PeoplePlace | undefined {
  if (after === undefined) return undefined;
  const [personId = '', ...name] = after.split(' ');
  return { personId, name: name.join(' ') };
}
