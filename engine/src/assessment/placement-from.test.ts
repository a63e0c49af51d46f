import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { choosePlacementItem } from './choose-placement-item.ts';
import { beginPlacement } from './placement.ts';
import { preparePlacementBank } from './placement-bank.ts';
import { placementFrom } from './placement-from.ts';

const prior = { mean: -1.5, variance: 2.25 };
const items = Array.from({ length: 60 }, (_, index) => ({
  discrimination: 1,
  difficulty: -6 + index / 5,
  guessing: 0,
}));
const bank = preparePlacementBank(items, prior);

test('from what is expected of anybody it is a placement at its beginning', () => {
  const from = placementFrom(bank, prior, []);
  const begun = beginPlacement(bank);
  for (const [node, mass] of from.masses.entries())
    expect(mass).toBeCloseTo(begun.masses[node] ?? 0, 12);
  expect([from.mean, from.deviation]).toEqual([-1.5, 1.5]);
});

test('what is known decides what comes: the item at the person’s ability, without those left out', () => {
  for (const mean of [-3, 0.5, 3]) {
    const random = seededRandom(`known ${mean}`);
    const known = { mean, variance: 0.15 };
    const first = choosePlacementItem({ placement: placementFrom(bank, known, []), random });
    expect(Math.abs((items[first?.index ?? 0]?.difficulty ?? 9) - mean)).toBeLessThan(1);
    const placement = placementFrom(bank, known, [first?.index ?? 0]);
    for (let draw = 0; draw < 50; draw++)
      expect(choosePlacementItem({ placement, random })?.index).not.toBe(first?.index);
  }
});

test('somebody far outside of all nodes gets an item too, and no number that is none', () => {
  for (const mean of [-20, 20]) {
    const placement = placementFrom(bank, { mean, variance: 1e-4 }, []);
    expect(placement.masses.every((mass) => mass >= 0 && mass <= 1)).toBe(true);
    const choice = choosePlacementItem({ placement, random: seededRandom('far') });
    expect(choice?.expectedInformation).toBeGreaterThanOrEqual(0);
  }
});
