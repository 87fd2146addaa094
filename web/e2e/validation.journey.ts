import type { Locator } from '@playwright/test';
import { Party, author, secretary } from './committee';
import { signIn } from './people';
import { type Page, expect, test } from './recueil';
import { awaitingValidation, origin } from './validation';

test.setTimeout(90_000);

/** The smallest picture there is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const newTitle = (words: string): string => `${words}, ${String(Date.now() % 1_000_000)}`;

/** The page « Valider » of a new submission, for its author. */
async function openFile(page: Page, baseURL: string | undefined, words: string): Promise<string> {
  const id = await awaitingValidation(baseURL ?? '', newTitle(words));
  await signIn(page, author, `/mes-fiches/${id}/valider`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre fiche est prête : relisez-la, puis décidez');
  await expect(page.getByRole('button', { name: 'Je valide ce texte' })).toBeVisible();
  return id;
}

/** What assistive technology has of a part of the page: each line with its words, and whether they came or went. */
async function heardIn(page: Page, heading: string): Promise<{ before: string[]; after: string[] }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  type Node = (typeof nodes)[number];
  const childrenOf = (node: Node): Node[] => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const roleOf = (node: Node): string => String(node.role?.value ?? '');
  const part = nodes.find((node) => roleOf(node) === 'group' && node.name?.value === heading);
  if (!part) throw new Error(`no part named ${heading}`);
  const before: string[] = [];
  const after: string[] = [];
  /** The words of a line that one side has: a piece begins with words that say what became of it. */
  const words = (node: Node, gone: 'insertion' | 'deletion'): string => {
    if (roleOf(node) === gone) return '';
    if (roleOf(node) === 'StaticText') {
      const name = String(node.name?.value ?? '');
      return /^\s*(supprimé|ajouté)\s:\s*$|^\s*fin de (l’ajout|la suppression)$/.test(name) ? '' : name;
    }
    return childrenOf(node)
      .map((child) => words(child, gone))
      .join('');
  };
  const walk = (node: Node): void => {
    // Below the words come the sentences, and both texts in full.
    if (['list', 'Details', 'DisclosureTriangle'].includes(roleOf(node))) return;
    if (roleOf(node) === 'paragraph') {
      before.push(words(node, 'insertion'));
      after.push(words(node, 'deletion'));
    } else childrenOf(node).forEach(walk);
  };
  walk(part);
  const full = (lines: string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
  return { before: full(before), after: full(after) };
}

test('from the accessibility tree of the page alone, both texts can be rebuilt', async ({ page, baseURL }) => {
  await openFile(page, baseURL, 'Les deux textes');
  const heard = await heardIn(page, 'Origine de la démarche');
  const why = 'Pourquoi : Le même mot, usagers, dans toute la fiche. (Inès Kerbrat)';
  expect(heard.before.map((line) => line.replace(/\s/g, ' '))).toEqual([...origin.before, why]);
  expect(heard.after.map((line) => line.replace(/\s/g, ' '))).toEqual([...origin.after, why]);
});

test('its author reads what changed, sentence by sentence, and agrees to it', async ({ page, baseURL }) => {
  const id = await openFile(page, baseURL, 'Un accord');
  const part = page.getByRole('group', { name: 'Origine de la démarche' });
  const sentences = part.getByRole('list').first().getByRole('listitem');
  await expect(sentences.first()).toContainText(
    '« Les gens rappelaient, trois fois en moyenne. » devient « Les usagers rappelaient, trois fois en moyenne. »',
  );
  await expect(sentences.nth(1)).toContainText('Phrase ajoutée : « Une agente l’a compté. »');
  await part.getByText('Lire les deux textes en entier').click();
  await expect(part.getByText('Votre texte', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Je valide ce texte' }).click();
  await expect(page.getByText('Votre accord est enregistré.')).toBeVisible();
  await expect(page.getByText(/Il paraîtra le/)).toBeVisible();
  await page.goto(`/mes-fiches/${id}/valider`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en est cette fiche');
  await expect(page.getByText(/Ce texte a été validé par Camille Vasseur/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Je valide ce texte' })).toHaveCount(0);
});

test('an agreement to a text that changed meanwhile is not taken, and the page says what happened', async ({
  page,
  baseURL,
}) => {
  const id = await openFile(page, baseURL, 'Rouverte');
  await page.getByRole('button', { name: 'Demander une modification' }).click();
  await page.getByLabel('Ce qui est à reprendre : Origine de la démarche').fill('Gardez « gens ».');
  const office = await Party.of(baseURL ?? '', secretary);
  await office.act(id, 'extend', { date: '2027-06-01' });
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Votre décision n’a pas été enregistrée.' })).toBeVisible();
  await expect(page.getByLabel('Ce qui est à reprendre : Origine de la démarche')).toHaveValue('Gardez « gens ».');
  await page.getByRole('button', { name: 'Abandonner ma demande' }).click();

  await office.act(id, 'reopen', { reason: 'Un numéro de téléphone à corriger.' });
  await page.getByRole('button', { name: 'Je valide ce texte' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Votre décision n’a pas été enregistrée.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où en est cette fiche');
  await expect(page.getByText('Un numéro de téléphone à corriger.').first()).toBeVisible();
  expect((await office.see(id)).state).toBe('rewriting');
  await office.close();
});

test('a reason for each part goes back to the committee, and survives a reload', async ({ page, baseURL }) => {
  const id = await openFile(page, baseURL, 'À reprendre');
  await page.getByRole('button', { name: 'Demander une modification' }).click();
  await page.getByLabel('Ce qui est à reprendre : Origine de la démarche').fill('Gardez « gens » : c’est leur mot.');
  await page.reload();
  await expect(page.getByLabel('Ce qui est à reprendre : Origine de la démarche')).toHaveValue(
    'Gardez « gens » : c’est leur mot.',
  );
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByText(/Votre demande est partie/)).toBeVisible();
  const office = await Party.of(baseURL ?? '', secretary);
  expect((await office.see(id)).state).toBe('rewriting');
  await office.close();
});

test('a correction is written where the text stands, shown as a change, and validated with it', async ({
  page,
  baseURL,
}) => {
  const id = await openFile(page, baseURL, 'Corrigée');
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  const text = page.getByRole('textbox', { name: 'Votre correction : Origine de la démarche' });
  await expect(text).toContainText('Une agente l’a compté.');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Vite.');
  await expect(page.getByRole('group', { name: 'Ce que votre correction change' })).toContainText('Vite.');
  await page.reload();
  await expect(text).toContainText('Vite.');
  await page.getByRole('button', { name: 'Valider le texte ainsi corrigé' }).click();
  await expect(page.getByText(/Votre correction est enregistrée, et vous l’avez validée/)).toBeVisible();
  const office = await Party.of(baseURL ?? '', secretary);
  const seen = await office.see(id);
  expect(seen.state).toBe('reviewing');
  expect(JSON.stringify(seen.content)).toContain('Il fallait changer. Vite.');
  await office.close();
});

test('a figure, a link and a contact are corrected where they stand, and read so by the committee', async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await openFile(page, baseURL, 'Autour du texte');
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  const figures = await unfold(page, 'Chiffres clés');
  await figures.getByLabel('Nombre').fill('63');
  const links = await unfold(page, 'Liens');
  await links.getByLabel('Adresse').fill('le guide en ligne');
  const contacts = await unfold(page, 'Contacts');
  await contacts.getByLabel('Téléphone').fill('01 23 45 67 89');
  await expect(page.getByText('Vous avez corrigé 3 parties : Chiffres clés, Liens, Contacts.')).toBeVisible();

  const send = page.getByRole('button', { name: 'Valider le texte ainsi corrigé' });
  await send.click();
  await expect(links.getByLabel('Adresse')).toBeFocused();
  await expect(links.getByLabel('Adresse')).toHaveAccessibleDescription(/L’adresse doit commencer par https:/);
  await links.getByLabel('Adresse').fill('https://guide.example/nouveau');
  await page.reload();
  await expect(links.getByLabel('Adresse')).toHaveValue('https://guide.example/nouveau');
  await send.click();
  await expect(page.getByText(/Votre correction est enregistrée, et vous l’avez validée/)).toBeVisible();

  const office = await Party.of(baseURL ?? '', secretary);
  const [reader = ''] = await office.readersOf(id);
  await office.close();
  const reading = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await signIn(reading, reader, `/comite/fiches/${id}`);
  const compared = (part: string): Locator => reading.getByRole('region', { name: part, exact: true });
  await expect(compared('Chiffres clés')).toContainText(/Nombre.*Avant.*Après.*63/s);
  await expect(compared('Liens')).toContainText(/Adresse.*Après.*https:\/\/guide\.example\/nouveau/s);
  await expect(compared('Contacts')).toContainText(/Téléphone.*Avant.*Rien.*Après.*01 23 45 67 89/s);
  await reading.context().close();
});

test('a file is joined while one corrects, said for whoever does not see it, and frozen with the text', async ({
  page,
  baseURL,
}) => {
  const id = await openFile(page, baseURL, 'Avec une image');
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  await page.getByText('Joindre des images, des documents').click();
  await page
    .getByLabel('Joindre des fichiers')
    .setInputFiles({ name: 'guichet.png', mimeType: 'image/png', buffer: pixel });
  await page.getByLabel('Ce que montre l’image').fill('Le guichet, un soir.');
  await page.getByLabel('Nom du fichier').fill('Le guichet du soir');
  await page.getByRole('button', { name: 'Valider le texte ainsi corrigé' }).click();
  await expect(page.getByText(/Votre correction est enregistrée/)).toBeVisible();
  const office = await Party.of(baseURL ?? '', secretary);
  const { attachments } = (await office.see(id)).content;
  expect(attachments).toMatchObject([{ name: 'Le guichet du soir.png', alternative: 'Le guichet, un soir.' }]);
  await office.close();
});

test('the whole page is walked, and answered, by keyboard alone', async ({ page, baseURL }) => {
  await openFile(page, baseURL, 'Au clavier');
  const decision = page.getByRole('button', { name: 'Demander une modification' });
  for (let stop = 0; stop < 60 && !(await isFocused(page, decision)); stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dites ce qui est à reprendre' })).toBeFocused();
  const field = page.getByLabel('Ce qui est à reprendre : Origine de la démarche');
  for (let stop = 0; stop < 30 && !(await isFocused(page, field)); stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Trop court.');
  const send = page.getByRole('button', { name: 'Envoyer ma demande' });
  for (let stop = 0; stop < 60 && !(await isFocused(page, send)); stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Votre demande est partie/)).toBeVisible();
});

/** Opens what corrects a part of the sheet; answers that part. */
async function unfold(page: Page, heading: string): Promise<Locator> {
  const part = page.getByRole('group', { name: heading, exact: true }).first();
  await part.getByText('Corriger cette partie').click();
  return part;
}

function isFocused(page: Page, target: ReturnType<Page['getByRole']>): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
