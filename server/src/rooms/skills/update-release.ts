// How a release of O*NET or ESCO comes in: begun, skills and occupations batch by batch, what is gone, ended.
// A comparison goes the same way and writes nothing but what it found.
import { inTransaction, type Work } from '#kernel/work';
import { countHolders } from '#rooms/people';
import type { NameOf } from './field-changes.ts';
import { listSkills, type Skill } from './list-skills.ts';
import type { Linked, ReleaseChange } from './release-change.ts';
import {
  deleteComparisons,
  insertChanges,
  insertRelease,
  selectUnfinished,
  updateApplied,
} from './releases.db.ts';
import { type ExternalName, type Scheme, selectExternalNames } from './skills.db.ts';
import type { RatingScale } from './targets-from-ratings.ts';

export type UpdateRequest = {
  readonly scheme: Scheme;
  /** As the publisher numbers the release; null when nothing tells it. */
  readonly version: string | null;
  /** What makes targets of ratings. */
  readonly scale: RatingScale;
  /** Names of all skills that come, by id: what changes is told with the names of this release. */
  readonly names: ReadonlyMap<string, string>;
  readonly mode: UpdateMode;
};

/**
 * `apply` writes, and keeps what it changed; `compare` keeps what applying would change, to be looked at; `tell`
 * hands that over and keeps nothing.
 */
export type UpdateMode =
  | {
      readonly kind: 'apply' | 'compare';
      readonly importRunId: string;
      readonly begunBy: string | null;
    }
  | {
      readonly kind: 'tell';
      readonly tell: (release: ToldRelease, changes: readonly ReleaseChange[]) => void;
    };

export type ToldRelease = Pick<UpdateRequest, 'scheme' | 'version'>;

/** A release on its way in. */
export type ReleaseUpdate = {
  readonly work: Work;
  readonly scheme: Scheme;
  readonly scale: RatingScale;
  readonly isWriting: boolean;
  readonly actorId: string | null;
  readonly skills: readonly Skill[];
  readonly nameOf: { readonly element: NameOf; readonly skill: NameOf };
  /** As they were when the update began. */
  readonly knownElements: readonly ExternalName[];
  /** Skills of the framework by the element that they are linked with. */
  readonly linkedSkills: ReadonlyMap<string, readonly Linked[]>;
  /** People by the role that they hold. */
  readonly holders: ReadonlyMap<string, number>;
  /** Keeps what changed. @returns the release; '' where none is kept */
  readonly record: (inside: Work, changes: readonly ReleaseChange[]) => Promise<string>;
  readonly end: () => Promise<void>;
};

export async function beginUpdate(work: Work, request: UpdateRequest): Promise<ReleaseUpdate> {
  const { scheme, scale, mode } = request;
  const skills = await listSkills(work);
  const knownElements = await selectExternalNames(work.db, scheme);
  const names = new Map([
    ...knownElements.map(({ externalId, name }) => [externalId, name] as const),
    ...request.names,
  ]);
  const skillNames = new Map(skills.map(({ skillId, name }) => [skillId, name]));
  return {
    work,
    scheme,
    scale,
    isWriting: mode.kind === 'apply',
    actorId: mode.kind === 'tell' ? null : mode.begunBy,
    skills,
    nameOf: {
      element: (id) => names.get(id) ?? id,
      skill: (id) => skillNames.get(id) ?? id,
    },
    knownElements,
    linkedSkills: linksOf(skills, scheme),
    holders: await countHolders(work),
    ...(await keeper(work, request)),
  };
}

function linksOf(skills: readonly Skill[], scheme: Scheme): ReadonlyMap<string, readonly Linked[]> {
  const links = skills.flatMap(({ skillId, name, links: ofSkill }) =>
    ofSkill
      .filter((link) => link.scheme === scheme)
      .map(({ externalId, match }) => ({ externalId, linked: { id: skillId, name, match } })),
  );
  return new Map(
    [...Map.groupBy(links, ({ externalId }) => externalId)].map(([externalId, group]) => [
      externalId,
      group.map(({ linked }) => linked),
    ]),
  );
}

async function keeper(
  work: Work,
  { scheme, version, mode }: UpdateRequest,
): Promise<Pick<ReleaseUpdate, 'record' | 'end'>> {
  if (mode.kind === 'tell') {
    const record = async (_inside: Work, changes: readonly ReleaseChange[]) => {
      mode.tell({ scheme, version }, changes);
      return '';
    };
    // Said though nothing changes.
    mode.tell({ scheme, version }, []);
    return { record, end: async () => {} };
  }
  const { kind, importRunId, begunBy } = mode;
  const begin = async (inside: Work): Promise<string> => {
    const releaseId = inside.newId();
    const state = kind === 'apply' ? 'applying' : 'compared';
    const begunAt = inside.clock.now();
    const release = { releaseId, scheme, version, state, importRunId, begunBy, begunAt } as const;
    await insertRelease(inside.db, release);
    return releaseId;
  };
  // A comparison is kept though nothing changes: it says so. Of a release that is applied the first change begins it,
  // unless the process ended on its way and it goes on now.
  let current =
    kind === 'compare' ? await begin(work) : await selectUnfinished(work.db, importRunId, scheme);
  return {
    record: async (inside, changes) => {
      if (changes.length === 0) return current ?? '';
      current ??= await begin(inside);
      const kept = changes.map((change) => ({ ...change, changeId: inside.newId() }));
      await insertChanges(inside.db, current, kept);
      return current;
    },
    end: async () => {
      if (kind === 'apply' && current !== undefined)
        await updateApplied(work.db, current, work.clock.now());
    },
  };
}

/** Says that all of the release is in. */
export async function endUpdate(update: ReleaseUpdate): Promise<void> {
  await update.end();
}

/** Lets go of what an import was found to change, because it is compared anew, applied or discarded. */
export async function forgetComparison(work: Work, importRunId: string): Promise<void> {
  await inTransaction(work, (inside) => deleteComparisons(inside.db, importRunId));
}
