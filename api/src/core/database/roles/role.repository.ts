import { type Connection, exists, only, run, sql } from '../sql.ts';

/** As whom statements run. */
export async function currentRole(on: Connection): Promise<string> {
  const { name } = await only(on, sql<{ name: string }>`SELECT current_user::text AS name`);
  return name;
}

export function roleExists(on: Connection, name: string): Promise<boolean> {
  return exists(on, sql`SELECT FROM pg_roles WHERE rolname = ${name}`);
}

/** One that nobody signs in as, until it is given a password. */
export async function createRole(on: Connection, name: string): Promise<void> {
  await tell(on, { role: name });
  await run(
    on,
    sql`DO $$ BEGIN EXECUTE format('CREATE ROLE %I', current_setting('recueil.told')::jsonb ->> 'role'); END $$`,
  );
}

/** From now on one signs in as it, with this password. */
export async function setPassword(on: Connection, name: string, password: string): Promise<void> {
  await tell(on, { role: name, password });
  await run(
    on,
    sql`DO $$
    DECLARE
      told jsonb := current_setting('recueil.told');
    BEGIN
      EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', told ->> 'role', told ->> 'password');
    END $$`,
  );
  await tell(on, {});
}

/** Whether what the one may do, the other may too. */
export function isMember(on: Connection, member: string, role: string): Promise<boolean> {
  return exists(on, sql`SELECT FROM pg_roles WHERE rolname = ${role} AND pg_has_role(${member}::name, oid, 'USAGE')`);
}

export async function addMember(on: Connection, member: string, role: string): Promise<void> {
  await tell(on, { role, member });
  await run(
    on,
    sql`DO $$
    DECLARE
      told jsonb := current_setting('recueil.told');
    BEGIN
      EXECUTE format('GRANT %I TO %I', told ->> 'role', told ->> 'member');
    END $$`,
  );
}

/** No parameter can stand in what is said of roles: it is told on the connection. */
async function tell(on: Connection, told: Record<string, string>): Promise<void> {
  await run(on, sql`SELECT FROM set_config('recueil.told', ${JSON.stringify(told)}, false)`);
}
