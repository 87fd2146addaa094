// The pages of a provider are another site: `./recueil` watches that none is ever reached.
import { type Page, expect, test } from '@playwright/test';
import { OpenidTestProvider, type ProviderPerson } from '../../api/test/openid-provider';
import { expectAccessible } from './accessible';
import { administrator, password } from './people';
import { freePort, startOn } from './start-recueil';

const ours = '21000000100015';
const contact = 'Le secrétariat, 01 99 00 12 34';

function person(name: string, siret: string): ProviderPerson {
  const claims = { given_name: name, usual_name: 'Exemple', name: `${name} Exemple`, email_verified: true };
  const email = `${name.toLowerCase()}.exemple@demonstration.example`;
  return { sub: `sub-${name}`, claims: { ...claims, email, siret, organizational_unit: '' } };
}

for (const profile of ['proconnect', 'generic'] as const) {
  test.describe(`those whom ${profile} vouches for`, () => {
    test.describe.configure({ mode: 'serial', timeout: 120_000 });
    let provider: OpenidTestProvider;
    let url: string;
    let stop: () => Promise<void>;

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      const port = await freePort();
      provider = await OpenidTestProvider.start(profile, `http://127.0.0.1:${String(port)}`);
      ({ url, stop } = await startOn(port, provider.env));
    });
    test.afterAll(async () => {
      await stop();
      await provider.stop();
    });

    async function identify(page: Page, who: ProviderPerson): Promise<void> {
      provider.person = who;
      await page.goto(`${url}/connexion?retour=${encodeURIComponent('/catalogue')}`);
      await page.getByRole('button', { name: /^S’identifier avec/ }).click();
    }

    /** The first sheet of the catalogue, and what it shows of its contacts. */
    async function contacts(page: Page): Promise<string> {
      await page.goto(`${url}/catalogue`);
      await page.locator('main h3 a, main h2 a').first().click();
      await page.waitForURL('**/fiches/**');
      await page.waitForLoadState('networkidle');
      const slug = new URL(page.url()).pathname.split('/').pop() ?? '';
      return (await page.request.get(`${url}/api/sheets/${slug}`)).text();
    }

    test('an administrator chooses the organisations whose people come in', async ({ page }) => {
      await page.goto(`${url}/connexion?retour=${encodeURIComponent('/administration/reglages')}`);
      await page.getByLabel('Adresse électronique').fill(administrator);
      await page.getByLabel('Mot de passe', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await page.getByRole('radio', { name: /Par organisme/ }).check();
      await page.getByRole('textbox', { name: 'Numéros SIRET' }).fill('210 000 001 00015');
      await page.getByRole('textbox', { name: /À qui s’adresser/ }).fill(contact);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page, { heading: 'Réglages', title: /Réglages – Administration/ });
      }
      await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
      await expect(page.getByText('Enregistré.')).toBeVisible();
    });

    test('somebody of another administration is refused, is told whom to ask, and reads no contact', async ({
      page,
    }) => {
      await identify(page, person('Basile', '99999999900011'));
      const alert = page.getByRole('alert').filter({ hasText: 'n’est pas ouvert aux personnes de votre organisme' });
      await expect(alert).toContainText(contact);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page, { heading: 'Votre accès n’est pas ouvert', title: /Se connecter/ });
      }
      expect((await page.request.get(`${url}/api/me`)).status()).toBe(401);
      expect(await contacts(page)).not.toMatch(/"email":"[^"]+@|"phone":"\d/);
    });

    test('somebody of ours comes in, is welcomed where they were going, and says what is missing by keyboard', async ({
      page,
    }) => {
      await identify(page, person('Angele', ours));
      await page.waitForURL(`${url}/catalogue`);
      const welcome = page.getByRole('region', { name: 'Bienvenue' });
      await expect(welcome).toContainText('Bienvenue dans Recueil, Angele Exemple.');
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page, { heading: /.+/, title: /.+/ });
      }
      await welcome.getByRole('textbox', { name: /^Service/ }).fill('Accueil');
      await page.keyboard.press('Enter');
      await expect(welcome).toBeHidden();
      await page.reload();
      await page.waitForLoadState('networkidle');
      await expect(welcome).toBeHidden();
      const me = (await (await page.request.get(`${url}/api/me`)).json()) as { service: string };
      expect(me.service).toBe('Accueil');
      expect(await contacts(page)).toMatch(/"contacts"/);
    });
  });
}
