import type { InvitationView } from '@recueil/contracts';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { participant, see, type Participant } from '../../../../test/builders/submissions';
import { tablesWith } from '../../../../test/every-row';
import { RetentionService } from '#rooms/retention';

let test: TestApplication;
let nominator: Participant;
let colleague: Participant;
let administrator: Participant;
beforeAll(async () => {
  test = await startTestApplication();
  nominator = await participant(test, { name: 'Nadia Passeuse' });
  colleague = await participant(test, { name: 'Colin Discret' });
  administrator = await participant(test, { grants: [{ role: 'administrator' }] });
});
beforeEach(async () => {
  await test.database.query('DELETE FROM attempts');
  await test.database.query('DELETE FROM invitations');
  await test.database.query('DELETE FROM notices');
});
afterAll(() => test.stop());

const nominate = (email: string, more: object = {}, who = nominator): Promise<Reply> =>
  who.browser.post('/api/nominations', {
    name: 'Colin Discret',
    email,
    title: 'Le guichet du jeudi soir',
    message: 'Tout le monde en parle au troisième étage.',
    ...more,
  });
const waiting = async (who: Participant): Promise<InvitationView[]> =>
  (await who.browser.get('/api/me/invitations')).json.invitations as InvitationView[];
const answer = (who: Participant, id: string, word: 'accept' | 'decline'): Promise<Reply> =>
  who.browser.post(`/api/me/invitations/${id}/${word}`, {});
const told = async (who: Participant): Promise<string[]> =>
  (await who.browser.get('/api/me/notices')).json.notices.map(({ subject }: { subject: string }) =>
    subject.replace(/\u202f/g, ' '),
  );

describe('a practice that a colleague signals', () => {
  it('is known to the colleague alone until they accept, and then is a draft of theirs with its title alone', async () => {
    expect((await nominate(colleague.email)).status).toBe(204);
    await test.runJobs();
    const [mail] = (await test.mails()).filter(({ to }) => to === colleague.email);
    expect(mail?.subject).toBe('À vous : Nadia Passeuse aimerait lire votre pratique');
    expect(mail?.text).toContain('Tout le monde en parle');
    expect(await told(colleague)).toEqual(['À vous : Nadia Passeuse aimerait lire votre pratique']);
    const [invitation] = await waiting(colleague);
    expect(invitation).toMatchObject({
      part: 'nomination',
      title: 'Le guichet du jeudi soir',
      by: { id: nominator.id },
    });
    expect(await tablesWith(test.database, 'Le guichet du jeudi soir')).toEqual(['invitations', 'mails']);
    for (const who of [nominator, administrator]) {
      expect((await answer(who, invitation!.id, 'accept')).status).toBe(404);
      const { text } = await who.browser.get('/api/me/data');
      expect(text.includes('guichet du jeudi')).toBe(who === nominator);
    }
    const { text } = await administrator.browser.get('/api/administration/history');
    expect(text).not.toMatch(/guichet|signal/);

    const accepted = await answer(colleague, invitation!.id, 'accept');
    const id = accepted.json.submissionId as string;
    expect(await see(colleague, id)).toMatchObject({
      state: 'draft',
      title: 'Le guichet du jeudi soir',
      author: { id: colleague.id },
      content: { organisation: '', pitch: '', contacts: [] },
      remarks: [],
      invitations: [],
    });
    expect((await nominator.browser.get(`/api/submissions/${id}`)).status).toBe(404);
    expect(await told(nominator)).toEqual(['Colin Discret va raconter « Le guichet du jeudi soir »']);
    expect((await answer(colleague, invitation!.id, 'accept')).status).toBe(409);
  });

  it('leaves nothing but the answer once the colleague declines', async () => {
    const title = 'Une pratique dont rien ne reste';
    await nominate('ailleurs@mairie.example', { title, name: 'Ailleurs Toujours' });
    const stranger = await participant(test, { email: 'ailleurs@mairie.example', name: 'Personne Autre' });
    await test.runJobs();
    const [invitation] = await waiting(stranger);
    expect((await answer(stranger, invitation!.id, 'decline')).json).toEqual({ submissionId: null });
    await test.runJobs();
    expect(await tablesWith(test.database, title)).toEqual([]);
    expect(await tablesWith(test.database, 'Ailleurs Toujours')).toEqual([]);
    expect((await told(nominator)).join()).toMatch(/^La pratique signalée le .+ ne sera pas racontée$/);
    expect((await test.mails()).at(-1)?.subject).toBe('La réponse à votre signalement');
    expect((await answer(stranger, invitation!.id, 'accept')).status).toBe(404);
    const rows = await test.database.query('SELECT answer, email, invited_by FROM invitations');
    expect(rows).toEqual([{ answer: 'declined', email: '', invited_by: null }]);
  });

  it('signalled again, or three times at once, is asked once; accepted twice at once, it makes one draft', async () => {
    await Promise.all([1, 2, 3].map(() => nominate(colleague.email)));
    expect((await nominate(colleague.email.toUpperCase())).status).toBe(204);
    const [invitation, ...others] = await waiting(colleague);
    expect(others).toEqual([]);
    const count = async (): Promise<number> =>
      (await test.database.query('SELECT count(*)::int AS count FROM submissions'))[0].count as number;
    const before = await count();
    const replies = await Promise.all([1, 2, 3].map(() => answer(colleague, invitation!.id, 'accept')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await count()).toBe(before + 1);
  });

  it('is answered the same for an address that has no account', async () => {
    const known = await nominate(colleague.email);
    const unknown = await nominate('inconnue@ville.example');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });

  it('asks to be signed in, for somebody else than oneself, with a name, an address and a title', async () => {
    const body = { name: 'A', email: 'a@ville.example', title: 'B', message: '' };
    expect((await new Browser(test.app).post('/api/nominations', body)).status).toBe(401);
    const own = await nominate(nominator.email);
    expect([own.status, own.json.errors[0].field]).toEqual([400, 'email']);
    for (const more of [{ name: '' }, { email: 'x' }, { title: ' ' }, { title: 'x'.repeat(146) }, { message: 3 }]) {
      expect((await nominate('a@ville.example', more)).status).toBe(400);
    }
  });

  it('writes to one address eight times a day at most, whoever asks', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      const who = await participant(test);
      statuses.push((await nominate('assaillie@ville.example', { title: `Pratique ${String(index)}` }, who)).status);
    }
    expect(statuses).toEqual([...Array<number>(8).fill(204), 429]);
  });

  it('goes after sixty days without an answer', async () => {
    await nominate(colleague.email);
    const retention = test.app.get(RetentionService, { strict: false });
    const age = (days: number): Promise<unknown> =>
      test.database.query(`UPDATE invitations SET invited_at = now() - $1 * interval '1 day'`, [days]);
    await age(59);
    await retention.apply();
    expect(await waiting(colleague)).toHaveLength(1);
    await age(61);
    await retention.apply();
    expect(await waiting(colleague)).toEqual([]);
    expect(await told(colleague)).toEqual([]);
  });
});
