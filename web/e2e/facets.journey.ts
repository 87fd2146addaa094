import { facetNames, type SheetSearchResult } from '@recueil/contracts';
import { Catalogue, type Page, expect, test } from './recueil';

const situations = [
  '',
  'q=accueil',
  'q=acceuil&maturity=deployed',
  'theme=relation-de-service&scale=local',
  'setbacks=yes&audience=everyone',
];

async function ask(page: Page, params: URLSearchParams): Promise<SheetSearchResult> {
  const reply = await page.request.get(`/api/sheets?${params.toString()}`);
  expect(reply.status(), params.toString()).toBe(200);
  return (await reply.json()) as SheetSearchResult;
}

for (const situation of situations) {
  test(`every count is what choosing it finds: ${situation || 'the whole catalogue'}`, async ({ page }) => {
    const params = new URLSearchParams(situation);
    const { facets } = await ask(page, params);
    for (const name of facetNames) {
      for (const { value, count } of facets[name]) {
        const chosen = new URLSearchParams(params);
        chosen.set(name, value);
        expect((await ask(page, chosen)).total, chosen.toString()).toBe(count);
      }
    }
  });
}

test('the page shows those counts, and finds them', async ({ page }) => {
  const catalogue = new Catalogue(page);
  await catalogue.open('?q=accueil');
  for (const name of [/^Relation de service/, /^Management collaboratif/]) {
    const choice = page.locator('label.choice').filter({ hasText: name });
    const count = Number(await choice.locator('.n').innerText());
    await choice.click();
    await expect(page).toHaveURL(/theme=/);
    await catalogue.settled();
    await expect.poll(() => catalogue.total()).toBe(count);
  }
  const scale = page.getByLabel('Échelle');
  const option = scale.locator('option').nth(1);
  const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  await scale.selectOption({ index: 1 });
  await expect(page).toHaveURL(/scale=/);
  await expect.poll(() => catalogue.total()).toBe(count);
});
