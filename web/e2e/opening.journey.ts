import { expectAccessible } from './accessible';
import { Story } from './contribution';
import { password } from './people';
import { type Page, expect, test } from './recueil';
import { Traveller, act } from './road';
import { freePort, startOn } from './start-recueil';

const title = 'Le rappel promis, le rappel fait';
const steps = '/administration/premiers-pas';
const paul = 'paul.esteve@val-dore.example';
const mathilde = { name: 'Mathilde Oriol', email: 'mathilde.oriol@val-dore.example' };
const ines = { name: 'Inès Valcourt', email: 'ines.valcourt@val-dore.example' };

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
const now = (page: Page) => page.locator('[aria-current="step"]');

/** The server wrote a link: its account administers from then on. */
async function openAdministration(first: Traveller, link: string): Promise<void> {
  const { page } = first;
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/vous êtes la première personne ici/);
  await first.picture('lien d’ouverture');
  await first.picture('lien d’ouverture', 'dark');
  await page.getByLabel('Votre nom').fill('Paul Estève');
  await page.getByLabel('Adresse électronique professionnelle').fill(first.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Créer mon compte et commencer' }).click();
  await page.waitForURL(`**${steps}`);
}

async function sayWhoKeepsIt(first: Traveller): Promise<void> {
  const { page } = first;
  await expect(now(page)).toContainText('Dire qui tient ce recueil');
  await expect(page.getByText('Pas encore')).toContainText('le directeur de la publication');
  await first.picture('premiers pas');
  await first.picture('premiers pas', 'dark');
  await page.getByLabel('Nom du service').fill('Préfecture du Val-Doré');
  await page.getByLabel('Adresse de contact').fill('recueil@val-dore.example');
  await page.getByLabel('Téléphone de contact').fill('01 99 00 12 00');
  await now(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(now(page)).toContainText('Dire qui le publie');
  await page.getByLabel('Directeur de la publication').fill('La préfète du Val-Doré');
  await page.getByLabel('Délégué à la protection des données').fill('dpd@val-dore.example');
  await now(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(now(page)).toContainText('Choisir la licence');
  await expect(page.getByRole('radio', { name: /^Licence Ouverte 2\.0/ })).toBeChecked();
  await now(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(now(page)).toContainText('Poser les thèmes');
  await page.getByRole('button', { name: 'Poser ces thèmes' }).click();
  await expect(now(page)).toContainText('Inviter les premières personnes');
  await first.picture('premiers pas, quatre faits');
}

/** Answers the link that the page shows, for where no mail leaves. */
async function invite(page: Page, { name, email }: { name: string; email: string }): Promise<string> {
  await page.goto('/administration/personnes');
  await page.getByRole('button', { name: 'Inviter une personne' }).click();
  await page.locator('#invitation-email').fill(email);
  await page.locator('#invitation-name').fill(name);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  return page.getByLabel('Lien d’invitation').inputValue();
}

async function comeIn({ page }: Traveller, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await expect(said(page, 'Votre compte est ouvert')).toBeVisible();
}

async function formCommittee(first: Traveller): Promise<void> {
  const { page } = first;
  await page.goto(steps);
  await now(page).getByRole('link', { name: 'Former un comité' }).click();
  await page.getByRole('button', { name: 'Créer un comité' }).click();
  await page.locator('#comite-name').fill('Comité du recueil');
  await page.getByLabel('Avis demandés').selectOption('Un avis');
  await page.getByLabel(/^Comité général/).check();
  for (const [{ name }, place] of [
    [mathilde, 'design'],
    [ines, 'use'],
    [mathilde, 'secretary'],
  ] as const) {
    await page.getByLabel('Ajouter une personne').fill(name);
    const choice = page.locator(`#comite-personne-choix option[value*="${name}"]`);
    await page.getByLabel('Ajouter une personne').fill((await choice.getAttribute('value')) ?? '');
    await page.getByLabel('Place', { exact: true }).selectOption(place);
    await page.getByRole('button', { name: 'Ajouter cette personne' }).click();
  }
  await first.picture('comité');
  await page.getByRole('button', { name: 'Créer ce comité' }).click();
  await expect(page.getByRole('heading', { name: 'Comité du recueil' })).toBeVisible();
}

async function tryMailAndOpen(first: Traveller): Promise<void> {
  const { page } = first;
  await page.goto(steps);
  await page.getByRole('button', { name: 'M’envoyer un mail d’essai' }).click();
  await expect(async () => {
    const look = page.getByRole('button', { name: 'Voir où il en est' });
    if (await look.isVisible()) await look.click();
    await expect(said(page, `Le mail est parti vers ${first.email}`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await first.picture('premiers pas faits');
  await page.getByRole('button', { name: 'Ouvrir au public' }).click();
  await expect(said(page, 'Le catalogue est ouvert au public.')).toBeVisible();
  await first.picture('ouvert');
}

async function tell(author: Traveller): Promise<void> {
  const { page } = author;
  await page.goto('/proposer');
  const story = new Story(page);
  await story.tell(title);
  await story.saved();
  await page.getByRole('button', { name: 'Relire et envoyer' }).click();
  await page.getByLabel('Thème', { exact: true }).selectOption('Accueil du public, Au téléphone');
  await page.getByLabel(/J’accepte la charte/).check();
  await page.getByRole('button', { name: 'Envoyer au comité' }).click();
  await expect(page.locator('rc-thread [aria-current="step"]')).toHaveText('Reçue');
}

async function rewrite(writer: Traveller): Promise<void> {
  const { page } = writer;
  await writer.follow('une fiche est à confier', title);
  await page.getByRole('button', { name: 'Je m’en charge' }).first().click();
  await page.getByRole('textbox', { name: 'Accroche' }).fill('On vous rappelle à l’heure que vous avez choisie.');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 });
  await act(page, 'Envoyer en relecture');
  await expect(said(page, 'La fiche est en relecture.')).toBeFocused();
}

test.setTimeout(240_000);

test('from an empty database to a public catalogue with one sheet of its own, on screen alone', async ({ browser }) => {
  const { url, said: written, stop } = await startOn(await freePort(), { DEMO: 'off' });
  const began = Date.now();
  try {
    const link = /https?:\/\/\S+\/ouvrir#[\w-]{43}/.exec(written())?.[0] ?? '';
    const visitor = await Traveller.in(browser, url, '');
    const first = await Traveller.in(browser, url, paul);

    await test.step('whoever comes reads what this place will be', async () => {
      await visitor.page.goto('/');
      const heading = 'Ici s’ouvrira un recueil de bonnes pratiques';
      await expectAccessible(visitor.page, { heading, title: /Recueil/ });
      await visitor.picture('bientôt');
      await visitor.picture('bientôt', 'dark');
    });
    await test.step('the link opens the administration', () => openAdministration(first, link));
    await test.step('it says who keeps the catalogue, and puts themes', () => sayWhoKeepsIt(first));
    await test.step('the page is accessible', () =>
      expectAccessible(first.page, { heading: 'Premiers pas', title: 'Premiers pas – Administration – Recueil' }));
    await test.step('the link opens nothing any more', async () => {
      await visitor.page.goto(link);
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Ce lien a déjà servi');
      await visitor.picture('lien mort');
    });
    const writer = await Traveller.in(browser, url, mathilde.email);
    const reader = await Traveller.in(browser, url, ines.email);
    await test.step('two people are invited, and come in', async () => {
      await comeIn(writer, await invite(first.page, mathilde));
      await comeIn(reader, await invite(first.page, ines));
    });
    await test.step('a committee that asks for one opinion', () => formCommittee(first));
    await test.step('a mail of trial, then the opening', () => tryMailAndOpen(first));
    await test.step('the home page says that the catalogue begins', async () => {
      await visitor.page.goto('/');
      await expectAccessible(visitor.page, { heading: 'Le recueil commence', title: /Recueil/ });
      await visitor.picture('le recueil commence');
    });
    await test.step('a practice is told and sent', () => tell(first));
    await test.step('it is rewritten', () => rewrite(writer));
    await test.step('one opinion', async () => {
      await reader.follow('une fiche est à relire', title);
      await reader.page.getByRole('button', { name: 'Avis favorable' }).click();
      await expect(said(reader.page, 'Votre avis favorable est enregistré.')).toBeFocused();
    });
    await test.step('validated by its author, put online', async () => {
      await first.follow('votre fiche est prête', title);
      await first.page.getByRole('button', { name: 'Je valide ce texte' }).click();
      await writer.follow('Le texte est validé', title);
      await act(writer.page, 'Mettre en ligne');
      await expect(writer.page.getByRole('link', { name: 'Voir la fiche en ligne' })).toBeVisible();
    });
    await test.step('read by whoever comes, with its licence', async () => {
      await visitor.page.goto('/');
      await visitor.page.getByRole('link', { name: title }).first().click();
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(visitor.page.getByText('Licence Ouverte 2.0')).toBeVisible();
      await visitor.picture('première fiche');
    });
    await test.step('the settings, as they are', async () => {
      await first.page.goto('/administration/reglages');
      await expectAccessible(first.page, { heading: 'Réglages', title: 'Réglages – Administration – Recueil' });
      await first.picture('réglages');
      await first.picture('réglages', 'dark');
    });
    expect(Date.now() - began).toBeLessThan(600_000);
    for (const one of [first, writer, reader, visitor]) await one.leave();
  } finally {
    await stop();
  }
});
