/** Brings the releases of O*NET that lie beside the importer's tests, as an administrator does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  onetSample,
  writeSampleFiles,
} from '../../server/src/rooms/integrations/published-sample.ts';
import { expectHeading } from './people.ts';

/** Chooses the folder of a release, as it was unpacked, and goes on to the comparison. The page is in English. */
export async function compareRelease(page: Page, version: '30.0' | '30.1'): Promise<void> {
  const unpacked = mkdtempSync(join(tmpdir(), 'cairn-release-'));
  writeSampleFiles(unpacked, onetSample(version));
  await page.goto('/imports');
  const begin = page.getByRole('button', { name: 'New import' });
  const content = page.getByRole('button', { name: /^Content and skills/ });
  await begin.or(content).first().waitFor();
  if (await begin.isVisible()) await begin.click();
  await content.click();
  await expectHeading(page, 'Import of content');
  const folder = join(unpacked, `db_${version.replace('.', '_')}_text`);
  await page.getByLabel('Choose a folder', { exact: true }).setInputFiles(folder);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await page.getByRole('heading', { level: 2, name: 'What would change', exact: true }).waitFor();
  rmSync(unpacked, { recursive: true, force: true });
}

export async function applyImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Applied', exact: true }).waitFor();
}

/** Makes a role of the organisation from an occupation of O*NET. */
export async function makeRoleFrom(page: Page, occupation: string, title: string): Promise<void> {
  const query = encodeURIComponent(occupation);
  const found = await page.request.get(`/api/role-profiles?source=onet&query=${query}`);
  // The shape is the route's own schema.
  const { profiles } = (await found.json()) as { profiles: { roleProfileId: string }[] };
  const data = { title, fromProfileId: profiles[0]?.roleProfileId };
  const made = await page.request.post('/api/roles', { data });
  if (made.status() !== 201) throw new Error(await made.text());
}
