import { type ServiceState, type ServiceTrouble, apiRoutes } from '@recueil/contracts';
import { expectAccessible } from './accessible';
import { openAdministration } from './administration';
import { agent, signIn } from './people';
import { type Page, expect, test } from './recueil';

interface State {
  name: string;
  heading: string | RegExp;
  title: string | RegExp;
  open: (page: Page) => Promise<void>;
}

const goTo =
  (address: string, act?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await openAdministration(page, address);
    await act?.(page);
  };

const press =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();

/** Somebody who sits in a committee, whose page has all its parts. */
async function openMember(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Inès Kerbrat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inès Kerbrat' })).toBeVisible();
}

/** The answer as it is, with mails that do not leave: the mail server of the journeys has no such day. */
async function breakMails(page: Page): Promise<void> {
  const trouble: ServiceTrouble = {
    check: 'mail',
    state: 'trouble',
    title: 'Les mails ne partent plus',
    since: new Date().toISOString(),
    happening: 'Le serveur de messagerie ne les prend pas. 14\u00a0mails attendent\u202f; aucun n’est perdu.',
    noticed: 'À l’écran, rien ne manque.',
    remedies: ['Transmettez le message ci-dessous.', 'Ne faites rien d’autre\u00a0: les mails partent seuls.'],
    message: 'Recueil 1.0.0, depuis ce matin\u00a0: Les mails ne partent plus. Réponse de la machine\u00a0: ETIMEDOUT',
    mayRetry: true,
  };
  await page.route(apiRoutes.serviceState, async (route) => {
    const reply = await route.fetch();
    const state = (await reply.json()) as ServiceState;
    const soon: ServiceTrouble = {
      ...trouble,
      check: 'disk',
      state: 'soon',
      title: 'La place va manquer',
      message: null,
    };
    await route.fulfill({ response: reply, json: { ...state, wrong: [trouble, soon] } });
  });
}

const people = '/administration/personnes';
const states: State[] = [
  { name: 'Overview', heading: 'Administration', title: 'Administration – Recueil', open: goTo('/administration') },
  { name: 'People', heading: 'Personnes', title: 'Personnes – Administration – Recueil', open: goTo(people) },
  {
    name: 'People, nobody found',
    heading: 'Personnes',
    title: 'Personnes – Administration – Recueil',
    open: goTo(`${people}?q=xylophone`),
  },
  {
    name: 'People, inviting, to be corrected',
    heading: 'Personnes',
    title: 'Personnes – Administration – Recueil',
    open: goTo(people, async (page) => {
      await press('Inviter une personne')(page);
      await page.getByText('Donner tout de suite des rôles').click();
      await press('Envoyer l’invitation')(page);
      await expect(page.getByText('Il reste 2 réponses à corriger.')).toBeVisible();
    }),
  },
  {
    name: 'People, a list',
    heading: 'Personnes',
    title: 'Personnes – Administration – Recueil',
    open: goTo(people, press('Inviter une liste')),
  },
  {
    name: 'Person',
    heading: 'Inès Kerbrat',
    title: 'Inès Kerbrat – Administration – Recueil',
    open: goTo(people, async (page) => {
      await openMember(page);
      await page.getByText('Noter une absence').click();
    }),
  },
  {
    name: 'Person, before a departure',
    heading: 'Inès Kerbrat',
    title: 'Inès Kerbrat – Administration – Recueil',
    open: goTo(people, async (page) => {
      await openMember(page);
      await press('Désactiver le compte')(page);
      await expect(page.getByRole('dialog').getByText(/Oui.: aucune fiche/)).toBeVisible();
    }),
  },
  {
    name: 'Organisations',
    heading: 'Organismes',
    title: 'Organismes – Administration – Recueil',
    open: goTo('/administration/organisations', async (page) => {
      await press(/^Modifier/)(page);
      await page.getByLabel('L’autre organisme').selectOption({ index: 2 });
      await expect(page.getByText('Ce qui se passera')).toBeVisible();
    }),
  },
  {
    name: 'Themes',
    heading: 'Thèmes',
    title: 'Thèmes – Administration – Recueil',
    open: goTo('/administration/themes', press('Modifier Proactivité')),
  },
  {
    name: 'Committees',
    heading: 'Comités',
    title: 'Comités – Administration – Recueil',
    open: goTo('/administration/comites', press('Modifier Comité général')),
  },
  {
    name: 'Messages that reached nobody',
    heading: 'Messages non distribués',
    title: 'Messages non distribués – Administration – Recueil',
    open: goTo('/administration/messages'),
  },
  {
    name: 'How the service stands',
    heading: 'État du service',
    title: 'État du service – Administration – Recueil',
    open: goTo('/administration/etat-du-service', async (page) => {
      await expect(page.getByRole('heading', { name: 'Ce qui répond' })).toBeVisible();
    }),
  },
  {
    name: 'How the service stands, when something is wrong',
    heading: 'État du service',
    title: 'État du service – Administration – Recueil',
    open: goTo('/administration/etat-du-service', async (page) => {
      await breakMails(page);
      await press('Vérifier de nouveau')(page);
      await expect(page.getByRole('heading', { name: 'Les mails ne partent plus' })).toBeVisible();
    }),
  },
  {
    name: 'History',
    heading: 'Historique',
    title: 'Historique – Administration – Recueil',
    open: goTo('/administration/historique?action=session.opened'),
  },
  {
    name: 'What is not for an agent',
    heading: 'Cette page n’est pas pour vous',
    title: 'Personnes – Administration – Recueil',
    open: (page) => signIn(page, agent, people),
  },
];

for (const state of states) {
  for (const width of [1440, 320]) {
    test(`${state.name}: accessible, French, and fits at ${String(width)} px, light and dark`, async ({ page }) => {
      // A busy machine is no failure: these pages are long, and looked at twice.
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 });
      await state.open(page);
      await expectAccessible(page, state);
    });
  }
}
