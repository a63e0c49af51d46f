import { expect, test } from 'vitest';
import { dataTests, touchedProjects } from './test-changed.ts';

test('a migration is tested with its room and the fences', () => {
  expect(dataTests(['server/src/rooms/plans/migrations/20261124T1010-create-plans.sql'])).toEqual([
    'server/src/rooms/plans/',
    'scripts/fences/',
  ]);
});

test('content, words and colours are tested by what reads them', () => {
  const files = ['demo/content/units.json', 'web/src/i18n/de.json', 'web/src/ui/theme/tokens.css'];
  expect(dataTests(files)).toEqual([
    'demo/content.test.ts',
    'web/src/i18n/catalogue.test.ts',
    'web/src/ui/theme/',
  ]);
});

test('code is found by its imports', () => {
  expect(dataTests(['server/src/rooms/plans/replan.ts'])).toEqual([]);
  expect(touchedProjects(['engine/src/index.ts', 'README.md'])).toEqual(['engine', 'server']);
});
