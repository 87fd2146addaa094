import { readFile } from 'node:fs/promises';
import { mailTo } from './mails';
import { agent, member, password, signIn } from './people';
import { type Page, aSheet, expect, test } from './recueil';

const secretary = 'secretariat@demonstration.example';

/** A contact of the sheet, as agents see it. */
async function aContact(page: Page, slug: string): Promise<{ name: string; email: string }> {
  const { contacts } = await (await page.request.get(`/api/sheets/${slug}`)).json();
  return contacts[0];
}

test('a visitor writes to the team, whose address they never see', async ({ page, browser, baseURL }) => {
  const slug = await aSheet(page);
  await page.goto(`/fiches/${slug}`);
  await page.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await expect(page.getByLabel('Votre nom')).toBeFocused();
  await page.getByLabel('Votre nom').fill('Nour Belkacem');
  await page.getByLabel('Votre message').fill('Combien de temps a duré l’essai ?');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  const field = page.getByLabel('Votre adresse électronique');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription('Indiquez votre adresse électronique.');

  // Leaving, or a reload, loses nothing.
  await page.reload();
  await expect(page.getByLabel('Votre message')).toHaveValue('Combien de temps a duré l’essai ?');
  await field.fill('nour@orsenne.example');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  const said = page.getByRole('status').filter({ hasText: 'Votre message est parti.' });
  await expect(said).toContainText('L’équipe vous répondra à l’adresse nour@orsenne.example.');
  await expect(said).toBeFocused();
  await expect(page.getByLabel('Votre message')).toHaveCount(0);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await context.newPage();
  await signIn(theirs, member);
  const { email } = await aContact(theirs, slug);
  expect(await page.content()).not.toContain(email);
  const mail = await mailTo(page, email, 'Une question sur');
  expect(mail).toContain('Combien de temps a duré l’essai ?');
  expect(mail).toContain('nour@orsenne.example');
  await context.close();
});

test('too many messages are told how long to wait, and the text stays', async ({ page }) => {
  const slug = await aSheet(page);
  const detail = 'Vous avez écrit plusieurs messages. Réessayez dans 12\u00a0minutes.';
  await page.route(`**/api/sheets/${slug}/messages`, (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: detail, status: 429, code: 'too-many-requests', detail },
    }),
  );
  await page.goto(`/fiches/${slug}`);
  await page.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await page.getByLabel('Votre nom').fill('Nour Belkacem');
  await page.getByLabel('Votre adresse électronique').fill('nour@orsenne.example');
  await page.getByLabel('Votre message').fill('Bonjour');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Vous avez écrit plusieurs messages.' })).toBeVisible();
  await expect(page.getByLabel('Votre message')).toHaveValue('Bonjour');
});

test('contacts come to a sheet that was open already, in this tab and in the other', async ({ page, context }) => {
  const slug = await aSheet(page);
  const other = await context.newPage();
  await other.goto(new URL(`/fiches/${slug}`, process.env.RECUEIL_URL).href);
  await other.evaluate(() => ((window as unknown as { isSame: boolean }).isSame = true));
  await page.goto(`/fiches/${slug}`);
  await expect(page.getByRole('link', { name: /^[^\s@]+@\S+$/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Connectez-vous pour voir les coordonnées' }).click();
  await page.getByLabel('Adresse électronique').fill(agent);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(`**/fiches/${slug}`);
  const { name, email } = await aContact(page, slug);
  for (const tab of [page, other]) {
    await expect(tab.getByText(name)).toBeVisible();
    await expect(tab.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`);
    await expect(tab.locator('a[href^="tel:"]').first()).toBeVisible();
  }
  expect(await other.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(name)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Écrire à l’équipe' })).toBeHidden();
});

test('somebody claims a sheet, and the secretariat confirms', async ({ page, browser, baseURL }) => {
  const { hits } = await (await page.request.get('/api/sheets?sort=date&theme=management-collaboratif')).json();
  const { slug, title } = hits[4];
  await signIn(page, member, `/fiches/${String(slug)}`);
  await page.getByText('C’est ma fiche', { exact: true }).click();
  await page.getByLabel('Pourquoi cette fiche est la vôtre').fill('J’ai ouvert ce guichet en 2019.');
  await page.getByRole('button', { name: 'Dire que c’est ma fiche' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Votre demande est partie.' })).toBeVisible();
  await page.getByRole('link', { name: 'Suivre ma demande dans Mon compte' }).click();
  const mine = page.getByRole('region', { name: 'Mes fiches réclamées' });
  await expect(mine.getByRole('link', { name: title })).toBeVisible();
  await expect(mine).toContainText('En attente d’une réponse');

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await context.newPage();
  await signIn(theirs, secretary, '/mon-compte');
  const request = theirs.getByRole('article', { name: title });
  await expect(request).toContainText('J’ai ouvert ce guichet en 2019.');
  await request.getByRole('button', { name: 'Confirmer' }).click();
  await expect(theirs.getByRole('status').filter({ hasText: 'C’est confirmé' })).toBeFocused();
  await expect(request).toHaveCount(0);
  await context.close();

  await page.reload();
  await expect(mine).toContainText('Confirmée\u202f: cette fiche est la vôtre');
});

test('one’s data are saved as a file, and never a refusal in their place', async ({ page, context }) => {
  await signIn(page, agent, '/mon-compte');
  // What the page itself asks for has come before the session ends.
  await page.goto('/mon-compte', { waitUntil: 'networkidle' });
  await context.clearCookies();
  let saved = 0;
  page.on('download', () => (saved += 1));
  await page.getByRole('button', { name: /^Télécharger mes données/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await expect(dialog).toBeVisible();
  expect(saved).toBe(0);
  const download = page.waitForEvent('download');
  await dialog.getByLabel('Mot de passe', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('mes-donnees-recueil.json');
  const data = JSON.parse(await readFile(await file.path(), 'utf8')) as { account: { email: string }[] };
  expect(data.account[0]?.email).toBe(agent);
  await expect(page.getByText('Le fichier est dans vos téléchargements.')).toBeVisible();
});
