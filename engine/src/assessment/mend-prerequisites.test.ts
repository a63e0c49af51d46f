import { describe, expect, test } from 'vitest';
import { CHAINS, simulateChains } from '../testing/networks.oracle.ts';
import { SEEDS } from '../testing/properties.oracle.ts';
import { addMissed, dropContradicted } from './mend-prerequisites.ts';

const PEOPLE = 3_000;

describe('mending prerequisites', () => {
  test('drops one that people do without, and no other', () => {
    for (const seed of SEEDS) {
      const prerequisites = CHAINS.prerequisites.with(4, [3]);
      const dropped = dropContradicted(
        { ...CHAINS, prerequisites },
        simulateChains(PEOPLE, `drop ${seed}`),
      );
      expect(dropped[4], seed).toEqual([]);
      // Three standard errors are passed by chance now and then.
      const kept = dropped.flat().length / CHAINS.prerequisites.flat().length;
      expect(kept, seed).toBeGreaterThan(0.8);
    }
  });

  test('adds one that nobody does without', () => {
    const found = SEEDS.filter((seed) => {
      const prerequisites = CHAINS.prerequisites.with(5, []);
      const graph = addMissed({ ...CHAINS, prerequisites }, simulateChains(PEOPLE, `add ${seed}`));
      return graph[5]?.includes(4);
    });
    expect(found.length).toBeGreaterThanOrEqual(SEEDS.length - 1);
  });

  test('adds nothing to a graph that lacks nothing', () => {
    for (const seed of SEEDS)
      expect(addMissed(CHAINS, simulateChains(PEOPLE, `whole ${seed}`)), seed).toEqual(
        CHAINS.prerequisites,
      );
  });
});
