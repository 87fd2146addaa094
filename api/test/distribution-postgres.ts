import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../src/supervisor/free-port.ts';
import { ownRoles, prepareOwnDatabase } from '../src/supervisor/own-database.repository.ts';
import { databaseUser, type SystemUser } from '../src/supervisor/postgres-user.ts';
import type { TestDatabase } from './database.ts';

/** Where Debian puts the oldest PostgreSQL that we promise to run on, with the tools that operators have. */
const programs = '/usr/lib/postgresql/15/bin';

export const hasDistributionPostgres = existsSync(path.join(programs, 'pg_dump'));

/** For the title of what is skipped without it. */
export const whyNoDistribution = hasDistributionPostgres ? '' : ` (skipped: there is no ${programs}/pg_dump)`;

const password = 'essai';
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };

/** A server of the distribution's PostgreSQL 15, in a folder of its own, as an operator has one. */
export class DistributionPostgres {
  private databases = 0;
  private child: ChildProcess | null = null;

  private readonly folder: string;
  private readonly user: SystemUser | null;
  private readonly port: number;

  // Fields one by one: the set-up of the tests is run by Node alone, which knows no shorter way.
  private constructor(folder: string, user: SystemUser | null, port: number) {
    this.folder = folder;
    this.user = user;
    this.port = port;
  }

  static async start(): Promise<DistributionPostgres> {
    const server = await DistributionPostgres.prepared();
    const { folder, cluster, as } = server;
    const passwordFile = path.join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o644 });
    const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=fr-FR'];
    const identity = ['-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8'];
    execFileSync(path.join(programs, 'initdb'), ['-D', cluster, ...identity, ...locale, '--no-sync'], as);
    server.run();
    await untilWell(() =>
      server.asSuperuser((client) => prepareOwnDatabase(client, { owner: password, server: password })),
    );
    return server;
  }

  /** Another server, which follows this one by its journal, and which can only be read. */
  async startReplica(): Promise<DistributionPostgres> {
    const replica = await DistributionPostgres.prepared();
    const from = ['-d', this.administratorUrl, '-D', replica.cluster];
    execFileSync(path.join(programs, 'pg_basebackup'), [...from, '-R', '-X', 'stream', '-c', 'fast', '-N'], replica.as);
    await replica.resume();
    return replica;
  }

  private static async prepared(): Promise<DistributionPostgres> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-postgresql-15-'));
    const user = databaseUser(path.join(folder, 'cluster'));
    if (user !== null) chownSync(folder, user.uid, user.gid);
    return new DistributionPostgres(folder, user, await freePort());
  }

  private get cluster(): string {
    return path.join(this.folder, 'cluster');
  }

  private get as(): Partial<SystemUser> & { cwd: string; env: typeof environment } {
    return { ...this.user, cwd: '/', env: environment };
  }

  /** Stops, and keeps what it holds. */
  async pause(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    await gone;
    this.child = null;
  }

  /** Runs again, at the same place. */
  async resume(): Promise<void> {
    this.run();
    await untilWell(() => this.asSuperuser((client) => client.query('SELECT')));
  }

  private run(): void {
    const place = [`port=${String(this.port)}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
    const others = ['fsync=off', 'max_connections=200', 'timezone=UTC'];
    const args = ['-D', this.cluster, ...[...place, ...others].flatMap((option) => ['-c', option])];
    this.child = spawn(path.join(programs, 'postgres'), args, { ...this.as, stdio: 'ignore' });
  }

  /** A database without any table, as a role that is no superuser owns it. */
  async createEmptyDatabase(): Promise<TestDatabase> {
    this.databases += 1;
    const name = `recueil_${String(this.databases)}`;
    await this.asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER recueil`));
    const drop = async (): Promise<void> =>
      void (await this.asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
    const { owner, server } = ownRoles;
    return { url: this.urlOf(owner, name), serverUrl: this.urlOf(server, name), drop };
  }

  /** A database of its own, as the server uses it. */
  get url(): string {
    return this.urlOf(ownRoles.server, ownRoles.owner);
  }

  /** The same as its owner. */
  get ownerUrl(): string {
    return this.urlOf(ownRoles.owner, ownRoles.owner);
  }

  /** As the superuser. */
  get administratorUrl(): string {
    return this.urlOf('postgres', 'postgres');
  }

  /** The same database and role, on this server. */
  here(url: string): string {
    const moved = new URL(url);
    moved.port = String(this.port);
    return moved.href;
  }

  async stop(): Promise<void> {
    await this.pause();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async asSuperuser(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ connectionString: this.administratorUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  private urlOf(role: string, database: string): string {
    return `postgres://${role}:${password}@127.0.0.1:${String(this.port)}/${database}`;
  }
}

async function untilWell(work: () => Promise<void>): Promise<void> {
  for (let tries = 600; ; tries -= 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await sleep(50);
    }
  }
}

interface ToolResult {
  code: number | null;
  said: string;
}

/** `pg_dump` as the documents say it. */
export function dump(url: string, file: string): ToolResult {
  return runTool('pg_dump', ['-Fc', '-f', file, url]);
}

/** `pg_restore` as the documents say it. */
export function restore(file: string, url: string): ToolResult {
  return runTool('pg_restore', ['--no-owner', '--no-privileges', '-d', url, file]);
}

function runTool(name: string, args: string[]): ToolResult {
  const { status, stdout, stderr } = spawnSync(path.join(programs, name), args, { env: environment, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
