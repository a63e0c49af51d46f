import { afterAll } from 'vitest';
import { closeLeakedDatabases } from '#kernel/testing';

// Registered before any hook of the test file, so it runs after all of them.
afterAll(async () => {
  const leaked = await closeLeakedDatabases();
  if (leaked > 0) throw new Error(`${leaked} database(s) left open: close them in afterAll`);
});
