import { afterAll, afterEach, expect } from 'vitest';
import { stopAllCairns } from './cairn-server.ts';
import { closeBrowser, takePageProblems } from './page.ts';

afterEach(() => {
  expect(takePageProblems(), 'what pages reported as errors').toEqual([]);
});

afterAll(async () => {
  await closeBrowser();
  await stopAllCairns();
});
