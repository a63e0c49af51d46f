import type { Work } from '#kernel/work';
import { readCheck } from '#rooms/assessment';
import { itemsForSkills, readUnit } from '#rooms/content';
import { evidenceStateOf, presentSkillRef, type SkillStanding, standingsIn } from '#rooms/evidence';
import { type PersonContext, personContext } from '#rooms/people';
import {
  chooseToday,
  type NowEntry,
  type PlanNames,
  presentReason,
  readNames,
  type TodayFromPlan,
} from '#rooms/plans';
import { targetsOf } from '#rooms/skills';
import { type AttemptRow, selectOpenAttempts } from './attempts.db.ts';
import { minutesLeft } from './minutes-left.ts';
import type { Today, TodayEntry } from './schemas.ts';

/** The time that is assumed when nobody says how much there is. */
export const USUAL_MINUTES = 15;
/** Fifteen short questions. */
const CHECK_MINUTES = 5;
const MOST_OTHERS = 3;

/**
 * The one thing to do now, and up to three others: what is begun comes first, then a first check when nothing is
 * known yet, then the plan.
 * @param minutes that there are now, 1 to 600
 */
export async function composeToday(work: Work, personId: string, minutes: number): Promise<Today> {
  const person = await personContext(work, personId);
  if (!person) return nothing(minutes);
  const attempts = await selectOpenAttempts(work.db, personId);
  const begun = attempts.map((attempt) => attempt.unitId);
  const fromPlan = await chooseToday(work, person, minutes, begun);
  const standings = await standingsOf(work, person);
  const entries = [
    ...(await continued(work, person, attempts, minutes)),
    ...(await proposedCheck(work, personId, standings, minutes)),
    ...(await planned(work, person, fromPlan)),
  ];
  const [next, ...others] = entries;
  return {
    minutes,
    next: next ?? null,
    others: others.slice(0, MOST_OTHERS),
    weekMinutes: fromPlan.weekMinutes,
    empty: next ? null : whyEmpty(standings),
  };
}

function nothing(minutes: number): Today {
  const weekMinutes = { planned: 0, done: 0 };
  return { minutes, next: null, others: [], weekMinutes, empty: 'noTargets' };
}

async function standingsOf(work: Work, { personId }: PersonContext) {
  const targets = await targetsOf(work, personId);
  return standingsIn(await evidenceStateOf(work, personId), targets, work.clock.now());
}

/** Only the newest open attempts are worth the words; each reads its unit. */
async function continued(
  work: Work,
  person: PersonContext,
  attempts: readonly AttemptRow[],
  minutes: number,
): Promise<TodayEntry[]> {
  const entries: TodayEntry[] = [];
  for (const attempt of attempts.slice(0, 1 + MOST_OTHERS)) {
    const unit = await readUnit(work, attempt.unitId, person.locale, attempt.unitVersion);
    const place = unit.segments.find((segment) => segment.segmentId === attempt.segmentId);
    const left = minutesLeft(unit, attempt.segmentId);
    entries.push({
      kind: 'continue',
      unitId: attempt.unitId,
      title: unit.title,
      moduleTitle: unit.moduleTitle,
      minutes: left,
      fits: left <= minutes,
      reason: { kind: 'continue' },
      ...(place ? { segmentTitle: place.title } : {}),
    });
  }
  return entries;
}

/** The check that is open; or a first one, as long as nothing is known and there is something to ask. */
async function proposedCheck(
  work: Work,
  personId: string,
  standings: readonly SkillStanding[],
  minutes: number,
): Promise<TodayEntry[]> {
  const entry = {
    kind: 'skillCheck' as const,
    minutes: CHECK_MINUTES,
    fits: minutes >= CHECK_MINUTES,
  };
  if (await readCheck(work, personId, 'open')) return [{ ...entry, reason: { kind: 'continue' } }];
  if (standings.some((row) => row.entryCount > 0)) return [];
  const aimed = standings.filter((row) => row.target !== null);
  const asked = aimed.length > 0 ? aimed : standings;
  const items = await itemsForSkills(
    work,
    asked.map((row) => row.skillId),
  );
  return items.length > 0 ? [{ ...entry, reason: { kind: 'firstCheck' } }] : [];
}

async function planned(
  work: Work,
  person: PersonContext,
  { plan, choices }: TodayFromPlan,
): Promise<TodayEntry[]> {
  if (!plan || choices.length === 0) return [];
  const names = await readNames(work, person.locale, { entries: choices, skipped: [] });
  return choices.flatMap((choice) => plannedEntry(choice, names) ?? []);
}

function plannedEntry(choice: NowEntry, names: PlanNames): TodayEntry | undefined {
  const title = names.titles.get(choice.unitId);
  const skill = names.skills.get(choice.skillId);
  const reason = presentReason(choice.reason, names);
  if (!title || !skill || !reason) return undefined;
  return {
    kind: 'unit',
    unitId: choice.unitId,
    title: title.title,
    moduleTitle: title.moduleTitle,
    minutes: choice.minutes,
    fits: choice.fits,
    reason,
    skill: presentSkillRef(skill),
  };
}

function whyEmpty(standings: readonly SkillStanding[]): NonNullable<Today['empty']> {
  const aimed = standings.filter((row) => row.target !== null);
  if (aimed.length === 0) return 'noTargets';
  return aimed.every((row) => row.gapLevels === 0) ? 'allReached' : 'noContent';
}
