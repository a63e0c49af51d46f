import { sql } from 'kysely';
import type { Observation, Proficiency } from '#engine';
import type { Db } from '#kernel/database';
import type { ContestRow, ContestState } from './contests.db.ts';
import { counts, type EntryRow, type EvidenceTables } from './evidence.db.ts';

export type LedgerRow = Omit<EntryRow, 'personId' | 'modelVersion' | 'policy' | 'ceiling'> & {
  readonly voided: boolean;
  readonly contest: ContestRow | null;
  /** Who said it, and how; null for what nobody said. */
  readonly rating: {
    readonly raterId: string | null;
    readonly level: number;
    /** Logits that were taken off. */
    readonly leniency: number;
  } | null;
};

/** Entries of a person, newest first, each with its newest contest that was not withdrawn. */
export async function selectLedger(
  db: Db,
  personId: string,
  of:
    | { readonly skillId: string }
    | { readonly sourceKind: string; readonly sourceIds: readonly string[] },
): Promise<LedgerRow[]> {
  const part =
    'skillId' in of
      ? sql`e.skill_id = ${of.skillId}`
      : sql`e.source_kind = ${of.sourceKind} and e.source_id = any(${[...of.sourceIds]}::text[])`;
  const { rows } = await sql<LedgerSelect>`
    select e.*, not (${counts}) as dropped, c.contest_id, c.state, c.reason, c.raised_at,
      r.rater_id, r.level, r.leniency
    from evidence.ledger_entry e
    left join evidence.rating r on r.person_id = e.person_id and r.entry_id = e.entry_id
    left join lateral (
      select * from evidence.contest c
      where c.person_id = e.person_id and c.entry_id = e.entry_id and c.state <> 'withdrawn'
      order by c.raised_at desc, c.contest_id desc limit 1) c on true
    where e.person_id = ${personId} and ${part}
    order by e.observed_at desc, e.entry_id desc`.execute(db);
  return rows.map(ledgerRowOf);
}

type LedgerSelect = EvidenceTables['evidence.ledger_entry'] & {
  observation: Observation;
  dropped: boolean;
  contest_id: string | null;
  state: ContestState | null;
  reason: string | null;
  raised_at: Date | null;
  rater_id: string | null;
  level: number | null;
  leniency: number | null;
};

function ledgerRowOf(row: LedgerSelect): LedgerRow {
  const { contest_id: contestId, state, reason, raised_at: raisedAt } = row;
  const { rater_id: raterId, level, leniency } = row;
  const hasContest = contestId !== null && state !== null && reason !== null && raisedAt !== null;
  return {
    entryId: row.entry_id,
    skillId: row.skill_id,
    kind: row.kind,
    source: { kind: row.source_kind, id: row.source_id },
    about: {
      kind: row.about_kind,
      id: row.about_id,
      version: row.about_version,
      title: row.about_title,
    },
    observedAt: row.observed_at,
    recordedAt: row.recorded_at,
    observation: row.observation,
    before: { mean: row.before_mean, variance: row.before_variance },
    after: { mean: row.after_mean, variance: row.after_variance },
    voided: row.dropped,
    contest: hasContest ? { contestId, state, reason, raisedAt } : null,
    rating: level !== null && leniency !== null ? { raterId, level, leniency } : null,
  };
}

type EntryAbout = {
  readonly itemId: string;
  readonly mean: number;
  readonly variance: number;
  readonly observation: Observation;
};

/** The entries that responses to items became, of these presentations, with the estimate before each. */
export async function selectAboutItems(
  db: Db,
  itemIds: readonly string[],
  presentationIds: readonly string[],
): Promise<EntryAbout[]> {
  if (presentationIds.length === 0) return [];
  const { rows } = await sql<EntryAbout>`
    select about_id as "itemId", before_mean as mean, before_variance as variance, observation
    from evidence.ledger_entry
    where kind = 'response' and about_id = any(${[...itemIds]}::uuid[])
      and source_kind = 'presentation' and source_id = any(${[...presentationIds]}::text[])
      and voided_at is null`.execute(db);
  return rows;
}

export type LedgerStep = {
  readonly skillId: string;
  readonly observedAt: Date;
  readonly after: Proficiency;
};

/** What each entry of a person that counts left behind, in the order of the ledger. */
export async function selectSteps(db: Db, personId: string): Promise<LedgerStep[]> {
  const { rows } = await sql<{ skillId: string; observedAt: Date; mean: number; variance: number }>`
    select e.skill_id as "skillId", e.observed_at as "observedAt", e.after_mean as mean,
      e.after_variance as variance
    from evidence.ledger_entry e where e.person_id = ${personId} and ${counts}
    order by e.observed_at, e.entry_id`.execute(db);
  return rows.map(({ mean, variance, ...row }) => ({ ...row, after: { mean, variance } }));
}
