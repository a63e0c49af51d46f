import { sql } from 'kysely';
import type { ItemParameters, Proficiency } from '#engine';
import type { Db } from '#kernel/database';
import type { Outcome } from './mark-response.ts';
import type { AttemptEnding, Reply } from './schemas.ts';

export type ContextKind = 'skillCheck' | 'unit';

export type PresentationRow = {
  readonly personId: string;
  readonly presentationId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  readonly skillId: string | null;
  /** Null when the item is mapped to no skill. */
  readonly itemParameters: ItemParameters | null;
  readonly locale: string;
  readonly optionOrder: readonly string[];
  readonly contextKind: ContextKind;
  readonly contextId: string;
  readonly unitId: string | null;
  /** From 1. */
  readonly position: number;
  readonly why: 'uncertain' | 'target' | 'unit';
  readonly presentedAt: Date;
  readonly respondedAt: Date | null;
};

/** What a person has met: in one context, or in the last 30 days anywhere. */
export type MetRow = Pick<
  PresentationRow,
  'presentationId' | 'itemId' | 'skillId' | 'contextId' | 'position'
> & { readonly isResponded: boolean };

export type NewPresentation = Omit<PresentationRow, 'respondedAt'> & {
  /** Probability in (0, 1] with which it was chosen. */
  readonly probability: number;
  readonly candidates: unknown;
};

export type ResponseRow = {
  readonly chosen: readonly string[];
  readonly outcome: Outcome;
  readonly respondedAt: Date;
  readonly reply: Reply;
};

type LearningTables = {
  'learning.presentation': {
    person_id: string;
    presentation_id: string;
    item_id: string;
    item_version: number;
    skill_id: string | null;
    item_parameters: unknown;
    locale: string;
    option_order: readonly string[];
    context_kind: ContextKind;
    context_id: string;
    unit_id: string | null;
    position: number;
    why: PresentationRow['why'];
    probability: number;
    candidates: unknown;
    presented_at: Date;
    responded_at: Date | null;
  };
  'learning.unit_attempt': {
    person_id: string;
    unit_attempt_id: string;
    unit_id: string;
    unit_version: number;
    locale: string;
    segment_id: string | null;
    started_at: Date;
    completed_at: Date | null;
    before: unknown;
    ending: unknown;
  };
};

const tables = (db: Db) => db.withTables<LearningTables>();

const presentation = sql`p.person_id as "personId", p.presentation_id as "presentationId",
  p.item_id as "itemId", p.item_version as "itemVersion", p.skill_id as "skillId",
  p.item_parameters as "itemParameters", p.locale, p.option_order as "optionOrder",
  p.context_kind as "contextKind", p.context_id as "contextId", p.unit_id as "unitId", p.position,
  p.why, p.presented_at as "presentedAt", p.responded_at as "respondedAt"`;

const metColumns = sql`json_build_object('presentationId', h.presentation_id, 'itemId', h.item_id,
  'skillId', h.skill_id, 'contextId', h.context_id, 'position', h.position,
  'isResponded', h.responded_at is not null)`;

/**
 * A presentation, locked until the transaction ends, with what the person has met in its context and since an
 * instant. Whoever waits for the lock sees `respondedAt` as the other left it.
 */
export async function lockPresentation(
  db: Db,
  personId: string,
  presentationId: string,
  metSince: Date,
): Promise<{ presentation: PresentationRow; met: readonly MetRow[] } | undefined> {
  const { rows } = await sql<PresentationRow & { met: readonly MetRow[] }>`
    select ${presentation}, (
      select json_agg(${metColumns} order by h.position) from learning.presentation h
      where h.person_id = p.person_id
        and (h.context_id = p.context_id or h.presented_at >= ${metSince})) as met
    from learning.presentation p
    where p.person_id = ${personId} and p.presentation_id = ${presentationId}
    for update`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { met, ...rest } = row;
  return { presentation: rest, met };
}

/** What a person has met in a context and since an instant. */
export async function selectMet(
  db: Db,
  personId: string,
  contextId: string,
  metSince: Date,
): Promise<readonly MetRow[]> {
  const { rows } = await sql<{ met: readonly MetRow[] | null }>`
    select json_agg(${metColumns} order by h.position) as met from learning.presentation h
    where h.person_id = ${personId}
      and (h.context_id = ${contextId} or h.presented_at >= ${metSince})`.execute(db);
  return rows[0]?.met ?? [];
}

export type ShownRow = PresentationRow & { readonly reply: Reply | null };

/** The presentations of a context in order, each with the reply to its response. */
export async function selectShown(
  db: Db,
  personId: string,
  of: { readonly contextId: string } | { readonly presentationId: string },
): Promise<ShownRow[]> {
  const condition =
    'contextId' in of
      ? sql`p.context_id = ${of.contextId}`
      : sql`p.presentation_id = ${of.presentationId}`;
  const { rows } = await sql<ShownRow>`
    select ${presentation}, r.reply
    from learning.presentation p
    left join learning.response r
      on r.person_id = p.person_id and r.presentation_id = p.presentation_id
    where p.person_id = ${personId} and ${condition}
    order by p.position`.execute(db);
  return rows;
}

/** Adds presentations. @returns the ids of those whose place in the context was still free */
export async function insertPresentations(
  db: Db,
  presentations: readonly NewPresentation[],
): Promise<ReadonlySet<string>> {
  if (presentations.length === 0) return new Set();
  const rows = presentations.map((row) => ({
    person_id: row.personId,
    presentation_id: row.presentationId,
    item_id: row.itemId,
    item_version: row.itemVersion,
    skill_id: row.skillId,
    item_parameters: row.itemParameters && JSON.stringify(row.itemParameters),
    locale: row.locale,
    option_order: row.optionOrder,
    context_kind: row.contextKind,
    context_id: row.contextId,
    unit_id: row.unitId,
    position: row.position,
    why: row.why,
    probability: row.probability,
    candidates: JSON.stringify(row.candidates),
    presented_at: row.presentedAt,
    responded_at: null,
  }));
  const inserted = await tables(db)
    .insertInto('learning.presentation')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('presentation_id')
    .execute();
  return new Set(inserted.map((row) => row.presentation_id));
}

export async function selectResponse(
  db: Db,
  personId: string,
  presentationId: string,
): Promise<ResponseRow | undefined> {
  const { rows } = await sql<ResponseRow>`
    select chosen, outcome, responded_at as "respondedAt", reply from learning.response
    where person_id = ${personId} and presentation_id = ${presentationId}`.execute(db);
  return rows[0];
}

/** Keeps a response and marks its presentation, in one statement. */
export async function insertResponse(
  db: Db,
  response: ResponseRow & {
    readonly personId: string;
    readonly presentationId: string;
    readonly durationMs: number | null;
    readonly statementId: string;
  },
): Promise<void> {
  await sql`
    with marked as (
      update learning.presentation set responded_at = ${response.respondedAt}
      where person_id = ${response.personId} and presentation_id = ${response.presentationId})
    insert into learning.response (person_id, presentation_id, chosen, outcome, duration_ms,
      responded_at, statement_id, reply)
    values (${response.personId}, ${response.presentationId}, ${[...response.chosen]}::text[],
      ${response.outcome}, ${response.durationMs}, ${response.respondedAt}, ${response.statementId},
      ${JSON.stringify(response.reply)}::jsonb)`.execute(db);
}

export type AttemptRow = {
  readonly personId: string;
  readonly unitAttemptId: string;
  readonly unitId: string;
  readonly unitVersion: number;
  readonly locale: string;
  /** Where the reader is. */
  readonly segmentId: string | null;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  /** The shown estimates when it began, by skill. */
  readonly before: Readonly<Record<string, Proficiency>>;
  readonly ending: AttemptEnding | null;
};

const attempt = sql`person_id as "personId", unit_attempt_id as "unitAttemptId",
  unit_id as "unitId", unit_version as "unitVersion", locale, segment_id as "segmentId",
  started_at as "startedAt", completed_at as "completedAt", before, ending`;

/** The newest attempt at a unit, an open one first. */
export async function selectAttemptAt(
  db: Db,
  personId: string,
  unitId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and unit_id = ${unitId}
    order by completed_at is not null, started_at desc limit 1`.execute(db);
  return rows[0];
}

/** The open attempts of a person, the newest first. */
export async function selectOpenAttempts(db: Db, personId: string): Promise<AttemptRow[]> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and completed_at is null
    order by started_at desc, unit_attempt_id desc`.execute(db);
  return rows;
}

/** An attempt, locked until the transaction ends. */
export async function lockAttempt(
  db: Db,
  personId: string,
  unitAttemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select ${attempt} from learning.unit_attempt
    where person_id = ${personId} and unit_attempt_id = ${unitAttemptId} for update`.execute(db);
  return rows[0];
}

/** @returns false when there is an open attempt at the unit already */
export async function insertAttempt(db: Db, row: AttemptRow): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('learning.unit_attempt')
    .values({
      person_id: row.personId,
      unit_attempt_id: row.unitAttemptId,
      unit_id: row.unitId,
      unit_version: row.unitVersion,
      locale: row.locale,
      segment_id: row.segmentId,
      started_at: row.startedAt,
      completed_at: null,
      before: JSON.stringify(row.before),
      ending: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_attempt_id')
    .execute();
  return inserted.length === 1;
}

/** @returns false when there is no such open attempt */
export async function updatePlace(
  db: Db,
  personId: string,
  unitAttemptId: string,
  segmentId: string,
): Promise<boolean> {
  const updated = await tables(db)
    .updateTable('learning.unit_attempt')
    .set({ segment_id: segmentId })
    .where('person_id', '=', personId)
    .where('unit_attempt_id', '=', unitAttemptId)
    .where('completed_at', 'is', null)
    .returning('unit_attempt_id')
    .execute();
  return updated.length === 1;
}

export async function updateCompleted(
  db: Db,
  personId: string,
  unitAttemptId: string,
  completedAt: Date,
  ending: AttemptEnding,
): Promise<void> {
  await tables(db)
    .updateTable('learning.unit_attempt')
    .set({ completed_at: completedAt, ending: JSON.stringify(ending) })
    .where('person_id', '=', personId)
    .where('unit_attempt_id', '=', unitAttemptId)
    .execute();
}
