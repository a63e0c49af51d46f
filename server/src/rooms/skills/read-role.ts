import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { countHolders, listRoles } from '#rooms/people';
import { listSkills, type Skill } from './list-skills.ts';
import { unknownProfile, unknownRole } from './problems.ts';
import { proposalsFor } from './proposals-for.ts';
import {
  type ProfileDetail,
  selectOriginatedTargets,
  selectProfile,
  selectRoleProfile,
} from './role-profiles.db.ts';
import type { OriginatedTarget } from './target-basis.ts';

export type NamedTarget = OriginatedTarget & { readonly name: string };

export type RoleDetail = {
  readonly roleId: string;
  readonly title: string;
  readonly summary: string;
  readonly holders: number;
  /** The occupation whose ratings it follows. */
  readonly madeFrom: Pick<
    ProfileDetail,
    'roleProfileId' | 'source' | 'title' | 'withdrawnIn'
  > | null;
  /** Of its profile, to tell whether somebody else changed it meanwhile; 0 when it has none yet. */
  readonly version: number;
  readonly targets: readonly NamedTarget[];
  /** What similar profiles have; only for a role without any target. */
  readonly offered: readonly NamedTarget[];
};

/** @throws Problem skills/unknown-role */
export async function readRole(work: Work, roleId: string): Promise<RoleDetail> {
  const role = (await listRoles(work)).find((candidate) => candidate.roleId === roleId);
  if (!role)
    throw new Problem(unknownRole, `No role has the id ${roleId}: choose one of GET /api/roles.`);
  const profile = await selectRoleProfile(work.db, roleId);
  const { targets, offered } = await targetsOfRole(work, role.title, profile);
  return {
    roleId,
    title: role.title,
    summary: role.summary,
    holders: (await countHolders(work)).get(roleId) ?? 0,
    madeFrom: await occupationOf(work, profile),
    version: profile?.version ?? 0,
    targets,
    offered,
  };
}

async function occupationOf(
  work: Work,
  profile: ProfileDetail | undefined,
): Promise<RoleDetail['madeFrom']> {
  const occupation = profile?.madeFrom && (await selectProfile(work.db, profile.madeFrom));
  if (!occupation) return null;
  const { roleProfileId, source, title, withdrawnIn } = occupation;
  return { roleProfileId, source, title, withdrawnIn };
}

async function targetsOfRole(work: Work, title: string, profile: ProfileDetail | undefined) {
  const named = namer(await listSkills(work));
  const targets = profile
    ? named(await selectOriginatedTargets(work.db, profile.roleProfileId))
    : [];
  if (targets.length > 0) return { targets, offered: [] };
  const { roleProfileId = null, alternateTitles = [] } = profile ?? {};
  const proposals = await proposalsFor(work, { roleProfileId, title, alternateTitles });
  return { targets, offered: named(proposals) };
}

export type ProfileReading = ProfileDetail & { readonly targets: readonly NamedTarget[] };

/**
 * A profile of O*NET, ESCO or the organisation; one without targets of its own shows what similar ones propose.
 * @throws Problem skills/unknown-profile
 */
export async function readProfile(work: Work, roleProfileId: string): Promise<ProfileReading> {
  const profile = await selectProfile(work.db, roleProfileId);
  if (!profile)
    throw new Problem(
      unknownProfile,
      `No profile has the id ${roleProfileId}: choose one of GET /api/role-profiles.`,
    );
  const own = await selectOriginatedTargets(work.db, roleProfileId);
  const named = namer(await listSkills(work));
  return { ...profile, targets: named(own.length > 0 ? own : await proposalsFor(work, profile)) };
}

/** Targets for skills that the framework no longer has are left out, as they are for people. */
function namer(skills: readonly Skill[]) {
  const names = new Map(skills.map(({ skillId, name }) => [skillId, name]));
  return (targets: readonly OriginatedTarget[]): NamedTarget[] =>
    targets.flatMap((target) => {
      const name = names.get(target.skillId);
      return name === undefined ? [] : [{ ...target, name }];
    });
}
