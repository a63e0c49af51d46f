import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const onServer = Boolean(process.env.CAIRN_TEST_DATABASE_URL);
// Tests named *.shared.* read the development data that may lie beside the checkout.
const hasShared = existsSync(new URL('../shared/data', import.meta.url));
if (!hasShared) console.warn('Not tested, because ../shared is not there: all *.shared.* tests.');
const notOurs = ['**/node_modules/**', '**/dist/**', ...(hasShared ? [] : ['**/*.shared.*'])];

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, '**/*.db.test.ts', 'scripts/fences/**'],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'fences',
          include: ['scripts/fences/**/*.test.ts'],
          exclude: [...notOurs, '**/*.db.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: onServer ? notOurs : [...notOurs, '**/*.server.db.test.ts'],
          globalSetup: ['scripts/vitest/prepare-template.ts'],
          setupFiles: ['scripts/vitest/fail-on-leak.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: notOurs,
          globalSetup: ['e2e/support/setup-demo.ts'],
          setupFiles: ['e2e/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
