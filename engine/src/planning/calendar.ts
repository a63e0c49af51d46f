/** Weeks that fill up one after the other. Invariant: `leftMinutes` ≥ 0, and `week` < maximumWeeks while open. */
export type Calendar = {
  readonly minutesAWeek: number;
  readonly maximumWeeks: number;
  week: number;
  leftMinutes: number;
  /** nothing is planned in this week yet */
  fresh: boolean;
};

export function calendarOf(minutesAWeek: number, maximumWeeks: number): Calendar {
  return { minutesAWeek, maximumWeeks, week: 0, leftMinutes: minutesAWeek, fresh: true };
}

export function isOpen(calendar: Calendar): boolean {
  return calendar.week < calendar.maximumWeeks && calendar.minutesAWeek > 0;
}

/** A unit longer than a week's minutes begins in a fresh week and runs over as many as it needs. */
export function fitsNow(calendar: Calendar, durationMinutes: number): boolean {
  if (durationMinutes <= calendar.leftMinutes) return true;
  if (!calendar.fresh || durationMinutes <= calendar.minutesAWeek) return false;
  return calendar.week + weeksFor(calendar, durationMinutes) <= calendar.maximumWeeks;
}

/** Whether there is a week, this one or a later one, in which a unit of so many minutes can still begin and be done. */
export function canStillFit(calendar: Calendar, durationMinutes: number): boolean {
  if (durationMinutes <= calendar.minutesAWeek) return true;
  const begins = calendar.fresh ? calendar.week : calendar.week + 1;
  return begins + weeksFor(calendar, durationMinutes) <= calendar.maximumWeeks;
}

/** @returns the week in which the unit begins, and over how many it runs; what its last week leaves stays usable */
export function book(calendar: Calendar, durationMinutes: number): { week: number; weeks: number } {
  const { week } = calendar;
  calendar.fresh = false;
  if (durationMinutes <= calendar.leftMinutes) {
    calendar.leftMinutes -= durationMinutes;
    return { week, weeks: 1 };
  }
  const weeks = weeksFor(calendar, durationMinutes);
  calendar.week = week + weeks - 1;
  calendar.leftMinutes = Math.max(0, weeks * calendar.minutesAWeek - durationMinutes);
  return { week, weeks };
}

export function turnWeek(calendar: Calendar): void {
  calendar.week += 1;
  calendar.leftMinutes = calendar.minutesAWeek;
  calendar.fresh = true;
}

function weeksFor(calendar: Calendar, durationMinutes: number): number {
  return Math.ceil(durationMinutes / calendar.minutesAWeek);
}
