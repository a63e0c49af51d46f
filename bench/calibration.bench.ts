/**
 * How well the parameters of items are found again that answers were made with, and how long that takes: means over 20
 * seeds, people N(0, 1), discriminations lognormal(0.1, 0.3), difficulties N(0, 1), everybody answers everything.
 * `--seeds 3` measures fewer.
 */
import { type Answers, calibrateItems, type ItemParameters, seededRandom } from '#engine';
import { type Benched, type Measure, measureOf } from './measure.ts';

const SIZES = [
  { people: 1_000, items: 40, atMost: { a: 0.113, b: 0.116, ms: 1_000 } },
  { people: 5_000, items: 60, atMost: { a: 0.054, b: 0.046, ms: 5_000 } },
] as const;
const SEEDS = 20;

type Run = {
  readonly a: number;
  readonly b: number;
  readonly ms: number;
  readonly coveredA: number;
  readonly coveredB: number;
};

export async function bench(words: readonly string[]): Promise<Benched> {
  const seeds = Number(words[words.indexOf('--seeds') + 1] ?? SEEDS) || SEEDS;
  const measures: Measure[] = [];
  const json: Record<string, Run> = {};
  for (const { people, items, atMost } of SIZES) {
    const runs = Array.from({ length: seeds }, (_, seed) => run(people, items, `${seed + 1}`));
    const mean = (of: keyof Run): number =>
      runs.reduce((sum, one) => sum + one[of], 0) / runs.length;
    const name = `${people} people, ${items} items`;
    json[name] = {
      a: mean('a'),
      b: mean('b'),
      ms: mean('ms'),
      coveredA: mean('coveredA'),
      coveredB: mean('coveredB'),
    };
    measures.push(
      measureOf(`${name}: discrimination off by`, 'logits', [mean('a')], { atMost: atMost.a }),
      measureOf(`${name}: difficulty off by`, 'logits', [mean('b')], { atMost: atMost.b }),
      measureOf(`${name}: fitted in`, 'ms', [mean('ms')], { atMost: atMost.ms }),
      measureOf(`${name}: discrimination in its 95 %`, '%', [100 * mean('coveredA')]),
      measureOf(`${name}: difficulty in its 95 %`, '%', [100 * mean('coveredB')]),
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
  const answers = answersTo(bank, people, random);
  const beganMs = performance.now();
  const fitted = calibrateItems({ answers, guessing: false });
  const ms = performance.now() - beganMs;
  const off = (of: 'discrimination' | 'difficulty') =>
    fitted.map((item, at) => item.parameters[of] - (bank[at]?.[of] ?? 0));
  const rootMeanSquare = (of: 'discrimination' | 'difficulty') =>
    Math.sqrt(off(of).reduce((sum, one) => sum + one ** 2, 0) / items);
  const covered = (of: 'discrimination' | 'difficulty') =>
    off(of).filter((one, at) => Math.abs(one) <= 1.96 * (fitted[at]?.standardErrors[of] ?? 0))
      .length / items;
  return {
    a: rootMeanSquare('discrimination'),
    b: rootMeanSquare('difficulty'),
    ms,
    coveredA: covered('discrimination'),
    coveredB: covered('difficulty'),
  };
}

function answersTo(
  bank: readonly ItemParameters[],
  personCount: number,
  random: () => number,
): Answers {
  const count = personCount * bank.length;
  const answers = {
    people: new Int32Array(count),
    items: new Int32Array(count),
    correct: new Uint8Array(count),
    itemCount: bank.length,
  };
  for (let person = 0; person < personCount; person++) {
    const ability = normal(random);
    for (const [item, { discrimination, difficulty }] of bank.entries()) {
      const at = person * bank.length + item;
      answers.people[at] = person;
      answers.items[at] = item;
      const right = 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
      answers.correct[at] = random() < right ? 1 : 0;
    }
  }
  return answers;
}

/** Standard normal numbers by the method of Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
