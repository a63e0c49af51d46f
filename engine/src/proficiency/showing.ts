import { EngineError } from '../engine-error.ts';
import { requireBetween, requireWhole } from '../numeric/require.ts';
import { isShown } from './evidence-ceiling.ts';
import { type ItemParameters, successProbability } from './item-response.ts';
import {
  type CutPoints,
  LEVELS,
  type LevelOrNone,
  levelEdge,
  levelEdges,
  USUAL_SUCCESS,
} from './levels.ts';
import type { Observation } from './observation.ts';
import { fadeProficiency, initialProficiency, type Proficiency } from './proficiency.ts';
import type { ProficiencyModel } from './proficiency-model.ts';
import { levelAt } from './standing.ts';
import { updateProficiency } from './update-proficiency.ts';

/** What the entries of a skill that can show one level come to together. */
export type LevelShowing = {
  /** the estimate from those entries alone, as of the last of them; the prior when there is none */
  readonly proficiency: Proficiency;
  /** milliseconds since the start of 1970 UTC; null when there is no such entry */
  readonly observedAt: number | null;
  /** how much of it speaks of the level itself or of higher ones, whole number ≥ 0; see `speaksFor` */
  readonly support: number;
};

/**
 * One for each level, level l at position l − 1. An entry is in those up to its own ceiling, so that what can show
 * little never lends its ceiling, nor borrows one, to what was observed elsewhere.
 */
export type Showing = readonly LevelShowing[];

/** What an entry is to the levels that it can show. */
export type ShowingEntry = {
  /** milliseconds since the start of 1970 UTC, not before the entries already in */
  readonly observedAt: number;
  readonly observation: Observation;
  /** the highest level that it can show, whole number in [0, 5]; see `entryCeiling` */
  readonly ceiling: number;
};

const MS_PER_DAY = 86_400_000;

/** Before any evidence: nothing is shown. */
export function initialShowing(model: ProficiencyModel): Showing {
  const proficiency = initialProficiency(model);
  return LEVELS.map(() => ({ proficiency, observedAt: null, support: 0 }));
}

/**
 * Takes one more entry into every level that it can show.
 *
 * @param showing five, as of the entries before
 * @throws EngineError `wrongShape`, `outOfRange`, `outOfOrder`, `unknownName`
 */
export function appendToShowing(
  model: ProficiencyModel,
  showing: Showing,
  entry: ShowingEntry,
  cutPoints: CutPoints,
): Showing {
  requireShowing(showing);
  requireWhole(entry.ceiling, 0, 5, 'entry.ceiling');
  const { observedAt, observation } = entry;
  const update = (before: LevelShowing): Proficiency =>
    updateProficiency(model, fadeShowing(model, before, observedAt), observation);
  const after: LevelShowing[] = [];
  for (const [position, before] of showing.entries()) {
    const level = position + 1;
    const below = showing[position - 1];
    // Most often the same entries can show several levels: computed once for all of them.
    const same = below && isSame(below, before) ? after[position - 1] : undefined;
    const support = before.support + speaksFor(model, observation, level, cutPoints);
    after.push(
      level > entry.ceiling
        ? before
        : { proficiency: same?.proficiency ?? update(before), observedAt, support },
    );
  }
  return after;
}

/**
 * The highest level that the entries show by now: probable enough for `attainedProbability`, more probable than
 * without them, and spoken of by more than what lies below it.
 *
 * @returns level 0 to 5
 * @throws EngineError `wrongShape`, `outOfRange`
 * Source: ours (SPEC.md, P24); how often it errs is simulated in skill-ledger.test.ts.
 */
export function shownLevel(
  model: ProficiencyModel,
  showing: Showing,
  cutPoints: CutPoints,
): LevelOrNone {
  requireShowing(showing);
  let shown: LevelOrNone = 0;
  for (const level of LEVELS) {
    const { proficiency, support } = showing[level - 1] ?? NOTHING;
    if (support < model.attainedResponses) continue;
    if (isShown(model, proficiency, level, cutPoints, model.attainedProbability)) shown = level;
  }
  return shown;
}

/**
 * What the entries say about each level as of now.
 *
 * @param showing undefined when there is no evidence yet
 * @param now milliseconds since the start of 1970 UTC; before an entry counts as at the entry
 * @returns five estimates, level l at position l − 1
 */
export function currentShowing(
  model: ProficiencyModel,
  showing: Showing | undefined,
  now: number,
): readonly Proficiency[] {
  if (!showing) return LEVELS.map(() => initialProficiency(model));
  requireShowing(showing);
  return showing.map((one) => fadeShowing(model, one, Math.max(now, one.observedAt ?? now)));
}

/** An estimate to decide with, and beside it what is from entries that can show each level alone. */
export type ShownSkill = {
  readonly proficiency: Proficiency;
  /** five estimates, level l at position l − 1, each from entries that can show that level; see `currentShowing` */
  readonly showing: readonly Proficiency[];
  readonly cutPoints: CutPoints;
};

/**
 * The highest level that a person is known to have, so that what leads to it can be left out: the estimate and what
 * can show the level both say so with `knownProbability`.
 *
 * @returns level 0 to 5; all below it are known too
 * @throws EngineError `wrongShape`, `outOfRange`
 * Source: ours (SPEC.md, L3).
 */
export function knownLevel(model: ProficiencyModel, skill: ShownSkill): LevelOrNone {
  const { proficiency, showing, cutPoints } = skill;
  if (showing.length !== LEVELS.length)
    throw new EngineError('wrongShape', 'showing', 'must have one estimate for each level');
  let known: LevelOrNone = 0;
  for (const level of LEVELS) {
    const both = [proficiency, showing[level - 1] ?? proficiency];
    if (both.every((p) => isShown(model, p, level, cutPoints, model.knownProbability)))
      known = level;
  }
  return known;
}

/**
 * How much an entry speaks of a level itself, and not only of easier things: 1 for a right response, without help
 * and not in a hurry, to an item that those at the level's lower edge know at most three times in four (in this model each item written for
 * the level or a higher one, and none for a lower one); all that is needed for a rating at the level or above, which
 * looks at the whole; 0 otherwise.
 */
function speaksFor(
  model: ProficiencyModel,
  observation: Observation,
  level: number,
  cutPoints: CutPoints,
): number {
  if (observation.kind === 'rating')
    return levelAt(observation.value, levelEdges(cutPoints)) >= level ? model.attainedResponses : 0;
  if (observation.kind === 'notLearnt' || !observation.correct || observation.hurried) return 0;
  if ((observation.assistance ?? 'none') !== 'none') return 0;
  return isAtLevel(observation.item, level, cutPoints) ? 1 : 0;
}

function isAtLevel(item: ItemParameters, level: number, cutPoints: CutPoints): boolean {
  const knows = successProbability(levelEdge(level, cutPoints), { ...item, guessing: 0 });
  return knows <= USUAL_SUCCESS;
}

function isSame(a: LevelShowing, b: LevelShowing): boolean {
  return (
    a.observedAt === b.observedAt &&
    a.proficiency.mean === b.proficiency.mean &&
    a.proficiency.variance === b.proficiency.variance
  );
}

function fadeShowing(model: ProficiencyModel, one: LevelShowing, at: number): Proficiency {
  if (one.observedAt === null) return one.proficiency;
  if (at < one.observedAt)
    throw new EngineError('outOfOrder', 'entry.observedAt', 'lies before the last entry: replay');
  return fadeProficiency(model, one.proficiency, (at - one.observedAt) / MS_PER_DAY);
}

const NOTHING = { proficiency: { mean: 0, variance: 1 }, support: 0 };

function requireShowing(showing: Showing): void {
  if (showing.length !== LEVELS.length)
    throw new EngineError('wrongShape', 'showing', 'must have one entry for each level');
  for (const { observedAt, support } of showing) {
    if (observedAt !== null) requireBetween(observedAt, -8.64e15, 8.64e15, 'showing.observedAt');
    requireWhole(support, 0, Number.MAX_SAFE_INTEGER, 'showing.support');
  }
}
