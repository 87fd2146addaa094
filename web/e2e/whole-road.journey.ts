import { expectAccessible } from './accessible';
import { author as authorEmail, designer, secretary as secretaryEmail } from './committee';
import { Story, newTitle } from './contribution';
import { administrator, password } from './people';
import { Catalogue, type Page, expect, test } from './recueil';
import { Traveller, act, whoReceived } from './road';

const sides = {
  design: ['lina.bertaux@demonstration.example', 'nadia.ferrand@demonstration.example'],
  use: ['usage@demonstration.example', 'hugo.salmon@demonstration.example', 'theo.guillou@demonstration.example'],
};
const toRead = 'une fiche est à relire';
const reasonToReturn = 'Combien de personnes sont rappelées chaque semaine ?';
const objection = 'Le conseil reste obscur : à qui confier les rappels ?';

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
const stage = (page: Page) => page.locator('rc-thread [aria-current="step"]');

/** Written by somebody whom nobody knows yet, who signs in to send it. */
async function tellAndSend(author: Traveller, title: string): Promise<void> {
  const { page } = author;
  await page.goto('/proposer');
  const story = new Story(page);
  await story.tell(title);
  await expect(story.state).toContainText('Enregistré dans ce navigateur');
  await author.picture('raconter sans compte');
  await page.getByRole('button', { name: 'Relire et envoyer' }).click();
  await page.getByLabel('Adresse électronique').fill(author.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await author.picture('se connecter pour envoyer');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Vos six réponses sont là.')).toBeVisible();
  await page.getByLabel('Thème', { exact: true }).selectOption('Relation de service, Écoute des usagers');
  const charter = page.getByLabel(/J’accepte la charte/);
  if (await charter.isVisible()) await charter.check();
  await author.picture('relire et envoyer');
  await author.picture('relire et envoyer', 'dark');
  await page.getByRole('button', { name: 'Envoyer au comité' }).click();
  await expect(stage(page)).toHaveText('Reçue');
  await author.picture('ma fiche reçue');
}

async function invite(author: Traveller, coAuthor: Traveller, title: string): Promise<void> {
  const { page } = author;
  await page.getByText('Inviter quelqu’un à écrire avec moi').click();
  await page.locator('#invitation-name').fill('Paul Estève');
  await page.locator('#invitation-email').fill(coAuthor.email);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`L’invitation est partie à ${coAuthor.email}`)).toBeVisible();
  await author.picture('invitation partie');
  await coAuthor.follow('voulez-vous cosigner', title);
  const invitation = coAuthor.page.getByRole('article').filter({ hasText: title });
  await coAuthor.picture('invitation reçue');
  await invitation.getByRole('button', { name: 'Accepter' }).click();
  await expect(coAuthor.page.getByText('la fiche est maintenant parmi les vôtres')).toBeVisible();
  await coAuthor.picture('invitation acceptée');
}

/** What lacks is written where it lacks, and the sheet goes back to whoever asked for it. */
async function complete(author: Traveller, title: string): Promise<void> {
  const { page } = author;
  expect(await author.follow('votre fiche est à compléter', title)).toContain(reasonToReturn);
  await expect(stage(page)).toHaveText('À compléter');
  await expect(page.locator('rc-committee-demand')).toContainText(reasonToReturn);
  await author.picture('ma fiche à compléter');
  await expectAccessible(page, { heading: title, title: /– Mes fiches – Recueil$/ });
  await page.getByRole('link', { name: 'Compléter' }).click();
  const story = new Story(page);
  await expect(story.title).toHaveValue(title);
  await expect(page.locator('rc-committee-demand')).toContainText(reasonToReturn);
  await story.write('Résultats obtenus', ' Quarante personnes par semaine.');
  await story.saved();
  await author.picture('compléter');
  await page.getByRole('button', { name: 'Relire et envoyer' }).click();
  await page.getByRole('button', { name: 'Envoyer au comité' }).click();
  await expect(stage(page)).toHaveText('Réécriture');
  await author.picture('ma fiche renvoyée');
}

async function rewrite(writer: Traveller, name: string, words: string): Promise<void> {
  const { page } = writer;
  await page.getByRole('textbox', { name }).fill(words);
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('radio', { name: 'Ce qui a changé' }).check();
  await writer.picture('réécrire');
  await act(page, 'Envoyer en relecture');
  await expect(said(page, 'La fiche est en relecture.')).toBeFocused();
  await writer.picture('en relecture');
}

async function approve(reader: Traveller): Promise<void> {
  await reader.page.getByRole('button', { name: 'Avis favorable' }).click();
  await expect(said(reader.page, 'Votre avis favorable est enregistré.')).toBeFocused();
  await reader.picture('avis favorable');
}

/** The author reads what the committee wrote, corrects a word, and agrees to the text so corrected. */
async function amend(author: Traveller, title: string): Promise<void> {
  const { page } = author;
  await author.follow('votre fiche est prête', title);
  await expect(page.getByRole('button', { name: 'Je valide ce texte' })).toBeVisible();
  await author.picture('valider');
  await author.picture('valider', 'dark');
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  const text = page.getByRole('textbox', { name: 'Votre correction : Accroche' });
  await text.click();
  // Within the sentence, before its full stop: a sentence more would be no small change.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' sans faute');
  await expect(page.getByRole('group', { name: 'Ce que votre correction change' })).toContainText('sans faute');
  await author.picture('corriger');
  await page.getByRole('button', { name: 'Valider le texte ainsi corrigé' }).click();
  await expect(page.getByText(/Votre correction est enregistrée, et vous l’avez validée/)).toBeVisible();
  await author.picture('corrigée et validée');
}

test.setTimeout(180_000);

test('a practice goes its whole road, from a text without account to a search that finds it', async ({
  page,
  browser,
  baseURL,
}) => {
  const title = newTitle('Le rappel promis, le rappel fait');
  const cast = new Map<string, Traveller>();
  /** Each has a browser of their own, opened when they first have something to do. */
  const person = async (email: string): Promise<Traveller> => {
    const one = cast.get(email) ?? (await Traveller.in(browser, baseURL ?? '', email));
    cast.set(email, one);
    return one;
  };
  const reader = async (side: keyof typeof sides): Promise<Traveller> =>
    person(await whoReceived(page, sides[side], toRead, title));
  const author = await Traveller.on(page, authorEmail);
  const coAuthor = await person(administrator);
  const secretary = await person(secretaryEmail);
  const writer = await person(designer);

  await test.step('written without account, signed in, sent', () => tellAndSend(author, title));
  await test.step('a co-author is invited, and accepts', () => invite(author, coAuthor, title));

  await test.step('the secretary gives it to a member', async () => {
    await secretary.follow('une fiche est à confier', title);
    await secretary.page.getByRole('button', { name: 'Confier à…' }).click();
    const form = secretary.page.getByRole('form', { name: 'Confier à…' });
    await secretary.picture('confier');
    await form.getByRole('radio', { name: /^Inès Kerbrat/ }).check();
    await form.getByRole('button', { name: 'Confier la fiche' }).click();
    await expect(said(secretary.page, 'La fiche est confiée.')).toBeFocused();
    await secretary.picture('confiée');
  });

  await test.step('returned with a reason', async () => {
    await writer.follow('une fiche vous est confiée', title);
    await expect(writer.page.getByRole('textbox', { name: 'Titre' })).toHaveValue(title);
    await writer.picture('la fiche confiée');
    await writer.page.getByRole('button', { name: 'Demander un complément' }).click();
    await writer.page.getByLabel('Ce qui manque, et pourquoi').fill(reasonToReturn);
    await writer.picture('demander un complément');
    const form = writer.page.getByRole('form', { name: 'Demander un complément' });
    await form.getByRole('button', { name: 'Demander un complément' }).click();
    await expect(said(writer.page, 'La fiche est chez son auteur')).toBeFocused();
    await writer.picture('complément demandé');
  });

  await test.step('completed, and sent again to the same member', async () => {
    await complete(author, title);
    await coAuthor.follow('Votre fiche est bien arrivée', title);
    await expect(stage(coAuthor.page)).toHaveText('Réécriture');
    await coAuthor.picture('la fiche du coauteur');
    await writer.follow('la fiche que vous aviez renvoyée est complétée', title);
  });

  await test.step('rewritten, and proposed', () =>
    rewrite(writer, 'Accroche', 'On vous rappelle à l’heure que vous avez choisie.'));

  await test.step('objected', async () => {
    const [design, use] = [await reader('design'), await reader('use')];
    await use.follow(toRead, title);
    await use.picture('à relire');
    await use.picture('à relire', 'dark');
    await design.follow(toRead, title);
    await design.page.getByRole('button', { name: 'Demander une reprise' }).click();
    await design.page.getByLabel('Ce qui est à reprendre').fill(objection);
    await design.picture('demander une reprise');
    await design.page.getByRole('button', { name: 'Demander une reprise' }).click();
    await expect(said(design.page, 'La demande de reprise est partie.')).toBeFocused();
    await design.picture('reprise demandée');
  });

  await test.step('rewritten again, and proposed', async () => {
    await writer.follow('une fiche est à reprendre', title);
    await expect(writer.page.locator('rc-rewriting-cause')).toContainText(objection);
    await writer.picture('à reprendre');
    await expectAccessible(writer.page, { heading: title, title: /– Comité – Recueil$/ });
    await rewrite(writer, 'Accroche', 'Une personne de l’accueil vous rappelle à l’heure que vous avez choisie.');
  });

  await test.step('two opinions', async () => {
    for (const side of ['design', 'use'] as const) {
      const one = await reader(side);
      await one.follow(toRead, title);
      await approve(one);
    }
  });

  await test.step('corrected and validated by its author', async () => {
    await amend(author, title);
    await coAuthor.follow('L’auteur a corrigé et validé le texte', title);
  });

  await test.step('accepted by the rewriter', async () => {
    await writer.follow(toRead, title);
    await expect(writer.page.getByRole('insertion').filter({ hasText: 'sans faute' })).toBeVisible();
    await writer.picture('relire la correction');
    await expectAccessible(writer.page, { heading: title, title: /– Comité – Recueil$/ });
    await approve(writer);
  });

  await test.step('validated: it says the day on which it appears', async () => {
    await author.follow('Le texte est validé', title);
    await expect(page.getByText(/Elle paraîtra d’elle-même le .* à 8\sh/)).toBeVisible();
    await author.picture('validée');
    await expectAccessible(page, { heading: title, title: /– Mes fiches – Recueil$/ });
  });

  await test.step('put online by the secretary', async () => {
    await secretary.follow('Le texte est validé', title);
    await expect(secretary.page.getByText(/Paraît d’elle-même le/)).toBeVisible();
    await secretary.picture('à paraître');
    await act(secretary.page, 'Mettre en ligne');
    await expect(secretary.page.getByRole('link', { name: 'Voir la fiche en ligne' })).toBeVisible();
    await secretary.picture('mise en ligne');
  });

  await test.step('read by those who wrote it, and found by anybody', async () => {
    for (const one of [author, coAuthor, writer]) {
      await one.follow('La fiche est en ligne', title);
      await expect(one.page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await expect(page.getByText('Sans faute.')).toBeVisible();
    await author.picture('fiche en ligne');
    const visitor = await Traveller.in(browser, baseURL ?? '', '');
    const catalogue = new Catalogue(visitor.page);
    await expect(async () => {
      await catalogue.open(`?q=${encodeURIComponent(title)}`);
      await expect(catalogue.results.first()).toHaveText(title, { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await visitor.picture('trouvée');
    await visitor.leave();
  });

  for (const one of cast.values()) await one.leave();
});
