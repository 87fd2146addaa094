import { readFile } from 'node:fs/promises';
import type { ThemeList } from '@recueil/contracts';
import { ask, openAdministration, someone, unique } from './administration';
import { administrator, password, signIn } from './people';
import { type Page, expect, test } from './recueil';

const administration = '/administration';

test('whoever is not signed in does so, and comes back', async ({ page }) => {
  await page.goto('/administration/themes');
  await expect(page).toHaveURL(/\/connexion\?retour=%2Fadministration%2Fthemes$/);
  await page.getByLabel('Adresse électronique').fill(administrator);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/administration\/themes$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Thèmes' })).toBeVisible();
});

test('somebody is invited, and their link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const name = unique('Lou Sorgues');
  await openAdministration(page, administration);
  await page.getByRole('main').getByRole('link', { name: 'Personnes', exact: true }).first().click();
  await page.getByRole('button', { name: 'Inviter une personne' }).click();
  await page.getByLabel('Adresse électronique').fill(`${name.replaceAll(' ', '.').toLowerCase()}@montreval.example`);
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByText('Donner tout de suite des rôles').click();
  await page.getByLabel('Place dans Comité général').selectOption('Membre, côté usage');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const link = page.getByLabel('Lien d’invitation');
  await expect(link).toHaveValue(/\/invitation#/);
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(page.getByText('Le lien est copié.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());

  await page.getByLabel('Nom, adresse ou service').fill(name);
  await expect(page).toHaveURL(/[?&]q=Lou/);
  await expect(page.getByRole('heading', { name: /^1\spersonne$/ })).toBeVisible();
  await expect(page.getByRole('row', { name }).getByText('Comité général, côté usage')).toBeVisible();
  await expect(page.getByRole('row', { name }).getByText('Invitation en attente')).toBeVisible();
});

test('a list is taken, and its report says why a line was not', async ({ page }) => {
  await openAdministration(page, '/administration/personnes');
  await page.getByRole('button', { name: 'Inviter une liste' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger un modèle de liste (CSV)' }).click(),
  ]);
  const model = await readFile(await download.path(), 'utf8');
  const [heads] = model.split('\r\n');
  const name = unique('Sami Sorgues');
  const list = `${heads ?? ''}\r\n;${name};${name.replaceAll(' ', '.')}@montreval.example;;\r\n;Sans Adresse;;;\r\n`;
  await page
    .getByLabel('Fichier de la liste')
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'Inviter ces personnes' }).click();
  await expect(page.getByRole('heading', { name: 'Ce qu’est devenue la liste' })).toBeFocused();
  await expect(page.getByText('1 personne invitée')).toBeVisible();
  await expect(page.getByRole('row', { name: /Ligne 3/ })).toContainText('L’adresse électronique manque.');
});

test('a role is given once it is read what it would block', async ({ page }) => {
  await openAdministration(page, administration);
  const { id } = await someone(page);
  await page.goto(`/administration/personnes/${id}`);
  await page.getByLabel('Place dans Comité général').selectOption('Membre, côté conception');
  await page.getByRole('button', { name: 'Enregistrer les rôles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changer ces rôles' });
  await expect(dialog.getByRole('heading', { name: 'Peut-on conclure' })).toBeVisible();
  await expect(dialog.getByText(/Oui.: aucune fiche ne serait bloquée/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Changer les rôles' }).click();
  await expect(page.getByText('Les rôles sont enregistrés.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Place dans Comité général')).toHaveValue('design');
});

test('two administrators change one person: the second one sees what changed, and loses nothing', async ({
  page,
  browser,
}) => {
  await openAdministration(page, administration);
  const { id, name } = await someone(page);
  await page.goto(`/administration/personnes/${id}`);
  const other = await (await browser.newContext()).newPage();
  await openAdministration(other, `/administration/personnes/${id}`);

  await page.getByRole('textbox', { name: /^Service/ }).fill('Guichet unique');
  await other.getByRole('textbox', { name: /^Service/ }).fill('État civil');
  await page.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  await expect(page.getByText('L’identité est enregistrée.')).toBeVisible();
  await other.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  const alert = other.getByRole('alert').filter({ hasText: 'vient de modifier cette personne' });
  await expect(alert).toContainText('Guichet unique');
  await expect(other.getByRole('textbox', { name: /^Service/ })).toHaveValue('État civil');
  await other.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  await expect(other.getByText('L’identité est enregistrée.')).toBeVisible();
  await expect(alert).toBeHidden();
  await other.context().close();

  await page.reload();
  await expect(page.getByRole('textbox', { name: /^Service/ })).toHaveValue('État civil');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('the last administrator stays', async ({ page }) => {
  await openAdministration(page, '/administration/personnes?role=administrator');
  await page.getByRole('link', { name: 'Paul Estève' }).click();
  await page.getByLabel('Administration du catalogue').uncheck();
  await page.getByRole('button', { name: 'Enregistrer les rôles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changer ces rôles' });
  await dialog.getByRole('button', { name: 'Changer les rôles' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/administr/);
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await page.reload();
  await expect(page.getByLabel('Administration du catalogue')).toBeChecked();
});

test('two writings of one organisation are merged', async ({ page }) => {
  await openAdministration(page, administration);
  const name = unique('Ville de Sorgues');
  for (const one of [name, `${name} (mairie)`]) {
    await ask(page, 'POST', '/api/administration/organisations', { name: one, kind: 'municipality' });
  }
  await page.goto('/administration/organisations');
  await page.getByLabel('Chercher par le nom').fill(name);
  await page.getByRole('button', { name: `Modifier ${name} (mairie)` }).click();
  await page.getByLabel('L’autre organisme').selectOption({ label: name });
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Fusionner' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fusionner' });
  await expect(dialog).toContainText('Cela ne se défait pas.');
  await dialog.getByRole('button', { name: 'Fusionner définitivement' }).click();
  await expect(page.getByText(/^La fusion est faite/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^1\sorganisme$/ })).toBeFocused();
});

test('a theme is renamed, and its old address leads to the new one', async ({ page }) => {
  await openAdministration(page, '/administration/themes');
  const before = await themeLike(page, 'engagements de service');
  const renamed = unique('Engagements de service');
  await rename(page, before.label, renamed);
  // What is online follows at once; what is searched, a moment later.
  await expect(async () => {
    await page.goto(`/catalogue?theme=${before.slug}`);
    await expect(page.locator('rc-result-card')).toHaveCount(before.sheets, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  await page.goto('/administration/themes');
  await rename(page, renamed, before.label);
});

test('themes are put in order by keyboard, without losing one’s place', async ({ page }) => {
  await openAdministration(page, '/administration/themes');
  const parent = unique('Essais');
  for (const label of [parent]) await ask(page, 'POST', '/api/administration/themes', { label, parentId: null });
  const { themes } = await ask<ThemeList>(page, 'GET', '/api/administration/themes');
  const parentId = themes.find(({ label }) => label === parent)?.id;
  const [first, second] = [unique('Premier'), unique('Second')];
  for (const label of [first, second]) await ask(page, 'POST', '/api/administration/themes', { label, parentId });
  await page.reload();
  const up = page.getByRole('button', { name: `Monter ${second}` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/est maintenant à la place 1 sur 2\./)).toBeVisible();
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');

  for (const label of [first, second, parent]) {
    await page.getByRole('button', { name: `Modifier ${label}` }).click();
    await page.getByRole('button', { name: 'Supprimer ce thème vide' }).click();
    await page.getByRole('button', { name: 'Supprimer le thème', exact: true }).click();
    await expect(page.getByRole('heading', { name: /thèmes/ }).last()).toBeFocused();
  }
  await expect(page.getByText(parent, { exact: true })).toHaveCount(0);
});

test('a committee is made, changed by keyboard and taken away', async ({ page }) => {
  await openAdministration(page, administration);
  const { name: person } = await someone(page);
  const name = unique('Comité des essais');
  await page.goto('/administration/comites');
  await page.getByRole('button', { name: 'Créer un comité' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Créer ce comité' }).click();
  await expect(page.getByText(/est enregistré\./)).toBeVisible();

  await page.getByRole('button', { name: `Modifier ${name}` }).click();
  await page.getByLabel('Avis demandés').selectOption('Un avis');
  await choosePerson(page, person);
  await page.getByLabel('Place', { exact: true }).selectOption('Côté usage');
  await page.getByRole('button', { name: 'Ajouter cette personne' }).click();
  await page.getByLabel('Ajouter une séance').fill('2031-12-03');
  await page.getByRole('button', { name: 'Ajouter cette séance' }).click();
  await page.getByRole('button', { name: 'Enregistrer le comité' }).click();
  const committee = page.getByRole('article', { name });
  await expect(committee).toContainText('Un avis');
  await expect(committee.getByRole('link', { name: person })).toBeVisible();
  await expect(committee).toContainText('3 décembre 2031');

  await page.getByRole('button', { name: `Modifier ${name}` }).click();
  await page.getByRole('button', { name: `Retirer ${person}` }).click();
  await page.getByRole('button', { name: 'Enregistrer le comité' }).click();
  await page.getByRole('button', { name: `Supprimer ${name}` }).click();
  await page.getByRole('button', { name: 'Supprimer le comité' }).click();
  await expect(committee).toHaveCount(0);
});

test('the history is narrowed to a person and an action, and saved', async ({ page }) => {
  await openAdministration(page, administration);
  const { name } = await someone(page);
  await page.goto('/administration/historique');
  await page.getByLabel('Action').selectOption('Personne invitée');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/action=account\.invited/);
  await expect(page.getByText(`a invité ${name}`)).toBeVisible();
  await expect(page.getByText('Fiche mise en ligne')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('historique.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain(name);
  await page.getByRole('link', { name: 'Tout voir' }).click();
  await expect(page.getByText('a exporté l’historique').first()).toBeVisible();
});

test('an absence is noted with who acts meanwhile', async ({ page }) => {
  await openAdministration(page, administration);
  const { id } = await someone(page);
  await page.goto(`/administration/personnes/${id}`);
  await page.getByText('Noter une absence').click();
  await page.getByLabel('Premier jour').fill('2031-12-01');
  await page.getByLabel('Dernier jour').fill('2031-12-12');
  const field = page.getByLabel('Qui agit en attendant');
  const found = page.waitForResponse(/\/api\/administration\/people\?q=/);
  await field.fill('usage@demonstration.example');
  await found;
  await page.getByRole('button', { name: 'Noter cette absence' }).click();
  await page.getByRole('button', { name: 'Noter l’absence' }).click();
  await expect(page.getByText(/remplacement par Youssef Lemoine/)).toBeVisible();
});

test('an account is closed and opened again', async ({ page }) => {
  await openAdministration(page, administration);
  const { id } = await someone(page);
  await page.goto(`/administration/personnes/${id}`);
  await page.getByRole('button', { name: 'Désactiver le compte' }).click();
  const dialog = page.getByRole('dialog', { name: 'Désactiver ce compte' });
  await dialog.getByRole('button', { name: 'Désactiver le compte' }).click();
  await expect(page.getByText('Le compte est désactivé, et ses sessions sont fermées.')).toBeVisible();
  await page.getByRole('button', { name: 'Réactiver le compte' }).click();
  await expect(page.getByText('Le compte est de nouveau ouvert.')).toBeVisible();
});

test('a role that is gone shows the page that says so, at the next request', async ({ page }) => {
  await signIn(page, administrator, '/administration');
  await page.route('**/api/administration/organisations', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: '', status: 403, code: 'forbidden', detail: '', requestId: '42' },
    }),
  );
  await page.goto('/administration/organisations');
  await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’est pas pour vous' })).toBeVisible();
});

async function themeLike(page: Page, words: string): Promise<{ slug: string; label: string; sheets: number }> {
  const { themes } = await ask<ThemeList>(page, 'GET', '/api/administration/themes');
  const theme = themes.find(({ label }) => label.includes(words));
  if (!theme) throw new Error(`no theme about ${words}`);
  return theme;
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Modifier ${from}` }).click();
  await page.getByLabel('Nom', { exact: true }).fill(to);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText(/est enregistré\./)).toBeVisible();
}

/** Types a whole name, as one who knows it does, and waits until it is recognised. */
async function choosePerson(page: Page, name: string): Promise<void> {
  const found = page.waitForResponse(/\/api\/administration\/people\?q=/);
  await page.getByLabel('Ajouter une personne').fill(name);
  await found;
}
