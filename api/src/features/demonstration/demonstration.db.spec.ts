import { facetNames, type SheetSearchResult, type ThemeTree } from '@recueil/contracts';
import { checkContent, missingParts, overSoftLimits } from '@recueil/domain';
import type { SheetContent } from '@recueil/domain';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { publishSheet } from '../../../test/builders/sheets';
import { demonstrationCatalogue, demonstrationThemes } from './catalogue';
import { DemonstrationService } from './demonstration.service';
import { demonstrationSubmissions } from './submissions-under-way';
import { demonstrationPictures } from './pictures';
import { judgedQueries } from './judged-queries';

let test: TestApplication;
let demonstration: DemonstrationService;

beforeAll(async () => {
  test = await startTestApplication();
  demonstration = test.app.get(DemonstrationService, { strict: false });
});
afterAll(() => test.stop());

const counts = () =>
  test.database
    .query(`SELECT (SELECT count(*)::int FROM sheets) AS sheets, (SELECT count(*)::int FROM themes) AS themes,
    (SELECT count(*)::int FROM organisations) AS organisations, (SELECT count(*)::int FROM events) AS events,
    (SELECT count(*)::int FROM published_sheets) AS published`);

describe('the demonstration', () => {
  it('fills an empty database once, with every sub-theme', async () => {
    await expect(demonstration.loadIntoEmpty()).resolves.toBe(demonstrationCatalogue.length);
    await expect(demonstration.loadIntoEmpty()).resolves.toBe(0);
    const { json } = await test.get('/api/themes');
    expect(json.total).toBeGreaterThanOrEqual(44);
    const nodes = (json as ThemeTree).themes.flatMap((theme) => [theme, ...theme.subthemes]);
    expect(nodes.filter(({ count }) => count === 0)).toEqual([]);
    expect(json.themes.map(({ slug }: { slug: string }) => slug)).toEqual(demonstrationThemes.map(({ slug }) => slug));
  });

  it('has something to choose under every facet', async () => {
    const { facets } = (await test.get('/api/sheets')).json as SheetSearchResult;
    expect(facetNames.filter((name) => facets[name].length === 0)).toEqual([]);
  });

  it('holds sheets that are complete, storable and short enough', async () => {
    const rows = await test.database.query<{ content: Buffer }[]>(
      `SELECT content FROM revisions WHERE kind = 'imported'`,
    );
    const contents = rows.map(({ content }) => JSON.parse(content.toString('utf8')) as SheetContent);
    expect(contents.flatMap(checkContent)).toEqual([]);
    expect(contents.flatMap(missingParts)).toEqual([]);
    const farOver = contents.flatMap(overSoftLimits).filter(({ words, limit }) => words > limit * 1.2);
    expect(farOver).toEqual([]);
  });

  it('has images, described, on sheets and on a submission under way', async () => {
    const rows = await test.database.query<{ name: string; width: number; height: number }[]>(
      `SELECT s.name, a.width, a.height FROM sheet_attachments s JOIN attachments a USING (sha256) ORDER BY s.name COLLATE "C"`,
    );
    const names = demonstrationPictures.map(({ name }) => name);
    expect(rows).toEqual(names.toSorted().map((name) => ({ name, width: 1_200, height: 800 })));
    const { json } = await test.get(
      '/api/sheets/le-bus-des-demarches-s-arrete-dans-seize-villages-a-l-heure-du-car-scolaire',
    );
    expect(json.attachments).toMatchObject([
      { name: 'L’arrêt sur la place.png', mediaType: 'image/png', width: 1_200 },
    ]);
    const [copy] = await test.database.query<{ named: string[] }[]>(
      `SELECT array_agg(file ->> 'name') AS named FROM working_copies, jsonb_array_elements(content -> 'attachments') file`,
    );
    expect(copy?.named).toEqual(['La table dans la laverie.png']);
  });

  it('has an account for each role, as the start prints them', async () => {
    const [heading = '', ...lines] = await demonstration.accounts();
    const password = /« (.+) »/.exec(heading)?.[1];
    expect(lines.map((line) => line.trim().split(/ {2,}/)[1])).toEqual([
      'agent',
      'comité, côté conception',
      'comité, côté usage',
      'secrétariat',
      'administration',
    ]);
    for (const line of lines) {
      const browser = new Browser(test.app);
      const email = line.trim().split(' ')[0];
      expect((await browser.post('/api/session', { email, password })).status).toBe(204);
    }
  });

  it('has a submission at every step, each taken there by people who might', async () => {
    const rows = await test.database.query<{ state: string }[]>('SELECT state FROM submissions ORDER BY created_at');
    expect(rows.map(({ state }) => state)).toEqual([
      'draft',
      'submitted',
      'returned',
      'rewriting',
      'reviewing',
      'awaiting-validation',
    ]);
  });

  it('is judged by queries that name its sheets', () => {
    const titles = new Set(demonstrationCatalogue.map(({ title }) => title));
    const unknown = judgedQueries
      .flatMap(({ relevant }) => Object.keys(relevant))
      .filter((title) => !titles.has(title));
    expect(unknown).toEqual([]);
    expect(judgedQueries.length).toBeGreaterThanOrEqual(60);
  });

  it('goes without trace, and leaves what is not its own', async () => {
    const kept = await publishSheet(test.database.manager, { organisation: 'Ville gardée' });
    await expect(demonstration.remove()).resolves.toBe(demonstrationCatalogue.length + demonstrationSubmissions.length);
    await expect(counts()).resolves.toEqual([{ sheets: 1, themes: 0, organisations: 1, events: 2, published: 1 }]);
    await expect(test.database.query('SELECT sheet_id FROM published_sheets')).resolves.toEqual([
      { sheet_id: kept.sheetId },
    ]);
    await expect(demonstration.remove()).resolves.toBe(0);
    for (const table of ['accounts', 'committees', 'role_grants', 'passwords', 'submissions', 'mails', 'notices']) {
      await expect(test.database.query(`SELECT count(*)::int AS count FROM ${table}`)).resolves.toEqual([{ count: 0 }]);
    }
  });

  it('does not come back into a database that is in use', async () => {
    await expect(demonstration.loadIntoEmpty()).resolves.toBe(0);
  });
});
