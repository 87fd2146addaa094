import type { BrowserContext } from '@playwright/test';
import { Story, newTitle } from './contribution';
import { openMenu, password, signIn } from './people';
import { type Page, expect, test } from './recueil';

/** Camille writes in the first tab; Lina comes in the second, in the same browser. */
const camille = { email: 'agent@demonstration.example', name: 'Camille Vasseur' };
const lina = { email: 'lina.bertaux@demonstration.example', name: 'Lina Bertaux' };

/** How the session of the one who writes gives way to the other's. */
const endings = ['it had ended', 'it was open', 'it was open, and the first tab hears nothing'] as const;
/** What becomes of the other's session before the first person is back. */
const leavings = ['signs out', 'sees their session end', 'is still there'] as const;
/** Where the first person comes back. */
const returns = ['on the page', 'in another tab'] as const;

async function signInOn(page: Page, email: string): Promise<void> {
  await page.goto('/connexion?retour=/aide');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL('**/aide');
}

/** Comes in over a session that is open, as a return from a provider does: another cookie, then a page of ours. */
async function comeInOver(page: Page, email: string): Promise<void> {
  const headers = { 'X-Recueil': '1' };
  expect((await page.request.post('/api/session', { headers, data: { email, password } })).status()).toBe(204);
  await page.goto('/aide');
}

interface Text {
  id: string;
  title: string;
}

/** The texts of whoever is signed in, all of them: other journeys write for the same person. */
async function textsOf(page: Page): Promise<Text[]> {
  const texts: Text[] = [];
  for (let number = 1; ; number += 1) {
    const reply = await page.request.get(`/api/submissions?box=mine&pageSize=50&page=${String(number)}`);
    const { items, total } = (await reply.json()) as { items: Text[]; total: number };
    texts.push(...items);
    if (items.length === 0 || texts.length >= total) return texts;
  }
}

async function titlesOf(page: Page): Promise<string[]> {
  return (await textsOf(page)).map(({ title }) => title);
}

/** Where the text of this title is written on; null when the server does not have it. */
async function addressOf(page: Page, wanted: string): Promise<string | null> {
  const found = (await textsOf(page)).find(({ title }) => title === wanted);
  return found ? `/proposer/${found.id}` : null;
}

/** Camille types while her session gives way to Lina's. */
async function write(page: Page, other: Page, title: string, ending: (typeof endings)[number]): Promise<void> {
  const { title: field } = new Story(page);
  if (ending === 'it had ended') {
    await page.context().clearCookies();
    await field.fill(title);
    await signInOn(other, lina.email);
  } else if (ending === 'it was open') {
    await field.fill(title);
    await comeInOver(other, lina.email);
  } else {
    await comeInOver(other, lina.email);
    await field.fill(title);
  }
}

async function leave(other: Page, context: BrowserContext, leaving: (typeof leavings)[number]): Promise<void> {
  if (leaving === 'sees their session end') await context.clearCookies();
  if (leaving !== 'signs out') return;
  await openMenu(other);
  await other.getByRole('button', { name: 'Se déconnecter' }).click();
  await other.waitForURL('**/connexion?sortie=oui');
}

for (const ending of endings) {
  for (const leaving of leavings) {
    for (const back of returns) {
      test(`the session of one gives way to a colleague’s: ${ending}; the colleague ${leaving}; the first is back ${back}: no text changes hands, none is lost`, async ({
        page,
        context,
      }) => {
        test.setTimeout(90_000);
        const title = newTitle(`À deux au même poste ${String(Math.random()).slice(2, 8)}`);
        if (ending === 'it was open, and the first tab hears nothing')
          await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
        await signIn(page, camille.email, '/proposer');
        const other = await context.newPage();
        await write(page, other, title, ending);

        // The page says who is there now, and shows nothing of what Camille wrote.
        const dialog = page.getByRole('dialog', { name: 'Une autre personne est connectée' });
        await expect(dialog).toContainText(lina.name, { timeout: 15_000 });
        await expect(dialog).toContainText(camille.name);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeVisible();
        await expect(page.getByLabel('Titre', { exact: true })).toBeHidden();
        await expect(page.locator('main')).toBeHidden();
        expect(await titlesOf(other)).not.toContain(title);
        await other.goto('/proposer');
        await expect(other.getByLabel('Titre', { exact: true })).toHaveValue('');
        expect(await other.locator('main').innerText()).not.toContain('commencé sans se connecter');
        expect(await titlesOf(other)).not.toContain(title);

        await leave(other, context, leaving);
        const story = await comeBack(page, context, back, title);
        await expect(story.title).toHaveValue(title);
        const theirs = context.pages().find((one) => one !== other) ?? other;
        await expect.poll(() => titlesOf(theirs), { timeout: 15_000 }).toContain(title);
      });
    }
  }
}

/** Camille signs in again, and is given back what she wrote. */
async function comeBack(
  page: Page,
  context: BrowserContext,
  back: (typeof returns)[number],
  title: string,
): Promise<Story> {
  const dialog = page.getByRole('dialog');
  if (back === 'on the page') {
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await expect(dialog).toBeHidden();
    return new Story(page);
  }
  // A tab that hears nothing may not know yet that the colleague has gone.
  await dialog.getByRole('button', { name: /^(?:Ce n’est pas moi|Continuer avec)/ }).click();
  await page.waitForURL((url) => url.pathname !== '/proposer');
  await page.close();
  await context.clearCookies();
  const another = await context.newPage();
  await signInOn(another, camille.email);
  // What was never sent is on the page of a new proposal; what was saved before is among her sheets.
  await another.goto((await addressOf(another, title)) ?? '/proposer');
  return new Story(another);
}
