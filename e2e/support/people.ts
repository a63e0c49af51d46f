import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Chooses a person of the demo on the sign-in page, as anyone would. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The page's main heading: there is one, and it says where one is. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
}

/** Nothing may stick out to the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
}
