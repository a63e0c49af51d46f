import { describe, expect, test } from 'vitest';
import {
  type Gist,
  gatherNeighbours,
  indexTexts,
  type Link,
  suggestSkills,
} from './suggest-skills.ts';

const gist = (text: string): Gist => {
  const words = text.split(' ');
  return { words, weights: words.map(() => 1) };
};
const skills = new Map([
  ['git', gist('version control git commit branch')],
  ['cooking', gist('cook kitchen recipe')],
  ['law', gist('law contract')],
]);
/** Texts that share nothing, so that no word is common. */
const filler = Array.from({ length: 20 }, (_, at): [string, Gist] => [
  `filler${at}`,
  gist(`x${at}`),
]);
const suggestFor = (
  texts: Readonly<Record<string, string>>,
  mapped: Readonly<Record<string, readonly Link[]>> = {},
) => {
  const index = indexTexts(
    new Map([
      ...filler,
      ...Object.entries(texts).map(([id, text]): [string, Gist] => [id, gist(text)]),
    ]),
    skills,
  );
  return suggestSkills(index, gatherNeighbours(index, new Map(Object.entries(mapped))), 'asked', 2);
};

describe('suggestSkills', () => {
  test('says nothing about a unit whose words no skill and no neighbour has', () => {
    expect(suggestFor({ asked: 'gardening roses' })).toEqual([]);
    expect(suggestFor({ other: 'git' })).toEqual([]);
    expect(suggestFor({ asked: '' })).toEqual([]);
  });

  test('names the skill whose own words the unit has, with these words and the level given', () => {
    const [first, ...others] = suggestFor({ asked: 'git commit roses' });
    expect(first).toMatchObject({ skillId: 'git', level: 2, unitIds: [] });
    expect(first?.words.toSorted()).toEqual(['commit', 'git']);
    expect(others).toEqual([]);
  });

  test('follows mapped units alike where the skill has none of the words', () => {
    const texts = { asked: 'stew simmer onion', near: 'stew simmer carrot', far: 'stew law' };
    const mapped = {
      near: [{ skillId: 'cooking', level: 4 }],
      far: [{ skillId: 'law', level: 1 }],
    };
    expect(
      suggestFor(texts, mapped).map(({ skillId, level, unitIds }) => [skillId, level, unitIds]),
    ).toEqual([
      ['cooking', 4, ['near']],
      ['law', 1, ['far']],
    ]);
  });

  test('does not let a unit vote for itself', () => {
    expect(suggestFor({ asked: 'stew' }, { asked: [{ skillId: 'law', level: 1 }] })).toEqual([]);
  });

  test('makes nothing of a word that most units have', () => {
    const texts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`unit${at}`, 'git']));
    expect(suggestFor({ ...texts, asked: 'git' })).toEqual([]);
  });

  test('gives at most five, the surest first, the same in every run', () => {
    const many = Array.from({ length: 8 }, (_, at) => `near${at}`);
    const texts = Object.fromEntries(
      many.map((id, at) => [id, `stew${' simmer'.repeat(at > 4 ? 1 : 0)}`]),
    );
    const mapped = Object.fromEntries(
      many.map((id) => [id, [...skills.keys()].map((skillId) => ({ skillId, level: 3 }))]),
    );
    const once = suggestFor({ ...texts, asked: 'stew simmer' }, mapped);
    expect(once.length).toBeLessThanOrEqual(5);
    expect(once.map(({ score }) => score)).toEqual(
      once.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(suggestFor({ ...texts, asked: 'stew simmer' }, mapped)).toEqual(once);
  });
});
