/**
 * Assessment over 30 skills with prerequisites: questions for each person, how many skills are said rightly, and how
 * many of those said to be mastered are not. Each seed is another organisation of 1,000
 * people.
 *
 * First with the numbers and the graph that people were made with; then learnt from responses of 2,000 other people,
 * each asked once about each skill, with a graph of which a tenth of the edges point at another skill: each of these is
 * one wrong edge and one missing.
 */
import { learnNetwork, type MasteryNetwork, SKILL_QUESTION_POLICY_1, seededRandom } from '#engine';
import { type Measure, meanOverSeeds } from '../measure.ts';
import { type Assessed, assessPeople } from './assess-people.ts';
import { drawAnswers, drawNetwork, withWrongEdges } from './many-skills-simulation.ts';

const PEOPLE = 1_000;
const OTHERS = 2_000;

type Run = Assessed & {
  /** ms, of learning the network; 0 when it was known */
  readonly learnMs: number;
  /** edges of the true graph that the network used lacks, and those it has that the true graph has not */
  readonly missingEdges: number;
  readonly wrongEdges: number;
};
type Limits = {
  readonly questions: number;
  readonly accuracy: number;
  readonly falseMastery: number;
};

const PARTS = [
  {
    name: 'known network',
    key: 'known',
    limits: { questions: 13, accuracy: 0.97, falseMastery: 0.04 },
  },
  {
    name: 'learnt network',
    key: 'learnt',
    limits: { questions: 18, accuracy: 0.955, falseMastery: 0.05 },
  },
] as const;

export function manySkills(seeds: readonly number[]): readonly Measure[] {
  return PARTS.flatMap(({ name, key, limits }) =>
    measuresOf(
      name,
      seeds.map((seed) => run(key, `${seed}`)),
      limits,
    ),
  );
}

function run(key: 'known' | 'learnt', seed: string): Run {
  const random = seededRandom(`many skills ${seed}`);
  const truth = drawNetwork(random);
  const beganMs = performance.now();
  const believed = key === 'known' ? truth : learnt(truth, random);
  const learnMs = key === 'known' ? 0 : performance.now() - beganMs;
  const people = seededRandom(`many skills, people ${seed}`);
  return {
    ...assessPeople(truth, believed, PEOPLE, SKILL_QUESTION_POLICY_1, people),
    learnMs,
    missingEdges: edgesBeyond(truth, believed),
    wrongEdges: edgesBeyond(believed, truth),
  };
}

function learnt(truth: MasteryNetwork, random: () => number): MasteryNetwork {
  const prerequisites = withWrongEdges(truth.prerequisites, random);
  return learnNetwork({ answers: drawAnswers(truth, OTHERS, random), prerequisites });
}

function edgesBeyond(network: MasteryNetwork, other: MasteryNetwork): number {
  return network.prerequisites.reduce(
    (sum, before, skill) =>
      sum + before.filter((one) => !other.prerequisites[skill]?.includes(one)).length,
    0,
  );
}

function measuresOf(name: string, runs: readonly Run[], limits: Limits): Measure[] {
  const of = (figure: keyof Run): number[] => runs.map((one) => one[figure]);
  const percent = (figure: keyof Run): number[] => of(figure).map((share) => 100 * share);
  const wrong = percent('accuracy').map((right) => 100 - right);
  return [
    meanOverSeeds(`${name}: questions`, 'questions', of('questions'), limits.questions),
    meanOverSeeds(`${name}: skills said wrongly`, '%', wrong, 100 * (1 - limits.accuracy)),
    meanOverSeeds(
      `${name}: not mastered, of those said to be`,
      '%',
      percent('falseMastery'),
      100 * limits.falseMastery,
    ),
    meanOverSeeds(`${name}: said to be mastered, of those not`, '%', percent('falseAlarm')),
    meanOverSeeds(`${name}: a choice`, 'µs', of('microsPerChoice')),
    ...(of('learnMs').some((ms) => ms > 0)
      ? [
          meanOverSeeds(`${name}: learnt in`, 'ms', of('learnMs')),
          meanOverSeeds(`${name}: wrong edges left`, 'edges', of('wrongEdges')),
          meanOverSeeds(`${name}: missing edges left`, 'edges', of('missingEdges')),
        ]
      : []),
  ];
}
