import { expectAccessible } from './accessible';
import { Party, author, secretary } from './committee';
import { mailTo } from './mails';
import { signIn } from './people';
import { awaitingValidation } from './validation';
import type { Browser } from '@playwright/test';
import { type Page, expect, overflow, test, widths } from './recueil';

const url = (): string => process.env.RECUEIL_URL ?? '';
const passage = 'trois agents se sont reconnus';

/** A sheet of ours that is online; answers its address. */
async function aSheetOnline(title: string): Promise<string> {
  const id = await awaitingValidation(url(), title);
  const [referent, secretariat] = [await Party.of(url(), author), await Party.of(url(), secretary)];
  await referent.act(id, 'validate', { contentHash: await referent.hashOf(id) });
  await secretariat.act(id, 'publish');
  const slug = await referent.slugOf(id);
  await Promise.all([referent.close(), secretariat.close()]);
  return `/fiches/${slug}`;
}

/** A page of somebody else, in a browser of their own. */
async function pageOf(browser: Browser, email: string, wanted: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url(), locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, email, wanted);
  return page;
}

test('a passage is erased by two people, and the sheet comes back once its author agrees', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const title = 'La visite qui en disait trop';
  const address = await aSheetOnline(title);

  await signIn(page, secretary, address);
  await page.getByRole('button', { name: 'Effacer un passage' }).click();
  await page.getByLabel('Passage à effacer').fill(passage.toUpperCase());
  await page.getByRole('button', { name: 'Chercher ce passage' }).click();
  await expect(page.locator('rc-passage-places mark')).toHaveText(passage);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page)).toBe(0);
  }
  await expectAccessible(page, { heading: title, title: `${title} – Recueil` });
  await page.getByLabel('Pourquoi', { exact: true }).fill('Cette collègue est reconnaissable.');
  await page.getByRole('button', { name: 'Demander l’effacement' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'dès que quelqu’un d’autre aura accepté' })).toBeFocused();
  await expect(page.locator('rc-redaction-waiting')).toContainText('Quelqu’un d’autre doit accepter');
  await expect(page.getByRole('button', { name: 'Effacer pour de bon' })).toHaveCount(0);

  expect(await mailTo(page, author, `un passage de « ${title} » est à effacer`)).toContain(address);
  const theirs = await pageOf(browser, author, address);
  await expect(theirs.locator('rc-redaction-waiting')).toContainText('Cette collègue est reconnaissable.');
  await expectAccessible(theirs, { heading: title, title: `${title} – Recueil` });
  await theirs.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await theirs.locator('form').getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Cette fiche n’est plus en ligne');
  await expect(theirs.getByRole('status').filter({ hasText: 'Le passage est effacé.' })).toBeFocused();
  await expect(theirs.locator('rc-sheet-text')).toContainText('courriel\u202f: […].');
  await expectAccessible(theirs, { heading: 'Cette fiche n’est plus en ligne', title: 'Fiche archivée – Recueil' });
  const visitor = await browser.newPage({ baseURL: url() });
  expect((await visitor.request.get(`/api${address.replace('/fiches', '/sheets')}`)).status()).toBe(410);

  await theirs.getByRole('button', { name: 'Je valide ce texte' }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(theirs.getByRole('status').filter({ hasText: 'C’est validé, à la lettre.' })).toBeFocused();
  await visitor.goto(address);
  await expect(visitor.locator('article.sheet')).toContainText('courriel\u202f: […].');
  await expect(visitor.locator('article.sheet')).not.toContainText('se sont reconnus');
  await visitor.close();
  await theirs.context().close();
});

test('a secretary puts a sheet back from the page that says that it is gone', async ({ page }) => {
  test.setTimeout(60_000);
  const title = 'La visite qui revient';
  const address = await aSheetOnline(title);
  await signIn(page, secretary, address);
  await page.getByRole('button', { name: 'Archiver' }).click();
  await page.getByLabel('Pourquoi', { exact: true }).fill('Le guichet est en travaux.');
  await page.locator('rc-sheet-actions-panel form').getByRole('button', { name: 'Archiver' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette fiche n’est plus en ligne');
  await expect(page.getByRole('status').filter({ hasText: 'n’est plus en ligne' })).toBeFocused();
  await page.getByRole('button', { name: 'Remettre en ligne' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
