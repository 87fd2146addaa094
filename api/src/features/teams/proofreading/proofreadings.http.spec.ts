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
import { tablesWith } from '../../../../test/every-row';
import { SignedLinks } from '#rooms/links';

let test: TestApplication;
let world: EditorialWorld;
let outside: Browser;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  outside = new Browser(test.app);
});
beforeEach(() => test.database.query('DELETE FROM attempts'));
afterAll(() => test.stop());

const to = (id: string): string => `/api/submissions/${id}/proofreadings`;
const ask = (who: Participant, id: string, email: string, more: object = {}): Promise<Reply> =>
  who.browser.post(to(id), { name: 'Dominique Direction', email, message: 'Est-ce exact ?', ...more });
const look = (token: string): Promise<Reply> => outside.post('/api/proofreadings/look', { token });
const answer = (token: string, given: object): Promise<Reply> =>
  outside.post('/api/proofreadings/answer', { token, ...given });
const told = async (who: Participant): Promise<string[]> =>
  (await who.browser.get('/api/me/notices')).json.notices.map(({ subject }: { subject: string }) =>
    subject.replace(/\u202f/g, ' '),
  );

let addresses = 0;

/** Asks somebody, and answers the secret of the link that they get. */
async function given(id: string, who = world.author): Promise<{ token: string; proofreadingId: string }> {
  await test.database.query('DELETE FROM attempts');
  const email = `relecture-${String((addresses += 1))}@ailleurs.example`;
  const { status, json } = await ask(who, id, email);
  if (status !== 201) throw new Error(JSON.stringify(json));
  await test.runJobs();
  const mail = (await test.mails()).findLast((one) => one.to === email);
  return { token: mail?.token ?? '', proofreadingId: json.id as string };
}

describe('having a text proofread', () => {
  it('sends somebody without account a link of their own, behind which they read, comment and agree', async () => {
    const { author } = world;
    const { id } = await propose(world, { title: 'À faire relire' });
    const asked = await ask(author, id, 'direction@ailleurs.example');
    expect(asked.status).toBe(201);
    expect(asked.json).toMatchObject({ name: 'Dominique Direction', revokedAt: null, comments: [], agreedAt: null });
    await test.runJobs();
    const mail = (await test.mails()).at(-1);
    expect(mail?.subject).toBe('À vous : Alix Auteur vous demande de relire une fiche');
    expect(mail?.text).toContain('/relecture#');
    const token = mail?.token ?? '';
    expect(await tablesWith(test.database, token)).toEqual([]);

    const shown = await look(token);
    expect(shown.headers['cache-control']).toBe('no-store');
    expect(shown.json).toMatchObject({
      title: 'À faire relire',
      name: 'Dominique Direction',
      askedBy: 'Alix Auteur',
      message: 'Est-ce exact ?',
      content: { title: 'À faire relire', contacts: [] },
      agreedAt: null,
    });
    expect(shown.text).not.toMatch(/alix\.auteur@|direction@/);
    const commented = await answer(token, { text: 'Le nombre du troisième paragraphe date de l’an dernier.' });
    expect(commented.headers['cache-control']).toBe('no-store');
    expect(commented.json.comments).toHaveLength(1);
    const { contentHash } = shown.json as { contentHash: string };
    expect((await answer(token, { agrees: true, contentHash })).json.agreedAt).not.toBeNull();
    expect((await look(token)).status).toBe(200);
    const unsaid = await answer(token, { agrees: true });
    expect([unsaid.status, unsaid.json.errors[0].field]).toEqual([400, 'contentHash']);

    const [proofreading] = (await see(author, id)).proofreadings;
    expect(proofreading?.comments.map(({ text }) => text)).toEqual([
      'Le nombre du troisième paragraphe date de l’an dernier.',
    ]);
    expect(proofreading?.agreedAt).not.toBeNull();
    expect((await told(author)).slice(0, 2)).toEqual([
      'Dominique Direction donne son accord sur « À faire relire »',
      'Dominique Direction a laissé un commentaire sur « À faire relire »',
    ]);
    expect((await see(author, id)).history.map(({ sentence }) => sentence).slice(-2)).toEqual([
      'a reçu un avis extérieur sur la fiche',
      'a reçu un avis extérieur sur la fiche',
    ]);
  });

  it('is for the team: a co-author asks too, is told with the author, and nobody of the committee may', async () => {
    const { author, colleague, secretary, writer, stranger } = world;
    const { id } = await submissionIn(world, 'submitted', { title: 'Pour l’équipe' });
    const invited = await author.browser.post(`/api/submissions/${id}/invitations`, {
      part: 'co-author',
      name: 'Colette',
      email: colleague.email,
    });
    await colleague.browser.post(`/api/me/invitations/${String(invited.json.id)}/accept`, {});
    for (const [who, status] of [
      [secretary, 403],
      [writer, 403],
      [stranger, 404],
    ] as const) {
      expect((await ask(who, id, 'x@ailleurs.example')).status).toBe(status);
    }
    expect((await outside.post(to(id), { name: 'A', email: 'x@ailleurs.example', message: '' })).status).toBe(401);
    const { token } = await given(id, colleague);
    await answer(token, { text: 'Vu.' });
    for (const who of [author, colleague]) {
      expect((await told(who))[0]).toBe('Dominique Direction a laissé un commentaire sur « Pour l’équipe »');
    }
    expect((await see(secretary, id)).proofreadings).toEqual([]);
  });

  it('shows the text as the team reads it, never the one that the committee is trying', async () => {
    const { writer, design, use } = world;
    const { id } = await submissionIn(world, 'rewriting', { title: 'Titre de l’auteur' });
    await write(writer, id, { title: 'Titre du comité' });
    const { token } = await given(id);
    const mail = (await test.mails()).at(-1);
    expect(`${mail?.text ?? ''} ${(await look(token)).text}`).not.toContain('Titre du comité');
    await acts(writer, id, 'propose');
    expect((await look(token)).json.title).toBe('Titre de l’auteur');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    expect((await look(token)).json.title).toBe('Titre du comité');
  });

  it('takes an agreement for the very text that was read', async () => {
    const { author } = world;
    const { id } = await propose(world);
    const { token, proofreadingId } = await given(id);
    const { contentHash } = (await look(token)).json as { contentHash: string };
    await write(author, id, { pitch: 'Autre chose.' });
    const refused = await answer(token, { agrees: true, contentHash });
    expect([refused.status, refused.json.code]).toEqual([409, 'conflict']);
    expect((await look(token)).json.agreedAt).toBeNull();
    const now = (await look(token)).json as { contentHash: string };
    await answer(token, { agrees: true, contentHash: now.contentHash });
    const [row] = await test.database.query('SELECT agreed_hash FROM proofreadings WHERE id = $1', [proofreadingId]);
    expect(row.agreed_hash).toBe(now.contentHash);
  });

  it('said twice is said once; sent three times at once too', async () => {
    const { id } = await propose(world);
    const { token } = await given(id);
    const { contentHash } = (await look(token)).json as { contentHash: string };
    const said = { text: 'Très clair.', agrees: true, contentHash };
    const replies = await Promise.all([1, 2, 3].map(() => answer(token, said)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await look(token)).json.comments).toHaveLength(1);
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int AS count FROM events WHERE action = 'submission.proofread' AND facts ->> 'submissionId' = $1`,
      [id],
    );
    expect(count).toBe(1);
  });

  it('refuses what is no answer, and what is no address', async () => {
    const { author } = world;
    const { id } = await propose(world);
    const { token } = await given(id);
    for (const body of [
      {},
      { text: ' ' },
      { agrees: false },
      { agrees: 'oui' },
      { text: 'x'.repeat(4001) },
      { x: 1 },
    ]) {
      expect([body, (await answer(token, body)).status]).toEqual([body, 400]);
    }
    expect((await ask(author, id, 'personne')).status).toBe(400);
    expect((await ask(author, id, 'a@ailleurs.example', { name: '' })).status).toBe(400);
  });

  it('answers ten times an hour at most', async () => {
    const { id } = await propose(world);
    const { token } = await given(id);
    for (let index = 0; index < 10; index += 1) {
      expect((await answer(token, { text: `Remarque ${String(index)}` })).status).toBe(200);
    }
    expect((await answer(token, { text: 'Encore' })).status).toBe(429);
    expect((await look(token)).status).toBe(200);
  });

  it('gives one open link a person', async () => {
    const { author } = world;
    const { id } = await propose(world);
    const replies = await Promise.all([1, 2, 3].map(() => ask(author, id, 'meme@ailleurs.example')));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { json } = replies.find(({ status }) => status === 201)!;
    expect((await author.browser.delete(`${to(id)}/${String(json.id)}`)).status).toBe(204);
    expect((await ask(author, id, 'Meme@ailleurs.example')).status).toBe(201);
  });
});

describe('a link to proofread', () => {
  const body = ({ status, json }: Reply): unknown => ({ status, ...json, requestId: '' });

  it('that is forged or for something else is answered as one never given; one that was given says why it is over', async () => {
    const { author, stranger } = world;
    const unknown = body(await look('x'.repeat(43)));
    expect(unknown).toMatchObject({ status: 404, reason: 'unknown' });
    const dead = (reason: string): unknown => expect.objectContaining({ status: 404, code: 'not-found', reason });
    expect((await look('court')).status).toBe(400);
    const other = await test.app
      .get(SignedLinks, { strict: false })
      .make(test.database.manager, 'unsubscribe', author.id);
    expect(body(await look(other.slice(other.indexOf('#') + 1)))).toEqual(unknown);

    const { id } = await propose(world);
    const revoked = await given(id);
    expect((await stranger.browser.delete(`${to(id)}/${revoked.proofreadingId}`)).status).toBe(404);
    const elsewhere = await propose(world);
    expect((await author.browser.delete(`${to(elsewhere.id)}/${revoked.proofreadingId}`)).status).toBe(404);
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await author.browser.delete(`${to(id)}/${revoked.proofreadingId}`)).status).toBe(204);
    }
    expect(body(await look(revoked.token))).toEqual(dead('used'));
    expect(body(await answer(revoked.token, { text: 'Trop tard' }))).toEqual(dead('used'));

    const over = await given(id);
    await test.database.query(`UPDATE proofreadings SET expires_at = now() WHERE id = $1`, [over.proofreadingId]);
    expect(body(await look(over.token))).toEqual(dead('expired'));
    const contentHash = `v1:${'0'.repeat(64)}`;
    expect(body(await answer(over.token, { agrees: true, contentHash }))).toEqual(dead('expired'));

    const kept = await given(id);
    expect((await outside.post('/api/links/look', { token: kept.token })).status).toBe(404);
    expect((await outside.post('/api/links/unsubscribe', { token: kept.token })).status).toBe(404);
    expect((await look(kept.token)).status).toBe(200);
    await acts(author, id, 'withdraw');
    expect(body(await look(kept.token))).toEqual(dead('used'));
  });

  it('is no longer sent when it was taken back before', async () => {
    const { author } = world;
    const { id } = await propose(world);
    const { json } = await ask(author, id, 'reprise@ailleurs.example');
    await author.browser.delete(`${to(id)}/${String(json.id)}`);
    await test.runJobs();
    const token = (await test.mails()).findLast(({ to: one }) => one === 'reprise@ailleurs.example')?.token ?? '';
    expect((await look(token.padEnd(43, 'x'))).status).toBe(404);
  });

  it('answered and taken back at once ends taken back', async () => {
    const { author } = world;
    for (let round = 0; round < 5; round += 1) {
      const { id } = await propose(world);
      const { token, proofreadingId } = await given(id);
      const [answered, revoked] = await Promise.all([
        answer(token, { text: 'Vu.' }),
        author.browser.delete(`${to(id)}/${proofreadingId}`),
      ]);
      expect([200, 404]).toContain(answered.status);
      expect(revoked.status).toBe(204);
      expect((await see(author, id)).proofreadings[0]?.comments).toHaveLength(answered.status === 200 ? 1 : 0);
      expect((await look(token)).status).toBe(404);
    }
  });

  it('lasts thirty days', async () => {
    const author = await participant(test);
    const { id } = await propose({ ...world, author });
    const { token } = await given(id, author);
    const { expiresAt } = (await look(token)).json as { expiresAt: string };
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });
});
