import { isDeepStrictEqual } from 'node:util';
import { inTransaction, type Work } from '#kernel/work';
import { announceTargets } from './announce-targets.ts';
import { targetChanges } from './field-changes.ts';
import { followRatings } from './follow-ratings.ts';
import { type ToldOccupation, wholeOccupation } from './merge-told.ts';
import {
  countsOf,
  type Linked,
  type ReleaseChange,
  type SaveCounts,
  stateOf,
} from './release-change.ts';
import {
  type Follower,
  replaceTargets,
  selectCurrentTitles,
  selectFollowers,
  selectOriginatedTargets,
  selectProfiles,
  updateProfile,
  withdrawProfiles,
} from './role-profiles.db.ts';
import {
  compareProfiles,
  type ProfileComparison,
  type RoleProfile,
  writeProfiles,
} from './save-role-profiles.ts';
import { targetsFromRatings } from './targets-from-ratings.ts';
import type { ReleaseUpdate } from './update-release.ts';

/**
 * Takes occupations of a release in, all or none, with the targets that follow from their ratings, and lets the
 * roles that were made from them follow; what did not change is not touched.
 */
export async function updateOccupations(
  update: ReleaseUpdate,
  told: readonly ToldOccupation[],
): Promise<SaveCounts> {
  const { skills, nameOf, isWriting } = update;
  return await inTransaction(update.work, async (inside) => {
    const profiles = await profilesOf(inside, update, told);
    const compared = await compareProfiles(inside, profiles, skills, nameOf);
    if (isWriting) await writeProfiles(inside, compared);
    const differing = compared.filter(({ isKept }) => !isKept);
    const ids = differing.map(({ wanted }) => wanted.externalId);
    const followers = await selectFollowers(inside.db, update.scheme, ids);
    const changes = differing.flatMap((one) => {
      const change = occupationChange(one, followers);
      return change ? [change] : [];
    });
    await update.record(inside, changes);
    for (const one of differing) {
      const following = followers.filter(({ follows }) => follows === one.wanted.externalId);
      for (const follower of following) await follow(inside, update, one, follower);
    }
    return countsOf(
      told.length,
      changes.map(({ state }) => state),
    );
  });
}

/** What is told with what is kept beside it, and the targets that the ratings of both come to. */
async function profilesOf(
  work: Work,
  { scheme, scale, skills }: ReleaseUpdate,
  told: readonly ToldOccupation[],
): Promise<RoleProfile[]> {
  const ids = told.map(({ externalId }) => externalId);
  const known = new Map(
    (await selectProfiles(work.db, ids))
      .filter(({ source }) => source === scheme)
      .map((profile) => [profile.externalId, profile]),
  );
  return told.map((one) => {
    const whole = wholeOccupation(one, known.get(one.externalId));
    return {
      ...whole,
      source: scheme,
      targets: targetsFromRatings(whole.ratings, scale, skills),
    };
  });
}

function occupationChange(
  { wanted, stored, fields }: ProfileComparison,
  followers: readonly Follower[],
): ReleaseChange | null {
  const state = stateOf(stored, fields);
  if (state === null) return null;
  return {
    ...outlineOf(wanted.externalId, wanted.title, followers),
    state,
    fields,
  };
}

function outlineOf(externalId: string, name: string, followers: readonly Follower[]) {
  const linked = followers
    .filter(({ follows }) => follows === externalId)
    .map(({ roleId, title }): Linked => ({ id: roleId, name: title, match: null }));
  return { kind: 'occupation' as const, externalId, name, domain: null, linked, holders: null };
}

/** Lets a role follow the ratings of its occupation, and keeps what that changes for it. */
async function follow(
  work: Work,
  update: ReleaseUpdate,
  { wanted, stored }: ProfileComparison,
  { roleId, roleProfileId, title, version: fromVersion }: Follower,
): Promise<void> {
  const before = await selectOriginatedTargets(work.db, roleProfileId);
  const after = followRatings(before, stored?.targets ?? [], wanted.targets);
  if (isDeepStrictEqual(before, after)) return;
  const counting = ({ origin }: { readonly origin: string }) => origin !== 'proposal';
  const fields = targetChanges(
    before.filter(counting),
    after.filter(counting),
    update.nameOf.skill,
  );
  if (update.isWriting) {
    await replaceTargets(work.db, roleProfileId, after);
    await updateProfile(work.db, roleProfileId, { fromVersion, updatedAt: work.clock.now() });
  }
  if (fields.length === 0) return;
  const change: ReleaseChange = {
    kind: 'role',
    state: 'changed',
    externalId: roleId,
    name: title,
    domain: null,
    fields,
    linked: [{ id: wanted.externalId, name: wanted.title, match: null }],
    holders: update.holders.get(roleId) ?? 0,
  };
  const releaseId = await update.record(work, [change]);
  const { actorId } = update;
  if (update.isWriting) await announceTargets(work, { actorId, roleId, before, after, releaseId });
}

/**
 * Marks occupations that are kept and not in the release as withdrawn in it; what roles took from them stays.
 * @param listed ids of all that the release has
 * @param prefix of the ids that the release speaks of: an older scheme of the publisher has another one
 */
export async function withdrawOccupations(
  update: ReleaseUpdate,
  listed: ReadonlySet<string>,
  prefix: string,
): Promise<void> {
  const { scheme, isWriting } = update;
  await inTransaction(update.work, async (inside) => {
    const titles = await selectCurrentTitles(inside.db, scheme);
    const gone = [...titles].filter(([id]) => id.startsWith(prefix) && !listed.has(id));
    if (gone.length === 0) return;
    const ids = gone.map(([id]) => id);
    const followers = await selectFollowers(inside.db, scheme, ids);
    const releaseId = await update.record(
      inside,
      gone.map(([id, title]) => ({
        ...outlineOf(id, title, followers),
        state: 'withdrawn' as const,
        fields: [],
      })),
    );
    if (isWriting) await withdrawProfiles(inside.db, scheme, ids, releaseId);
  });
}
