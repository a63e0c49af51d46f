/**
 * How soon wrong keys are found, and how many good items are doubted: 40 items of one skill with four options, of which
 * two have a wrong key; people answer ten of them by lot, and after every 40 people the items are looked at, with the
 * parameters of their levels, as at the beginning. Whoever does not know draws among the options, some of which draw the
 * abler and some the less able. Means over 20 seeds; `--seeds 3` measures fewer.
 */
import {
  type InspectedItem,
  type ItemParameters,
  inspectItems,
  priorItemParameters,
  probabilityCorrect,
  seededRandom,
} from '#engine';
import { type Benched, type Measure, measureOf } from './measure.ts';

const SEEDS = 20;
const ITEMS = 40;
const WRONG_KEYS = 2;
const OPTIONS = 4;
const ASKED = 10;
const PEOPLE = 1_200;
const LOOK_EVERY = 40;
/** Mean answers to an item by which wrong keys are counted as found. */
const MARKS = [50, 100, 200, 300] as const;
const CUT_POINTS = [-2, -0.7, 0.7, 2];
const THOUGHT = { mean: -1.5, deviation: 1.5 };

type Simulated = {
  readonly level: number;
  readonly truth: ItemParameters;
  readonly inspected: InspectedItem;
  readonly right: number;
  /** How much each option draws whoever does not know, and how that goes with ability. */
  readonly pulls: readonly { readonly base: number; readonly slope: number }[];
};

type Run = {
  /** Answers to it when each wrong key was found; infinite when it was not. */
  readonly foundAfter: readonly number[];
  /** Of the items with a wrong key. */
  readonly levels: readonly number[];
  readonly falseAlarms: number;
  readonly ms: number;
};

export async function bench(words: readonly string[]): Promise<Benched> {
  const seeds = Number(words[words.indexOf('--seeds') + 1] ?? SEEDS) || SEEDS;
  const runs = Array.from({ length: seeds }, (_, seed) => run(`item quality ${seed + 1}`));
  const found = runs.flatMap(({ foundAfter }) => foundAfter).toSorted((a, b) => a - b);
  const foundBy = (mark: number): number =>
    (100 * found.filter((after) => after <= mark).length) / found.length;
  const good = ITEMS - WRONG_KEYS;
  const alarms = (100 * runs.reduce((sum, one) => sum + one.falseAlarms, 0)) / (good * runs.length);
  const ms = runs.reduce((sum, one) => sum + one.ms, 0) / runs.length;
  const known = runs.flatMap(({ foundAfter, levels }) =>
    foundAfter.filter((_, item) => (levels[item] ?? 5) <= 3),
  );
  const knownBy = (mark: number): number =>
    (100 * known.filter((after) => after <= mark).length) / known.length;
  const measures: Measure[] = [
    ...MARKS.map((mark) => measureOf(`wrong keys found by ${mark} answers`, '%', [foundBy(mark)])),
    ...MARKS.map((mark) =>
      measureOf(`those of items of levels 1 to 3, which many know, by ${mark}`, '%', [
        knownBy(mark),
      ]),
    ),
    measureOf('half of them found after so many answers', 'answers', [
      found[Math.floor(found.length / 2)] ?? 0,
    ]),
    measureOf('good items whose key was ever suspected', '%', [alarms]),
    measureOf('one look at 12,000 answers', 'ms', [ms]),
  ];
  return {
    measures,
    json: {
      foundBy: MARKS.map((mark) => [mark, foundBy(mark)]),
      knownBy: MARKS.map((mark) => [mark, knownBy(mark)]),
      alarms,
      ms,
      seeds,
    },
  };
}

function run(seed: string): Run {
  const random = seededRandom(seed);
  const items = Array.from({ length: ITEMS }, (_, at) => simulatedItem(at, random));
  const lists = {
    people: [] as number[],
    items: [] as number[],
    correct: [] as number[],
    chosen: [] as number[],
  };
  const suspectedAfter = new Map<number, number>();
  let ms = 0;
  for (let person = 0; person < PEOPLE; person++) {
    const ability = -0.5 + 1.2 * normal(random);
    const drawn = [...items.keys()].map((item) => ({ item, place: random() }));
    for (const { item } of drawn.sort((a, b) => a.place - b.place).slice(0, ASKED)) {
      const own = items[item];
      if (!own) continue;
      const option = choose(own, ability, random);
      lists.people.push(person);
      lists.items.push(item);
      lists.chosen.push(1 << option);
      lists.correct.push(own.inspected.key === 1 << option ? 1 : 0);
    }
    if ((person + 1) % LOOK_EVERY !== 0) continue;
    const beganMs = performance.now();
    const seen = inspectItems({
      answers: {
        people: Int32Array.from(lists.people),
        items: Int32Array.from(lists.items),
        correct: Uint8Array.from(lists.correct),
        chosen: Int32Array.from(lists.chosen),
        isLater: new Uint8Array(lists.people.length),
        itemCount: ITEMS,
      },
      items: items.map(({ inspected }) => inspected),
      people: THOUGHT,
    });
    ms = performance.now() - beganMs;
    for (const [item, { faults, answerCount }] of seen.entries())
      if (faults.includes('suspectedKey') && !suspectedAfter.has(item))
        suspectedAfter.set(item, answerCount);
  }
  const isWrong = (item: number): boolean => item < WRONG_KEYS;
  return {
    foundAfter: Array.from(
      { length: WRONG_KEYS },
      (_, item) => suspectedAfter.get(item) ?? Number.POSITIVE_INFINITY,
    ),
    levels: items.slice(0, WRONG_KEYS).map(({ level }) => level),
    falseAlarms: [...suspectedAfter.keys()].filter((item) => !isWrong(item)).length,
    ms,
  };
}

/** The first ones have a wrong key; levels are drawn, as a hard item hides its key longer. */
function simulatedItem(at: number, random: () => number): Simulated {
  const level = 1 + Math.floor(5 * random());
  const parameters = priorItemParameters(level, CUT_POINTS, OPTIONS);
  const right = Math.floor(OPTIONS * random());
  const keyed =
    at < WRONG_KEYS ? (right + 1 + Math.floor((OPTIONS - 1) * random())) % OPTIONS : right;
  return {
    level,
    truth: {
      difficulty: parameters.difficulty + normal(random),
      discrimination: 1.2 * Math.exp(0.4 * normal(random)),
      guessing: 0,
    },
    inspected: { parameters, expected: parameters, optionCount: OPTIONS, key: 1 << keyed },
    right,
    pulls: Array.from({ length: OPTIONS }, () => ({
      base: 0.5 * normal(random),
      slope: 0.3 * normal(random),
    })),
  };
}

function choose({ truth, right, pulls }: Simulated, ability: number, random: () => number): number {
  if (random() < probabilityCorrect(ability, truth)) return right;
  const weights = pulls.map(({ base, slope }) => Math.exp(base + slope * ability));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [option, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return option;
  }
  return OPTIONS - 1;
}

/** Standard normal numbers by the method of Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
