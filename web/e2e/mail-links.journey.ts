import { mailTo, secretLink } from './mails';
import { administrator, openMenu, password, signIn } from './people';
import { expect, test } from './recueil';

const newPassword = 'girafe tournevis nuage violet';

test('a forgotten password is chosen again by the link of a mail, which serves once', async ({ page }) => {
  // Somebody with no part in what other journeys tell: nobody else signs in with the password that changes.
  const forgetful = 'manon.delcourt@demonstration.example';
  await page.goto('/connexion');
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' })).toBeVisible();
  await page.getByLabel('Adresse électronique').fill(forgetful);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByRole('status').filter({ hasText: forgetful })).toBeVisible();

  const link = secretLink(await mailTo(page, forgetful, 'choisissez un nouveau mot de passe'));
  await page.goto(link);
  await expect(page).toHaveURL(/\/nouveau-mot-de-passe$/);
  await expect(page.getByText(`Pour le compte ${forgetful}.`)).toBeVisible();
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.fill('azertyuiop1234');
  await field.press('Enter');
  await expect(page.locator('#lien-password-erreur')).toBeVisible();
  await field.fill(newPassword);
  await field.press('Enter');
  await expect(page.getByText('Votre mot de passe est changé, et votre session est ouverte.')).toBeVisible();
  await expect(page).toHaveURL(/\/nouveau-mot-de-passe$/);

  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/connexion?sortie=oui');
  await page.getByLabel('Adresse électronique').fill(forgetful);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Adresse ou mot de passe incorrect.').last()).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien a déjà servi');
});

test('one asks for an access, and proves one’s address by the link of a mail', async ({ page }) => {
  const newcomer = 'nour.belkacem@orsenne.example';
  await page.goto('/demander-un-acces');
  await page.getByLabel('Adresse électronique professionnelle').fill(newcomer);
  await page.getByLabel('Prénom et nom').fill('Nour Belkacem');
  await page.getByLabel('Organisme').fill('Agglomération du Pays d’Orsenne');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('status').filter({ hasText: newcomer })).toBeVisible();

  await page.goto(secretLink(await mailTo(page, newcomer, 'confirmez votre adresse')));
  await expect(page.getByText(`Vous avez demandé un accès avec l’adresse ${newcomer}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Votre adresse est confirmée.' })).toContainText(
    'examine maintenant votre demande',
  );
});

test('somebody whom a sheet names is told so, and takes their details away', async ({ page, browser, baseURL }) => {
  await signIn(page, administrator);
  const collection = 'Catalogue de démonstration';
  const told = await page.request.post('/api/administration/contact-notices', {
    headers: { 'X-Recueil': '1' },
    data: { collection },
  });
  expect(told.status()).toBe(200);
  const { hits } = await (await page.request.get('/api/sheets?sort=date&theme=management-collaboratif')).json();
  const { slug } = hits.at(-1);
  const before = await (await page.request.get(`/api/sheets/${String(slug)}`)).json();
  const [named] = before.contacts;

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await context.newPage();
  await theirs.goto(secretLink(await mailTo(page, named.email, 'Vos coordonnées dans une fiche')));
  await expect(theirs.getByText(before.title)).toBeVisible();
  // Opening the page changes nothing: only the button acts.
  expect((await (await page.request.get(`/api/sheets/${String(slug)}`)).json()).contactCount).toBe(before.contactCount);
  await theirs.getByRole('button', { name: 'Retirer mes coordonnées' }).click();
  await expect(theirs.getByText('Vos coordonnées sont effacées.')).toBeVisible();
  await context.close();

  await page.goto(`/fiches/${String(slug)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before.title);
  await expect(page.getByText(named.name)).toHaveCount(0);
  const after = await (await page.request.get(`/api/sheets/${String(slug)}`)).json();
  expect(after.contactCount).toBe(before.contactCount - 1);
});
