import { seededRandom } from '#engine';
import type { JobHandlers } from '#kernel/jobs';
import { inTransaction, type Work } from '#kernel/work';
import { HistoryCollector, Numbers } from './collect-histories.ts';
import { fitBeside } from './fit-beside.ts';
import type { TracingFit, TracingRequest } from './fit-tracing.ts';
import {
  countResponsesSince,
  selectTracedResponses,
  type TracedKey,
} from './traced-responses.db.ts';
import {
  type FittedTracing,
  insertTracing,
  selectLastTracing,
  selectServingTracing,
} from './tracing-models.db.ts';

export const FIT_TRACING = 'learning.fitTracing';

/** With fewer, what is known of items says as much. */
const FEWEST_RESPONSES = 1_000;
const FEWEST_PEOPLE = 30;
/** A tenth more responses than the last fit had is worth the next. */
const SHARE_OF_NEW = 0.1;
/** Some 100 bytes each while it is fitted. */
const MOST_RESPONSES = 500_000;
const PAGE = 5_000;
/** One in five people is held out, others each time. */
const HELD_OUT = 0.2;

/** Looks whether there are enough new responses and fits the next model of responses. */
export const tracingJobs: JobHandlers = {
  [FIT_TRACING]: async (work, _, stopping) => await fitTracingWhenDue(work, stopping),
};

/** Begun anew when it was broken off: what is read is bounded, and nothing is kept before all is done. */
export async function fitTracingWhenDue(work: Work, stopping: AbortSignal): Promise<void> {
  const last = await selectLastTracing(work.db);
  if (!(await isDue(work, last))) return;
  const serving = await selectServingTracing(work.db);
  const collector = await collect(
    work,
    new Numbers(serving?.itemIds),
    new Numbers(serving?.skillIds),
    stopping,
  );
  if (!collector.newest) return;
  const number = (last?.number ?? 0) + 1;
  const isHeldOut = (personId: string): boolean =>
    seededRandom(`tracing ${number} ${personId}`)() < HELD_OUT;
  const fitted = collector.history((personId) => !isHeldOut(personId));
  const heldOut = collector.history(isHeldOut);
  if (fitted.personCount < FEWEST_PEOPLE || heldOut.learners.length === 0) return;
  const { model, lossBefore, lossAfter } = await fitBeside<TracingRequest, TracingFit>(
    new URL('./fit-tracing-worker.ts', import.meta.url),
    { version: `tracing-1.${number}`, fitted, heldOut, serving: serving?.model ?? null },
    stopping,
  );
  const outcome = lossAfter <= lossBefore ? 'published' : 'worse';
  await inTransaction(work, (inside) =>
    insertTracing(
      inside.db,
      {
        ...{ number, model, lossBefore, lossAfter },
        itemIds: collector.items.ids,
        skillIds: collector.skills.ids,
        responseCount: fitted.learners.length,
        personCount: fitted.personCount,
        heldOutCount: heldOut.learners.length,
        responsesUntil: collector.newest ?? inside.clock.now(),
        fittedAt: inside.clock.now(),
      },
      outcome,
    ),
  );
}

async function isDue({ db }: Work, last: FittedTracing | undefined): Promise<boolean> {
  const enough = Math.max(FEWEST_RESPONSES, Math.ceil((last?.responseCount ?? 0) * SHARE_OF_NEW));
  return (await countResponsesSince(db, last?.responsesUntil ?? new Date(0), enough)) >= enough;
}

/** Page by page, so that neither memory nor the database's one connection is held for long. */
async function collect(
  work: Work,
  items: Numbers,
  skills: Numbers,
  stopping: AbortSignal,
): Promise<HistoryCollector> {
  const collector = new HistoryCollector(items, skills, MOST_RESPONSES);
  let after: TracedKey | undefined;
  for (;;) {
    stopping.throwIfAborted();
    const rows = await selectTracedResponses(work.db, after, PAGE);
    for (const row of rows) collector.add(row);
    after = rows.at(-1);
    if (rows.length < PAGE) return collector;
  }
}
