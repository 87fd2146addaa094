import { mkdirSync, mkdtempSync, chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually } from '../../test/eventually.ts';
import { SupervisedProcess } from '../../test/supervised-process.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';
import type { RunState } from './run-file.ts';
import { silentLog } from './service-log.ts';
import { joinOrStartServices, type ServiceSettings } from './services.ts';

/** Milliseconds that a connection may take on a machine that is busy with something else. */
const patience = 30_000;

const nobody: ProcessIdentity = { pid: 0, startTime: '' };

function processesOf(state: RunState): ProcessIdentity[] {
  return [state.database?.process ?? nobody, state.search?.process ?? nobody];
}

async function ask(state: RunState, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: state.database?.ownerUrl ?? '', connectionTimeoutMillis: patience });
  // A server that is killed says so on the connection too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(question)).rows as unknown[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function answers(state: RunState): Promise<boolean> {
  try {
    const found = await fetch(`${state.search?.url}/indexes`, {
      headers: { authorization: `Bearer ${state.search?.key}` },
    });
    return found.ok && (await ask(state, 'SELECT 1')).length === 1;
  } catch {
    return false;
  }
}

describe('a supervisor with its PostgreSQL and its Meilisearch', () => {
  const started: SupervisedProcess[] = [];
  let dataDir: string;

  const start = (): SupervisedProcess => {
    const supervised = new SupervisedProcess(dataDir);
    started.push(supervised);
    return supervised;
  };
  const gone = (identities: ProcessIdentity[]): Promise<void> =>
    eventually(
      () => !identities.some(isAlive),
      () => `the end of ${JSON.stringify(identities.filter(isAlive))}`,
    );

  beforeAll(() => {
    dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'recueil-supervision-')), 'data');
    // Where root runs the tests, another user runs the database and has to pass through.
    chmodSync(path.dirname(dataDir), 0o711);
  });
  afterEach(async () => {
    for (const supervised of started.splice(0)) await supervised.end('SIGTERM');
  });
  afterAll(() => rmSync(path.dirname(dataDir), { recursive: true, force: true }));

  it('starts both, and keeps to itself how to reach them', async () => {
    const state = await start().ready();
    expect(await answers(state)).toBe(true);
    expect(statSync(path.join(dataDir, 'run.json')).mode & 0o777).toBe(0o600);
    expect((await fetch(`${state.search?.url}/indexes`)).status).toBe(401);
    await expect(
      ask(
        {
          ...state,
          database: { url: '', ownerUrl: String(state.database?.ownerUrl).replace(/:[^:@]*@/, ':x@'), process: null },
        },
        'SELECT 1',
      ),
    ).rejects.toThrow('password authentication failed');
  }, 90_000);

  it('stops both on SIGTERM, leaves no process and no hold, and finds its data again', async () => {
    const first = start();
    const state = await first.ready();
    await ask(state, 'CREATE TABLE kept (id int)');
    expect(await first.end('SIGTERM')).toBe(0);
    expect(processesOf(state).some(isAlive)).toBe(false);
    expect(existsSync(path.join(dataDir, 'run.json'))).toBe(false);
    const again = await start().ready();
    expect(await ask(again, 'SELECT count(*)::int AS kept FROM kept')).toEqual([{ kept: 0 }]);
  }, 90_000);

  it('refuses a second start on the same folder with one line that names the process', async () => {
    const first = start();
    await first.ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Recueil tourne déjà sur ce dossier de données (processus ${first.child.pid}`);
    expect(second.output.trim().split('\n')).toHaveLength(1);
    expect(await answers(first.state())).toBe(true);
  }, 90_000);

  it('starts each again when it is killed, on the same port, and says so', async () => {
    const supervised = start();
    const before = await supervised.ready();
    for (const { pid } of processesOf(before)) process.kill(pid, 'SIGKILL');
    for (const name of ['PostgreSQL', 'Meilisearch']) {
      await supervised.says(`${name} s’est arrêté (SIGKILL)`);
      await supervised.says(`${name} est de nouveau en service.`);
    }
    const after = supervised.state();
    expect([after.database?.url, after.search?.url]).toEqual([before.database?.url, before.search?.url]);
    expect(processesOf(after)).not.toEqual(processesOf(before));
    expect(await answers(after)).toBe(true);
    expect(await supervised.end('SIGTERM')).toBe(0);
    expect(processesOf(after).some(isAlive)).toBe(false);
  }, 90_000);

  it('stops what a killed supervisor has left behind before it starts its own', async () => {
    const killed = start();
    const left = await killed.ready();
    await killed.end('SIGKILL');
    expect(processesOf(left).every(isAlive)).toBe(true);
    const state = await start().ready();
    expect(processesOf(left).some(isAlive)).toBe(false);
    expect(await answers(state)).toBe(true);
  }, 90_000);

  it('stops a database that was left behind even where nothing tells of it any more', async () => {
    const killed = start();
    const left = await killed.ready();
    await killed.end('SIGKILL');
    rmSync(path.join(dataDir, 'run.json'));
    const state = await start().ready();
    expect(isAlive(left.database?.process ?? nobody)).toBe(false);
    expect(await answers(state)).toBe(true);
    process.kill(left.search?.process?.pid ?? 0, 'SIGKILL');
  }, 90_000);

  it('starts behind lock files that mean nothing', async () => {
    writeFileSync(path.join(dataDir, 'run.json'), 'half a fi');
    writeFileSync(path.join(dataDir, 'postgresql/postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    expect(await answers(await start().ready())).toBe(true);
  }, 90_000);

  it('ends with the process that started it', async () => {
    const supervised = SupervisedProcess.beneathShell(dataDir);
    const state = await supervised.ready();
    await supervised.end('SIGKILL');
    await gone([state.supervisor, ...processesOf(state)]);
    expect(existsSync(path.join(dataDir, 'run.json'))).toBe(false);
  }, 90_000);

  it('stops a service that was suspended', async () => {
    const supervised = start();
    const state = await supervised.ready();
    process.kill(state.search?.process?.pid ?? 0, 'SIGSTOP');
    expect(await supervised.end('SIGTERM')).toBe(0);
    expect(processesOf(state).some(isAlive)).toBe(false);
  }, 90_000);

  it('throws away an index that cannot be read', async () => {
    writeFileSync(path.join(dataDir, 'meilisearch/db/VERSION'), '9.99.9');
    const supervised = start();
    expect(await answers(await supervised.ready())).toBe(true);
    expect(supervised.output).toContain('l’index est effacé');
  }, 90_000);

  describe('and a command', () => {
    const settings = (): ServiceSettings => ({
      environment: 'test',
      dataDir,
      publicUrl: '',
      databaseUrl: null,
      databaseOwnerUrl: null,
      meilisearch: null,
      searchEngine: null,
    });

    it('share them while the server runs', async () => {
      const state = await start().ready();
      const services = await joinOrStartServices(settings(), silentLog, 'import');
      expect(services).toMatchObject({ joined: true, databaseUrl: state.database?.url });
      await services.stop();
      expect(await answers(state)).toBe(true);
    }, 90_000);

    it('do without the server: the command has them for as long as it lasts, and a server is refused meanwhile', async () => {
      const services = await joinOrStartServices(settings(), silentLog, 'import');
      expect(services.joined).toBe(false);
      const state = JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')) as RunState;
      expect(state).toMatchObject({ kind: 'command', label: 'import', ready: true });
      const server = start();
      expect(await server.ended()).toBe(1);
      expect(server.output).toContain('La commande «\u202fimport\u202f» travaille sur ce dossier de données');
      await services.stop();
      expect(processesOf(state).some(isAlive)).toBe(false);
    }, 90_000);
  });

  it('tells in one line when the folder of data cannot be written', async () => {
    const file = path.join(path.dirname(dataDir), 'file');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
    const supervised = new SupervisedProcess(path.join(file, 'data'));
    expect(await supervised.ended()).toBe(1);
    expect(supervised.output).toMatch(/^DATA_DIR\u202f: impossible d’écrire .*\n$/);
  });
});
