import { EngineError } from '../engine-error.ts';
import { prerequisitesFirst } from '../numeric/prerequisites-first.ts';

/**
 * Skills are taken one after the other, each after its prerequisites. The frontier is the skills already taken that
 * something not yet taken still builds on; what can still come depends on the rest only through it. A state says which
 * skills of the frontier are mastered. Only states that can occur are kept: nobody masters a skill without its
 * prerequisites, so these are few.
 */
export type FrontierStep = {
  readonly skill: number;
  /** where the states before this skill begin among all states of all steps, and how many there are */
  readonly start: number;
  readonly stateCount: number;
  /** for each state before, the place among all states of the state after, when the skill is not mastered */
  readonly without: Int32Array;
  /** the same when it is mastered; −1 where a prerequisite is lacking */
  readonly with: Int32Array;
};

export type Frontier = {
  readonly steps: readonly FrontierStep[];
  /** of all steps, and the one state after the last */
  readonly stateCount: number;
};

/** More would take milliseconds for each question. */
const MOST_STATES_A_STEP = 8192;

/**
 * @returns skills in an order that keeps the frontier small, with the states between them
 * @throws EngineError `cycle`, `wrongShape`, `outOfRange` when prerequisites are so entangled that a frontier has more
 * than 8192 states
 * Source: variable elimination along a path, cf. Koller and Friedman, 'Probabilistic Graphical Models', 2009, ch. 9;
 * the order is the greedy one of least growth.
 */
export function frontierOf(prerequisites: readonly (readonly number[])[]): Frontier {
  const open = openDependents(prerequisites);
  const steps: FrontierStep[] = [];
  let frontier: readonly number[] = [];
  let states: readonly number[] = [0];
  let start = 0;
  for (const skill of narrowOrder(prerequisites)) {
    for (const before of prerequisites[skill] ?? []) open[before] = (open[before] ?? 0) - 1;
    const after = [...frontier, skill].filter((one) => (open[one] ?? 0) > 0);
    const next = new Map<number, number>();
    const nextStart = start + states.length;
    const placeOf = (state: number, mastered: boolean): number => {
      const reached = project(state, mastered, frontier, after);
      const place = next.get(reached) ?? next.size;
      next.set(reached, place);
      return nextStart + place;
    };
    const needed = maskOf(prerequisites[skill] ?? [], frontier);
    steps.push({
      skill,
      start,
      stateCount: states.length,
      without: Int32Array.from(states, (state) => placeOf(state, false)),
      with: Int32Array.from(states, (state) =>
        (state & needed) === needed ? placeOf(state, true) : -1,
      ),
    });
    if (next.size > MOST_STATES_A_STEP || after.length > 30)
      throw new EngineError('outOfRange', 'network.prerequisites', 'are too entangled');
    start = nextStart;
    frontier = after;
    states = [...next.keys()];
  }
  return { steps, stateCount: start + 1 };
}

/** Always the next skill that leaves the smallest frontier; the lowest index among equals. */
function narrowOrder(prerequisites: readonly (readonly number[])[]): readonly number[] {
  // Refuses circles and indexes that point nowhere, so that below there is always a next one.
  const waiting = new Set(
    [...prerequisitesFirst(prerequisites, 'network.prerequisites')].sort(ascending),
  );
  const open = openDependents(prerequisites);
  const order: number[] = [];
  while (waiting.size > 0) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const skill of waiting) {
      const needs = prerequisites[skill] ?? [];
      if (needs.some((one) => waiting.has(one))) continue;
      const closed = needs.filter((one) => open[one] === 1).length;
      const growth = ((open[skill] ?? 0) > 0 ? 1 : 0) - closed;
      if (growth < least) {
        best = skill;
        least = growth;
      }
    }
    waiting.delete(best);
    for (const one of prerequisites[best] ?? []) open[one] = (open[one] ?? 0) - 1;
    order.push(best);
  }
  return order;
}

const ascending = (a: number, b: number): number => a - b;

/** For each skill, how many build on it. */
function openDependents(prerequisites: readonly (readonly number[])[]): number[] {
  const open = prerequisites.map(() => 0);
  for (const before of prerequisites) for (const one of before) open[one] = (open[one] ?? 0) + 1;
  return open;
}

/** A bit for each of the skills at its place in the frontier. */
function maskOf(skills: readonly number[], frontier: readonly number[]): number {
  return skills.reduce((mask, skill) => mask | (1 << frontier.indexOf(skill)), 0);
}

/** The state of the next frontier; the skill taken last stands behind those of the frontier before. */
function project(
  state: number,
  mastered: boolean,
  before: readonly number[],
  after: readonly number[],
): number {
  let reached = 0;
  for (const [place, skill] of after.entries()) {
    const from = before.indexOf(skill);
    const isOn = from < 0 ? mastered : ((state >>> from) & 1) === 1;
    if (isOn) reached |= 1 << place;
  }
  return reached;
}
