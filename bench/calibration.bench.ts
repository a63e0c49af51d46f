/**
 * How well the parameters of items are found again that answers were made with, and how long that takes: means over 20
 * seeds, people N(0, 1), discriminations lognormal(0.1, 0.3), difficulties N(0, 1), everybody answers everything.
 * `--seeds 3` measures fewer.
 *
 * Each error is told twice. Raw: against the parameters on the scale of the population, N(0, 1). Linked: against the
 * same parameters on the scale of the very people drawn, b' = (b − m) / s and a' = a · s with mean m and deviation s of
 * their true abilities. Only the second is the estimator's own: the answers say where items lie among those who
 * answered, and nothing in them says how far 5,000 people drawn from N(0, 1) happen to be from N(0, 1). That alone puts
 * all difficulties off by about 1 / √5,000 = 0.014, and the same for every estimator. What a bank allows is told by
 * the standard errors: very hard and very easy items cannot be known well, and some banks have more of them.
 */
import {
  type Answers,
  type CalibratedItem,
  calibrateItems,
  type ItemParameters,
  seededRandom,
} from '#engine';
import { type Benched, type Measure, meanOverSeeds, numberAfter } from './measure.ts';

const SIZES = [
  { people: 1_000, items: 40, atMost: { a: 0.113, b: 0.116, ms: 1_000 } },
  { people: 5_000, items: 60, atMost: { a: 0.054, b: 0.046, ms: 5_000 } },
] as const;
const SEEDS = 20;

type Run = {
  readonly a: number;
  readonly b: number;
  readonly linkedA: number;
  readonly linkedB: number;
  /** root mean square of the standard errors that the fit gives: what to expect of the errors */
  readonly expectedA: number;
  readonly expectedB: number;
  readonly ms: number;
  readonly coveredA: number;
  readonly coveredB: number;
};

export async function bench(words: readonly string[]): Promise<Benched> {
  const seeds = numberAfter(words, '--seeds', SEEDS);
  const measures: Measure[] = [];
  const json: Record<string, Run> = {};
  for (const { people, items, atMost } of SIZES) {
    const runs = Array.from({ length: seeds }, (_, seed) => run(people, items, `${seed + 1}`));
    const all = (of: keyof Run) => runs.map((one) => one[of]);
    const percent = (of: keyof Run) => runs.map((one) => 100 * one[of]);
    const mean = (of: keyof Run) => all(of).reduce((sum, one) => sum + one, 0) / runs.length;
    const name = `${people} people, ${items} items`;
    json[name] = {
      a: mean('a'),
      b: mean('b'),
      linkedA: mean('linkedA'),
      linkedB: mean('linkedB'),
      expectedA: mean('expectedA'),
      expectedB: mean('expectedB'),
      ms: mean('ms'),
      coveredA: mean('coveredA'),
      coveredB: mean('coveredB'),
    };
    measures.push(
      meanOverSeeds(`${name}: discrimination off by`, 'logits', all('a'), atMost.a),
      meanOverSeeds(`${name}: difficulty off by`, 'logits', all('b'), atMost.b),
      meanOverSeeds(`${name}: discrimination off by, linked`, 'logits', all('linkedA')),
      meanOverSeeds(`${name}: difficulty off by, linked`, 'logits', all('linkedB')),
      meanOverSeeds(`${name}: discrimination, standard error`, 'logits', all('expectedA')),
      meanOverSeeds(`${name}: difficulty, standard error`, 'logits', all('expectedB')),
      meanOverSeeds(`${name}: fitted in`, 'ms', all('ms'), atMost.ms),
      meanOverSeeds(`${name}: discrimination in its 95 %`, '%', percent('coveredA')),
      meanOverSeeds(`${name}: difficulty in its 95 %`, '%', percent('coveredB')),
    );
  }
  return { measures, json };
}

function run(people: number, items: number, seed: string): Run {
  const random = seededRandom(`calibration ${people} ${items} ${seed}`);
  const bank = Array.from(
    { length: items },
    (): ItemParameters => ({
      discrimination: Math.exp(0.1 + 0.3 * normal(random)),
      difficulty: normal(random),
      guessing: 0,
    }),
  );
  const { answers, abilities } = answersTo(bank, people, random);
  // What this thread had of the processor: other work on the machine does not count.
  const began = process.threadCpuUsage();
  const fitted = calibrateItems({ answers, guessing: false });
  const { user, system } = process.threadCpuUsage(began);
  const ms = (user + system) / 1_000;
  const raw = errorsOf(fitted, bank);
  const linked = errorsOf(fitted, linkedTo(abilities, bank));
  const covered = (of: 'discrimination' | 'difficulty') =>
    raw[of].filter((one, at) => Math.abs(one) <= 1.96 * (fitted[at]?.standardErrors[of] ?? 0))
      .length / items;
  return {
    a: rootMeanSquare(raw.discrimination),
    b: rootMeanSquare(raw.difficulty),
    linkedA: rootMeanSquare(linked.discrimination),
    linkedB: rootMeanSquare(linked.difficulty),
    expectedA: rootMeanSquare(fitted.map((one) => one.standardErrors.discrimination)),
    expectedB: rootMeanSquare(fitted.map((one) => one.standardErrors.difficulty)),
    ms,
    coveredA: covered('discrimination'),
    coveredB: covered('difficulty'),
  };
}

function errorsOf(fitted: readonly CalibratedItem[], bank: readonly ItemParameters[]) {
  const off = (of: 'discrimination' | 'difficulty') =>
    fitted.map((item, at) => item.parameters[of] - (bank[at]?.[of] ?? 0));
  return { discrimination: off('discrimination'), difficulty: off('difficulty') };
}

/** The true parameters on the scale on which the people drawn have mean 0 and deviation 1. */
function linkedTo(abilities: Float64Array, bank: readonly ItemParameters[]): ItemParameters[] {
  const mean = abilities.reduce((sum, one) => sum + one, 0) / abilities.length;
  const deviation = rootMeanSquare(abilities.map((one) => one - mean));
  return bank.map(({ discrimination, difficulty, guessing }) => ({
    discrimination: discrimination * deviation,
    difficulty: (difficulty - mean) / deviation,
    guessing,
  }));
}

function rootMeanSquare(values: ArrayLike<number>): number {
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += (values[at] ?? 0) ** 2;
  return Math.sqrt(squares / values.length);
}

function answersTo(
  bank: readonly ItemParameters[],
  personCount: number,
  random: () => number,
): { readonly answers: Answers; readonly abilities: Float64Array } {
  const abilities = new Float64Array(personCount);
  const count = personCount * bank.length;
  const answers = {
    people: new Int32Array(count),
    items: new Int32Array(count),
    correct: new Uint8Array(count),
    itemCount: bank.length,
  };
  for (let person = 0; person < personCount; person++) {
    const ability = normal(random);
    abilities[person] = ability;
    for (const [item, { discrimination, difficulty }] of bank.entries()) {
      const at = person * bank.length + item;
      answers.people[at] = person;
      answers.items[at] = item;
      const right = 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
      answers.correct[at] = random() < right ? 1 : 0;
    }
  }
  return { answers, abilities };
}

/** Standard normal numbers by the method of Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
