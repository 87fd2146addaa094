import { readOnlyHeader } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';
import { createReadersRole } from '../../../test/builders/readers-role';
import { publishSheet } from '../../../test/builders/sheets';
import { DistributionPostgres, hasDistributionPostgres, whyNoDistribution } from '../../../test/distribution-postgres';
import { eventually } from '../../../test/eventually';
import { migrateDatabase } from './migrate';
import { Readers } from './readers';
import { UnitOfWork } from './unit-of-work';

const described = hasDistributionPostgres ? describe : describe.skip;

described(`readers who read a streaming replica${whyNoDistribution}`, () => {
  let primary: DistributionPostgres;
  let replica: DistributionPostgres;
  let test: TestApplication;
  let browser: Browser;
  beforeAll(async () => {
    primary = await DistributionPostgres.start();
    const on = await primary.createEmptyDatabase();
    await migrateDatabase(on.url);
    const role = await createReadersRole(on, primary.administratorUrl);
    replica = await primary.startReplica();
    test = await startTestApplication({
      on,
      env: { DATABASE_URL: on.url, DATABASE_READER_URL: replica.here(role.url) },
    });
    await test.database.query(
      `INSERT INTO settings (section, version, value, changed_at) VALUES
         ('opening', 1, '{"open": true}', now()), ('service', 1, '{"name": "Recueil de Montreval"}', now())`,
    );
    await publish('Le guichet du samedi');
    browser = await signIn(test, await createPerson(test.database));
    expect((await test.get('/api/home')).json.total).toBe(1);
    await readFrom('replica');
  });
  afterAll(async () => {
    await test.stop();
    await Promise.all([primary.stop(), replica.stop()]);
  });

  /** Publishes as an act does. */
  async function publish(title: string): Promise<string> {
    const contact = { name: 'Odile', role: null, email: 'odile@montreval.example', phone: null, url: null };
    const { sheetId } = await test.app
      .get(UnitOfWork)
      .run((manager) => publishSheet(manager, { content: { title }, contacts: [contact] }));
    return sheetId;
  }
  async function archive(sheetId: string): Promise<void> {
    await test.app.get(UnitOfWork).run(async (manager) => {
      await manager.query('DELETE FROM published_sheets WHERE sheet_id = $1', [sheetId]);
      await manager.query(`UPDATE sheets SET archived_at = now(), archive_reason = 'Dépassée.' WHERE id = $1`, [
        sheetId,
      ]);
    });
  }
  async function readFrom(kind: 'server' | 'replica'): Promise<void> {
    const readers = test.app.get(Readers);
    await eventually(
      () => readers.place.kind === kind,
      () => `${kind}, only ${JSON.stringify(readers.place)}`,
    );
  }
  const replay = (state: 'pause' | 'resume'): Promise<void> =>
    replica.asSuperuser((client) => client.query(`SELECT pg_wal_replay_${state}()`));
  const titles = async (): Promise<string[]> =>
    ((await test.get('/api/sheets?sort=date')).json.hits as { title: string }[]).map(({ title }) => title);
  const session = (): Promise<{ status: number; json: unknown; headers: Record<string, unknown> }> =>
    browser.post('/api/session/renewal', {});

  it('are told how far behind it may be, and read it indeed', async () => {
    const { json, status } = await test.get('/api/health/ready');
    expect([status, json.status, json.readers.from]).toEqual([200, 'ok', 'replica']);
    expect(json.readers.lagSeconds).toBeLessThanOrEqual(2);
    const seen = await test.app.get(Readers).read((on) => on.query('SELECT pg_is_in_recovery() AS is'));
    expect(seen).toEqual([{ is: true }]);
  });

  it('read what was just published, and nothing that was just archived, however late it is', async () => {
    const former = await publish('Une fiche à retirer');
    expect(await titles()).toContain('Une fiche à retirer');
    await replay('pause');
    await archive(former);
    await publish('Parue pendant le retard');
    expect((await titles()).toSorted()).toEqual(['Le guichet du samedi', 'Parue pendant le retard']);
    expect((await test.get('/api/sheets/une-fiche-a-retirer')).status).toBe(410);
    await readFrom('server');
    expect((await test.get('/api/health/ready')).json.readers).toEqual({ from: 'server', lagSeconds: null });
    await replay('resume');
    await readFrom('replica');
    expect((await titles()).toSorted()).toEqual(['Le guichet du samedi', 'Parue pendant le retard']);
  });

  it('go on reading while the primary is away; writing is refused in words, and done again after', async () => {
    await primary.pause();
    const readers = test.app.get(Readers);
    await eventually(
      () => readers.isReadOnly,
      () => JSON.stringify(readers.place),
    );
    for (const address of ['/api/home', '/api/themes', '/api/sheets?q=guichet', '/api/sheets/le-guichet-du-samedi']) {
      const { status, headers } = await test.get(address);
      expect([address, status, headers[readOnlyHeader]]).toEqual([address, 200, 'oui']);
    }
    expect((await test.get('/api/about')).json).toMatchObject({ organisation: 'Recueil de Montreval', opened: true });
    const own = await browser.get('/api/sheets/le-guichet-du-samedi');
    expect(own.json.contacts).toMatchObject([{ name: 'Odile' }]);
    const { status, json } = await test.get('/api/health/ready');
    expect([status, json.status, json.database, json.readers.from]).toEqual([
      200,
      'degraded',
      'unavailable',
      'replica',
    ]);

    const refused = await session();
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
    expect(refused.json).toMatchObject({
      reason: 'read-only',
      detail: expect.stringMatching(/ne peut rien enregistrer pour le moment.*se lit toujours/),
    });

    await primary.resume();
    await eventually(
      async () => (await session()).status === 200,
      () => 'a session renewed',
    );
    await eventually(
      async () => (await test.get('/api/home')).headers[readOnlyHeader] === undefined,
      () => 'a reply that says nothing of reading alone',
    );
  });

  it('are shown nothing rather than what was archived, where the primary goes before the replica has heard of it', async () => {
    const former = await publish('Une dernière à retirer');
    await readFrom('replica');
    expect(await titles()).toContain('Une dernière à retirer');
    await replay('pause');
    await archive(former);
    await primary.pause();
    expect((await test.get('/api/sheets?sort=date')).status).toBe(503);
    expect((await test.get('/api/sheets/une-derniere-a-retirer')).status).toBe(503);
    await replay('resume');
    await readFrom('replica');
    expect(await titles()).not.toContain('Une dernière à retirer');
    expect((await test.get('/api/sheets/une-derniere-a-retirer')).status).toBe(410);
    await primary.resume();
  });

  it('are answered by the primary while the replica is away', async () => {
    await eventually(
      async () => (await session()).status === 200,
      () => 'a session renewed',
    );
    await replica.pause();
    expect(await titles()).toContain('Le guichet du samedi');
    await readFrom('server');
    expect(test.app.get(Readers).place).toMatchObject({ because: 'refused' });
    await replica.resume();
    await readFrom('replica');
  });
});
