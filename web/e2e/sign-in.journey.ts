import { expect, test, widths } from './recueil';
import { administrator, agent, kept, member, openMenu, password, signIn } from './people';

for (const width of widths) {
  test(`one signs in and out by keyboard alone, at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('/connexion?retour=/aide');
    await page.getByLabel('Adresse électronique').focus();
    await page.keyboard.type(agent);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Afficher le mot de passe' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/aide');
    await expect(page.locator('main')).toBeFocused();

    const opener = width < 768 ? page.getByRole('button', { name: 'Menu', exact: true }) : page.locator('.who');
    await opener.focus();
    await page.keyboard.press('Enter');
    const out = page.getByRole('button', { name: 'Se déconnecter' });
    await expect(out).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(out).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await out.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/connexion?sortie=oui');
    await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  });
}

test('a first visit asks nothing of the session, and nothing fails', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (reply) => {
    if (reply.status() >= 400) failed.push(reply.url());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(failed).toEqual([]);
});

test('a wrong password is said under its field, which has the focus', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByLabel('Adresse électronique').fill(agent);
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.fill('ce n’est pas le bon');
  await field.press('Enter');
  await expect(page.locator('#connexion-password-erreur')).toHaveText('Adresse ou mot de passe incorrect.');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('past ten wrong passwords, what comes next goes by mail, and the page says to which address', async ({ page }) => {
  await page.goto('/connexion');
  const address = page.getByLabel('Adresse électronique');
  await address.fill('personne@montreval.example');
  const field = page.getByLabel('Mot de passe', { exact: true });
  for (let tries = 0; tries < 10; tries += 1) {
    const reply = page.waitForResponse('**/api/session');
    await field.fill(`essai ${String(tries)}`);
    await field.press('Enter');
    expect((await reply).status()).toBe(401);
    await expect(page.getByRole('button', { name: 'Se connecter' })).not.toHaveAttribute('aria-busy', 'true');
  }
  await field.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Regardez vos messages' })).toContainText(
    'personne@montreval.example',
  );
  await page.getByRole('button', { name: 'Revenir à la saisie' }).click();
  await expect(address).toHaveValue('personne@montreval.example');
});

test('a session that ends in the middle of typing loses no text, and what was sent goes through', async ({
  page,
  context,
}) => {
  await signIn(page, member, '/mon-compte');
  // What the page itself asks for has come before the session ends.
  await page.goto('/mon-compte', { waitUntil: 'networkidle' });
  await page.getByLabel('Service').fill('Maison des services, antenne nord');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Adresse électronique')).toHaveValue(member);
  await dialog.getByLabel('Mot de passe', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Service')).toHaveValue('Maison des services, antenne nord');
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Service')).toHaveValue('Maison des services, antenne nord');
});

test('a reload, or a sign-in that leaves the page, finds again what was typed', async ({ page, context }) => {
  await signIn(page, agent, '/mon-compte');
  await page.getByLabel('Service').fill('État civil, premier étage');
  await page.reload();
  await expect(page.getByLabel('Service')).toHaveValue('État civil, premier étage');
  await context.clearCookies();
  await page.reload();
  await page.waitForURL('**/connexion?retour=*');
  await page.getByLabel('Adresse électronique').fill(agent);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL('**/mon-compte');
  await expect(page.getByLabel('Service')).toHaveValue('État civil, premier étage');
  await expect(page.getByText('sans l’enregistrer')).toBeVisible();
});

test('two tabs come in together, and go out together', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(new URL('/aide', process.env.RECUEIL_URL).href);
  await signIn(page, agent);
  await expect(other.locator('.who')).toBeVisible();
  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/connexion?sortie=oui');
  await other.waitForURL('**/connexion?sortie=oui');
});

test('on a shared desk, nothing of the one before is left, even behind « Précédent »', async ({ page }) => {
  await page.goto('/aide');
  await page.getByLabel('Apparence').selectOption('Sombre');
  await signIn(page, agent, '/mon-compte');
  await page.getByLabel('Service').fill('Ce que personne ne doit lire');
  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/connexion?sortie=oui');
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible();
  expect(await kept(page)).toEqual(['recueil.apparence']);
  for (let step = 0; step < 3; step += 1) {
    await page.goBack().catch(() => null);
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Camille Vasseur')).toHaveCount(0);
    expect(await page.content()).not.toContain('Ce que personne ne doit lire');
  }
});

test('sessions are listed, ended one by one, and all at once', async ({ page, browser, baseURL }) => {
  const elsewhere = await browser.newContext({
    baseURL: baseURL ?? '',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
  });
  const other = await elsewhere.newPage();
  await signIn(other, administrator);
  await signIn(page, administrator, '/mon-compte/sessions');
  await expect(page.getByText('Cette session')).toHaveCount(1);
  await page.getByRole('button', { name: 'Fermer la session Firefox sur Windows' }).first().click();
  await expect(
    page.getByRole('status').filter({ hasText: 'La session Firefox sur Windows est fermée.' }),
  ).toBeVisible();
  expect((await other.request.get('/api/me')).status()).toBe(401);
  await page.getByRole('button', { name: 'Me déconnecter partout' }).click();
  await page.waitForURL('**/connexion?sortie=oui');
  expect((await page.request.get('/api/me')).status()).toBe(401);
  await elsewhere.close();
});
