import { Catalogue, aSheet, expect, test } from './recueil';

test('the network goes: what is shown stays; it comes back: the new results come by themselves', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open();
  const before = await catalogue.results.allInnerTexts();
  await page.route('**/api/**', (route) => route.abort());
  await catalogue.field.fill('accueil');
  await expect(page.getByRole('alert').filter({ hasText: 'Recueil ne répond plus.' })).toBeVisible();
  await expect(page.getByText(/Nouvel essai dans \d+\u00a0secondes?\./)).toBeVisible();
  expect(await catalogue.results.allInnerTexts()).toEqual(before);

  await page.unroute('**/api/**');
  await expect(page.getByText('Recueil ne répond plus.')).toBeHidden({ timeout: 15_000 });
  await catalogue.settled();
  await expect.poll(() => page.title()).toMatch(/«\u202faccueil\u202f»/);
});

test('one may try again at once', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open();
  await page.route('**/api/**', (route) => route.abort());
  await catalogue.field.fill('guichet');
  await expect(page.getByText('Recueil ne répond plus.')).toBeVisible();
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await expect(page.getByText('Recueil ne répond plus.')).toBeHidden({ timeout: 2_000 });
});

test('a page whose code cannot be fetched opens once the network is back', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.route('**/*', (route) => route.abort());
  await page.getByRole('link', { name: 'Aide', exact: true }).click();
  await expect(page.getByText('Recueil ne répond plus.')).toBeVisible();
  await page.unroute('**/*');
  await expect(page.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible({ timeout: 15_000 });
});

test('an unknown address answers 404, and a page that leads somewhere', async ({ page }) => {
  for (const address of ['/nulle-part', '/fiches/inconnue']) {
    const reply = await page.goto(address);
    expect(reply?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  }
});

test('a text that looks like code is shown as the characters that it is', async ({ page }) => {
  const evil = '<script>document.title="pris"</script> {{7*7}} <img src=x onerror=alert(1)> \u202Eesrever';
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: evil }] }] };
  const link = { type: 'link', attrs: { href: 'javascript:document.title="pris"' } };
  const slug = await aSheet(page);
  await page.route(`**/api/sheets/${slug}`, async (route) => {
    const reply = await route.fetch();
    const sheet = await reply.json();
    const sections = {
      ...sheet.sections,
      origin: text,
      advice: { ...text, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ici', marks: [link] }] }] },
    };
    await route.fulfill({ response: reply, json: { ...sheet, title: evil, pitch: evil, sections, keywords: [evil] } });
  });
  await page.goto(`/fiches/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
  await expect(page.locator('rc-rich-text').first()).toHaveText(evil);
  const made = page.locator('main script, main img:not(rc-attached-image *), main a[href^="javascript"]');
  expect(await made.count()).toBe(0);
  expect(await page.title()).toBe(`${evil} – Recueil`);
});

test('a highlight cannot be forged: only what the answer says is marked', async ({ page }) => {
  await page.route('**/api/sheets?*', async (route) => {
    const reply = await route.fetch();
    const body = await reply.json();
    const [first] = body.hits;
    const title = [
      { text: '<mark>faux</mark> ', hit: false },
      { text: 'vrai', hit: true },
    ];
    await route.fulfill({ response: reply, json: { ...body, hits: [{ ...first, highlights: { title } }] } });
  });
  await page.goto('/catalogue?q=accueil');
  await expect(page.locator('rc-result-card h3')).toHaveText('<mark>faux</mark> vrai');
  await expect(page.locator('rc-result-card mark')).toHaveText(['vrai']);
});
