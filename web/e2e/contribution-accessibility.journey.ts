import { expectAccessible } from './accessible';
import { aDraft, newTitle } from './contribution';
import { agent, signIn } from './people';
import { test, widths } from './recueil';

for (const width of widths) {
  test.describe(`${String(width)} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    test.slow();

    test('the page where a practice is told is accessible, all its parts open', async ({ page }) => {
      await page.goto('/proposer');
      await page.getByRole('button', { name: 'Relire et envoyer' }).click();
      for (const summary of await page.locator('rc-story-form details > summary:visible').all()) await summary.click();
      await page.getByRole('button', { name: 'Ajouter un nombre' }).click();
      await page.getByRole('button', { name: 'Ajouter un contact' }).click();
      await page.getByRole('button', { name: 'Ajouter un lien' }).click();
      await expectAccessible(page, { heading: 'Racontez votre pratique', title: 'Proposer une pratique – Recueil' });
    });

    test('the charter, and a proofreading without its link, are accessible', async ({ page }) => {
      await page.goto('/charte');
      await expectAccessible(page, { heading: 'Charte', title: 'Charte – Recueil' });
      await page.goto('/relecture');
      await expectAccessible(page, { heading: 'Relecture', title: 'Relecture – Recueil' });
    });

    test('the sending of a practice is accessible', async ({ page }) => {
      await signIn(page, agent, '/signaler-une-pratique');
      await expectAccessible(page, { heading: /^Signaler la pratique/, title: 'Signaler une pratique – Recueil' });
      const address = await aDraft(page, newTitle('Un accueil du soir'));
      await page.goto(`${address}?etape=envoyer`);
      await expectAccessible(page, { heading: /^Relisez/, title: /Relire et envoyer – Recueil$/ });
    });

    test('my sheets, and the page of one of them, are accessible', async ({ page }) => {
      await signIn(page, agent, '/aide');
      const title = newTitle('Un accueil du matin');
      const address = await aDraft(page, title);
      await page.goto(address.replace('proposer', 'mes-fiches'));
      await expectAccessible(page, { heading: title, title: `${title} – Mes fiches – Recueil` });
      await page.goto('/mes-fiches');
      await expectAccessible(page, { heading: 'Mes fiches', title: 'Mes fiches – Recueil' });
    });
  });
}
