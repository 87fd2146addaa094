import { startTestApplication, type TestApplication } from '../test/application';
import { tellSomePeople } from '../test/builders/waiting-mails';
import { eventually } from '../test/eventually';
import { loadConfig } from './core/config/load-config';
import { readPart, startServer, type Part, type RunningServer } from './start-server';
import { freePort } from './supervisor/free-port';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
  await tellSomePeople(test.database, 2);
});
afterAll(() => test.stop());

interface Process {
  server: RunningServer;
  /** What it said to whoever started it. */
  lines: string[];
  /** The status of its answer; null where nobody listens. */
  asks: (of: 'port' | 'metrics', path: string) => Promise<number | null>;
}

/** One part, as a process of its own would start it. */
async function start(part: Part, meilisearch: { url: string; key: string } | null = null): Promise<Process> {
  const [port, metrics] = [await freePort(), await freePort()];
  const config = loadConfig({
    ...{ NODE_ENV: 'test', DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: test.config.dataDir },
    ...{ PORT: String(port), METRICS_PORT: String(metrics), DRAIN_SECONDS: '1' },
  });
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const { databaseUrl, databaseOwnerUrl } = test.config;
  const services = { databaseUrl, databaseOwnerUrl, meilisearch };
  const server = await startServer(config, services, '', { info: say, warn: say }, part);
  const ports = { port, metrics };
  const asks: Process['asks'] = (of, path) =>
    fetch(`http://127.0.0.1:${ports[of]}${path}`).then(
      ({ status }) => status,
      () => null,
    );
  return { server, lines, asks };
}

describe('a part of Recueil', () => {
  it('that is the server answers, tells the first administrator’s link, and leaves the queue alone', async () => {
    const { server, lines, asks } = await start('server');
    expect(lines).toEqual([expect.stringMatching(/^Recueil est prêt/), expect.stringMatching(/\/ouvrir#[\w-]{43}$/)]);
    expect(await asks('port', '/api/health/ready')).toBe(200);
    expect(await asks('metrics', '/metrics')).toBe(200);
    await server.stop();
    expect(await test.mails()).toEqual([]);
  });

  it('that is told to stop says at once that it is not ready, and goes on answering for as long as it is told to', async () => {
    const { server, asks } = await start('server');
    const stopped = server.stop();
    expect(await asks('port', '/api/health/ready')).toBe(503);
    expect(await asks('port', '/api/health/live')).toBe(200);
    await stopped;
    expect(await asks('port', '/api/health/live')).toBeNull();
  });

  it('that is the worker does what waits, tells nobody’s link, and answers nothing but its metrics', async () => {
    const { server, lines, asks } = await start('worker');
    expect(lines).toEqual([expect.stringMatching(/^Recueil travaille à ce qui attend/)]);
    expect(await asks('port', '/api/health/live')).toBeNull();
    expect(await asks('metrics', '/metrics')).toBe(200);
    await eventually(
      async () => (await test.mails()).length === 2,
      () => 'the mails that waited',
    );
    await server.stop();
  });

  it('is server, worker, or both where nothing is said', () => {
    expect([readPart(undefined), readPart('server'), readPart('worker')]).toEqual(['both', 'server', 'worker']);
    expect(() => readPart('travail')).toThrow('« travail » n’est pas une partie de Recueil');
  });
});

if (process.env.TEST_MEILI_URL) {
  it('a start with a key that Meilisearch refuses says so in one line, with what to do', async () => {
    const meilisearch = { url: process.env.TEST_MEILI_URL ?? '', key: 'une-cle-que-personne-ne-connait' };
    const { server, lines } = await start('server', meilisearch);
    await server.stop();
    expect(lines.filter((line) => line.includes('MEILI_KEY'))).toEqual([
      'Meilisearch refuse la clé de MEILI_KEY pour « search ». Faites la clé que dit docs/operations.md (Search index), et donnez-la dans MEILI_KEY.',
    ]);
  });
}
