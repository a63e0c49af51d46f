import type { Answers } from '../calibration/answers.ts';
import { logistic } from '../proficiency/item-response.ts';
import { ABILITY_NODES, abilityAt, MasteryInference } from './mastery-inference.ts';
import type { MasteryNetwork } from './mastery-network.ts';

/** How many responses the slip and the luck of all skills together count for in that of one skill. */
const COMMON_RESPONSES = 400;
/** Standard deviations of slopes and difficulties between skills, about their common mean. */
const SLOPE_DEVIATION = 0.4;
const DIFFICULTY_DEVIATION = 1.2;
/** What slip and luck begin at, and how many responses speak for that. */
const USUAL_SLIP = 0.1;
const USUAL_GUESS = 0.2;
const USUAL_RESPONSES = 50;

/** A network of a graph before any responses. */
export function usualNetwork(prerequisites: MasteryNetwork['prerequisites']): MasteryNetwork {
  const fill = (value: number) => new Float64Array(prerequisites.length).fill(value);
  return {
    prerequisites,
    slopes: fill(1.5),
    difficulties: fill(-1),
    slips: fill(USUAL_SLIP),
    guesses: fill(USUAL_GUESS),
  };
}

/**
 * One round of EM: the network that is most probable if mastery and ability were spread as the old one believes.
 * Each skill's numbers are drawn towards those of all skills, the more so the fewer responses speak for them.
 *
 * @param answers of people to questions about skills (its `items`), checked by the caller
 * Source: Dempster, Laird and Rubin, Journal of the Royal Statistical Society B 39(1), 1977; the normal and beta priors
 * with means taken from the data are empirical Bayes (Morris, JASA 78, 1983).
 */
export function refitNetwork(network: MasteryNetwork, answers: Answers): MasteryNetwork {
  const inference = new MasteryInference(network);
  const skills = inference.skillCount;
  const eligible = new Float64Array(skills * ABILITY_NODES);
  const mastered = new Float64Array(skills * ABILITY_NODES);
  // By skill: asked of those without and with mastery; of these right without it, wrong with it.
  const asked = new Float64Array(2 * skills);
  const odd = new Float64Array(2 * skills);
  eachPerson(network, answers, (likelihoods, from, until) => {
    inference.observe(likelihoods);
    for (let at = 0; at < eligible.length; at++) {
      eligible[at] = (eligible[at] ?? 0) + (inference.eligibleAt[at] ?? 0);
      mastered[at] = (mastered[at] ?? 0) + (inference.masteredAt[at] ?? 0);
    }
    for (let at = from; at < until; at++) {
      const skill = answers.items[at] ?? 0;
      const share = inference.mastered[skill] ?? 0;
      const correct = answers.correct[at] === 1;
      const place = 2 * skill;
      asked[place] = (asked[place] ?? 0) + 1 - share;
      asked[place + 1] = (asked[place + 1] ?? 0) + share;
      if (correct) odd[place] = (odd[place] ?? 0) + 1 - share;
      else odd[place + 1] = (odd[place + 1] ?? 0) + share;
    }
  });
  return {
    prerequisites: network.prerequisites,
    guesses: shrunkRates(odd, asked, 0, USUAL_GUESS),
    slips: shrunkRates(odd, asked, 1, USUAL_SLIP),
    ...refitCurves(network, eligible, mastered),
  };
}

/** For each person, what the responses to each skill say, and where these lie in the lists. */
function eachPerson(
  { slips, guesses }: MasteryNetwork,
  { people, items, correct, itemCount }: Answers,
  use: (likelihoods: Float64Array, from: number, until: number) => void,
): void {
  const likelihoods = new Float64Array(2 * itemCount);
  for (let from = 0, until = 0; from < people.length; from = until) {
    likelihoods.fill(1);
    for (; until < people.length && people[until] === people[from]; until++) {
      const skill = items[until] ?? 0;
      const right = correct[until] === 1;
      const guess = guesses[skill] ?? 0;
      const slip = slips[skill] ?? 0;
      likelihoods[2 * skill] = (likelihoods[2 * skill] ?? 1) * (right ? guess : 1 - guess);
      likelihoods[2 * skill + 1] = (likelihoods[2 * skill + 1] ?? 1) * (right ? 1 - slip : slip);
    }
    use(likelihoods, from, until);
  }
}

function shrunkRates(
  odd: Float64Array,
  asked: Float64Array,
  place: 0 | 1,
  usual: number,
): Float64Array {
  let oddOfAll = usual * USUAL_RESPONSES;
  let askedOfAll = USUAL_RESPONSES;
  for (let at = place; at < odd.length; at += 2) {
    oddOfAll += odd[at] ?? 0;
    askedOfAll += asked[at] ?? 0;
  }
  const common = oddOfAll / askedOfAll;
  return Float64Array.from({ length: odd.length / 2 }, (_, skill) => {
    const rate =
      ((odd[2 * skill + place] ?? 0) + COMMON_RESPONSES * common) /
      ((asked[2 * skill + place] ?? 0) + COMMON_RESPONSES);
    return Math.min(0.45, Math.max(0.001, rate));
  });
}

/** Newton steps for each skill's curve of mastery over ability, among those with the prerequisites. */
function refitCurves(
  network: MasteryNetwork,
  eligible: Float64Array,
  mastered: Float64Array,
): Pick<MasteryNetwork, 'slopes' | 'difficulties'> {
  const slopes = network.slopes.slice();
  const difficulties = network.difficulties.slice();
  const meanSlope = meanOf(slopes);
  const meanDifficulty = meanOf(difficulties);
  for (let skill = 0; skill < slopes.length; skill++) {
    for (let round = 0; round < 3; round++) {
      const slope = slopes[skill] ?? 0;
      const difficulty = difficulties[skill] ?? 0;
      let gradientA = (meanSlope - slope) / SLOPE_DEVIATION ** 2;
      let gradientB = (meanDifficulty - difficulty) / DIFFICULTY_DEVIATION ** 2;
      let curveA = 1 / SLOPE_DEVIATION ** 2;
      let curveB = 1 / DIFFICULTY_DEVIATION ** 2;
      let curveAB = 0;
      for (let node = 0; node < ABILITY_NODES; node++) {
        const ability = abilityAt(node);
        const count = eligible[skill * ABILITY_NODES + node] ?? 0;
        const chance = logistic(slope * ability - difficulty);
        const over = (mastered[skill * ABILITY_NODES + node] ?? 0) - count * chance;
        const weight = count * chance * (1 - chance);
        gradientA += over * ability;
        gradientB -= over;
        curveA += weight * ability * ability;
        curveB += weight;
        curveAB -= weight * ability;
      }
      const determinant = curveA * curveB - curveAB * curveAB;
      const stepA = (curveB * gradientA - curveAB * gradientB) / determinant;
      const stepB = (curveA * gradientB - curveAB * gradientA) / determinant;
      slopes[skill] = Math.min(6, Math.max(0.1, slope + Math.min(1, Math.max(-1, stepA))));
      difficulties[skill] = Math.min(
        8,
        Math.max(-8, difficulty + Math.min(1, Math.max(-1, stepB))),
      );
    }
  }
  return { slopes, difficulties };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
