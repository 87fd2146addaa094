import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible';
import { Story, aDraft, newTitle } from './contribution';
import { mailTo, secretLink } from './mails';
import { agent, signIn } from './people';
import { expect, test } from './recueil';

/** The smallest picture there is. */
const picture = {
  name: 'guichet.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

test('somebody without account reads behind a link, comments and agrees; the link is taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signIn(page, agent, '/aide');
  const title = newTitle('Relu par le directeur');
  const mySheet = (await aDraft(page, title)).replace('proposer', 'mes-fiches');
  await page.getByText('Joindre des images, des documents').click();
  await page.getByLabel('Joindre des fichiers').setInputFiles(picture);
  await page.getByLabel('Ce que montre l’image').fill('Le guichet du soir.');
  await new Story(page).saved();
  await page.goto(mySheet);
  const reader = `relecture-${String(Date.now())}@montreval.example`;
  await page.getByText('Demander une relecture').click();
  await page.locator('#relecture-name').fill('Armand Teyssier');
  await page.locator('#relecture-email').fill(reader);
  await page.locator('#relecture-message').fill('Dites-moi si c’est clair.');
  await page.getByRole('button', { name: 'Envoyer le lien' }).click();
  await expect(page.getByText(`Le lien est parti à ${reader}`)).toBeVisible();

  const link = secretLink(await mailTo(page, reader, 'relire'));
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const secret = new URL(link).hash.slice(1);
  const addresses: string[] = [];
  theirs.on('request', (request) => addresses.push(request.url().split('#', 1)[0] ?? ''));
  await theirs.goto(new URL(link).pathname + new URL(link).hash);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(theirs.url()).not.toContain('#');
  await expect(theirs.getByText('Dites-moi si c’est clair.')).toBeVisible();
  const image = theirs.getByRole('img', { name: 'Le guichet du soir.' });
  await theirs.getByRole('figure', { name: 'guichet.png' }).scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
  const saved = theirs.waitForEvent('download');
  await theirs.getByRole('button', { name: 'guichet.png', exact: true }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('guichet.png');
  expect((await readFile(await download.path())).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
  await expectAccessible(theirs, { heading: title, title: `${title} – Relecture – Recueil` });
  await theirs.getByLabel('Votre remarque').fill('Citez le service associé.');
  await theirs.getByRole('button', { name: 'Envoyer ma remarque' }).click();
  await expect(theirs.getByText('C’est envoyé à l’équipe de la fiche.')).toBeFocused();
  await theirs.getByRole('button', { name: 'Donner mon accord' }).click();
  await theirs.getByRole('dialog').getByRole('button', { name: 'Donner mon accord' }).click();
  await expect(theirs.getByText(/^Accord donné par Armand Teyssier/)).toBeVisible();

  await page.reload();
  const panel = page.locator('rc-proofreadings-panel');
  await expect(panel).toContainText('Citez le service associé.');
  await expect(panel).toContainText('Accord donné le');
  await panel.getByRole('button', { name: /^Retirer le lien/ }).click();
  await expect(panel).toContainText('n’ouvre plus rien');
  await theirs.goto('/aide');
  await theirs.goto(new URL(link).pathname + new URL(link).hash);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’ouvre plus rien');
  await theirs.context().close();
});
