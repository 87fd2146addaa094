import { DataSource } from 'typeorm';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson } from '../../../test/builders/people';
import { freePort } from '../../supervisor/free-port';
import { loadConfig } from '#core/config/load-config';
import { oneRole } from '#core/database/roles/one-role';
import { startServer } from '../../start-server';
import { RolesCheck } from './checks/roles.check';
import { InstallationRepository } from './installation.repository';
import { toldInOneLine, type ToldFinding } from './watch/one-line';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
  // Otherwise each start prints the link by which somebody becomes one.
  await createPerson(test.database, { grants: [{ role: 'administrator' }] });
});
afterAll(() => test.stop());

/** What `doctor` says of the roles where the server works with this pool. */
async function doctor(pool: DataSource): Promise<ToldFinding[]> {
  const check = new RolesCheck(new InstallationRepository(pool));
  const at = new Date();
  return toldInOneLine({ at, findings: [{ check, verdict: await check.look(), since: at }] });
}

/** What a start says that is given these addresses. */
async function start(databaseUrl: string, databaseOwnerUrl: string | null): Promise<string[]> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const env = { NODE_ENV: 'test', DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: test.config.dataDir };
  const config = loadConfig({ ...env, PORT: String(await freePort()) });
  const server = await startServer(config, { databaseUrl, databaseOwnerUrl, meilisearch: null }, '', {
    info: () => undefined,
    warn: say,
  });
  await server.stop();
  return lines;
}

describe('the roles of the database', () => {
  it('are told to be two, with their rights', async () => {
    const { databaseUrl, databaseOwnerUrl } = test.config;
    expect(await doctor(test.app.get(DataSource))).toEqual([
      { well: true, line: 'Le rôle du serveur a les droits qu’il lui faut, et aucun autre.' },
    ]);
    expect(await start(databaseUrl, databaseOwnerUrl)).toEqual([]);
    expect(await start(databaseUrl, null)).toEqual([]);
  });

  it('are told to be one by a warning of the start and of doctor, which finds no fault in it', async () => {
    expect(await doctor(test.database)).toEqual([{ well: true, isWarning: true, line: oneRole }]);
    expect(await start(test.config.databaseOwnerUrl ?? '', null)).toEqual([oneRole]);
  });

  it('are told with what is too much and what is missing, and how to put it right', async () => {
    const server = test.app.get(DataSource);
    const remedy = 'Lancez npm run -s cli -- setup-database, avec DATABASE_OWNER_URL.';
    await test.database.query('GRANT UPDATE ON events TO recueil_server');
    const [excess] = await doctor(server);
    expect(excess).toMatchObject({ well: false });
    expect(excess?.line).toMatch(/^Le rôle du serveur a des droits de trop sur la base \(UPDATE public.events\)/);
    expect(excess?.line).toContain(remedy);
    await test.database.query(
      'REVOKE UPDATE ON events FROM recueil_server; REVOKE EXECUTE ON FUNCTION end_redaction() FROM recueil_server',
    );
    const [lacking] = await doctor(server);
    expect(lacking?.line).toMatch(
      /^Le rôle du serveur n’a pas tous ses droits sur la base \(EXECUTE public.end_redaction\(\)\)/,
    );
    expect(lacking?.line).toContain(remedy);
    await test.database.query('GRANT EXECUTE ON FUNCTION end_redaction() TO recueil_server');
    expect(await doctor(server)).toMatchObject([{ well: true }]);
  });
});
