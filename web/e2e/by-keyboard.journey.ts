import { Catalogue, type Page, expect, test } from './recueil';

/** More stops than any page has. */
const patience = 120;

/** Presses Tab until the element that passes has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < patience; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const labels = (element as HTMLInputElement).labels;
      const name = element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? element.innerText;
      return {
        name: name.trim(),
        isBody: element === document.body,
        isRinged: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
    if (focused.isBody) continue;
    expect(focused, `the focus is not seen on ${focused.name}`).toMatchObject({ isRinged: true });
    if (name.test(focused.name)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

for (const width of [1440, 320]) {
  test.describe(`At ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 720 } });

    test('the whole journey is made by keyboard alone', async ({ page }) => {
      const catalogue = new Catalogue(page);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
      await expect(page).toHaveURL(/\/$/);

      await tabTo(page, /Que cherchez-vous/);
      await page.keyboard.type('acceuil');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/q=acceuil$/);
      await catalogue.settled();
      await expect(page.locator('main')).toBeFocused();

      if (width < 990) {
        await tabTo(page, /^Affiner/);
        await page.keyboard.press('Enter');
        await expect(page.locator('#filtres')).toBeVisible();
      }
      await tabTo(page, /^Tous/);
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(/theme=/);
      await expect(page.locator('input[type=radio]:focus')).toBeChecked();
      await catalogue.settled();
      if (width < 990) {
        await page.keyboard.press('Escape');
        await expect(page.locator('#filtres')).toBeHidden();
        await expect(page.getByRole('button', { name: /^Affiner/ })).toBeFocused();
      }

      const title = await catalogue.results.first().innerText();
      await tabTo(page, new RegExp(`^${title.slice(0, 20)}`));
      const address = page.url();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('main')).toBeFocused();

      await tabTo(page, /^Imprimer/);
      await tabTo(page, /^Copier avec la source/);
      // Alt and the left arrow are the browser's own, and this one has no window to hear them.
      await page.goBack();
      await expect(page).toHaveURL(address);
      await expect(catalogue.field).toHaveValue('acceuil');
    });
  });
}

test('removing a filter leaves the focus where one goes on reading', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open('?theme=proactivite');
  await page.getByRole('button', { name: /Retirer le filtre/ }).press('Enter');
  await expect(page).toHaveURL(/\/catalogue$/);
  await expect(catalogue.heading).toBeFocused();
});

test('the contents of a sheet lead to its sections, and say which one is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await new Catalogue(page).open('?setbacks=yes');
  await page.locator('rc-result-card h3 a').first().press('Enter');
  const contents = page.getByRole('navigation', { name: 'Dans cette fiche' });
  await contents.getByRole('link', { name: 'Principes adoptés' }).press('Enter');
  await expect(page).toHaveURL(/#principes$/);
  await expect(page.getByRole('heading', { name: 'Principes adoptés' })).toBeFocused();
  await expect(contents.getByRole('link', { name: 'Principes adoptés' })).toHaveAttribute('aria-current', 'true');
});
