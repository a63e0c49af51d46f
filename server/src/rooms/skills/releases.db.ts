import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type {
  ChangeKind,
  ChangeState,
  Linked,
  ReleaseChange,
  ReleaseCounts,
} from './release-change.ts';
import type { Scheme } from './skills.db.ts';

export type ReleaseState = 'compared' | 'applying' | 'applied';

type ReleaseTables = {
  'skills.release': {
    release_id: string;
    scheme: Scheme;
    version: string | null;
    state: ReleaseState;
    import_run_id: string;
    begun_by: string | null;
    begun_at: Date;
    applied_at: Date | null;
  };
  'skills.release_change': {
    release_change_id: string;
    release_id: string;
    kind: ChangeKind;
    state: ChangeState;
    external_id: string;
    name: string;
    domain: string | null;
    fields: ReleaseChange['fields'];
    linked: readonly Linked[];
    holders: number | null;
  };
};

const tables = (db: Db) => db.withTables<ReleaseTables>();

export type NewRelease = {
  readonly releaseId: string;
  readonly scheme: Scheme;
  readonly version: string | null;
  readonly state: 'compared' | 'applying';
  readonly importRunId: string;
  readonly begunBy: string | null;
  readonly begunAt: Date;
};

export async function insertRelease(db: Db, release: NewRelease): Promise<void> {
  await tables(db)
    .insertInto('skills.release')
    .values({
      release_id: release.releaseId,
      scheme: release.scheme,
      version: release.version,
      state: release.state,
      import_run_id: release.importRunId,
      begun_by: release.begunBy,
      begun_at: release.begunAt,
    })
    .execute();
}

/** What an import began to apply and has not ended. */
export async function selectUnfinished(
  db: Db,
  importRunId: string,
  scheme: Scheme,
): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('skills.release')
    .select('release_id')
    .where('import_run_id', '=', importRunId)
    .where('scheme', '=', scheme)
    .where('state', '=', 'applying')
    .executeTakeFirst();
  return row?.release_id;
}

export async function updateApplied(db: Db, releaseId: string, appliedAt: Date): Promise<void> {
  await tables(db)
    .updateTable('skills.release')
    .set({ state: 'applied', applied_at: appliedAt })
    .where('release_id', '=', releaseId)
    .execute();
}

/** Its changes go with it. */
export async function deleteComparisons(db: Db, importRunId: string): Promise<void> {
  await tables(db)
    .deleteFrom('skills.release')
    .where('import_run_id', '=', importRunId)
    .where('state', '=', 'compared')
    .execute();
}

export async function insertChanges(
  db: Db,
  releaseId: string,
  changes: readonly (ReleaseChange & { readonly changeId: string })[],
): Promise<void> {
  await insertRows(
    tables(db),
    'skills.release_change',
    changes.map(({ changeId, externalId, ...change }) => ({
      release_change_id: changeId,
      release_id: releaseId,
      external_id: externalId,
      ...change,
    })),
  );
}

export type ReleaseRow = {
  readonly releaseId: string;
  readonly scheme: Scheme;
  readonly version: string | null;
  readonly state: ReleaseState;
  readonly importRunId: string;
  readonly begunBy: string | null;
  readonly begunAt: Date;
  readonly appliedAt: Date | null;
  readonly previous: { readonly version: string | null; readonly appliedAt: string } | null;
  readonly counts: ReleaseCounts;
};

type ReleaseFilter = { readonly releaseId?: string; readonly importRunId?: string };

/** Releases with what they changed, the newest first; without comparisons unless one or an import is named. */
export async function selectReleases(
  db: Db,
  { releaseId, importRunId }: ReleaseFilter = {},
): Promise<ReleaseRow[]> {
  const filter =
    releaseId !== undefined
      ? sql`r.release_id = ${releaseId}`
      : importRunId !== undefined
        ? sql`r.import_run_id = ${importRunId}`
        : sql`r.state <> 'compared'`;
  const states = (kind: ChangeKind) => sql`json_build_object(
    'new', count(*) filter (where kind = ${sql.lit(kind)} and state = 'new'),
    'changed', count(*) filter (where kind = ${sql.lit(kind)} and state = 'changed'),
    'withdrawn', count(*) filter (where kind = ${sql.lit(kind)} and state = 'withdrawn'),
    'returned', count(*) filter (where kind = ${sql.lit(kind)} and state = 'returned'))`;
  const { rows } = await sql<ReleaseRow>`
    select r.release_id as "releaseId", r.scheme, r.version, r.state, r.import_run_id as "importRunId",
      r.begun_by as "begunBy", r.begun_at as "begunAt", r.applied_at as "appliedAt",
      (select json_build_object('version', p.version, 'appliedAt', p.applied_at) from skills.release p
        where p.scheme = r.scheme and p.state = 'applied'
          and (p.begun_at, p.release_id) < (r.begun_at, r.release_id)
        order by p.begun_at desc, p.release_id desc limit 1) as previous,
      (select json_build_object('elements', ${states('element')}, 'occupations', ${states('occupation')},
          'roles', json_build_object('changed', count(*) filter (where kind = 'role'),
            'held', count(*) filter (where kind = 'role' and holders > 0)))
        from skills.release_change c where c.release_id = r.release_id) as counts
    from skills.release r where ${filter} order by r.begun_at desc, r.release_id desc limit 200`.execute(
    db,
  );
  return rows;
}

export type ChangesQuery = {
  readonly kind?: ChangeKind | undefined;
  readonly state?: ChangeState | undefined;
  /** Only elements and occupations that the organisation hangs on and that were here before. */
  readonly linked?: boolean | undefined;
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
};

export type ChangeRow = ReleaseChange & { readonly changeId: string };

/** Roles that most people hold first; else what is gone, what changed, what is back and what is new, by name. */
export async function selectChanges(
  db: Db,
  releaseId: string,
  { kind, state, linked, query, limit, offset }: ChangesQuery,
): Promise<{ total: number; changes: ChangeRow[] }> {
  const words = `%${query.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ChangeRow & { total: number }>`
    select c.release_change_id as "changeId", c.kind, c.state, c.external_id as "externalId", c.name, c.domain,
      c.fields, c.linked, c.holders, count(*) over ()::int as total
    from skills.release_change c
    where c.release_id = ${releaseId}
      and (${kind ?? null}::text is null or c.kind = ${kind ?? null})
      and (${state ?? null}::text is null or c.state = ${state ?? null})
      and (${linked ?? false} = false
        or (c.kind <> 'role' and c.state <> 'new' and c.linked <> '[]'::jsonb))
      and (${query} = '' or c.name ilike ${words} or c.external_id ilike ${words}
        or exists (select from jsonb_array_elements(c.fields || c.linked) f
          where coalesce(f -> 'about' ->> 'name', f ->> 'name', f ->> 'before') ilike ${words}))
    order by c.holders desc nulls last, array_position(array['withdrawn', 'changed', 'returned', 'new'], c.state),
      lower(c.name), c.release_change_id
    limit ${limit} offset ${offset}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    changes: rows.map(({ total: _total, ...change }) => change),
  };
}

/** All changes of a release in the order in which they were found. */
export async function selectChangesPage(
  db: Db,
  releaseId: string,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.release_change_id as "changeId", c.kind, c.state, c.external_id as "externalId", c.name, c.domain,
      c.fields, c.linked, c.holders
    from skills.release_change c
    where c.release_id = ${releaseId}
      and (${after ?? null}::uuid is null or c.release_change_id > ${after ?? null}::uuid)
    order by c.release_change_id limit ${size}`.execute(db);
  return rows;
}

/** What one may call the release that took something back. */
export type ReleaseName = {
  readonly releaseId: string;
  readonly version: string | null;
  readonly at: Date;
};

export async function selectReleaseNames(db: Db): Promise<Map<string, ReleaseName>> {
  const { rows } = await sql<ReleaseName>`
    select release_id as "releaseId", version, coalesce(applied_at, begun_at) as at
    from skills.release where state <> 'compared'`.execute(db);
  return new Map(rows.map((row) => [row.releaseId, row]));
}
