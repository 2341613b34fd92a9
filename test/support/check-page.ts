import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

// Run in the page, where there is a document; this program has none, so it is a text to it.
const overflowPixels = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** No fault that axe calls serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // Between two pages of the portal there is a moment without a title.
  await page.locator('head title').first().waitFor({ state: 'attached' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Nothing makes the page scroll sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate<number>(overflowPixels)).toBeLessThanOrEqual(0);
}
