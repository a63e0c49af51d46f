import { type Kysely, sql } from 'kysely';

const MOST_ROWS = 500;
const MOST_CHARACTERS = 1_000_000;

/**
 * Inserts many rows in few statements: each carries its rows as one JSON parameter, so the statement's text is
 * always the same and a batch costs one parse and one plan. Every row gives the same columns, in the same order.
 * Dates are written as ISO text, lists become arrays, objects become jsonb.
 */
export async function insertRows<Tables, Name extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Tables[Name][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // By name: a column may be generated, and is not to be given then.
  const columns = sql.join(Object.keys(first).map((column) => sql.id(column)));
  for (const json of chunksOf(rows)) {
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
      db,
    );
  }
}

/** At most 500 rows and about a megabyte each, so that one statement never holds a whole import in memory. */
function chunksOf(rows: readonly unknown[]): string[] {
  const chunks: string[] = [];
  let texts: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (
      texts.length > 0 &&
      (texts.length >= MOST_ROWS || characters + text.length > MOST_CHARACTERS)
    ) {
      chunks.push(`[${texts.join(',')}]`);
      texts = [];
      characters = 0;
    }
    texts.push(text);
    characters += text.length;
  }
  if (texts.length > 0) chunks.push(`[${texts.join(',')}]`);
  return chunks;
}
