import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#kernel/config';
import { type TestDatabase, testDatabase } from '#kernel/testing';
import { createPerson } from '#rooms/people';
import { claimOrganisation, welcome } from './claim-organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const config = { ...readConfig({ CAIRN_URL: 'https://learn.example' }), demo: false };

test('an empty organisation gets its owner and a link; the next start says how to get another one', async () => {
  const first = await claimOrganisation(database.work, config);
  expect(welcome('http://127.0.0.1:3000', config, first).at(-1)).toMatch(
    /^Nobody is here yet\..* https:\/\/learn\.example\/sign-in#/,
  );
  const second = await claimOrganisation(database.work, config);
  expect(second.ownerLink).toBeUndefined();
  expect(welcome('http://127.0.0.1:3000', config, second).at(-1)).toMatch(
    /npx cairn link create --person owner$/,
  );
});

test('where nobody is known as the owner any identifier will do', async () => {
  const other = await testDatabase();
  const identifiers = [{ source: 'local', externalId: 'mira' }];
  const mira = { displayName: 'Mira', identifiers, startedOn: '2026-01-01' };
  await createPerson(other.work, mira, null);
  expect(await claimOrganisation(other.work, config)).toEqual({
    demo: undefined,
    ownerLink: undefined,
    identifier: 'IDENTIFIER',
  });
  await other.close();
});
