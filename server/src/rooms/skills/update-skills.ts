import { inTransaction } from '#kernel/work';
import type { ExternalSkill } from './external-skill.ts';
import { skillChanges } from './field-changes.ts';
import { type ToldSkill, wholeSkill } from './merge-told.ts';
import {
  type ChangeState,
  countsOf,
  type ReleaseChange,
  type SaveCounts,
  stateOf,
} from './release-change.ts';
import { replaceExternalSkills, selectExternalByIds, withdrawExternalSkills } from './skills.db.ts';
import type { ReleaseUpdate } from './update-release.ts';

/** Takes skills of a release in, all or none; what did not change is not touched. */
export async function updateSkills(
  update: ReleaseUpdate,
  told: readonly ToldSkill[],
): Promise<SaveCounts> {
  const { scheme, isWriting } = update;
  return await inTransaction(update.work, async (inside) => {
    const ids = told.map(({ externalId }) => externalId);
    const known = new Map(
      (await selectExternalByIds(inside.db, scheme, ids)).map((skill) => [skill.externalId, skill]),
    );
    const differing = told.flatMap((one) => {
      const stored = known.get(one.externalId);
      const after = wholeSkill(one, stored);
      const fields = stored ? skillChanges(stored, after, update.nameOf.element) : [];
      const state = stateOf(stored, fields);
      return state === null ? [] : [{ after, change: changeOf(update, after, state, fields) }];
    });
    if (isWriting)
      await replaceExternalSkills(
        inside.db,
        scheme,
        differing.map(({ after }) => after),
      );
    await update.record(
      inside,
      differing.map(({ change }) => change),
    );
    return countsOf(
      told.length,
      differing.map(({ change }) => change.state),
    );
  });
}

/**
 * Marks what is kept of these domains and not in the release as withdrawn in it.
 * @param listed ids of all that the release has of these domains
 */
export async function withdrawSkills(
  update: ReleaseUpdate,
  listed: ReadonlySet<string>,
  domains: readonly string[],
): Promise<void> {
  const gone = update.knownElements.filter(
    ({ externalId, domain, withdrawnIn }) =>
      withdrawnIn === null && domains.includes(domain) && !listed.has(externalId),
  );
  if (gone.length === 0) return;
  await inTransaction(update.work, async (inside) => {
    const changes = gone.map((skill) => changeOf(update, skill, 'withdrawn', []));
    const releaseId = await update.record(inside, changes);
    const ids = gone.map(({ externalId }) => externalId);
    if (update.isWriting) await withdrawExternalSkills(inside.db, update.scheme, ids, releaseId);
  });
}

function changeOf(
  { linkedSkills }: ReleaseUpdate,
  { externalId, name, domain }: Pick<ExternalSkill, 'externalId' | 'name' | 'domain'>,
  state: ChangeState,
  fields: ReleaseChange['fields'],
): ReleaseChange {
  const linked = linkedSkills.get(externalId) ?? [];
  return { kind: 'element', state, externalId, name, domain, fields, linked, holders: null };
}
