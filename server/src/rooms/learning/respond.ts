import type { Proficiency } from '#engine';
import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import { type Writes, writingTogether } from '#kernel/writes';
import { readCheck, type SkillCheck } from '#rooms/assessment';
import { type Item, isKeyDoubted, readItem } from '#rooms/content';
import { appendEvidence, type EvidenceState, evidenceStateOf, shownAt } from '#rooms/evidence';
import { PLAN_UNCHANGED, replanIfMatters } from '#rooms/plans';
import { addOwnStatement, type StatementAccount, statementAccount } from '#rooms/records';
import { respondedStatement } from '#standards/xapi';
import {
  type Choice,
  type Circumstances,
  isHurried,
  isSameChoice,
  markResponse,
  type Outcome,
  observationOf,
} from './mark-response.ts';
import { movedBetween } from './moved.ts';
import { presentMarking } from './present.ts';
import { nextInCheck, readPresentation, recentSince } from './present-next.ts';
import {
  addResponse,
  type LockedPresentation,
  lockPresentation,
  type MetItems,
  type PresentationRow,
  selectResponse,
} from './presentations.db.ts';
import { alreadyResponded, hasEnded, noPresentation } from './problems.ts';
import type { Reply } from './schemas.ts';
import { titleOf } from './title-of.ts';

export type GivenResponse = {
  readonly chosen: readonly string[];
  /** 'I haven't learnt this yet'; nothing is chosen then. */
  readonly notLearnt?: boolean | undefined;
  /** ms from showing to responding, ≥ 0; by the server's clock when absent. */
  readonly durationMs?: number | undefined;
};

/** What is known within one response. */
type Situation = Circumstances & {
  readonly row: PresentationRow;
  /** In which it was presented; none for a unit. */
  readonly check: SkillCheck | undefined;
  /** What evidence said before. */
  readonly known: EvidenceState;
  readonly account: StatementAccount;
  readonly met: MetItems;
  readonly item: Item;
  readonly choice: Choice;
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly respondedAt: Date;
};

/**
 * Takes a response: statement, ledger, estimate, plan and what comes next, in one transaction. The same again gets
 * the same reply.
 * @throws Problem learning/no-presentation, learning/already-responded, learning/has-ended, learning/wrong-choice
 */
export async function respond(
  work: Work,
  personId: string,
  presentationId: string,
  given: GivenResponse,
): Promise<Reply> {
  return await inTransaction(work, async (inside) => {
    // Asked for together, and answered in this order: what comes after the lock is as the last one left it.
    const [found, known, account, open] = await Promise.all([
      lockPresentation(inside.db, personId, presentationId, recentSince(inside)),
      evidenceStateOf(inside, personId),
      statementAccount(inside, personId),
      readCheck(inside, personId, 'open'),
    ]);
    if (!found) throw new Problem(noPresentation, 'Ask for what is to be responded to now.');
    const choice: Choice = { chosen: given.chosen, notLearnt: given.notLearnt === true };
    if (found.presentation.respondedAt !== null)
      return await earlierReply(inside, found.presentation, choice);
    const check = openCheckOf(found, open);
    const situation = await situationOf(inside, found, choice, given.durationMs);
    return await writingTogether(inside, (together, writes) =>
      takeResponse(together, writes, { ...situation, check, known, account }),
    );
  });
}

/**
 * The check in which something was presented; none for a unit.
 * @throws Problem learning/has-ended, before anything of the key is shown
 */
function openCheckOf(
  { presentation: { contextKind, contextId }, isAttemptEnded }: LockedPresentation,
  open: SkillCheck | undefined,
): SkillCheck | undefined {
  const isCheck = contextKind === 'skillCheck';
  const check = isCheck && open?.skillCheckId === contextId ? open : undefined;
  if (isCheck ? !check : isAttemptEnded)
    throw new Problem(hasEnded, 'Begin again: what you respond now cannot count there any more.');
  return check;
}

async function earlierReply(
  work: Work,
  { personId, presentationId }: PresentationRow,
  choice: Choice,
): Promise<Reply> {
  const earlier = await selectResponse(work.db, personId, presentationId);
  if (!earlier) throw new Error(`presentation ${presentationId} is marked but has no response`);
  if (isSameChoice(earlier, choice)) return earlier.reply;
  throw new Problem(alreadyResponded, 'Your first response counts. Go on with what comes next.');
}

async function situationOf(
  work: Work,
  found: { readonly presentation: PresentationRow; readonly met: MetItems },
  choice: Choice,
  durationMs: number | undefined,
): Promise<Omit<Situation, 'check' | 'known' | 'account'>> {
  const { presentation: row, met } = found;
  const item = await readItem(work, row.itemId, row.itemVersion, row.locale);
  const respondedAt = work.clock.now();
  const elapsedMs = Math.max(0, respondedAt.getTime() - row.presentedAt.getTime());
  return {
    row,
    met: {
      answered: [...met.answered, row.itemId],
      rows: met.rows.map((one) =>
        one.presentationId === row.presentationId ? { ...one, isResponded: true } : one,
      ),
    },
    isAgain: met.answered.includes(row.itemId),
    isHurried: isHurried(item, durationMs),
    item,
    choice,
    outcome: markResponse(item, choice),
    durationMs: durationMs ?? elapsedMs,
    respondedAt,
  };
}

async function takeResponse(work: Work, writes: Writes, situation: Situation): Promise<Reply> {
  const { row, item, choice, outcome, durationMs, respondedAt, known } = situation;
  const { personId, presentationId } = row;
  const statementId = addResponseStatement(work, writes, situation);
  const before = shownAt(known, respondedAt);
  const state = await learnFrom(work, situation);
  const reply: Reply = {
    ...presentMarking(row, item, { chosen: choice.chosen, outcome }),
    counts: row.counts,
    hurried: situation.isHurried && outcome !== 'notLearnt',
    moved: movedOf(row, state, before, respondedAt),
    ...(await whatFollows(work, situation, state)),
  };
  const { chosen } = choice;
  addResponse(writes, {
    personId,
    presentationId,
    chosen,
    outcome,
    durationMs: Math.round(durationMs),
    respondedAt,
    statementId,
    reply,
  });
  return reply;
}

function addResponseStatement(work: Work, writes: Writes, situation: Situation): string {
  const { row, item, choice, outcome, durationMs, respondedAt, account } = situation;
  const texts = new Map(item.options.map((option) => [option.optionId, option.text]));
  const right = item.options.filter((option) => option.correct);
  const statementId = work.newId();
  const statement = respondedStatement({
    ...account,
    statementId,
    occurredAt: respondedAt.toISOString(),
    registration: row.contextId,
    language: item.locale,
    parents: [
      row.contextKind === 'skillCheck'
        ? { kind: 'check', id: row.contextId }
        : { kind: 'unit', id: row.unitId ?? row.contextId },
    ],
    itemId: row.itemId,
    itemVersion: String(row.itemVersion),
    stem: item.stem,
    options: row.optionOrder.map((optionId) => ({ optionId, text: texts.get(optionId) ?? '' })),
    correctOptionIds: right.map((option) => option.optionId),
    chosenOptionIds: choice.chosen,
    isCorrect: outcome === 'correct',
    durationMs,
  });
  addOwnStatement(work, writes, { ...statement, id: statementId }, account);
  return statementId;
}

/** An item that is mapped to no skill, is on trial, or whose key is doubted, is a statement only. */
async function learnFrom(
  work: Work,
  { row, item, outcome, respondedAt, isAgain, isHurried, known }: Situation,
): Promise<EvidenceState> {
  const { personId, skillId, itemParameters } = row;
  if (skillId === null || itemParameters === null || !row.counts) return known;
  if (!known.framework.indexOf.has(skillId)) return known;
  // It may have been doubted since it was shown.
  if (await isKeyDoubted(work, row.itemId, row.itemVersion)) return known;
  const evidence = {
    personId,
    skillId,
    kind: 'response' as const,
    source: { kind: 'presentation', id: row.presentationId },
    about: {
      kind: 'item' as const,
      id: row.itemId,
      version: row.itemVersion,
      title: titleOf(item),
    },
    observedAt: respondedAt,
    observation: observationOf(outcome, itemParameters, { isAgain, isHurried }),
    policy: 'response-1',
  };
  return (await appendEvidence(work, evidence, known)).state;
}

function movedOf(
  { skillId, counts }: PresentationRow,
  state: EvidenceState,
  before: readonly Proficiency[],
  at: Date,
): Reply['moved'] {
  if (skillId === null || !counts) return [];
  return movedBetween(state.framework, before, shownAt(state, at), [skillId]);
}

async function whatFollows(
  work: Work,
  situation: Situation,
  state: EvidenceState,
): Promise<Pick<Reply, 'plan' | 'next'>> {
  const { check, met } = situation;
  if (!check) {
    const plan =
      situation.row.skillId === null ? PLAN_UNCHANGED : await replanIfMatters(work, state);
    return { plan: planOnWire(plan), next: await nextInUnit(work, situation, state) };
  }
  const next = await nextInCheck(work, check, state, met);
  // Each next response would change the plan again, so a check changes it at its end.
  const plan =
    next.kind === 'checkEnded'
      ? await replanIfMatters(work, state)
      : { ...PLAN_UNCHANGED, pending: true };
  return { plan: planOnWire(plan), next };
}

export function planOnWire(plan: typeof PLAN_UNCHANGED): Reply['plan'] {
  return { ...plan, added: [...plan.added], dropped: [...plan.dropped] };
}

async function nextInUnit(
  work: Work,
  { row, met }: Situation,
  state: EvidenceState,
): Promise<Reply['next']> {
  const open = met.rows.find((one) => one.contextId === row.contextId && !one.isResponded);
  if (!open) return { kind: 'unitEnd' };
  const { presentationId } = open;
  const presentation = await readPresentation(work, state, row.personId, presentationId);
  return { kind: 'presentation', presentation };
}
