import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  DistributionPostgres,
  hasDistributionPostgres,
  whyNoDistribution,
} from '../../../../test/distribution-postgres';
import { databaseServer } from '../../../../test/database';
import { migrateDatabase } from '../migrate';
import { prepareDatabase } from '../prepare-database';
import { roleNames } from './role-names';
import { setUpRoles } from './set-up-roles';

let administrator = '';
const made: { databases: string[]; roles: string[] } = { databases: [], roles: [] };

/** What `statement` answers, as whoever the address names. */
async function ask(url: string, statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

interface Installation {
  databaseUrl: string;
  ownerUrl: string;
  server: string;
  reader: string;
}

/** An empty database whose owner may make roles, or may not, and the address of a server whose role is not there yet. */
async function installation({ owner: rights = 'CREATEROLE' } = {}): Promise<Installation> {
  const name = `roles_${randomUUID().slice(0, 8)}`;
  const [owner, server] = [`${name}_owner`, `${name}-serveur`];
  await ask(administrator, `CREATE ROLE ${owner} LOGIN PASSWORD 'o' ${rights}`);
  await ask(administrator, `CREATE DATABASE ${name} OWNER ${owner}`);
  const databaseUrl = address(name, server, 'p#/é\'"');
  const { reader } = roleNames(databaseUrl);
  made.databases.push(name);
  made.roles.push(reader, server, owner);
  return { databaseUrl, ownerUrl: address(name, owner, 'o'), server, reader };
}

function address(database: string, user: string, password: string): string {
  const url = new URL(administrator);
  [url.pathname, url.username, url.password] = [`/${database}`, user, encodeURIComponent(password)];
  return url.href;
}

/** The address of a role, in the database of another address. */
function inDatabase(url: string, other: string): string {
  return new URL(new URL(other).pathname, url).href;
}

async function dropAll(): Promise<void> {
  for (const name of made.databases.splice(0)) await ask(administrator, `DROP DATABASE ${name} WITH (FORCE)`);
  for (const name of made.roles.splice(0)) await ask(administrator, `DROP ROLE IF EXISTS "${name}"`);
}

const rights = (url: string): Promise<Record<string, unknown>[]> =>
  ask(
    url,
    `SELECT c.oid::regclass::text AS name, a.grantee::regrole::text AS role, string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) AS rights
     FROM pg_class c, aclexplode(c.relacl) a WHERE relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
     GROUP BY 1, 2 ORDER BY 1, 2`,
  );
const ownedBy = (url: string, role: string): Promise<Record<string, unknown>[]> =>
  ask(
    url,
    `SELECT DISTINCT relnamespace::regnamespace::text AS schema FROM pg_class
     WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = $1) AND relkind <> 't' AND relkind <> 'i' ORDER BY 1`,
    [role],
  );

const servers = [
  ['the embedded PostgreSQL', true],
  [`PostgreSQL 15${whyNoDistribution}`, false],
] as const;

describe.each(servers)('the roles of a database on %s', (_name, isEmbedded) => {
  const asked = isEmbedded || hasDistributionPostgres ? it : it.skip;
  let fifteen: DistributionPostgres | null = null;
  beforeAll(async () => {
    if (!isEmbedded && hasDistributionPostgres) fifteen = await DistributionPostgres.start();
    administrator = fifteen?.administratorUrl ?? databaseServer;
  });
  afterAll(async () => {
    await dropAll();
    await fifteen?.stop();
  });

  asked('are made by its owner, again and again without harm, before and after it is migrated', async () => {
    const { databaseUrl, ownerUrl, server, reader } = await installation();
    expect(await setUpRoles(databaseUrl, ownerUrl)).toEqual({ server, reader });
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl });
    const first = await rights(ownerUrl);
    expect(first).toContainEqual({ name: 'revisions', role: `"${server}"`, rights: 'INSERT SELECT' });
    await setUpRoles(databaseUrl, ownerUrl);
    await setUpRoles(databaseUrl, ownerUrl);
    expect(await rights(ownerUrl)).toEqual(first);
    expect(await ownedBy(ownerUrl, server)).toEqual([{ schema: 'graphile_worker' }]);
    expect(await ask(ownerUrl, 'SELECT rolcanlogin AS in FROM pg_roles WHERE rolname = $1', [reader])).toEqual([
      { in: false },
    ]);
    expect(await ask(databaseUrl, `SELECT pg_has_role($1, 'USAGE') AS reads`, [reader])).toEqual([{ reads: true }]);
  });

  asked('are put right: what is missing is given, what is too much is taken away', async () => {
    const { databaseUrl, ownerUrl, server } = await installation();
    await migrateDatabase(ownerUrl);
    await setUpRoles(databaseUrl, ownerUrl);
    const right = await rights(ownerUrl);
    await ask(ownerUrl, `GRANT UPDATE, DELETE ON events TO "${server}"`);
    await ask(ownerUrl, `REVOKE ALL ON sheets FROM "${server}"`);
    await ask(inDatabase(administrator, ownerUrl), 'GRANT CREATE ON SCHEMA public TO PUBLIC');
    await setUpRoles(databaseUrl, ownerUrl);
    expect(await rights(ownerUrl)).toEqual(right);
    await expect(ask(databaseUrl, 'CREATE TABLE of_mine ()')).rejects.toThrow(/permission denied for schema public/);
  });

  asked('that a later release needs are not taken away by a start of this one', async () => {
    const { databaseUrl, ownerUrl, server } = await installation();
    await setUpRoles(databaseUrl, ownerUrl);
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl });
    await ask(ownerUrl, `GRANT DELETE ON settings TO "${server}"; REVOKE INSERT ON settings FROM "${server}"`);
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl });
    expect(await rights(ownerUrl)).toContainEqual({
      name: 'settings',
      role: `"${server}"`,
      rights: 'DELETE INSERT SELECT',
    });
  });

  asked('let the server start without knowing the owner, once nothing is left to migrate', async () => {
    const { databaseUrl, ownerUrl } = await installation();
    await setUpRoles(databaseUrl, ownerUrl);
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl });
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: null });
    await ask(ownerUrl, `DELETE FROM migrations WHERE timestamp = (SELECT max(timestamp) FROM migrations)`);
    await expect(prepareDatabase({ databaseUrl, databaseOwnerUrl: null })).rejects.toThrow(
      'La base attend une migration, que le rôle de DATABASE_URL ne peut pas faire\u00a0: lancez npm run -s cli -- migrate, avec DATABASE_OWNER_URL.',
    );
  });

  asked('take over what one role owned, the queue with its jobs included, as docker/README.md says', async () => {
    const { databaseUrl, ownerUrl, server, reader } = await installation();
    const [owner] = made.roles.slice(-1);
    const own = inDatabase(administrator, ownerUrl);
    await ask(
      own,
      `CREATE ROLE "${server}" LOGIN PASSWORD ${pg.escapeLiteral(decodeURIComponent(new URL(databaseUrl).password))}`,
    );
    await ask(own, `ALTER DATABASE ${new URL(ownerUrl).pathname.slice(1)} OWNER TO "${server}"`);
    await migrateDatabase(databaseUrl);
    await ask(databaseUrl, `SELECT graphile_worker.add_job('waits')`);
    await ask(
      own,
      `CREATE ROLE "${reader}"; GRANT "${server}" TO ${owner}; GRANT "${reader}" TO "${server}"; REASSIGN OWNED BY "${server}" TO ${owner}`,
    );
    await prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl });
    expect(await ownedBy(ownerUrl, server)).toEqual([{ schema: 'graphile_worker' }]);
    expect(await ask(databaseUrl, `SELECT task_identifier AS job FROM graphile_worker.jobs`)).toEqual([
      { job: 'waits' },
    ]);
    await expect(ask(databaseUrl, 'DELETE FROM events')).rejects.toThrow('permission denied for table events');
  });

  asked('that are not there are told by a start with the owner', async () => {
    const { databaseUrl, ownerUrl, server } = await installation();
    await expect(prepareDatabase({ databaseUrl, databaseOwnerUrl: ownerUrl })).rejects.toThrow(
      new RegExp(`^Le rôle «\u00a0${server}\u00a0» de DATABASE_URL n’existe pas.*setup-database`),
    );
  });

  asked('are asked of whoever administers PostgreSQL, with the statements, where the owner may make none', async () => {
    const { databaseUrl, ownerUrl, server } = await installation({ owner: 'NOCREATEROLE' });
    const refusal = await setUpRoles(databaseUrl, ownerUrl).catch((error: unknown) => error as Error);
    expect(refusal).toMatchObject({ name: 'SchemaMisfit', message: expect.stringContaining('n’a pas le droit') });
    const [, ...statements] = (refusal as Error).message.split('\n');
    expect(statements).toHaveLength(4);
    const password = decodeURIComponent(new URL(databaseUrl).password);
    for (const statement of statements) await ask(administrator, statement.replace("'…'", pg.escapeLiteral(password)));
    expect(await setUpRoles(databaseUrl, ownerUrl)).toMatchObject({ server });
  });

  asked('are refused where the addresses do not name two of them, or a password is another', async () => {
    const { databaseUrl, ownerUrl, server } = await installation();
    await expect(setUpRoles(ownerUrl, ownerUrl)).rejects.toThrow(/nomment le même rôle/);
    await setUpRoles(databaseUrl, ownerUrl);
    const wrong = new URL(databaseUrl);
    wrong.password = 'autre';
    await expect(setUpRoles(wrong.href, ownerUrl)).rejects.toThrow(
      new RegExp(`^Le rôle «\u00a0${server}\u00a0» est là, mais n’entre pas avec le mot de passe de DATABASE_URL`),
    );
    await migrateDatabase(ownerUrl);
    await expect(
      setUpRoles(databaseUrl, address(new URL(ownerUrl).pathname.slice(1), server, 'p#/é\'"')),
    ).rejects.toThrow(/nomment le même rôle/);
    const other = await installation();
    await expect(setUpRoles(databaseUrl, inDatabase(other.ownerUrl, ownerUrl))).rejects.toThrow(
      /^DATABASE_OWNER_URL : les tables sont au rôle/,
    );
  });
});
