import type { Db } from './database.ts';

/** What each open transaction has read already. */
const known = new WeakMap<Db, Map<string, unknown>>();

/**
 * Reads something once in a transaction that many steps of it ask for. Outside of one it is read each time.
 * Whoever changes it in the same transaction calls `readAnew`.
 * @param name of what is read, `room/thing`
 */
export async function readOnce<Value>(
  db: Db,
  name: string,
  read: () => Promise<Value>,
): Promise<Value> {
  if (!db.isTransaction) return await read();
  const ofTransaction = known.get(db) ?? new Map<string, unknown>();
  known.set(db, ofTransaction);
  // Cast: under one name one kind of value is kept.
  if (ofTransaction.has(name)) return ofTransaction.get(name) as Value;
  const value = await read();
  ofTransaction.set(name, value);
  return value;
}

/** What was read under this name in this transaction does not hold any more. */
export function readAnew(db: Db, name: string): void {
  known.get(db)?.delete(name);
}
