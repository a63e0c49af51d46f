import { describe } from 'vitest';
import { testServerUrl } from './testing.ts';

/**
 * A suite that needs two connections at once (locks, claims, concurrency). The embedded engine has one, so there
 * the suite does not exist; a file with nothing else in it is named `*.server.db.test.ts`.
 */
export function describeOnServer(name: string, suite: () => void): void {
  if (testServerUrl !== undefined) describe(name, suite);
}
