import { Catalogue, expect, overflow, pageCount, schemes, test, widths } from './recueil';

for (const width of widths) {
  for (const colorScheme of schemes) {
    test.describe(`At ${String(width)} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: width < 500 ? 640 : 900 }, colorScheme });

      test('one goes from the home page to a printed sheet and back, in spite of a typo', async ({ page }) => {
        const catalogue = new Catalogue(page);

        await page.goto('/');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Ce qui a marché ailleurs, raconté en une page',
        );
        await page.getByRole('searchbox', { name: /Que cherchez-vous/ }).fill('acceuil');
        await page.getByRole('button', { name: 'Rechercher' }).click();

        await expect(page).toHaveURL(/\/catalogue\?q=acceuil$/);
        await catalogue.settled();
        await expect(page.getByText(/Résultats pour «\u202faccueil\u202f»/)).toBeVisible();
        expect(await catalogue.total()).toBeGreaterThan(0);

        await catalogue.withFilters(async () => {
          await page.getByRole('radio', { name: /^Relation de service/ }).check();
          await expect(page).toHaveURL(/theme=relation-de-service/);
        });
        await catalogue.settled();
        expect(await catalogue.total()).toBeGreaterThan(0);
        await expect(page.getByRole('button', { name: /Retirer le filtre.*Relation de service/ })).toBeVisible();
        expect(await overflow(page)).toBe(0);

        const third = catalogue.results.nth(2);
        const title = await third.innerText();
        await third.scrollIntoViewIfNeeded();
        const from = { address: page.url(), y: await page.evaluate(() => window.scrollY) };
        await third.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await expect(page).toHaveTitle(`${title} – Recueil`);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
        expect(await page.evaluate(() => window.scrollY)).toBe(0);
        expect(await overflow(page)).toBe(0);

        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
        expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
        await page.emulateMedia({ media: 'screen' });

        await page.goBack();
        await expect(page).toHaveURL(from.address);
        await expect(catalogue.field).toHaveValue('acceuil');
        await expect(catalogue.results.nth(2)).toHaveText(title);
        await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(from.y);
        await catalogue.withFilters(async () => {
          await expect(page.getByRole('radio', { name: /^Relation de service/ })).toBeChecked();
        });
      });
    });
  }
}

test('the address alone gives the same page to a colleague, and after a reload', async ({ page, context }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open('?q=acceuil&theme=relation-de-service&sort=title&page=1');
  const titles = await catalogue.results.allInnerTexts();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
  await page.reload();
  await catalogue.settled();
  expect(await catalogue.results.allInnerTexts()).toEqual(titles);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('rc-result-card h3 a')).toHaveText(titles);
  await expect(other.getByLabel('Trier par')).toHaveValue('title');
});

test('typing leaves one step in the history, choosing leaves one each', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await page.goto('/aide');
  await page.getByRole('link', { name: 'Catalogue', exact: true }).click();
  await catalogue.settled();
  await catalogue.field.pressSequentially('accueil', { delay: 120 });
  await expect(page).toHaveURL(/q=accueil$/);
  await catalogue.settled();
  await page.getByRole('radio', { name: /^Relation de service/ }).check();
  await expect(page).toHaveURL(/theme=/);
  await page.goBack();
  await expect(page).toHaveURL(/\/catalogue\?q=accueil$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/aide$/);
});

test('the pages of results are links, and each begins at its heading', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open();
  const first = await catalogue.results.allInnerTexts();
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page).toHaveURL(/page=2$/);
  await catalogue.settled();
  await expect(catalogue.heading).toBeFocused();
  await expect(catalogue.heading).toBeInViewport();
  expect(await catalogue.results.allInnerTexts()).not.toEqual(first);
  await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('nothing found: each way out finds what it says', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open('?q=accueil+xylophone+quantique&theme=proactivite');
  await expect(catalogue.heading).toContainText('Aucune fiche');
  const way = page.locator('rc-no-result a').first();
  const count = Number(/(\d{1,6})\s{0,4}fiche/.exec(await way.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  await way.click();
  await catalogue.settled();
  await expect.poll(() => catalogue.total()).toBe(count);
});

test('a sheet is copied with its source, and the page says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL });
  const catalogue = new Catalogue(page);
  await catalogue.open();
  const title = await catalogue.results.first().innerText();
  await catalogue.results.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: 'Copier avec la source' }).click();
  await expect(page.getByText('Copiée, avec sa source')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(title)).toBe(true);
  expect(copied.endsWith(page.url())).toBe(true);
});

test('the appearance that one chooses is there from the first paint of the next visit', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByLabel('Apparence').selectOption({ label: 'Sombre' });
  await expect.poll(ground).not.toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await expect(page.getByLabel('Apparence')).toHaveValue('dark');
});
