import { initialProficiency, knownLevel, probabilityAtLeast } from '#engine';
import type { Work } from '#kernel/work';
import { itemsForSkills } from '#rooms/content';
import { type EvidenceState, MODEL, showingAt, shownAt } from '#rooms/evidence';
import { type SkillCheck, updateEnded } from './assessment.db.ts';
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
      isUndecided: isUndecided(work, check, request.state),
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
  const testOut = check.testOut && { ...check.testOut, passed: isAllKnown(work, check, end.state) };
  const passed = testOut?.passed ?? null;
  if (!(await updateEnded(work.db, check, { state, reason, endedAt, passed, after }))) return check;
  const skills = check.skills.map((skill, index) => ({
    ...skill,
    after: after[index]?.after ?? skill.before,
  }));
  return { ...check, state, endReason: reason, endedAt, testOut, skills };
}

/** Neither is all known nor is it clear of any skill that it is not: another response may still show it. */
function isUndecided(work: Work, check: SkillCheck, state: EvidenceState): boolean {
  if (isAllKnown(work, check, state)) return false;
  return assessedSkills(work, check, state).every(
    ({ proficiency, targetLevel, cutPoints }) =>
      probabilityAtLeast(proficiency, targetLevel, cutPoints) > CLEARLY_BELOW,
  );
}

/** Below this probability of being at the level, more questions would only tire. */
const CLEARLY_BELOW = 0.2;

/** Whether every skill of a check is known at its level: then a plan leaves out what leads to it. */
function isAllKnown(work: Work, check: SkillCheck, state: EvidenceState): boolean {
  const now = work.clock.now();
  const shown = shownAt(state, now);
  const showing = showingAt(state, now);
  return check.skills.every(({ skillId, targetLevel }) => {
    const index = state.framework.indexOf.get(skillId) ?? -1;
    const cutPoints = state.framework.skills[index]?.cutPoints;
    const proficiency = shown[index];
    const own = showing[index];
    if (!cutPoints || !proficiency || !own) return false;
    return knownLevel(MODEL, { proficiency, showing: own, cutPoints }) >= targetLevel;
  });
}
