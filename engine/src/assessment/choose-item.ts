import { EngineError } from '../engine-error.ts';
import { elementAt, requireBetween, requireWhole } from '../numeric/require.ts';
import { requireItem } from '../proficiency/item-response.ts';
import {
  ASSESSMENT_POLICY_1,
  type AssessedSkill,
  type AssessmentPolicy,
  type CandidateItem,
} from './assessment-types.ts';
import { expectedInformation, type GapGrid, gapGrid } from './gap-information.ts';

export type ChooseItemRequest = {
  readonly skills: readonly AssessedSkill[];
  readonly candidates: readonly CandidateItem[];
  /** per skill, how many items this assessment has presented, whole numbers ≥ 0 */
  readonly askedBySkill: readonly number[];
  /** gives numbers in [0, 1), one is drawn; see `seededRandom` */
  readonly random: () => number;
  /** ASSESSMENT_POLICY_1 when absent */
  readonly policy?: AssessmentPolicy | undefined;
};

export type ItemChoice = {
  /** index into the candidates */
  readonly index: number;
  /** nats, ≥ 0: what the response is expected to tell about the gap in the item's skill */
  readonly expectedInformation: number;
  /** in (0, 1]: how probable the choice of this very item was */
  readonly probability: number;
  /**
   * The best few cells, best first, that of the chosen item included; their probabilities sum to 1. Within a cell each
   * item is as probable as any other.
   */
  readonly alternatives: readonly {
    /** indexes into the candidates, rising: items of one skill that are equal in all that counts */
    readonly indexes: readonly number[];
    /** of the cell as a whole */
    readonly probability: number;
    /** nats, of each of its items */
    readonly expectedInformation: number;
  }[];
};

type Cell = {
  readonly skillIndex: number;
  readonly candidate: CandidateItem;
  readonly indexes: number[];
};
type ValuedCell = {
  readonly indexes: readonly number[];
  readonly value: number;
  readonly expectedInformation: number;
};
type DrawableCell = ItemChoice['alternatives'][number];

/**
 * Chooses the item to present next: the one whose response is expected to tell most about how far the person is
 * from their target, weighed by what the skill matters. Draws among the best few, so that the probability of each
 * choice is known and no item is worn out.
 *
 * What is drawn first is a cell: items of one skill with the same parameters, of which none is better than another.
 * As long as items have the parameters of their level only, a cell holds many; were items drawn instead, the first
 * few of the bank would be the best five for everybody. Cells that tie for the last places share them.
 *
 * @returns the choice, or undefined when there is no candidate of a skill with weight; its probabilities do not depend
 * on the order of the candidates
 * @throws EngineError `outOfRange`, `wrongShape`
 * Source: mutual information as in Weissman, 'Mutual information item selection in adaptive classification
 * testing', Educational and Psychological Measurement 67(1), 2007; the drawing among the best few is the randomesque
 * method of Kingsbury and Zara, 'Procedures for selecting items for computerized adaptive tests', Applied
 * Measurement in Education 2(4), 1989, with probabilities that follow the value.
 */
export function chooseItem(request: ChooseItemRequest): ItemChoice | undefined {
  const policy = request.policy ?? ASSESSMENT_POLICY_1;
  requireSkills(request);
  const alternatives = drawProbabilities(valuedCells(request, policy), policy);
  if (alternatives.length === 0) return undefined;
  return { ...drawOne(alternatives, request.random()), alternatives };
}

function requireSkills({ skills, askedBySkill }: ChooseItemRequest): void {
  if (askedBySkill.length !== skills.length) {
    throw new EngineError('wrongShape', 'askedBySkill', 'must have one number for each skill');
  }
  for (const skill of skills) requireBetween(skill.weight, 0, 1000, 'skills.weight');
  for (const asked of askedBySkill) requireWhole(asked, 0, 1e9, 'askedBySkill');
}

/** Cells, best first. */
function valuedCells(request: ChooseItemRequest, policy: AssessmentPolicy): readonly ValuedCell[] {
  const { skills, askedBySkill } = request;
  const grids: (GapGrid | undefined)[] = skills.map(() => undefined);
  const valued = cellsOf(request).map(({ skillIndex, candidate, indexes }): ValuedCell => {
    const skill = elementAt(skills, skillIndex, 'candidates.skillIndex');
    const grid = grids[skillIndex] ?? gapGrid(skill);
    grids[skillIndex] = grid;
    const information = expectedInformation(grid, candidate.item);
    const untouched = askedBySkill[skillIndex] === 0;
    const coverage = untouched ? 1 + policy.coverageBonus : 1;
    const wear = 1 + policy.repetitionDiscount * Math.log1p(candidate.timesMet);
    const value = (information * skill.weight * coverage) / wear;
    return { indexes, value, expectedInformation: information };
  });
  return valued.sort((a, b) => b.value - a.value);
}

/** Items of skills with weight, those together that are equal in all that counts. */
function cellsOf({ skills, candidates }: ChooseItemRequest): readonly Cell[] {
  const cells: Cell[] = [];
  const byDifficulty = new Map<number, Cell[]>();
  candidates.forEach((candidate, index) => {
    const { skillIndex, item, timesMet } = candidate;
    const skill = elementAt(skills, skillIndex, 'candidates.skillIndex');
    requireItem(item, 'candidates.item');
    requireWhole(timesMet, 0, Number.MAX_SAFE_INTEGER, 'candidates.timesMet');
    if (skill.weight === 0) return;
    const near = byDifficulty.get(item.difficulty) ?? [];
    const cell = near.find((one) => isEqual(one.candidate, candidate));
    if (cell) {
      cell.indexes.push(index);
      return;
    }
    const own = { skillIndex, candidate, indexes: [index] };
    cells.push(own);
    near.push(own);
    byDifficulty.set(item.difficulty, near);
  });
  return cells;
}

/** In all that counts but the difficulty, in which they are. */
function isEqual(one: CandidateItem, other: CandidateItem): boolean {
  return (
    one.skillIndex === other.skillIndex &&
    one.timesMet === other.timesMet &&
    one.item.discrimination === other.item.discrimination &&
    one.item.guessing === other.item.guessing
  );
}

/**
 * The softmax of the best `drawAmong` cells. Where the last of them is as good as some that would be left out, all of
 * these share the places that are left, as if lots were drawn for them.
 */
function drawProbabilities(
  cells: readonly ValuedCell[],
  { drawAmong, temperature }: AssessmentPolicy,
): readonly DrawableCell[] {
  const last = cells[Math.min(drawAmong, cells.length) - 1]?.value ?? 0;
  const better = cells.filter(({ value }) => value > last).length;
  const tied = cells.filter(({ value }) => value === last).length;
  const top = cells[0]?.value ?? 0;
  // With nothing to learn anywhere every item is as good as the next.
  const scale = top > 0 ? 1 / (temperature * top) : 0;
  const shares = cells.slice(0, better + tied).map((cell) => {
    const place = cell.value > last ? 1 : Math.min(1, (drawAmong - better) / tied);
    return place * Math.exp((cell.value - top) * scale);
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, rank) => {
    const { indexes, expectedInformation: information } = elementAt(cells, rank, 'cells');
    return { indexes, probability: share / total, expectedInformation: information };
  });
}

/** One number draws both: where it falls says the cell, how far into the cell's part of it says the item. */
function drawOne(
  alternatives: readonly DrawableCell[],
  draw: number,
): Pick<ItemChoice, 'index' | 'probability' | 'expectedInformation'> {
  requireBetween(draw, 0, 1 - Number.EPSILON / 2, 'random()');
  let left = draw;
  for (const { indexes, probability, expectedInformation: information } of alternatives) {
    if (left < probability) {
      const place = Math.min(indexes.length - 1, Math.floor((left / probability) * indexes.length));
      const index = elementAt(indexes, place, 'indexes');
      return { index, probability: probability / indexes.length, expectedInformation: information };
    }
    left -= probability;
  }
  // Rounding can leave a crumb of the last probability; the first cell is always drawable.
  return drawOne(alternatives, 0);
}
