import type { z } from 'zod';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import { contextOfMany } from '#rooms/people';
import { unknownRelease } from './problems.ts';
import type { releaseSchema, withdrawnSchema } from './release-schemas.ts';
import { type ReleaseRow, selectReleaseNames, selectReleases } from './releases.db.ts';

export type Release = z.input<typeof releaseSchema>;

/** The releases of O*NET and ESCO that came in, the newest first; at most 200. */
export async function listReleases(work: Work): Promise<Release[]> {
  return await present(work, await selectReleases(work.db));
}

/** What an import was found to change, or changed: one release for each publisher, in the order of its coming. */
export async function releasesOfImport(work: Work, importRunId: string): Promise<Release[]> {
  return (await present(work, await selectReleases(work.db, { importRunId }))).toReversed();
}

/** @throws Problem skills/unknown-release */
export async function readRelease(work: Work, releaseId: string): Promise<Release> {
  const [release] = await present(work, await selectReleases(work.db, { releaseId }));
  if (!release)
    throw new Problem(
      unknownRelease,
      `No release has the id ${releaseId}: choose one of GET /api/releases.`,
    );
  return release;
}

async function present(work: Work, rows: readonly ReleaseRow[]): Promise<Release[]> {
  const personIds = rows.flatMap(({ begunBy }) => begunBy ?? []);
  const people = new Map(
    (await contextOfMany(work, [...new Set(personIds)])).map(({ personId, displayName }) => [
      personId,
      { personId, displayName },
    ]),
  );
  return rows.map(({ importRunId, begunBy, begunAt, appliedAt, previous, ...release }) => ({
    ...release,
    importId: importRunId,
    begunBy: people.get(begunBy ?? '') ?? null,
    begunAt: begunAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    previous: previous && {
      version: previous.version,
      appliedAt: new Date(previous.appliedAt).toISOString(),
    },
  }));
}

/** Says of what is kept which release took it back. */
export async function withdrawals(
  work: Work,
): Promise<(releaseId: string | null) => z.input<typeof withdrawnSchema>> {
  const names = await selectReleaseNames(work.db);
  return (releaseId) => {
    const name = releaseId === null ? undefined : names.get(releaseId);
    return name ? { ...name, at: name.at.toISOString() } : null;
  };
}
