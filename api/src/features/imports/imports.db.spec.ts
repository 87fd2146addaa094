import type { ImportedCollection, ImportedSheet } from '@recueil/importing';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { createTheme } from '../../../test/builders/sheets';
import { ImportsService, type ImportOptions } from './imports.service';

let test: TestApplication;
let imports: ImportsService;

beforeEach(async () => {
  test = await startTestApplication();
  imports = test.app.get(ImportsService, { strict: false });
});
afterEach(() => test.stop());

const sheet = (given: Partial<ImportedSheet> = {}): ImportedSheet => ({
  title: 'Un guichet pour tous',
  organisation: 'Ville de Montreval',
  theme: 'Relation de service',
  subtheme: 'Écoute des usagers',
  pitch: 'Un seul comptoir.',
  resultsKind: 'obtained',
  sections: {
    origin: 'Une file.',
    results: 'Moins d’attente.',
    principles: '- Un comptoir\n- Une file',
    advice: 'Essayer.',
    setbacks: null,
  },
  contacts: [{ name: 'Odile Marchetaux', email: 'odile@montreval.example', phone: '01 99 00 41 27', url: null }],
  provenance: { page: 3, firstLine: 10, lastLine: 40 },
  warnings: [],
  ...given,
});
const collection = (...sheets: ImportedSheet[]): ImportedCollection => ({ sheets, warnings: [] });
const drafts: ImportOptions = { document: 'recueil.txt', legacy: null, createThemes: false };
const legacy: ImportOptions = { document: 'recueil.txt', legacy: 'Recueil 2014', createThemes: true };

describe('an import', () => {
  it('makes drafts without author, with their provenance, that no reader sees', async () => {
    await expect(imports.import(collection(sheet()), drafts)).resolves.toMatchObject({ created: 1, published: 0 });
    const [row] = await test.database.query('SELECT provenance FROM sheets');
    expect(row.provenance).toMatchObject({
      document: 'recueil.txt',
      page: 3,
      firstLine: 10,
      lastLine: 40,
      warnings: [],
    });
    expect((await test.get('/api/sheets')).json.total).toBe(0);
  });

  it('publishes what had been published in a collection, in the collection’s year', async () => {
    await expect(imports.import(collection(sheet()), legacy)).resolves.toMatchObject({ created: 1, published: 1 });
    const { json } = await test.get('/api/sheets/un-guichet-pour-tous');
    expect(json).toMatchObject({
      basis: 'legacy',
      collection: 'Recueil 2014',
      year: 2014,
      theme: 'Relation de service',
      subtheme: 'Écoute des usagers',
      contactCount: 1,
    });
    expect(json.sections.principles.content[0].type).toBe('bulletList');
  });

  it('adds nothing the second time, even from a document saved anew', async () => {
    await imports.import(collection(sheet(), sheet({ title: 'Un autre' })), legacy);
    const again = await imports.import(
      collection(sheet({ provenance: { page: 4, firstLine: 12, lastLine: 42 } }), sheet({ title: 'Un  AUTRE' })),
      legacy,
    );
    expect(again).toMatchObject({ created: 0, published: 0, known: 2 });
    const [row] = await test.database.query('SELECT count(*)::int AS count FROM sheets');
    expect(row.count).toBe(2);
  });

  it('publishes later what was imported as a draft', async () => {
    await imports.import(collection(sheet()), drafts);
    await expect(imports.import(collection(sheet()), legacy)).resolves.toMatchObject({
      created: 0,
      published: 1,
      known: 1,
    });
  });

  it('matches organisations on their name, however it is spelt', async () => {
    await imports.import(
      collection(sheet(), sheet({ title: 'Un autre', organisation: 'VILLE  de Montréval' })),
      drafts,
    );
    const rows = await test.database.query('SELECT name FROM organisations');
    expect(rows).toEqual([{ name: 'Ville de Montreval' }]);
  });

  it('leaves a sheet to be classified, with a warning, when its theme is unknown', async () => {
    const report = await imports.import(collection(sheet()), { ...legacy, createThemes: false });
    expect(report.warnings.map(({ message }) => message).join()).toContain(
      '« Relation de service, Écoute des usagers » n’existe pas',
    );
    expect((await test.get('/api/sheets/un-guichet-pour-tous')).json.theme).toBe('À classer');
  });

  it('finds a theme in spite of its accents and case', async () => {
    const theme = await createTheme(test.database.manager, 'relation', 'RELATION DE SERVICE');
    await createTheme(test.database.manager, 'ecoute', 'Ecoute des usagers', theme);
    const report = await imports.import(collection(sheet()), { ...legacy, createThemes: false });
    expect(report.warnings).toEqual([]);
    expect((await test.get('/api/sheets/un-guichet-pour-tous')).json.subthemeSlug).toBe('ecoute');
  });

  it('refuses a sheet that cannot be stored and keeps the others', async () => {
    const report = await imports.import(
      collection(sheet({ title: 'x'.repeat(200) }), sheet({ title: null }), sheet()),
      legacy,
    );
    expect(report).toMatchObject({ created: 1, published: 1 });
    expect(report.refused.map(({ message }) => message)).toEqual([
      'title : 145 caractères au plus ; il y en a 200.',
      'title : Cette fiche n’a pas de titre.',
    ]);
  });

  it('keeps an incomplete sheet as a draft, and says so', async () => {
    const report = await imports.import(collection(sheet({ sections: { ...sheet().sections, advice: null } })), legacy);
    expect(report).toMatchObject({ created: 1, published: 0 });
    expect(report.warnings[0]?.message).toContain('incomplète');
  });

  it('does nothing at all when something fails on the way', async () => {
    await test.database.query('ALTER TABLE published_sheets ADD CONSTRAINT never CHECK (false)');
    await expect(imports.import(collection(sheet()), legacy)).rejects.toThrow();
    const rows = await test.database.query(
      'SELECT FROM sheets UNION ALL SELECT FROM organisations UNION ALL SELECT FROM themes',
    );
    expect(rows).toEqual([]);
  });
});
