import { expect, test } from 'vitest';
import { touchedProjects } from './test-changed.ts';
import { countsOf } from './vitest-run.ts';

const report = (changes: object) =>
  JSON.stringify({
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...changes,
  });

test('passed, failed and skipped tests are counted', () => {
  expect(countsOf(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(
    countsOf(report({ success: false, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1),
  ).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  });
});

test('a file that cannot be loaded, or a run that breaks, is a failure though no test failed', () => {
  expect(countsOf(report({ success: false }), 1).failed).toBe(1);
  expect(countsOf(report({}), 1).failed).toBe(1);
});

test('a change touches the types of its part, and of those that use it', () => {
  expect(touchedProjects(['engine/src/index.ts'])).toEqual(['engine', 'server']);
  expect(touchedProjects(['web/src/main.tsx', 'README.md'])).toEqual(['web']);
  expect(touchedProjects(['server/src/app/app.ts', 'package.json'])).toEqual(['server']);
});
