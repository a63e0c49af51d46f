/**
 * One skill, its whole scale: a bank of 500 items, 1,000 people N(0, 1) one after the other, until the estimate's
 * deviation is under 0.3 or 30 items were presented. Two-parameter items, then the same with luck.
 */
import {
  beginPlacement,
  choosePlacementItem,
  type Exposure,
  type ItemParameters,
  PLACEMENT_POLICY_1,
  type PlacementPolicy,
  preparePlacementBank,
  probabilityCorrect,
  recordPlacementResponse,
  seededRandom,
  shouldStopPlacement,
} from '#engine';
import { type Measure, meanOverSeeds } from '../measure.ts';
import { placePlainly } from './place-plainly.ts';
import { normal } from './simulated.ts';

const ITEMS = 500;
const PEOPLE = 1_000;
const RULE = { deviation: 0.3, maximumItems: 30 } as const;
/** Prices rise from here, so that items settle a little above it. */
const AIMED_SHARE = 0.29;
const PRIOR = { mean: 0, variance: 1 } as const;
/** The best item for certain, whoever has met it already. */
const UNRESTRICTED: PlacementPolicy = { ...PLACEMENT_POLICY_1, version: 'bench', drawAmong: 1 };

type Person = {
  readonly ability: number;
  /** decides the responses, by item: the same person gives the same response to it, however it came to be asked */
  readonly draws: Float64Array;
};
type Simulation = { readonly bank: readonly ItemParameters[]; readonly people: readonly Person[] };

/** What one person was asked, and the estimate of them in the end. */
export type Placed = { readonly asked: readonly number[]; readonly mean: number };
/** Places one person. @param answer whether they get an item right */
export type Place = (answer: (index: number) => boolean) => Placed;

type Figures = {
  readonly error: number;
  readonly items: number;
  readonly us: number;
  readonly largestExposure: number;
};

const LIMITS = {
  '2PL': { error: 0.3, items: 14.8, us: 50 },
  '3PL': { error: 0.305, items: 22.5, us: 50 },
} as const;
const LARGEST_EXPOSURE = 0.35;
const MORE_ITEMS = 10;

export function oneSkill(seeds: readonly number[]): readonly Measure[] {
  return (['2PL', '3PL'] as const).flatMap((model) => {
    const runs = seeds.map((seed) => runOf(model, seed));
    const limits = LIMITS[model];
    const of = (way: keyof (typeof runs)[number], figure: keyof Figures) =>
      runs.map((run) => run[way][figure]);
    const more = runs.map(({ free, held }) => 100 * (held.items / free.items - 1));
    return [
      meanOverSeeds(`${model}: off by`, 'logits', of('free', 'error'), limits.error),
      meanOverSeeds(`${model}: items`, 'items', of('free', 'items'), limits.items),
      meanOverSeeds(`${model}: a selection`, 'µs', of('free', 'us'), limits.us),
      meanOverSeeds(`${model}: largest exposure`, 'share', of('free', 'largestExposure')),
      meanOverSeeds(`${model}, exposure held: off by`, 'logits', of('held', 'error'), limits.error),
      meanOverSeeds(`${model}, exposure held: items`, 'items', of('held', 'items')),
      meanOverSeeds(`${model}, exposure held: items more`, '%', more, MORE_ITEMS),
      meanOverSeeds(`${model}, exposure held: a selection`, 'µs', of('held', 'us'), limits.us),
      meanOverSeeds(
        `${model}, exposure held: largest exposure`,
        'share',
        of('held', 'largestExposure'),
        LARGEST_EXPOSURE,
      ),
      meanOverSeeds(`${model}, plain: off by`, 'logits', of('plain', 'error')),
      meanOverSeeds(`${model}, plain: items`, 'items', of('plain', 'items')),
      meanOverSeeds(`${model}, plain: a selection`, 'µs', of('plain', 'us')),
    ];
  });
}

function runOf(model: '2PL' | '3PL', seed: number) {
  const simulation = simulate(model, seed);
  return {
    free: figuresOf(simulation, placingFreely(simulation, seed)),
    held: figuresOf(simulation, placingWithExposureHeld(simulation, seed)),
    plain: figuresOf(simulation, placePlainly(simulation.bank, RULE)),
  };
}

function simulate(model: '2PL' | '3PL', seed: number): Simulation {
  const random = seededRandom(`one skill ${model} ${seed}`);
  const bank = Array.from(
    { length: ITEMS },
    (): ItemParameters => ({
      discrimination: Math.exp(0.1 + 0.3 * normal(random)),
      difficulty: normal(random),
      guessing: model === '3PL' ? 0.1 + 0.15 * random() : 0,
    }),
  );
  const people = Array.from({ length: PEOPLE }, () => ({
    ability: normal(random),
    draws: Float64Array.from({ length: ITEMS }, () => random()),
  }));
  return { bank, people };
}

function figuresOf({ bank, people }: Simulation, place: Place): Figures {
  const presented = new Int32Array(ITEMS);
  let squares = 0;
  let items = 0;
  // What this thread had of the processor: other work on the machine does not count.
  const began = process.threadCpuUsage().user;
  for (const { ability, draws } of people) {
    const placed = place((index) => {
      const item = bank[index];
      return item !== undefined && (draws[index] ?? 1) < probabilityCorrect(ability, item);
    });
    for (const index of placed.asked) presented[index] = (presented[index] ?? 0) + 1;
    squares += (placed.mean - ability) ** 2;
    items += placed.asked.length;
  }
  const us = process.threadCpuUsage().user - began;
  return {
    error: Math.sqrt(squares / PEOPLE),
    items: items / PEOPLE,
    us: us / items,
    largestExposure: Math.max(...presented) / PEOPLE,
  };
}

function placingFreely({ bank }: Simulation, seed: number): Place {
  const prepared = preparePlacementBank(bank, PRIOR);
  const random = seededRandom(`choices ${seed}`);
  return (answer) => {
    const placement = beginPlacement(prepared);
    return placed(placement, answer, () =>
      choosePlacementItem({ placement, random, policy: UNRESTRICTED }),
    );
  };
}

function placingWithExposureHeld({ bank }: Simulation, seed: number): Place {
  const prepared = preparePlacementBank(bank, PRIOR);
  const random = seededRandom(`choices ${seed}`);
  const presentedCounts = new Int32Array(bank.length);
  let personCount = 0;
  return (answer) => {
    personCount++;
    const exposure: Exposure = { personCount, presentedCounts, aimedShare: AIMED_SHARE };
    const placement = beginPlacement(prepared);
    return placed(placement, answer, () => {
      const choice = choosePlacementItem({ placement, random, exposure });
      if (choice) presentedCounts[choice.index] = (presentedCounts[choice.index] ?? 0) + 1;
      return choice;
    });
  };
}

function placed(
  placement: ReturnType<typeof beginPlacement>,
  answer: (index: number) => boolean,
  choose: () => { readonly index: number } | undefined,
): Placed {
  const asked: number[] = [];
  while (!shouldStopPlacement(placement, RULE).stop) {
    const choice = choose();
    if (!choice) break;
    asked.push(choice.index);
    recordPlacementResponse(placement, choice.index, answer(choice.index));
  }
  return { asked, mean: placement.mean };
}
