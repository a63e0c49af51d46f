import type { ResponseHistory } from '#engine';
import type { ReferenceModel } from './reference-model.ts';

/** Writes the weights that a response has to do with, and how much of each. */
type Add = (weight: string, amount: number) => void;
type Describe = (counts: Counts, item: number, skill: number, add: Add) => void;

/** How many of a learner's responses were right and wrong so far, by what they are counted for. */
class Counts {
  readonly #counts = new Map<string, number>();
  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }
}

const EPOCHS = 10;
const RATE = 0.1;
const PRECISION = 1e-5;

/**
 * Performance factors analysis: easiness of skills, and slopes of right and wrong responses in them.
 *
 * Source: P. I. Pavlik, H. Cen and K. R. Koedinger, 'Performance factors analysis', AIED (2009), eq. 3.
 */
export const pfa: ReferenceModel = logisticModel((counts, _, skill, add) => {
  add(`skill ${skill}`, 1);
  add(`right ${skill}`, counts.of(`right skill ${skill}`));
  add(`wrong ${skill}`, counts.of(`wrong skill ${skill}`));
});

/**
 * Best-LR: easiness of items and skills, and slopes of log right and wrong responses by skill, by item and in all.
 *
 * Source: T. Gervet, K. Koedinger, J. Schneider and T. Mitchell, 'When is deep learning the best approach to knowledge
 * tracing?', Journal of Educational Data Mining 12 (2020), section 3.
 */
export const bestLr: ReferenceModel = logisticModel((counts, item, skill, add) => {
  add(`skill ${skill}`, 1);
  add(`right ${skill}`, Math.log1p(counts.of(`right skill ${skill}`)));
  add(`wrong ${skill}`, Math.log1p(counts.of(`wrong skill ${skill}`)));
  add('right', Math.log1p(counts.of('right')));
  add('wrong', Math.log1p(counts.of('wrong')));
  if (item < 0) return;
  add(`item ${item}`, 1);
  add('right of item', Math.log1p(counts.of(`right item ${item}`)));
  add('wrong of item', Math.log1p(counts.of(`wrong item ${item}`)));
});

function logisticModel(describe: Describe): ReferenceModel {
  return (train) => {
    const numbers = new Map<string, number>([['all', 0]]);
    const rows = describeAll(train, describe, (weight) => {
      const known = numbers.get(weight);
      if (known !== undefined) return known;
      numbers.set(weight, numbers.size);
      return numbers.size - 1;
    });
    const weights = fitWeights(rows, train.correct, numbers.size);
    return (test) => {
      const described = describeAll(test, describe, (weight) => numbers.get(weight) ?? -1);
      return Float64Array.from(test.correct, (_, at) => predict(described, at, weights));
    };
  };
}

/** Which weights each response has to do with: those of response `at` are at starts[at] up to starts[at + 1]. */
type Rows = {
  readonly starts: Int32Array;
  readonly weights: readonly number[];
  readonly amounts: readonly number[];
};

function describeAll(
  { learners, items, skills, correct }: ResponseHistory,
  describe: Describe,
  numberOf: (weight: string) => number,
): Rows {
  const starts = new Int32Array(learners.length + 1);
  const weights: number[] = [];
  const amounts: number[] = [];
  const add: Add = (weight, amount) => {
    const number = numberOf(weight);
    if (number < 0 || amount === 0) return;
    weights.push(number);
    amounts.push(amount);
  };
  let counts = new Counts();
  for (let at = 0; at < learners.length; at++) {
    if (at === 0 || learners[at] !== learners[at - 1]) counts = new Counts();
    const item = items[at] ?? -1;
    const skill = skills[at] ?? -1;
    add('all', 1);
    describe(counts, item, skill, add);
    starts[at + 1] = weights.length;
    const outcome = correct[at] === 1 ? 'right' : 'wrong';
    counts.add(outcome);
    counts.add(`${outcome} skill ${skill}`);
    if (item >= 0) counts.add(`${outcome} item ${item}`);
  }
  return { starts, weights, amounts };
}

/** Stochastic gradient steps, each weight at a rate of its own (J. Duchi et al., 'Adaptive subgradient methods', 2011). */
function fitWeights(rows: Rows, correct: Uint8Array, size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = 0; at < correct.length; at++) {
      const error = predict(rows, at, weights) - (correct[at] ?? 0);
      for (let cell = rows.starts[at] ?? 0; cell < (rows.starts[at + 1] ?? 0); cell++) {
        const weight = rows.weights[cell] ?? 0;
        const before = weights[weight] ?? 0;
        const gradient = error * (rows.amounts[cell] ?? 0) + PRECISION * before;
        squares[weight] = (squares[weight] ?? 0) + gradient ** 2;
        weights[weight] = before - (RATE * gradient) / Math.sqrt(squares[weight] ?? 1);
      }
    }
  }
  return weights;
}

function predict({ starts, weights, amounts }: Rows, at: number, values: Float64Array): number {
  let logits = 0;
  for (let cell = starts[at] ?? 0; cell < (starts[at + 1] ?? 0); cell++)
    logits += (values[weights[cell] ?? 0] ?? 0) * (amounts[cell] ?? 0);
  return 1 / (1 + Math.exp(-logits));
}
