import { expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect } from '../proficiency/item-response.ts';
import { otherAbilities } from './other-abilities.ts';

const parameters: readonly ItemParameters[] = [
  { difficulty: -1, discrimination: 1.2, guessing: 0.1 },
  { difficulty: 0.5, discrimination: 0.8, guessing: 0.2 },
  { difficulty: 1, discrimination: 2, guessing: 0 },
];
const people = { mean: -0.4, deviation: 1.1 };

test('is the posterior by all other answers, held against a finer grid', () => {
  const correct = [1, 0, 1];
  const seen = otherAbilities(
    {
      people: Int32Array.from([0, 0, 0]),
      items: Int32Array.from([0, 1, 2]),
      correct: Uint8Array.from(correct),
      itemCount: 3,
    },
    parameters,
    people,
  );
  for (const [at, asked] of parameters.entries()) {
    let mass = 0;
    let sum = 0;
    let squares = 0;
    let hits = 0;
    for (let ability = -12; ability <= 12; ability += 0.01) {
      let weight = Math.exp(-0.5 * ((ability - people.mean) / people.deviation) ** 2);
      for (const [item, own] of parameters.entries()) {
        if (item === at) continue;
        const right = probabilityCorrect(ability, own);
        weight *= correct[item] === 1 ? right : 1 - right;
      }
      mass += weight;
      sum += weight * ability;
      squares += weight * ability * ability;
      hits += weight * probabilityCorrect(ability, asked);
    }
    const mean = sum / mass;
    expect(seen.abilities[at]).toBeCloseTo(mean, 5);
    expect(seen.variances[at]).toBeCloseTo(squares / mass - mean * mean, 5);
    expect(seen.expected[at]).toBeCloseTo(hits / mass, 5);
  }
});

test('of somebody with one answer it is what is known of everybody', () => {
  const { abilities, variances } = otherAbilities(
    {
      people: Int32Array.from([0]),
      items: Int32Array.from([2]),
      correct: Uint8Array.from([1]),
      itemCount: 3,
    },
    parameters,
    people,
  );
  expect(abilities[0]).toBeCloseTo(people.mean, 6);
  expect(variances[0]).toBeCloseTo(people.deviation ** 2, 5);
});
