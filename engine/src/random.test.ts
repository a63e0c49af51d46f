import { describe, expect, it } from 'vitest';
import golden from '../golden/random.json' with { type: 'json' };
import { seededRandom } from './random.ts';

describe('seededRandom', () => {
  it('gives the golden sequences', () => {
    for (const { seed, numbers } of golden.cases) {
      const random = seededRandom(seed);
      expect(numbers.map(() => random())).toEqual(numbers);
    }
  });

  it('spreads evenly over [0, 1) for seeds that differ by one letter', () => {
    const counts = new Array<number>(10).fill(0);
    for (let person = 0; person < 2000; person++) {
      const random = seededRandom(`person ${person}`);
      for (let draw = 0; draw < 5; draw++) {
        const bin = Math.floor(random() * 10);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    }
    // Chi-square with 9 degrees of freedom exceeds 27.9 once in a thousand.
    const distance = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(distance).toBeLessThan(27.9);
  });
});
