import { recordDecision } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  type Item,
  itemsOfUnit,
  readItems,
  readUnit,
  type Unit,
  type UnitItem,
} from '#rooms/content';
import { type EvidenceState, evidenceStateOf, shownAt } from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { statementAccount, storeStatement } from '#rooms/records';
import { completedStatement, initializedStatement, type UnitInput } from '#standards/xapi';
import { type AttemptRow, insertAttempt, selectAttemptAt } from './attempts.db.ts';
import { shuffleOptions } from './mark-response.ts';
import { presentShown } from './present.ts';
import { ITEM_MODEL_VERSION } from './present-next.ts';
import { insertPresentations, type NewPresentation, selectShown } from './presentations.db.ts';
import type { StartedAttempt } from './schemas.ts';

/**
 * Opens a unit: the attempt that is open, else a new one with a presentation for each of the unit's items.
 * @param options.locale wanted; the person's own when absent
 * @throws Problem content/unknown-unit
 */
export async function startAttempt(
  work: Work,
  personId: string,
  unitId: string,
  options: { readonly locale?: string | undefined } = {},
): Promise<StartedAttempt> {
  return await inTransaction(work, async (inside) => {
    const state = await evidenceStateOf(inside, personId);
    const earlier = await selectAttemptAt(inside.db, personId, unitId);
    const open = earlier?.completedAt === null ? earlier : undefined;
    const attempt = open ?? (await beginAttempt(inside, state, unitId, options.locale));
    return {
      unitAttemptId: attempt.unitAttemptId,
      presentations: await presentAll(inside, state, attempt),
    };
  });
}

async function beginAttempt(
  work: Work,
  state: EvidenceState,
  unitId: string,
  wanted: string | undefined,
): Promise<Pick<AttemptRow, 'unitAttemptId' | 'personId'>> {
  const { personId, framework } = state;
  const locale = wanted ?? (await personContext(work, personId))?.locale ?? 'en';
  const unit = await readUnit(work, unitId, locale);
  const shown = shownAt(state, work.clock.now());
  const attempt: AttemptRow = {
    personId,
    unitAttemptId: work.newId(),
    unitId,
    unitVersion: unit.version,
    locale: unit.locale,
    segmentId: null,
    startedAt: work.clock.now(),
    completedAt: null,
    before: Object.fromEntries(
      framework.skills.flatMap(({ skillId }, index) => {
        const estimate = shown[index];
        return estimate ? [[skillId, estimate]] : [];
      }),
    ),
    ending: null,
  };
  if (!(await insertAttempt(work.db, attempt))) {
    const other = await selectAttemptAt(work.db, personId, unitId);
    if (!other) throw new Error(`an attempt at unit ${unitId} was open a moment ago`);
    return other;
  }
  await presentItems(work, attempt, locale);
  await storeUnitStatement(work, attempt, unit, 'initialized');
  return attempt;
}

/** All items of the unit, in its order: nothing is drawn, so each comes with probability 1. */
async function presentItems(work: Work, attempt: AttemptRow, locale: string): Promise<void> {
  const items = await itemsOfUnit(work, attempt.unitId);
  const texts = await readItems(
    work,
    items.map(({ itemId, version }) => ({ itemId, version, locale })),
  );
  const rows = items.flatMap((item, index) => {
    const text = texts[index];
    return text ? [presentationIn(work, attempt, item, { text, position: index + 1 })] : [];
  });
  if (rows.length === 0) return;
  await insertPresentations(work.db, rows);
  await recordDecision(work, {
    personId: attempt.personId,
    kind: 'item',
    modelVersion: ITEM_MODEL_VERSION,
    inputs: { unitAttemptId: attempt.unitAttemptId, unitId: attempt.unitId, rule: 'allOfUnit' },
    chosen: rows.map(({ presentationId, itemId }) => ({ presentationId, itemId, probability: 1 })),
    alternatives: [],
  });
}

function presentationIn(
  work: Work,
  attempt: AttemptRow,
  item: UnitItem,
  { text, position }: { readonly text: Item; readonly position: number },
): NewPresentation {
  const { itemId, version } = item;
  const presentationId = work.newId();
  const optionIds = text.options.map((option) => option.optionId);
  const isMapped = item.skillId !== null && item.parameters !== null && !item.isDoubted;
  return {
    personId: attempt.personId,
    presentationId,
    itemId,
    itemVersion: version,
    skillId: isMapped ? item.skillId : null,
    itemParameters: isMapped ? item.parameters : null,
    locale: text.locale,
    optionOrder: shuffleOptions(presentationId, optionIds),
    contextKind: 'unit',
    contextId: attempt.unitAttemptId,
    unitId: attempt.unitId,
    position,
    why: 'unit',
    counts: true,
    probability: 1,
    candidates: [],
    presentedAt: work.clock.now(),
  };
}

async function presentAll(
  work: Work,
  { framework }: EvidenceState,
  attempt: Pick<AttemptRow, 'personId' | 'unitAttemptId'>,
): Promise<StartedAttempt['presentations']> {
  const contextId = attempt.unitAttemptId;
  const shown = await selectShown(work.db, attempt.personId, { contextId });
  const items = await readItems(
    work,
    shown.map((row) => ({ itemId: row.itemId, version: row.itemVersion, locale: row.locale })),
  );
  return shown.flatMap((row, index) => {
    const item = items[index];
    return item ? [presentShown(framework, row, item, row.reply)] : [];
  });
}

/** Says in the records that a unit was opened, or walked to its end. */
export async function storeUnitStatement(
  work: Work,
  attempt: AttemptRow,
  unit: Pick<Unit, 'title' | 'locale'>,
  verb: 'initialized' | 'completed',
): Promise<void> {
  const { personId } = attempt;
  const account = await statementAccount(work, personId);
  const now = work.clock.now();
  const input: UnitInput = {
    ...account,
    statementId: work.newId(),
    occurredAt: now.toISOString(),
    registration: attempt.unitAttemptId,
    language: unit.locale,
    unitId: attempt.unitId,
    unitVersion: String(attempt.unitVersion),
    title: unit.title,
  };
  const durationMs = Math.max(0, now.getTime() - attempt.startedAt.getTime());
  const statement =
    verb === 'initialized'
      ? initializedStatement(input)
      : completedStatement({ ...input, durationMs });
  await storeStatement(work, statement, { personId, agentId: account.agentId });
}
