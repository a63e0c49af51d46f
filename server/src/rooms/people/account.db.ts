import { sql } from 'kysely';
import type { Work } from '#kernel/work';
import type { GrantRow } from './people-list.db.ts';
import { current, dayOf } from './tables.db.ts';

export type AccountRow = {
  readonly personId: string;
  readonly displayName: string;
  readonly status: 'active' | 'left';
  /** ISO dates of the latest employment. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly identifiers: readonly { readonly source: string; readonly externalId: string }[];
  readonly roles: readonly { readonly roleId: string; readonly title: string }[];
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly managers: readonly {
    readonly personId: string;
    readonly displayName: string;
    readonly kind: 'line' | 'dotted';
  }[];
  readonly grants: readonly GrantRow[];
};

/** What the organisation knows of a person who is here or has left; undefined for a stranger and who was erased. */
export async function selectAccount(work: Work, personId: string): Promise<AccountRow | undefined> {
  const today = current(dayOf(work.clock.now()));
  const { rows } = await sql<AccountRow>`
    select p.person_id as "personId", d.display_name as "displayName", p.status,
      w.started_on::text as "startedOn", w.ended_on::text as "endedOn",
      coalesce((select json_agg(json_build_object('source', i.source, 'externalId', i.external_id)
          order by i.source, i.external_id)
        from people.identifier i
        where i.person_id = p.person_id and i.valid_to is null), '[]') as identifiers,
      coalesce((select json_agg(json_build_object('roleId', r.role_id, 'title', r.title) order by r.title)
        from people.role_holding h join people.role r using (role_id)
        where h.person_id = p.person_id and ${today}), '[]') as roles,
      coalesce((select json_agg(json_build_object('teamId', t.team_id, 'name', t.name) order by t.name)
        from people.team_membership m join people.team t using (team_id)
        where m.person_id = p.person_id and ${today}), '[]') as teams,
      coalesce((select json_agg(json_build_object('personId', g.manager_id,
          'displayName', md.display_name, 'kind', g.kind) order by g.kind desc, md.display_name)
        from people.management g join people.personal_detail md on md.person_id = g.manager_id
        where g.person_id = p.person_id and ${today}), '[]') as managers,
      coalesce((select json_agg(json_build_object('grantId', g.capability_grant_id,
          'capability', g.capability, 'teamId', g.team_id) order by g.capability)
        from people.capability_grant g
        where g.person_id = p.person_id and g.revoked_at is null), '[]') as grants
    from people.person p join people.personal_detail d on d.person_id = p.person_id
    left join lateral (select started_on, ended_on from people.employment e
      where e.person_id = p.person_id order by started_on desc limit 1) w on true
    where p.person_id = ${personId} and p.status <> 'erased'`.execute(work.db);
  return rows[0];
}
