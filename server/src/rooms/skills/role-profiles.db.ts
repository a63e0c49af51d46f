import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { OriginatedTarget, TargetBasis, TargetOrigin } from './target-basis.ts';

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
  origin: TargetOrigin;
  basis: TargetBasis | null;
  set_at: Date | null;
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

/**
 * The targets of roles of the organisation; of all roles when none are named. Proposals that nobody confirmed are not
 * among them: they count for nobody.
 */
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
    .where('p.role_id', 'is not', null)
    .where('t.origin', '<>', 'proposal');
  if (roleIds) query = query.where('p.role_id', '=', sql<string>`any(${[...roleIds]}::uuid[])`);
  return await query.execute();
}

export function targetRow(roleProfileId: string, target: OriginatedTarget): ProfileTargetRow {
  const { skillId, level, importance, origin, basis, setAt } = target;
  return {
    role_profile_id: roleProfileId,
    skill_id: skillId,
    level,
    importance,
    origin,
    basis,
    set_at: setAt,
  };
}

export type ProfileDetail = {
  readonly roleProfileId: string;
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly title: string;
  readonly description: string;
  readonly roleId: string | null;
  readonly alternateTitles: readonly string[];
  readonly version: number;
  readonly updatedAt: Date;
};

const profiles = (db: Db) =>
  tables(db)
    .selectFrom('skills.role_profile')
    .select([
      'role_profile_id as roleProfileId',
      'source',
      'external_id as externalId',
      'title',
      'description',
      'role_id as roleId',
      'alternate_titles as alternateTitles',
      'version',
      'updated_at as updatedAt',
    ]);

export async function selectProfile(
  db: Db,
  roleProfileId: string,
): Promise<ProfileDetail | undefined> {
  return await profiles(db).where('role_profile_id', '=', roleProfileId).executeTakeFirst();
}

/** The organisation's own profile of a role; a role that came with people has none yet. */
export async function selectRoleProfile(
  db: Db,
  roleId: string,
): Promise<ProfileDetail | undefined> {
  return await profiles(db)
    .where('role_id', '=', roleId)
    .where('source', '=', 'organisation')
    .executeTakeFirst();
}

/** A profile's targets with where each comes from, the most important first. */
export async function selectOriginatedTargets(
  db: Db,
  roleProfileId: string,
): Promise<OriginatedTarget[]> {
  return await tables(db)
    .selectFrom('skills.role_profile_target')
    .select(['skill_id as skillId', 'level', 'importance', 'origin', 'basis', 'set_at as setAt'])
    .where('role_profile_id', '=', roleProfileId)
    .orderBy('importance', 'desc')
    .orderBy('level', 'desc')
    .orderBy('skill_id')
    .execute();
}

/** How many proposals of each role of the organisation wait for somebody to confirm them. */
export async function selectProposalCounts(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ roleId: string; proposals: number }>`
    select p.role_id as "roleId", count(*)::int as proposals
    from skills.role_profile p join skills.role_profile_target t using (role_profile_id)
    where p.role_id is not null and t.origin = 'proposal' group by p.role_id`.execute(db);
  return new Map(rows.map((row) => [row.roleId, row.proposals]));
}

export async function replaceTargets(
  db: Db,
  roleProfileId: string,
  targets: readonly OriginatedTarget[],
): Promise<void> {
  await tables(db)
    .deleteFrom('skills.role_profile_target')
    .where('role_profile_id', '=', roleProfileId)
    .execute();
  const rows = targets.map((target) => targetRow(roleProfileId, target));
  await insertRows(tables(db), 'skills.role_profile_target', rows);
}

/** @returns false when somebody else changed the profile since that version */
export async function updateProfile(
  db: Db,
  roleProfileId: string,
  change: {
    readonly fromVersion: number;
    readonly title?: string;
    readonly description?: string;
    readonly updatedAt: Date;
  },
): Promise<boolean> {
  const { fromVersion, title, description, updatedAt } = change;
  const updated = await tables(db)
    .updateTable('skills.role_profile')
    .set({
      version: fromVersion + 1,
      // What a file says of it is no longer what stands here.
      content_hash: `edited ${fromVersion + 1}`,
      updated_at: updatedAt,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    })
    .where('role_profile_id', '=', roleProfileId)
    .where('version', '=', fromVersion)
    .returning('role_profile_id')
    .execute();
  return updated.length === 1;
}

/** The external skills that a profile asks for without a level, as ESCO does. */
export async function selectRequirements(
  db: Db,
  roleProfileId: string,
): Promise<{ externalId: string; scheme: string; requirement: 'essential' | 'optional' | null }[]> {
  return await tables(db)
    .selectFrom('skills.role_profile_rating')
    .select(['external_id as externalId', 'scheme', 'requirement'])
    .where('role_profile_id', '=', roleProfileId)
    .where('requirement', 'is not', null)
    .execute();
}
