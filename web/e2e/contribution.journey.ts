import { Story, aDraft, newTitle, restoreLastVersion } from './contribution';
import { agent, kept, openMenu, password, signIn } from './people';
import { expect, test } from './recueil';

test('a practice told without an account reaches the committee, nothing lost on the way', async ({ page }) => {
  const title = newTitle('Le rappel à l’heure choisie');
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Principale' })
    .getByRole('link', { name: 'Proposer une pratique' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Racontez votre pratique');
  const story = new Story(page);
  await expect(page.locator('.answers :is([required], [aria-required="true"]):visible')).toHaveCount(6);
  await story.tell(title);
  await expect(story.state).toContainText('Enregistré dans ce navigateur');

  await page.reload();
  await expect(story.title).toHaveValue(title);
  await expect(story.section('Conseils de mise en œuvre')).toContainText('Commencer par six soirées');
  await page.getByRole('button', { name: 'Relire et envoyer' }).click();
  await page.getByLabel('Adresse électronique').fill(agent);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relisez, puis envoyez au comité');
  await page.waitForURL(/\/proposer\/[0-9a-f-]{36}\?etape=envoyer$/);
  await expect(page.getByText('Vos six réponses sont là.')).toBeVisible();
  expect((await kept(page)).filter((key) => key.includes('visiteur'))).toEqual([]);
  const charter = page.getByLabel(/J’accepte la charte/);
  if (await charter.isVisible()) await charter.check();
  await page.getByRole('button', { name: 'Envoyer au comité' }).click();
  await expect(page.getByText('Votre fiche est arrivée au comité.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('rc-thread [aria-current="step"]')).toHaveText('Reçue');

  await page.getByRole('link', { name: 'Mes fiches' }).first().click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect((await kept(page)).filter((key) => key.includes('proposition'))).toEqual([]);
});

test('what is missing is named, and one press leads to it', async ({ page }) => {
  await page.goto('/proposer');
  const story = new Story(page);
  await story.title.fill('Un accueil du soir');
  await page.getByRole('button', { name: 'Relire et envoyer' }).click();
  await expect(story.organisation).toBeFocused();
  await expect(story.organisation).toHaveAccessibleDescription(/Indiquez le nom de votre organisme/);
  await page.getByRole('complementary').getByRole('link', { name: 'Conseils de mise en œuvre' }).click();
  await expect(story.section('Conseils de mise en œuvre')).toBeFocused();
});

test('what is pasted is placed, what was written stays first, and the rest is placed by hand', async ({ page }) => {
  await page.goto('/proposer');
  const story = new Story(page);
  await story.write('Origine de la démarche', 'Déjà écrit.');
  await page.getByText('Collez ce que vous avez déjà').click();
  await page
    .getByLabel('Un courriel, une note, une ancienne fiche')
    .fill(
      [
        'Bonjour, voici notre pratique, bonne lecture à tous.',
        '',
        'Origine de la démarche',
        'Les habitants attendaient une heure.',
        '',
        'Résultats obtenus',
        'L’attente a diminué de moitié.',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Ranger ce texte' }).click();
  await expect(story.section('Origine de la démarche')).toContainText('Déjà écrit.');
  await expect(story.section('Origine de la démarche')).toContainText('Les habitants attendaient une heure.');
  await expect(story.section('Résultats obtenus')).toContainText('L’attente a diminué de moitié.');
  // No word is lost: each is on the page, placed or to be placed.
  const everything = await page.locator('main').innerText();
  const values = await page
    .locator('main input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect([everything, ...values].join(' ')).toContain('bonne lecture à tous');
});

test('with the network cut, the text stays here and goes by itself when it is back', async ({ page, context }) => {
  await signIn(page, agent, '/proposer');
  const title = newTitle('Écrit dans un train');
  const story = new Story(page);
  await story.tell(title);
  await story.saved();
  await context.setOffline(true);
  await story.write('Conseils de mise en œuvre', ' Et une phrase sans réseau.');
  await expect(story.state).toContainText('ce navigateur garde votre texte', { timeout: 20_000 });
  await context.setOffline(false);
  await story.saved();
  await page.reload();
  await expect(story.section('Conseils de mise en œuvre')).toContainText('Et une phrase sans réseau.');
});

test('a session that ends while one writes loses no word: one signs in again, in place', async ({ page, context }) => {
  await signIn(page, agent, '/aide');
  await aDraft(page, newTitle('Écrit longtemps'));
  const story = new Story(page);
  await context.clearCookies();
  await story.write('Principes adoptés', ' Une phrase de trop pour la session.');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Votre session est terminée', { timeout: 15_000 });
  await expect(story.state).toContainText('Session terminée');
  await dialog.getByLabel('Mot de passe', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await story.saved();
  await page.reload();
  await expect(story.section('Principes adoptés')).toContainText('Une phrase de trop pour la session.');
});

test('an image is joined with its text alternative, and what is no image says why it is refused', async ({ page }) => {
  await signIn(page, agent, '/aide');
  const address = await aDraft(page, newTitle('Une affiche à l’entrée'));
  await page.getByText('Joindre des images, des documents').click();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files = page.getByLabel('Joindre des fichiers');
  await files.setInputFiles({ name: 'affiche.png', mimeType: 'image/png', buffer: png });
  await expect(page.getByText('est joint.')).toBeVisible({ timeout: 15_000 });
  await page.getByLabel('Ce que montre l’image').fill('L’affiche, à hauteur d’œil.');
  await new Story(page).saved();
  await files.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') });
  await expect(page.getByRole('alert').filter({ hasText: 'photo.png' })).toBeVisible({ timeout: 15_000 });
  await page.goto(address);
  await page.getByText('Joindre des images, des documents').click();
  await expect(page.getByLabel('Ce que montre l’image')).toHaveValue('L’affiche, à hauteur d’œil.');
});

test('two pages over one text: the second is told, keeps its words, and has the last one on demand', async ({
  page,
  context,
}) => {
  await signIn(page, agent, '/aide');
  const address = await aDraft(page, newTitle('Écrit à deux'));
  const other = await context.newPage();
  await other.goto(address);
  const theirs = new Story(other);
  await expect(theirs.title).toHaveValue(/Écrit à deux/);
  const mine = new Story(page);
  await mine.title.fill('De la première page');
  await mine.saved();
  await expect(mine.title).toHaveValue('De la première page');
  await theirs.title.fill('De la seconde page');
  await expect(other.getByRole('button', { name: 'Garder mon texte' })).toBeVisible();
  await expect(theirs.title).toHaveValue('De la seconde page');
  await other.getByRole('button', { name: 'Garder mon texte' }).click();
  await theirs.saved();
  await other.reload();
  await expect(theirs.title).toHaveValue('De la seconde page');
});

test('a version that was sent is taken up again, and gives back what was written since', async ({ page }) => {
  await signIn(page, agent, '/aide');
  const title = newTitle('Le guichet des deux langues');
  const address = await aDraft(page, title);
  const submission = `/api${address.replace('proposer', 'submissions')}`;
  const seen = async () =>
    (await (await page.request.get(submission)).json()) as { version: number; content: { title: string } };
  for (const action of ['submit', 'take-back']) {
    const data = { action, version: (await seen()).version };
    await page.request.post(`${submission}/actions`, { headers: { 'X-Recueil': '1' }, data });
  }
  await page.goto(address);
  const story = new Story(page);
  await story.title.fill('Un autre titre');
  await story.write('Conseils de mise en œuvre', ' Et une phrase de plus.');
  await restoreLastVersion(page);
  await expect(story.title).toHaveValue(title);
  await expect(story.section('Conseils de mise en œuvre')).not.toContainText('Et une phrase de plus.');
  await expect.poll(async () => (await seen()).content.title).toBe(title);

  await page.getByRole('button', { name: 'Annuler la reprise' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'le texte d’avant est revenu' })).toBeFocused();
  await expect.poll(async () => (await seen()).content.title).toBe('Un autre titre');
  await page.reload();
  await expect(story.title).toHaveValue('Un autre titre');
  await expect(story.section('Conseils de mise en œuvre')).toContainText('Et une phrase de plus.');
});

test('signing out leaves nothing of a text in the browser', async ({ page }) => {
  await page.goto('/proposer');
  const story = new Story(page);
  await story.title.fill(newTitle('Un texte de passage'));
  await expect(story.state).toContainText('Enregistré dans ce navigateur');
  await signIn(page, agent, '/proposer');
  await expect(story.title).toHaveValue(/Un texte de passage/);
  await openMenu(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL('**/connexion?sortie=oui');
  expect((await kept(page)).filter((key) => key.includes('proposition') || key.includes('brouillon'))).toEqual([]);
  await page.goto('/proposer');
  await expect(story.title).toHaveValue('');
});
