import { expectAccessible } from './accessible';
import { Party, author } from './committee';
import { signIn } from './people';
import { type Locator, type Page, expect, overflow, pageCount, test } from './recueil';

const title = 'Le bus des démarches s’arrête dans seize villages, à l’heure du car scolaire';
const path = '/fiches/le-bus-des-demarches-s-arrete-dans-seize-villages-a-l-heure-du-car-scolaire';

for (const width of [1440, 320]) {
  test.describe(`At ${String(width)} px`, () => {
    test.use({ viewport: { width, height: width < 500 ? 640 : 900 } });

    test('an image is fetched once it comes in sight, narrow enough, and nothing moves', async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/attachments/')) fetched.push(request.url());
      });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const image = page.getByRole('img', { name: /^Le bus est garé sur la place/ });
      const before = await image.boundingBox();
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      expect(fetched).toHaveLength(1);
      expect(fetched[0]).toMatch(width < 500 ? /\?width=480$/ : /\?width=960$/);
      const after = await image.boundingBox();
      expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
      expect(await overflow(page)).toBe(0);
      await expect(page.getByRole('figure', { name: 'L’arrêt sur la place.png' })).toBeVisible();
      await expectAccessible(page, { heading: title, title: `${title} – Recueil` });
    });
  });
}

/** The image of the sheet, once all is there that is to be printed. */
async function readyToPrint(page: Page): Promise<Locator> {
  await page.goto(path);
  const image = page.getByRole('img', { name: /^Le bus est garé sur la place/ }).first();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  return image;
}

test('an image is printed on the page of its sheet, though nobody had scrolled to it', async ({ page }) => {
  const image = await readyToPrint(page);
  const box = await image.boundingBox();
  // 45 mm at most, at 96 points an inch.
  expect(box?.height).toBeLessThanOrEqual(171);
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString('latin1')).toContain('/Subtype /Image');
  expect(pageCount(printed)).toBe(1);
});

test('six images are printed beside each other, on two pages with their text', async ({ page }) => {
  const image = await readyToPrint(page);
  await image.evaluate((one) => {
    const line = one.closest('li');
    for (let copies = 0; copies < 5; copies += 1) line?.after(line.cloneNode(true));
  });
  await expect.poll(() => page.evaluate(() => [...document.images].every((one) => one.complete))).toBe(true);
  expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
});

/** The smallest picture there is. */
const picture = {
  name: 'guichet.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

test('the words that an image lacks are asked for before sending, and the link leads to their field', async ({
  page,
  baseURL,
}) => {
  const telling = await Party.of(baseURL ?? '', author);
  const id = await telling.propose(`Une image sans mots, ${String(Date.now() % 1_000_000)}`);
  await telling.act(id, 'take-back');
  const sha256 = await telling.join(id, picture);
  // Whatever the text calls it.
  await telling.write(id, { attachments: [{ sha256, name: 'guichet', alternative: '' }] });
  await telling.close();
  await signIn(page, author);
  await page.goto(`/proposer/${id}?etape=envoyer`);
  await page.getByRole('link', { name: 'Ce que montre une image' }).click();
  const field = page.getByLabel('Ce que montre l’image');
  await expect(field).toBeFocused();
  await field.fill('Le guichet.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await expect(page.getByText('Vos six réponses sont là.')).toBeVisible();
});

/** Another one, as wide again. */
const otherPicture = {
  name: 'IMG_0042.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mMQSEj48OEBAAlXA5Hbo7WVAAAAAElFTkSuQmCC',
    'base64',
  ),
};

test('an image is shown where its words are asked for, and another takes its place under its name and its words', async ({
  page,
  baseURL,
}) => {
  const telling = await Party.of(baseURL ?? '', author);
  const id = await telling.propose(`Une image à la place d’une autre, ${String(Date.now() % 1_000_000)}`);
  await telling.act(id, 'take-back');
  const sha256 = await telling.join(id, picture);
  await telling.write(id, { attachments: [{ sha256, name: 'Le guichet.png', alternative: 'Un guichet vert.' }] });
  await telling.close();
  await signIn(page, author);
  await page.goto(`/proposer/${id}`);
  await page.getByText('Joindre des images, des documents').click();
  const image = page.getByRole('group', { name: 'Le guichet.png' }).getByRole('img', { name: 'Un guichet vert.' });
  await image.scrollIntoViewIfNeeded();
  const wide = (): Promise<number> => image.evaluate((one: HTMLImageElement) => one.naturalWidth);
  await expect.poll(wide).toBe(1);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Remplacer le fichier Le guichet.png' }).click();
  await (await choosing).setFiles(otherPicture);
  const field = page.getByLabel('Ce que montre l’image');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Un guichet vert.');
  await expect(field).toHaveAccessibleDescription(/L’image a changé/);
  await expect(page.getByLabel('Nom du fichier')).toHaveValue('Le guichet');
  await expect.poll(wide).toBe(2);
  await field.fill('Un guichet jaune.');
  await expect(field).not.toHaveAccessibleDescription(/L’image a changé/);
});
