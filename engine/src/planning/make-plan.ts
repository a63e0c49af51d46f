import { elementAt, requireBetween, requireWhole } from '../numeric/require.ts';
import { LEVELS } from '../proficiency/levels.ts';
import { book, calendarOf, canStillFit, fitsNow, isOpen, turnWeek } from './calendar.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { findNextUnit, type NextUnit } from './next-unit.ts';
import { asLevel, at, type Outlook, outlookOf, wantedLevel } from './outlook.ts';
import { type DraftEntry, draftEntry, finishEntries, leastKnown } from './plan-entries.ts';
import type { Plan, PlanRequest } from './planning-types.ts';
import { dropWhatCannotFit, learnFrom, type Progress, progressAtStart } from './progress.ts';

/**
 * Chooses and orders units so that the gaps that matter most close soonest, week by week within the time given.
 *
 * One unit after the other: always the one that is expected to bring most levels, weighed by what they are worth,
 * for its minutes and the effort of beginning it, until enough is planned toward each level. Greedy, so not always
 * the best whole; a plan is computed anew with each piece of evidence, and each entry can be explained by itself.
 *
 * A unit longer than a week's minutes begins in a fresh week and runs over as many weeks as it needs.
 *
 * @returns entries in the order in which to do them, what is skipped as known, and the gaps without a unit
 * @throws EngineError `outOfRange`, `wrongShape`, `cycle`
 * Source: ours (SPEC.md, L1 to L17, L19 and L20); greedy by density as for budgeted coverage, Khuller, Moss and Naor,
 * 'The budgeted maximum coverage problem', Information Processing Letters 70(1), 1999. Pinned by
 * golden/plan.json and make-plan.oracle.ts.
 */
export function makePlan(request: PlanRequest): Plan {
  requireBetween(request.minutesAWeek, 0, 10_080, 'minutesAWeek');
  requireWhole(request.maximumWeeks, 0, 260, 'maximumWeeks');
  const outlook = outlookOf(request);
  const catalogue = catalogueOf(request, outlook);
  const drafts = planWeeks(request, outlook, catalogue);
  return {
    entries: finishEntries(request, outlook, drafts),
    skipped: skippedUnits(request, outlook, catalogue),
    uncovered: uncoveredGaps(request, outlook, catalogue),
  };
}

function planWeeks(request: PlanRequest, outlook: Outlook, catalogue: Catalogue) {
  const progress = progressAtStart(request, outlook, catalogue);
  const calendar = calendarOf(request.minutesAWeek, request.maximumWeeks);
  const fits = (durationMinutes: number) => fitsNow(calendar, durationMinutes);
  const stillFits = (durationMinutes: number) => canStillFit(calendar, durationMinutes);
  const drafts: DraftEntry[] = [];
  while (isOpen(calendar)) {
    dropWhatCannotFit(request, catalogue, progress, stillFits);
    const next = searchNext(request, outlook, catalogue, progress, fits);
    if (next === 'nothing') break;
    if (next === 'noRoom') {
      turnWeek(calendar);
      continue;
    }
    const unit = elementAt(request.units, next.unitIndex, 'units');
    const booked = book(calendar, unit.durationMinutes);
    drafts.push(draftEntry(request, outlook, catalogue, progress, next, booked));
    learnFrom(progress, catalogue, next.unitIndex, unit);
  }
  return drafts;
}

/** Only when nobody is ready for anything that is left are skill prerequisites given up; unit prerequisites never. */
function searchNext(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
  progress: Progress,
  fits: (durationMinutes: number) => boolean,
): NextUnit | 'noRoom' | 'nothing' {
  for (const strict of [true, false]) {
    const { found, any } = findNextUnit(request, outlook, catalogue, progress, fits, strict);
    if (found) return found;
    if (any) return 'noRoom';
  }
  return 'nothing';
}

function skippedUnits(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
): Plan['skipped'] {
  return request.units.flatMap((unit, unitIndex) => {
    if (catalogue.known[unitIndex] === 0 || unit.completed || unit.removed) return [];
    const isWanted = unit.teaches.some((t) => (outlook.worth[at(t.skillIndex, t.level)] ?? 0) > 0);
    const least = leastKnown(unit, outlook);
    return isWanted && least ? [{ unitIndex, ...least }] : [];
  });
}

function uncoveredGaps(
  request: PlanRequest,
  outlook: Outlook,
  catalogue: Catalogue,
): Plan['uncovered'] {
  return request.skills.flatMap((_, skillIndex) => {
    const fromLevel = outlook.fromLevels[skillIndex] ?? 0;
    const wanted = wantedLevel(outlook, skillIndex);
    const missingLevels = LEVELS.filter((level) => {
      const place = at(skillIndex, level);
      return level <= wanted && outlook.known[place] === 0 && catalogue.offered[place] === 0;
    });
    if (missingLevels.length === 0) return [];
    return [{ skillIndex, fromLevel, targetLevel: asLevel(wanted, 'wanted'), missingLevels }];
  });
}
