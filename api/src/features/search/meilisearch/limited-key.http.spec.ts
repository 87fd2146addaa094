import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Readiness, ServiceState } from '@recueil/contracts';
import { InstallationWatch, toldInOneLine } from '#rooms/health';
import { meilisearchKey } from '#core/config/meilisearch-key';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { createPerson, signIn } from '../../../../test/builders/people';
import { textOf } from '../../../../test/documents';
import { PublishedCatalogue } from '../../../../test/published-catalogue';
import { meilisearchOfTests } from '../contract/engine-under-test.contract';
import { SheetIndexer } from '../indexing/sheet-indexer';
import { KeyRefused } from './key-refused';
import { MeilisearchEngine } from './meilisearch.engine';

const url = meilisearchOfTests?.url ?? '';
const masterKey = process.env.TEST_MEILI_MASTER_KEY ?? '';

if (meilisearchOfTests) {
  describe('the key that the documents say how to make', itIsEnough);
  describe('a key that does not fit', itIsTold);
} else it('has no Meilisearch to make a key of on this platform', () => expect(meilisearchOfTests).toBeNull());

/** The command of the document, as an operator gives it to a shell. */
async function keyOfTheDocument(): Promise<string> {
  const [command = ''] = /^curl .*\/keys.*$/m.exec(textOf('docs/operations.md')) ?? [];
  const env = { PATH: process.env.PATH, MEILI_URL: url, MEILI_MASTER_KEY: masterKey };
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
  return (JSON.parse(stdout) as { key: string }).key;
}

async function keyWith(rights: object): Promise<string> {
  const headers = { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ ...meilisearchKey, ...rights });
  const made = await fetch(`${url}/keys`, { method: 'POST', headers, body });
  return ((await made.json()) as { key: string }).key;
}

function engineWith(key: string, prefix = `recueil-test-${randomUUID()}`): MeilisearchEngine {
  return new MeilisearchEngine({ url, key, prefix, searchTimeout: 60_000 });
}

async function lines(test: TestApplication): Promise<string[]> {
  const watch = test.app.get(InstallationWatch, { strict: false });
  return toldInOneLine(await watch.lookThoroughly()).flatMap(({ well, line }) => (well ? [] : [line]));
}

function itIsEnough(): void {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication({ search: 'meilisearch', meilisearchKey: await keyOfTheDocument() });
  });
  afterAll(() => test.stop());

  it('is the one that the program needs, in the file of compose too', () => {
    const [, inline = ''] = /^curl .*\/keys.* -d '(.*)'$/m.exec(textOf('docs/operations.md')) ?? [];
    expect(JSON.parse(inline)).toEqual(meilisearchKey);
    expect(JSON.parse(textOf('docker/meilisearch-key.json'))).toEqual(meilisearchKey);
  });

  it('lets the index be built, swapped, compared and searched, and doctor finds nothing to say of it', async () => {
    const indexer = test.app.get(SheetIndexer, { strict: false });
    await new PublishedCatalogue(test.database).publish([{ content: { title: 'Une permanence bien gardée' } }]);
    expect(await indexer.reindex()).toEqual({ count: 1 });
    expect(await indexer.reindex()).toEqual({ count: 1 });
    expect(await indexer.driftCheck({ repair: true })).toEqual({ count: 0 });
    expect((await test.get('/api/sheets?q=permanence')).json).toMatchObject({
      engine: 'meilisearch',
      degraded: false,
      total: 1,
    });
    expect((await lines(test)).join('\n')).not.toMatch(/Meilisearch|recherche/);
  });

  it.each(meilisearchKey.actions)('has no action too many: without %s, its lack is named', async (action) => {
    const actions = meilisearchKey.actions.filter((other) => other !== action);
    const engine = engineWith(await keyWith({ actions }), test.config.indexPrefix);
    await expect(engine.requireRights()).rejects.toThrow(`pour « ${action} »`);
  });

  it('opens no index but those of Recueil', async () => {
    const key = await keyWith({});
    await expect(engineWith(key, `autre-${randomUUID()}`).requireRights()).rejects.toBeInstanceOf(KeyRefused);
  });
}

function itIsTold(): void {
  const told = 'Meilisearch refuse la clé de Recueil';

  it('is one line in ready, on the page with what was refused, and in doctor, while searches are answered', async () => {
    const test = await startTestApplication({
      search: 'meilisearch',
      meilisearchKey: 'une-cle-que-personne-ne-connait',
    });
    try {
      const administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
      const browser = await signIn(test, administrator);
      const { status, wrong } = (await test.get('/api/health/ready')).json as Readiness;
      expect(status).toBe('degraded');
      expect(wrong.filter(({ check }) => check === 'search')).toMatchObject([{ title: told, state: 'trouble' }]);
      const page = (await browser.get('/api/administration/service')).json as ServiceState;
      expect(page.wrong.find(({ check }) => check === 'search')).toMatchObject({
        title: told,
        message: expect.stringContaining('Meilisearch refuse la clé de MEILI_KEY pour « search »') as string,
      });
      expect(await lines(test)).toContainEqual(
        expect.stringMatching(/^Meilisearch refuse la clé de Recueil \(.*« search ».*\)\. .*MEILI_KEY.*$/),
      );
      expect((await test.get('/api/sheets?q=accueil')).json).toMatchObject({ engine: 'postgresql', degraded: true });
    } finally {
      await test.stop();
    }
  });

  it('is told where it may search but not write, as soon as the index is looked at', async () => {
    const test = await startTestApplication({
      search: 'meilisearch',
      meilisearchKey: await keyWith({
        actions: meilisearchKey.actions.filter((action) => action !== 'indexes.create'),
      }),
    });
    try {
      const indexer = test.app.get(SheetIndexer, { strict: false });
      await expect(indexer.driftCheck({ repair: true })).rejects.toThrow('pour « indexes.create »');
      const { wrong } = (await test.get('/api/health/ready')).json as Readiness;
      expect(wrong.find(({ check }) => check === 'search')?.title).toBe(told);
      expect(await lines(test)).toContainEqual(expect.stringContaining('« indexes.create »'));
    } finally {
      await test.stop();
    }
  });
}
