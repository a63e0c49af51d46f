/** Units that fit the format and would stall or abort an import. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { sampleText, sampleUnit } from './catalogue-sample.ts';
import { saveCatalogue } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

const unit = (externalId: string, markdown: string) =>
  sampleUnit({
    externalId,
    moduleExternalId: null,
    variants: [sampleText('en', { externalId, markdown })],
  });

const CODES = Array.from({ length: 150_000 }, (_, n) => n);
/** A word for each number, all different. */
const cjk = (n: number) =>
  String.fromCodePoint(0x4e00 + (n % 20_000), 0x4e00 + Math.floor(n / 20_000));
const latin = (n: number) => (n + 46_656).toString(36);

test.each([
  ['Chinese words', CODES.map(cjk).join(' ')],
  ['hyphenated words', CODES.map((n) => `${latin(n)}-${latin(n + 500_000)}`).join(' ')],
  [
    'hyphenated letters that grow when made small',
    CODES.map((n) => `Ⱥ${latin(n)}-Ⱦ${latin(n)}`).join(' '),
  ],
  ['addresses', CODES.map((n) => `${latin(n)}.de/${latin(n)}`).join(' ')],
  ['e-mail addresses', CODES.map((n) => `${latin(n)}@a.de`).join(' ')],
])('a unit with 150,000 different %s goes in', async (name, markdown) => {
  const { units } = await saveCatalogue(database.work, { units: [unit(`acme/${name}`, markdown)] });
  expect(units).toMatchObject({ new: 1, wrong: 0 });
});

test('a unit with 300,000 headings is left out and told, and stops no other', async () => {
  const units = [
    unit('acme/many', '# a\n'.repeat(300_000)),
    unit('acme/full', '# a\n'.repeat(2000)),
  ];
  const outcome = await saveCatalogue(database.work, { units });
  expect(outcome.units).toMatchObject({ new: 1, wrong: 1 });
  expect(outcome.faults).toMatchObject([
    { externalId: 'acme/many', field: '/body', mend: expect.stringMatching(/^Split it/) },
  ]);
});
