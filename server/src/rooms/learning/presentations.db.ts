import { sql } from 'kysely';
import type { ItemParameters } from '#engine';
import type { Db } from '#kernel/database';
import type { Writes } from '#kernel/writes';
import type { Outcome } from './mark-response.ts';
import type { Reply } from './schemas.ts';

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
  /** False of an item on trial, whose response counts for nobody. */
  readonly counts: boolean;
  readonly presentedAt: Date;
  readonly respondedAt: Date | null;
};

/** A presentation that a person has met: in one context, or in the last 30 days anywhere. */
export type MetRow = Pick<
  PresentationRow,
  'presentationId' | 'itemId' | 'skillId' | 'counts' | 'contextId' | 'position'
> & { readonly isResponded: boolean };

/** What a person has met. */
export type MetItems = {
  readonly rows: readonly MetRow[];
  /** Items to which the person has ever responded, in any context. */
  readonly answered: readonly string[];
};

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

type PresentationTables = {
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
    counts: boolean;
    probability: number;
    candidates: unknown;
    presented_at: Date;
    responded_at: Date | null;
  };
};

const tables = (db: Db) => db.withTables<PresentationTables>();

const presentation = sql`p.person_id as "personId", p.presentation_id as "presentationId",
  p.item_id as "itemId", p.item_version as "itemVersion", p.skill_id as "skillId",
  p.item_parameters as "itemParameters", p.locale, p.option_order as "optionOrder",
  p.context_kind as "contextKind", p.context_id as "contextId", p.unit_id as "unitId", p.position,
  p.why, p.counts, p.presented_at as "presentedAt", p.responded_at as "respondedAt"`;

const metColumns = sql`json_build_object('presentationId', h.presentation_id, 'itemId', h.item_id,
  'skillId', h.skill_id, 'counts', h.counts, 'contextId', h.context_id, 'position', h.position,
  'isResponded', h.responded_at is not null)`;

const metOf = (
  personId: ReturnType<typeof sql>,
  contextId: ReturnType<typeof sql>,
  since: Date,
) => sql`
  (select json_agg(${metColumns} order by h.position) from learning.presentation h
    where h.person_id = ${personId}
      and (h.context_id = ${contextId} or h.presented_at >= ${since})) as rows,
  (select json_agg(distinct a.item_id) from learning.presentation a
    where a.person_id = ${personId} and a.responded_at is not null) as answered`;

type MetSelect = { readonly rows: readonly MetRow[] | null; readonly answered: string[] | null };

const metItems = ({ rows, answered }: MetSelect): MetItems => ({
  rows: rows ?? [],
  answered: answered ?? [],
});

export type LockedPresentation = {
  readonly presentation: PresentationRow;
  readonly met: MetItems;
  /** It belongs to an attempt at a unit that is completed. */
  readonly isAttemptEnded: boolean;
};

/**
 * A presentation, locked until the transaction ends, with what the person has met in its context and since an
 * instant. Whoever waits for the lock sees `respondedAt` as the other left it.
 */
export async function lockPresentation(
  db: Db,
  personId: string,
  presentationId: string,
  metSince: Date,
): Promise<LockedPresentation | undefined> {
  const { rows: found } = await sql<PresentationRow & MetSelect & { isAttemptEnded: boolean }>`
    select ${presentation}, exists (select 1 from learning.unit_attempt a where a.person_id = p.person_id
        and a.unit_attempt_id = p.context_id and a.completed_at is not null) as "isAttemptEnded",
      ${metOf(sql`p.person_id`, sql`p.context_id`, metSince)}
    from learning.presentation p
    where p.person_id = ${personId} and p.presentation_id = ${presentationId}
    for update`.execute(db);
  const [one] = found;
  if (!one) return undefined;
  const { rows, answered, isAttemptEnded, ...rest } = one;
  return { presentation: rest, met: metItems({ rows, answered }), isAttemptEnded };
}

/** What a person has met in a context and since an instant. */
export async function selectMet(
  db: Db,
  personId: string,
  contextId: string,
  metSince: Date,
): Promise<MetItems> {
  const { rows } = await sql<MetSelect>`
    select ${metOf(sql`${personId}::uuid`, sql`${contextId}::uuid`, metSince)}`.execute(db);
  return metItems(rows[0] ?? { rows: null, answered: null });
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
  const inserted = await presentationInsert(db, presentations)
    .returning('presentation_id')
    .execute();
  return new Set(inserted.map((row) => row.presentation_id));
}

/** Adds one whose place in the context nobody else may have taken in the meantime. */
export function addPresentation(db: Db, writes: Writes, presentation: NewPresentation): void {
  writes.add(presentationInsert(db, [presentation]), true);
}

function presentationInsert(db: Db, presentations: readonly NewPresentation[]) {
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
    counts: row.counts,
    probability: row.probability,
    candidates: JSON.stringify(row.candidates),
    presented_at: row.presentedAt,
    responded_at: null,
  }));
  return tables(db)
    .insertInto('learning.presentation')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing());
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

/** Keeps a response and marks its presentation, which is locked. */
export function addResponse(
  writes: Writes,
  response: ResponseRow & {
    readonly personId: string;
    readonly presentationId: string;
    readonly durationMs: number | null;
    readonly statementId: string;
  },
): void {
  writes.add(
    sql`update learning.presentation set responded_at = ${response.respondedAt}
      where person_id = ${response.personId} and presentation_id = ${response.presentationId}`,
  );
  writes.add(
    sql`insert into learning.response (person_id, presentation_id, chosen, outcome, duration_ms,
      responded_at, statement_id, reply)
    values (${response.personId}, ${response.presentationId}, ${[...response.chosen]}::text[],
      ${response.outcome}, ${response.durationMs}, ${response.respondedAt}, ${response.statementId},
      ${JSON.stringify(response.reply)}::jsonb)`,
  );
}
