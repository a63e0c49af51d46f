import type { Db } from './database.ts';
import type { Work } from './work.ts';

type SettingTables = { 'kernel.setting': { key: string; value: unknown; updated_at: Date } };

/** A fact about this installation, or undefined when it was never set. */
export async function readSetting(db: Db, key: string): Promise<unknown> {
  const row = await db
    .withTables<SettingTables>()
    .selectFrom('kernel.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}

export async function writeSetting(work: Work, key: string, value: unknown): Promise<void> {
  const row = { key, value: JSON.stringify(value), updated_at: work.clock.now() };
  await work.db
    .withTables<SettingTables>()
    .insertInto('kernel.setting')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }),
    )
    .execute();
}
