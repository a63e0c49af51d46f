/**
 * Puts units into weeks in their order when part of the first week's minutes is used already. A unit that does not
 * fit into what is left of a week begins the next; one longer than a week begins a fresh week and runs over.
 *
 * The engine fills whole weeks only, so it is asked for the order and this counts again. With nothing used the
 * engine's own weeks stand, because it also fills gaps with shorter units.
 *
 * @param minutes of each unit, > 0
 * @param minutesAWeek ≥ 0
 * @param usedMinutes of the first week, ≥ 0
 * @returns the 0-based week in which each begins, rising
 */
export function bookWeeks(
  minutes: readonly number[],
  minutesAWeek: number,
  usedMinutes: number,
): number[] {
  let week = 0;
  let left = Math.max(0, minutesAWeek - usedMinutes);
  let isFresh = usedMinutes === 0;
  return minutes.map((needed) => {
    if (needed > left && !isFresh) {
      week += 1;
      left = minutesAWeek;
    }
    const begins = week;
    left -= needed;
    isFresh = false;
    // A unit longer than a week takes up the following ones too.
    while (left < 0 && minutesAWeek > 0) {
      week += 1;
      left += minutesAWeek;
    }
    return begins;
  });
}
