import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { seededRandom } from '../random.ts';
import {
  anyItem,
  holds,
  numberIn,
  overSeeds,
  refusalOf,
  SEED,
  SEEDS,
  simulatedNormals,
  usualItem,
} from '../testing/properties.oracle.ts';
import {
  choosePlacementItem,
  PLACEMENT_POLICY_1,
  type PlacementItemRequest,
} from './choose-placement-item.ts';
import { slowInformation } from './placement.oracle.ts';
import {
  beginPlacement,
  type Placement,
  recordPlacementResponse,
  shouldStopPlacement,
} from './placement.ts';
import { preparePlacementBank } from './placement-bank.ts';

const PRIOR = { mean: 0, variance: 1 };
const BEST_FOR_CERTAIN = { ...PLACEMENT_POLICY_1, drawAmong: 1 };
const RULE = { deviation: 0.3, maximumItems: 30 };

const choose = (placement: Placement, more: Partial<PlacementItemRequest> = {}) =>
  choosePlacementItem({ placement, random: () => 0, ...more });

function simulatedBank(size: number, seed: string): ItemParameters[] {
  const normal = simulatedNormals(seed);
  return Array.from({ length: size }, () => ({
    discrimination: Math.exp(0.1 + 0.3 * normal()),
    difficulty: normal(),
    guessing: 0,
  }));
}

/** Places people one after the other. */
function placePeople(people: number, seed: string, aimedShare?: number) {
  const items = simulatedBank(300, seed);
  const bank = preparePlacementBank(items, PRIOR);
  const normal = simulatedNormals(`people ${seed}`);
  const random = seededRandom(`responses ${seed}`);
  const presentedCounts = new Int32Array(items.length);
  const placed = Array.from({ length: people }, (_, person) => {
    const ability = normal();
    const placement = beginPlacement(bank);
    while (!shouldStopPlacement(placement, RULE).stop) {
      const exposure =
        aimedShare === undefined
          ? undefined
          : { personCount: person + 1, presentedCounts, aimedShare };
      const index = choose(placement, { random, exposure })?.index ?? -1;
      const item = items[index];
      if (!item) break;
      presentedCounts[index] = (presentedCounts[index] ?? 0) + 1;
      recordPlacementResponse(placement, index, random() < probabilityCorrect(ability, item));
    }
    return { error: placement.mean - ability, items: placement.askedCount, placement };
  });
  const meanOf = (of: (one: (typeof placed)[number]) => number) =>
    placed.reduce((sum, one) => sum + of(one), 0) / people;
  return {
    off: Math.sqrt(meanOf(({ error }) => error ** 2)),
    items: meanOf(({ items: count }) => count),
    covered: meanOf(({ error, placement }) =>
      Math.abs(error) <= 1.2816 * placement.deviation ? 1 : 0,
    ),
    largestShare: Math.max(...presentedCounts) / people,
  };
}

describe(`choosePlacementItem (seed ${SEED})`, () => {
  it('takes the item of which an oracle expects most, of all that are left', () => {
    const items = fc.array(usualItem, { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(items, fc.array(fc.boolean(), { maxLength: 2 }), (bank, responses) => {
        const placement = beginPlacement(preparePlacementBank(bank, PRIOR));
        responses.forEach((correct, index) => {
          recordPlacementResponse(placement, index, correct);
        });
        const choice = choose(placement, {
          policy: { ...BEST_FOR_CERTAIN, shortlist: bank.length },
        });
        const responded = responses.flatMap((correct, index) => {
          const item = bank[index];
          return item ? [{ item, correct }] : [];
        });
        const left = bank.slice(responses.length);
        const best = Math.max(...left.map((item) => slowInformation(PRIOR, responded, item)));
        expect(choice?.expectedInformation).toBeCloseTo(best, 5);
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it('gives up little by looking closely at a few', () => {
    const bank = preparePlacementBank(simulatedBank(500, `few ${SEED}`), PRIOR);
    const random = seededRandom(`few ${SEED}`);
    let [few, all] = [0, 0];
    for (let person = 0; person < 50; person++) {
      const placement = beginPlacement(bank);
      for (let position = 0; position < 12; position++) {
        const choice = choose(placement, { policy: BEST_FOR_CERTAIN });
        few += choice?.expectedInformation ?? 0;
        all +=
          choose(placement, { policy: { ...BEST_FOR_CERTAIN, shortlist: 500 } })
            ?.expectedInformation ?? 0;
        recordPlacementResponse(placement, choice?.index ?? -1, random() < 0.5);
      }
    }
    // Responses by lot keep the estimate wide, where the shortlist is furthest off; people's own cost less.
    expect(few / all).toBeGreaterThan(0.98);
    expect(few / all).toBeLessThanOrEqual(1);
  });

  it('says how probable each choice was, whatever the bank, the draw and the exposure', () => {
    const request = fc.record({
      bank: fc.array(anyItem, { minLength: 1, maxLength: 30 }),
      draw: numberIn(0, 0.999999),
      counts: fc.array(fc.nat(500), { minLength: 30, maxLength: 30 }),
      aimedShare: numberIn(0.01, 1),
    });
    holds(
      fc.property(request, ({ bank, draw, counts, aimedShare }) => {
        const placement = beginPlacement(preparePlacementBank(bank, PRIOR));
        const presentedCounts = Int32Array.from(counts.slice(0, bank.length));
        const exposure = { personCount: 500, presentedCounts, aimedShare };
        const choice = choose(placement, { random: () => draw, exposure });
        const alternatives = choice?.alternatives ?? [];
        expect(alternatives.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 12);
        for (const one of alternatives) {
          expect(one.probability).toBeGreaterThan(0);
          expect(one.expectedInformation).toBeGreaterThanOrEqual(0);
          expect(one.expectedInformation).toBeLessThanOrEqual(Math.LN2);
        }
        expect(alternatives.map(({ index }) => index)).toContain(choice?.index);
      }),
    );
  });

  it('draws as often as it says', () => {
    const placement = beginPlacement(
      preparePlacementBank(simulatedBank(60, `often ${SEED}`), PRIOR),
    );
    const random = seededRandom(`often ${SEED}`);
    const policy = { ...PLACEMENT_POLICY_1, temperature: 0.1 };
    const drawn = new Map<number, number>();
    for (let times = 0; times < 4_000; times++) {
      const index = choose(placement, { random, policy })?.index ?? -1;
      drawn.set(index, (drawn.get(index) ?? 0) + 1);
    }
    const alternatives = choose(placement, { policy })?.alternatives ?? [];
    expect(alternatives).toHaveLength(5);
    // Four standard errors of a share among 4,000.
    for (const { index, probability } of alternatives)
      expect(Math.abs((drawn.get(index) ?? 0) / 4_000 - probability)).toBeLessThan(0.032);
  });

  it('never gives an item twice, and has nothing to choose when all were asked', () => {
    const placement = beginPlacement(preparePlacementBank(simulatedBank(40, 'all'), PRIOR));
    const random = seededRandom(`all ${SEED}`);
    const given = new Set<number>();
    for (
      let choice = choose(placement, { random });
      choice;
      choice = choose(placement, { random })
    ) {
      given.add(choice.index);
      recordPlacementResponse(placement, choice.index, random() < 0.5);
    }
    expect(given.size).toBe(40);
  });

  it('finds abilities as exactly as it says, with few items', () => {
    const bySeed = new Map(SEEDS.map((seed) => [seed, placePeople(200, seed)]));
    const over = (of: 'off' | 'items' | 'covered') =>
      overSeeds((seed) => bySeed.get(seed)?.[of] ?? Number.NaN);
    expect(over('off').mean).toBeLessThan(0.315);
    // Of 300 items; what a bank has of steep ones makes most of the difference.
    expect(over('items').mean).toBeLessThan(17);
    const { mean, standardError } = over('covered');
    expect(Math.abs(mean - 0.8)).toBeLessThan(0.01 + 3 * standardError);
  });

  it('keeps every item near its share of the people, for a tenth more items', () => {
    const [free, held] = [placePeople(600, `wear ${SEED}`), placePeople(600, `wear ${SEED}`, 0.3)];
    expect(free.largestShare).toBeGreaterThan(0.6);
    expect(held.largestShare).toBeLessThan(0.36);
    expect(held.items / free.items).toBeLessThan(1.13);
    expect(held.off).toBeLessThan(0.33);
    // With a share that leaves little over for anybody it still holds, at more items.
    expect(placePeople(400, `wear ${SEED}`, 0.1).largestShare).toBeLessThan(0.25);
  });

  it('refuses an exposure of another bank, and shares and draws out of their range', () => {
    const placement = beginPlacement(preparePlacementBank(simulatedBank(3, 'refuse'), PRIOR));
    const exposure = { personCount: 1, presentedCounts: new Int32Array(3), aimedShare: 0.3 };
    const refused = (more: Partial<PlacementItemRequest>) =>
      refusalOf(() => choose(placement, more));
    const other = { ...exposure, presentedCounts: new Int32Array(2) };
    expect(refused({ exposure: other })).toBe('wrongShape exposure.presentedCounts');
    expect(refused({ exposure: { ...exposure, aimedShare: 0 } })).toBe(
      'outOfRange exposure.aimedShare',
    );
    expect(refused({ exposure: { ...exposure, personCount: 0 } })).toBe(
      'outOfRange exposure.personCount',
    );
    expect(refused({ random: () => 1 })).toBe('outOfRange random()');
    expect(refused({ policy: { ...PLACEMENT_POLICY_1, temperature: 0 } })).toBe(
      'outOfRange policy.temperature',
    );
  });
});
