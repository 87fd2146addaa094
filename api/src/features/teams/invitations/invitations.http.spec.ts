import type { InvitationView } from '@recueil/contracts';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import {
  acts,
  editorialWorld,
  submissionIn,
  participant,
  propose,
  see,
  write,
  type EditorialWorld,
  type Participant,
} from '../../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
beforeEach(async () => {
  await test.database.query('DELETE FROM attempts');
  await test.database.query('DELETE FROM invitations');
});
afterAll(() => test.stop());

const to = (id: string): string => `/api/submissions/${id}/invitations`;
const invite = (who: Participant, id: string, email: string, more: object = {}): Promise<Reply> =>
  who.browser.post(to(id), { part: 'co-author', name: 'Colette Coauteur', email, ...more });
const waiting = async (who: Participant): Promise<InvitationView[]> =>
  (await who.browser.get('/api/me/invitations')).json.invitations as InvitationView[];
const answer = (who: Participant, id: string, word: 'accept' | 'decline'): Promise<Reply> =>
  who.browser.post(`/api/me/invitations/${id}/${word}`, {});
const told = async (who: Participant): Promise<string[]> =>
  (await who.browser.get('/api/me/notices')).json.notices.map(({ subject }: { subject: string }) =>
    subject.replace(/\u202f/g, ' '),
  );
const eventsOf = (id: string): Promise<{ action: string; facts: object }[]> =>
  test.database.query(
    `SELECT action, facts - 'submissionId' AS facts FROM events WHERE facts ->> 'submissionId' = $1 ORDER BY id`,
    [id],
  );

/** Invites and accepts. */
async function joins(who: Participant, id: string): Promise<Reply> {
  await test.database.query('DELETE FROM attempts');
  const { json } = await invite(world.author, id, who.email);
  return answer(who, json.id as string, 'accept');
}

describe('inviting a co-author', () => {
  it('asks them by mail and in the application; they accept, and are of the team', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world, { title: 'À quatre mains' });
    const made = await invite(author, id, colleague.email.toUpperCase());
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ part: 'co-author', title: 'À quatre mains', answer: null });
    await test.runJobs();
    const mail = (await test.mails()).find((one) => one.to.toLowerCase() === colleague.email);
    expect(mail?.subject).toBe('À vous : voulez-vous cosigner « À quatre mains » ?');
    expect(mail?.text).toContain('/mes-fiches');
    expect(mail?.text).toContain('Si vous n’avez pas encore de compte');
    expect(await told(colleague)).toContain('À vous : voulez-vous cosigner « À quatre mains » ?');
    expect(await waiting(colleague)).toMatchObject([{ id: made.json.id, by: { name: 'Alix Auteur' } }]);
    expect((await colleague.browser.get(`/api/submissions/${id}`)).status).toBe(404);

    expect(await answer(colleague, made.json.id as string, 'accept')).toMatchObject({
      status: 200,
      json: { submissionId: id },
    });
    expect(await see(colleague, id)).toMatchObject({ viewer: 'team', coAuthors: [{ id: colleague.id }] });
    expect((await see(author, id)).invitations).toMatchObject([{ answer: 'accepted' }]);
    expect(await waiting(colleague)).toEqual([]);
    expect(await told(author)).toContain('Colette Coauteur cosigne désormais « À quatre mains »');
    expect((await eventsOf(id)).slice(-2)).toEqual([
      { action: 'submission.co-author-invited', facts: { invitationId: made.json.id } },
      { action: 'submission.invitation-accepted', facts: { invitationId: made.json.id, part: 'co-author' } },
    ]);
    expect((await answer(colleague, made.json.id as string, 'accept')).status).toBe(409);
    expect((await answer(colleague, made.json.id as string, 'decline')).status).toBe(409);
  });

  it('may be declined: the author is told, not in the subject of the mail', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world, { title: 'Sans façon' });
    const { json } = await invite(author, id, colleague.email);
    expect((await answer(colleague, json.id as string, 'decline')).json).toEqual({ submissionId: null });
    expect((await colleague.browser.get(`/api/submissions/${id}`)).status).toBe(404);
    expect((await see(author, id)).invitations).toMatchObject([{ answer: 'declined' }]);
    await test.runJobs();
    const mail = (await test.mails()).at(-1);
    expect([mail?.to, mail?.subject.replace(/\u202f/g, ' ')]).toEqual([
      author.email,
      'La réponse de Colette Coauteur au sujet de « Sans façon »',
    ]);
    expect((await eventsOf(id)).at(-1)?.action).toBe('submission.invitation-declined');
    expect((await invite(author, id, colleague.email)).status).toBe(201);
  });

  it('answers the same whether the address has an account or not; the invitation waits for whoever comes with it', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world, { title: 'À venir' });
    const known = await invite(author, id, colleague.email, { name: 'Une personne' });
    const unknown = await invite(author, id, 'nouvelle@ville.example', { name: 'Une personne' });
    const shown = ({ status, json }: Reply): unknown => ({ status, ...json, id: '', email: '', at: '' });
    expect(shown(known)).toEqual(shown(unknown));
    await test.runJobs();
    expect((await test.mails()).filter((one) => one.to === 'nouvelle@ville.example')).toHaveLength(1);
    const newcomer = await participant(test, { email: 'Nouvelle@ville.example' });
    expect(await waiting(newcomer)).toMatchObject([{ title: 'À venir' }]);
    expect((await answer(newcomer, unknown.json.id as string, 'accept')).status).toBe(200);
  });

  it('is for the author alone, and whoever may not see the submission finds none', async () => {
    const { author, colleague, secretary, stranger, writer } = world;
    const { id } = await submissionIn(world, 'submitted');
    await joins(colleague, id);
    const statuses = await Promise.all(
      [colleague, secretary, writer, stranger].map(async (who) => (await invite(who, id, 'a@ville.example')).status),
    );
    expect(statuses).toEqual([403, 403, 403, 404]);
    const visitor = new Browser(test.app);
    expect((await visitor.post(to(id), { part: 'co-author', name: 'A', email: 'a@ville.example' })).status).toBe(401);
    await acts(author, id, 'withdraw');
    expect((await invite(author, id, 'a@ville.example')).status).toBe(409);
  });

  it('refuses one’s own address, what is no address, another part, and the same person twice or at once', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world);
    const own = await invite(author, id, author.email);
    expect([own.status, own.json.errors[0].field]).toEqual([400, 'email']);
    expect((await invite(author, id, 'personne')).status).toBe(400);
    expect((await invite(author, id, 'a@ville.example', { part: 'referent' })).status).toBe(400);
    expect((await invite(author, id, 'a@ville.example', { name: ' ' })).status).toBe(400);
    const replies = await Promise.all([1, 2, 3].map(() => invite(author, id, colleague.email)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [invitation] = await waiting(colleague);
    await answer(colleague, invitation!.id, 'accept');
    expect((await invite(author, id, colleague.email)).status).toBe(409);
  });

  it('is done twenty times a day at most', async () => {
    const author = await participant(test);
    const { id } = await propose({ ...world, author });
    for (let index = 0; index < 20; index += 1) {
      expect((await invite(author, id, `personne-${String(index)}@ville.example`)).status).toBe(201);
    }
    const reply = await invite(author, id, 'une-de-trop@ville.example');
    expect([reply.status, Number(reply.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it('shows the title that the team gave, not the one that the committee is trying', async () => {
    const { author, colleague, writer } = world;
    const { id } = await submissionIn(world, 'rewriting', { title: 'Titre de l’auteur' });
    await write(writer, id, { title: 'Titre du comité' });
    await invite(author, id, colleague.email);
    const all = JSON.stringify([await waiting(colleague), await told(colleague), (await see(author, id)).invitations]);
    expect(all).toContain('Titre de l’auteur');
    expect(all).not.toContain('Titre du comité');
  });
});

describe('an invitation', () => {
  it('taken back asks nothing any more', async () => {
    const { author, colleague, stranger } = world;
    const { id } = await propose(world, { title: 'Reprise' });
    const { json } = await invite(author, id, colleague.email);
    expect((await stranger.browser.delete(`${to(id)}/${String(json.id)}`)).status).toBe(404);
    const other = await propose(world);
    expect((await author.browser.delete(`${to(other.id)}/${String(json.id)}`)).status).toBe(404);
    expect((await author.browser.delete(`${to(id)}/${String(json.id)}`)).status).toBe(204);
    expect((await author.browser.delete(`${to(id)}/${String(json.id)}`)).status).toBe(404);
    expect(await waiting(colleague)).toEqual([]);
    expect((await told(colleague)).join()).not.toContain('Reprise');
    expect((await answer(colleague, json.id as string, 'accept')).status).toBe(404);
    expect((await see(author, id)).invitations).toEqual([]);
  });

  it('of someone else is not there: the answer is the one that any unknown invitation gets', async () => {
    const { author, colleague, stranger } = world;
    const { id } = await propose(world);
    const { json } = await invite(author, id, colleague.email);
    const hidden = await answer(stranger, json.id as string, 'accept');
    const unknown = await answer(stranger, '0190a0a0-0000-7000-8000-000000000000', 'accept');
    expect({ ...hidden.json, requestId: '' }).toEqual({ ...unknown.json, requestId: '' });
    expect([hidden.status, (await answer(stranger, json.id as string, 'decline')).status]).toEqual([404, 404]);
    expect((await answer(author, json.id as string, 'accept')).status).toBe(404);
  });

  it('accepted and taken back at once ends as one of the two', async () => {
    const { author, colleague } = world;
    for (let round = 0; round < 5; round += 1) {
      await test.database.query('DELETE FROM attempts');
      const { id } = await propose(world);
      const { json } = await invite(author, id, colleague.email);
      const [accepted, removed] = await Promise.all([
        answer(colleague, json.id as string, 'accept'),
        author.browser.delete(`${to(id)}/${String(json.id)}`),
      ]);
      // Taken back after it was accepted, the co-author leaves the team again.
      expect([200, 404]).toContain(accepted.status);
      expect(removed.status).toBe(204);
      expect((await see(author, id)).coAuthors).toEqual([]);
    }
  });

  it('accepted twice at once is accepted once', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world);
    const { json } = await invite(author, id, colleague.email);
    const replies = await Promise.all([1, 2, 3].map(() => answer(colleague, json.id as string, 'accept')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await eventsOf(id)).filter(({ action }) => action === 'submission.invitation-accepted')).toHaveLength(1);
  });

  it('to a proposition that was given up is not shown, and cannot be accepted', async () => {
    const { author, colleague } = world;
    const { id } = await propose(world);
    const { json } = await invite(author, id, colleague.email);
    await acts(author, id, 'withdraw');
    expect(await waiting(colleague)).toEqual([]);
    expect((await answer(colleague, json.id as string, 'accept')).status).toBe(409);
  });
});

describe('a co-author', () => {
  it('is taken off the team by the author, is told, and gives no opinion on what they wrote', async () => {
    const { author, design } = world;
    const { id } = await submissionIn(world, 'submitted', { title: 'Plus à deux' });
    await joins(design, id);
    const [invitation] = (await see(author, id)).invitations;
    expect((await author.browser.delete(`${to(id)}/${invitation!.id}`)).status).toBe(204);
    expect(await see(author, id)).toMatchObject({ coAuthors: [], invitations: [] });
    expect(await told(design)).toContain('Alix Auteur vous a retiré de l’équipe de « Plus à deux »');
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      action: 'submission.co-author-removed',
      facts: { accountId: design.id },
    });
    await acts(world.writer, id, 'take-up');
    await acts(world.writer, id, 'propose');
    const seen = await see(design, id);
    expect(seen.viewer).toBe('committee');
    expect(seen.actions.map(({ name }) => name)).not.toContain('approve');
  });

  it('who was to read it reads it no more: another member is asked', async () => {
    const { secretary } = world;
    const spare = await participant(test, {
      grants: [{ role: 'member', committeeId: world.committeeId, side: 'design' }],
    });
    const { id } = await submissionIn(world, 'reviewing');
    const readers = (await see(secretary, id)).readers.map((one) => one.id);
    const [leaving, other] = readers.includes(spare.id) ? [spare, world.design] : [world.design, spare];
    const before = await see(secretary, id);
    expect((await joins(leaving, id)).status).toBe(200);
    const after = await see(secretary, id);
    expect(after.readers.map((one) => one.id).sort()).toEqual([other.id, world.use.id].sort());
    expect([after.version, after.state]).toEqual([before.version, 'reviewing']);
    expect((await told(other)).join()).toContain('une fiche est à relire');
    await test.database.query('DELETE FROM role_grants WHERE account_id = $1', [spare.id]);
  });

  it('who gave an opinion on it sees it count no more; where nobody is left to give one, the secretariat is told', async () => {
    const { design, use, secretary } = world;
    const { id } = await submissionIn(world, 'reviewing');
    await acts(design, id, 'approve');
    expect((await joins(design, id)).status).toBe(200);
    const { state } = await acts(use, id, 'approve');
    expect(state).toBe('reviewing');
    expect((await see(secretary, id)).cannotConclude).toBe(true);
    expect((await told(secretary)).join()).toContain('il manque un avis pour conclure');
  });

  it('who holds the pen for the committee gives it back first', async () => {
    const { author, writer } = world;
    const { id } = await submissionIn(world, 'rewriting');
    const refused = await joins(writer, id);
    expect(refused.status).toBe(409);
    expect(refused.json.detail).toContain('Vous tenez la plume');
    expect((await see(author, id)).coAuthors).toEqual([]);
    await acts(writer, id, 'release');
    const [invitation] = await waiting(writer);
    expect((await answer(writer, invitation!.id, 'accept')).status).toBe(200);
    expect((await see(writer, id)).viewer).toBe('team');
  });

  it('who judges and accepts at once does one of the two: nobody’s own text passes by their opinion', async () => {
    const { author, design, use } = world;
    for (let round = 0; round < 6; round += 1) {
      await test.database.query('DELETE FROM attempts');
      const { id } = await submissionIn(world, 'reviewing');
      await acts(design, id, 'approve');
      const { json } = await invite(author, id, use.email);
      const { version, contentHash } = await see(use, id);
      const [accepted, approved] = await Promise.all([
        answer(use, json.id as string, 'accept'),
        use.browser.post(`/api/submissions/${id}/actions`, { action: 'approve', version, contentHash }),
      ]);
      const { state, coAuthors } = await see(author, id);
      expect([accepted.status, approved.status, state, coAuthors.length]).toEqual(
        accepted.status === 200 ? [200, 403, 'reviewing', 1] : [409, 200, 'awaiting-validation', 0],
      );
    }
  });

  it('who let the text through waits until it has appeared', async () => {
    const { design } = world;
    const { id } = await submissionIn(world, 'awaiting-validation');
    const refused = await joins(design, id);
    expect([refused.status, refused.json.code]).toEqual([409, 'conflict']);
    expect(refused.json.detail).toContain('donné un avis');
  });
});

describe('being asked to be a referent', () => {
  const asked = async (who: Participant): Promise<string> => (await waiting(who))[0]!.id;

  it('makes them the author of a submission whose author left, who stays as co-author; the others are asked no more', async () => {
    const author = await participant(test, { name: 'Partie Prenante' });
    const [heir, other] = [await participant(test, { name: 'Relais Nouveau' }), await participant(test)];
    const { id } = await submissionIn({ ...world, author }, 'rewriting', { title: 'En déshérence' });
    await test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [author.id]);
    await acts(world.secretary, id, 'nominate-referent', { personId: heir.id });
    await acts(world.secretary, id, 'nominate-referent', { personId: other.id });
    expect(await waiting(heir)).toMatchObject([{ part: 'referent', title: 'En déshérence' }]);
    const [first, second] = [await asked(heir), await asked(other)];
    expect((await answer(heir, first, 'accept')).json).toEqual({ submissionId: id });
    expect(await see(heir, id)).toMatchObject({ author: { id: heir.id }, coAuthors: [{ id: author.id }] });
    expect((await answer(other, second, 'accept')).status).toBe(404);
    expect(await told(world.secretary)).toContain('Relais Nouveau répond désormais de « En déshérence »');
  });

  it('is refused once the sheet has one again', async () => {
    const author = await participant(test);
    const heir = await participant(test);
    const { id } = await submissionIn({ ...world, author }, 'submitted');
    await test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [author.id]);
    await acts(world.secretary, id, 'nominate-referent', { personId: heir.id });
    await test.database.query('UPDATE accounts SET disabled_at = NULL WHERE id = $1', [author.id]);
    const refused = await answer(heir, await asked(heir), 'accept');
    expect([refused.status, refused.json.detail]).toEqual([409, 'Cette fiche a trouvé un référent entre-temps.']);
    expect((await answer(heir, await asked(heir), 'decline')).status).toBe(200);
  });
});
