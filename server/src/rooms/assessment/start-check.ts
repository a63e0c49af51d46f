import type { Work } from '#kernel/work';
import { itemsForSkills } from '#rooms/content';
import {
  type EvidenceState,
  evidenceStateOf,
  type SkillStanding,
  standingsIn,
} from '#rooms/evidence';
import { type Target, targetsOf } from '#rooms/skills';
import { type CheckSkill, insertCheck, type SkillCheck, selectCheck } from './assessment.db.ts';

/** A first round is no longer than this: about five minutes. */
const MAXIMUM_ITEMS = 15;

/**
 * Begins a skill check over the person's targets (over all skills that have items when there are none), or gives
 * the one that is open, so that it goes on on another device.
 * @param locale in which items are wanted
 */
export async function startCheck(
  work: Work,
  personId: string,
  locale: string,
): Promise<SkillCheck> {
  const open = await selectCheck(work.db, personId, 'open');
  if (open) return open;
  const state = await evidenceStateOf(work, personId);
  const check: SkillCheck = {
    personId,
    skillCheckId: work.newId(),
    state: 'open',
    maximumItems: MAXIMUM_ITEMS,
    seed: work.newId(),
    locale,
    startedAt: work.clock.now(),
    endedAt: null,
    endReason: null,
    skills: await checkedSkills(work, state, await targetsOf(work, personId)),
  };
  if (await insertCheck(work.db, check)) return check;
  const other = await selectCheck(work.db, personId, 'open');
  if (!other) throw new Error('a check was open a moment ago');
  return other;
}

async function checkedSkills(
  work: Work,
  state: EvidenceState,
  targets: readonly Target[],
): Promise<CheckSkill[]> {
  const rows = standingsIn(state, targets, work.clock.now());
  const wanted = targets.length === 0 ? rows : rows.filter((row) => row.target !== null);
  const items = await itemsForSkills(
    work,
    wanted.map((row) => row.skillId),
  );
  const withItems = new Set(items.map((item) => item.skillId));
  return wanted.filter((row) => withItems.has(row.skillId)).map(checkSkillOf);
}

/**
 * The root of the importance: with importance itself, skills of little of it were never asked about within 15 items
 * (nine targets of the corpus: three of them had none; with the root each has one).
 */
function checkSkillOf({ skillId, target, shown }: SkillStanding): CheckSkill {
  const weight = Math.sqrt(target?.importance ?? 1);
  return { skillId, targetLevel: target?.level ?? 0, weight, before: shown, after: null };
}
