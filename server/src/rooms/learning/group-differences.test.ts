import { expect, test } from 'vitest';
import { type ItemParameters, probabilityCorrect, seededRandom } from '#engine';
import { differencesByGroup } from './group-differences.ts';

const ITEMS = 12;
const BADLY_TRANSLATED = 4;
const NONE = 255;
const people = { mean: 0, deviation: 1.2 };
const bank: readonly ItemParameters[] = Array.from({ length: ITEMS }, (_, item) => ({
  difficulty: -1.5 + (3 * item) / (ITEMS - 1),
  discrimination: 1.3,
  guessing: 0.1,
}));

/** @param shares how many read it in each language */
function answersOf(shares: Readonly<Record<string, number>>) {
  const random = seededRandom('languages');
  const locales = Object.keys(shares);
  const readers = locales.flatMap((locale, at) => Array<number>(shares[locale] ?? 0).fill(at));
  const count = readers.length * ITEMS;
  const correct = new Uint8Array(count);
  for (const [person, language] of readers.entries()) {
    const ability = 4 * (random() - 0.5) - (language === 0 ? 0 : 0.5);
    for (const [item, own] of bank.entries()) {
      const shift = language === 1 && item === BADLY_TRANSLATED ? 1.8 : 0;
      const chance = probabilityCorrect(ability, { ...own, difficulty: own.difficulty + shift });
      correct[person * ITEMS + item] = random() < chance ? 1 : 0;
    }
  }
  const answers = {
    people: Int32Array.from({ length: count }, (_, at) => Math.floor(at / ITEMS)),
    items: Int32Array.from({ length: count }, (_, at) => at % ITEMS),
    correct,
    itemCount: ITEMS,
  };
  const of = Uint8Array.from({ length: count }, (_, at) => readers[Math.floor(at / ITEMS)] ?? NONE);
  return { answers, grouping: { of, names: locales } };
}

test('finds the item that is harder in one language, against the one that most read', () => {
  const { answers, grouping } = answersOf({ en: 600, de: 400 });
  const found = differencesByGroup(answers, grouping, bank, people);
  expect(found[BADLY_TRANSLATED]).toEqual([
    { group: 'de', size: 'C', delta: expect.closeTo(-4.5, -0.5) },
  ]);
  const large = found.flatMap((languages, item) =>
    languages.some(({ size }) => size === 'C') ? item : [],
  );
  expect(large).toEqual([BADLY_TRANSLATED]);
});

test('says nothing of languages that few read', () => {
  const { answers, grouping } = answersOf({ en: 600, de: 90 });
  const found = differencesByGroup(answers, grouping, bank, people);
  expect(found.flat()).toEqual([]);
});

test('who belongs to no group is left out', () => {
  const { answers, grouping } = answersOf({ en: 600, de: 400 });
  const of = grouping.of.map((one) => (one === 1 ? NONE : one));
  expect(differencesByGroup(answers, { ...grouping, of }, bank, people).flat()).toEqual([]);
});
