import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import { insertRows } from '#kernel/insert-rows';
import type { ExternalSkill } from './external-skill.ts';

export type Scheme = 'onet' | 'esco';
export type Match = 'exact' | 'close' | 'broader' | 'narrower';
export type SkillLevel = {
  readonly level: number;
  readonly name: string;
  readonly description: string;
};
type ExternalSkillRow = {
  scheme: Scheme;
  external_id: string;
  name: string;
  domain: string;
  description: string;
  alternate_names: readonly string[];
  broader_ids: readonly string[];
  needs: unknown;
  level_anchors: unknown;
  /** The release that no longer has it. */
  withdrawn_in: string | null;
};

type SkillsTables = {
  'skills.framework': {
    framework_id: string;
    key: string;
    title: string;
    description: string;
    current_version: number;
  };
  'skills.framework_version': {
    framework_version_id: string;
    framework_id: string;
    version: number;
    content_hash: string;
    published_at: Date;
  };
  'skills.skill': { skill_id: string; framework_id: string; key: string };
  'skills.skill_version': {
    framework_version_id: string;
    skill_id: string;
    position: number;
    group_key: string;
    group_name: string;
    name: string;
    summary: string;
    levels: readonly SkillLevel[];
    cut_points: readonly number[];
  };
  'skills.skill_relation': {
    framework_version_id: string;
    skill_id: string;
    kind: 'prerequisite' | 'related' | 'broader';
    other_skill_id: string;
    other_level: number | null;
    for_level: number | null;
  };
  'skills.skill_link': {
    framework_version_id: string;
    skill_id: string;
    scheme: Scheme;
    external_id: string;
    match: Match;
  };
  'skills.external_skill': ExternalSkillRow;
  'skills.personal_target': { person_id: string; skill_id: string; level: number; set_at: Date };
};

const tables = (db: Db) => db.withTables<SkillsTables>();

export type FrameworkRow = {
  readonly frameworkId: string;
  readonly frameworkVersionId: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly version: number;
  readonly contentHash: string;
};

const currentFrameworks = (db: Db) =>
  tables(db)
    .selectFrom('skills.framework as f')
    .innerJoin('skills.framework_version as v', (join) =>
      join
        .onRef('v.framework_id', '=', 'f.framework_id')
        .onRef('v.version', '=', 'f.current_version'),
    )
    .select([
      'f.framework_id as frameworkId',
      'v.framework_version_id as frameworkVersionId',
      'f.key',
      'f.title',
      'f.description',
      'v.version',
      'v.content_hash as contentHash',
    ]);

/** The organisation's framework in its current version: the one that came first. */
export async function selectCurrentFramework(db: Db): Promise<FrameworkRow | undefined> {
  return await currentFrameworks(db).orderBy('f.framework_id').limit(1).executeTakeFirst();
}

export async function selectFrameworkByKey(db: Db, key: string): Promise<FrameworkRow | undefined> {
  return await currentFrameworks(db).where('f.key', '=', key).executeTakeFirst();
}

export async function insertFramework(
  db: Db,
  framework: { frameworkId: string; key: string; title: string; description: string },
): Promise<void> {
  await tables(db)
    .insertInto('skills.framework')
    .values({
      framework_id: framework.frameworkId,
      key: framework.key,
      title: framework.title,
      description: framework.description,
      current_version: 0,
    })
    .execute();
}

export async function insertFrameworkVersion(
  db: Db,
  row: {
    frameworkId: string;
    frameworkVersionId: string;
    title: string;
    description: string;
    version: number;
    contentHash: string;
    publishedAt: Date;
  },
): Promise<void> {
  await tables(db)
    .insertInto('skills.framework_version')
    .values({
      framework_version_id: row.frameworkVersionId,
      framework_id: row.frameworkId,
      version: row.version,
      content_hash: row.contentHash,
      published_at: row.publishedAt,
    })
    .execute();
  await tables(db)
    .updateTable('skills.framework')
    .set({ current_version: row.version, title: row.title, description: row.description })
    .where('framework_id', '=', row.frameworkId)
    .execute();
}

/** Every skill that the framework ever had, by key. */
export async function selectSkillIds(db: Db, frameworkId: string): Promise<Map<string, string>> {
  const rows = await tables(db)
    .selectFrom('skills.skill')
    .select(['key', 'skill_id'])
    .where('framework_id', '=', frameworkId)
    .execute();
  return new Map(rows.map((row) => [row.key, row.skill_id]));
}

export async function insertSkills(
  db: Db,
  rows: readonly SkillsTables['skills.skill'][],
): Promise<void> {
  await insertRows(tables(db), 'skills.skill', rows);
}

export type VersionRows = {
  readonly skills: readonly SkillsTables['skills.skill_version'][];
  readonly relations: readonly SkillsTables['skills.skill_relation'][];
  readonly links: readonly SkillsTables['skills.skill_link'][];
};

export async function insertVersionRows(db: Db, rows: VersionRows): Promise<void> {
  await insertRows(tables(db), 'skills.skill_version', rows.skills);
  await insertRows(tables(db), 'skills.skill_relation', rows.relations);
  await insertRows(tables(db), 'skills.skill_link', rows.links);
}

export async function selectVersionSkills(db: Db, frameworkVersionId: string) {
  return await tables(db)
    .selectFrom('skills.skill_version as v')
    .innerJoin('skills.skill as s', 's.skill_id', 'v.skill_id')
    .selectAll('v')
    .select('s.key')
    .where('v.framework_version_id', '=', frameworkVersionId)
    .orderBy('v.position')
    .execute();
}

export async function selectVersionRelations(db: Db, frameworkVersionId: string) {
  return await tables(db)
    .selectFrom('skills.skill_relation')
    .selectAll()
    .where('framework_version_id', '=', frameworkVersionId)
    .orderBy('skill_id')
    .orderBy('other_skill_id')
    .execute();
}

export async function selectVersionLinks(db: Db, frameworkVersionId: string) {
  return await tables(db)
    .selectFrom('skills.skill_link')
    .selectAll()
    .where('framework_version_id', '=', frameworkVersionId)
    .orderBy('scheme')
    .orderBy(sql`external_id collate "C"`)
    .execute();
}

export type StoredExternalSkill = ExternalSkill & { readonly withdrawnIn: string | null };

export async function selectExternalByIds(
  db: Db,
  scheme: Scheme,
  externalIds: readonly string[],
): Promise<StoredExternalSkill[]> {
  const { rows } = await sql<StoredExternalSkill>`
    select external_id as "externalId", name, domain, description, alternate_names as "alternateNames",
      broader_ids as "broaderIds", needs, level_anchors as "levelAnchors", withdrawn_in as "withdrawnIn"
    from skills.external_skill
    where scheme = ${scheme} and external_id = any(${[...externalIds]}::text[])`.execute(db);
  return rows;
}

export type ExternalName = {
  readonly externalId: string;
  readonly name: string;
  readonly domain: string;
  readonly withdrawnIn: string | null;
};

export async function selectExternalNames(db: Db, scheme: Scheme): Promise<ExternalName[]> {
  return await tables(db)
    .selectFrom('skills.external_skill')
    .select(['external_id as externalId', 'name', 'domain', 'withdrawn_in as withdrawnIn'])
    .where('scheme', '=', scheme)
    .execute();
}

export async function withdrawExternalSkills(
  db: Db,
  scheme: Scheme,
  externalIds: readonly string[],
  releaseId: string,
): Promise<void> {
  await tables(db)
    .updateTable('skills.external_skill')
    .set({ withdrawn_in: releaseId })
    .where('scheme', '=', scheme)
    .where('external_id', '=', sql<string>`any(${[...externalIds]}::text[])`)
    .execute();
}

/** Puts skills in the place of what is kept of them; a release has them now. */
export async function replaceExternalSkills(
  db: Db,
  scheme: Scheme,
  skills: readonly ExternalSkill[],
): Promise<void> {
  if (skills.length === 0) return;
  await tables(db)
    .deleteFrom('skills.external_skill')
    .where('scheme', '=', scheme)
    .where(
      'external_id',
      '=',
      sql<string>`any(${skills.map(({ externalId }) => externalId)}::text[])`,
    )
    .execute();
  await insertRows(
    tables(db),
    'skills.external_skill',
    skills.map((skill) => ({
      scheme,
      external_id: skill.externalId,
      name: skill.name,
      domain: skill.domain,
      description: skill.description,
      alternate_names: skill.alternateNames,
      broader_ids: skill.broaderIds,
      needs: skill.needs,
      level_anchors: skill.levelAnchors,
      withdrawn_in: null,
    })),
  );
}

export async function selectPersonalTargets(
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; skillId: string; level: number }[]> {
  return await tables(db)
    .selectFrom('skills.personal_target')
    .select(['person_id as personId', 'skill_id as skillId', 'level'])
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
}

export async function upsertPersonalTarget(
  db: Db,
  target: { personId: string; skillId: string; level: number; setAt: Date },
): Promise<void> {
  const { level, setAt } = target;
  await tables(db)
    .insertInto('skills.personal_target')
    .values({ person_id: target.personId, skill_id: target.skillId, level, set_at: setAt })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'skill_id']).doUpdateSet({ level, set_at: setAt }),
    )
    .execute();
}

export async function deletePersonalTarget(
  db: Db,
  personId: string,
  skillId: string,
): Promise<void> {
  await tables(db)
    .deleteFrom('skills.personal_target')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .execute();
}
