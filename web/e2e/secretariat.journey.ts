import { Party, author, designer, secretary, usersOfCommittee } from './committee';
import { signIn } from './people';
import { type Locator, type Page, expect, test } from './recueil';

const url = (): string => process.env.RECUEIL_URL ?? '';
let party: Party;
test.beforeAll(async () => {
  party = await Party.of(url(), author);
});
test.afterAll(() => party.close());

/** The line of a submission, wherever it stands in the list. */
async function lineOf(page: Page, title: string): Promise<Locator> {
  const list = page.locator('section[aria-busy="false"]');
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
  await expect(list).toBeVisible();
  for (let turns = 0; turns < 20 && !(await line.isVisible()); turns += 1) {
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await expect(page.getByRole('link', { name: `Page ${String(turns + 2)}` })).toHaveAttribute('aria-current', 'page');
    await expect(list).toBeVisible();
  }
  return line;
}

test('the secretary gives a submission to somebody in place, and the list says so', async ({ page }) => {
  const title = 'La lettre que l’on comprend';
  const id = await party.propose(title);
  await signIn(page, secretary, '/secretariat');
  const line = await lineOf(page, title);
  await line.getByRole('button', { name: /^Agir/ }).click();
  await line.getByRole('button', { name: 'Confier à…' }).click();
  await line.getByRole('button', { name: 'Confier la fiche' }).click();
  await expect(line.getByText('Choisissez une personne.').last()).toBeVisible();
  await line.getByRole('radio', { name: /^Hugo Salmon/ }).check();
  await line.getByRole('button', { name: 'Confier la fiche' }).click();
  await expect(page.getByRole('status').filter({ hasText: `La fiche est confiée. (${title})` })).toBeFocused();
  await expect(line).toHaveCount(0);
  expect((await party.see(id)).state).toBe('rewriting');
});

test('the secretary gives a theme to a sheet that had none, and its committee is found', async ({ page }) => {
  const title = 'Une pratique à classer';
  await party.propose(title, []);
  await signIn(page, secretary, '/secretariat');
  const line = await lineOf(page, title);
  await expect(line).toContainText('À classer');
  await line.getByRole('button', { name: /^Agir/ }).click();
  await line.getByText('Reclasser').click();
  await line.getByLabel('Thème', { exact: true }).selectOption('Relation de service, Écoute des usagers');
  await line.getByRole('button', { name: 'Enregistrer le classement' }).click();
  await expect(line.getByText('Le classement est enregistré.')).toBeVisible();
  await expect(line.locator('.facts')).toContainText('Écoute des usagers');
});

test('a submission is answered as the double of a sheet that is found', async ({ page }) => {
  const id = await party.propose('Encore un accueil du soir');
  await signIn(page, secretary, `/comite/fiches/${id}`);
  await page.getByText(/^Autres actions/).click();
  await page.getByRole('button', { name: 'Ne pas retenir' }).click();
  await page.getByLabel(/^Doublon de/).fill('accueil');
  await page.getByRole('button', { name: 'Chercher dans le catalogue' }).click();
  await expect(page.getByText('Choisissez la fiche qui raconte la même chose.')).toBeVisible();
  await page.getByRole('group', { name: 'Fiches trouvées' }).getByRole('radio').nth(1).check();
  await page.getByRole('form', { name: 'Ne pas retenir' }).getByRole('button', { name: 'Ne pas retenir' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La réponse est partie à l’auteur.' })).toBeFocused();
  await expect(page.getByText('Non retenue')).toBeVisible();
});

test('deadlines are extended, paused and resumed; a validated submission is held and put online', async ({ page }) => {
  const id = await party.propose('La pause des délais');
  const writer = await Party.of(url(), designer);
  await writer.act(id, 'take-up');
  await signIn(page, secretary, `/comite/fiches/${id}`);
  const actions = page.getByText(/^Autres actions/);
  await actions.click();
  await page.getByRole('button', { name: 'Prolonger le délai' }).click();
  const form = page.getByRole('form', { name: 'Prolonger le délai' });
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel('Nouveau dernier jour').fill(later);
  await form.getByRole('button', { name: 'Prolonger' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Le délai est prolongé.' })).toBeFocused();
  await page.getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(page.getByText('En réécriture, en pause')).toBeVisible();
  await page.getByRole('button', { name: 'Lever la pause' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Les délais courent de nouveau.' })).toBeFocused();

  await writer.act(id, 'propose');
  for (const email of await writer.readersOf(id)) {
    const reader = await Party.of(url(), email);
    await reader.act(id, 'approve');
    await reader.close();
  }
  await party.act(id, 'validate', { contentHash: await party.hashOf(id) });
  await page.reload();
  await expect(page.getByText(/Paraît d’elle-même le/)).toBeVisible();
  await page.getByRole('button', { name: 'Retenir la parution' }).click();
  await page
    .getByRole('form', { name: 'Retenir la parution' })
    .getByRole('button', { name: 'Retenir la parution' })
    .click();
  await expect(page.getByText(/Sa parution est retenue/)).toBeVisible();
  await page.getByRole('button', { name: 'Mettre en ligne' }).click();
  await page.getByRole('form', { name: 'Mettre en ligne' }).getByRole('button', { name: 'Mettre en ligne' }).click();
  await expect(page.getByRole('link', { name: 'Voir la fiche en ligne' })).toBeVisible();
  await writer.close();
});

test('a submission that nobody can judge any more is said to be blocked, until somebody is named for it', async ({
  page,
}) => {
  const title = 'La fiche que tous connaissent trop';
  const id = await party.propose(title);
  const writer = await Party.of(url(), designer);
  await writer.act(id, 'take-up');
  for (const email of usersOfCommittee) {
    const member = await Party.of(url(), email);
    await member.act(id, 'declare-interest');
    await member.close();
  }
  await writer.act(id, 'propose');
  await writer.close();
  await signIn(page, secretary, '/secretariat?filter=cannot-conclude');
  const line = await lineOf(page, title);
  await expect(line).toContainText('Plus personne ne peut donner l’avis qui manque');
  await line.getByRole('button', { name: /^Agir/ }).click();
  await line.getByRole('button', { name: 'Nommer un membre pour cette fiche' }).click();
  const form = line.getByRole('form', { name: 'Nommer un membre pour cette fiche' });
  await form.getByRole('radio', { name: 'Côté usage' }).check();
  await form.getByRole('radio', { name: /^Mathilde Oriol/ }).check();
  await form.getByRole('button', { name: 'Nommer pour cette fiche' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La personne est nommée pour cette fiche' })).toBeFocused();
  await expect(line).toHaveCount(0);
});
