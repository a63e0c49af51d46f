/** What is expected of items before anybody has answered them. */
export type CalibrationPrior = {
  /** of the logarithm of discrimination, and of its spread between items */
  readonly logDiscriminationMean: number;
  readonly logDiscriminationDeviation: number;
  /** logits */
  readonly difficultyMean: number;
  readonly difficultyDeviation: number;
  /** of the logit of guessing */
  readonly logitGuessingMean: number;
  readonly logitGuessingDeviation: number;
};

/**
 * Discriminations mostly between 0.6 and 2, difficulties where people are, luck near one in six: with few answers an
 * item stays near it, with many it does not matter.
 */
export const CALIBRATION_PRIOR_1: CalibrationPrior = Object.freeze({
  logDiscriminationMean: 0.1,
  logDiscriminationDeviation: 0.3,
  difficultyMean: 0,
  difficultyDeviation: 1.5,
  logitGuessingMean: -1.6,
  logitGuessingDeviation: 0.5,
});
