import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDensity } from '../numeric/normal.ts';
import type { ItemParameters } from '../proficiency/item-response.ts';
import {
  anyItem,
  holds,
  numberIn,
  refusalOf,
  SEED,
  usualItem,
  usualProficiency,
} from '../testing/properties.oracle.ts';
import { slowEstimate } from './placement.oracle.ts';
import {
  beginPlacement,
  type Placement,
  recordPlacementResponse,
  shouldStopPlacement,
} from './placement.ts';
import { preparePlacementBank } from './placement-bank.ts';

const PRIOR = { mean: 0, variance: 1 };
const ITEM: ItemParameters = { difficulty: 0, discrimination: 1.5, guessing: 0.2 };

function placed(items: readonly ItemParameters[], correct: readonly boolean[], prior = PRIOR) {
  const placement = beginPlacement(preparePlacementBank(items, prior));
  correct.forEach((one, index) => {
    recordPlacementResponse(placement, index, one);
  });
  return placement;
}

const responsesTo = (item: fc.Arbitrary<ItemParameters>, most: number) =>
  fc.array(fc.record({ item, correct: fc.boolean() }), { minLength: 1, maxLength: most });

describe(`a placement (seed ${SEED})`, () => {
  it('begins with what is expected of anybody', () => {
    const { mean, deviation } = beginPlacement(
      preparePlacementBank([ITEM], { mean: -1.5, variance: 2.25 }),
    );
    expect(mean).toBeCloseTo(-1.5, 10);
    expect(deviation).toBeCloseTo(1.5, 4);
  });

  it('is what an oracle with 25 times as many nodes says', () => {
    fc.assert(
      fc.property(usualProficiency, responsesTo(usualItem, 12), (prior, responses) => {
        const { mean, deviation } = placed(
          responses.map(({ item }) => item),
          responses.map(({ correct }) => correct),
          prior,
        );
        const slow = slowEstimate(prior, responses);
        // Nodes end five deviations away: what lies beyond, of a normal distribution that has moved so far, is missing.
        const unit = Math.sqrt(prior.variance);
        const moved = Math.abs(slow.mean - prior.mean) / unit;
        const tail = unit * (1e-6 + 3 * normalDensity(5 - moved));
        expect(Math.abs(mean - slow.mean)).toBeLessThan(tail);
        expect(Math.abs(deviation - slow.deviation)).toBeLessThan(tail);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('stays a distribution, whatever the items and the responses', () => {
    holds(
      fc.property(
        fc.record({ mean: numberIn(-20, 20), variance: numberIn(1e-6, 25) }),
        responsesTo(anyItem, 30),
        (prior, responses) => {
          const placement = placed(
            responses.map(({ item }) => item),
            responses.map(({ correct }) => correct),
            prior,
          );
          const total = placement.masses.reduce((sum, mass) => sum + mass, 0);
          expect(total).toBeCloseTo(1, 9);
          const reach = 5.001 * Math.sqrt(prior.variance);
          expect(Math.abs(placement.mean - prior.mean)).toBeLessThanOrEqual(reach);
          expect(placement.deviation).toBeGreaterThanOrEqual(0);
          expect(placement.deviation).toBeLessThanOrEqual(reach);
        },
      ),
    );
  });

  it('rises with a right response and falls with a wrong one', () => {
    holds(
      fc.property(usualProficiency, usualItem, (prior, item) => {
        const before = placed([item], [], prior).mean;
        expect(placed([item], [true], prior).mean).toBeGreaterThan(before);
        expect(placed([item], [false], prior).mean).toBeLessThan(before);
      }),
    );
  });

  it('stops when it is exact, else at the most items, else when there are none left', () => {
    const stopOf = (placement: Placement, deviation: number, maximumItems: number) =>
      shouldStopPlacement(placement, { deviation, maximumItems }).reason;
    const once = placed([ITEM, ITEM], [true]);
    expect(stopOf(once, 0.3, 30)).toBe('goOn');
    expect(stopOf(once, 1, 1)).toBe('exact');
    expect(stopOf(once, 0.3, 1)).toBe('maximum');
    expect(stopOf(placed([ITEM], [true]), 0.3, 30)).toBe('noItems');
    expect(stopOf(placed([], []), 0.3, 30)).toBe('noItems');
  });

  it('refuses an item twice, one that is not there, and to be surer than its nodes allow', () => {
    const placement = placed([ITEM], [true]);
    const again = (index: number) => () => recordPlacementResponse(placement, index, true);
    expect(refusalOf(again(0))).toBe('wrongShape index');
    expect(refusalOf(again(1))).toBe('outOfRange index');
    const rule = { deviation: 0.1, maximumItems: 30 };
    expect(refusalOf(() => shouldStopPlacement(placement, rule))).toBe('outOfRange rule.deviation');
    expect(
      refusalOf(() => preparePlacementBank([{ ...ITEM, discrimination: Number.NaN }], PRIOR)),
    ).toBe('outOfRange items.discrimination');
  });
});
