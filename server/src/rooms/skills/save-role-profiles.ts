import { isDeepStrictEqual } from 'node:util';
import { inTransaction, type Work } from '#kernel/work';
import {
  type ComparedProfile,
  type FieldChange,
  type NameOf,
  profileChanges,
} from './field-changes.ts';
import { listSkills, type Skill } from './list-skills.ts';
import { countsOf, type SaveCounts, stateOf } from './release-change.ts';
import {
  insertProfiles,
  type KnownTarget,
  type ProfileRows,
  type ProfileSource,
  type StoredProfile,
  selectProfiles,
  targetRow,
  updateProfiles,
} from './role-profiles.db.ts';
import type { OriginatedTarget } from './target-basis.ts';
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

/** Takes one role profile in, known by source and external id. @returns 1 in the count that tells what happened */
export async function saveRoleProfile(work: Work, profile: RoleProfile): Promise<SaveCounts> {
  const skills = await listSkills(work);
  const names = new Map(skills.map(({ skillId, name }) => [skillId, name]));
  return await inTransaction(work, async (inside) => {
    const [compared] = await compareProfiles(inside, [profile], skills, {
      element: (id) => id,
      skill: (id) => names.get(id) ?? id,
    });
    if (!compared) return countsOf(0, []);
    await writeProfiles(inside, [compared]);
    const state = stateOf(compared.stored, compared.fields);
    return countsOf(1, state === null ? [] : [state]);
  });
}

/** A profile beside what is kept of it. */
export type ProfileComparison = {
  readonly wanted: WantedProfile;
  readonly stored: StoredProfile | undefined;
  readonly fields: readonly FieldChange[];
  /** Nothing would be written. */
  readonly isKept: boolean;
};

type WantedProfile = Omit<ComparedProfile, 'targets'> & {
  readonly source: ProfileSource;
  readonly externalId: string;
  readonly roleId: string | null;
  readonly targets: readonly OriginatedTarget[];
};

/** Compares profiles with what is kept, in their order. */
export async function compareProfiles(
  work: Work,
  profiles: readonly RoleProfile[],
  skills: readonly Skill[],
  nameOf: { readonly element: NameOf; readonly skill: NameOf },
): Promise<ProfileComparison[]> {
  const skillIds = new Map(skills.map(({ key, skillId }) => [key, skillId]));
  const ids = profiles.map(({ externalId }) => externalId);
  const known = new Map((await selectProfiles(work.db, ids)).map((row) => [keyOf(row), row]));
  return profiles.map((profile) => {
    const wanted = wantedProfile(profile, skillIds, work.clock.now());
    const stored = known.get(keyOf(profile));
    const fields = stored ? profileChanges(stored, wanted, nameOf) : [];
    const isKept =
      stored !== undefined &&
      stored.withdrawnIn === null &&
      fields.length === 0 &&
      stored.roleId === wanted.roleId &&
      isSameBasis(stored.targets, wanted.targets);
    return { wanted, stored, fields, isKept };
  });
}

const keyOf = (profile: { readonly source: string; readonly externalId: string }): string =>
  `${profile.source}\n${profile.externalId}`;

function wantedProfile(
  profile: RoleProfile,
  skillIds: ReadonlyMap<string, string>,
  now: Date,
): WantedProfile {
  const { source, externalId, title, description } = profile;
  return {
    ...{ source, externalId, title, description },
    roleId: profile.roleId ?? null,
    jobZone: profile.jobZone ?? null,
    alternateTitles: profile.alternateTitles ?? [],
    ratings: profile.ratings ?? [],
    targets: profile.targets.flatMap(({ skillKey, level, importance, rating }) => {
      const skillId = skillIds.get(skillKey);
      if (skillId === undefined) return [];
      const origin = rating ? ('rating' as const) : ('set' as const);
      const setAt = rating ? null : now;
      return [{ skillId, level, importance, origin, basis: rating ?? null, setAt }];
    }),
  };
}

/** A rating can move within one level, and the scale can get a new version: then only where a target comes from differs. */
function isSameBasis(before: readonly KnownTarget[], after: readonly KnownTarget[]): boolean {
  const basisOf = (targets: readonly KnownTarget[]) =>
    new Map(targets.map(({ skillId, origin, basis }) => [skillId, { origin, basis }]));
  return isDeepStrictEqual(basisOf(before), basisOf(after));
}

/** Writes those that differ from what is kept. */
export async function writeProfiles(
  work: Work,
  comparisons: readonly ProfileComparison[],
): Promise<void> {
  const differing = comparisons.filter(({ isKept }) => !isKept);
  const rowsOf = (list: readonly ProfileComparison[]): ProfileRows => {
    const parts = list.map((comparison) => profileRows(work, comparison));
    return {
      profiles: parts.flatMap((part) => part.profiles),
      targets: parts.flatMap((part) => part.targets),
      ratings: parts.flatMap((part) => part.ratings),
    };
  };
  await insertProfiles(work.db, rowsOf(differing.filter(({ stored }) => !stored)));
  await updateProfiles(work.db, rowsOf(differing.filter(({ stored }) => stored)));
}

function profileRows(work: Work, { wanted, stored }: ProfileComparison): ProfileRows {
  const roleProfileId = stored?.roleProfileId ?? work.newId();
  return {
    profiles: [
      {
        role_profile_id: roleProfileId,
        source: wanted.source,
        external_id: wanted.externalId,
        title: wanted.title,
        description: wanted.description,
        role_id: wanted.roleId,
        job_zone: wanted.jobZone,
        alternate_titles: wanted.alternateTitles,
        version: (stored?.version ?? 0) + 1,
        updated_at: work.clock.now(),
        withdrawn_in: null,
        made_from: stored?.madeFrom ?? null,
      },
    ],
    targets: wanted.targets.map((target) => targetRow(roleProfileId, target)),
    ratings: wanted.ratings.map((rating) => ({
      role_profile_id: roleProfileId,
      scheme: wanted.source,
      external_id: rating.externalId,
      importance: rating.importance,
      level: rating.level,
      low_precision: rating.lowPrecision,
      not_relevant: rating.notRelevant,
      requirement: rating.requirement ?? null,
    })),
  };
}
