import { createHash } from 'node:crypto';
import { inTransaction, type Work } from '#kernel/work';
import { contentHash } from '#standards/interchange';
import { listSkills } from './list-skills.ts';
import {
  deleteProfiles,
  insertProfiles,
  type ProfileRow,
  type ProfileRows,
  type ProfileSource,
  type StoredProfile,
  selectProfiles,
  targetRow,
} from './role-profiles.db.ts';
import type { ProfileTarget, Rating } from './targets-from-ratings.ts';

export type RoleProfile = {
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly title: string;
  readonly description: string;
  /** The organisation's role that the profile describes, if any. */
  readonly roleId?: string;
  readonly jobZone?: number | null;
  readonly alternateTitles?: readonly string[];
  /** Targets for skills that the framework does not have are left out. */
  readonly targets: readonly ProfileTarget[];
  readonly ratings?: readonly Rating[];
};

export type SaveCounts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** Takes one role profile in. @returns 1 in the count that tells what happened */
export async function saveRoleProfile(work: Work, profile: RoleProfile): Promise<SaveCounts> {
  return await saveRoleProfiles(work, [profile]);
}

/** Takes role profiles in, all or none; what did not change is not touched. Ids are known by source and external id. */
export async function saveRoleProfiles(
  work: Work,
  profiles: readonly RoleProfile[],
  mode: 'write' | 'compare' = 'write',
): Promise<SaveCounts> {
  const skillIds = new Map((await listSkills(work)).map((skill) => [skill.key, skill.skillId]));
  return await inTransaction(work, async (inside) => {
    const stored = new Map(
      (
        await selectProfiles(
          inside.db,
          profiles.map((profile) => profile.externalId),
        )
      ).map((row) => [keyOf(row), row]),
    );
    const hashes = new Map(profiles.map((profile) => [keyOf(profile), hashOf(profile, skillIds)]));
    const differing = profiles.filter(
      (profile) => stored.get(keyOf(profile))?.contentHash !== hashes.get(keyOf(profile)),
    );
    const replaced = differing.flatMap((profile) => stored.get(keyOf(profile)) ?? []);
    if (mode === 'write')
      await replaceProfiles(inside, differing, replaced, { stored, hashes, skillIds });
    return {
      new: differing.length - replaced.length,
      changed: replaced.length,
      unchanged: profiles.length - differing.length,
    };
  });
}

async function replaceProfiles(
  work: Work,
  differing: readonly RoleProfile[],
  replaced: readonly StoredProfile[],
  known: {
    readonly stored: ReadonlyMap<string, StoredProfile>;
    readonly hashes: ReadonlyMap<string, string>;
    readonly skillIds: ReadonlyMap<string, string>;
  },
): Promise<void> {
  await deleteProfiles(
    work.db,
    replaced.map((row) => row.roleProfileId),
  );
  const parts = differing.map((profile) => {
    const before = known.stored.get(keyOf(profile));
    return profileRows(
      work,
      profile,
      before,
      known.hashes.get(keyOf(profile)) ?? '',
      known.skillIds,
    );
  });
  await insertProfiles(work.db, {
    profiles: parts.flatMap((part) => part.profiles),
    targets: parts.flatMap((part) => part.targets),
    ratings: parts.flatMap((part) => part.ratings),
  });
}

const keyOf = (profile: { readonly source: string; readonly externalId: string }): string =>
  `${profile.source}\n${profile.externalId}`;

/** Skill ids are part of it, so a skill that the framework learns later brings its targets in at the next import. */
function hashOf(profile: RoleProfile, skillIds: ReadonlyMap<string, string>): string {
  const targets = profile.targets.filter((target) => skillIds.has(target.skillKey));
  return contentHash({ ...profile, targets }, (text) =>
    createHash('sha256').update(text).digest('hex'),
  );
}

function profileRows(
  work: Work,
  profile: RoleProfile,
  before: StoredProfile | undefined,
  hash: string,
  skillIds: ReadonlyMap<string, string>,
): ProfileRows {
  const roleProfileId = before?.roleProfileId ?? work.newId();
  const row: ProfileRow = {
    role_profile_id: roleProfileId,
    source: profile.source,
    external_id: profile.externalId,
    title: profile.title,
    description: profile.description,
    role_id: profile.roleId ?? null,
    job_zone: profile.jobZone ?? null,
    alternate_titles: profile.alternateTitles ?? [],
    version: (before?.version ?? 0) + 1,
    content_hash: hash,
    updated_at: work.clock.now(),
  };
  return {
    profiles: [row],
    targets: profile.targets.flatMap((target) => {
      const skillId = skillIds.get(target.skillKey);
      if (skillId === undefined) return [];
      return [
        targetRow(roleProfileId, {
          skillId,
          level: target.level,
          importance: target.importance,
          origin: target.rating ? 'rating' : 'set',
          basis: target.rating ?? null,
          setAt: target.rating ? null : work.clock.now(),
        }),
      ];
    }),
    ratings: (profile.ratings ?? []).map((rating) => ({
      role_profile_id: roleProfileId,
      scheme: profile.source,
      external_id: rating.externalId,
      importance: rating.importance,
      level: rating.level,
      low_precision: rating.lowPrecision,
      not_relevant: rating.notRelevant,
      requirement: rating.requirement ?? null,
    })),
  };
}
