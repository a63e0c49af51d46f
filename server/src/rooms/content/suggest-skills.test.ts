import { describe, expect, test } from 'vitest';
import {
  type Gist,
  gatherNeighbours,
  indexTexts,
  type Link,
  suggestSkills,
  surenessOf,
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
const asked = { textId: 'asked', whole: [], fallbackLevel: 2 };
const suggestFor = (
  texts: Readonly<Record<string, string>>,
  mapped: Readonly<Record<string, readonly Link[]>> = {},
  whole: readonly Link[] = [],
) => {
  const index = indexTexts(
    new Map([
      ...filler,
      ...Object.entries(texts).map(([id, text]): [string, Gist] => [id, gist(text)]),
    ]),
    skills,
  );
  const hood = gatherNeighbours(index, new Map(Object.entries(mapped)));
  const suggestions = suggestSkills(index, hood, { ...asked, whole });
  // The order of the queue goes by the same scores.
  expect(surenessOf(index, hood, { ...asked, whole })).toBe(suggestions[0]?.score ?? 0);
  return suggestions;
};

describe('suggestSkills', () => {
  test('says nothing about a text whose words no skill and no neighbour has', () => {
    expect(suggestFor({ asked: 'gardening roses' })).toEqual([]);
    expect(suggestFor({ other: 'git' })).toEqual([]);
    expect(suggestFor({ asked: '' })).toEqual([]);
  });

  test('names the skill whose own words the text has, with these words and the level given', () => {
    const [first, ...others] = suggestFor({ asked: 'git commit roses' });
    expect(first).toMatchObject({ skillId: 'git', level: 2, alikeIds: [], isOfWhole: false });
    expect(first?.words.toSorted()).toEqual(['commit', 'git']);
    expect(others).toEqual([]);
  });

  test('follows mapped texts alike where the skill has none of the words', () => {
    const texts = { asked: 'stew simmer onion', near: 'stew simmer carrot', far: 'stew law' };
    const mapped = {
      near: [{ skillId: 'cooking', level: 4 }],
      far: [{ skillId: 'law', level: 1 }],
    };
    expect(
      suggestFor(texts, mapped).map(({ skillId, level, alikeIds }) => [skillId, level, alikeIds]),
    ).toEqual([
      ['cooking', 4, ['near']],
      ['law', 1, ['far']],
    ]);
  });

  test('does not let a text vote for itself', () => {
    expect(suggestFor({ asked: 'stew' }, { asked: [{ skillId: 'law', level: 1 }] })).toEqual([]);
  });

  test('hears the unit that a question belongs to, and says so', () => {
    const whole = [{ skillId: 'law', level: 4 }];
    expect(suggestFor({ asked: 'git roses' }, {}, whole)).toMatchObject([
      { skillId: 'git', level: 2, isOfWhole: false },
      { skillId: 'law', level: 4, isOfWhole: true, words: [], alikeIds: [] },
    ]);
    const [first, second] = suggestFor({ asked: 'roses', other: 'git' }, {}, [
      ...whole,
      { skillId: 'git', level: 1 },
    ]);
    // Two skills of a unit share its voice.
    expect(first?.score).toBeCloseTo(0.15);
    expect(second?.score).toBeCloseTo(0.15);
  });

  test('makes nothing of a word that most texts have', () => {
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
