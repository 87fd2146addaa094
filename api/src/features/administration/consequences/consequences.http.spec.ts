import fc from 'fast-check';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { createCommittee, createPerson, signIn, type Person } from '../../../../test/builders/people';
import { createTheme, publishSheet } from '../../../../test/builders/sheets';

const address = '/api/administration/consequences';
const parts = ['author', 'co-author', 'delegate', null] as const;
let test: TestApplication;
let admin: Browser;
let secretary: Person;
const people: Person[] = [];
const sheetIds: string[] = [];

beforeAll(async () => {
  test = await startTestApplication();
  admin = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
  const theme = await createTheme(test.database.manager, 'accueil', 'Accueil');
  const committeeId = await createCommittee(test.database, { themeIds: [theme] });
  const grants = [{ role: 'secretary' as const, committeeId }];
  secretary = await createPerson(test.database, { name: 'Solène Secrétaire', grants });
  for (const name of ['Anne', 'Bruno', 'Chloé', 'Driss']) people.push(await createPerson(test.database, { name }));
  for (const title of ['Fiche un', 'Fiche deux', 'Fiche trois']) {
    sheetIds.push((await publishSheet(test.database.manager, { content: { title }, themeIds: [theme] })).sheetId);
  }
});
afterAll(() => test.stop());
beforeEach(() => test.database.query('DELETE FROM sheet_people'));

const join = (sheet: number, person: number, part: string): Promise<unknown> =>
  test.database.query('INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, $3)', [
    sheetIds[sheet],
    people[person]!.id,
    part,
  ]);
const ask = (browser: Browser, person: number, body: object) =>
  browser.post(address, { personId: people[person]!.id, ...body });

describe('« Peut-on conclure ? »', () => {
  it('lists the sheets that a departure would leave without referent, and who could be asked', async () => {
    await join(0, 0, 'author');
    await join(0, 1, 'co-author');
    await join(1, 1, 'author');
    const { status, json } = await ask(admin, 0, { change: 'departure' });
    expect(status).toBe(200);
    expect(json.sheets).toEqual([
      {
        sheetId: sheetIds[0],
        title: 'Fiche un',
        step: 'Proposer un référent',
        candidates: [
          { id: people[1]!.id, name: 'Bruno' },
          { id: secretary.id, name: 'Solène Secrétaire' },
        ],
      },
    ]);
    expect((await ask(admin, 0, { change: 'absence', delegateId: people[1]!.id })).json.sheets).toEqual([]);
    expect((await ask(admin, 0, { change: 'roles', roles: [] })).json.sheets).toEqual([]);
  });

  it('lists exactly the sheets that nobody would answer for any more', async () => {
    const team = fc.array(fc.constantFrom(...parts), { minLength: people.length, maxLength: people.length });
    const teams = fc.array(team, { minLength: sheetIds.length, maxLength: sheetIds.length });
    const disabled = fc.subarray(people.map((_person, index) => index));
    const leaving = fc.nat({ max: people.length - 1 });
    await fc.assert(
      fc.asyncProperty(teams, disabled, leaving, async (all, out, index) => {
        await test.database.query('DELETE FROM sheet_people');
        const referents = all.map((parts) => parts.indexOf('author'));
        for (const [sheet, given] of all.entries()) {
          for (const [person, part] of given.entries()) {
            if (part !== null && (part !== 'author' || referents[sheet] === person)) await join(sheet, person, part);
          }
        }
        await test.database.query(
          'UPDATE accounts SET disabled_at = CASE WHEN id = ANY ($2) THEN now() END WHERE id = ANY ($1)',
          [people.map(({ id }) => id), out.map((person) => people[person]!.id)],
        );
        const { json } = await ask(admin, index, { change: 'departure' });
        const expected = sheetIds.filter((_id, sheet) => referents[sheet] === index && !out.includes(index));
        expect(json.sheets.map(({ sheetId }: { sheetId: string }) => sheetId).sort()).toEqual([...expected].sort());
      }),
      { numRuns: 30 },
    );
    await test.database.query('UPDATE accounts SET disabled_at = NULL');
  });

  it('is for administrators, and for oneself', async () => {
    await join(0, 0, 'author');
    const own = await signIn(test, people[0]!);
    expect((await ask(own, 0, { change: 'departure' })).json.sheets).toHaveLength(1);
    expect((await ask(own, 1, { change: 'departure' })).status).toBe(404);
    expect((await ask(new Browser(test.app), 0, { change: 'departure' })).status).toBe(401);
  });

  it('takes exact questions', async () => {
    for (const body of [{}, { change: 'death' }, { change: 'roles' }, { change: 'roles', roles: [{}] }]) {
      expect((await ask(admin, 0, body)).status).toBe(400);
    }
    expect((await ask(admin, 0, { change: 'departure', sheetId: 'x' })).status).toBe(400);
    expect((await ask(admin, 0, { change: 'absence', delegateId: people[0]!.id })).status).toBe(400);
    const personId = '018f0000-0000-7000-8000-000000000000';
    expect((await admin.post(address, { personId, change: 'departure' })).status).toBe(404);
  });
});
