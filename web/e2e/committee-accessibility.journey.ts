import { expectAccessible } from './accessible';
import { Party, author, designer, secretary } from './committee';
import { signIn } from './people';
import { type Page, expect, test, widths } from './recueil';

const url = (): string => process.env.RECUEIL_URL ?? '';
const title = 'La pratique que tout le monde regarde';
const submissions = { received: '', rewriting: '', reading: '' };
let reader = '';

test.beforeAll(async () => {
  const [party, writer] = [await Party.of(url(), author), await Party.of(url(), designer)];
  submissions.received = await party.propose(title);
  submissions.rewriting = await party.propose(title);
  await writer.act(submissions.rewriting, 'take-up');
  await writer.write(submissions.rewriting, { title, pitch: 'Une autre accroche.' });
  await writer.remark(submissions.rewriting, { audience: 'team', part: 'results', text: 'Sur combien de mois ?' });
  await writer.remark(submissions.rewriting, { audience: 'committee', text: 'À rapprocher d’une autre.' });
  submissions.reading = await party.propose(title);
  await writer.act(submissions.reading, 'take-up');
  await writer.act(submissions.reading, 'propose');
  [reader = ''] = await writer.readersOf(submissions.reading);
  await party.close();
  await writer.close();
});

interface State {
  name: string;
  who: () => string;
  address: () => string;
  heading: string | RegExp;
  act?: (page: Page) => Promise<void>;
}

const pageOf = (id: keyof typeof submissions) => (): string => `/comite/fiches/${submissions[id]}`;

const states: State[] = [
  { name: 'the queue', who: () => designer, address: () => '/comite', heading: 'Comité' },
  {
    name: 'the queue, nothing found',
    who: () => designer,
    address: () => '/comite?theme=aucun-theme',
    heading: 'Comité',
  },
  { name: 'the sitting', who: () => designer, address: () => '/comite/seance?minutes=120', heading: 'Ma séance' },
  {
    name: 'a submission received, being declined',
    who: () => secretary,
    address: pageOf('received'),
    heading: title,
    act: async (page) => {
      await page.getByText(/^Autres actions/).click();
      await page.getByRole('button', { name: 'Ne pas retenir' }).click();
      const form = page.getByRole('form', { name: 'Ne pas retenir' });
      await form.getByRole('button', { name: 'Ne pas retenir' }).click();
      await expect(form.getByLabel(/^Pourquoi/)).toBeFocused();
    },
  },
  {
    name: 'a submission being rewritten, with what changed',
    who: () => designer,
    address: pageOf('rewriting'),
    heading: title,
    act: async (page) => {
      await page.getByRole('radio', { name: 'Ce qui a changé' }).check();
      await page.getByText('Versions et comparaison').click();
      await page.getByText('Historique', { exact: true }).click();
      await expect(page.getByText(/mots changent/)).toBeVisible();
    },
  },
  {
    name: 'a submission being rewritten, one of its versions about to be taken up',
    who: () => designer,
    address: pageOf('rewriting'),
    heading: title,
    act: async (page) => {
      await page.getByLabel('Compter les mots').check();
      await page.getByText('Versions et comparaison').click();
      await page.getByRole('button', { name: /^Relire «/ }).click();
      await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
      await expect(page.getByRole('group', { name: /^Mettre cette version/ })).toBeVisible();
    },
  },
  {
    name: 'a submission at reading, with a blocking point',
    who: () => reader,
    address: pageOf('reading'),
    heading: title,
    act: (page) => page.getByRole('group', { name: 'Claire' }).getByRole('radio', { name: 'Bloquant' }).check(),
  },
  {
    name: 'the secretariat, giving a submission',
    who: () => secretary,
    address: () => '/secretariat',
    heading: 'Secrétariat',
    act: async (page) => {
      await page.getByRole('button', { name: /^Agir/ }).first().click();
      await page.getByRole('button', { name: 'Confier à…' }).click();
      await expect(page.getByRole('radio').first()).toBeVisible();
      await page.getByText('Reclasser').click();
    },
  },
];

for (const width of widths) {
  for (const { name, who, address, heading, act } of states) {
    test(`${name}: axe 0 at ${String(width)} px`, async ({ page }) => {
      // Long pages, looked at twice.
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, who(), address());
      await page.waitForLoadState('networkidle');
      await act?.(page);
      await expectAccessible(page, { heading, title: /Recueil$/ });
    });
  }
}

test('a submission is read and judged with the keyboard alone', async ({ page }) => {
  await signIn(page, reader, pageOf('reading')());
  await page.waitForLoadState('networkidle');
  const evidenced = page.getByRole('group', { name: 'Étayée' });
  await page.getByRole('group', { name: 'Claire' }).getByRole('radio', { name: 'Oui' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(evidenced.getByRole('radio', { name: 'Oui' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(evidenced.getByRole('radio', { name: 'À améliorer' })).toBeChecked();
  // The browser checks the point before the page has drawn the field that comes with it.
  await expect(evidenced.getByLabel('Votre remarque')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(evidenced.getByLabel('Votre remarque')).toBeFocused();
  await page.keyboard.type('Quelle source ?');
  const pass = page.getByRole('button', { name: 'Je ne peux pas' });
  await pass.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Je ne peux pas' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Je ne peux pas' })).toHaveCount(0);
  await expect(pass).toBeFocused();
});
