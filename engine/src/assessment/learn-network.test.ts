import { describe, expect, test } from 'vitest';
import { CHAINS, simulateChains } from '../testing/networks.oracle.ts';
import { refusalOf, SEED } from '../testing/properties.oracle.ts';
import { learnNetwork } from './learn-network.ts';

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('learnNetwork', () => {
  test('finds slips, luck and curves that responses were made with, and leaves a right graph as it is', () => {
    const answers = simulateChains(800, `right graph ${SEED}`);
    const learnt = learnNetwork({ answers, prerequisites: CHAINS.prerequisites });
    expect(learnt.prerequisites).toEqual(CHAINS.prerequisites);
    expect(Math.abs(meanOf(learnt.slips) - 0.08)).toBeLessThan(0.03);
    expect(Math.abs(meanOf(learnt.guesses) - 0.2)).toBeLessThan(0.03);
    for (const skill of [0, 1, 2, 4, 5]) {
      const off = (learnt.difficulties[skill] ?? 9) - (CHAINS.difficulties[skill] ?? 0);
      expect(Math.abs(off), `difficulty ${skill}`).toBeLessThan(0.8);
    }
  }, 20_000);

  test('drops a prerequisite that people do without', () => {
    const answers = simulateChains(1_500, `wrong graph ${SEED}`);
    const prerequisites = CHAINS.prerequisites.with(4, [3]);
    expect(learnNetwork({ answers, prerequisites }).prerequisites).toEqual(CHAINS.prerequisites);
  }, 20_000);

  test('gives the usual numbers when there are no answers', () => {
    const none = {
      people: new Int32Array(0),
      items: new Int32Array(0),
      correct: new Uint8Array(0),
    };
    const learnt = learnNetwork({ answers: { ...none, itemCount: 2 }, prerequisites: [[], [0]] });
    expect(learnt.slips[0]).toBeCloseTo(0.1, 9);
    expect(learnt.guesses[1]).toBeCloseTo(0.2, 9);
    expect(learnt.prerequisites).toEqual([[], [0]]);
  });

  test('refuses a graph of another size', () => {
    const answers = simulateChains(5, 'few');
    expect(refusalOf(() => learnNetwork({ answers, prerequisites: [[]] }))).toBe(
      'wrongShape prerequisites',
    );
  });
});
