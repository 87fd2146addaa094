import type { AdmissionView } from '@recueil/contracts';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';

const address = '/api/administration/admission';
let test: TestApplication;
let admin: Browser;
let adminId: string;

beforeAll(async () => {
  test = await startTestApplication({ env: { CONTACT_EMAIL: 'contact@ville.example' } });
  const person = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
  adminId = person.id;
  admin = await signIn(test, person);
});
afterAll(() => test.stop());

const seen = async (): Promise<AdmissionView> => (await admin.get(address)).json;
async function put(form: object, version?: number): Promise<Reply> {
  const at = version ?? (await seen()).version;
  return admin.put(address, { ...nothing, ...form }, { 'if-match': `"${String(at)}"` });
}
const nothing = { mode: 'approval', sirets: [], domains: [], contact: '' };

describe('the setting that says who is let in', () => {
  it('is closed at first: an administrator decides', async () => {
    expect(await seen()).toEqual({ ...nothing, version: 1, provider: null });
  });

  it('takes numbers and domains as people write them, each once', async () => {
    const reply = await put({
      mode: 'siret',
      sirets: ['210 000 001 00015', '21000000100015', '130.000.002'],
      domains: [' @Ville.Example ', 'agglo.example'],
      contact: '  Camille Exemple,  poste 12 ',
    });
    expect([reply.status, reply.json]).toMatchObject([
      200,
      {
        mode: 'siret',
        sirets: ['21000000100015', '130000002'],
        domains: ['ville.example', 'agglo.example'],
        contact: 'Camille Exemple, poste 12',
      },
    ]);
  });

  it('is written down, with what was before and who did it', async () => {
    await put({ mode: 'everybody' });
    const before = await seen();
    await put({ mode: 'domain', domains: ['ville.example'] });
    const events = () =>
      test.database.query(
        `SELECT action, actor_id, facts, before, after FROM events JOIN event_details ON event_id = id ORDER BY id DESC`,
      );
    const [last] = await events();
    expect(last).toMatchObject({
      action: 'admission.changed',
      actor_id: adminId,
      facts: { fields: ['mode', 'domains'] },
      before: { mode: before.mode, domains: [] },
      after: { mode: 'domain', domains: ['ville.example'] },
    });
    const count = (await events()).length;
    const again = await put({ mode: 'domain', domains: ['ville.example'] });
    expect([(await events()).length, again.json.version]).toEqual([count, before.version + 1]);
    const { entries } = (await admin.get('/api/administration/history?action=admission.changed')).json;
    expect(entries[0].sentence).toBe('a changé qui entre dans Recueil');
  });

  it('is changed by one of two who do it at once; the other sees what became of it', async () => {
    const { version } = await seen();
    const replies = await Promise.all(
      ['Une personne', 'Une autre'].map((contact) => put({ mode: 'approval', contact }, version)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = [200, 412].map((status) => replies.find((reply) => reply.status === status)!);
    expect(lost!.json.current).toEqual(won!.json);
    expect((await admin.put(address, nothing)).status).toBe(428);
  });

  it('refuses what would let in nobody, or is no number and no domain, and names the field', async () => {
    const before = await seen();
    const fields = async (form: object): Promise<string[]> => {
      const { status, json } = await put(form);
      expect(status).toBe(400);
      return json.errors.map(({ field }: { field: string }) => field);
    };
    expect(await fields({ mode: 'siret' })).toEqual(['sirets']);
    expect(await fields({ mode: 'domain', sirets: ['21000000100015'] })).toEqual(['domains']);
    expect(await fields({ mode: 'toString' })).toEqual(['mode']);
    for (const sirets of ['21000000100015', ['2100000010001'], ['2100000010001A'], [21000000100015], null]) {
      expect([sirets, await fields({ sirets })]).toEqual([sirets, ['sirets']]);
    }
    for (const domains of ['ville.example', ['ville'], ['a@ville.example'], ['*.ville.example'], [3]]) {
      expect([domains, await fields({ domains })]).toEqual([domains, ['domains']]);
    }
    expect(await fields({ sirets: Array(501).fill('130000002') })).toEqual(['sirets']);
    const places = Array.from({ length: 500 }, (_unused, number) => String(100_000_000 + number));
    expect((await put({ sirets: places, domains: places.map((place) => `ville-${place}.example`) })).status).toBe(200);
    await put({});
    expect(await fields({ contact: 'a'.repeat(201) })).toEqual(['contact']);
    expect(await fields({ version: 3 })).toEqual(['version']);
    expect({ ...(await seen()), version: before.version }).toEqual({ ...before, ...nothing });
  });

  it('says which lines are wrong, as they were typed, and how many more there are', async () => {
    const said = async (form: object): Promise<string> => {
      const { status, json } = await put(form);
      expect([status, json.errors.length]).toEqual([400, 1]);
      return (json.errors[0].message as string).replace(/[\u00a0\u202f]/g, ' ');
    };
    expect(await said({ sirets: ['210 000 001 00015', '210 000 001 0001', '130000002'] })).toBe(
      '« 210 000 001 0001 » n’est ni un SIRET, de 14 chiffres, ni un SIREN, de 9 chiffres. Corrigez cette ligne.',
    );
    expect(await said({ sirets: ['12', 'Montreval', '130000002'] })).toBe(
      '« 12 » et « Montreval » ne sont ni des SIRET, de 14 chiffres, ni des SIREN, de 9 chiffres. Corrigez ces lignes.',
    );
    expect(await said({ domains: ['ville.example', ' @Agglo '] })).toBe(
      '« @Agglo » n’est pas un domaine comme ville.example. Corrigez cette ligne.',
    );
    expect(await said({ domains: ['a', 'b', 'c', 'd', 'ville.example', 'e', 'a'] })).toBe(
      '« a », « b », « c » et 2 autres ne sont pas des domaines comme ville.example. Corrigez ces lignes.',
    );
    expect(await said({ domains: [`${'a'.repeat(253)}.example`] })).toBe(
      `« ${'a'.repeat(60)}… » n’est pas un domaine comme ville.example. Corrigez cette ligne.`,
    );
  });

  it('is for administrators', async () => {
    const asked: [Browser, number][] = [
      [new Browser(test.app), 401],
      [await signIn(test, await createPerson(test.database)), 403],
      [
        await signIn(test, await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: null }] })),
        403,
      ],
    ];
    for (const [browser, status] of asked) {
      expect((await browser.get(address)).status).toBe(status);
      expect((await browser.put(address, nothing, { 'if-match': '"1"' })).status).toBe(status);
    }
  });
});

it('whom to ask is told to whoever has no account: as the setting says, else the installation’s own contact', async () => {
  const told = async (): Promise<unknown> => (await new Browser(test.app).get('/api/session/options')).json.contact;
  await put({ contact: 'Le secrétariat, 01 99 00 12 34' });
  expect(await told()).toBe('Le secrétariat, 01 99 00 12 34');
  await put({});
  expect(await told()).toBe('contact@ville.example');
});
