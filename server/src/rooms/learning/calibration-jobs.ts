import type { JobHandlers } from '#kernel/jobs';
import type { Work } from '#kernel/work';
import { type Calibration, lastCalibrations } from '#rooms/content';
import { listSkills } from '#rooms/skills';
import { calibrateSkillItems, FEWEST_ANSWERS } from './calibrate-skill.ts';
import { type CalibrationRun, insertRun, selectLastRun, updateRun } from './calibration-runs.db.ts';
import { countNewResponses } from './skill-responses.db.ts';

export const CALIBRATE = 'learning.calibrateItems';

/** Many new responses are worth a fit at once, some of them a fit once a day. */
const MANY = 200;
const SOME = 50;
const DAY_MS = 86_400_000;

/** Looks for skills with enough new responses and fits their items, one skill after the other. */
export const calibrationJobs: JobHandlers = {
  [CALIBRATE]: async (work, _, stopping) => await calibrateDueSkills(work, stopping),
};

/**
 * Each skill is a step of its own that is kept when it is done: a run that was broken off goes on with the skills that
 * are left, since those that are done have no new responses.
 */
export async function calibrateDueSkills(work: Work, stopping: AbortSignal): Promise<void> {
  const last = await lastCalibrations(work);
  const due: string[] = [];
  for (const { skillId } of await listSkills(work))
    if (await isDue(work, skillId, last.get(skillId))) due.push(skillId);
  if (due.length === 0) return;
  const runId = work.newId();
  await insertRun(work.db, { runId, begunAt: work.clock.now(), skillsDue: due.length });
  for (const [done, skillId] of due.entries()) {
    stopping.throwIfAborted();
    await calibrateSkillItems(work, skillId, last.get(skillId), stopping);
    const skillsDone = done + 1;
    const endedAt = skillsDone === due.length ? work.clock.now() : null;
    await updateRun(work.db, runId, { skillsDone, endedAt });
  }
}

async function isDue(work: Work, skillId: string, last: Calibration | undefined): Promise<boolean> {
  const count = await countNewResponses(work.db, skillId, last?.responsesUntil ?? null, MANY);
  if (!last) return count >= Math.min(MANY, FEWEST_ANSWERS);
  const isOld = work.clock.now().getTime() - last.calibratedAt.getTime() >= DAY_MS;
  return count >= MANY || (count >= SOME && isOld);
}

/** How far the last run is; undefined when there was none. */
export async function lastCalibrationRun(work: Work): Promise<CalibrationRun | undefined> {
  return await selectLastRun(work.db);
}
