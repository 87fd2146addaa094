import { v7 as newId } from 'uuid';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { publishSheet } from '../../../test/builders/sheets';
import {
  createCommittee,
  createPerson,
  giveRole,
  openSession,
  signIn,
  type Person,
} from '../../../test/builders/people';
import {
  act,
  acts,
  draft,
  editorialWorld,
  submissionIn,
  participant,
  propose,
} from '../../../test/builders/submissions';
import { Browser } from '../../../test/browser';
import { tablesWith } from '../../../test/every-row';
import { SignedLinks } from '#rooms/links';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication();
  await createPerson(test.database, { grants: [{ role: 'administrator' }] });
});
afterAll(() => test.stop());

const correction = {
  name: 'Camille Exemple',
  service: 'Accueil',
  organisationId: null,
  notifications: { requests: 'daily', news: 'weekly' },
};

/** Where a person finds what each table holds about them; null: nothing that outlasts signing in. */
const partOf: Record<string, string | null> = {
  absences: 'absences',
  address_changes: 'addressChanges',
  access_requests: 'accessRequests',
  corrections: 'texts',
  creations: 'creations',
  events: 'events',
  former_addresses: 'formerAddresses',
  identities: 'identities',
  invitations: 'invitations',
  known_devices: 'devices',
  mails: 'mails',
  notices: 'notices',
  openid_attempts: null,
  opinions: 'opinions',
  passwords: 'password',
  pending_identities: 'pendingIdentities',
  proofreadings: 'proofreadings',
  redactions: 'redactions',
  remarks: 'remarks',
  revisions: 'texts',
  role_grants: 'roles',
  sessions: 'sessions',
  // Each version comes with an event of whoever made it.
  settings: 'events',
  sheet_attachments: 'attachments',
  sheet_claims: 'claims',
  sheet_people: 'sheets',
  submissions: 'submissions',
  validations: 'texts',
  working_copies: 'texts',
};

/** Everything a person can leave behind: a row in each table that can hold one about them. */
async function leaveTraces(person: Person, mark: string): Promise<{ sheetId: string; slug: string }> {
  const committeeId = await createCommittee(test.database);
  await giveRole(test.database, person.id, { role: 'member', committeeId, side: 'use' });
  const { sheetId } = await publishSheet(test.database.manager, {
    content: { title: `Une pratique de ${mark}` },
    contacts: [{ name: `Nom ${mark}`, role: null, email: person.email, phone: null, url: null }],
  });
  const run = (statement: string, ...values: unknown[]): Promise<unknown> => test.database.query(statement, values);
  await run(`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'author')`, sheetId, person.id);
  await run(
    `INSERT INTO sheet_claims (id, sheet_id, account_id, reason, created_at) VALUES ($1, $2, $3, $4, now())`,
    newId(),
    sheetId,
    person.id,
    `Raison ${mark}`,
  );
  await run(
    `INSERT INTO redactions (id, sheet_id, passage, reason, asked_by, asked_at) VALUES ($1, $2, 'Une pratique', $3, $4, now())`,
    newId(),
    sheetId,
    `Effacer ${mark}`,
    person.id,
  );
  await run(
    `INSERT INTO identities (id, issuer, subject, account_id) VALUES (gen_random_uuid(), 'https://id.example', $1, $2)`,
    `sub ${mark}`,
    person.id,
  );
  await run(
    `INSERT INTO absences (id, account_id, starts_on, ends_on) VALUES ($1, $2, '2027-01-04', '2027-01-08')`,
    newId(),
    person.id,
  );
  await run(
    `INSERT INTO access_requests (id, email, name, reason, created_at) VALUES ($1, $2, $3, $4, now())`,
    newId(),
    person.email,
    `Demande ${mark}`,
    `Motif ${mark}`,
  );
  await run(
    `INSERT INTO mails (id, key, kind, account_id, recipient, facts, created_at) VALUES ($1::uuid, $1::text, 'password', $2, $3, $4, now())`,
    newId(),
    person.id,
    person.email,
    { name: `Courrier ${mark}` },
  );
  await leaveFiles(person, mark);
  const slug = `une-pratique-de-${mark}`;
  return { sheetId, slug };
}

/** A submission of theirs, one that they read, and what they say and ask about them. */
async function leaveFiles(person: Person, mark: string): Promise<void> {
  const world = await editorialWorld(test);
  const browser = new Browser(test.app);
  browser.setCookie('recueil', await openSession(test, person));
  const author = { ...person, browser };
  const { id } = (await browser.post('/api/sheets', { content: draft() }, { 'idempotency-key': `cle-${mark}` })).json;
  const invited = { part: 'co-author', name: `Cosignataire ${mark}`, email: `cosigne-${mark}@ville.example` };
  await browser.post(`/api/submissions/${id}/invitations`, invited);
  await browser.post(`/api/submissions/${id}/proofreadings`, {
    name: `Relecture ${mark}`,
    email: `relit-${mark}@ville.example`,
    message: '',
  });
  await giveRole(test.database, person.id, { role: 'member', committeeId: world.committeeId, side: 'design' });
  await test.database.query('DELETE FROM role_grants WHERE account_id = $1', [world.design.id]);
  const read = await submissionIn(world, 'reviewing');
  const words = { audience: 'committee', text: `Note ${mark}` };
  await browser.post(`/api/submissions/${read.id}/remarks`, words);
  await acts(author, read.id, 'approve', { grid: { clear: { mark: 'yes', remark: `Avis ${mark}` } } });
}

describe('correcting my account', () => {
  it('changes what is said of me, at the version that I saw', async () => {
    const browser = await signIn(test, await createPerson(test.database));
    const { version } = (await browser.get('/api/me')).json;
    expect((await browser.patch('/api/me', correction)).status).toBe(428);
    const changed = await browser.patch('/api/me', correction, { 'if-match': `"${version}"` });
    expect(changed.json).toMatchObject({
      name: 'Camille Exemple',
      service: 'Accueil',
      organisation: null,
      notifications: correction.notifications,
      version: version + 1,
    });
    expect((await browser.patch('/api/me', correction, { 'if-match': `"${version}"` })).status).toBe(412);
  });

  it('refuses an organisation that is not there, and fields that are not mine to change', async () => {
    const browser = await signIn(test, await createPerson(test.database));
    const send = async (body: object): Promise<number> =>
      (await browser.patch('/api/me', { ...correction, ...body }, { 'if-match': '"1"' })).status;
    expect(await send({ organisationId: newId() })).toBe(400);
    for (const field of ['id', 'email', 'version', 'role', 'createdAt', 'disabledAt']) {
      expect([field, await send({ [field]: 'x' })]).toEqual([field, 400]);
    }
    expect(await send({ notifications: { requests: 'at-once', news: 'never', role: 'x' } })).toBe(400);
    expect(await send({ notifications: null })).toBe(400);
  });
});

describe('the charter of contributors', () => {
  it('is accepted once, however often it is said, and by oneself alone', async () => {
    const person = await createPerson(test.database, { charter: false });
    const browser = await signIn(test, person);
    expect((await browser.get('/api/me')).json.charterAcceptedAt).toBeNull();
    expect((await browser.put('/api/me/charter', {})).status).toBe(204);
    const { charterAcceptedAt } = (await browser.get('/api/me')).json;
    expect(Date.parse(charterAcceptedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await browser.put('/api/me/charter', {})).status).toBe(204);
    expect((await browser.get('/api/me')).json.charterAcceptedAt).toBe(charterAcceptedAt);
    const events = await test.database.query(
      `SELECT facts FROM events WHERE action = 'account.charter-accepted' AND actor_id = $1`,
      [person.id],
    );
    expect(events).toEqual([{ facts: { accountId: person.id } }]);
  });

  it('comes before anything is sent to a committee', async () => {
    const world = await editorialWorld(test);
    const author = await participant(test, { charter: false });
    const { id } = await propose({ ...world, author });
    const refused = await act(author, id, 'submit');
    expect([refused.status, refused.json.code, refused.json.reason]).toEqual([409, 'conflict', 'charter']);
    expect(refused.json.detail).toContain('charte');
    await author.browser.put('/api/me/charter', {});
    expect((await acts(author, id, 'submit')).state).toBe('submitted');
  });
});

describe('what is held about me', () => {
  it('is exported whole, and holds nothing of anyone else', async () => {
    const [mine, other] = [
      await createPerson(test.database, { name: 'Nom mien', service: 'Service mien' }),
      await createPerson(test.database, { name: 'Nom autre', service: 'Service autre' }),
    ];
    await leaveTraces(mine, 'mienne');
    await leaveTraces(other, 'autrui');
    const browser = await signIn(test, mine);
    await browser.patch('/api/me', correction, { 'if-match': '"1"' });
    const reply = await browser.get('/api/me/data');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-disposition']).toBe('attachment; filename="mes-donnees-recueil.json"');
    for (const [part, rows] of Object.entries(reply.json as Record<string, unknown[]>)) {
      if (
        ![
          'exportedAt',
          'links',
          'standsInFor',
          'pendingIdentities',
          'attachments',
          'addressChanges',
          'formerAddresses',
        ].includes(part)
      )
        expect([part, rows.length > 0]).toEqual([part, true]);
    }
    for (const text of [
      mine.email,
      'Camille Exemple',
      'Nom mien',
      'Service mien',
      'Raison mienne',
      'sub mienne',
      'Motif mienne',
      'Courrier mienne',
      'Nom mienne',
      'cle-mienne',
      'Cosignataire mienne',
      'Relecture mienne',
      'Note mienne',
      'Avis mienne',
      'Effacer mienne',
    ]) {
      expect([text, reply.text.includes(text)]).toEqual([text, true]);
    }
    for (const text of [other.id, other.email, 'autrui', 'Nom autre', 'Service autre', 'argon2']) {
      expect([text, reply.text.includes(text)]).toEqual([text, false]);
    }
  });

  it('has a part for every table that points to an account, by a key or by a bare identifier', async () => {
    const columns = await test.database.query<{ table: string; column: string }[]>(
      `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND (c.udt_name IN ('uuid', '_uuid')
         AND (c.column_name ~ '(account|actor|author|holder|delegate|return_to).*_id$' OR c.column_name ~ '(_by|readers.*|judges.*|holders.*|interest_ids)$')
         OR c.column_name = 'ad_hoc_members') ORDER BY 1, 2`,
    );
    const keys = await test.database.query<{ table: string }[]>(
      `SELECT DISTINCT conrelid::regclass::text AS table FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'accounts'::regclass`,
    );
    const pointing = new Set([...columns, ...keys].map(({ table }) => table));
    expect([...pointing].sort()).toEqual(Object.keys(partOf).sort());
    const parts = (await (await signIn(test, await createPerson(test.database))).get('/api/me/data')).json;
    for (const part of Object.values(partOf)) if (part !== null) expect(parts).toHaveProperty(part);
  });
});

describe('closing my account', () => {
  it('takes away all that is personal; my sheet stays, and nobody is its referent any more', async () => {
    const person = await createPerson(test.database, { name: 'Nom partant' });
    const { sheetId, slug } = await leaveTraces(person, 'partante');
    const browser = await signIn(test, person);
    await browser.patch('/api/me', { ...correction, name: 'Nom corrigé partante' }, { 'if-match': '"1"' });
    expect((await browser.post('/api/me/closure', { confirmation: 'autre@ville.example' })).status).toBe(400);
    expect((await browser.post('/api/me/closure', { confirmation: person.email.toUpperCase() })).status).toBe(204);
    expect((await browser.get('/api/me')).status).toBe(401);
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(200);
    expect(await tablesWith(test.database, person.email)).toEqual(['contacts']);
    expect(await tablesWith(test.database, 'Nom corrigé partante')).toEqual([]);
    const parts = `SELECT account_id, part FROM sheet_people WHERE sheet_id = $1`;
    expect(await test.database.query(parts, [sheetId])).toEqual([]);
  });

  it('is refused to the last administrator, also when two would leave at once', async () => {
    await test.database.query(`DELETE FROM role_grants WHERE role = 'administrator'`);
    const people = [
      await createPerson(test.database, { grants: [{ role: 'administrator' }] }),
      await createPerson(test.database, { grants: [{ role: 'administrator' }] }),
    ];
    const replies = await Promise.all(
      people.map(async (person) =>
        (await signIn(test, person)).post('/api/me/closure', { confirmation: person.email }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.json.detail).toContain('seule personne qui administre');
  });
});

it('a link to be written to less often asks for as few mails as there can be', async () => {
  const person = await createPerson(test.database);
  const browser = await signIn(test, person);
  await browser.patch('/api/me', correction, { 'if-match': '"1"' });
  const link = await test.app.get(SignedLinks, { strict: false }).make(test.database.manager, 'unsubscribe', person.id);
  const token = link.slice(link.indexOf('#') + 1);
  expect((await browser.post('/api/links/look', { token })).json).toMatchObject({
    purpose: 'unsubscribe',
    about: person.email,
  });
  expect((await browser.post('/api/links/unsubscribe', { token })).status).toBe(204);
  expect((await browser.get('/api/me')).json.notifications).toEqual({ requests: 'daily', news: 'never' });
});

it('organisations are found by any part of their name, whatever its accents', async () => {
  await publishSheet(test.database.manager, { organisation: 'Communauté d’agglomération de l’Érable 100 %' });
  const browser = await signIn(test, await createPerson(test.database));
  const find = async (q: string): Promise<string[]> =>
    (await browser.get(`/api/organisations?q=${encodeURIComponent(q)}`)).json.organisations.map(
      ({ name }: { name: string }) => name,
    );
  expect(await find('erable 100 %')).toEqual(['Communauté d’agglomération de l’Érable 100 %']);
  expect(await find('100 _')).toEqual([]);
  expect((await test.get('/api/organisations?q=a')).status).toBe(401);
});
