import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';

export type ProfileSource = 'organisation' | 'onet' | 'esco';
export type ProfileRow = {
  role_profile_id: string;
  source: ProfileSource;
  external_id: string;
  title: string;
  description: string;
  role_id: string | null;
  job_zone: number | null;
  alternate_titles: readonly string[];
  version: number;
  content_hash: string;
  updated_at: Date;
};
export type ProfileTargetRow = {
  role_profile_id: string;
  skill_id: string;
  level: number;
  importance: number;
};
export type ProfileRatingRow = {
  role_profile_id: string;
  scheme: string;
  external_id: string;
  importance: number | null;
  level: number | null;
  low_precision: boolean;
  not_relevant: boolean;
  requirement: 'essential' | 'optional' | null;
};

type ProfileTables = {
  'skills.role_profile': ProfileRow;
  'skills.role_profile_target': ProfileTargetRow;
  'skills.role_profile_rating': ProfileRatingRow;
};

const tables = (db: Db) => db.withTables<ProfileTables>();

export type StoredProfile = {
  readonly roleProfileId: string;
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly version: number;
  readonly contentHash: string;
};

export async function selectProfiles(
  db: Db,
  externalIds: readonly string[],
): Promise<StoredProfile[]> {
  return await tables(db)
    .selectFrom('skills.role_profile')
    .select([
      'role_profile_id as roleProfileId',
      'source',
      'external_id as externalId',
      'version',
      'content_hash as contentHash',
    ])
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
}

export type ProfileRows = {
  readonly profiles: readonly ProfileRow[];
  readonly targets: readonly ProfileTargetRow[];
  readonly ratings: readonly ProfileRatingRow[];
};

export async function insertProfiles(db: Db, rows: ProfileRows): Promise<void> {
  await insertRows(tables(db), 'skills.role_profile', rows.profiles);
  await insertRows(tables(db), 'skills.role_profile_target', rows.targets);
  await insertRows(tables(db), 'skills.role_profile_rating', rows.ratings);
}

/** Takes profiles out with all that hangs on them, so that their next version can be put in. */
export async function deleteProfiles(db: Db, roleProfileIds: readonly string[]): Promise<void> {
  if (roleProfileIds.length === 0) return;
  const named = sql<string>`any(${[...roleProfileIds]}::uuid[])`;
  await tables(db)
    .deleteFrom('skills.role_profile_target')
    .where('role_profile_id', '=', named)
    .execute();
  await tables(db)
    .deleteFrom('skills.role_profile_rating')
    .where('role_profile_id', '=', named)
    .execute();
  await tables(db).deleteFrom('skills.role_profile').where('role_profile_id', '=', named).execute();
}

export type RoleTarget = {
  readonly roleId: string;
  readonly skillId: string;
  readonly level: number;
  readonly importance: number;
};

/** The targets of roles of the organisation; of all roles when none are named. */
export async function selectRoleTargets(
  db: Db,
  roleIds?: readonly string[],
): Promise<RoleTarget[]> {
  let query = tables(db)
    .selectFrom('skills.role_profile as p')
    .innerJoin('skills.role_profile_target as t', 't.role_profile_id', 'p.role_profile_id')
    .select([
      sql<string>`p.role_id`.as('roleId'),
      't.skill_id as skillId',
      't.level',
      't.importance',
    ])
    .where('p.role_id', 'is not', null);
  if (roleIds) query = query.where('p.role_id', '=', sql<string>`any(${[...roleIds]}::uuid[])`);
  return await query.execute();
}
