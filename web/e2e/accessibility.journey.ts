import { expectAccessible } from './accessible';
import { administrator, signIn } from './people';
import { type Page, aSheet, expect, overflow, test, widths } from './recueil';

interface State {
  name: string;
  heading: string | RegExp;
  title: string | RegExp;
  open: (page: Page) => Promise<unknown>;
}

const goTo = (address: string) => (page: Page) => page.goto(address);

const states: State[] = [
  { name: 'Accueil', heading: /Ce qui a marché ailleurs/, title: 'Accueil – Recueil', open: goTo('/') },
  { name: 'Catalogue', heading: 'Catalogue', title: 'Catalogue – Recueil', open: goTo('/catalogue') },
  {
    name: 'Catalogue, corrected and filtered',
    heading: 'Catalogue',
    title: /^«\u202faccueil\u202f», \d+\u00a0fiches? – Catalogue – Recueil$/,
    open: goTo('/catalogue?q=acceuil&theme=relation-de-service'),
  },
  {
    name: 'Catalogue, nothing found',
    heading: 'Catalogue',
    title: /aucune fiche – Catalogue – Recueil$/,
    open: goTo('/catalogue?q=xylophone+quantique&year=2024'),
  },
  { name: 'Catalogue, degraded', heading: 'Catalogue', title: 'Catalogue – Recueil', open: openDegraded },
  { name: 'Catalogue, network gone', heading: 'Catalogue', title: 'Catalogue – Recueil', open: openWithoutNetwork },
  {
    name: 'Catalogue, refused',
    heading: 'Catalogue',
    title: 'Catalogue – Recueil',
    open: goTo('/catalogue?theme=inconnu'),
  },
  { name: 'Catalogue, filters open', heading: 'Catalogue', title: 'Catalogue – Recueil', open: openFilters },
  {
    name: 'Fiche',
    heading: /./,
    title: / – Recueil$/,
    open: async (page) => page.goto(`/fiches/${await aSheet(page)}`),
  },
  { name: 'Fiche, copied by hand', heading: /./, title: / – Recueil$/, open: openCopiedByHand },
  {
    name: 'Fiche, archived',
    heading: 'Cette fiche n’est plus en ligne',
    title: 'Fiche archivée – Recueil',
    open: openArchived,
  },
  {
    name: 'Fiche, broken',
    heading: 'Cette page n’a pas pu être affichée',
    title: 'Fiche indisponible – Recueil',
    open: openBroken,
  },
  {
    name: 'Fiche, unknown',
    heading: 'Cette page n’existe pas',
    title: 'Page introuvable – Recueil',
    open: goTo('/fiches/inconnue'),
  },
  {
    name: 'Page introuvable',
    heading: 'Cette page n’existe pas',
    title: 'Page introuvable – Recueil',
    open: goTo('/nulle-part'),
  },
  { name: 'Aide', heading: 'Aide', title: 'Aide – Recueil', open: goTo('/aide') },
  {
    name: 'Accessibilité',
    heading: 'Déclaration d’accessibilité',
    title: 'Accessibilité – Recueil',
    open: goTo('/accessibilite'),
  },
  {
    name: 'Mentions légales',
    heading: 'Mentions légales',
    title: 'Mentions légales – Recueil',
    open: goTo('/mentions-legales'),
  },
  {
    name: 'Licences des composants',
    heading: 'Licences des composants',
    title: 'Licences des composants – Recueil',
    open: async (page) => {
      await page.goto('/mentions-legales');
      await page.getByRole('link', { name: 'Licences des composants' }).click();
      await expect(page.getByRole('heading', { level: 2, name: /^MIT / })).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: /^@angular\/core \d/ })).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: /^fastify \d/ })).toBeVisible();
    },
  },
  { name: 'Plan du site', heading: 'Plan du site', title: 'Plan du site – Recueil', open: goTo('/plan-du-site') },
  { name: 'Contact', heading: 'Contact', title: 'Contact – Recueil', open: goTo('/contact') },
  { name: 'Connexion', heading: 'Se connecter', title: 'Se connecter – Recueil', open: goTo('/connexion') },
  {
    name: 'Connexion, refused',
    heading: 'Se connecter',
    title: 'Se connecter – Recueil',
    open: goTo('/connexion?erreur=address-taken'),
  },
  {
    name: 'Connexion, to be corrected',
    heading: 'Se connecter',
    title: 'Se connecter – Recueil',
    open: async (page) => {
      await page.goto('/connexion');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await expect(page.getByText('Il reste 2 réponses à corriger.')).toBeVisible();
    },
  },
  {
    name: 'Demander un accès',
    heading: 'Demander un accès',
    title: 'Demander un accès – Recueil',
    open: goTo('/demander-un-acces'),
  },
  {
    name: 'Mot de passe oublié',
    heading: 'Mot de passe oublié',
    title: 'Mot de passe oublié – Recueil',
    open: goTo('/mot-de-passe-oublie'),
  },
  {
    name: 'Invitation',
    heading: 'Bienvenue dans Recueil',
    title: 'Bienvenue – Recueil',
    open: openLink('/invitation', 'invitation', { needsPassword: true }),
  },
  {
    name: 'Retrait de coordonnées',
    heading: 'Retirer mes coordonnées',
    title: 'Retirer mes coordonnées – Recueil',
    open: openLink('/retrait-de-coordonnees', 'contact-withdrawal', { needsPassword: false }),
  },
  {
    name: 'A link that is dead',
    heading: 'Ce lien est inconnu',
    title: 'Choisir un nouveau mot de passe – Recueil',
    open: goTo(`/nouveau-mot-de-passe#${'a'.repeat(43)}`),
  },
  {
    name: 'Mon compte',
    heading: 'Mon compte',
    title: 'Mon compte – Recueil',
    open: async (page) => {
      await signIn(page, administrator, '/mon-compte');
      await page.locator('summary').click();
    },
  },
  {
    name: 'Mes sessions',
    heading: 'Mes sessions',
    title: 'Mes sessions – Recueil',
    open: (page) => signIn(page, administrator, '/mon-compte/sessions'),
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

test('text twice as large, and spaced out, still fits', async ({ page }) => {
  for (const address of ['/', '/catalogue?q=acceuil', `/fiches/${await aSheet(page)}`, '/accessibilite']) {
    await page.setViewportSize({ width: 640, height: 800 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page), `${address} at 200 %`).toBe(0);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
      document.documentElement.style.fontSize = '';
    });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), `${address} spaced out`).toBe(0);
  }
});

async function openDegraded(page: Page): Promise<void> {
  await page.route('**/api/sheets?*', async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...(await reply.json()), degraded: true } });
  });
  await page.route('**/api/sheets', async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { ...(await reply.json()), degraded: true } });
  });
  await page.goto('/catalogue');
  await expect(page.getByText('La recherche fonctionne en mode simplifié.')).toBeVisible();
}

async function openWithoutNetwork(page: Page): Promise<void> {
  await page.goto('/catalogue');
  await page.waitForLoadState('networkidle');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('a');
  await expect(page.getByText('Recueil ne répond plus.')).toBeVisible();
}

async function openFilters(page: Page): Promise<void> {
  await page.goto('/catalogue');
  await page.waitForLoadState('networkidle');
  const opener = page.getByRole('button', { name: /^Affiner/ });
  if (await opener.isVisible()) await opener.click();
  await expect(page.getByRole('radio', { name: /^Tous/ })).toBeVisible();
}

async function openCopiedByHand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`/fiches/${await aSheet(page)}`);
  await page.getByRole('button', { name: 'Copier avec la source' }).click();
  await expect(page.getByLabel('Texte à copier')).toBeVisible();
}

function openLink(
  address: string,
  purpose: string,
  { needsPassword }: { needsPassword: boolean },
): (page: Page) => Promise<void> {
  return async (page) => {
    await page.route('**/api/links/look', (route) =>
      route.fulfill({
        json: { purpose, expiresAt: '2027-01-01T00:00:00.000Z', about: 'odile@montreval.example', needsPassword },
      }),
    );
    await page.goto(`${address}#un-secret`);
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  };
}

async function openArchived(page: Page): Promise<void> {
  await refuse(page, 410, 'archived', 'Cette fiche a été archivée le 3 mars : la pratique a pris fin.');
}

async function openBroken(page: Page): Promise<void> {
  await refuse(page, 500, 'internal', 'Une erreur est survenue. Réessayez dans un instant.');
}

async function refuse(page: Page, status: number, code: string, detail: string): Promise<void> {
  const slug = await aSheet(page);
  await page.route(`**/api/sheets/${slug}`, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: detail, status, code, detail, requestId: '42' },
    }),
  );
  await page.goto(`/fiches/${slug}`);
}
