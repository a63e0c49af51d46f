import { seededRandom } from '#engine';
import type { DemoPerson } from './organisation.ts';

const DAY_MS = 86_400_000;
/** Four months. */
export const HISTORY_DAYS = 120;
/** Of somebody as diligent as can be: most people at work come to it twice a month. */
const OCCASIONS_A_WEEK = 0.6;

/** One occasion on which a person sat down to learn. */
export type Sitting = { readonly index: number; readonly at: Date };

/**
 * When a person sat down in the four months before today: on working days, each at their own time of day, as often as they are
 * diligent, and not while they were away. The same person and day give the same sittings.
 * @param today the instant of loading; sittings end on the day before
 */
export function sittingsOf(person: DemoPerson, today: Date): Sitting[] {
  if (person.history === 'none') return [];
  const random = seededRandom(`sittings/${person.person}`);
  // Some learn before the day begins, some at noon, some in the evening.
  const beginsAt = ([6.5, 7.5, 11.5, 16.5][Math.floor(random() * 4)] ?? 7.5) * 60;
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const sittings: Sitting[] = [];
  for (let daysAgo = HISTORY_DAYS; daysAgo >= 1; daysAgo -= 1) {
    const day = midnight - daysAgo * DAY_MS;
    const comes = random() < (person.diligence * OCCASIONS_A_WEEK) / 5;
    const minute = beginsAt + Math.floor(random() * 90);
    if (!comes || !isWorkingDay(day) || isAway(person, daysAgo)) continue;
    sittings.push({ index: sittings.length, at: new Date(day + minute * 60_000) });
  }
  return sittings;
}

function isWorkingDay(dayMs: number): boolean {
  const weekday = new Date(dayMs).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isAway(person: DemoPerson, daysAgo: number): boolean {
  const away = person.awayDaysAgo;
  return away !== undefined && daysAgo <= away.from && daysAgo >= away.until;
}
