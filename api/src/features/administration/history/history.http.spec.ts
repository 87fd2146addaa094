import { partOfEvent, sightOfRelations, submissionStates, type Relation, type RoleGrant } from '@recueil/domain';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { createCommittee, createPerson, signIn, type Person } from '../../../../test/builders/people';
import { createTheme, publishSheet } from '../../../../test/builders/sheets';
import { acts, editorialWorld, submissionIn, propose } from '../../../../test/builders/submissions';

/** Who reads the history, and what they are to a submission. */
interface Reader {
  id: string;
  browser: Browser;
  relations: readonly Relation[];
}

const address = '/api/administration/history';
let test: TestApplication;
let boss: Person;
let admin: Browser;
let sheetId: string;
let committeeId: string;

beforeAll(async () => {
  test = await startTestApplication();
  boss = await createPerson(test.database, { name: 'Béatrice Boss', grants: [{ role: 'administrator' }] });
  admin = await signIn(test, boss);
  const parent = await createTheme(test.database.manager, 'relation', 'Relation');
  const child = await createTheme(test.database.manager, 'ecoute', 'Écoute', parent);
  const apart = await createTheme(test.database.manager, 'apart', 'À part', parent);
  committeeId = await createCommittee(test.database, { themeIds: [parent] });
  await createCommittee(test.database, { themeIds: [apart] });
  const { manager } = test.database;
  ({ sheetId } = await publishSheet(manager, { content: { title: 'Un guichet mobile' }, themeIds: [child] }));
  await publishSheet(manager, { content: { title: 'Une autre fiche' }, themeIds: [apart] });
  await publishSheet(manager, { content: { title: 'Sans thème' } });
});
afterAll(() => test.stop());

const read = async (browser: Browser, query = ''): Promise<any> => (await browser.get(`${address}?${query}`)).json; // eslint-disable-line @typescript-eslint/no-explicit-any -- a reply is what the test says of it
const subjects = (page: { entries: { subject: string | null }[] }): (string | null)[] => [
  ...new Set(page.entries.map(({ subject }) => subject)),
];

describe('the history', () => {
  it('tells who did what to whom, with what was before and after', async () => {
    const person = await createPerson(test.database, { name: 'Camille Exemple' });
    await admin.put(
      `/api/administration/people/${person.id}/roles`,
      { roles: [{ role: 'secretary', committeeId: null, side: null }] },
      { 'if-match': '"1"' },
    );
    const { entries, actions } = await read(admin);
    expect(entries[0]).toMatchObject({
      action: 'account.roles-changed',
      sentence: 'a changé les rôles de Camille Exemple',
      actor: { id: boss.id, name: 'Béatrice Boss' },
      subject: 'Camille Exemple',
      details: { before: [], after: [{ role: 'secretary' }] },
    });
    expect(actions).toContainEqual({ value: 'account.roles-changed', label: 'Rôles changés' });
    const imported = entries.find(({ action }: { action: string }) => action === 'sheet.imported');
    expect(imported).toMatchObject({ actor: null, details: null });
  });

  it('is narrowed by who, what, which sheet and when', async () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: test.config.timeZone });
    expect((await read(admin, `actorId=${boss.id}&action=account.roles-changed`)).entries).toHaveLength(1);
    expect(subjects(await read(admin, `sheetId=${sheetId}&action=`))).toEqual(['Un guichet mobile']);
    expect((await read(admin, `from=${today}&to=${today}`)).entries.length).toBeGreaterThan(3);
    expect((await read(admin, 'to=2020-01-01')).entries).toEqual([]);
    expect((await read(admin, 'from=2100-01-01')).entries).toEqual([]);
    for (const query of ['action=x', 'actorId=3', 'from=2026-02-30', 'before=0', 'before=x', 'page=2']) {
      expect((await admin.get(`${address}?${query}`)).status).toBe(400);
    }
  });

  it('goes on from page to page without losing or repeating any', async () => {
    await test.database.query(
      `INSERT INTO events (action, facts) SELECT 'theme.reordered', '{}' FROM generate_series(1, 120)`,
    );
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await read(admin, `action=theme.reordered&before=${next}`);
      ids.push(...page.entries.map(({ id }: { id: string }) => id));
      next = page.next;
    }
    expect(ids).toHaveLength(120);
    expect([...new Set(ids)].sort((one, other) => Number(other) - Number(one))).toEqual(ids);
  });

  it('shows secretaries the events of their committees’ sheets, without details', async () => {
    const grants = [{ role: 'secretary' as const, committeeId }];
    const secretary = await signIn(test, await createPerson(test.database, { grants }));
    const mine = await read(secretary);
    expect(subjects(mine)).toEqual(['Un guichet mobile']);
    expect(mine.actions.every(({ value }: { value: string }) => value.startsWith('sheet.'))).toBe(true);
    await test.database.query(
      `WITH event AS (INSERT INTO events (action, sheet_id) VALUES ('sheet.archived', $1) RETURNING id)
       INSERT INTO event_details (event_id, reason) SELECT id, 'Fermée' FROM event`,
      [sheetId],
    );
    expect((await read(secretary)).entries[0]).toMatchObject({ action: 'sheet.archived', details: null });
    expect((await read(admin)).entries[0].details).toEqual({ before: null, after: null, reason: 'Fermée' });
    const all = await signIn(
      test,
      await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: null }] }),
    );
    expect(subjects(await read(all)).sort()).toEqual(['Sans thème', 'Un guichet mobile', 'Une autre fiche']);
  });

  it('follows a sheet without committee to the general one', async () => {
    const general = await createCommittee(test.database, { general: true });
    const grants = [{ role: 'secretary' as const, committeeId: general }];
    const secretary = await signIn(test, await createPerson(test.database, { grants }));
    expect(subjects(await read(secretary))).toEqual(['Sans thème']);
  });

  it('is exported as a table that runs no formula, and the export is written down', async () => {
    await createPerson(test.database, { name: '=HYPERLINK("https://mal.example")', email: 'formule@ville.example' });
    await test.database.query(
      `INSERT INTO events (action, actor_id, facts)
       SELECT 'account.enabled', $1, jsonb_build_object('accountId', id) FROM accounts WHERE email = 'formule@ville.example'`,
      [boss.id],
    );
    const reply: Reply = await admin.post(`${address}/export?action=account.enabled`);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="historique.csv"');
    const [head, line, end] = reply.text.split('\r\n');
    expect(head).toBe('\uFEFFDate;Qui;Action;Objet;Ce qui s’est passé');
    expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;Béatrice Boss;Compte réactivé;"'=HYPERLINK\(""/);
    expect(end).toBe('');
    expect((await read(admin)).entries[0]).toMatchObject({
      action: 'history.exported',
      sentence: 'a exporté l’historique',
      details: { after: { action: 'account.enabled' } },
    });
    const long = await admin.post(`${address}/export`);
    const [{ count }] = await test.database.query(`SELECT count(*)::int AS count FROM events`);
    expect(long.text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  });

  it('is for administrators and secretaries', async () => {
    const grants = [{ role: 'member' as const, committeeId, side: 'use' as const }];
    const member = await signIn(test, await createPerson(test.database, { grants }));
    expect((await member.get(address)).status).toBe(403);
    expect((await member.post(`${address}/export`)).status).toBe(403);
    expect((await new Browser(test.app).get(address)).status).toBe(401);
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int AS count FROM events WHERE action = 'history.exported'`,
    );
    expect(count).toBe(2);
  });

  it('names no sheet that was never online, and keeps what was said of it among those who read it', async () => {
    const world = await editorialWorld(test);
    const { id } = await propose(world, { title: 'Un secret de brouillon' });
    await acts(world.author, id, 'submit');
    await acts(world.secretary, id, 'return', { reason: 'Un mot en confidence.' });
    expect((await read(admin, `actorId=${world.secretary.id}`)).entries[0]).toMatchObject({
      action: 'submission.returned',
      sentence: 'a demandé un complément pour une fiche en cours',
      subject: null,
      details: null,
    });
    const everything = JSON.stringify(await read(admin)) + (await admin.post(`${address}/export`)).text;
    expect(everything).not.toMatch(/secret de brouillon|en confidence/);
    await submissionIn(world, 'published', { title: 'Un guichet en ligne' });
    expect(subjects(await read(admin))).toContain('Un guichet en ligne');
  });

  it('tells of a submission in every state, to everybody, those kinds of events that they see of it and no others', async () => {
    const world = await editorialWorld(test);
    const { committeeId } = world;
    const secretary = { role: 'secretary' as const, committeeId };
    const elsewhere = { role: 'secretary' as const, committeeId: await createCommittee(test.database) };
    const boss = { role: 'administrator' as const };
    const somebody = async (grant: RoleGrant, ...relations: Relation[]): Promise<Reader> => {
      const person = await createPerson(test.database, { grants: [grant] });
      return { id: person.id, browser: await signIn(test, person), relations };
    };
    const readers = [
      await somebody(boss, 'administrator'),
      await somebody(boss, 'administrator', 'co-author'),
      await somebody(boss, 'administrator', 'delegate'),
      await somebody(secretary, 'secretary'),
      await somebody(secretary, 'secretary', 'co-author'),
      await somebody(secretary, 'secretary', 'delegate'),
      await somebody({ ...secretary, committeeId: null }, 'secretary'),
      await somebody(elsewhere),
    ];
    const told = async ({ browser }: Reader, about: string): Promise<string[]> => {
      const actions = new Set<string>();
      for (let next: string | null = ''; next !== null;) {
        const page = await read(browser, `sheetId=${about}&before=${next}`);
        for (const { action } of page.entries) if (action.startsWith('submission.')) actions.add(action);
        next = page.next;
      }
      return [...actions].sort();
    };
    const kinds = Object.keys(partOfEvent) as (keyof typeof partOfEvent)[];
    for (const state of submissionStates) {
      const { id, sheetId: about } = await submissionIn(world, state);
      await test.database.query(
        `INSERT INTO events (action, actor_id, sheet_id, facts)
         SELECT action, $2, $3, jsonb_build_object('submissionId', $4::text) FROM unnest($1::text[] || ARRAY['submission.unheard-of']) action`,
        [kinds, world.author.id, about, id],
      );
      for (const { id: accountId, relations } of readers) {
        const part = relations.find((one) => one === 'co-author' || one === 'delegate');
        if (part === undefined) continue;
        await test.database.query('INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, $3)', [
          about,
          accountId,
          part,
        ]);
      }
      for (const reader of readers) {
        const { parts } = sightOfRelations(new Set(reader.relations), state);
        const seen = kinds.filter((kind) => parts.has(partOfEvent[kind])).sort();
        expect([state, reader.relations, await told(reader, about)]).toEqual([state, reader.relations, seen]);
      }
    }
    const { sheetId: gone } = await submissionIn(world, 'reviewing');
    await test.database.query(`DELETE FROM submissions WHERE sheet_id = $1`, [gone]);
    for (const reader of readers) expect(await told(reader, gone)).toEqual([]);
  });
});
