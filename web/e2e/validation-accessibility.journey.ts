import { expectAccessible } from './accessible';
import { author } from './committee';
import { signIn } from './people';
import { type Page, expect, test, widths } from './recueil';
import { awaitingValidation } from './validation';

const ready = 'Votre fiche est prête : relisez-la, puis décidez';
const states: { name: string; act: (page: Page) => Promise<void> }[] = [
  { name: 'to be read', act: () => Promise.resolve() },
  { name: 'every text unfolded', act: unfold },
  { name: 'asking for a change', act: ask },
  { name: 'correcting', act: correct },
  { name: 'correcting what surrounds the text', act: correctAround },
];

test.describe.configure({ timeout: 240_000 });

for (const width of widths) {
  test(`« Valider » is accessible, French, and fits at ${String(width)} px, light and dark`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: width < 500 ? 640 : 900 });
    const id = await awaitingValidation(baseURL ?? '', `Accessible, ${String(Date.now() % 1_000_000)}`);
    await signIn(page, author, `/mes-fiches/${id}/valider`);
    for (const { name, act } of states) {
      await test.step(name, async () => {
        await page.goto(`/mes-fiches/${id}/valider`);
        await expect(page.getByRole('button', { name: 'Je valide ce texte' })).toBeVisible();
        await act(page);
        await expectAccessible(page, { heading: ready, title: /– Valider – Recueil$/ });
        await leave(page);
      });
    }
    await test.step('an old link', async () => {
      await page.getByRole('button', { name: 'Je valide ce texte' }).click();
      await expect(page.getByText('Votre accord est enregistré.')).toBeVisible();
      await expectAccessible(page, { heading: 'Où en est cette fiche', title: /– Valider – Recueil$/ });
    });
  });
}

async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    all.forEach((one) => ((one as HTMLDetailsElement).open = true));
  });
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Demander une modification' }).click();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expect(page.getByText(/Dites ce qui est à reprendre.*une phrase suffit/).first()).toBeVisible();
}

async function correct(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  const text = page.getByRole('textbox', { name: 'Votre correction : Origine de la démarche' });
  await text.click();
  await page.keyboard.type('Un mot. ');
  await page.keyboard.press('Control+K');
  await expect(page.getByLabel('Adresse du lien')).toBeFocused();
}

async function correctAround(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Corriger et valider' }).click();
  for (const part of ['Chiffres clés', 'Liens', 'Contacts']) {
    const folded = page.getByRole('group', { name: part, exact: true }).first().getByText('Corriger cette partie');
    await folded.click();
  }
  await page.getByText('Joindre des images, des documents').click();
  await page.getByLabel('Les résultats sont encore attendus').check();
  await page.getByRole('button', { name: 'Ajouter une part' }).click();
  await page.getByLabel('Sur combien, 20').fill('40');
  await page.getByLabel('Adresse', { exact: true }).fill('le guide en ligne');
  await page.getByRole('button', { name: 'Valider le texte ainsi corrigé' }).click();
  await expect(page.getByText('Il reste 2 réponses à corriger.')).toBeVisible();
}

async function leave(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Abandonner ma (demande|correction)/ });
  if (await button.isVisible()) await button.click();
}
