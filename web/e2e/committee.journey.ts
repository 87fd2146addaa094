import { Party, author, designer, secretary } from './committee';
import { restoreLastVersion } from './contribution';
import { signIn } from './people';
import { type Page, expect, test } from './recueil';

let party: Party;
test.beforeAll(async () => {
  party = await Party.of(process.env.RECUEIL_URL ?? '', author);
});
test.afterAll(() => party.close());

const line = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

/** What is pressed first opens a form when the act has one: its own button does it. */
async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('form', { name }).getByRole('button', { name }).click();
}

test('a member finds a submission in the queue, takes it up, rewrites it and sends it to reading', async ({ page }) => {
  const title = 'Le guichet des jours de pluie';
  await party.propose(title);
  await signIn(page, designer, '/comite');
  await page.getByRole('link', { name: /^À prendre/ }).click();
  await expect(page).toHaveURL(/filter=unclaimed/);
  await expect(line(page, title)).toContainText('Mathilde Oriol');
  await page.getByLabel('Trier par').selectOption('Titre');
  await expect(page).toHaveURL(/sort=title/);
  await line(page, title).getByRole('link', { name: title, exact: true }).click();

  await page.getByRole('button', { name: 'Je m’en charge' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'vous tenez la plume' })).toBeFocused();
  const field = page.getByRole('textbox', { name: 'Titre' });
  await expect(field).toHaveValue(title);
  await field.fill('Le guichet des jours de neige');
  await page.getByRole('radio', { name: 'Ce qui a changé' }).check();
  const part = page.getByRole('group', { name: 'Titre', exact: true });
  await expect(part.getByRole('deletion')).toContainText('pluie');
  await expect(part.getByRole('insertion')).toContainText('neige');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();

  await page.reload();
  await expect(field).toHaveValue('Le guichet des jours de neige');
  await page.getByRole('button', { name: 'Envoyer en relecture' }).click();
  await confirm(page, 'Envoyer en relecture');
  await expect(page.getByRole('status').filter({ hasText: 'La fiche est en relecture.' })).toBeFocused();
  await expect(page.getByText(/^À lire par/)).toBeVisible();
  await page.getByText('Versions et comparaison').click();
  await expect(page.getByText('2 mots changent.')).toBeVisible();
});

/** A submission that its readers have before them. */
async function inReading(title: string): Promise<{ id: string; readers: string[] }> {
  const id = await party.propose(title);
  const writer = await Party.of(process.env.RECUEIL_URL ?? '', designer);
  await writer.act(id, 'take-up');
  await writer.act(id, 'propose');
  const readers = await writer.readersOf(id);
  await writer.close();
  return { id, readers };
}

test('a reader marks the grid: a blocking point leaves only a rework to ask for', async ({ page }) => {
  const { id, readers } = await inReading('La file qui se voit de la rue');
  await signIn(page, readers[0] ?? '', `/comite/fiches/${id}`);
  const clear = page.getByRole('group', { name: 'Claire' });
  await clear.getByRole('radio', { name: 'Bloquant' }).check();
  await expect(page.getByRole('button', { name: 'Avis favorable' })).toHaveCount(0);
  await clear.getByLabel('Votre remarque').fill('Le deuxième paragraphe');
  await page.reload();
  await expect(clear.getByRole('radio', { name: 'Bloquant' })).toBeChecked();
  await expect(clear.getByLabel('Votre remarque')).toHaveValue('Le deuxième paragraphe');
  await page.getByRole('button', { name: 'Demander une reprise' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La demande de reprise est partie.' })).toBeFocused();
  await expect(page.getByText('Claire\u202f: bloquant')).toBeVisible();
});

test('two readers agree, and the text goes to its author', async ({ page, browser, baseURL }) => {
  const { id, readers } = await inReading('Le numéro qui rappelle');
  const [first = '', second = ''] = readers;
  const colleague = await Party.of(process.env.RECUEIL_URL ?? '', first);
  await colleague.act(id, 'approve', { grid: { clear: { mark: 'yes', remark: '' } } });
  await colleague.close();
  await signIn(page, second, `/comite/fiches/${id}`);
  await expect(page.getByText('En relecture (1 avis sur 2)')).toBeVisible();
  await page.getByRole('button', { name: 'Avis favorable' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Votre avis favorable est enregistré.' })).toBeFocused();
  await expect(page.getByText('En attente de validation')).toBeVisible();

  // Notes stay among the committee; messages reach the team.
  await page.getByLabel('Note du comité').fill('À montrer à la prochaine séance');
  await page.getByRole('button', { name: 'Garder la note' }).click();
  await page.getByLabel('Message', { exact: true }).fill('Bravo pour ce récit');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByText('Bravo pour ce récit', { exact: true })).toBeVisible();
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await context.newPage();
  await signIn(theirs, author);
  const seen = await (await theirs.request.get(`/api/submissions/${id}`)).text();
  expect(seen).toContain('Bravo pour ce récit');
  expect(seen).not.toContain('À montrer à la prochaine séance');
  await context.close();
});

test('what somebody else did meanwhile is said, and nothing typed is lost', async ({ page }) => {
  const id = await party.propose('La salle d’attente qui parle');
  await signIn(page, secretary, `/comite/fiches/${id}`);
  await page.getByRole('button', { name: 'Demander un complément' }).click();
  const reason = page.getByLabel('Ce qui manque, et pourquoi');
  await reason.fill('Combien de personnes par jour ?');
  const writer = await Party.of(process.env.RECUEIL_URL ?? '', designer);
  await writer.act(id, 'take-up');
  await writer.close();
  await confirm(page, 'Demander un complément');
  const form = page.getByRole('form', { name: 'Demander un complément' });
  await expect(form.getByRole('alert').filter({ hasText: 'Quelqu’un d’autre a agi' })).toBeVisible();
  await expect(reason).toHaveValue('Combien de personnes par jour ?');
  await expect(page.getByText('En réécriture')).toBeVisible();
});

test('a text that somebody else saved is told apart from mine, and I choose', async ({ page }) => {
  const id = await party.propose('Le comptoir à deux hauteurs');
  const writer = await Party.of(process.env.RECUEIL_URL ?? '', designer);
  await writer.act(id, 'take-up');
  await signIn(page, designer, `/comite/fiches/${id}`);
  const field = page.getByRole('textbox', { name: 'Titre' });
  await expect(field).toHaveValue('Le comptoir à deux hauteurs');
  await writer.write(id, { pitch: 'Écrit depuis un autre poste.' });
  await field.fill('Le comptoir à trois hauteurs');
  const alert = page.getByRole('alert').filter({ hasText: 'Ce que vous avez écrit est resté.' });
  await expect(alert).toBeVisible();
  await expect(field).toHaveValue('Le comptoir à trois hauteurs');
  await page.getByRole('button', { name: 'Garder mon texte' }).click();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  expect((await writer.see(id)).content.title).toBe('Le comptoir à trois hauteurs');
  await writer.close();
});

test('the pen holder takes up the text that was received, then their own again', async ({ page }) => {
  const title = 'Le guichet aux deux chaises';
  const id = await party.propose(title);
  const writer = await Party.of(process.env.RECUEIL_URL ?? '', designer);
  await writer.act(id, 'take-up');
  await signIn(page, designer, `/comite/fiches/${id}`);
  const field = page.getByRole('textbox', { name: 'Titre' });
  await expect(field).toHaveValue(title);
  const { contentHash } = await writer.see(id);
  await field.fill('Le guichet aux trois chaises');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await restoreLastVersion(page);
  await expect(field).toHaveValue(title);
  await expect.poll(() => writer.hashOf(id)).toBe(contentHash);
  await page.getByRole('button', { name: 'Annuler la reprise' }).click();
  await expect(field).toHaveValue('Le guichet aux trois chaises');
  await expect.poll(async () => (await writer.see(id)).content.title).toBe('Le guichet aux trois chaises');
  await writer.close();
});

test('a sitting goes from one submission to the next, and comes to its end', async ({ page }) => {
  await party.propose('Première fiche de la séance');
  await party.propose('Seconde fiche de la séance');
  await signIn(page, 'nadia.ferrand@demonstration.example', '/comite');
  await page.getByLabel('J’ai').selectOption('15 minutes');
  await page.getByRole('button', { name: 'Composer ma séance' }).click();
  await expect(page).toHaveURL(/seance\?minutes=15/);
  const items = page.getByRole('listitem').filter({ hasText: 'attendue avant' });
  await expect(items.first()).toBeVisible();
  const count = await items.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Commencer ma séance' }).click();
  for (let number = 1; number <= count; number += 1) {
    await expect(page.getByText(`Fiche ${String(number)} sur ${String(count)}`)).toBeVisible();
    await page.getByRole('button', { name: /^Passer à la suivante|^Terminer sans/ }).click();
  }
  await expect(page.getByRole('status').filter({ hasText: 'Séance terminée.' })).toBeVisible();
});
