import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { IndexWatch } from '#rooms/search';
import { CHECKS, type Check } from '../checks/check';
import { gauges } from './gauges';
import { MetricsListener } from './metrics-listener.service';

const token = 'un-jeton-pour-les-mesures';
const alerts = readFileSync(new URL('../../../../../docker/alerts.yaml', import.meta.url), 'utf8');

let open: TestApplication;
beforeAll(async () => {
  open = await startTestApplication({
    search: 'meilisearch',
    env: { METRICS_TOKEN: token, PUBLIC_URL: 'https://recueil.example' },
  });
  await open.app.get(IndexWatch, { strict: false }).start();
});
afterAll(() => open.stop());

const read = (headers: Record<string, string> = { authorization: `Bearer ${token}` }): Promise<Reply> =>
  open.get('/metrics', headers);

/** Those that are there, without the parts of a histogram. */
async function names(): Promise<string[]> {
  return [...(await read()).text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name);
}

describe('the metrics', () => {
  it('are not there unless somebody asked for them', async () => {
    const closed = await startTestApplication();
    try {
      expect((await closed.get('/metrics')).status).toBe(404);
      expect((await closed.get('/metrics', { authorization: 'Bearer null' })).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });

  it('are for whoever sends the token, by whatever name the server is asked', async () => {
    const statuses = [];
    for (const headers of [{}, { authorization: token }, { authorization: `Bearer ${token}x` }])
      statuses.push((await read(headers as Record<string, string>)).status);
    expect(statuses).toEqual([401, 401, 401]);
    const { status, headers } = await read({ authorization: `Bearer ${token}`, host: '10.0.0.7:3000' });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(headers['content-type']).toContain('text/plain');
  });

  it('tell requests by route and status, and nothing of what was looked for', async () => {
    await open.get('/api/sheets/une-fiche-canari');
    await open.get('/api/sheets?q=canari');
    await open.get('/une-page-canari');
    const { text } = await read();
    const counts = text.split('\n').filter((line) => line.startsWith('recueil_http_request_duration_seconds_count'));
    expect(counts).toContain(
      'recueil_http_request_duration_seconds_count{method="GET",route="/api/sheets/:slug",status="404"} 1',
    );
    expect(counts).toContain(
      'recueil_http_request_duration_seconds_count{method="GET",route="/api/sheets",status="200"} 1',
    );
    expect(text).not.toContain('canari');
  });

  it('tell every check, every gauge, the event loop and the memory', async () => {
    const { text } = await read();
    const told = [...text.matchAll(/^recueil_check_state\{check="(\w+)"\} ([012])$/gm)].map(([, id = '']) => id);
    expect(told).toEqual(open.app.get<Check[]>(CHECKS, { strict: false }).map(({ id }) => id));
    expect(text).toContain('recueil_search_engine_in_use{engine="meilisearch"} 1');
    expect(text).toMatch(/^recueil_database_connections\{state="idle"\} [1-9]/m);
    expect(text).toMatch(/^recueil_places\{pool="tasks",state="waiting"\} 0$/m);
    expect(text).toMatch(/^recueil_disk_free_bytes \d{6,}/m);
    expect(await names()).toEqual(
      expect.arrayContaining([
        ...Object.keys(gauges),
        'nodejs_eventloop_lag_p99_seconds',
        'process_resident_memory_bytes',
      ]),
    );
  });

  it('stand on a port of their own where one was asked for, and nowhere else', async () => {
    const probe = createServer();
    await once(probe.listen(0, '127.0.0.1'), 'listening');
    const { port } = probe.address() as AddressInfo;
    const test = await startTestApplication({ env: { METRICS_PORT: String(port) } });
    try {
      const listener = test.app.get(MetricsListener, { strict: false });
      await expect(listener.listen()).rejects.toThrow(`le port ${port} ne peut pas être pris`);
      probe.close();
      await once(probe, 'close');
      await listener.listen();
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      expect([answer.status, (await answer.text()).includes('recueil_check_state')]).toEqual([200, true]);
      expect((await fetch(`http://127.0.0.1:${port}/api/sheets`)).status).toBe(404);
      expect((await test.get('/metrics')).status).toBe(404);
    } finally {
      await test.stop();
    }
  });
});

describe('the rules of docker/alerts.yaml', () => {
  it('go by metrics that there are', async () => {
    const there = await names();
    const named = [...alerts.matchAll(/\b(?:recueil|nodejs|process)_\w+/g)].map(([name]) =>
      name.replace(/_(?:bucket|count|sum)$/, ''),
    );
    expect(named.length).toBeGreaterThan(8);
    expect([...new Set(named)].filter((name) => !there.includes(name))).toEqual([]);
  });

  it('go by checks that there are, and each says how bad it is and what to do', () => {
    const ids = open.app.get<Check[]>(CHECKS, { strict: false }).map(({ id }) => id);
    const checked = [...alerts.matchAll(/check="(\w+)"/g)].map(([, id = '']) => id);
    expect(checked.filter((id) => !ids.includes(id))).toEqual([]);
    const rules = alerts.split(/^ {6}- alert: /m).slice(1);
    expect(rules.length).toBeGreaterThan(5);
    const parts = [
      /^\w+$/m,
      /^ {8}expr: /m,
      /^ {8}for: \d+[ms]$/m,
      /severity: (critical|warning)/,
      /summary: ./,
      /description: ./,
    ];
    expect(rules.filter((rule) => !parts.every((part) => part.test(rule)))).toEqual([]);
  });
});
