import { sql } from 'kysely';
import type { Db } from './database.ts';
import { readAnew, readOnce } from './read-once.ts';
import type { Work } from './work.ts';

/** By name, a value that stays the same as long as what all read of it does. */
export type Revisions = Readonly<Record<string, string>>;

const REVISIONS = 'kernel/revisions';

/** For a statement that is made anyway: the revisions, to be told to `haveRevisions`. */
export const revisionsColumn = sql<Revisions>`(select json_object_agg(name, value) from kernel.revision)`;

/** What was read with another statement of the same transaction or reading need not be read again. */
export async function haveRevisions(db: Db, revisions: Revisions): Promise<void> {
  await readOnce(db, REVISIONS, async () => revisions);
}

/** The thing changed: nothing that was read of it holds. */
export async function renewRevisions(db: Db, names: readonly string[]): Promise<void> {
  readAnew(db, REVISIONS);
  // Drawn by the database, not from the kernel's ids: two databases of one seed must not share a revision.
  await sql`insert into kernel.revision (name) select unnest(${[...names]}::text[])
    on conflict (name) do update set value = gen_random_uuid()`.execute(db);
}

/**
 * Keeps what was read of something that all share in memory until it changes, which gives it another revision. The last
 * few revisions are kept, as tests and transactions go side by side.
 * @param name of the revision
 */
export function remembered<Value>(name: string, read: (work: Work) => Promise<Value>) {
  const known = new Map<string, Value>();
  return async (work: Work): Promise<Value> => {
    const revision = revisionIn(
      await readOnce(work.db, REVISIONS, () => selectRevisions(work.db)),
      name,
    );
    const cached = known.get(revision);
    if (cached !== undefined) return cached;
    const value = await read(work);
    // What was read while another transaction committed may already be newer than the revision: not kept.
    if (revisionIn(await selectRevisions(work.db), name) !== revision) return value;
    const oldest = known.keys().next();
    if (known.size >= MOST_KNOWN && !oldest.done) known.delete(oldest.value);
    known.set(revision, value);
    return value;
  };
}

const MOST_KNOWN = 4;

/** What never changed since this database was made is of that state. */
function revisionIn(revisions: Revisions, name: string): string {
  return revisions[name] ?? `${revisions.installation}`;
}

async function selectRevisions(db: Db): Promise<Revisions> {
  const { rows } = await sql<{ revisions: Revisions }>`
    select ${revisionsColumn} as revisions`.execute(db);
  return rows[0]?.revisions ?? {};
}
