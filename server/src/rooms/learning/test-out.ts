import { EVIDENCE_CEILING } from '#engine';
import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import * as assessment from '#rooms/assessment';
import { itemsForSkills, readUnit, type Unit } from '#rooms/content';
import { presentSkillRef } from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { listSkills } from '#rooms/skills';
import { presentNext } from './present-next.ts';
import { noTestOut, otherCheckOpen, testOutTooSoon } from './problems.ts';
import type { CheckState, TestOutRules } from './schemas.ts';
import { readCheck } from './skill-check.ts';

const DAY_MS = 86_400_000;
/** Who was not there yet gets time to learn, and the questions time to be forgotten. */
const WAIT_DAYS = 7;
/** Fewer questions about a skill show too little. */
const FEWEST_ITEMS = 5;

/**
 * How one can show that a unit need not be read: how long that takes, when, and what follows; or why it is not
 * possible.
 * @throws Problem content/unknown-unit
 */
export async function readTestOut(
  work: Work,
  personId: string,
  unitId: string,
): Promise<TestOutRules> {
  const locale = (await personContext(work, personId))?.locale ?? 'en';
  const unit = await readUnit(work, unitId, locale);
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const open = await assessment.readCheck(work, personId, 'open');
  const last = await assessment.readCheck(work, personId, { unitId });
  return {
    unitId,
    title: unit.title,
    locale: unit.locale,
    moduleTitle: unit.moduleTitle,
    minutes: unit.durationMinutes,
    skills: unit.teaches.flatMap(({ skillId, level }) => {
      const skill = skills.get(skillId);
      return skill ? [{ skill: presentSkillRef(skill), level }] : [];
    }),
    maximumItems: assessment.mostItemsOfTestOut(unit.teaches.length),
    waitDays: WAIT_DAYS,
    obstacle: await obstacleOf(work, unit),
    again: againFrom(last, work.clock.now())?.toISOString() ?? null,
    passedAt: last?.testOut?.passed ? (last.endedAt?.toISOString() ?? null) : null,
    open: open ? (open.testOut?.unitId === unitId ? 'this' : 'other') : null,
  };
}

/**
 * Begins to test out of a unit, or goes on with it.
 * @throws Problem content/unknown-unit, learning/no-test-out, learning/test-out-too-soon, learning/other-check-open
 */
export async function startTestOut(
  work: Work,
  personId: string,
  unitId: string,
): Promise<CheckState> {
  return await inTransaction(work, async (inside) => {
    const locale = (await personContext(inside, personId))?.locale ?? 'en';
    const unit = await readUnit(inside, unitId, locale);
    const open = await assessment.readCheck(inside, personId, 'open');
    if (!open) await requirePossible(inside, personId, unit);
    const { durationMinutes: minutes, teaches } = unit;
    const check = await assessment.startTestOut(
      inside,
      personId,
      { unitId, minutes, teaches },
      locale,
    );
    if (check.testOut?.unitId !== unitId)
      throw new Problem(otherCheckOpen, 'Go on with the check that is open, or end it, first.');
    await presentNext(inside, personId, check.skillCheckId);
    return await readCheck(inside, personId, check.skillCheckId);
  });
}

async function requirePossible(work: Work, personId: string, unit: Unit): Promise<void> {
  const obstacle = await obstacleOf(work, unit);
  if (obstacle !== null)
    throw new Problem(noTestOut, 'Questions cannot show here what the unit leads to: read it.');
  const last = await assessment.readCheck(work, personId, { unitId: unit.unitId });
  const again = againFrom(last, work.clock.now());
  if (again)
    throw new Problem(
      testOutTooSoon,
      `Try again from ${again.toISOString()} on, or read the unit.`,
    );
}

/** What keeps anybody from testing out of a unit; null when nothing does. */
async function obstacleOf(
  work: Work,
  { teaches }: Pick<Unit, 'teaches'>,
): Promise<TestOutRules['obstacle']> {
  if (teaches.length === 0) return 'unmapped';
  // Choosing among options cannot show more than this.
  if (teaches.some(({ level }) => level > EVIDENCE_CEILING.choiceResponse)) return 'ceiling';
  const skillIds = teaches.map(({ skillId }) => skillId);
  const items = Map.groupBy(await itemsForSkills(work, skillIds), ({ skillId }) => skillId);
  const hasFew = teaches.some(({ skillId }) => (items.get(skillId)?.length ?? 0) < FEWEST_ITEMS);
  return hasFew ? 'fewItems' : null;
}

/** From when on one may try again; undefined for now. */
function againFrom(last: assessment.SkillCheck | undefined, now: Date): Date | undefined {
  if (!last?.endedAt || last.testOut?.passed) return undefined;
  const again = new Date(last.endedAt.getTime() + WAIT_DAYS * DAY_MS);
  return again > now ? again : undefined;
}
