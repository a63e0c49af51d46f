import { expect, test } from 'vitest';
import { areGuesses, type PacedResponse } from './hurry.ts';

const guess: PacedResponse = { hurried: true, outcome: 'wrong' };
const three = [guess, guess, guess];

test('three wrong responses faster than one can read are guesses', () => {
  expect(areGuesses(three)).toBe(true);
  expect(areGuesses([...three, guess])).toBe(true);
});

test('two are not, and one right or read response among the last three ends it', () => {
  expect(areGuesses(three.slice(1))).toBe(false);
  expect(areGuesses([...three, { ...guess, outcome: 'correct' }])).toBe(false);
  expect(areGuesses([...three, { ...guess, hurried: false }])).toBe(false);
});

test('a reply that says nothing of its pace is no guess', () => {
  expect(areGuesses(three.map(({ outcome }) => ({ outcome })))).toBe(false);
});
