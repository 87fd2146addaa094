// Run where there is no network: `node serve-alone.ts UNPACKED SCRATCH`. PostgreSQL and Meilisearch stand on this machine
// already; a server, a worker and commands of the unpacked archive work on them. Writes what it saw as JSON.
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/supervisor/free-port.ts';
import { startMeilisearch } from '../../src/supervisor/meilisearch.ts';
import { startPostgres } from '../../src/supervisor/postgres.ts';
import { silentLog } from '../../src/supervisor/service-log.ts';
import { Asker } from '../running/ask.ts';
import { until } from '../running/child-process.ts';
import { InstalledArchive, ordinary, type InstalledProcess } from './installed.ts';

export interface SeenAlone {
  interfaces: string[];
  /** What happens to whoever wants to go outside. */
  outside: string;
  ready: { status: number; json: unknown };
  page: { status: number; isOurs: boolean };
  commands: Record<string, { code: number | null; said: string }>;
  /** The first sheet that the main engine finds. */
  found: string;
  ended: (number | null)[];
}

const [unpacked = '', scratch = ''] = process.argv.slice(2);
const name = 'recueil.example';
const sheet: Readonly<Record<string, string>> = {
  Titre: 'Prêter des vélos aux agents',
  Organisme: 'Ville d’Exemple',
  Thème: 'Mobilités',
  Description: 'Un vélo prêté pour un mois',
  'Origine de la démarche': 'Trop de voitures venaient chaque matin',
  'Principes adoptés': 'Un prêt court et sans formulaire',
  Résultats: 'Trente agents ont changé d’habitude',
  'Conseils de mise en œuvre': 'Prévoir un casque',
  Nom: 'Claire Exemple',
  Courriel: 'claire@ville.example',
};
const document = [Object.keys(sheet), Object.values(sheet)].map((cells) => `${cells.join(';')}\n`).join('');

/** Trying to reach an address that is kept for examples: there is no way to it, or nothing at its end. */
function goOutside(): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: '192.0.2.1', port: 443, timeout: 2_000 });
    const answer = (what: string): void => {
      socket.destroy();
      resolve(what);
    };
    socket.once('connect', () => answer('connected'));
    socket.once('timeout', () => answer('timeout'));
    socket.once('error', (error: NodeJS.ErrnoException) => answer(error.code ?? error.message));
  });
}

/** What is asked of it is what a public catalogue is asked. */
async function open(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO settings (section, version, value, changed_at) VALUES ('opening', 1, '{"open": true}', now())`,
  );
  await client.end();
}

function writtenFile(name: string, text: string): string {
  const place = path.join(scratch, name);
  writeFileSync(place, text, { mode: 0o644 });
  return place;
}

function ownFolder(name: string): string {
  const place = path.join(scratch, name);
  mkdirSync(place);
  if (ordinary.uid !== undefined) chownSync(place, ordinary.uid, ordinary.gid);
  return place;
}

async function look(): Promise<SeenAlone> {
  const services = path.join(scratch, 'services');
  const postgres = await startPostgres({ dataDir: services, log: silentLog });
  const meilisearch = await startMeilisearch({ dataDir: services, log: silentLog });
  const port = await freePort();
  const settings = {
    ...{ HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `https://${name}`, DATA_DIR: ownFolder('data') },
    ...{
      SECRET: 'k7Qm2xV9rT4bN8wZ1cF6hJ3pL5sD0gYa',
      DATABASE_URL: postgres.url,
      DATABASE_OWNER_URL: postgres.ownerUrl,
    },
    ...(meilisearch === null ? {} : { MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const archive = new InstalledArchive(unpacked, writtenFile('recueil.env', lines.join('')));
  const asker = new Asker(`http://127.0.0.1:${port}`);
  const parts: InstalledProcess[] = [];
  try {
    const server = archive.start('server');
    parts.push(server);
    await until(
      'the server answers',
      async () => {
        if (!server.running) throw new Error(`it ended:\n${server.said}`);
        return (await asker.ask('/api/health/ready').catch(() => null))?.status === 200;
      },
      60_000,
    );
    parts.push(archive.start('worker'));
    await open(postgres.ownerUrl);
    const collection = writtenFile('fiches.csv', document);
    const commands = {
      import: await archive.command('import', collection, '--legacy', 'Recueil 2014', '--create-themes'),
      doctor: await archive.command('doctor'),
    };
    const headers = { host: name };
    const page = await asker.ask('/', { headers });
    const found = await until(
      `the worker has put the sheet into the index:\n${commands.import.said}`,
      async () => {
        const { json } = await asker.ask('/api/sheets?q=velos', { headers });
        const { hits, engine } = json as { hits: { title: string }[]; engine: string };
        return engine === (meilisearch === null ? 'postgresql' : 'meilisearch') && hits[0]?.title;
      },
      30_000,
    );
    const ready = await until(
      'all is well with the worker beside the server',
      async () => {
        const reply = await asker.ask('/api/health/ready');
        return (reply.json as { status: string }).status === 'ok' && reply;
      },
      60_000,
    );
    const seen = {
      interfaces: Object.keys(os.networkInterfaces()),
      outside: await goOutside(),
      ready: { status: ready.status, json: ready.json as unknown },
      page: { status: page.status, isOurs: page.text.includes('<app-root') },
    };
    const ended = await Promise.all(parts.splice(0).map((part) => part.stop()));
    return { ...seen, commands, found, ended };
  } finally {
    asker.close();
    await Promise.all(parts.map((part) => part.stop()));
    await meilisearch?.stop();
    await postgres.stop();
  }
}

process.stdout.write(JSON.stringify(await look()));
