import { type Locator, type Page, expect } from './recueil';

/** The page where a practice is told, with the ways in which people act on it. */
export class Story {
  readonly title: Locator;
  readonly organisation: Locator;
  readonly state: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByLabel('Titre', { exact: true });
    this.organisation = page.getByLabel('Organisme affiché');
    this.state = page.locator('rc-saving-state');
  }

  section(name: string): Locator {
    return this.page.getByRole('textbox', { name });
  }

  async write(name: string, words: string): Promise<void> {
    await this.section(name).click();
    await this.page.keyboard.type(words);
  }

  /** The six answers, and no more. */
  async tell(title: string): Promise<void> {
    await this.title.fill(title);
    await this.organisation.fill('Préfecture du Val-Doré');
    await this.write('Origine de la démarche', 'Un appel sur quatre arrivait quand toutes les lignes étaient prises.');
    await this.write('Résultats obtenus', 'Neuf rappels sur dix aboutissent du premier coup.');
    await this.write('Principes adoptés', 'Un rappel promis est un rappel fait.');
    await this.write('Conseils de mise en œuvre', 'Commencer par six soirées, annoncées comme un essai.');
  }

  /** Until the server has all of it. */
  async saved(): Promise<void> {
    await expect(this.state).toContainText(/Enregistré à \d/, { timeout: 15_000 });
  }
}

/** A draft of whoever is signed in, told through the page; answers where it is. */
export async function aDraft(page: Page, title: string): Promise<string> {
  await page.goto('/proposer');
  const story = new Story(page);
  await story.tell(title);
  await story.saved();
  await page.waitForURL(/\/proposer\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Opens the versions of the text that is written, and puts the last one that was frozen in its place. */
export async function restoreLastVersion(page: Page): Promise<void> {
  await page.getByText('Versions et comparaison').click();
  await page
    .getByRole('button', { name: /^Relire «/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
  await expect(page.getByRole('heading', { name: /^Mettre cette version à la place/ })).toBeFocused();
  await page.getByRole('button', { name: 'Remplacer par cette version' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Le texte en cours est maintenant celui' })).toBeFocused();
}

/** Another title each time: journeys may be made again over the same catalogue. */
export function newTitle(words: string): string {
  return `${words}, ${String(Date.now() % 1_000_000)}`;
}
