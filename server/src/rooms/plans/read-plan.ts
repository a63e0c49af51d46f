import type { z } from 'zod';
import type { Work } from '#kernel/work';
import { type UnitTitle, unitTitles } from '#rooms/content';
import { presentSkillRef } from '#rooms/evidence';
import { personContext } from '#rooms/people';
import { listSkills, type Skill } from '#rooms/skills';
import { addDays, localDay } from './local-days.ts';
import type { CurrentPlan, EntryRow, StoredReason } from './plans.db.ts';
import { freshPlan } from './replan-if-matters.ts';
import type { planReasonSchema, planSchema } from './schemas.ts';
import { type Completion, type Removal, selectMarks } from './units.db.ts';

type WirePlan = NonNullable<z.input<typeof planSchema>['plan']>;
type WireEntry = WirePlan['weeks'][number]['entries'][number];
export type WireReason = z.input<typeof planReasonSchema>;

/** Names of what a plan speaks about. */
export type PlanNames = {
  readonly skills: ReadonlyMap<string, Skill>;
  readonly titles: ReadonlyMap<string, UnitTitle>;
};

/** A person's plan as it is shown: by weeks, what is done this week included. */
export async function readPlan(work: Work, personId: string): Promise<WirePlan | null> {
  const person = await personContext(work, personId);
  const plan = person && (await freshPlan(work, person));
  if (!plan) return null;
  const { removals, completions } = await selectMarks(work.db, personId);
  const done = completions.filter(
    (completion) =>
      completion.entry !== null &&
      localDay(completion.completedAt, person.timeZone) >= plan.startsOn,
  );
  const names = await readNames(work, person.locale, plan, [...removals, ...done]);
  return presentPlan(plan, { removals, done, names });
}

/** The names of all units and skills of a plan. */
export async function readNames(
  work: Work,
  locale: string,
  plan: Pick<CurrentPlan, 'entries' | 'skipped'>,
  others: readonly { readonly unitId: string }[] = [],
): Promise<PlanNames> {
  const unitIds = [...plan.entries, ...plan.skipped, ...others].map(({ unitId }) => unitId);
  const forUnits = plan.entries.flatMap(({ reason }) =>
    reason.kind === 'unitPrerequisite' ? [reason.forUnitId] : [],
  );
  const skills = new Map((await listSkills(work)).map((skill) => [skill.skillId, skill]));
  return {
    skills,
    titles: await unitTitles(work, [...new Set([...unitIds, ...forUnits])], locale),
  };
}

function presentPlan(
  plan: CurrentPlan,
  {
    removals,
    done,
    names,
  }: {
    readonly removals: readonly Removal[];
    readonly done: readonly Completion[];
    readonly names: PlanNames;
  },
): WirePlan {
  const skipped = plan.skipped.flatMap(({ unitId, skillId, minutes, probabilityKnown }) => {
    const skill = names.skills.get(skillId);
    const title = names.titles.get(unitId)?.title;
    if (!skill || title === undefined) return [];
    return [{ unitId, title, minutes, skill: presentSkillRef(skill), probabilityKnown }];
  });
  return {
    planId: plan.planId,
    computedAt: plan.computedAt.toISOString(),
    cause: plan.cause,
    startsOn: plan.startsOn,
    minutesAWeek: plan.minutesAWeek,
    weeks: presentWeeks(plan, done, names),
    skipped,
    minutesSaved: skipped.reduce((sum, unit) => sum + unit.minutes, 0),
    removed: removals.map(({ unitId, removedAt }) => ({
      unitId,
      title: names.titles.get(unitId)?.title ?? '',
      removedAt: removedAt.toISOString(),
    })),
    uncovered: plan.uncovered.flatMap(({ skillId, targetLevel }) => {
      const skill = names.skills.get(skillId);
      return skill ? [{ skill: presentSkillRef(skill), targetLevel }] : [];
    }),
  };
}

function presentWeeks(
  plan: CurrentPlan,
  done: readonly Completion[],
  names: PlanNames,
): WirePlan['weeks'] {
  const weeks = new Map<number, WireEntry[]>();
  const put = (week: number, entry: WireEntry | undefined): void => {
    if (entry) weeks.set(week, [...(weeks.get(week) ?? []), entry]);
  };
  for (const { entry, completedAt } of done) {
    if (entry) put(0, presentEntry(entry, names, completedAt));
  }
  for (const entry of plan.entries) put(entry.week, presentEntry(entry, names, null));
  return [...weeks]
    .toSorted(([a], [b]) => a - b)
    .map(([week, entries]) => ({
      week,
      startsOn: addDays(plan.startsOn, week * 7),
      minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0),
      entries,
    }));
}

/** @returns undefined for what is no longer there to be read */
function presentEntry(
  entry: EntryRow,
  names: PlanNames,
  completedAt: Date | null,
): WireEntry | undefined {
  const { unitId, skillId, level, minutes, gain, probabilityKnown } = entry;
  const title = names.titles.get(unitId);
  const skill = names.skills.get(skillId);
  const reason = presentReason(entry.reason, names);
  if (!title || !skill || !reason) return undefined;
  return {
    unitId,
    title: title.title,
    moduleTitle: title.moduleTitle,
    minutes,
    skill: presentSkillRef(skill),
    level,
    reason,
    gain,
    probabilityKnown,
    completedAt: completedAt?.toISOString() ?? null,
  };
}

/** @returns undefined when a skill or unit that it names is no longer there */
export function presentReason(reason: StoredReason, names: PlanNames): WireReason | undefined {
  if (reason.kind === 'unitPrerequisite') {
    const { forUnitId: unitId } = reason;
    return { kind: reason.kind, forUnit: { unitId, title: names.titles.get(unitId)?.title ?? '' } };
  }
  const skill = names.skills.get(reason.skillId);
  if (!skill) return undefined;
  const { fromLevel } = reason;
  if (reason.kind === 'gap')
    return {
      kind: reason.kind,
      skill: presentSkillRef(skill),
      fromLevel,
      targetLevel: reason.targetLevel,
    };
  const forSkill = names.skills.get(reason.forSkillId);
  return (
    forSkill && {
      kind: reason.kind,
      skill: presentSkillRef(skill),
      fromLevel,
      neededLevel: reason.neededLevel,
      forSkill: presentSkillRef(forSkill),
    }
  );
}
