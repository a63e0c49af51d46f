import { afterAll, afterEach, expect } from 'vitest';
import { stopAllCairns } from './cairn-server.ts';
import { closeBrowser, keepScreenshots, takePageProblems } from './page.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepScreenshots(task.name);
  expect(takePageProblems(), 'what pages reported as errors').toEqual([]);
});

afterAll(async () => {
  await closeBrowser();
  await stopAllCairns();
});
