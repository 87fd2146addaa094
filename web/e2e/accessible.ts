import AxeBuilder from '@axe-core/playwright';
import { type Page, englishWord, expect, overflow, schemes } from './recueil';

/** What automatic checks can tell, French rules of the State included. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** What every page must be, once it shows what it has to show: one title, French, within its window, and axe 0. */
export async function expectAccessible(
  page: Page,
  { heading, title }: { heading: string | RegExp; title: string | RegExp },
): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(heading);
  await expect(page).toHaveTitle(title);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await overflow(page)).toBe(0);
  expect(await englishWord(page)).toBeNull();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(
      violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(({ target, failureSummary }) => [target, failureSummary]),
      })),
      colorScheme,
    ).toEqual([]);
  }
}
