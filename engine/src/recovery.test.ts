import { describe, expect, it } from 'vitest';
import {
  type AssessedSkill,
  type CandidateItem,
  chooseItem,
  initialProficiency,
  knownLevel,
  LEVELS,
  type Observation,
  PROFICIENCY_MODEL_1,
  type Proficiency,
  priorItemParameters,
  probabilityAtLeast,
  probabilityCorrect,
  seededRandom,
  updateProficiency,
} from './index.ts';
import { QUANTILE_90 } from './numeric/normal.ts';
import { overSeeds, SEED, SEEDS, simulatedNormals } from './testing/properties.oracle.ts';

const model = PROFICIENCY_MODEL_1;
const cutPoints = [-2, -0.7, 0.7, 2];

type Simulation = {
  readonly random: () => number;
  readonly normal: () => number;
};
type Choice = 'adaptive' | 'random';
type Pair = { readonly estimate: Proficiency; readonly ability: number };

const simulation = (seed: string): Simulation => ({
  random: seededRandom(`people ${seed}`),
  normal: simulatedNormals(`abilities ${seed}`),
});

/** Items of a bank with known parameters: difficulties over the whole scale, steepness and luck as they occur. */
function bankFor(
  { random, normal }: Simulation,
  skillCount: number,
  perSkill: number,
): CandidateItem[] {
  return Array.from({ length: skillCount * perSkill }, (_, index) => ({
    skillIndex: index % skillCount,
    item: {
      difficulty: model.priorMean + 1.5 * normal(),
      discrimination: 0.8 + 1.4 * random(),
      guessing: 0.2 * random(),
    },
    timesMet: 0,
  }));
}

/** One simulated person takes an assessment of `length` items. @param shift how far above the prior, in logits */
function assess(
  { random, normal }: Simulation,
  {
    candidates,
    skillCount,
    length,
    choice,
    targetLevel = 0,
    shift = 0,
  }: {
    readonly candidates: readonly CandidateItem[];
    readonly skillCount: number;
    readonly length: number;
    readonly choice: Choice;
    readonly targetLevel?: number;
    readonly shift?: number;
  },
): readonly Pair[] {
  const abilities = Array.from(
    { length: skillCount },
    () => model.priorMean + shift + 1.5 * normal(),
  );
  const estimates = abilities.map(() => initialProficiency(model));
  const askedBySkill = abilities.map(() => 0);
  let left = candidates;
  for (let asked = 0; asked < length; asked++) {
    const skills = estimates.map(
      (proficiency): AssessedSkill => ({ proficiency, cutPoints, targetLevel, weight: 1 }),
    );
    const index =
      choice === 'random'
        ? Math.floor(random() * left.length)
        : (chooseItem({ skills, candidates: left, askedBySkill, random })?.index ?? -1);
    const chosen = left[index];
    if (!chosen) throw new Error('the bank is empty');
    const { skillIndex, item } = chosen;
    const correct = random() < probabilityCorrect(abilities[skillIndex] ?? 0, item);
    const before = estimates[skillIndex] ?? initialProficiency(model);
    estimates[skillIndex] = updateProficiency(model, before, { kind: 'response', correct, item });
    askedBySkill[skillIndex] = (askedBySkill[skillIndex] ?? 0) + 1;
    left = left.filter((_, other) => other !== index);
  }
  return estimates.map((estimate, skill) => ({ estimate, ability: abilities[skill] ?? 0 }));
}

function outcomes(
  simulated: Simulation,
  people: number,
  skillCount: number,
  length: number,
  choice: Choice,
  shift = 0,
): readonly Pair[] {
  return Array.from({ length: people }, () => {
    const candidates = bankFor(simulated, skillCount, 40);
    return assess(simulated, { candidates, skillCount, length, choice, shift });
  }).flat();
}

function meanError(pairs: readonly Pair[]): number {
  return (
    pairs.reduce((sum, { estimate, ability }) => sum + Math.abs(estimate.mean - ability), 0) /
    pairs.length
  );
}

function coverage(pairs: readonly Pair[]): number {
  const inside = pairs.filter(({ estimate, ability }) => {
    return Math.abs(estimate.mean - ability) <= QUANTILE_90 * Math.sqrt(estimate.variance);
  });
  return inside.length / pairs.length;
}

/** Each claim stands with its standard error over the seeds: it must hold with four of them to spare. */
describe(`simulated people (${SEEDS.length} seeds from ${SEED})`, { timeout: 60_000 }, () => {
  it('are found to within 0.4 logits on average after 40 random items', () => {
    const { mean, standardError } = overSeeds((seed) =>
      meanError(outcomes(simulation(seed), 60, 1, 40, 'random')),
    );
    expect(mean + 4 * standardError).toBeLessThan(0.4);
  });

  it('lie in their 80 % interval 80 times in 100, early and late', () => {
    for (const length of [3, 10, 30]) {
      const { mean, standardError } = overSeeds((seed) =>
        coverage(outcomes(simulation(seed), 250, 1, length, 'random')),
      );
      expect(Math.abs(mean - 0.8), `after ${length} items`).toBeLessThan(0.02 + 4 * standardError);
    }
  });

  it('keep calibrated intervals when the items are chosen for them', () => {
    const { mean, standardError } = overSeeds((seed) =>
      coverage(outcomes(simulation(seed), 25, 4, 16, 'adaptive')),
    );
    expect(Math.abs(mean - 0.8)).toBeLessThan(0.02 + 4 * standardError);
  });

  it('lie in their 80 % interval less often when they are far from what the prior expects', () => {
    const { mean, standardError } = overSeeds((seed) =>
      coverage(outcomes(simulation(seed), 400, 1, 3, 'random', 1.5)),
    );
    expect(mean - 4 * standardError).toBeGreaterThan(0.6);
    expect(mean + 4 * standardError).toBeLessThan(0.78);
  });

  it('are found as well by 14 items that are chosen for them as by 28 random ones', () => {
    const { mean, standardError } = overSeeds((seed) => {
      const random28 = meanError(outcomes(simulation(seed), 60, 2, 28, 'random'));
      return meanError(outcomes(simulation(seed), 60, 2, 14, 'adaptive')) - random28;
    });
    // Logits of about 0.35: as well means that at most a fifth of the error could be lost..
    expect(mean + 4 * standardError).toBeLessThan(0.08);
  });

  it('are at a level as often as the estimate says', () => {
    const bySeed = new Map(
      SEEDS.map((seed) => [seed, outcomes(simulation(seed), 250, 1, 8, 'random')]),
    );
    for (const low of [0, 0.2, 0.4, 0.6, 0.8]) {
      const { mean, standardError } = overSeeds((seed) => {
        const said = (bySeed.get(seed) ?? [])
          .map(({ estimate, ability }) => ({
            probability: probabilityAtLeast(estimate, 3, cutPoints),
            isThere: ability >= -0.7 ? 1 : 0,
          }))
          .filter(({ probability }) => probability >= low && probability < low + 0.2);
        const surplus = said.reduce((sum, one) => sum + one.isThere - one.probability, 0);
        return surplus / said.length;
      });
      expect(Math.abs(mean), `from ${low}`).toBeLessThan(0.02 + 4 * standardError);
    }
  });

  it('are hardly ever known to be at a target of level 3 after 15 items over six skills', () => {
    const { mean, standardError } = overSeeds((seed) => {
      const simulated = simulation(seed);
      const candidates = [0, 1, 2, 3, 4, 5].flatMap((skillIndex) =>
        LEVELS.flatMap((level) =>
          Array.from({ length: 6 }, () => ({
            skillIndex,
            item: priorItemParameters(level, cutPoints, 4),
            timesMet: 0,
          })),
        ),
      );
      const pairs = Array.from({ length: 25 }, () =>
        assess(simulated, {
          candidates,
          skillCount: 6,
          length: 15,
          choice: 'adaptive',
          targetLevel: 3,
        }),
      ).flat();
      const atTarget = pairs.filter(({ ability }) => ability >= -0.7);
      const known = atTarget.filter(({ estimate: proficiency }) => {
        const showing = LEVELS.map(() => proficiency);
        return knownLevel(model, { proficiency, showing, cutPoints }) >= 3;
      });
      return known.length / atTarget.length;
    });
    expect(mean + 4 * standardError).toBeLessThan(0.1);
  });

  it('have estimates a tenth of a standard deviation from the exact posterior after 15 items', () => {
    const { mean, standardError } = overSeeds((seed) => {
      const simulated = simulation(seed);
      const distances = Array.from({ length: 60 }, () => {
        const ability = model.priorMean + 1.5 * simulated.normal();
        const observations = bankFor(simulated, 1, 15).map(({ item }): Observation => {
          const correct = simulated.random() < probabilityCorrect(ability, item);
          return { kind: 'response', correct, item };
        });
        const start = initialProficiency(model);
        const step = observations.reduce((p, one) => updateProficiency(model, p, one), start);
        const exact = exactPosterior(observations);
        return Math.abs(step.mean - exact.mean) / Math.sqrt(exact.variance);
      });
      return distances.reduce((sum, one) => sum + one, 0) / distances.length;
    });
    expect(mean + 4 * standardError).toBeLessThan(0.15);
  });
});

/** All responses at once, on a grid. */
function exactPosterior(observations: readonly Observation[]): Proficiency {
  let [mass, first, second] = [0, 0, 0];
  for (let point = -800; point <= 800; point++) {
    const theta = model.priorMean + point / 100;
    let weight = Math.exp(-((theta - model.priorMean) ** 2) / (2 * model.priorVariance));
    for (const observation of observations) {
      if (observation.kind !== 'response') continue;
      const right = probabilityCorrect(theta, observation.item);
      weight *= observation.correct ? right : 1 - right;
    }
    mass += weight;
    first += weight * theta;
    second += weight * theta * theta;
  }
  const mean = first / mass;
  return { mean, variance: second / mass - mean * mean };
}
