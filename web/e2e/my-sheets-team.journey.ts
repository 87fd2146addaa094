import { aDraft, newTitle } from './contribution';
import { agent, member, signIn } from './people';
import { expect, test } from './recueil';

test('a co-author is invited, accepts, and writes with the author', async ({ page, browser, baseURL }) => {
  test.slow();
  await signIn(page, agent, '/aide');
  const title = newTitle('Écrire à deux');
  const mySheet = (await aDraft(page, title)).replace('proposer', 'mes-fiches');
  await page.goto(mySheet);
  await page.getByText('Inviter quelqu’un à écrire avec moi').click();
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.locator('#invitation-name')).toBeFocused();
  await page.locator('#invitation-name').fill('Youssef Lemoine');
  await page.locator('#invitation-email').fill(member);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`L’invitation est partie à ${member}`)).toBeVisible();

  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signIn(theirs, member, '/mes-fiches');
  const invitation = theirs.getByRole('article').filter({ hasText: title });
  await expect(invitation).toContainText('vous invite à écrire la fiche');
  await invitation.getByRole('button', { name: 'Accepter' }).click();
  await expect(theirs.getByText('la fiche est maintenant parmi les vôtres')).toBeVisible();
  await theirs.getByRole('link', { name: title, exact: true }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(title);
  await theirs.context().close();
  await page.reload();
  await expect(page.locator('rc-team-panel')).toContainText('coauteur');
});

test('what was told is read, and the count in the header goes with it', async ({ page }) => {
  await signIn(page, agent, '/mes-fiches');
  const badge = page.locator('rc-site-header .badge');
  await expect(page.getByRole('heading', { name: 'Nouvelles' })).toBeVisible();
  if (!(await badge.isVisible())) return;
  await expect(badge).toContainText(/nouvelles? non lues?/);
  // Other journeys send news to the same person: what comes after the button is read is marked in its turn.
  await expect(async () => {
    const button = page.getByRole('button', { name: 'Tout marquer comme lu' });
    if (await button.isVisible()) await button.click();
    await expect(badge).toHaveCount(0, { timeout: 3_000 });
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Nouvelles' })).toBeVisible();
    await expect(badge).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 25_000 });
});

test('a colleague’s practice is told of, and nobody sees it before they accept', async ({ page, browser, baseURL }) => {
  await signIn(page, agent, '/signaler-une-pratique');
  const title = newTitle('La nocturne du jeudi');
  await page.getByLabel('La pratique, en une ligne').fill(title);
  await page.getByLabel('Qui la mène').fill('Youssef Lemoine');
  await page.getByLabel('Son adresse électronique').fill(member);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const said = page.getByRole('status').filter({ hasText: 'L’invitation est partie.' });
  await expect(said).toBeFocused();
  await page.goto('/mes-fiches');
  await expect(page.getByRole('heading', { name: 'Nouvelles' })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);

  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signIn(theirs, member, '/mes-fiches');
  const invitation = theirs.getByRole('article').filter({ hasText: title });
  await invitation.getByRole('button', { name: 'Accepter' }).click();
  await expect(theirs.getByRole('link', { name: title, exact: true })).toBeVisible();
  await theirs.context().close();
});
