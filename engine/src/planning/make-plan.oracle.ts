import { LEVELS, probabilityAtLeast } from '../proficiency/levels.ts';
import {
  PLANNING_POLICY_1,
  type Plan,
  type PlannableUnit,
  type PlanRequest,
} from './planning-types.ts';

/** Every rule of SPEC.md's planning part that a plan breaks, found without the planner's own code. */
export function planViolations(request: PlanRequest, plan: Plan): readonly string[] {
  const found: string[] = [];
  const planned = plan.entries.map((entry) => entry.unitIndex);
  if (new Set(planned).size < planned.length) found.push('a unit is planned twice');
  plan.entries.forEach((entry, position) => {
    const unit = unitAt(request, entry.unitIndex);
    const name = `unit ${entry.unitIndex}`;
    if (unit.completed || unit.removed) found.push(`${name} is completed or removed`);
    if (isKnown(request, unit)) found.push(`${name} is known`);
    for (const before of unit.prerequisites) {
      const one = unitAt(request, before);
      const done = one.completed || one.removed || isKnown(request, one);
      const earlier = planned.indexOf(before);
      if (!done && !(earlier >= 0 && earlier < position)) found.push(`${name} before ${before}`);
    }
    if (entry.requiresEntries.some((one) => one >= position)) found.push(`${name} requires later`);
    if (!(entry.gain >= 0 && Number.isFinite(entry.gain))) found.push(`${name} gains nothing`);
    const previous = plan.entries[position - 1];
    if (previous && previous.week > entry.week) found.push(`${name} goes back in time`);
    if (entry.week + entry.weeks > request.maximumWeeks) found.push(`${name} ends too late`);
  });
  return [
    ...found,
    ...overfullWeeks(request, plan),
    ...knownNotSkipped(request, plan),
    ...withoutPurpose(request, plan),
  ];
}

/** Spreads each entry over its weeks as late in the first and as early in the others as it can. */
function overfullWeeks(request: PlanRequest, plan: Plan): readonly string[] {
  const used = new Map<number, number>();
  for (const { week, weeks, durationMinutes } of plan.entries) {
    let left = durationMinutes;
    for (let one = week; one < week + weeks; one++) {
      const share = weeks === 1 ? left : Math.min(left, request.minutesAWeek);
      used.set(one, (used.get(one) ?? 0) + share);
      left -= share;
    }
    if (left > 1e-9) return [`an entry of ${durationMinutes} minutes does not fit its weeks`];
  }
  return [...used]
    .filter(([, minutes]) => minutes > request.minutesAWeek + 1e-9)
    .map(([week, minutes]) => `week ${week} has ${minutes} minutes`);
}

function knownNotSkipped(request: PlanRequest, plan: Plan): readonly string[] {
  return plan.skipped
    .filter(({ unitIndex }) => !isKnown(request, unitAt(request, unitIndex)))
    .map(({ unitIndex }) => `unit ${unitIndex} is skipped but not known`);
}

/** An entry that gains nothing must be a unit prerequisite of a later one. */
function withoutPurpose(request: PlanRequest, plan: Plan): readonly string[] {
  return plan.entries.flatMap(({ unitIndex, gain }, position) => {
    const later = plan.entries.slice(position + 1).map((entry) => entry.unitIndex);
    const isNeeded = later.some((one) => unitAt(request, one).prerequisites.includes(unitIndex));
    return gain > 0 || isNeeded ? [] : [`unit ${unitIndex} serves nothing`];
  });
}

/**
 * Entries that were planned toward a level for which enough was planned already, by learning the plan once more.
 * Only for requests without unit prerequisites, as a unit left out of the plan at its end taught something too.
 */
export function plannedPastEnough(request: PlanRequest, plan: Plan): readonly string[] {
  const { learningMinutes, enoughProbability } = request.policy ?? PLANNING_POLICY_1;
  const reach = request.skills.map(({ proficiency, cutPoints }) => [
    1,
    ...LEVELS.map((level) => probabilityAtLeast(proficiency, level, cutPoints)),
  ]);
  const found: string[] = [];
  for (const { unitIndex, skillIndex } of plan.entries) {
    const unit = unitAt(request, unitIndex);
    const lacking = unit.teaches.filter((taught) => {
      const [below = 0, here = 0] = (reach[taught.skillIndex] ?? []).slice(taught.level - 1);
      const known = isKnown(request, { ...unit, teaches: [taught] });
      return !known && here <= enoughProbability * below + 1e-9;
    });
    if (!lacking.some((one) => one.skillIndex === skillIndex)) found.push(`unit ${unitIndex}`);
    for (const { skillIndex: skill, level } of [...unit.teaches].sort(
      (a, b) => a.level - b.level,
    )) {
      const levels = reach[skill] ?? [];
      const missing = Math.max(0, (levels[level - 1] ?? 0) - (levels[level] ?? 0));
      const forgone = Math.exp(-unit.durationMinutes / learningMinutes) * missing;
      levels[level] = (levels[level] ?? 0) + missing - forgone;
    }
  }
  return found;
}

/** Minutes planned toward each level of each skill before the last unit toward it; for units that teach one level. */
export function minutesBeforeLast(request: PlanRequest, plan: Plan): readonly number[] {
  const minutes = new Map<string, number[]>();
  for (const { unitIndex, durationMinutes } of plan.entries) {
    const taught = JSON.stringify(unitAt(request, unitIndex).teaches);
    minutes.set(taught, [...(minutes.get(taught) ?? []), durationMinutes]);
  }
  return [...minutes.values()].map((each) => each.slice(0, -1).reduce((sum, one) => sum + one, 0));
}

/** What a plan asks of a person: its minutes, and for each entry the minutes that beginning it costs. */
export function effortOf(request: PlanRequest, plan: Plan): number {
  const { startingMinutes } = request.policy ?? PLANNING_POLICY_1;
  return plan.entries.reduce((sum, entry) => sum + entry.durationMinutes + startingMinutes, 0);
}

/** Known at a level is who is known at it or at a higher one, by the estimate and by what can show that level. */
export function isKnown(request: PlanRequest, unit: PlannableUnit): boolean {
  if (unit.teaches.length === 0) return false;
  const { model, skills } = request;
  const prior = { mean: model.priorMean, variance: model.priorVariance };
  return unit.teaches.every(({ skillIndex, level }) => {
    const skill = skills[skillIndex];
    if (!skill) return false;
    const { proficiency, showing, cutPoints } = skill;
    return LEVELS.slice(level - 1).some((higher) =>
      [proficiency, showing[higher - 1] ?? prior].every((p) => {
        const now = probabilityAtLeast(p, higher, cutPoints);
        return now >= model.knownProbability && now > probabilityAtLeast(prior, higher, cutPoints);
      }),
    );
  });
}

/**
 * The highest total gain of any order of any of the units that fits one week and asks for no more than the effort
 * (minutes, and for each unit those of beginning it), by trying them all. Only for requests whose units each teach
 * level 1 of one skill, so that no order is forbidden.
 */
export function bestGainOfOneWeek(request: PlanRequest, effort: number): number {
  const { learningMinutes, startingMinutes, enoughProbability } =
    request.policy ?? PLANNING_POLICY_1;
  const below = request.skills.map(
    (skill) => 1 - probabilityAtLeast(skill.proficiency, 1, skill.cutPoints),
  );
  const search = (chosen: readonly number[], left: number, missing: readonly number[]): number => {
    let best = 0;
    const spent = request.minutesAWeek - left + startingMinutes * (chosen.length + 1);
    request.units.forEach((unit, index) => {
      const skill = unit.teaches[0]?.skillIndex ?? -1;
      const share = missing[skill] ?? 0;
      if (chosen.includes(index) || unit.durationMinutes > left) return;
      if (spent + unit.durationMinutes > effort + 1e-9 || 1 - share >= enoughProbability) return;
      const learnt = share * (1 - Math.exp(-unit.durationMinutes / learningMinutes));
      const after = missing.map((one, at) => (at === skill ? one - learnt : one));
      const rest = search([...chosen, index], left - unit.durationMinutes, after);
      best = Math.max(best, learnt * (request.skills[skill]?.weight ?? 0) + rest);
    });
    return best;
  };
  return search([], request.minutesAWeek, below);
}

function unitAt(request: PlanRequest, index: number): PlannableUnit {
  const unit = request.units[index];
  if (!unit) throw new Error(`no unit ${index}`);
  return unit;
}
