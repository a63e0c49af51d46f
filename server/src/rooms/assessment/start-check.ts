import type { Work } from '#kernel/work';
import { itemsForSkills } from '#rooms/content';
import {
  type EvidenceState,
  evidenceStateOf,
  type SkillStanding,
  standingsIn,
} from '#rooms/evidence';
import { type Target, targetsOf } from '#rooms/skills';
import {
  type CheckSkill,
  insertCheck,
  type SkillCheck,
  selectCheck,
  type TestOutScope,
} from './assessment.db.ts';

/** A first round is no longer than this: about five minutes. */
const MAXIMUM_ITEMS = 15;

/** For each skill of a unit that somebody wants to test out of; most are sure of it sooner. */
const ITEMS_OF_TEST_OUT = 8;

/** For each skill of several units, which lead to several of its levels. */
const ITEMS_OF_MANY = 12;

/** The most questions that a placement may take: about ten minutes. */
const ITEMS_OF_PLACEMENT = 30;

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
  return await begin(work, personId, {
    locale,
    maximumItems: MAXIMUM_ITEMS,
    testOut: null,
    exactTo: null,
    skills: await checkedSkills(work, state, await targetsOf(work, personId)),
  });
}

/** A unit to test out of. */
export type UntestedUnit = {
  readonly unitId: string;
  readonly minutes: number;
  readonly teaches: readonly { readonly skillId: string; readonly level: number }[];
};

/**
 * Begins a skill check over what units lead to, so that whoever knows it need not read them; or gives the one that is
 * open, whatever it is about.
 * @param locale in which items are wanted
 */
export async function startTestOut(
  work: Work,
  personId: string,
  wanted: TestOutScope & { readonly units: readonly UntestedUnit[] },
  locale: string,
): Promise<SkillCheck> {
  const open = await selectCheck(work.db, personId, 'open');
  if (open) return open;
  const rows = standingsIn(await evidenceStateOf(work, personId), [], work.clock.now());
  const skills = [...highestTaught(wanted.units)].flatMap(([skillId, level]): CheckSkill[] => {
    const row = rows.find((candidate) => candidate.skillId === skillId);
    return row ? [{ skillId, targetLevel: level, weight: 1, before: row.shown, after: null }] : [];
  });
  const units = wanted.units.map(({ unitId, minutes }) => ({ unitId, minutes, passed: null }));
  return await begin(work, personId, {
    locale,
    maximumItems: mostItemsOfTestOut(wanted.units),
    testOut: { ...wanted, units },
    exactTo: null,
    skills,
  });
}

/** By skill, the highest level that any of some units leads to: whoever has it has the lower ones. */
export function highestTaught(
  units: readonly Pick<UntestedUnit, 'teaches'>[],
): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const { skillId, level } of units.flatMap(({ teaches }) => teaches))
    highest.set(skillId, Math.max(level, highest.get(skillId) ?? 0));
  return highest;
}

/**
 * Begins a check that finds where the person stands in one skill, whatever the target; or gives the one that is open,
 * whatever it is about.
 * @param placement.exactTo logits, > 0: it ends when the estimate has a smaller standard deviation
 * @param locale in which items are wanted
 */
export async function startPlacement(
  work: Work,
  personId: string,
  { skillId, exactTo }: { readonly skillId: string; readonly exactTo: number },
  locale: string,
): Promise<SkillCheck> {
  const open = await selectCheck(work.db, personId, 'open');
  if (open) return open;
  const rows = standingsIn(await evidenceStateOf(work, personId), [], work.clock.now());
  const items = await itemsForSkills(work, [skillId]);
  return await begin(work, personId, {
    locale,
    maximumItems: Math.min(ITEMS_OF_PLACEMENT, items.length),
    testOut: null,
    exactTo,
    skills: rows.filter((row) => row.skillId === skillId).map(checkSkillOf),
  });
}

/** How many questions a test-out of some units takes at the most: of one no more than a first round, of many twice that. */
export function mostItemsOfTestOut(units: readonly Pick<UntestedUnit, 'teaches'>[]): number {
  const skillCount = highestTaught(units).size;
  if (units.length > 1) return Math.min(ITEMS_OF_PLACEMENT, ITEMS_OF_MANY * skillCount);
  return Math.min(MAXIMUM_ITEMS, ITEMS_OF_TEST_OUT * skillCount);
}

async function begin(
  work: Work,
  personId: string,
  given: Pick<SkillCheck, 'locale' | 'maximumItems' | 'testOut' | 'exactTo' | 'skills'>,
): Promise<SkillCheck> {
  const check: SkillCheck = {
    personId,
    skillCheckId: work.newId(),
    state: 'open',
    seed: work.newId(),
    startedAt: work.clock.now(),
    endedAt: null,
    endReason: null,
    ...given,
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
