import { initialProficiency, knownLevel, probabilityAtLeast } from '#engine';
import type { Work } from '#kernel/work';
import { itemsForSkills, plannableUnits } from '#rooms/content';
import { type EvidenceState, MODEL, showingAt, shownAt } from '#rooms/evidence';
import { type SkillCheck, type TestOut, updateEnded } from './assessment.db.ts';
import { type Candidate, chooseCandidate, type Met } from './choose-candidate.ts';
import { chooseToPlace } from './choose-to-place.ts';
import { chooseTrial } from './choose-trial.ts';

/**
 * What to present next in an open check, or why it has done its work (then call `endCheck`).
 * @param state what evidence says about the person now
 */
export async function nextCandidate(
  work: Work,
  check: SkillCheck,
  request: { readonly state: EvidenceState; readonly met: Met },
): Promise<Candidate> {
  const skillIds = check.skills.map((skill) => skill.skillId);
  const all = await itemsForSkills(work, skillIds);
  const items = all.filter(({ isOnTrial }) => !isOnTrial);
  const skills = assessedSkills(work, check, request.state);
  const { seed, maximumItems, locale, exactTo } = check;
  const given = { met: request.met, seed, maximumItems, locale };
  const [skill] = skills;
  if (exactTo !== null && skill) return chooseToPlace(skill, items, { ...given, exactTo });
  // Whoever wants to be let off a unit is not kept with what does not count.
  if (check.testOut !== null)
    return chooseCandidate(skills, items, {
      ...given,
      isUndecided: await isUndecided(work, check.testOut, request.state),
    });
  const onTrial = all.filter(({ isOnTrial }) => isOnTrial);
  return chooseTrial(chooseCandidate(skills, items, given), onTrial, given);
}

function assessedSkills(work: Work, check: SkillCheck, state: EvidenceState) {
  const shown = shownAt(state, work.clock.now());
  return check.skills.flatMap(({ skillId, targetLevel, weight }) => {
    const index = state.framework.indexOf.get(skillId);
    const skill = index === undefined ? undefined : state.framework.skills[index];
    if (index === undefined || !skill) return [];
    const proficiency = shown[index] ?? initialProficiency(MODEL);
    return [{ skillId, targetLevel, weight, proficiency, cutPoints: skill.cutPoints }];
  });
}

/** The shown estimates of a check's skills as of now; what was expected before for skills that left the framework. */
export function currentEstimates(work: Work, check: SkillCheck, state: EvidenceState) {
  const shown = shownAt(state, work.clock.now());
  return check.skills.map(({ skillId, before }) => {
    const index = state.framework.indexOf.get(skillId);
    return { skillId, after: (index === undefined ? undefined : shown[index]) ?? before };
  });
}

/** Ends a check and keeps what it came to. A check that has ended already stays as it is. */
export async function endCheck(
  work: Work,
  check: SkillCheck,
  end: { readonly reason: NonNullable<SkillCheck['endReason']>; readonly state: EvidenceState },
): Promise<SkillCheck> {
  const state = end.reason === 'stopped' ? 'stopped' : 'finished';
  const endedAt = work.clock.now();
  const after = currentEstimates(work, check, end.state);
  const { reason } = end;
  const testOut = check.testOut && (await judged(work, check.testOut, end.state));
  const units = testOut?.units ?? [];
  if (!(await updateEnded(work.db, check, { state, reason, endedAt, units, after }))) return check;
  const skills = check.skills.map((skill, index) => ({
    ...skill,
    after: after[index]?.after ?? skill.before,
  }));
  return { ...check, state, endReason: reason, endedAt, testOut, skills };
}

/** Each unit is passed or not by what it leads to itself, whatever became of the others. */
async function judged(work: Work, testOut: TestOut, state: EvidenceState): Promise<TestOut> {
  const taught = await taughtBy(work, testOut);
  const units = testOut.units.map((unit) => ({
    ...unit,
    passed: lackingOf(work, state, taught.get(unit.unitId)).length === 0,
  }));
  return { ...testOut, units };
}

type Taught = readonly { readonly skillId: string; readonly level: number }[];

/** What each unit of a test-out leads to now; one that leads to nothing any more is not in it. */
async function taughtBy(work: Work, { units }: TestOut): Promise<ReadonlyMap<string, Taught>> {
  const wanted = new Set(units.map(({ unitId }) => unitId));
  const all = await plannableUnits(work);
  return new Map(
    all
      .filter(({ unitId }) => wanted.has(unitId))
      .map(({ unitId, teaches }) => [unitId, teaches] as const),
  );
}

/**
 * What of that which a unit leads to is not known: as long as there is something, a plan keeps the unit.
 * @param taught undefined of a unit that leads to nothing: nobody can show that
 */
function lackingOf(work: Work, state: EvidenceState, taught: Taught | undefined): Taught {
  const now = work.clock.now();
  const shown = shownAt(state, now);
  const showing = showingAt(state, now);
  return (taught ?? [{ skillId: '', level: 1 }]).filter(({ skillId, level }) => {
    const index = state.framework.indexOf.get(skillId) ?? -1;
    const cutPoints = state.framework.skills[index]?.cutPoints;
    const proficiency = shown[index];
    const own = showing[index];
    if (!cutPoints || !proficiency || !own) return true;
    return knownLevel(MODEL, { proficiency, showing: own, cutPoints }) < level;
  });
}

/** What is not known as of now of that which each unit of a test-out leads to. */
export async function lackingByUnit(
  work: Work,
  testOut: TestOut,
  state: EvidenceState,
): Promise<ReadonlyMap<string, Taught>> {
  const taught = await taughtBy(work, testOut);
  return new Map(
    testOut.units.map(({ unitId }) => [unitId, lackingOf(work, state, taught.get(unitId))]),
  );
}

/** Below this probability of being at the level, more questions would only tire. */
const CLEARLY_BELOW = 0.2;

/** Neither is all known that some unit leads to nor is it clear of any of that that it is not: another response may still show it. */
async function isUndecided(work: Work, testOut: TestOut, state: EvidenceState): Promise<boolean> {
  const shown = shownAt(state, work.clock.now());
  const mayStillBe = ({ skillId, level }: Taught[number]): boolean => {
    const index = state.framework.indexOf.get(skillId) ?? -1;
    const [skill, proficiency] = [state.framework.skills[index], shown[index]];
    if (!skill || !proficiency) return false;
    return probabilityAtLeast(proficiency, level, skill.cutPoints) > CLEARLY_BELOW;
  };
  const lacking = [...(await lackingByUnit(work, testOut, state)).values()];
  return lacking.some((missing) => missing.length > 0 && missing.every(mayStillBe));
}
