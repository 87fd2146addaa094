import type pg from 'pg';
import { exists, run, sql } from '../core/database/sql.ts';
import { makeRoles } from '../core/database/roles/make-roles.ts';
import { readerOf } from '../core/database/roles/role-names.ts';
import { createRole, roleExists, setPassword } from '../core/database/roles/role.repository.ts';

/** Who owns the application's own database, whose name is the same, and as whom the server works on it. */
export const ownRoles = { owner: 'recueil', server: 'recueil_server' } as const;

/** Makes the application's roles and database where they are missing, and gives the roles these passwords. */
export async function prepareOwnDatabase(
  administrator: pg.Client,
  passwords: Record<keyof typeof ownRoles, string>,
): Promise<void> {
  const { owner, server } = ownRoles;
  if (!(await roleExists(administrator, owner))) await createRole(administrator, owner);
  await setPassword(administrator, owner, passwords.owner);
  await makeRoles(administrator, {
    owner,
    server: { name: server, password: passwords.server },
    reader: readerOf(server),
  });
  await setPassword(administrator, server, passwords.server);
  if (!(await exists(administrator, sql`SELECT FROM pg_database WHERE datname = 'recueil'`))) {
    await run(administrator, sql`CREATE DATABASE recueil OWNER recueil`);
  }
}
