import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { ExternalSkill } from './external-skill.ts';
import type { RoleProfile } from './save-role-profiles.ts';
import type { Scheme } from './skills.db.ts';

type Page = { readonly after: string; readonly size: number };

export async function selectExternalSkills(
  db: Db,
  scheme: Scheme,
  { after, size }: Page,
): Promise<ExternalSkill[]> {
  const { rows } = await sql<ExternalSkill>`
    select external_id as "externalId", name, domain, description, alternate_names as "alternateNames",
      broader_ids as "broaderIds", needs, level_anchors as "levelAnchors"
    from skills.external_skill
    where scheme = ${scheme} and withdrawn_in is null and external_id collate "C" > ${after}
    order by external_id collate "C" limit ${size}`.execute(db);
  return rows;
}

/** An occupation with what its publisher says; targets follow from that and are not part of it. */
export type ExportedProfile = Omit<RoleProfile, 'targets' | 'ratings' | 'roleId'> & {
  readonly ratings: readonly (NonNullable<RoleProfile['ratings']>[number] & {
    readonly name: string;
    readonly domain: string;
  })[];
};

export async function selectProfilesPage(
  db: Db,
  scheme: Scheme,
  { after, size }: Page,
): Promise<ExportedProfile[]> {
  const { rows } = await sql<ExportedProfile>`
    select p.source, p.external_id as "externalId", p.title, p.description, p.job_zone as "jobZone",
      p.alternate_titles as "alternateTitles",
      coalesce((select json_agg(json_build_object('externalId', r.external_id,
          'name', coalesce(e.name, r.external_id), 'domain', coalesce(e.domain, ''),
          'importance', r.importance, 'level', r.level, 'lowPrecision', r.low_precision,
          'notRelevant', r.not_relevant, 'requirement', r.requirement) order by r.external_id collate "C")
        from skills.role_profile_rating r
        left join skills.external_skill e on e.scheme = r.scheme and e.external_id = r.external_id
        where r.role_profile_id = p.role_profile_id), '[]') as ratings
    from skills.role_profile p
    where p.source = ${scheme} and p.withdrawn_in is null and p.external_id collate "C" > ${after}
    order by p.external_id collate "C" limit ${size}`.execute(db);
  return rows;
}
