import {
  appendToSkill,
  type EvidenceKind,
  entryCeiling,
  type Observation,
  type Proficiency,
  type SkillState,
  type SkillStep,
} from '#engine';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import {
  addEntry,
  type EntryRow,
  insertEntry,
  type LedgerKind,
  selectEntryOfSource,
  upsertProficiency,
} from './evidence.db.ts';
import {
  type EvidenceState,
  evidenceStateOf,
  MODEL,
  type OwnEvidence,
  withOwn,
} from './evidence-state.ts';
import { skillOf } from './framework-index.ts';
import { noSkill } from './problems.ts';
import { recomputeSkill } from './recompute-skill.ts';

export type NewEvidence = {
  readonly personId: string;
  readonly skillId: string;
  readonly kind: LedgerKind;
  /** Whence it comes; one source is evidence about a skill once. */
  readonly source: { readonly kind: string; readonly id: string };
  /** What it is about, and how the person saw it named. */
  readonly about: EntryRow['about'];
  readonly observedAt: Date;
  readonly observation: Observation;
  /** The highest level that it can show, 0 to 5, where that is less than the kind's own and than what was rated. */
  readonly ceiling?: number;
  /** The rule by which this became evidence. */
  readonly policy: string;
};

export type EvidenceChange = {
  readonly entryId: string;
  /** False when this fact was evidence already: then nothing has changed. */
  readonly isNew: boolean;
  /** The own estimate just before this entry (faded to its time) and just after it. */
  readonly before: Proficiency;
  readonly after: Proficiency;
  readonly attainedBefore: number;
  readonly attainedAfter: number;
  /** All that evidence says about the person now. */
  readonly state: EvidenceState;
};

const ENGINE_KINDS: Readonly<Record<LedgerKind, EvidenceKind>> = {
  response: 'choiceResponse',
  selfRating: 'selfRating',
  managerRating: 'managerRating',
  peerRating: 'peerRating',
  performanceRecord: 'performanceRecord',
  completion: 'completion',
  credential: 'credential',
  statement: 'statement',
};

/**
 * Adds one observed fact to the ledger and updates the estimate of its skill. What was observed before the last
 * entry is put in its place and the skill is played again from the start; so is a skill that was computed with another
 * model than serves now.
 * @param state what was read of this person in the same transaction, to save reading it again
 * @throws Problem evidence/no-skill when the framework has no such skill
 */
export async function appendEvidence(
  work: Work,
  evidence: NewEvidence,
  state?: EvidenceState,
): Promise<EvidenceChange> {
  const known = state ?? (await evidenceStateOf(work, evidence.personId));
  const skill = skillOf(known.framework, evidence.skillId);
  if (!skill) throw new Problem(noSkill, `The framework has no skill ${evidence.skillId}.`);
  const own = known.own.get(evidence.skillId);
  const entryId = work.newId();
  const recordedAt = work.clock.now();
  const kindCeiling = entryCeiling(
    ENGINE_KINDS[evidence.kind],
    evidence.observation,
    skill.cutPoints,
  );
  const ceiling = Math.min(evidence.ceiling ?? kindCeiling, kindCeiling);
  const entry: EntryPlace = { ...evidence, entryId, recordedAt, ceiling };
  const isReplayed = own !== undefined && (comesBefore(entry, own) || isOfOtherModel(own));
  const { state: reached, ...step } = stepAtEnd(
    isReplayed ? undefined : own,
    entry,
    skill.cutPoints,
  );
  const row = { ...entry, ...step, modelVersion: MODEL.version };
  const attainedBefore = own?.attainedLevel ?? 0;
  if (work.writes && !isReplayed) {
    const after = ownAfter(entry, own, reached);
    const proficiency = { row: writeOf(entry, after), expectedEntries: own?.entryCount ?? 0 };
    addEntry(work.db, work.writes, row, proficiency);
    return changeOf(known, entry, step, { attainedBefore, after });
  }
  const isNew = await insertEntry(work.db, row);
  if (!isNew) return await unchanged(work, evidence, known);
  const after = isReplayed ? undefined : await keep(work, entry, own, reached);
  if (!after) return await replayed(work, evidence, known, { entryId, attainedBefore });
  return changeOf(known, entry, step, { attainedBefore, after });
}

function changeOf(
  known: EvidenceState,
  { entryId, skillId }: EntryPlace,
  step: Pick<EvidenceChange, 'before' | 'after'>,
  { attainedBefore, after }: { readonly attainedBefore: number; readonly after: OwnEvidence },
): EvidenceChange {
  return {
    entryId,
    isNew: true,
    ...step,
    attainedBefore,
    attainedAfter: after.attainedLevel,
    state: withOwn(known, skillId, after),
  };
}

/** New evidence with its place in the ledger. */
type EntryPlace = NewEvidence & Pick<EntryRow, 'entryId' | 'recordedAt' | 'ceiling'>;

function comesBefore({ observedAt, entryId }: EntryPlace, own: OwnEvidence): boolean {
  const later = observedAt.getTime() - own.lastObservedAt.getTime();
  return later < 0 || (later === 0 && entryId < own.lastEntryId);
}

function isOfOtherModel(own: OwnEvidence): boolean {
  return own.modelVersion !== MODEL.version;
}

/** For an entry that is followed by a replay these are placeholders: it writes the real ones. */
function stepAtEnd(
  own: OwnEvidence | undefined,
  { entryId, observedAt, recordedAt, observation, ceiling }: EntryPlace,
  cutPoints: readonly number[],
): SkillStep {
  const state: SkillState | undefined = own && {
    ...own,
    observedAt: own.lastObservedAt.getTime(),
  };
  const entry = {
    id: entryId,
    observedAt: observedAt.getTime(),
    recordedAt: recordedAt.getTime(),
    observation,
    ceiling,
  };
  return appendToSkill(MODEL, state, entry, cutPoints);
}

/** @returns undefined when another transaction has changed the skill in between */
async function keep(
  work: Work,
  entry: EntryPlace,
  own: OwnEvidence | undefined,
  reached: SkillState,
): Promise<OwnEvidence | undefined> {
  const after = ownAfter(entry, own, reached);
  const isWritten = await upsertProficiency(work.db, writeOf(entry, after), own?.entryCount ?? 0);
  return isWritten ? after : undefined;
}

function ownAfter(
  { entryId, observedAt }: EntryPlace,
  own: OwnEvidence | undefined,
  { proficiency, attainedLevel, showing }: SkillState,
): OwnEvidence {
  return {
    proficiency,
    entryCount: (own?.entryCount ?? 0) + 1,
    attainedLevel,
    showing,
    lastObservedAt: observedAt,
    lastEntryId: entryId,
    modelVersion: MODEL.version,
  };
}

function writeOf({ personId, skillId, recordedAt }: EntryPlace, own: OwnEvidence) {
  return { personId, skillId, ...own, updatedAt: recordedAt };
}

async function replayed(
  work: Work,
  evidence: NewEvidence,
  state: EvidenceState,
  { entryId, attainedBefore }: { readonly entryId: string; readonly attainedBefore: number },
): Promise<EvidenceChange> {
  const own = await recomputeSkill(work, evidence.personId, evidence.skillId);
  const entry = await selectEntryOfSource(work.db, evidence);
  if (!entry || !own) throw new Error(`entry ${entryId} is not in the ledger that it was put in`);
  return {
    ...entry,
    isNew: true,
    attainedBefore,
    attainedAfter: own.attainedLevel,
    state: withOwn(state, evidence.skillId, own),
  };
}

async function unchanged(
  work: Work,
  evidence: NewEvidence,
  state: EvidenceState,
): Promise<EvidenceChange> {
  const entry = await selectEntryOfSource(work.db, evidence);
  if (!entry) throw new Error('evidence that is there already cannot be found');
  const attained = state.own.get(evidence.skillId)?.attainedLevel ?? 0;
  return { ...entry, isNew: false, attainedBefore: attained, attainedAfter: attained, state };
}
