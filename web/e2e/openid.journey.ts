// The pages of a provider are another site: `./recueil` watches that none is ever reached.
import { type Page, expect, test } from '@playwright/test';
import { OpenidTestProvider, type ProviderPerson } from '../../api/test/openid-provider';
import { Story, newTitle } from './contribution';
import { administrator, kept, password } from './people';
import { freePort, startOn } from './start-recueil';

const wanted = '/mon-compte/sessions';

function person(name: string): ProviderPerson {
  const email = `${name.toLowerCase()}.exemple@demonstration.example`;
  return {
    sub: `sub-${name}`,
    claims: {
      given_name: name,
      usual_name: 'Exemple',
      name: `${name} Exemple`,
      email,
      email_verified: true,
      uid: `uid-${name}`,
      siret: '00000000000000',
      organizational_unit: 'Accueil',
    },
  };
}

const angele = person('Angele');
const basile = person('Basile');

for (const profile of ['proconnect', 'generic'] as const) {
  test.describe(`through ${profile}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 90_000 });
    const button = /^S’identifier avec/;
    let provider: OpenidTestProvider;
    let url: string;
    let stop: () => Promise<void>;

    test.beforeAll(async ({ playwright }) => {
      test.setTimeout(180_000);
      const port = await freePort();
      provider = await OpenidTestProvider.start(profile, `http://127.0.0.1:${String(port)}`);
      ({ url, stop } = await startOn(port, provider.env));
      const request = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: { 'X-Recueil': '1' } });
      await request.post('/api/session', { data: { email: administrator, password } });
      const { version } = await (await request.get('/api/administration/admission')).json();
      const changed = await request.put('/api/administration/admission', {
        headers: { 'If-Match': `"${String(version)}"` },
        data: { mode: 'everybody', sirets: [], domains: [], contact: '' },
      });
      expect(changed.status()).toBe(200);
      await request.dispose();
    });
    test.afterAll(async () => {
      await stop();
      await provider.stop();
    });
    test.beforeEach(() => {
      Object.assign(provider, { alter: {}, down: false, person: angele });
    });

    async function comeIn(page: Page, address: string): Promise<void> {
      await page.goto(`${url}/connexion?retour=${encodeURIComponent(address)}`);
      await page.getByRole('button', { name: button }).click();
      await page.waitForURL(`${url}${address}`);
    }

    test('where one was going is kept through giving up, an answer that does not stand, a provider that is away, and reached in the end', async ({
      page,
    }) => {
      await page.goto(`${url}${wanted}`);
      await page.waitForURL(`${url}/connexion?retour=*`);
      provider.person = { ...angele, refuses: true };
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'La connexion a été abandonnée.' })).toBeVisible();
      provider.person = angele;
      provider.changeIdToken({ claims: { aud: 'somebody-else' } });
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'n’a pas pu être vérifiée' })).toBeVisible();
      provider.alter = {};
      provider.down = true;
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText('Le fournisseur d’identité ne répond pas.')).toBeVisible({ timeout: 15_000 });
      await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
      provider.down = false;
      await page.getByRole('button', { name: button }).click();
      await page.waitForURL(`${url}${wanted}`);
      await expect(page.getByText('Cette session')).toBeVisible();
    });

    test('a colleague who comes in in another tab is told to the first one at once, and takes nothing of what is typed there', async ({
      page,
      context,
    }) => {
      const title = newTitle('Écrit chez un fournisseur');
      await comeIn(page, '/proposer');
      // The page itself has come before the session ends.
      await page.waitForLoadState('networkidle');
      await expect(new Story(page).title).toBeVisible();
      await context.clearCookies();
      provider.person = basile;
      const other = await context.newPage();
      await new Story(page).title.fill(title);
      await expect.poll(() => kept(page)).toContainEqual(expect.stringContaining('proposition'));
      await comeIn(other, '/aide');
      const dialog = page.getByRole('dialog', { name: 'Une autre personne est connectée' });
      await expect(dialog).toContainText('Basile Exemple', { timeout: 15_000 });
      await expect(page.locator('main')).toBeHidden();
      const mine = await other.request.get(`${url}/api/submissions?box=mine`);
      expect(await mine.text()).not.toContain(title);

      await context.clearCookies();
      provider.person = angele;
      await dialog.getByRole('button', { name: button }).click();
      await expect(dialog).toBeHidden({ timeout: 15_000 });
      await expect(new Story(page).title).toHaveValue(title, { timeout: 15_000 });
      const theirs = async (): Promise<string> => (await page.request.get(`${url}/api/submissions?box=mine`)).text();
      await expect.poll(theirs, { timeout: 15_000 }).toContain(title);
    });
  });
}
