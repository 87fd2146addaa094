import { author } from './committee';
import { expectAccessible } from './accessible';
import { signIn } from './people';
import { type Page, expect, test } from './recueil';
import { handedOver } from './validation';

test.setTimeout(120_000);

/** Two of the smallest pictures there are, of another colour. */
const pictures = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
].map((picture) => ({ name: 'guichet.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') }));

const paragraph = (...content: object[]): object => ({ type: 'paragraph', content });
const words = (text: string, ...marks: object[]): object => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const link = (href: string): object => ({ type: 'link', attrs: { href } });
const doc = (...content: object[]): object => ({ type: 'doc', content });
const contact = { id: null, email: 'hugo@ville.example', phone: '', url: '' };

const before = {
  pitch: "Dès 9 h : l'accueil.",
  sections: {
    origin: doc(paragraph(words('Demandez '), words('le formulaire', link('https://ville.example/2024')), words('.'))),
    results: doc(paragraph(words('On repart avec tout.'))),
    principles: doc(paragraph(words('Un seul comptoir.')), paragraph(words('Trois services ensemble.'))),
    advice: doc(paragraph(words('Prévoir 120 m².'))),
    setbacks: doc(paragraph(words('La pluie.'))),
  },
  keyFigures: [{ kind: 'number', value: '7', unit: 'sur 10', label: 'remarques réglées', detail: '' }],
  links: [{ label: 'Le guide', url: 'https://guide.example/1' }],
  contacts: [{ ...contact, name: 'Hugo Salmon', role: 'directeur' }],
};
const after = {
  pitch: 'Dès 9\u00A0h\u202F: l’accueil.',
  sections: {
    origin: doc(
      paragraph(words('Demandez '), words('le formulaire', link('https://ville.example/rappel')), words('.')),
    ),
    results: doc(paragraph(words('On repart avec '), words('tout', { type: 'bold' }), words('.'))),
    principles: doc(
      { type: 'heading', attrs: { level: 3 }, content: [words('Un seul comptoir.')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('Trois services ensemble.'))] }] },
    ),
    advice: doc(paragraph(words('Prévoir 120 m2.'))),
    setbacks: doc(paragraph(words('La pluie.')), paragraph(words('Le vent aussi.'))),
  },
  resultsKind: 'expected',
  resultsDate: '2027-03-01',
  keyFigures: [{ kind: 'share', value: 7, of: 10, label: 'remarques réglées', detail: '' }],
  links: [{ label: 'Le guide', url: 'https://guide.example/2' }],
  contacts: [{ ...contact, name: 'Hugo Salmon, directeur', role: '' }],
};

/** What assistive technology reads aloud of a part of the page, in order; pictures by their alternative. */
async function heardIn(page: Page, role: string, heading: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const part = nodes.find((node) => node.role?.value === role && node.name?.value === heading);
  if (!part) throw new Error(`no part named ${heading}`);
  const heard: string[] = [];
  const walk = (node: (typeof nodes)[number]): void => {
    // Both texts in full are folded below.
    if (node.role?.value === 'Details') return;
    if (node.role?.value === 'StaticText' || node.role?.value === 'image') heard.push(String(node.name?.value ?? ''));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child);
    }
  };
  walk(part);
  return heard.join(' ').replace(/\s+/g, ' ');
}

test('whatever changes the hash is read aloud, with its old and its new value', async ({ page, baseURL }) => {
  const id = await handedOver(baseURL ?? '', `Tout change, ${String(Date.now() % 1_000_000)}`, {
    tell: async (party, submission) => {
      const sha256 = await party.join(submission, pictures[0]!);
      await party.write(submission, {
        ...before,
        attachments: [{ sha256, name: 'guichet.png', alternative: 'Le guichet.' }],
      });
    },
    rewrite: async (party, submission) => {
      const sha256 = await party.join(submission, pictures[1]!);
      const contacts = after.contacts;
      await party.write(submission, {
        ...after,
        contacts,
        attachments: [{ sha256, name: 'guichet.png', alternative: 'Le guichet, un soir.' }],
      });
    },
  });
  await signIn(page, author, `/mes-fiches/${id}/valider`);
  await expect(page.getByRole('button', { name: 'Je valide ce texte' })).toBeVisible();
  const heard = (part: string): Promise<string> => heardIn(page, 'group', part);

  expect(await heard('Origine de la démarche')).toContain(
    'Une adresse change, sous les mots « le formulaire » Vous aviez mis https://ville.example/2024 La fiche porterait https://ville.example/rappel',
  );
  const results = await heard('Résultats attendus');
  expect(results).toContain('Vous aviez mis obtenus La fiche porterait attendus');
  expect(results).toContain('Vous aviez mis Rien La fiche porterait 1er mars 2027');
  expect(results).toContain('Vous aviez mis « tout » sans gras La fiche porterait « tout » en gras');
  const principles = await heard('Principes adoptés');
  expect(principles).toContain('« Un seul comptoir. » Vous aviez mis paragraphe La fiche porterait intertitre');
  expect(principles).toContain(
    '« Trois services ensemble. » Vous aviez mis paragraphe La fiche porterait élément d’une liste à puces',
  );
  expect(await heard('Conseils de mise en œuvre')).toContain('« Prévoir 120 m². » devient « Prévoir 120 m2. »');
  expect(await heard('Ce qui n’a pas marché')).toContain('Phrase ajoutée : « Le vent aussi. »');
  const figures = await heard('Chiffres clés');
  expect(figures).toContain('Forme Vous aviez mis un nombre La fiche porterait une part');
  expect(figures).toContain('Unité Vous aviez mis sur 10 La fiche porterait Rien');
  expect(await heard('Liens')).toContain(
    'Vous aviez mis https://guide.example/1 La fiche porterait https://guide.example/2',
  );
  const contacts = await heard('Contacts');
  expect(contacts).toContain('Vous aviez mis Hugo Salmon La fiche porterait Hugo Salmon, directeur');
  expect(contacts).toContain('Fonction Vous aviez mis directeur La fiche porterait Rien');
  const files = await heard('Pièces jointes');
  expect(files).toMatch(/Une pièce jointe est remplacée Vous aviez mis guichet\.png Le guichet\. Repère : \S+ \S+ PNG/);
  expect(files).toMatch(/La fiche porterait guichet\.png Le guichet, un soir\. Repère : \S+ \S+ PNG/);
  await expect(page.getByText('Espaces et signes invisibles remis en ordre : 3')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Accroche' })).toHaveCount(0);
  const drawn = page.getByRole('group', { name: 'Pièces jointes' }).getByRole('img');
  await expect(drawn).toHaveCount(2);
  await drawn.first().scrollIntoViewIfNeeded();
  for (const image of await drawn.all()) {
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.screenshot({ path: test.info().outputPath('wide.png'), fullPage: true });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.screenshot({ path: test.info().outputPath('narrow.png'), fullPage: true });
  await expectAccessible(page, { heading: 'Votre fiche est prête : relisez-la, puis décidez', title: /Valider/ });
});
