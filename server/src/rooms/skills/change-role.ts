import { Problem } from '#kernel/problems';
import { recordAudit } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { createRole, describeRole, listRoles } from '#rooms/people';
import { announceTargets } from './announce-targets.ts';
import { editTargets, type WantedTarget } from './edit-targets.ts';
import { listSkills } from './list-skills.ts';
import { changedMeanwhile, doubledRole, doubledSkill, unknownTargetSkill } from './problems.ts';
import { readProfile, readRole } from './read-role.ts';
import {
  insertProfiles,
  type ProfileDetail,
  replaceTargets,
  selectRoleProfile,
  targetRow,
  updateProfile,
} from './role-profiles.db.ts';
import type { OriginatedTarget } from './target-basis.ts';

/**
 * Makes a role of the organisation. From a profile it takes the targets with where they come from; those that are only
 * proposed stay so until somebody confirms them, and those that follow from ratings follow them in later releases too.
 * @throws Problem skills/doubled-role, skills/unknown-profile
 */
export async function makeRole(
  work: Work,
  actorId: string,
  role: {
    readonly title: string;
    readonly summary: string;
    readonly fromProfileId?: string | undefined;
  },
): Promise<string> {
  return await inTransaction(work, async (inside) => {
    const { title, summary, fromProfileId } = role;
    const key = await freeKey(inside, title);
    const profile =
      fromProfileId === undefined ? undefined : await readProfile(inside, fromProfileId);
    const roleId = await createRole(inside, { key, title, summary });
    const { alternateTitles = [], targets = [] } = profile ?? {};
    const madeFrom = followedBy(profile);
    await insertRoleProfile(
      inside,
      roleId,
      { key, title, summary, alternateTitles, madeFrom },
      targets,
    );
    await recordAudit(inside, {
      actorId,
      action: 'role.create',
      subjectKind: 'role',
      subjectId: roleId,
      detail: { title, fromProfileId: fromProfileId ?? null },
    });
    return roleId;
  });
}

/** A role that is made from another one follows what that one follows. */
function followedBy(profile: ProfileDetail | undefined): string | null {
  if (!profile) return null;
  return profile.source === 'organisation' ? profile.madeFrom : profile.roleProfileId;
}

/** People's files name roles by their titles, so two of one title could not be told apart. */
async function freeKey(work: Work, title: string, exceptId?: string): Promise<string> {
  const key = title.trim().replace(/\s+/g, ' ').toLowerCase();
  const taken = (await listRoles(work)).find(
    (role) => role.roleId !== exceptId && (role.key === key || role.title.toLowerCase() === key),
  );
  if (taken)
    throw new Problem(doubledRole, `There is a role “${taken.title}” already: give another title.`);
  return key;
}

async function insertRoleProfile(
  work: Work,
  roleId: string,
  role: {
    readonly key: string;
    readonly title: string;
    readonly summary: string;
    readonly alternateTitles: readonly string[];
    readonly madeFrom: string | null;
  },
  targets: readonly OriginatedTarget[],
): Promise<void> {
  const roleProfileId = work.newId();
  await insertProfiles(work.db, {
    profiles: [
      {
        role_profile_id: roleProfileId,
        source: 'organisation',
        external_id: role.key,
        title: role.title,
        description: role.summary,
        role_id: roleId,
        job_zone: null,
        alternate_titles: role.alternateTitles,
        version: 1,
        updated_at: work.clock.now(),
        withdrawn_in: null,
        made_from: role.madeFrom,
      },
    ],
    targets: targets.map((target) => targetRow(roleProfileId, target)),
    ratings: [],
  });
}

/** @throws Problem skills/unknown-role, skills/doubled-role */
export async function renameRole(
  work: Work,
  actorId: string,
  roleId: string,
  change: { readonly title?: string | undefined; readonly summary?: string | undefined },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const before = await readRole(inside, roleId);
    const after = {
      title: change.title ?? before.title,
      summary: change.summary ?? before.summary,
    };
    if (after.title !== before.title) await freeKey(inside, after.title, roleId);
    await describeRole(inside, roleId, after);
    const profile = await selectRoleProfile(inside.db, roleId);
    if (profile)
      await updateProfile(inside.db, profile.roleProfileId, {
        fromVersion: profile.version,
        title: after.title,
        description: after.summary,
        updatedAt: inside.clock.now(),
      });
    await recordAudit(inside, {
      actorId,
      action: 'role.describe',
      subjectKind: 'role',
      subjectId: roleId,
      detail: { from: { title: before.title, summary: before.summary }, to: after },
    });
  });
}

/**
 * Says what a role asks for, the whole list. What counts for people is announced when it changed; proposals do not.
 * @param fromVersion the version that the editor saw
 * @throws Problem skills/unknown-role, skills/unknown-target-skill, skills/doubled-skill, skills/changed-meanwhile
 */
export async function setRoleTargets(
  work: Work,
  actorId: string,
  roleId: string,
  {
    fromVersion,
    targets,
  }: { readonly fromVersion: number; readonly targets: readonly WantedTarget[] },
): Promise<void> {
  await inTransaction(work, async (inside) => {
    const role = await readRole(inside, roleId);
    await refuseUnfit(inside, targets);
    const after = editTargets(role.targets, role.offered, targets, inside.clock.now());
    await keepTargets(inside, role, fromVersion, after);
    await announceTargets(inside, { actorId, roleId, before: role.targets, after });
  });
}

async function refuseUnfit(work: Work, targets: readonly WantedTarget[]): Promise<void> {
  const listed = new Set((await listSkills(work)).map(({ skillId }) => skillId));
  const seen = new Set<string>();
  for (const [index, { skillId }] of targets.entries()) {
    const errors = (detail: string) => ({
      errors: [{ pointer: `/targets/${index}/skillId`, detail }],
    });
    if (!listed.has(skillId)) {
      const detail = `No skill has the id ${skillId}: choose one of GET /api/skills.`;
      throw new Problem(unknownTargetSkill, detail, errors(detail));
    }
    if (seen.has(skillId)) {
      const detail = `The skill ${skillId} is named twice: keep one of the two.`;
      throw new Problem(doubledSkill, detail, errors(detail));
    }
    seen.add(skillId);
  }
}

async function keepTargets(
  work: Work,
  { roleId, title, summary, version }: Awaited<ReturnType<typeof readRole>>,
  fromVersion: number,
  targets: readonly OriginatedTarget[],
): Promise<void> {
  const profile = await selectRoleProfile(work.db, roleId);
  const isCurrent = fromVersion === version;
  if (isCurrent && !profile) {
    const key = (await listRoles(work)).find((role) => role.roleId === roleId)?.key ?? roleId;
    return await insertRoleProfile(
      work,
      roleId,
      { key, title, summary, alternateTitles: [], madeFrom: null },
      targets,
    );
  }
  const updatedAt = work.clock.now();
  const isKept =
    isCurrent &&
    profile &&
    (await updateProfile(work.db, profile.roleProfileId, { fromVersion, updatedAt }));
  if (!isKept)
    throw new Problem(
      changedMeanwhile,
      'Somebody else changed this role since you read it: read it again, then say what it shall be.',
      { version },
    );
  await replaceTargets(work.db, profile.roleProfileId, targets);
}
