import { attainedLevel, replayEntries } from '#engine';
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

type CutPoints = readonly number[];

/** What a ledger comes to, and each entry's step where it differs from the stored one. */
export type Replay = {
  readonly own: OwnEvidence | undefined;
  readonly changedSteps: readonly Pick<CountingEntry, 'entryId' | 'before' | 'after'>[];
};

/**
 * Plays a skill's ledger from its first entry.
 * @param entries all that count, in ledger order
 * @param attainedBefore the level that stays attained in any case, 0 to 5
 */
export function replayLedger(
  entries: readonly CountingEntry[],
  cutPoints: CutPoints,
  attainedBefore: number,
): Replay {
  const steps = replayEntries(
    MODEL,
    entries.map(({ entryId, observedAt, observation }) => ({
      id: entryId,
      observedAt: observedAt.getTime(),
      observation,
    })),
  );
  const changedSteps: Replay['changedSteps'][number][] = [];
  let own: OwnEvidence | undefined;
  for (const [index, entry] of entries.entries()) {
    const step = steps[index];
    if (!step) throw new Error('a replay gives one step for each entry');
    const ceiling = Math.max(own?.ceiling ?? 0, entry.ceiling);
    const attained = own?.attainedLevel ?? attainedBefore;
    own = {
      proficiency: step.after,
      entryCount: index + 1,
      attainedLevel: attainedLevel(MODEL, step.after, cutPoints, attained, ceiling),
      ceiling,
      lastObservedAt: entry.observedAt,
      lastEntryId: entry.entryId,
    };
    if (differs(step.before, entry.before) || differs(step.after, entry.after))
      changedSteps.push({ entryId: entry.entryId, ...step });
  }
  return { own, changedSteps };
}

function differs(
  a: { readonly mean: number; readonly variance: number },
  b: { readonly mean: number; readonly variance: number },
): boolean {
  return a.mean !== b.mean || a.variance !== b.variance;
}

/**
 * Computes a skill of a person again from the ledger, and keeps that. With an untouched ledger it changes nothing,
 * to the bit.
 * @param options.keepAttained false when an entry has stopped counting: what it alone had shown is not shown any more
 * @returns what the ledger comes to; undefined without evidence
 */
export async function recomputeSkill(
  work: Work,
  personId: string,
  skillId: string,
  options: { readonly keepAttained: boolean } = { keepAttained: true },
): Promise<OwnEvidence | undefined> {
  const stored = await lockProficiency(work.db, personId, skillId);
  const skill = skillOf(indexFramework(await listSkills(work)), skillId);
  // A skill that left the framework keeps what it had; there are no levels to attain any more.
  if (!skill) return await storedSkill(work, personId, skillId);
  const entries = await selectCountingEntries(work.db, personId, skillId);
  const attainedBefore = options.keepAttained ? (stored?.attainedLevel ?? 0) : 0;
  const { own, changedSteps } = replayLedger(entries, skill.cutPoints, attainedBefore);
  await updateSteps(work.db, personId, changedSteps);
  if (!own) await deleteProficiency(work.db, personId, skillId);
  else {
    const updatedAt = work.clock.now();
    const row = { personId, skillId, ...own, modelVersion: MODEL.version, updatedAt };
    await upsertProficiency(work.db, row, undefined);
  }
  return own;
}

async function storedSkill(work: Work, personId: string, skillId: string) {
  const rows = await selectProficiencies(work.db, [personId]);
  return rows.find((row) => row.skillId === skillId)?.own;
}
