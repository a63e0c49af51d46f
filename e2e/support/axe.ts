import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails when the page, as it stands now, has an accessibility finding that axe calls serious or critical. */
export async function expectNoSeriousAxeFindings(page: Page): Promise<void> {
  expect(await seriousAxeFindings(page), `axe on ${page.url()}`).toEqual([]);
}

export async function seriousAxeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id} at ${node.target.join(' ')}: ${violation.help}\n  ${node.html}`,
      ),
    );
}
