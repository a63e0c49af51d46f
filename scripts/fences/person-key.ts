import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Violation } from './source-tree.ts';

/** What PostgreSQL's catalogue says of the tables that migrations made. */
export type Catalogue = {
  readonly tables: readonly {
    readonly table: string;
    readonly comment: string | null;
    readonly columns: readonly string[];
  }[];
  readonly uniqueIndexes: readonly {
    readonly table: string;
    readonly index: string;
    readonly columns: readonly string[];
  }[];
  readonly foreignKeys: readonly {
    readonly table: string;
    readonly name: string;
    readonly columns: readonly string[];
    readonly target: string;
    readonly targetColumns: readonly string[];
  }[];
};

/** Columns that name the person whose row it is. */
const PERSON_COLUMNS = ['person_id', 'agent_id'];

/**
 * The rule that lets the database be spread by person: what a person owns has the person first in its primary key
 * and in every unique index, and references between such tables carry the person. A table that all share though it
 * names a person says so in its comment: `shared: why`.
 */
export function personKeyViolations({
  tables,
  uniqueIndexes,
  foreignKeys,
}: Catalogue): readonly Violation[] {
  const owned = new Map<string, string>();
  for (const { table, comment, columns } of tables) {
    const column = PERSON_COLUMNS.find((name) => columns.includes(name));
    if (column !== undefined && !comment?.startsWith('shared:')) owned.set(table, column);
  }
  const violations: Violation[] = [];
  for (const [table, column] of owned) {
    const indexes = uniqueIndexes.filter((index) => index.table === table);
    if (indexes.length === 0)
      violations.push(`${table}: has no primary key, and ${column} is to be first in it`);
    for (const { index, columns } of indexes) {
      if (columns[0] !== column)
        violations.push(`${table}: ${index} begins with ${columns[0]}, not with ${column}`);
    }
  }
  for (const { table, name, columns, target, targetColumns } of foreignKeys) {
    const mine = owned.get(table);
    const theirs = owned.get(target);
    if (mine === undefined || theirs === undefined) continue;
    const carries = columns.some(
      (column, index) => column === mine && targetColumns[index] === theirs,
    );
    if (!carries) violations.push(`${table}: ${name} points at ${target} without ${mine}`);
  }
  return violations;
}

/** Schemas that are no room's, tables without a key, and references to a room that comes later. */
export function roomSchemaViolations(
  { tables, uniqueIndexes, foreignKeys }: Catalogue,
  roomOrder: readonly string[],
): readonly Violation[] {
  const order = ['kernel', ...roomOrder];
  const placeOf = (table: string): number => order.indexOf(table.split('.')[0] ?? '');
  const violations: Violation[] = [];
  for (const { table } of tables) {
    if (placeOf(table) < 0) violations.push(`${table}: its schema bears no room's name`);
    if (!uniqueIndexes.some((index) => index.table === table))
      violations.push(`${table}: has no key`);
  }
  for (const { table, name, target } of foreignKeys) {
    if (placeOf(target) > placeOf(table))
      violations.push(`${table}: ${name} points at ${target}, which belongs to a later room`);
  }
  return violations;
}

export async function readCatalogue(db: Db): Promise<Catalogue> {
  const isOurs = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'`;
  const tables = await sql<Catalogue['tables'][number]>`
    select n.nspname || '.' || c.relname as table, obj_description(c.oid, 'pg_class') as comment,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${isOurs} order by 1`.execute(db);
  const uniqueIndexes = await sql<Catalogue['uniqueIndexes'][number]>`
    select n.nspname || '.' || c.relname as table, i.relname as index,
      (select array_agg(coalesce(a.attname::text, 'an expression') order by k.position)
        from unnest(x.indkey::int2[]) with ordinality k(attnum, position)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum and k.attnum > 0) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where x.indisunique and ${isOurs} order by 1, 2`.execute(db);
  const foreignKeys = await sql<Catalogue['foreignKeys'][number]>`
    select n.nspname || '.' || c.relname as table, f.conname as name, tn.nspname || '.' || t.relname as target,
      (select array_agg(a.attname::text order by k.position) from unnest(f.conkey) with ordinality k(attnum, position)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum) as columns,
      (select array_agg(a.attname::text order by k.position) from unnest(f.confkey) with ordinality k(attnum, position)
        join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum) as "targetColumns"
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = f.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where f.contype = 'f' and ${isOurs} order by 1, 2`.execute(db);
  return { tables: tables.rows, uniqueIndexes: uniqueIndexes.rows, foreignKeys: foreignKeys.rows };
}
