import type { APIRequestContext } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Imports a table of people through the API, as an administrator who is signed in: for journeys that begin after it.
 * @param mapping as `peopleMappingSchema` has it
 */
export async function importPeople(
  request: APIRequestContext,
  table: readonly string[],
  mapping: object,
): Promise<void> {
  const begun = await request.post('/api/imports', { data: { kind: 'people' } });
  // The shape is the wire contract's.
  const { importId } = (await begun.json()) as { importId: string };
  const url = `/api/imports/${importId}`;
  await request.put(`${url}/files?path=staff.csv&offset=0`, {
    data: Buffer.from(`${table.join('\n')}\n`),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const data = { kind: 'people', mapping, isComplete: false };
  expect((await request.put(`${url}/settings`, { data })).status()).toBe(200);
  for (const [step, state] of [
    ['comparison', 'compared'],
    ['application', 'done'],
  ]) {
    await request.post(`${url}/${step}`);
    await expect
      .poll(async () => (await (await request.get(url)).json()).state, { timeout: 15_000 })
      .toBe(state);
  }
}
