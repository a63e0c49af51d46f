import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Chooses a person of the demo on the sign-in page, as anyone would. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  // A few are proposed; the search knows all.
  const search = page.getByRole('searchbox');
  await search.fill(name);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  // The page stays in sight until the next one can be drawn, and so do its buttons.
  await search.waitFor({ state: 'detached' });
}

/** The page's main heading: there is one, and it says where one is. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
}

/** Nothing may stick out to the side, and no words may be cut off there. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // Measured against the window that was asked for: on a phone the browser widens its own until all fits.
  const width = page.viewportSize()?.width ?? 0;
  const { widest, cutOff } = await page.evaluate((windowWidth) => {
    const ownWords = (element: Element) =>
      [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    /** Scrolls by itself, or is there for screen readers only. */
    const isApart = (element: Element | null): boolean => {
      if (element === null) return false;
      const { overflowX, clipPath } = getComputedStyle(element);
      return (
        /auto|scroll/.test(overflowX) || clipPath === 'inset(50%)' || isApart(element.parentElement)
      );
    };
    const isOutside = (words: Node) => {
      const range = document.createRange();
      range.selectNode(words);
      const { left, right, height } = range.getBoundingClientRect();
      return height > 0 && (right > windowWidth + 1 || left < -1);
    };
    return {
      widest: document.documentElement.scrollWidth,
      cutOff: [...document.body.querySelectorAll('*')]
        .filter((element) => !isApart(element))
        .flatMap((element) => ownWords(element).filter(isOutside))
        .map((words) => words.textContent?.trim()),
    };
  }, width);
  expect(widest, `${page.url()} is wider than the window`).toBeLessThanOrEqual(width);
  expect(cutOff, `words of ${page.url()} that are cut off`).toEqual([]);
}
