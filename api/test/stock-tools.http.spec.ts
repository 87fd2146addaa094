import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '../src/core/database/migrate';
import { prepareDatabase } from '../src/core/database/prepare-database';
import { schemaLines, weaknesses } from '../src/core/database/schema.repository';
import { SheetIndexer } from '../src/features/search';
import { startTestApplication, type TestApplication } from './application';
import { lived, type Lived } from './builders/lived-in';
import { createEmptyDatabase, type TestDatabase } from './database';
import {
  DistributionPostgres,
  dump,
  hasDistributionPostgres,
  restore,
  whyNoDistribution,
} from './distribution-postgres';
import { everyRow } from './every-row';

const queue = `SELECT j.task_identifier, j.key, p.payload::text FROM graphile_worker.jobs j
  JOIN graphile_worker._private_jobs p USING (id) ORDER BY 1, 2, 3`;

const described = hasDistributionPostgres ? describe : describe.skip;

described(`what the tools of PostgreSQL 15 dumped and restored${whyNoDistribution}`, () => {
  let folder: string;
  let fifteen: DistributionPostgres;
  let test: TestApplication;
  let life: Lived;
  const file = (): string => path.join(folder, 'recueil.dump');
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-dump-'));
    fifteen = await DistributionPostgres.start();
    const on = await fifteen.createEmptyDatabase();
    await migrateDatabase(on.url);
    test = await startTestApplication({ on });
    await test.database.query(
      `INSERT INTO settings (section, version, value, changed_at) VALUES ('opening', 1, '{"open": true}', now())`,
    );
    life = await lived(test);
    expect(dump(on.url, file())).toEqual({ code: 0, said: '' });
  });
  afterAll(async () => {
    await test.stop();
    await fifteen.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([
    ['PostgreSQL 15', () => fifteen.createEmptyDatabase()],
    ['the embedded PostgreSQL', () => createEmptyDatabase()],
  ])('on %s', (_name, empty: () => Promise<TestDatabase>) => {
    let restored: TestApplication;
    beforeAll(async () => {
      const on = await empty();
      expect(restore(file(), on.url)).toEqual({ code: 0, said: '' });
      restored = await startTestApplication({ on, search: 'meilisearch' });
    });
    afterAll(() => (restored as TestApplication | undefined)?.stop());

    it('is every row that there was, to the letter, and every table and trigger', async () => {
      expect(await everyRow(restored.database)).toEqual(await everyRow(test.database));
      expect(await schemaLines(restored.database)).toEqual(await schemaLines(test.database));
      expect(await weaknesses(restored.database)).toEqual([]);
      const { published_sheets: published } = await everyRow(restored.database);
      expect(published).toContain(life.published.slug);
    });

    it('has no job twice, and needs no migration', async () => {
      expect(await restored.database.query(queue)).toEqual(await test.database.query(queue));
      await prepareDatabase(restored.config);
      expect(await everyRow(restored.database)).toEqual(await everyRow(test.database));
    });

    it('is found once the index is built, without what was erased', async () => {
      const { count } = await restored.app.get(SheetIndexer, { strict: false }).reindex();
      const { json } = await restored.get('/api/sheets');
      expect([count, json.total]).toEqual([life.online, life.online]);
      const text = (await restored.get(`/api/sheets/${life.published.slug}`)).text;
      expect(text).toBe((await test.get(`/api/sheets/${life.published.slug}`)).text);
      expect(JSON.stringify(await everyRow(restored.database))).not.toContain(life.erased);
    });
  });
});
