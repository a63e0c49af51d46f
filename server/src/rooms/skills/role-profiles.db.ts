import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { ComparedProfile } from './field-changes.ts';
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
  updated_at: Date;
  /** The release that no longer has it. */
  withdrawn_in: string | null;
  /** Of a role: the occupation whose ratings it follows. */
  made_from: string | null;
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

/** When somebody set a target does not matter to whoever compares it. */
export type KnownTarget = Omit<OriginatedTarget, 'setAt'>;

export type StoredProfile = Omit<ComparedProfile, 'targets'> & {
  readonly roleProfileId: string;
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly roleId: string | null;
  readonly version: number;
  readonly withdrawnIn: string | null;
  readonly madeFrom: string | null;
  readonly targets: readonly KnownTarget[];
};

/** Profiles with all that is kept of them. */
export async function selectProfiles(
  db: Db,
  externalIds: readonly string[],
): Promise<StoredProfile[]> {
  const { rows } = await sql<StoredProfile>`
    select p.role_profile_id as "roleProfileId", p.source, p.external_id as "externalId", p.title, p.description,
      p.role_id as "roleId", p.job_zone as "jobZone", p.alternate_titles as "alternateTitles", p.version,
      p.withdrawn_in as "withdrawnIn", p.made_from as "madeFrom",
      coalesce((select json_agg(json_build_object('skillId', t.skill_id, 'level', t.level,
          'importance', t.importance, 'origin', t.origin, 'basis', t.basis))
        from skills.role_profile_target t where t.role_profile_id = p.role_profile_id), '[]') as targets,
      coalesce((select json_agg(json_build_object('externalId', r.external_id, 'importance', r.importance,
          'level', r.level, 'lowPrecision', r.low_precision, 'notRelevant', r.not_relevant,
          'requirement', r.requirement))
        from skills.role_profile_rating r where r.role_profile_id = p.role_profile_id), '[]') as ratings
    from skills.role_profile p where p.external_id = any(${[...externalIds]}::text[])`.execute(db);
  return rows;
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

/** Puts the next version of profiles in the place of the one that is kept. */
export async function updateProfiles(db: Db, rows: ProfileRows): Promise<void> {
  if (rows.profiles.length === 0) return;
  const named = sql<string>`any(${rows.profiles.map((row) => row.role_profile_id)}::uuid[])`;
  for (const table of ['skills.role_profile_target', 'skills.role_profile_rating'] as const)
    await tables(db).deleteFrom(table).where('role_profile_id', '=', named).execute();
  await sql`update skills.role_profile p set title = r.title, description = r.description, role_id = r.role_id,
      job_zone = r.job_zone, alternate_titles = r.alternate_titles, version = r.version,
      updated_at = r.updated_at, withdrawn_in = r.withdrawn_in
    from json_populate_recordset(null::skills.role_profile, ${JSON.stringify(rows.profiles)}::json) r
    where p.role_profile_id = r.role_profile_id`.execute(db);
  await insertProfiles(db, { ...rows, profiles: [] });
}

/** Occupations of a scheme that no release has taken back, by external id. */
export async function selectCurrentTitles(
  db: Db,
  scheme: ProfileSource,
): Promise<Map<string, string>> {
  const rows = await tables(db)
    .selectFrom('skills.role_profile')
    .select(['external_id as externalId', 'title'])
    .where('source', '=', scheme)
    .where('withdrawn_in', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.externalId, row.title]));
}

export async function withdrawProfiles(
  db: Db,
  source: ProfileSource,
  externalIds: readonly string[],
  releaseId: string,
): Promise<void> {
  await tables(db)
    .updateTable('skills.role_profile')
    .set({ withdrawn_in: releaseId })
    .where('source', '=', source)
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
}

/** A role of the organisation that was made from an occupation. */
export type Follower = {
  readonly roleProfileId: string;
  readonly roleId: string;
  readonly title: string;
  readonly version: number;
  /** External id of the occupation. */
  readonly follows: string;
};

/** Held until the transaction ends: somebody who edits one of them meanwhile is told that it changed. */
export async function selectFollowers(
  db: Db,
  source: ProfileSource,
  externalIds: readonly string[],
): Promise<Follower[]> {
  const { rows } = await sql<Follower>`
    select f.role_profile_id as "roleProfileId", f.role_id as "roleId", f.title, f.version,
      p.external_id as follows
    from skills.role_profile f join skills.role_profile p on p.role_profile_id = f.made_from
    where f.role_id is not null and p.source = ${source}
      and p.external_id = any(${[...externalIds]}::text[])
    order by f.title, f.role_profile_id for update of f`.execute(db);
  return rows;
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
  readonly withdrawnIn: string | null;
  readonly madeFrom: string | null;
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
      'withdrawn_in as withdrawnIn',
      'made_from as madeFrom',
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
