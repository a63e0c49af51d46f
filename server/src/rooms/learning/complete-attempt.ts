import { levelEdge, type Proficiency, RATING_STANDARD_DEVIATION } from '#engine';
import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import { readUnit, type Unit } from '#rooms/content';
import {
  appendEvidence,
  type EvidenceState,
  evidenceStateOf,
  ledgerOf,
  shownAt,
  skillOf,
} from '#rooms/evidence';
import { recordCompletion } from '#rooms/plans';
import { type AttemptRow, lockAttempt, updateCompleted, updatePlace } from './attempts.db.ts';
import { movedBetween } from './moved.ts';
import { selectShown } from './presentations.db.ts';
import { noAttempt } from './problems.ts';
import { planOnWire } from './respond.ts';
import type { AttemptEnding } from './schemas.ts';
import { storeUnitStatement } from './start-attempt.ts';
import { composeToday, USUAL_MINUTES } from './today.ts';

/** Keeps where the reader is, so that any device goes on there. @throws Problem learning/no-attempt */
export async function keepPlace(
  work: Work,
  personId: string,
  unitAttemptId: string,
  segmentId: string,
): Promise<void> {
  if (!(await updatePlace(work.db, personId, unitAttemptId, segmentId)))
    throw new Problem(noAttempt, 'It may be completed already: open the unit again.');
}

/**
 * Ends an attempt at a unit: says what moved since it began, what became of the plan, and what comes next. Ending
 * it again gets the same.
 * @throws Problem learning/no-attempt
 */
export async function completeAttempt(
  work: Work,
  personId: string,
  unitAttemptId: string,
): Promise<AttemptEnding> {
  return await inTransaction(work, async (inside) => {
    const attempt = await lockAttempt(inside.db, personId, unitAttemptId);
    if (!attempt) throw new Problem(noAttempt, 'Open the unit again.');
    if (attempt.ending) return attempt.ending;
    const { unitId, unitVersion, locale } = attempt;
    const unit = await readUnit(inside, unitId, locale, unitVersion);
    await storeUnitStatement(inside, attempt, unit, 'completed');
    const state = await attended(inside, attempt, unit);
    const minutes = unit.durationMinutes;
    const done = { unitId, minutes, isMapped: unit.teaches.length > 0 };
    const plan = await recordCompletion(inside, done, state);
    const moved = await movedSince(inside, attempt, unit, state);
    // The attempt is over before Today is composed, or Today would propose to go on with it.
    const now = inside.clock.now();
    const ending = { moved, plan: planOnWire(plan), next: null, minutesNamed: minutes };
    await updateCompleted(inside.db, personId, unitAttemptId, now, ending);
    const { next } = await composeToday(inside, personId, USUAL_MINUTES);
    await updateCompleted(inside.db, personId, unitAttemptId, now, { ...ending, next });
    return { ...ending, next };
  });
}

/** Weak evidence for each skill that the unit leads to, as far as it says anything (see README). */
async function attended(work: Work, attempt: AttemptRow, unit: Unit): Promise<EvidenceState> {
  const { personId, unitAttemptId } = attempt;
  let state = await evidenceStateOf(work, personId);
  const observedAt = work.clock.now();
  for (const { skillId, level } of unit.teaches) {
    const skill = skillOf(state.framework, skillId);
    const index = state.framework.indexOf.get(skillId);
    const shown = index === undefined ? undefined : shownAt(state, observedAt)[index];
    if (!skill || !shown) continue;
    const value = levelEdge(level, skill.cutPoints);
    const ownMean = state.own.get(skillId)?.proficiency.mean ?? shown.mean;
    if (Math.max(shown.mean, ownMean) >= value) continue;
    if (await isAttendedBefore(work, personId, skillId, value)) continue;
    const change = await appendEvidence(
      work,
      {
        personId,
        skillId,
        kind: 'completion',
        source: { kind: 'unitAttempt', id: unitAttemptId },
        about: {
          kind: 'unit',
          id: attempt.unitId,
          version: attempt.unitVersion,
          title: unit.title,
        },
        observedAt,
        observation: {
          kind: 'rating',
          value,
          standardDeviation: RATING_STANDARD_DEVIATION.completion,
        },
        policy: 'completion-1',
      },
      state,
    );
    state = change.state;
  }
  return state;
}

/**
 * Whether a completion says as much already. Having attended more of the same is not more evidence: as independent
 * measurements five completed units would leave little doubt without one response.
 */
async function isAttendedBefore(
  work: Work,
  personId: string,
  skillId: string,
  value: number,
): Promise<boolean> {
  const entries = await ledgerOf(work, personId, skillId);
  return entries.some(
    ({ kind, voided, observation }) =>
      kind === 'completion' &&
      !voided &&
      observation.kind === 'rating' &&
      observation.value >= value,
  );
}

async function movedSince(
  work: Work,
  attempt: AttemptRow,
  unit: Unit,
  state: EvidenceState,
): Promise<AttemptEnding['moved']> {
  const { framework } = state;
  const after = shownAt(state, work.clock.now());
  const before = framework.skills.map(
    ({ skillId }, index): Proficiency | undefined => attempt.before[skillId] ?? after[index],
  );
  const contextId = attempt.unitAttemptId;
  const shown = await selectShown(work.db, attempt.personId, { contextId });
  const asked = shown.flatMap((row) =>
    row.skillId !== null && row.respondedAt !== null ? [row.skillId] : [],
  );
  const named = new Set([...unit.teaches.map((taught) => taught.skillId), ...asked]);
  const known = before.filter((estimate) => estimate !== undefined);
  return movedBetween(framework, known, after, [...named]);
}
