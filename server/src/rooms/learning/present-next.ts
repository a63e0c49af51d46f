import { ASSESSMENT_POLICY_1 } from '#engine';
import { Problem } from '#kernel/problems';
import { recordDecision } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import {
  type Candidate,
  currentEstimates,
  type EndReason,
  type Met,
  nextCandidate,
  readCheck,
  type SkillCheck,
} from '#rooms/assessment';
import { readItem } from '#rooms/content';
import { type EvidenceState, evidenceStateOf, MODEL } from '#rooms/evidence';
import { concludeCheck } from './conclude-check.ts';
import { shuffleOptions } from './mark-response.ts';
import { presentItem } from './present.ts';
import {
  addPresentation,
  insertPresentations,
  type MetItems,
  type NewPresentation,
  selectMet,
  selectShown,
} from './presentations.db.ts';
import { noCheck } from './problems.ts';
import type { NextPresentation } from './schemas.ts';

const DAY_MS = 86_400_000;
const RECENT_DAYS = 30;
export const ITEM_MODEL_VERSION = `${MODEL.version} ${ASSESSMENT_POLICY_1.version}`;

export type NextInCheck =
  | { readonly kind: 'presentation'; readonly presentation: NextPresentation }
  | { readonly kind: 'checkEnded'; readonly reason: EndReason };

/** Items that were responded to since then come again only when nothing else is left. */
export function recentSince(work: Work): Date {
  return new Date(work.clock.now().getTime() - RECENT_DAYS * DAY_MS);
}

/**
 * What is to be responded to next in a check: the presentation that is open, else a new one. A check that has done
 * its work is ended.
 * @throws Problem learning/no-check
 */
export async function presentNext(
  work: Work,
  personId: string,
  skillCheckId: string,
): Promise<NextInCheck> {
  return await inTransaction(work, async (inside) => {
    const check = await readCheck(inside, personId, { skillCheckId });
    if (!check) throw new Problem(noCheck, 'Start one with POST …/skill-checks.');
    const met = await selectMet(inside.db, personId, skillCheckId, recentSince(inside));
    const state = await evidenceStateOf(inside, personId);
    return await nextInCheck(inside, check, state, met);
  });
}

/**
 * The same with what was read already.
 * @param met this check's presentations and recent others
 */
export async function nextInCheck(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  met: MetItems,
): Promise<NextInCheck> {
  if (check.state !== 'open' || check.endReason !== null)
    return { kind: 'checkEnded', reason: check.endReason ?? 'stopped' };
  const open = met.rows.find((row) => row.contextId === check.skillCheckId && !row.isResponded);
  if (open) return await presentationOf(work, state, check.personId, open.presentationId);
  const candidate = await nextCandidate(work, check, { state, met: metIn(check, met) });
  if (candidate.kind === 'ended') {
    await logStop(work, check, state, candidate);
    await concludeCheck(work, check, { reason: candidate.reason, state });
    return { kind: 'checkEnded', reason: candidate.reason };
  }
  return await presentCandidate(work, check, state, candidate);
}

function metIn({ skillCheckId }: SkillCheck, { rows, answered }: MetItems): Met {
  const times = new Map<string, number>();
  for (const { itemId } of rows) times.set(itemId, (times.get(itemId) ?? 0) + 1);
  return {
    inCheck: new Map(
      rows
        .filter((row) => row.contextId === skillCheckId)
        .map(({ itemId, skillId, counts }) => [itemId, counts ? skillId : null]),
    ),
    answered: new Set(answered),
    recently: new Set(rows.filter((row) => row.isResponded).map((row) => row.itemId)),
    times,
  };
}

async function presentCandidate(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  candidate: Extract<Candidate, { kind: 'item' }>,
): Promise<NextInCheck> {
  const { personId, skillCheckId } = check;
  const { itemId, version, skillId, parameters } = candidate.item;
  const item = await readItem(work, itemId, version, check.locale);
  const presentationId = work.newId();
  const target = check.skills.find((skill) => skill.skillId === skillId)?.targetLevel ?? 0;
  const optionIds = item.options.map((option) => option.optionId);
  const row: NewPresentation = {
    personId,
    presentationId,
    itemId,
    itemVersion: version,
    skillId,
    itemParameters: parameters,
    locale: item.locale,
    optionOrder: shuffleOptions(presentationId, optionIds),
    contextKind: 'skillCheck',
    contextId: skillCheckId,
    unitId: null,
    position: candidate.position,
    why: target > 0 ? 'target' : 'uncertain',
    counts: !candidate.isTrial,
    probability: candidate.probability,
    candidates: candidate.alternatives,
    presentedAt: work.clock.now(),
  };
  if (work.writes) addPresentation(work.db, work.writes, row);
  else if (!(await insertPresentations(work.db, [row])).has(presentationId))
    return await presentationAt(work, check, state, row.position);
  await logChoice(work, check, state, presentationId, candidate);
  const presentation = presentItem(state.framework, { ...row, respondedAt: null }, item);
  return { kind: 'presentation', presentation };
}

/** Another device asked at the same time and was first: both get its presentation. */
async function presentationAt(
  work: Work,
  { personId, skillCheckId }: SkillCheck,
  state: EvidenceState,
  position: number,
): Promise<NextInCheck> {
  const shown = await selectShown(work.db, personId, { contextId: skillCheckId });
  const row = shown.find((candidate) => candidate.position === position);
  if (!row) throw new Error(`position ${position} of check ${skillCheckId} is taken by nothing`);
  return await presentationOf(work, state, personId, row.presentationId);
}

async function presentationOf(
  work: Work,
  state: EvidenceState,
  personId: string,
  presentationId: string,
): Promise<NextInCheck & { readonly kind: 'presentation' }> {
  const presentation = await readPresentation(work, state, personId, presentationId);
  return { kind: 'presentation', presentation };
}

/** A presentation of the person's that has no response yet. */
export async function readPresentation(
  work: Work,
  { framework }: EvidenceState,
  personId: string,
  presentationId: string,
): Promise<NextPresentation> {
  const [row] = await selectShown(work.db, personId, { presentationId });
  if (!row) throw new Error(`presentation ${presentationId} is gone`);
  const item = await readItem(work, row.itemId, row.itemVersion, row.locale);
  return presentItem(framework, row, item);
}

async function logChoice(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  presentationId: string,
  candidate: Extract<Candidate, { kind: 'item' }>,
): Promise<void> {
  const { item, probability } = candidate;
  await recordDecision(work, {
    personId: check.personId,
    kind: 'item',
    modelVersion: ITEM_MODEL_VERSION,
    inputs: decisionInputs(work, check, state, candidate),
    chosen: {
      ...{ presentationId, itemId: item.itemId, skillId: item.skillId, probability },
      ...(candidate.isTrial ? { isTrial: true } : {}),
    },
    alternatives: candidate.alternatives,
  });
}

/** That a check asks no more is a decision too. */
async function logStop(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  candidate: Extract<Candidate, { kind: 'ended' }>,
): Promise<void> {
  await recordDecision(work, {
    personId: check.personId,
    kind: 'item',
    modelVersion: ITEM_MODEL_VERSION,
    inputs: decisionInputs(work, check, state, candidate),
    chosen: { stop: candidate.reason },
    alternatives: [],
  });
}

function decisionInputs(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  { position, poolSize }: Candidate,
) {
  const { skillCheckId, seed, skills } = check;
  const estimates = currentEstimates(work, check, state);
  return {
    skillCheckId,
    seed,
    position,
    poolSize,
    skills: skills.map(({ skillId, targetLevel, weight }, index) => ({
      skillId,
      targetLevel,
      weight,
      ...estimates[index]?.after,
    })),
  };
}
