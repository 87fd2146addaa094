import { expectAccessible } from './accessible';
import { agent, signIn } from './people';
import { type Page, aSheet, expect, test, widths } from './recueil';

interface State {
  name: string;
  heading: string | RegExp;
  title: string | RegExp;
  open: (page: Page) => Promise<unknown>;
}

const sheet = { heading: /./, title: / – Recueil$/ };

const states: State[] = [
  { ...sheet, name: 'Fiche, writing to the team, to be corrected', open: openWriting },
  { ...sheet, name: 'Fiche, message sent', open: openSent },
  { ...sheet, name: 'Fiche, for an agent', open: openAsAgent },
  { name: 'Mon compte, with claims', heading: 'Mon compte', title: 'Mon compte – Recueil', open: openClaims },
  {
    name: 'Nouveau mot de passe',
    heading: 'Choisir un nouveau mot de passe',
    title: 'Choisir un nouveau mot de passe – Recueil',
    open: openNewPassword,
  },
];

for (const state of states) {
  for (const width of widths) {
    test(`${state.name} is accessible, French, and fits at ${String(width)} px, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 });
      await state.open(page);
      await expectAccessible(page, state);
    });
  }
}

async function openWriting(page: Page): Promise<void> {
  await page.goto(`/fiches/${await aSheet(page)}`);
  await page.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByText('Il reste 3 réponses à corriger.')).toBeVisible();
}

async function openSent(page: Page): Promise<void> {
  const slug = await aSheet(page);
  await page.route(`**/api/sheets/${slug}/messages`, (route) => route.fulfill({ status: 202 }));
  await page.goto(`/fiches/${slug}`);
  await page.getByRole('button', { name: 'Écrire à l’équipe' }).click();
  await page.getByLabel('Votre nom').fill('Nour Belkacem');
  await page.getByLabel('Votre adresse électronique').fill('nour@orsenne.example');
  await page.getByLabel('Votre message').fill('Bonjour');
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await expect(page.getByText('Votre message est parti.')).toBeVisible();
}

async function openAsAgent(page: Page): Promise<void> {
  await signIn(page, agent, `/fiches/${await aSheet(page)}`);
  await page.getByText('C’est ma fiche', { exact: true }).click();
  await page.getByRole('button', { name: 'Dire que c’est ma fiche' }).click();
  await expect(page.locator('#reclamer-reason-erreur')).toBeVisible();
}

async function openClaims(page: Page): Promise<void> {
  await page.route('**/api/claims', async (route) => {
    const me = await (await page.request.get('/api/me')).json();
    const about = { sheet: { slug: 'un-accueil', title: 'Un accueil du soir' }, createdAt: '2026-11-13T08:00:00.000Z' };
    const mine = { ...about, claimant: me, reason: 'J’y étais.', actions: [] };
    const decisions = [
      { name: 'confirm', label: 'Confirmer' },
      { name: 'refuse', label: 'Refuser' },
    ];
    const theirs = { ...about, claimant: { id: 'nour', name: 'Nour Belkacem' }, reason: 'J’ai ouvert ce guichet.' };
    await route.fulfill({
      json: {
        claims: [
          ...['open', 'confirmed', 'refused'].map((state) => ({ ...mine, id: state, state })),
          { ...theirs, id: 'theirs', state: 'open', actions: decisions },
        ],
      },
    });
  });
  await signIn(page, agent, '/mon-compte');
  await expect(page.getByRole('heading', { name: 'Demandes à trancher' })).toBeVisible();
}

async function openNewPassword(page: Page): Promise<void> {
  await page.route('**/api/links/look', (route) =>
    route.fulfill({
      json: {
        purpose: 'password',
        expiresAt: '2027-01-01T00:00:00.000Z',
        about: 'odile@montreval.example',
        needsPassword: true,
      },
    }),
  );
  await page.goto('/nouveau-mot-de-passe#un-secret');
  await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
  await expect(page.getByText('Choisissez un mot de passe.').last()).toBeVisible();
}
