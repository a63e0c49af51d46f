import type { Db } from './database.ts';
import type { Work } from './work.ts';

/** What each open transaction, or reading that was begun, has read already. */
const known = new WeakMap<Db, Map<string, unknown>>();

/** Begins a reading, such as an answer to one request, whose steps may share what they read: see `readOnce`. */
export function inReading(work: Work): Work {
  // A handle of its own on the same pool; it holds no connection.
  const db = work.db.withoutPlugins();
  known.set(db, new Map());
  return { ...work, db };
}

/**
 * Reads something once in a transaction or a reading, many steps of which ask for it. Outside of one it is read each
 * time. Whoever changes it in the same transaction calls `readAnew`.
 * @param name of what is read, `room/thing`
 */
export async function readOnce<Value>(
  db: Db,
  name: string,
  read: () => Promise<Value>,
): Promise<Value> {
  if (db.isTransaction && !known.has(db)) known.set(db, new Map());
  const values = known.get(db);
  if (!values) return await read();
  // Cast: under one name one kind of value is kept.
  if (values.has(name)) return values.get(name) as Value;
  const value = await read();
  values.set(name, value);
  return value;
}

/** What was read under this name in this transaction does not hold any more. */
export function readAnew(db: Db, name: string): void {
  known.get(db)?.delete(name);
}
