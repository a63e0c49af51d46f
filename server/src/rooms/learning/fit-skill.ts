import type { Answers, ItemParameters, SkillCalibration } from '#engine';
import { calibrateSkill, fitPopulation, type Population, predictiveLoss } from '#engine';

/** All that a fit needs, as it is handed to a thread of its own. */
export type FitRequest = {
  /** Of the people to fit to, and of others, to compare by. */
  readonly fitted: Answers;
  readonly heldOut: Answers;
  /** By level, and as they serve now. */
  readonly expected: readonly ItemParameters[];
  readonly serving: readonly ItemParameters[];
  readonly people: Population;
};

export type Fit = SkillCalibration & {
  /** Nats for each response held out, with what serves now and with the new parameters. */
  readonly lossBefore: number;
  readonly lossAfter: number;
};

/** Fits the items of a skill, and holds them against what serves now on people whose responses they have not seen. */
export function fitSkill({ fitted, heldOut, expected, serving, people }: FitRequest): Fit {
  const calibration = calibrateSkill({ answers: fitted, expected, people });
  // Each set of parameters is held against people as it sees them itself: else the scale of one decides.
  const lossOf = (parameters: readonly ItemParameters[]): number =>
    predictiveLoss(heldOut, parameters, fitPopulation(fitted, parameters, people));
  return {
    ...calibration,
    lossBefore: lossOf(serving),
    lossAfter: lossOf(calibration.items.map(({ parameters }) => parameters)),
  };
}
