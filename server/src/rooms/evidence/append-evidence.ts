import {
  appendEntry,
  attainedLevel,
  EVIDENCE_CEILING,
  type EvidenceKind,
  type LedgerState,
  type Observation,
  type Proficiency,
} from '#engine';
import { Problem } from '#kernel/problems';
import type { Work } from '#kernel/work';
import {
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
  /** The highest level that it can show, 0 to 5; the kind's own when absent. */
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
 * entry is put in its place and the skill is played again from the start.
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
  const ceiling = evidence.ceiling ?? EVIDENCE_CEILING[ENGINE_KINDS[evidence.kind]];
  const isLate = own !== undefined && comesBefore(evidence.observedAt, entryId, own);
  const step = stepAtEnd(isLate ? undefined : own, evidence, entryId);
  const isNew = await insertEntry(work.db, entryRow(work, { ...evidence, ceiling }, entryId, step));
  if (!isNew) return await unchanged(work, evidence, known);
  const after = isLate
    ? undefined
    : await keep(work, evidence, { own, step, entryId, ceiling, cutPoints: skill.cutPoints });
  const attainedBefore = own?.attainedLevel ?? 0;
  if (!after) return await replayed(work, evidence, known, { entryId, attainedBefore });
  return {
    entryId,
    isNew,
    ...step,
    attainedBefore,
    attainedAfter: after.attainedLevel,
    state: withOwn(known, evidence.skillId, after),
  };
}

function comesBefore(observedAt: Date, entryId: string, own: OwnEvidence): boolean {
  const later = observedAt.getTime() - own.lastObservedAt.getTime();
  return later < 0 || (later === 0 && entryId < own.lastEntryId);
}

/** For a late entry these are placeholders: the replay that follows writes the real ones. */
function stepAtEnd(own: OwnEvidence | undefined, evidence: NewEvidence, entryId: string) {
  const state: LedgerState | undefined = own && {
    proficiency: own.proficiency,
    observedAt: own.lastObservedAt.getTime(),
  };
  const { observation, observedAt } = evidence;
  return appendEntry(MODEL, state, { id: entryId, observedAt: observedAt.getTime(), observation });
}

function entryRow(
  work: Work,
  evidence: NewEvidence & { readonly ceiling: number },
  entryId: string,
  step: { readonly before: Proficiency; readonly after: Proficiency },
): EntryRow {
  const recordedAt = work.clock.now();
  return { ...evidence, ...step, entryId, recordedAt, modelVersion: MODEL.version };
}

/** @returns undefined when another transaction has changed the skill in between */
async function keep(
  work: Work,
  { personId, skillId, observedAt }: NewEvidence,
  at: {
    readonly own: OwnEvidence | undefined;
    readonly step: { readonly after: Proficiency };
    readonly entryId: string;
    readonly ceiling: number;
    readonly cutPoints: readonly number[];
  },
): Promise<OwnEvidence | undefined> {
  const ceiling = Math.max(at.own?.ceiling ?? 0, at.ceiling);
  const attained = at.own?.attainedLevel ?? 0;
  const after: OwnEvidence = {
    proficiency: at.step.after,
    entryCount: (at.own?.entryCount ?? 0) + 1,
    attainedLevel: attainedLevel(MODEL, at.step.after, at.cutPoints, attained, ceiling),
    ceiling,
    lastObservedAt: observedAt,
    lastEntryId: at.entryId,
  };
  const row = { personId, skillId, ...after, modelVersion: MODEL.version };
  const updatedAt = work.clock.now();
  const kept = await upsertProficiency(work.db, { ...row, updatedAt }, at.own?.entryCount ?? 0);
  return kept ? after : undefined;
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
