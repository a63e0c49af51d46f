import { EngineError } from '../engine-error.ts';
import { LOGIT_LIMIT } from '../numeric/require.ts';
import { type ItemParameters, requireItem } from '../proficiency/item-response.ts';
import { type Population, requirePopulation } from './ability-grid.ts';
import type { Answers } from './answers.ts';
import { type CalibratedItem, calibrateItems } from './calibrate-items.ts';
import { CALIBRATION_PRIOR_1, type CalibrationPrior } from './calibration-prior.ts';
import { LEVEL_DEVIATION, linkScales } from './link-scales.ts';

export type SkillCalibrationRequest = {
  /** first answers to the items of one skill */
  readonly answers: Answers;
  /** what was expected of each item by its level, on the skill's scale; guessing > 0 */
  readonly expected: readonly ItemParameters[];
  /** what was expected of those who answer */
  readonly people: Population;
};

export type SkillCalibration = {
  /** one for each item, in order, on the skill's scale */
  readonly items: readonly CalibratedItem[];
  /** those who answered, on the same scale */
  readonly people: Population;
};

/**
 * Fits the items of a skill to answers, on the skill's own scale. The first fit knows nothing of levels; it says where
 * those who answered lie on the scale (`linkScales`). The second draws each item to what its level says, the more the
 * fewer answers it has, so that an item without any keeps the parameters of its level.
 *
 * @throws EngineError `outOfRange`, `wrongShape`, `outOfOrder`
 * The standard errors are those of the items among each other; how well the scale itself is known is not in them.
 */
export function calibrateSkill({
  answers,
  expected,
  people,
}: SkillCalibrationRequest): SkillCalibration {
  requirePopulation(people, 'people');
  if (expected.length !== answers.itemCount)
    throw new EngineError('wrongShape', 'expected', 'must have the parameters of each item');
  for (const item of expected) requireItem(item, 'expected');
  const expectedGuessing = Float64Array.from(expected, ({ guessing }) => guessing);
  const free = calibrateItems({ answers, guessing: true, expectedGuessing });
  const linked = linkScales(free, expected, people);
  const fitted = calibrateItems({
    answers,
    guessing: true,
    prior: priorAt(linked, expected),
    expectedGuessing,
    expectedDifficulties: Float64Array.from(expected, ({ difficulty }) =>
      bounded((difficulty - linked.mean) / linked.deviation),
    ),
  });
  return { items: fitted.map((item) => moved(item, linked)), people: linked };
}

function priorAt({ deviation }: Population, expected: readonly ItemParameters[]): CalibrationPrior {
  const logs = expected.map(({ discrimination }) => Math.log(discrimination * deviation));
  return {
    ...CALIBRATION_PRIOR_1,
    logDiscriminationMean: logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length),
    difficultyDeviation: LEVEL_DEVIATION / deviation,
  };
}

function moved(item: CalibratedItem, { mean, deviation }: Population): CalibratedItem {
  const { parameters, standardErrors, answerCount } = item;
  return {
    parameters: {
      difficulty: bounded(mean + deviation * parameters.difficulty),
      discrimination: Math.min(MOST_DISCRIMINATION, parameters.discrimination / deviation),
      guessing: parameters.guessing,
    },
    standardErrors: {
      difficulty: standardErrors.difficulty * deviation,
      discrimination: standardErrors.discrimination / deviation,
      guessing: standardErrors.guessing,
    },
    answerCount,
  };
}

const MOST_DISCRIMINATION = 5;

function bounded(difficulty: number): number {
  return Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, difficulty));
}
