import type { Work } from '#kernel/work';
import { readUnit, type Unit } from '#rooms/content';
import { levelsHeldBy, presentSkillRef } from '#rooms/evidence';
import { type PersonContext, personContext } from '#rooms/people';
import { freshPlan, presentReason, readNames } from '#rooms/plans';
import { listSkills } from '#rooms/skills';
import { type AttemptRow, selectAttemptAt } from './attempts.db.ts';
import { foldUnit, type HeldLevels } from './fold-unit.ts';
import type { UnitPage } from './schemas.ts';

/**
 * A unit as a person reads it: in their language, with where they are in it and why it is in their plan.
 * An open attempt stays on the version with which it began.
 * @param options.locale wanted; that of the open attempt or the person's own when absent
 * @throws Problem content/unknown-unit
 */
export async function readUnitPage(
  work: Work,
  personId: string,
  unitId: string,
  options: { readonly locale?: string | undefined } = {},
): Promise<UnitPage> {
  const person = await personContext(work, personId);
  const attempt = await selectAttemptAt(work.db, personId, unitId);
  const open = attempt?.completedAt === null ? attempt : undefined;
  const locale = options.locale ?? open?.locale ?? person?.locale ?? 'en';
  const unit = await readUnit(work, unitId, locale, open?.unitVersion);
  return {
    unit: await presentUnit(work, unit, await heldFor(work, personId, unit)),
    attempt: attempt ? presentAttempt(attempt) : null,
    inPlan: person ? await placeInPlan(work, person, unitId) : null,
    mapped: unit.isMapped,
  };
}

/** Nothing is read of a person for a unit in which nothing can fold. */
async function heldFor(work: Work, personId: string, { segments }: Unit): Promise<HeldLevels> {
  return segments.some(({ about }) => about.length > 0)
    ? await levelsHeldBy(work, personId)
    : new Map();
}

/** @param held by whoever reads it: the parts that are about no more than that come folded */
export async function presentUnit(
  work: Work,
  unit: Unit,
  held: HeldLevels,
): Promise<UnitPage['unit']> {
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  const presentLinks = (links: Unit['teaches']) =>
    links.flatMap(({ skillId, level }) => {
      const skill = skills.get(skillId);
      return skill ? [{ skill: presentSkillRef(skill), level }] : [];
    });
  const { foldedIds, minutes } = foldUnit(unit, held);
  const { source, isMapped: _, teaches, segments, locales, objectives, ...shown } = unit;
  return {
    ...shown,
    locales: [...locales],
    objectives: [...objectives],
    teaches: presentLinks(teaches),
    minutesLeft: minutes,
    segments: segments.map(({ about, words, ...segment }) => ({
      ...segment,
      words,
      known: foldedIds.has(segment.segmentId) ? presentLinks(about) : null,
    })),
    assetBase: `/api/assets/${encodeURIComponent(source)}`,
  };
}

function presentAttempt(attempt: AttemptRow): NonNullable<UnitPage['attempt']> {
  const { unitAttemptId, startedAt, completedAt, segmentId } = attempt;
  return {
    unitAttemptId,
    startedAt: startedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    segmentId,
  };
}

async function placeInPlan(
  work: Work,
  person: PersonContext,
  unitId: string,
): Promise<UnitPage['inPlan']> {
  const plan = await freshPlan(work, person);
  const entry = plan?.entries.find((candidate) => candidate.unitId === unitId);
  if (!entry) return null;
  const names = await readNames(work, person.locale, { entries: [entry], skipped: [] });
  const reason = presentReason(entry.reason, names);
  return reason ? { week: entry.week, reason } : null;
}
