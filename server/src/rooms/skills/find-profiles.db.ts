import { sql } from 'kysely';
import type { Db } from '#kernel/database';
import type { Neighbour } from './propose-targets.ts';
import type { ProfileSource } from './role-profiles.db.ts';

export type FoundProfile = {
  readonly roleProfileId: string;
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly title: string;
  /** The alternate title that fits what was typed better than the title does. */
  readonly foundBy: string | null;
  readonly roleId: string | null;
  /** The release that no longer has it. */
  readonly withdrawnIn: string | null;
  /** Targets of its own; what has none gets proposals. */
  readonly targets: number;
};

export type ProfileQuery = {
  readonly query: string;
  readonly source?: ProfileSource | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** How well a name has to fit what was typed, in [0, 1]; 'acountant' and 'Accountants' have 0.6. */
const FITS_FROM = 0.45;

/** Profiles whose title or alternate title is like what was typed, the best first; all by title when nothing was. */
export async function selectFoundProfiles(
  db: Db,
  { query, source = undefined, limit, offset }: ProfileQuery,
): Promise<{ total: number; profiles: FoundProfile[] }> {
  // A word that is begun counts nearly as much as the whole name; an alternate title somewhat less than the title.
  const likeness = (name: ReturnType<typeof sql>) =>
    sql`greatest(similarity(${name}, ${query}), 0.9 * word_similarity(${query}, ${name}))`;
  const { rows } = await sql<FoundProfile & { total: number }>`
    with found as (
      select p.role_profile_id, p.source, p.external_id, p.title, p.role_id, p.withdrawn_in, a.name,
        ${query === '' ? sql`1.0` : likeness(sql`p.title`)} as by_title, coalesce(a.fit, 0) as by_name
      from skills.role_profile p
      left join lateral (select n.name, 0.9 * ${likeness(sql`n.name`)} as fit from unnest(p.alternate_titles) n(name)
        where ${query} <> '' order by 2 desc, n.name limit 1) a on true
      where ${source ?? null}::text is null or p.source = ${source ?? null}
    )
    select f.role_profile_id as "roleProfileId", f.source, f.external_id as "externalId", f.title,
      case when f.by_name > f.by_title then f.name end as "foundBy", f.role_id as "roleId",
      f.withdrawn_in as "withdrawnIn",
      (select count(*)::int from skills.role_profile_target t
        where t.role_profile_id = f.role_profile_id and t.origin <> 'proposal') as targets,
      count(*) over ()::int as total
    from found f
    where ${query} = '' or greatest(f.by_title, f.by_name) >= ${FITS_FROM}
    order by greatest(f.by_title, f.by_name) desc, (f.source <> 'organisation'),
      (f.withdrawn_in is not null), f.title, f.role_profile_id
    limit ${limit} offset ${offset}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    profiles: rows.map(({ total: _total, ...profile }) => profile),
  };
}

/**
 * Every other profile that has targets, with how much its names are like those given; alternate titles count 0.9.
 * Alternate titles are not compared with alternate titles: with 60 of each that would be millions of pairs.
 */
export async function selectNeighbours(
  db: Db,
  named: {
    readonly exceptId: string | null;
    readonly title: string;
    readonly alternateTitles: readonly string[];
  },
): Promise<Neighbour[]> {
  const { exceptId, title, alternateTitles } = named;
  const { rows } = await sql<Neighbour>`
    select p.role_profile_id as "roleProfileId", p.title, p.source, greatest(
        similarity(p.title, ${title}),
        0.9 * coalesce((select max(similarity(n.name, ${title})) from unnest(p.alternate_titles) n(name)), 0),
        0.9 * coalesce((select max(similarity(n.name, p.title))
          from unnest(${[...alternateTitles]}::text[]) n(name)), 0))::float8 as "titleSimilarity",
      t.targets
    from skills.role_profile p
    join (select role_profile_id,
        json_agg(json_build_object('skillId', skill_id, 'level', level, 'importance', importance)) as targets
      from skills.role_profile_target where origin <> 'proposal' group by role_profile_id) t
      on t.role_profile_id = p.role_profile_id
    where p.role_profile_id is distinct from ${exceptId}::uuid`.execute(db);
  return rows;
}
