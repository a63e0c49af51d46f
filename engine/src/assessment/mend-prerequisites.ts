import type { Answers } from '../calibration/answers.ts';
import { MasteryInference } from './mastery-inference.ts';
import type { MasteryNetwork } from './mastery-network.ts';

type Prerequisites = MasteryNetwork['prerequisites'];

/** Standard errors by which responses must contradict a prerequisite before it is dropped. */
const CONTRADICTED = 3;
/** Standard errors by which a network without it must be wrong before one is added. */
const MISSED = 4;
/** Standard errors below which nobody seems to have a skill without another. */
const UNCONTRADICTED = 2;

/** @returns the graph without the prerequisites that many people do without, by what the responses say */
export function dropContradicted(network: MasteryNetwork, answers: Answers): Prerequisites {
  const shares = doWithout(network, answers);
  return network.prerequisites.map((before, skill) =>
    before.filter((one) => shares.errorsAbove(one, skill, 0) < CONTRADICTED),
  );
}

/**
 * @returns the graph with prerequisites that it seems to lack: nearly nobody has the skill without the other, while the
 * network expects many. At most one for each skill, and none for what builds on a skill that got one, since that may
 * already explain it.
 */
export function addMissed(network: MasteryNetwork, answers: Answers): Prerequisites {
  const shares = doWithout(network, answers);
  const expected = expectedWithout(network);
  const count = network.prerequisites.length;
  const found: { skill: number; before: number; errors: number }[] = [];
  for (let skill = 0; skill < count; skill++) {
    for (let before = 0; before < count; before++) {
      if (skill === before || shares.errorsAbove(before, skill, 0) > UNCONTRADICTED) continue;
      const errors = -shares.errorsAbove(before, skill, expected[before * count + skill] ?? 0);
      if (errors > MISSED) found.push({ skill, before, errors });
    }
  }
  found.sort((a, b) => b.errors - a.errors || a.skill - b.skill || a.before - b.before);
  const graph = network.prerequisites.map((before) => [...before]);
  const mended = new Set<number>();
  for (const { skill, before } of found) {
    const above = ancestorsOf(graph, skill);
    if (mended.has(skill) || above.has(before) || ancestorsOf(graph, before).has(skill)) continue;
    if ([...mended].some((one) => above.has(one))) continue;
    graph[skill]?.push(before);
    mended.add(skill);
  }
  return graph;
}

/**
 * For two skills, the share of people with the second and without the first, from the responses alone:
 * (response − guess) / (1 − slip − guess) has mastery as its mean, whatever else is believed.
 */
function doWithout({ slips, guesses }: MasteryNetwork, answers: Answers) {
  const count = answers.itemCount;
  const people = new Float64Array(count * count);
  const sums = new Float64Array(count * count);
  const squares = new Float64Array(count * count);
  const { people: persons, items, correct } = answers;
  const seen = (at: number): number => {
    const skill = items[at] ?? 0;
    const guess = guesses[skill] ?? 0;
    return ((correct[at] ?? 0) - guess) / (1 - guess - (slips[skill] ?? 0));
  };
  for (let from = 0, until = 0; from < persons.length; from = until) {
    while (until < persons.length && persons[until] === persons[from]) until++;
    for (let first = from; first < until; first++) {
      const lacking = 1 - seen(first);
      for (let second = from; second < until; second++) {
        const place = (items[first] ?? 0) * count + (items[second] ?? 0);
        const share = lacking * seen(second);
        people[place] = (people[place] ?? 0) + 1;
        sums[place] = (sums[place] ?? 0) + share;
        squares[place] = (squares[place] ?? 0) + share * share;
      }
    }
  }
  return {
    /** How many standard errors the share lies above an expected one; 0 with fewer than 30 people. */
    errorsAbove(first: number, second: number, expected: number): number {
      const place = first * count + second;
      const n = people[place] ?? 0;
      if (n < 30) return 0;
      const mean = (sums[place] ?? 0) / n;
      const variance = (squares[place] ?? 0) / n - mean * mean;
      return (mean - expected) / Math.sqrt(Math.max(variance, 1e-6) / n);
    },
  };
}

/** The same shares as the network expects them. */
function expectedWithout(network: MasteryNetwork): Float64Array {
  const inference = new MasteryInference(network);
  const count = inference.skillCount;
  inference.observe(new Float64Array(2 * count).fill(1));
  const shares = new Float64Array(count * count);
  const jointly = new Float64Array(count);
  for (let first = 0; first < count; first++) {
    inference.joinWith(first, jointly);
    for (let second = 0; second < count; second++)
      shares[first * count + second] = (inference.mastered[second] ?? 0) - (jointly[second] ?? 0);
  }
  return shares;
}

function ancestorsOf(prerequisites: Prerequisites, skill: number): ReadonlySet<number> {
  const above = new Set(prerequisites[skill]);
  for (const one of above) for (const before of prerequisites[one] ?? []) above.add(before);
  return above;
}
