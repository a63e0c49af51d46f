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
  /** in (0, 1]: how probable this choice was */
  readonly probability: number;
  /** the best few, best first, the chosen one included; their probabilities sum to 1 */
  readonly alternatives: readonly {
    readonly index: number;
    readonly probability: number;
    readonly expectedInformation: number;
  }[];
};

type Valued = { index: number; value: number; expectedInformation: number };

/**
 * Chooses the item to present next: the one whose response is expected to tell most about how far the person is
 * from their target, weighed by what the skill matters. Draws among the best few, so that the probability of each
 * choice is known and no item is worn out.
 *
 * @returns the choice, or undefined when there is no candidate of a skill with weight
 * @throws EngineError `outOfRange`, `wrongShape`
 * Source: mutual information as in Weissman, 'Mutual information item selection in adaptive classification
 * testing', Educational and Psychological Measurement 67(1), 2007; the drawing among the best few as in
 * Barrada et al., 'Incorporating randomness in the Fisher information for improving item-exposure control', 2008.
 */
export function chooseItem(request: ChooseItemRequest): ItemChoice | undefined {
  const policy = request.policy ?? ASSESSMENT_POLICY_1;
  requireSkills(request);
  const best = bestCandidates(request, policy);
  const alternatives = drawProbabilities(best, policy.temperature);
  if (alternatives.length === 0) return undefined;
  const drawn = drawOne(alternatives, request.random());
  return { ...drawn, alternatives };
}

function requireSkills({ skills, askedBySkill }: ChooseItemRequest): void {
  if (askedBySkill.length !== skills.length) {
    throw new EngineError('wrongShape', 'askedBySkill', 'must have one number for each skill');
  }
  for (const skill of skills) requireBetween(skill.weight, 0, 1000, 'skills.weight');
  for (const asked of askedBySkill) requireWhole(asked, 0, 1e9, 'askedBySkill');
}

function bestCandidates(request: ChooseItemRequest, policy: AssessmentPolicy): readonly Valued[] {
  const { skills, candidates, askedBySkill } = request;
  const grids: (GapGrid | undefined)[] = skills.map(() => undefined);
  const valued: Valued[] = [];
  candidates.forEach((candidate, index) => {
    const { skillIndex } = candidate;
    const skill = elementAt(skills, skillIndex, 'candidates.skillIndex');
    requireItem(candidate.item, 'candidates.item');
    requireBetween(
      candidate.timesPresented,
      0,
      Number.MAX_SAFE_INTEGER,
      'candidates.timesPresented',
    );
    if (skill.weight === 0) return;
    const grid = grids[skillIndex] ?? gapGrid(skill);
    grids[skillIndex] = grid;
    const information = expectedInformation(grid, candidate.item);
    const untouched = askedBySkill[skillIndex] === 0;
    const coverage = untouched ? 1 + policy.coverageBonus : 1;
    const wear = 1 + policy.exposureDiscount * Math.log1p(candidate.timesPresented);
    const value = (information * skill.weight * coverage) / wear;
    valued.push({ index, value, expectedInformation: information });
  });
  valued.sort((a, b) => b.value - a.value || a.index - b.index);
  return valued.slice(0, policy.drawAmong);
}

function drawProbabilities(best: readonly Valued[], temperature: number) {
  const top = best[0]?.value ?? 0;
  // With nothing to learn anywhere every item is as good as the next.
  const scale = top > 0 ? 1 / (temperature * top) : 0;
  const shares = best.map((candidate) => Math.exp((candidate.value - top) * scale));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return best.map(({ index, expectedInformation }, rank) => ({
    index,
    probability: (shares[rank] ?? 0) / total,
    expectedInformation,
  }));
}

function drawOne<T extends { readonly probability: number }>(
  alternatives: readonly T[],
  draw: number,
): T {
  requireBetween(draw, 0, 1 - Number.EPSILON / 2, 'random()');
  let left = draw;
  for (const alternative of alternatives) {
    left -= alternative.probability;
    if (left < 0) return alternative;
  }
  // Rounding can leave a crumb of the last probability; the first one is always drawable.
  return elementAt(alternatives, 0, 'alternatives');
}
