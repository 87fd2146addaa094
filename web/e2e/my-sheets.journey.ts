import { aDraft, newTitle } from './contribution';
import { agent, signIn } from './people';
import { type Page, expect, test } from './recueil';

/** A submission at the committee, of whoever is signed in; answers the address of its page for its team. */
async function aSentSubmission(page: Page, title: string): Promise<string> {
  const id = (await aDraft(page, title)).replace('/proposer/', '');
  await act(page, id, 'submit');
  return `/mes-fiches/${id}`;
}

interface Seen {
  version: number;
  contentVersion: number;
  content: object;
}

async function see(page: Page, id: string): Promise<Seen> {
  return (await (await page.request.get(`/api/submissions/${id}`)).json()) as Seen;
}

async function act(page: Page, id: string, action: string): Promise<void> {
  const { version } = await see(page, id);
  const reply = await page.request.post(`/api/submissions/${id}/actions`, {
    headers: { 'X-Recueil': '1' },
    data: { action, version },
  });
  expect(reply.status()).toBe(200);
}

async function rewrite(page: Page, id: string, changes: object): Promise<void> {
  const { content, contentVersion } = await see(page, id);
  const reply = await page.request.patch(`/api/submissions/${id}/content`, {
    headers: { 'X-Recueil': '1', 'If-Match': `"${String(contentVersion)}"` },
    data: { content: { ...content, ...changes } },
  });
  expect(reply.status()).toBe(200);
}

test('a submission at the committee is taken back, and is mine to write again', async ({ page }) => {
  await signIn(page, agent, '/aide');
  const title = newTitle('Une boîte à idées');
  await page.goto(await aSentSubmission(page, title));
  await expect(page.locator('rc-thread [aria-current="step"]')).toHaveText('Reçue');
  await page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await page.locator('rc-action-form').getByRole('button', { name: 'Reprendre' }).click();
  await expect(page.getByText('La fiche est de nouveau un brouillon.')).toBeVisible();
  await page.getByRole('link', { name: 'Continuer à écrire' }).click();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(title);
});

test('a message goes to the committee, about one part of the sheet', async ({ page }) => {
  await signIn(page, agent, '/aide');
  await page.goto(await aSentSubmission(page, newTitle('Un glossaire')));
  await page.getByLabel('Message', { exact: true }).fill('Les chiffres de mars arrivent lundi.');
  await page.getByLabel('À propos de').selectOption({ label: 'Résultats obtenus' });
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.locator('rc-remarks li')).toContainText('Les chiffres de mars arrivent lundi.');
  await page.reload();
  await expect(page.locator('rc-remarks li')).toContainText('à propos de');
});

test('a proposal that was given up begins again with its text', async ({ page }) => {
  await signIn(page, agent, '/aide');
  const title = newTitle('Le standard du samedi');
  await page.goto(await aSentSubmission(page, title));
  await page.getByText(/^Autres actions/).click();
  await page.getByRole('button', { name: 'Abandonner ma proposition' }).click();
  await page.locator('rc-action-form').getByRole('button', { name: 'Abandonner ma proposition' }).click();
  await expect(page.locator('rc-submission-step')).toContainText('Abandonnée');
  await page.getByRole('button', { name: 'Reprendre ma proposition' }).click();
  await page.waitForURL(/\/proposer\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(title);
});

test('the versions that were sent can be read again, and compared', async ({ page }) => {
  await signIn(page, agent, '/aide');
  const title = newTitle('La visite à blanc');
  const address = await aSentSubmission(page, title);
  const id = address.replace('/mes-fiches/', '');
  await act(page, id, 'take-back');
  await rewrite(page, id, { title: title.replace('blanc', 'vide') });
  await act(page, id, 'submit');
  await page.goto(address);
  await page.getByText('Versions et comparaison').click();
  await page
    .getByRole('button', { name: /^Relire/ })
    .last()
    .click();
  await expect(page.locator('rc-versions rc-sheet-preview')).toContainText(title);
  const part = page.getByRole('region', { name: 'Titre', exact: true });
  await expect(part.getByRole('deletion')).toContainText('blanc');
  await expect(part.getByRole('insertion')).toContainText('vide');
});

test('a practice is told with the keyboard alone', async ({ page }) => {
  await page.goto('/proposer');
  await page.getByLabel('Titre', { exact: true }).focus();
  const { keyboard } = page;
  await keyboard.type('Un accueil du soir');
  await keyboard.press('Tab');
  await keyboard.type('Ville de Montreval');
  for (const words of ['Un habitant sur trois.', 'On repart avec tout.', 'Un seul comptoir.', 'Six soirées.']) {
    for (let presses = 0; presses < 12; presses += 1) {
      await keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')) break;
    }
    await keyboard.type(words);
  }
  await expect(page.getByText('Vos six réponses sont là.')).toBeVisible();
  const send = page.getByRole('button', { name: 'Relire et envoyer' });
  for (let presses = 0; presses < 30; presses += 1) {
    await keyboard.press('Tab');
    if (await send.evaluate((button) => button === document.activeElement)) break;
  }
  await keyboard.press('Enter');
  await page.waitForURL('**/connexion?retour=**');
});
