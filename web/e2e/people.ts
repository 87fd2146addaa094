import type { Page } from '@playwright/test';

/** Those whom the demonstration brings, one for each role. */
export const agent = 'agent@demonstration.example';
export const member = 'usage@demonstration.example';
export const administrator = 'administration@demonstration.example';
export const password = 'quatre marches vers le guichet';

/** Signs in through the page, and waits for the page that is wanted. */
export async function signIn(page: Page, email: string, wanted = '/aide'): Promise<void> {
  await page.goto(`/connexion?retour=${encodeURIComponent(wanted)}`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL(`**${wanted}`);
}

/** Opens what the header holds of the person: a menu of its own, or the one menu of a phone. */
export async function openMenu(page: Page): Promise<void> {
  const folded = page.getByRole('button', { name: 'Menu', exact: true });
  if (await folded.isVisible()) await folded.click();
  else await page.locator('.who').click();
}

/** What the browser keeps of ours. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith('recueil.')),
  );
}
