import {
  type Answers,
  type ChosenAnswers,
  calibrateSkill,
  fitPopulation,
  type InspectedItem,
  type ItemInspection,
  type ItemParameters,
  inspectItems,
  type Population,
  predictiveLoss,
  type SkillCalibration,
} from '#engine';

import { type Difference, differencesByGroup, type Grouping } from './group-differences.ts';

/** All that a fit needs, as it is handed to a thread of its own. */
export type FitRequest = {
  /** Of all people, to look at the items. */
  readonly all: ChosenAnswers;
  /** To which group each of these answers belongs. */
  readonly language: Grouping;
  readonly location: Grouping;
  /** Of the people to fit to, and of others, to compare by; null when they are too few for a fit. */
  readonly parts: { readonly fitted: Answers; readonly heldOut: Answers } | null;
  readonly items: readonly InspectedItem[];
  readonly people: Population;
};

export type Fit = SkillCalibration & {
  /** Nats for each response held out, with what serves now and with the new parameters. */
  readonly lossBefore: number;
  readonly lossAfter: number;
};

export type SkillFindings = {
  readonly inspections: readonly ItemInspection[];
  /** Of each item, between those who read in different languages, and who work at different places. */
  readonly languages: readonly (readonly Difference[])[];
  readonly locations: readonly (readonly Difference[])[];
  /** Null when answers were too few. */
  readonly fit: Fit | null;
};

/**
 * Looks at the items of a skill, fits them, and holds them against what serves now on people whose responses the fit has
 * not seen. Responses to an item whose key is suspected say nothing about people, so they are left out of the fit.
 */
export function findInSkill(request: FitRequest): SkillFindings {
  const { all, parts, items, people } = request;
  const serving = items.map(({ parameters }) => parameters);
  const found = fitPopulation(all, serving, people);
  const inspections = inspectItems({ answers: all, items, people: found });
  const seen = {
    inspections,
    languages: differencesByGroup(all, request.language, serving, found),
    locations: differencesByGroup(all, request.location, serving, found),
  };
  if (!parts) return { ...seen, fit: null };
  const isSound = inspections.map(({ faults }) => !faults.includes('suspectedKey'));
  const fitted = without(parts.fitted, isSound);
  const heldOut = without(parts.heldOut, isSound);
  const expected = items.map((item) => item.expected);
  const calibration = calibrateSkill({ answers: fitted, expected, people });
  // Each set of parameters is held against people as it sees them itself: else the scale of one decides.
  const lossOf = (parameters: readonly ItemParameters[]): number =>
    predictiveLoss(heldOut, parameters, fitPopulation(fitted, parameters, people));
  const fit = {
    ...calibration,
    lossBefore: lossOf(serving),
    lossAfter: lossOf(calibration.items.map(({ parameters }) => parameters)),
  };
  return { ...seen, fit };
}

function without(
  { people, items, correct, itemCount }: Answers,
  isSound: readonly boolean[],
): Answers {
  const isKept = (_: number, at: number): boolean => isSound[items[at] ?? 0] === true;
  return {
    people: people.filter(isKept),
    items: items.filter(isKept),
    correct: correct.filter(isKept),
    itemCount,
  };
}
