import { sql } from 'kysely';
import type { Db } from './database.ts';
import { inTransaction, type Work } from './work.ts';

/** Something that happened in a room and that later rooms may act on. The payload is JSON; ids are strings. */
export type DomainEvent = {
  readonly eventId: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type EventHandler = (work: Work, event: DomainEvent) => Promise<void>;
/** Which functions hear of which kind of event. A handler may be run twice for one event and has to bear it. */
export type EventHandlers = Readonly<Record<string, readonly EventHandler[]>>;

const MAXIMUM_ATTEMPTS = 5;

type KernelTables = {
  'kernel.outbox': {
    event_id: string;
    kind: string;
    payload: unknown;
    recorded_at: Date;
    done_at: Date | null;
    attempts: number;
    failure: string | null;
  };
};

/** Transactions in which something was announced. */
const announced = new WeakSet<Db>();

/** Whether an event was written in this transaction. */
export function hasAnnounced(db: Db): boolean {
  return announced.has(db);
}

/** Writes an event in the transaction that caused it: it is delivered if and only if that one is kept. */
export async function emit(
  work: Work,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  announced.add(work.db);
  await work.db
    .withTables<KernelTables>()
    .insertInto('kernel.outbox')
    .values({
      event_id: work.newId(),
      kind,
      payload: JSON.stringify(payload),
      recorded_at: work.clock.now(),
      attempts: 0,
    })
    .execute();
}

/**
 * Delivers what waits in the outbox, oldest first, each event in a transaction of its own with its handlers.
 * A failing event is tried again at the next call, up to five times, then kept with its failure.
 * @returns how many were delivered
 */
export async function deliverEvents(work: Work, handlers: EventHandlers): Promise<number> {
  let delivered = 0;
  const passed = new Set<string>();
  for (;;) {
    const eventId = await deliverNext(work, handlers, passed);
    if (eventId === undefined) return delivered;
    if (!passed.has(eventId)) delivered += 1;
  }
}

async function deliverNext(
  work: Work,
  handlers: EventHandlers,
  passed: Set<string>,
): Promise<string | undefined> {
  let current: DomainEvent | undefined;
  try {
    return await inTransaction(work, async (inside) => {
      current = await claim(inside.db, passed);
      if (!current) return undefined;
      for (const handle of handlers[current.kind] ?? []) await handle(inside, current);
      await outbox(inside.db)
        .set({ done_at: inside.clock.now() })
        .where('event_id', '=', current.eventId)
        .execute();
      return current.eventId;
    });
  } catch (error) {
    if (!current) throw error;
    passed.add(current.eventId);
    await recordFailure(work, current.eventId, error);
    return current.eventId;
  }
}

async function claim(db: Db, passed: ReadonlySet<string>): Promise<DomainEvent | undefined> {
  const { rows } = await sql<{ event_id: string; kind: string; payload: Record<string, unknown> }>`
    select event_id, kind, payload from kernel.outbox
    where done_at is null and attempts < ${MAXIMUM_ATTEMPTS} and not event_id = any(${[...passed]}::uuid[])
    order by event_id limit 1 for update skip locked`.execute(db);
  const row = rows[0];
  return row && { eventId: row.event_id, kind: row.kind, payload: row.payload };
}

async function recordFailure(work: Work, eventId: string, error: unknown): Promise<void> {
  await outbox(work.db)
    .set({
      attempts: sql`attempts + 1`,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
    .where('event_id', '=', eventId)
    .execute();
}

/** How many events wait to be acted on, and how many were given up. */
export async function countEvents(
  db: Db,
): Promise<{ readonly waiting: number; readonly failed: number }> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where attempts < ${MAXIMUM_ATTEMPTS}) as waiting,
      count(*) filter (where attempts >= ${MAXIMUM_ATTEMPTS}) as failed
    from kernel.outbox where done_at is null`.execute(db);
  return rows[0] ?? { waiting: 0, failed: 0 };
}

function outbox(db: Db) {
  return db.withTables<KernelTables>().updateTable('kernel.outbox');
}
