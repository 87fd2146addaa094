import { argon2Sync } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { RoleGrant } from '@recueil/domain';
import { SessionsService } from '../../src/features/sessions/sessions.service';
import { hashPassword } from '../../src/features/sign-in/password-hash';
import type { TestApplication } from '../application';
import { Browser } from '../browser';

/** Long enough, and in no dictionary as a whole. */
export const password = 'girafe tournevis nuage 47';
let hash: Promise<string> | null = null;

/** What a test says of a person; the rest is plausible. */
export interface GivenPerson {
  email?: string;
  name?: string;
  service?: string;
  organisationId?: string | null;
  grants?: RoleGrant[];
  disabled?: boolean;
  /** False: the charter is still to be accepted. */
  charter?: boolean;
}

export interface Person {
  id: string;
  email: string;
  name: string;
}

/** A person with a local account; the password is {@link password}. */
export async function createPerson(database: DataSource, given: GivenPerson = {}): Promise<Person> {
  const id = newId();
  const email = given.email ?? `personne-${id.slice(-12)}@ville.example`;
  const name = given.name ?? `Personne ${id.slice(-4)}`;
  await database.query(
    `INSERT INTO accounts (id, email, name, service, organisation_id, disabled_at, charter_accepted_at)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN now() END)`,
    [
      id,
      email,
      name,
      given.service ?? '',
      given.organisationId ?? null,
      given.disabled ? new Date() : null,
      given.charter ?? true,
    ],
  );
  await database.query('INSERT INTO passwords (account_id, hash, changed_at) VALUES ($1, $2, now())', [
    id,
    await (hash ??= hashPassword(password)),
  ]);
  for (const grant of given.grants ?? []) await giveRole(database, id, grant);
  return { id, email, name };
}

/** Their password as a hash of a lower cost than today's: quick to check, and made anew at the next right sign-in. */
export async function hashCheaply(database: DataSource, { id }: Pick<Person, 'id'>): Promise<void> {
  const salt = Buffer.from('some salt, some salt');
  const cheap = { message: password, nonce: salt, memory: 64, passes: 1, parallelism: 1, tagLength: 32 };
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/={1,2}$/, '');
  const hashed = `$argon2id$v=19$m=64,t=1,p=1$${text(salt)}$${text(argon2Sync('argon2id', cheap))}`;
  await database.query('UPDATE passwords SET hash = $2 WHERE account_id = $1', [id, hashed]);
}

export async function giveRole(database: DataSource, accountId: string, grant: RoleGrant): Promise<void> {
  await database.query(
    'INSERT INTO role_grants (id, account_id, role, committee_id, side) VALUES ($1, $2, $3, $4, $5)',
    [
      newId(),
      accountId,
      grant.role,
      grant.role === 'administrator' ? null : grant.committeeId,
      grant.role === 'member' ? grant.side : null,
    ],
  );
}

export async function createCommittee(
  database: DataSource,
  given: { name?: string; general?: boolean; themeIds?: string[] } = {},
): Promise<string> {
  const id = newId();
  await database.query('INSERT INTO committees (id, name, general) VALUES ($1, $2, $3)', [
    id,
    given.name ?? `Comité ${id.slice(-6)}`,
    given.general ?? false,
  ]);
  for (const themeId of given.themeIds ?? []) {
    await database.query('INSERT INTO committee_themes (theme_id, committee_id) VALUES ($1, $2)', [themeId, id]);
  }
  return id;
}

/** A browser in which this person has just signed in. */
export async function signIn(test: Pick<TestApplication, 'app'>, { email }: Pick<Person, 'email'>): Promise<Browser> {
  const browser = new Browser(test.app);
  const { status, text } = await browser.post('/api/session', { email, password });
  if (status !== 204) throw new Error(`could not sign in as ${email}: ${String(status)} ${text}`);
  return browser;
}

/** The cookie's value of a new session of this person, without the time that a password takes. */
export function openSession(
  test: Pick<TestApplication, 'app' | 'database'>,
  { id }: Pick<Person, 'id'>,
): Promise<string> {
  const sessions = test.app.get(SessionsService, { strict: false });
  return sessions.open(test.database.manager, id, { method: 'password', device: 'Essai' });
}
