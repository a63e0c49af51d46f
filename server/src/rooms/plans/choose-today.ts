import { chooseNow } from '#engine';
import { recordDecision } from '#kernel/traces';
import { inTransaction, type Work } from '#kernel/work';
import type { PersonContext } from '#rooms/people';
import { PLAN_MODEL_VERSION } from './compute-plan.ts';
import { localDay, mondayOf } from './local-days.ts';
import { type CurrentPlan, type EntryRow, insertTodayChoice, type StoredPlan } from './plans.db.ts';
import { doneMinutes } from './replan.ts';
import { freshPlan } from './replan-if-matters.ts';
import { selectMarks } from './units.db.ts';

/** Something to do now; `fits` is false when it is longer than the time there is, and can be gone on with later. */
export type NowEntry = EntryRow & { readonly fits: boolean };

export type TodayFromPlan = {
  readonly plan: CurrentPlan | undefined;
  /** The thing to do now and up to three others, best first; empty when nothing is left. */
  readonly choices: readonly NowEntry[];
  readonly weekMinutes: { readonly planned: number; readonly done: number };
};

const MOST_CHOICES = 4;

/**
 * Chooses from a person's plan what to do now.
 * @param minutes that there are now, > 0
 * @param exclude units that are not to be proposed, for they are begun already
 */
export async function chooseToday(
  work: Work,
  person: PersonContext,
  minutes: number,
  exclude: readonly string[] = [],
): Promise<TodayFromPlan> {
  const { personId, timeZone } = person;
  const plan = await freshPlan(work, person);
  const { completions } = await selectMarks(work.db, personId);
  const monday = mondayOf(localDay(work.clock.now(), timeZone));
  const done = doneMinutes(completions, monday, timeZone);
  const entries = plan?.entries ?? [];
  const open = entries.filter((entry) => entry.week === 0).reduce((sum, e) => sum + e.minutes, 0);
  const choices = chooseEntries(entries, minutes, new Set(exclude));
  if (plan && choices.length > 0) await log(work, personId, plan, minutes, choices);
  return { plan, choices, weekMinutes: { planned: open + done, done } };
}

/** The first that fits and whose forerunners are done, then the next ones by the same rule. */
export function chooseEntries(
  entries: readonly EntryRow[],
  minutes: number,
  exclude: ReadonlySet<string>,
): NowEntry[] {
  const taken = new Set([...entries.keys()].filter((i) => exclude.has(entries[i]?.unitId ?? '')));
  const choices: NowEntry[] = [];
  while (choices.length < MOST_CHOICES) {
    const choice = chooseNow({
      minutes,
      entries: entries.map((entry, index) => ({
        durationMinutes: entry.minutes,
        // What is taken already waits for itself: it cannot be chosen, and is not done either.
        requiresEntries: taken.has(index) ? [index] : entry.requires,
      })),
    });
    const entry = choice && entries[choice.index];
    if (!choice || !entry) return choices;
    taken.add(choice.index);
    choices.push({ ...entry, fits: choice.fits });
  }
  return choices;
}

/** Logged once for each plan, time and choice, however often one looks. */
async function log(
  work: Work,
  personId: string,
  plan: StoredPlan,
  minutes: number,
  choices: readonly NowEntry[],
): Promise<void> {
  const [first, ...others] = choices;
  if (!first) return;
  const { unitId } = first;
  if (plan.todayChoices.some((known) => known.minutes === minutes && known.unitId === unitId))
    return;
  await inTransaction(work, async (inside) => {
    const chosenAt = inside.clock.now();
    const { planId } = plan;
    const choice = { personId, planId, minutes, unitId: first.unitId, chosenAt };
    if (!(await insertTodayChoice(inside.db, choice))) return;
    await recordDecision(inside, {
      personId,
      kind: 'today',
      modelVersion: PLAN_MODEL_VERSION,
      inputs: { planId, minutes },
      chosen: { unitId: first.unitId, fits: first.fits },
      alternatives: others.map(({ unitId, fits }) => ({ unitId, fits })),
    });
  });
}
