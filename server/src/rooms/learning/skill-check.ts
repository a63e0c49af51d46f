import { Problem } from '#kernel/problems';
import { inTransaction, type Work } from '#kernel/work';
import * as assessment from '#rooms/assessment';
import { itemsForSkills, readItem, unitTitles } from '#rooms/content';
import {
  type EvidenceState,
  entriesOfSources,
  evidenceStateOf,
  type LedgerRow,
  presentEstimate,
  presentSkillRef,
  skillOf,
} from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { replanIfMatters } from '#rooms/plans';
import { concludeCheck } from './conclude-check.ts';
import { presentShown } from './present.ts';
import { presentNext } from './present-next.ts';
import { type ShownRow, selectShown } from './presentations.db.ts';
import { noCheck, noItems, otherCheckOpen } from './problems.ts';
import type { CheckState } from './schemas.ts';

type SkillCheck = assessment.SkillCheck;

/** Begins a skill check, or goes on with the open one, with what is to be responded to now. */
export async function startCheck(work: Work, personId: string): Promise<CheckState> {
  return await inTransaction(work, async (inside) => {
    const locale = (await personContext(inside, personId))?.locale ?? 'en';
    const check = await assessment.startCheck(inside, personId, locale);
    await presentNext(inside, personId, check.skillCheckId);
    return await readCheck(inside, personId, check.skillCheckId);
  });
}

/** Logits: a fifth of a level's usual width. */
const EXACT_TO = 0.3;

/**
 * Begins to find where the person stands in one skill, or goes on with it.
 * @param exactTo logits, > 0: it ends when the estimate has a smaller standard deviation
 * @throws Problem learning/no-items, learning/other-check-open
 */
export async function startPlacement(
  work: Work,
  personId: string,
  skillId: string,
  exactTo = EXACT_TO,
): Promise<CheckState> {
  return await inTransaction(work, async (inside) => {
    const locale = (await personContext(inside, personId))?.locale ?? 'en';
    if ((await itemsForSkills(inside, [skillId])).length === 0)
      throw new Problem(noItems, 'Choose a skill that there are questions about.');
    const check = await assessment.startPlacement(inside, personId, { skillId, exactTo }, locale);
    if (check.exactTo === null || check.skills[0]?.skillId !== skillId)
      throw new Problem(otherCheckOpen, 'Go on with the check that is open, or end it, first.');
    await presentNext(inside, personId, check.skillCheckId);
    return await readCheck(inside, personId, check.skillCheckId);
  });
}

/** The open check; null when there is none. */
export async function readOpenCheck(work: Work, personId: string): Promise<CheckState | null> {
  const check = await assessment.readCheck(work, personId, 'open');
  return check ? await stateOf(work, check) : null;
}

/** A check, open or not, with what it concludes and why. @throws Problem learning/no-check */
export async function readCheck(
  work: Work,
  personId: string,
  skillCheckId: string,
): Promise<CheckState> {
  return await stateOf(work, await findCheck(work, personId, skillCheckId));
}

/** Ends a check early: what was responded counts. One that has ended stays as it is. @throws Problem learning/no-check */
export async function stopCheck(
  work: Work,
  personId: string,
  skillCheckId: string,
): Promise<CheckState> {
  return await inTransaction(work, async (inside) => {
    const check = await findCheck(inside, personId, skillCheckId);
    if (check.state !== 'open') return await stateOf(inside, check);
    const state = await evidenceStateOf(inside, personId);
    const ended = await concludeCheck(inside, check, { reason: 'stopped', state });
    await replanIfMatters(inside, state);
    return await stateOf(inside, ended);
  });
}

async function findCheck(work: Work, personId: string, skillCheckId: string): Promise<SkillCheck> {
  const check = await assessment.readCheck(work, personId, { skillCheckId });
  if (!check) throw new Problem(noCheck, 'Start one with POST …/skill-checks.');
  return check;
}

async function stateOf(work: Work, check: SkillCheck): Promise<CheckState> {
  const { personId, skillCheckId } = check;
  const state = await evidenceStateOf(work, personId);
  const shown = await selectShown(work.db, personId, { contextId: skillCheckId });
  const responded = shown.filter((row) => row.respondedAt !== null);
  const open = check.state === 'open' ? shown.find((row) => row.respondedAt === null) : undefined;
  const sources = responded.map((row) => row.presentationId);
  const entries = await entriesOfSources(work, personId, 'presentation', sources);
  return {
    skillCheckId,
    state: check.state,
    askedCount: responded.length,
    maximumItems: check.maximumItems,
    startedAt: check.startedAt.toISOString(),
    endedAt: check.endedAt?.toISOString() ?? null,
    endReason: check.endReason,
    testOut: check.testOut && (await presentTestOut(work, check, check.testOut, state)),
    isPlacement: check.exactTo !== null,
    skills: presentSkills(work, check, state, entries),
    presentation: open ? await presentOpen(work, state, open) : null,
  };
}

async function presentTestOut(
  work: Work,
  { locale }: SkillCheck,
  testOut: assessment.TestOut,
  state: EvidenceState,
): Promise<NonNullable<NonNullable<CheckState>['testOut']>> {
  const unitIds = testOut.units.map(({ unitId }) => unitId);
  const titles = await unitTitles(work, unitIds, locale);
  const lacking = await assessment.lackingByUnit(work, testOut, state);
  return {
    scope: testOut.scope,
    moduleTitle: titles.get(unitIds[0] ?? '')?.moduleTitle ?? '',
    units: testOut.units.map((unit) => ({
      ...unit,
      title: titles.get(unit.unitId)?.title ?? '',
      lacking: unit.passed
        ? []
        : (lacking.get(unit.unitId) ?? []).flatMap(({ skillId, level }) => {
            const skill = skillOf(state.framework, skillId);
            return skill ? [{ skill: presentSkillRef(skill), level }] : [];
          }),
    })),
  };
}

async function presentOpen(work: Work, state: EvidenceState, row: ShownRow) {
  const item = await readItem(work, row.itemId, row.itemVersion, row.locale);
  return presentShown(state.framework, row, item, row.reply);
}

function presentSkills(
  work: Work,
  check: SkillCheck,
  state: EvidenceState,
  entries: readonly LedgerRow[],
): CheckState['skills'] {
  const current = assessment.currentEstimates(work, check, state);
  return check.skills.flatMap(({ skillId, targetLevel, before, after }, index) => {
    const skill = skillOf(state.framework, skillId);
    if (!skill) return [];
    const mine = entries.filter((entry) => entry.skillId === skillId).toReversed();
    const now = after ?? current[index]?.after ?? before;
    return [
      {
        skill: presentSkillRef(skill),
        targetLevel,
        askedCount: mine.length,
        before: presentEstimate(before, skill.cutPoints),
        after: presentEstimate(now, skill.cutPoints),
        responses: mine.map(presentResponse),
      },
    ];
  });
}

function presentResponse(entry: LedgerRow): CheckState['skills'][number]['responses'][number] {
  const { observation, before, after, about, entryId } = entry;
  const isRight = observation.kind === 'response' && observation.correct;
  return {
    entryId,
    title: about.title,
    outcome: observation.kind === 'notLearnt' ? 'notLearnt' : isRight ? 'correct' : 'wrong',
    movedBy: after.mean - before.mean,
  };
}
