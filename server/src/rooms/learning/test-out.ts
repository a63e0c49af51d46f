import { EVIDENCE_CEILING } from '#engine';
import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import * as assessment from '#rooms/assessment';
import { itemsForSkills, moduleOfUnit, readUnit, type Unit, unitsOfModule } from '#rooms/content';
import { presentSkillRef } from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { completionsOf, readPlan } from '#rooms/plans';
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

/** Of what somebody wants to test out: one unit, what they have not done of a module, or what is ahead on their path. */
export type TestOutOf =
  | { readonly scope: 'unit'; readonly unitId: string }
  | { readonly scope: 'module'; readonly moduleId: string }
  | { readonly scope: 'path' };

/** A unit that somebody wants to test out of, and what keeps them from it now. */
type WantedUnit = {
  readonly unit: Unit;
  readonly obstacle: NonNullable<TestOutRules['obstacle']> | null;
  /** From when on one may try again; null: now. */
  readonly again: Date | null;
  readonly passedAt: Date | null;
};

/**
 * How one can show that units need not be read: how long that takes, when, and what follows; and of which it is not
 * possible, and why.
 * @throws Problem content/unknown-unit, content/unknown-module
 */
export async function readTestOut(
  work: Work,
  personId: string,
  of: TestOutOf,
): Promise<TestOutRules> {
  const wanted = await wantedUnits(work, personId, of);
  const open = await assessment.readCheck(work, personId, 'open');
  const possible = wanted.filter(isPossible);
  // What is asked about, or would be if it were possible.
  const asked = (possible.length > 0 ? possible : wanted).map(({ unit }) => unit);
  const [first] = wanted;
  return {
    scope: of.scope,
    title: of.scope === 'unit' ? (first?.unit.title ?? '') : '',
    moduleTitle: of.scope === 'path' ? '' : (first?.unit.moduleTitle ?? ''),
    moduleId: of.scope === 'unit' ? await moduleOfMany(work, of.unitId) : null,
    minutes: asked.reduce((sum, unit) => sum + unit.durationMinutes, 0),
    units: wanted.map(presentUnit),
    skills: await presentSkills(work, asked),
    maximumItems: assessment.mostItemsOfTestOut(asked),
    waitDays: WAIT_DAYS,
    ...hindranceOf(wanted),
    open: open ? (isCheckOf(open, of) ? 'this' : 'other') : null,
  };
}

/**
 * Begins to test out of what can be tested out of now, or goes on with it.
 * @throws Problem content/unknown-unit, content/unknown-module, learning/no-test-out, learning/test-out-too-soon,
 * learning/other-check-open
 */
export async function startTestOut(
  work: Work,
  personId: string,
  of: TestOutOf,
): Promise<CheckState> {
  return await inTransaction(work, async (inside) => {
    const locale = (await personContext(inside, personId))?.locale ?? 'en';
    const wanted = await wantedUnits(inside, personId, of);
    const open = await assessment.readCheck(inside, personId, 'open');
    if (!open) requirePossible(wanted);
    const units = wanted.filter(isPossible).map(({ unit }) => ({
      ...{ unitId: unit.unitId, minutes: unit.durationMinutes, teaches: unit.teaches },
    }));
    const check = await assessment.startTestOut(inside, personId, scopeOf(of, units), locale);
    if (!isCheckOf(check, of))
      throw new Problem(otherCheckOpen, 'Go on with the check that is open, or end it, first.');
    await presentNext(inside, personId, check.skillCheckId);
    return await readCheck(inside, personId, check.skillCheckId);
  });
}

function scopeOf(of: TestOutOf, units: readonly assessment.UntestedUnit[]) {
  if (of.scope === 'module') return { scope: of.scope, moduleId: of.moduleId, units };
  return { scope: of.scope, moduleId: null, units };
}

function isCheckOf({ testOut }: assessment.SkillCheck, of: TestOutOf): boolean {
  if (testOut?.scope !== of.scope) return false;
  if (of.scope === 'path') return true;
  return of.scope === 'module'
    ? testOut.moduleId === of.moduleId
    : testOut.units.some(({ unitId }) => unitId === of.unitId);
}

async function wantedUnits(
  work: Work,
  personId: string,
  of: TestOutOf,
): Promise<readonly WantedUnit[]> {
  const locale = (await personContext(work, personId))?.locale ?? 'en';
  const unitIds = await unitIdsOf(work, personId, of);
  const tries = await assessment.triesOf(work, personId, unitIds);
  const wanted: WantedUnit[] = [];
  for (const unitId of unitIds) {
    const unit = await readUnit(work, unitId, locale);
    const last = tries.get(unitId);
    wanted.push({
      unit,
      obstacle: await obstacleOf(work, unit),
      again: againFrom(last, work.clock.now()),
      passedAt: last?.passed ? last.endedAt : null,
    });
  }
  return wanted;
}

async function unitIdsOf(work: Work, personId: string, of: TestOutOf): Promise<readonly string[]> {
  if (of.scope === 'unit') return [of.unitId];
  if (of.scope === 'path') {
    const plan = await readPlan(work, personId);
    const entries = plan?.weeks.flatMap((week) => week.entries) ?? [];
    return entries.filter(({ completedAt }) => completedAt === null).map(({ unitId }) => unitId);
  }
  const done = new Set((await completionsOf(work, personId)).map(({ unitId }) => unitId));
  return (await unitsOfModule(work, of.moduleId)).filter((unitId) => !done.has(unitId));
}

function isPossible({ obstacle, again, passedAt }: WantedUnit): boolean {
  return obstacle === null && again === null && passedAt === null;
}

/** What keeps one from all of it; of one unit, what keeps one from that. */
function hindranceOf(
  wanted: readonly WantedUnit[],
): Pick<TestOutRules, 'obstacle' | 'again' | 'passedAt'> {
  const nothing = { obstacle: null, again: null, passedAt: null };
  if (wanted.some(isPossible)) return nothing;
  const again = wanted.flatMap((one) => one.again ?? []).sort((a, b) => a.getTime() - b.getTime());
  if (again[0]) return { ...nothing, again: again[0].toISOString() };
  const passedAt = wanted.findLast((one) => one.passedAt)?.passedAt;
  if (passedAt) return { ...nothing, passedAt: passedAt.toISOString() };
  return { ...nothing, obstacle: wanted.find((one) => one.obstacle)?.obstacle ?? 'nothing' };
}

function requirePossible(wanted: readonly WantedUnit[]): void {
  if (wanted.some(isPossible)) return;
  const { again } = hindranceOf(wanted);
  if (again === null)
    throw new Problem(noTestOut, 'Questions cannot show here what it leads to: read it.');
  throw new Problem(testOutTooSoon, `Try again from ${again} on, or read it.`);
}

/** The module of a unit if there are other units in it. */
async function moduleOfMany(work: Work, unitId: string): Promise<string | null> {
  const moduleId = await moduleOfUnit(work, unitId);
  return moduleId !== null && (await unitsOfModule(work, moduleId)).length > 1 ? moduleId : null;
}

function presentUnit({ unit, obstacle, again, passedAt }: WantedUnit) {
  return {
    unitId: unit.unitId,
    title: unit.title,
    locale: unit.locale,
    minutes: unit.durationMinutes,
    obstacle,
    again: again?.toISOString() ?? null,
    passedAt: passedAt?.toISOString() ?? null,
  };
}

async function presentSkills(work: Work, units: readonly Unit[]): Promise<TestOutRules['skills']> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return [...assessment.highestTaught(units)].flatMap(([skillId, level]) => {
    const skill = skills.get(skillId);
    return skill ? [{ skill: presentSkillRef(skill), level }] : [];
  });
}

/** What keeps anybody from testing out of a unit; null when nothing does. */
async function obstacleOf(
  work: Work,
  { teaches }: Pick<Unit, 'teaches'>,
): Promise<WantedUnit['obstacle']> {
  if (teaches.length === 0) return 'unmapped';
  // Choosing among options cannot show more than this.
  if (teaches.some(({ level }) => level > EVIDENCE_CEILING.choiceResponse)) return 'ceiling';
  const skillIds = teaches.map(({ skillId }) => skillId);
  const items = Map.groupBy(await itemsForSkills(work, skillIds), ({ skillId }) => skillId);
  const hasFew = teaches.some(({ skillId }) => (items.get(skillId)?.length ?? 0) < FEWEST_ITEMS);
  return hasFew ? 'fewItems' : null;
}

/** From when on one may try again; null for now. */
function againFrom(last: assessment.UnitTry | undefined, now: Date): Date | null {
  if (!last || last.passed) return null;
  const again = new Date(last.endedAt.getTime() + WAIT_DAYS * DAY_MS);
  return again > now ? again : null;
}
