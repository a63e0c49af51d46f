import { replaySkill } from '#engine';
import type { Work } from '#kernel/work';
import { listSkills } from '#rooms/skills';
import {
  type CountingEntry,
  deleteProficiency,
  lockProficiency,
  selectCountingEntries,
  selectProficiencies,
  updateSteps,
  upsertProficiency,
} from './evidence.db.ts';
import { MODEL, type OwnEvidence } from './evidence-state.ts';
import { indexFramework, skillOf } from './framework-index.ts';

/** What a ledger comes to, and each entry's step where it differs from the stored one. */
export type Replay = {
  readonly own: OwnEvidence | undefined;
  readonly changedSteps: readonly Pick<CountingEntry, 'entryId' | 'before' | 'after'>[];
};

/**
 * Plays a skill's ledger from its first entry, with the model that serves now.
 * @param entries all that count, in ledger order
 */
export function replayLedger(
  entries: readonly CountingEntry[],
  cutPoints: readonly number[],
): Replay {
  const { steps, state } = replaySkill(
    MODEL,
    entries.map(({ entryId, observedAt, recordedAt, observation, ceiling }) => ({
      id: entryId,
      observedAt: observedAt.getTime(),
      recordedAt: recordedAt.getTime(),
      observation,
      ceiling,
    })),
    cutPoints,
  );
  const changedSteps = entries.flatMap((entry, index) => {
    const step = steps[index];
    if (!step) throw new Error('a replay gives one step for each entry');
    const isStored =
      entry.modelVersion === MODEL.version &&
      !differs(step.before, entry.before) &&
      !differs(step.after, entry.after);
    return isStored ? [] : [{ entryId: entry.entryId, ...step }];
  });
  const last = entries.at(-1);
  const own = state &&
    last && {
      proficiency: state.proficiency,
      entryCount: entries.length,
      attainedLevel: state.attainedLevel,
      showing: state.showing,
      lastObservedAt: last.observedAt,
      lastEntryId: last.entryId,
      modelVersion: MODEL.version,
    };
  return { own, changedSteps };
}

function differs(
  a: { readonly mean: number; readonly variance: number },
  b: { readonly mean: number; readonly variance: number },
): boolean {
  return a.mean !== b.mean || a.variance !== b.variance;
}

/**
 * Computes a skill of a person again from the ledger alone, with the model that serves now, and keeps that. With an
 * untouched ledger and the same model it changes nothing, to the bit.
 * @returns what the ledger comes to; undefined without evidence
 */
export async function recomputeSkill(
  work: Work,
  personId: string,
  skillId: string,
): Promise<OwnEvidence | undefined> {
  await lockProficiency(work.db, personId, skillId);
  const skill = skillOf(indexFramework(await listSkills(work)), skillId);
  // A skill that left the framework keeps what it had; there are no levels to attain any more.
  if (!skill) return await storedSkill(work, personId, skillId);
  const entries = await selectCountingEntries(work.db, personId, skillId);
  const { own, changedSteps } = replayLedger(entries, skill.cutPoints);
  await updateSteps(work.db, personId, MODEL.version, changedSteps);
  if (!own) await deleteProficiency(work.db, personId, skillId);
  else {
    const row = { personId, skillId, ...own, updatedAt: work.clock.now() };
    await upsertProficiency(work.db, row, undefined);
  }
  return own;
}

async function storedSkill(work: Work, personId: string, skillId: string) {
  const rows = await selectProficiencies(work.db, [personId]);
  return rows.find((row) => row.skillId === skillId)?.own;
}
