/**
 * Assessment over 30 skills with prerequisites: questions for each person, how many skills are said rightly, and how
 * many of those said to be mastered are not. Every figure is a mean over 20 seeds, each another organisation of 1,000
 * people; `--json` gives the standard deviation between seeds too. `--seeds 3` measures fewer.
 *
 * First with the numbers and the graph that people were made with; then learnt from responses of 2,000 other people,
 * each asked once about each skill, with a graph of which a tenth of the edges point at another skill: each of these is
 * one wrong edge and one missing.
 */
import { learnNetwork, type MasteryNetwork, SKILL_QUESTION_POLICY_1, seededRandom } from '#engine';
import { type Benched, type Measure, measureOf } from '../measure.ts';
import { type Assessed, assessPeople } from './assess-people.ts';
import { drawAnswers, drawNetwork, withWrongEdges } from './many-skills-simulation.ts';

const SEEDS = 20;
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

/** @param words of the command line; `--seeds N` and `--first-seed N` are understood */
export function benchManySkills(words: readonly string[]): Benched {
  const seeds = numberAfter('--seeds', words, SEEDS);
  const first = numberAfter('--first-seed', words, 1);
  const measures: Measure[] = [];
  const json: Record<string, unknown> = {};
  for (const { name, key, limits } of PARTS) {
    const runs = Array.from({ length: seeds }, (_, at) => run(key, `${first + at}`));
    measures.push(...measuresOf(name, runs, limits));
    json[key] = { ...summaryOf(runs), runs };
  }
  return { measures, json };
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
  const mean = (of: keyof Run): number => meanAndDeviation(runs, of).mean;
  return [
    measureOf(`${name}: questions for each person`, 'questions', [mean('questions')], {
      atMost: limits.questions,
    }),
    measureOf(`${name}: skills said rightly`, '%', [100 * mean('accuracy')], {
      atLeast: 100 * limits.accuracy,
    }),
    measureOf(`${name}: not mastered, of those said to be`, '%', [100 * mean('falseMastery')], {
      atMost: 100 * limits.falseMastery,
    }),
    measureOf(`${name}: said to be mastered, of those not`, '%', [100 * mean('falseAlarm')]),
    measureOf(`${name}: one choice`, 'ms', [mean('microsPerChoice') / 1000]),
    ...(mean('learnMs') > 0 ? [measureOf(`${name}: learnt in`, 'ms', [mean('learnMs')])] : []),
  ];
}

function summaryOf(runs: readonly Run[]): Record<string, { mean: number; deviation: number }> {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Run)[]; // the keys of an object are typed as any text
  return Object.fromEntries(keys.map((key) => [key, meanAndDeviation(runs, key)]));
}

function meanAndDeviation(
  runs: readonly Run[],
  of: keyof Run,
): { mean: number; deviation: number } {
  const mean = runs.reduce((sum, one) => sum + one[of], 0) / runs.length;
  const squares = runs.reduce((sum, one) => sum + (one[of] - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, runs.length - 1)) };
}

function numberAfter(name: string, words: readonly string[], usual: number): number {
  const at = words.indexOf(name);
  return at < 0 ? usual : Number(words[at + 1]) || usual;
}
