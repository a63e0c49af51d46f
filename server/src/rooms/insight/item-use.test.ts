import { describe, expect, test } from 'vitest';
import { summariseItem } from './item-use.ts';

const options = (key: number, ...wrong: number[]) => [
  { correct: true, chosen: key },
  ...wrong.map((chosen) => ({ correct: false, chosen })),
];

const none = { count: 0, right: 0, expected: 0 };

describe('summariseItem', () => {
  test('says nothing of four', () => {
    const outcome = { responders: 4, right: 4, checked: none, options: options(4, 0) };
    expect(summariseItem(outcome)).toBeUndefined();
  });

  test('gives the share with the interval of Wilson', () => {
    const right = summariseItem({ responders: 10, right: 8, checked: none, options: [] })?.right;
    // By hand: z = 1.28155, centre (0.8 + 0.08212) / 1.16424, half width 1.28155 · √(0.016 + 0.0041059) / 1.16424.
    expect(right?.share).toBe(0.8);
    expect(right?.low).toBeCloseTo(0.6016, 3);
    expect(right?.high).toBeCloseTo(0.9138, 3);
  });

  test('calls an item harder or easier than expected only beyond chance, by checks alone', () => {
    const flags = (right: number, expected: number, count = 20) =>
      summariseItem({
        responders: 40,
        right: 30,
        checked: { count, right, expected },
        options: options(30, 10),
      })?.flags;
    expect(flags(14, 0.75)).toEqual([]);
    expect(flags(11, 0.75)).toEqual(['harder']);
    expect(flags(19, 0.75)).toEqual(['easier']);
    expect(flags(0, 0.75, 9)).toEqual([]);
  });

  test('doubts a key that fewer choose than a wrong option', () => {
    const outcome = { responders: 12, right: 4, checked: none, options: options(4, 7, 1) };
    expect(summariseItem(outcome)?.flags).toEqual(['doubtfulKey']);
    expect(summariseItem({ ...outcome, responders: 9 })?.flags).toEqual([]);
  });

  test('names an option that nobody takes for right, once there are many', () => {
    const outcome = { responders: 20, right: 15, checked: none, options: options(15, 5, 0) };
    expect(summariseItem(outcome)?.flags).toEqual(['deadOption']);
    expect(summariseItem({ ...outcome, responders: 19 })?.flags).toEqual([]);
  });
});
