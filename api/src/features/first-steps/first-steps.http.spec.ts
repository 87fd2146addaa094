import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createCommittee, createPerson, signIn } from '../../../test/builders/people';

const address = '/api/administration/first-steps';
let test: TestApplication;
let admin: Browser;

beforeAll(async () => {
  test = await startTestApplication({ opened: false });
  admin = await signIn(
    test,
    await createPerson(test.database, { email: 'paul@ville.example', grants: [{ role: 'administrator' }] }),
  );
});
afterAll(() => test.stop());

const done = async (): Promise<string[]> => {
  const { json } = await admin.get(address);
  return Object.entries(json.done as Record<string, boolean>).flatMap(([step, isDone]) => (isDone ? [step] : []));
};
const put = (section: string, form: object): Promise<unknown> =>
  admin.put(`/api/administration/settings/${section}`, form, { 'if-match': '"0"' });

describe('the first steps', () => {
  it('have themes put in one press, of two levels, where there are none', async () => {
    const reply = await admin.post('/api/administration/themes/ready-made', {});
    expect(reply.status).toBe(201);
    const { counts } = (await admin.get(address)).json;
    expect([counts.themes, counts.subthemes]).toEqual([8, 26]);
    expect((await admin.post('/api/administration/themes/ready-made', {})).status).toBe(409);
  });

  it('are done one after the other, each by what it asks for', async () => {
    expect(await done()).toEqual(['themes']);
    await put('service', { name: 'Préfecture', contactEmail: 'recueil@prefecture.example', contactPhone: '' });
    await put('legal', { publisher: 'La préfète', dpo: 'La déléguée', notice: '' });
    await put('licence', { licence: 'licence-ouverte-2.0' });
    expect(await done()).toEqual(['service', 'legal', 'licence', 'themes']);
    const member = await createPerson(test.database);
    expect(await done()).toEqual(['service', 'legal', 'licence', 'themes', 'people']);
    const committeeId = await createCommittee(test.database);
    await test.database.query(
      `INSERT INTO role_grants (id, account_id, role, committee_id, side) VALUES (gen_random_uuid(), $1, 'member', $2, 'use')`,
      [member.id, committeeId],
    );
    expect(await done()).toEqual(['service', 'legal', 'licence', 'themes', 'people', 'committee']);
  });

  it('send a mail of trial to the one who asks, and say what became of it', async () => {
    expect((await admin.post(`${address}/trial-mail`, {})).json.trialMail).toEqual({
      recipient: 'paul@ville.example',
      state: 'waiting',
      failure: null,
    });
    await test.runJobs();
    expect((await admin.get(address)).json).toMatchObject({ trialMail: { state: 'sent' }, done: { mail: true } });
    expect((await test.mails()).at(-1)).toMatchObject({ to: 'paul@ville.example', subject: 'Mail d’essai' });
  });

  it('are for administrators', async () => {
    const agent = await signIn(test, await createPerson(test.database));
    for (const [browser, status] of [
      [agent, 403],
      [new Browser(test.app), 401],
    ] as const) {
      expect((await browser.get(address)).status).toBe(status);
      expect((await browser.post(`${address}/trial-mail`, {})).status).toBe(status);
      expect((await browser.post('/api/administration/themes/ready-made', {})).status).toBe(status);
    }
  });
});
