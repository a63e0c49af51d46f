import { recordDecision } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import { type PlannableUnit, plannableUnits } from '#rooms/content';
import {
  type EvidenceState,
  evidenceStateOf,
  type SkillStanding,
  showingAt,
  standingsIn,
} from '#rooms/evidence';
import { type PersonContext, personContext } from '#rooms/people';
import { targetsOf } from '#rooms/skills';
import { computePlan, PLAN_MODEL_VERSION, type PlanInput } from './compute-plan.ts';
import { localDay, mondayOf } from './local-days.ts';
import {
  type CurrentPlan,
  insertPlan,
  type PlanCause,
  type PlanContent,
  renewPlan,
  selectCurrentPlan,
} from './plans.db.ts';
import { type Completion, selectMarks } from './units.db.ts';

export type NamedUnit = { readonly unitId: string; readonly title: string };

export type Replanned = {
  readonly planId: string;
  /** False when nothing in it differs from the one before. */
  readonly isNew: boolean;
  readonly changes: {
    readonly added: readonly NamedUnit[];
    /** Not planned any more; what was completed meanwhile is done, not dropped. */
    readonly dropped: readonly NamedUnit[];
    readonly kept: number;
  };
};

/**
 * Computes a person's plan anew and keeps it; when nothing in it differs, the current one stays on its new basis.
 * @param state what was read of the person's evidence in the same transaction, to save reading it again
 */
export async function replan(
  work: Work,
  personId: string,
  cause: PlanCause,
  state?: EvidenceState,
): Promise<Replanned> {
  return await inTransaction(work, async (inside) => {
    const person = await personContext(inside, personId);
    if (!person) throw new Error(`there is no active person ${personId}`);
    const before = await selectCurrentPlan(inside.db, personId);
    const { input, standings, startsOn } = await gather(inside, person, state);
    const content = computePlan(input);
    const planId = await keep(inside, person, { before, content, cause, startsOn });
    await logDecision(inside, person, { planId, cause, input, standings, content });
    const isNew = planId !== before?.planId;
    return { planId, isNew, changes: changesBetween(before, content, input) };
  });
}

async function gather(work: Work, person: PersonContext, given: EvidenceState | undefined) {
  const { personId } = person;
  const now = work.clock.now();
  const state = given ?? (await evidenceStateOf(work, personId));
  const standings = standingsIn(state, await targetsOf(work, personId), now);
  const { completions, removals } = await selectMarks(work.db, personId);
  const startsOn = mondayOf(localDay(now, person.timeZone));
  const input: PlanInput = {
    framework: state.framework,
    standings,
    showing: showingAt(state, now),
    units: await plannableUnits(work),
    removed: new Set(removals.map((removal) => removal.unitId)),
    completed: new Set(completions.map((completion) => completion.unitId)),
    minutesAWeek: person.minutesAWeek,
    usedMinutes: doneMinutes(completions, startsOn, person.timeZone),
    locale: person.locale,
  };
  return { input, standings, startsOn };
}

/** Minutes of units that were completed on or after a day. */
export function doneMinutes(
  completions: readonly Completion[],
  sinceOn: string,
  timeZone: string,
): number {
  return completions
    .filter((completion) => localDay(completion.completedAt, timeZone) >= sinceOn)
    .reduce((sum, completion) => sum + completion.minutes, 0);
}

async function keep(
  work: Work,
  { personId, minutesAWeek }: PersonContext,
  plan: {
    readonly before: CurrentPlan | undefined;
    readonly content: PlanContent;
    readonly cause: PlanCause;
    readonly startsOn: string;
  },
): Promise<string> {
  const { before, content, cause, startsOn } = plan;
  if (before && isSamePlan(before, { ...content, startsOn, minutesAWeek })) {
    await renewPlan(work.db, personId, before.planId, content.basis);
    return before.planId;
  }
  const planId = work.newId();
  await insertPlan(work.db, {
    personId,
    planId,
    computedAt: work.clock.now(),
    cause: before ? cause : 'first',
    startsOn,
    minutesAWeek,
    modelVersion: PLAN_MODEL_VERSION,
    ...content,
  });
  return planId;
}

type Comparable = PlanContent & Pick<CurrentPlan, 'startsOn' | 'minutesAWeek'>;

function isSamePlan(before: Comparable, after: Comparable): boolean {
  const outline = ({ startsOn, minutesAWeek, entries, skipped, uncovered }: Comparable) =>
    JSON.stringify([
      startsOn,
      minutesAWeek,
      entries.map(({ unitId, week, minutes, reason }) => [
        unitId,
        week,
        minutes,
        reasonText(reason),
      ]),
      skipped.map(({ unitId }) => unitId).toSorted(),
      uncovered.map(({ skillId, targetLevel }) => `${skillId} ${targetLevel}`).toSorted(),
    ]);
  return outline(before) === outline(after);
}

/** jsonb does not keep the order of properties. */
function reasonText(reason: PlanContent['entries'][number]['reason']): string {
  return JSON.stringify(Object.entries(reason).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function logDecision(
  work: Work,
  { personId, locale }: PersonContext,
  plan: {
    readonly planId: string;
    readonly cause: PlanCause;
    readonly input: PlanInput;
    readonly standings: readonly SkillStanding[];
    readonly content: PlanContent;
  },
): Promise<void> {
  const { input, content, standings } = plan;
  const { minutesAWeek, usedMinutes, removed, completed, units } = input;
  await recordDecision(work, {
    personId,
    kind: 'plan',
    modelVersion: PLAN_MODEL_VERSION,
    inputs: {
      cause: plan.cause,
      minutesAWeek,
      usedMinutes,
      locale,
      removed: [...removed],
      completed: [...completed],
      units: units.length,
      skills: standings
        .filter((row) => row.target !== null || row.entryCount > 0)
        .map(({ skillId, shown, target }) => ({
          skillId,
          ...shown,
          targetLevel: target?.level ?? 0,
          weight: target?.importance ?? 0,
        })),
    },
    chosen: {
      planId: plan.planId,
      entries: content.entries.map(({ unitId, week, gain }) => ({ unitId, week, gain })),
    },
    alternatives: { skipped: content.skipped, uncovered: content.uncovered },
  });
}

function changesBetween(
  before: CurrentPlan | undefined,
  after: PlanContent,
  { units, completed, locale }: PlanInput,
): Replanned['changes'] {
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
  const named = (unitIds: readonly string[]): NamedUnit[] =>
    unitIds.map((unitId) => ({ unitId, title: titleOf(unitOf.get(unitId), locale) }));
  const had = new Set(before?.entries.map((entry) => entry.unitId));
  const has = new Set(after.entries.map((entry) => entry.unitId));
  const dropped = [...had].filter((unitId) => !has.has(unitId) && !completed.has(unitId));
  return {
    added: named([...has].filter((unitId) => !had.has(unitId))),
    dropped: named(dropped),
    kept: [...has].filter((unitId) => had.has(unitId)).length,
  };
}

function titleOf(unit: PlannableUnit | undefined, locale: string): string {
  const titles = unit?.titles ?? {};
  return titles[locale] ?? titles.en ?? Object.values(titles)[0] ?? '';
}
