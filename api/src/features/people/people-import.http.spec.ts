import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';

let test: TestApplication;
let admin: Browser;

beforeAll(async () => {
  test = await startTestApplication();
  admin = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
});
afterAll(() => test.stop());

const send = (bytes: Buffer | string): Promise<Reply> =>
  admin.post('/api/administration/people/import', Buffer.from(bytes as string), { 'content-type': 'text/csv' });
const found = async (q: string): Promise<{ name: string; service: string; organisation: { name: string } | null }[]> =>
  (await admin.get(`/api/administration/people?q=${encodeURIComponent(q)}`)).json.people;

describe('a list of people', () => {
  it('is read as spreadsheets write it, whatever its alphabet and its sign', async () => {
    const windows = Buffer.from(
      'Prénom;Nom;Courriel;Service;Organisme\r\nZoé;Hébert;zoe@a.example;Accueil;Ville de Tilly\r\n',
      'latin1',
    );
    expect((await send(windows)).json).toEqual({ invited: 1, known: 0, refused: [] });
    expect(await found('zoe@a.example')).toMatchObject([
      { name: 'Zoé Hébert', service: 'Accueil', organisation: { name: 'Ville de Tilly' }, status: 'invited' },
    ]);
    const marked =
      '\uFEFF"adresse électronique","nom","organisation"\n"Marc@a.example","Petit, Marc","VILLE DE TILLY"\n';
    expect((await send(marked)).json.invited).toBe(1);
    expect(await found('marc@a.example')).toMatchObject([
      { name: 'Petit, Marc', organisation: { name: 'Ville de Tilly' } },
    ]);
    expect((await send('sep=;\nAdresse;E-mail;Nom\n1 rue Basse;lea@a.example;Léa Roux\n')).json.invited).toBe(1);
    const organisations = await test.database.query(`SELECT FROM organisations WHERE normalised_name = 'ville tilly'`);
    expect(organisations).toHaveLength(1);
  });

  it('refuses lines one by one, each with its reason, and takes the others', async () => {
    const lines = [
      'Nom;Courriel;Service',
      'Bon;bon@b.example;',
      'Sans adresse;;',
      ';sans-nom@b.example;',
      'Fausse;pas une adresse;',
      '',
      `${'x'.repeat(200)};long@b.example;`,
      'Encore;BON@b.example;',
      '=HYPERLINK("x");formule@b.example;"Deux\nlignes"',
      'Dernier;dernier@b.example;',
    ];
    const { status, json } = await send(lines.join('\n'));
    expect(status).toBe(200);
    expect(json).toMatchObject({ invited: 3, known: 1 });
    expect(json.refused.map(({ line }: { line: number }) => line)).toEqual([3, 4, 5, 7]);
    expect(json.refused[0].message).toBe('L’adresse électronique manque.');
    expect(await found('formule@b.example')).toMatchObject([{ service: 'Deux lignes' }]);
    const sent = await test.database.query(
      `SELECT FROM mails WHERE recipient LIKE '%@b.example' AND kind = 'invitation'`,
    );
    expect(sent).toHaveLength(3);
  });

  it('that says no addresses, is no table, or is too long is refused whole', async () => {
    expect((await send('Nom;Ville\nA;B\n')).status).toBe(422);
    expect((await send('')).status).toBeGreaterThanOrEqual(400);
    expect((await send('%PDF-1.7 abc')).status).toBe(422);
    expect((await send('Nom;Courriel\n"A;a@c.example\n')).status).toBe(422);
    const rows = Array.from({ length: 2_001 }, (_row, index) => `N;n${index}@d.example`).join('\n');
    expect((await send(`Nom;Courriel\n${rows}`)).status).toBe(422);
    expect((await send(Buffer.alloc(1_200_000, 'a'))).status).toBe(413);
    expect((await admin.post('/api/administration/people/import', { people: [] })).status).toBe(415);
    expect(await found('d.example')).toEqual([]);
  });
});
