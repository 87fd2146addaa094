import type { PassagePlaces, PublishedSheet } from '@recueil/contracts';
import { slugify } from '@recueil/domain';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import {
  actOn,
  erase,
  newPassage,
  offers,
  placesOf,
  publishedWith,
  reason,
} from '../../../../test/builders/redactions';
import {
  acts,
  draft,
  editorialWorld,
  submissionIn,
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
afterAll(() => test.stop());

describe('erasing a passage', () => {
  it('asks for two people, who are told and see each place that they may read', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    expect((await actOn(world.stranger, slug, { action: 'redact', passage, reason })).status).toBe(403);
    expect((await actOn(world.use, slug, { action: 'redact', passage, reason })).status).toBe(403);
    const found = await world.secretary.browser.post(`/api/sheets/${slug}/passages`, {
      passage: passage.toUpperCase(),
    });
    expect(found.json.places).toEqual([
      {
        part: 'origin',
        heading: 'Origine de la démarche',
        before: 'L’idée vient de ',
        found: passage,
        after: ', au guichet.',
        versions: 3,
        online: true,
      },
    ]);
    expect((await actOn(world.secretary, slug, { action: 'redact', passage, reason })).status).toBe(200);
    expect((await actOn(world.author, slug, { action: 'redact', passage, reason })).status).toBe(409);
    const mine = await offers(world.secretary, slug);
    const redactionId = mine.redaction!.id;
    const alone = await actOn(world.secretary, slug, { action: 'agree-to-redaction', redactionId });
    expect([alone.status, alone.json.detail]).toEqual([409, expect.stringContaining('à deux')]);
    expect(mine.redaction!.others.map(({ id }) => id)).toEqual(
      expect.arrayContaining([world.author.id, world.administrator.id]),
    );
    const { json } = await world.author.browser.get('/api/me/notices');
    expect(json.notices[0]).toMatchObject({ asks: true, path: `/fiches/${slug}` });
    expect(json.notices[0].subject).toMatch(/^À vous\u202f: un passage de /);
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(200);
    const other = await actOn(world.author, slug, {
      action: 'agree-to-redaction',
      redactionId: '0198f000-0000-7000-8000-000000000000',
    });
    expect(other.status).toBe(409);
    expect((await actOn(world.author, slug, { action: 'drop-redaction', redactionId })).status).toBe(200);
    expect((await test.get(`/api/sheets/${slug}`)).text).toContain(passage);
    await expect(placesOf(test, passage)).resolves.not.toContain('redactions');
  });

  it.each([
    ['nothing', ''],
    ['two letters', 'ab'],
    ['words that stand nowhere', 'Rien de tel nulle part'],
  ])('is refused of %s, with its field', async (_name, passage) => {
    const { slug } = await publishedWith(world, newPassage());
    const reply = await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    expect([reply.status, reply.json.errors[0].field]).toEqual([422, 'passage']);
  });

  it('is refused without a reason', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const reply = await actOn(world.secretary, slug, { action: 'redact', passage, reason: ' ' });
    expect([reply.status, reply.json.errors[0].field]).toEqual([422, 'reason']);
  });

  it('takes the sheet off at once, until its author agrees to what is left, to the letter', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    const gone = await test.get(`/api/sheets/${slug}`);
    expect([gone.status, gone.json.detail]).toEqual([410, expect.stringContaining('un passage en a été effacé')]);
    for (const who of [world.author, world.secretary]) {
      expect((await actOn(who, slug, { action: 'restore' })).status).toBe(409);
    }
    const { toValidate, actions } = await offers(world.author, slug);
    expect(actions.map(({ name }) => name)).toContain('validate-redacted');
    expect(JSON.stringify(toValidate!.content.sections.origin)).toContain('L’idée vient de […], au guichet.');
    expect((await offers(world.secretary, slug)).toValidate).toBeNull();
    const wrong = await actOn(world.author, slug, {
      action: 'validate-redacted',
      contentHash: `v1:${'0'.repeat(64)}`,
    });
    expect(wrong.status).toBe(409);
    const { contentHash } = toValidate!;
    expect((await actOn(world.secretary, slug, { action: 'validate-redacted', contentHash })).status).toBe(403);
    expect((await actOn(world.author, slug, { action: 'validate-redacted', contentHash })).status).toBe(200);
    const page = (await test.get(`/api/sheets/${slug}`)).json as PublishedSheet;
    expect(JSON.stringify(page.sections.origin)).toContain('[…]');
    const [validation] = await test.database.query(
      `SELECT v.content_hash, v.basis, v.given_by FROM published_sheets p JOIN validations v USING (sheet_id, revision_id, content_hash)
       WHERE p.slug = $1`,
      [slug],
    );
    expect(validation).toEqual({ content_hash: contentHash, basis: 'author', given_by: world.author.id });
  });

  it('puts nothing back online that was archived for another reason: that stays somebody’s to decide', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    await actOn(world.secretary, slug, { action: 'archive', reason: 'Le dispositif a pris fin.' });
    await erase(slug, passage, world.secretary, world.author);
    const { toValidate } = await offers(world.author, slug);
    expect(toValidate!.comesBack).toBe(false);
    const { contentHash } = toValidate!;
    expect((await actOn(world.author, slug, { action: 'validate-redacted', contentHash })).status).toBe(200);
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(410);
    expect((await actOn(world.secretary, slug, { action: 'restore' })).status).toBe(200);
    expect((await test.get(`/api/sheets/${slug}`)).text).not.toContain(passage);
  });

  it('leaves it in no table: texts, addresses, messages, opinions, reasons, mails, links, history', async () => {
    const passage = newPassage();
    const said = (words: string): string => `${words} ${passage}, ${words}.`;
    const content = draft({ title: `Le guichet de ${passage}`, pitch: said('Avec') });
    const { id } = await propose(world, content);
    await world.author.browser.post(`/api/submissions/${id}/proofreadings`, {
      name: 'Relectrice',
      email: 'relectrice@ville.example',
      message: said('Relisez'),
    });
    await world.author.browser.post(`/api/submissions/${id}/invitations`, {
      part: 'co-author',
      name: 'Colette Coauteur',
      email: world.colleague.email,
    });
    await acts(world.author, id, 'submit');
    await acts(world.secretary, id, 'return', { reason: said('Vérifiez') });
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    for (const audience of ['committee', 'team']) {
      await world.writer.browser.post(`/api/submissions/${id}/remarks`, { audience, text: said('Voyez') });
    }
    await acts(world.writer, id, 'propose');
    const grid = { clear: { mark: 'improve', remark: said('Plus clair que') } } as const;
    await acts(world.design, id, 'object', { reason: said('Trop de'), grid });
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve', { grid });
    await acts(world.use, id, 'approve');
    await acts(world.author, id, 'validate', { contentHash: (await see(world.author, id)).contentHash });
    await acts(world.secretary, id, 'publish');
    const slug = (await see(world.author, id)).slug ?? '';
    expect(slug).toContain('zephyrine');
    await world.stranger.browser.post(`/api/sheets/${slug}/claims`, { reason: said('J’ai travaillé avec') });
    await actOn(world.author, slug, { action: 'revise' });
    await actOn(world.author, slug, { action: 'correct', content: { ...content, pitch: `Oui, ${content.pitch}` } });
    await actOn(world.author, slug, { action: 'withdraw-urgently', reason: said('Retrait de'), reasonIsPublic: true });
    await test.runJobs();
    const before = await placesOf(test, passage);
    expect(before).toEqual(
      expect.arrayContaining([
        'corrections',
        'event_details',
        'mails',
        'notices',
        'opinions',
        'proofreadings',
        'remarks',
        'revisions',
        'sheet_claims',
        'sheets',
        'working_copies',
      ]),
    );
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    await test.runJobs();
    const word = passage.split(' ')[0]!;
    await expect(placesOf(test, word)).resolves.toEqual([]);
    await expect(placesOf(test, slugify(word))).resolves.toEqual([]);
    const { json } = await world.author.browser.get('/api/me/notices');
    const next = (json.notices[0].path as string).replace('/fiches/', '');
    expect(next).toMatch(/^le-guichet-de/);
    expect((await offers(world.author, next)).actions.map(({ name }) => name)).toContain('validate-redacted');
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(404);
  });

  it('keeps a sheet online whose text does not hold it, and erases it from what came before', async () => {
    const passage = newPassage();
    const { id } = await propose(world, draft({ pitch: `Merci à ${passage}.` }));
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    await write(world.writer, id, { pitch: 'Merci.' });
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    await acts(world.author, id, 'validate', { contentHash: (await see(world.author, id)).contentHash });
    await acts(world.secretary, id, 'publish');
    const slug = (await see(world.author, id)).slug ?? '';
    const page = await test.get(`/api/sheets/${slug}`);
    expect((await erase(slug, passage, world.author, world.administrator)).status).toBe(200);
    await expect(placesOf(test, passage)).resolves.toEqual([]);
    expect((await test.get(`/api/sheets/${slug}`)).json).toEqual(page.json);
  });

  it('leaves the address of a sheet when nothing of the passage could stand in one', async () => {
    const { slug: given } = await submissionIn(world, 'published', {
      title: 'Une fiche navette',
      pitch: 'Merci à Иванов.',
    });
    const slug = given ?? '';
    await erase(slug, 'Иванов', world.secretary, world.author);
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(410);
  });

  it('shows the secretariat no word of a draft, and erases the passage there all the same', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const { json } = await actOn(world.author, slug, { action: 'revise' });
    const draftId = json.submissionId as string;
    await write(world.author, draftId, { pitch: `Un secret de ${passage}.` });
    const seen = async (): Promise<string[]> => {
      const { places } = (await world.secretary.browser.post(`/api/sheets/${slug}/passages`, { passage }))
        .json as PassagePlaces;
      return places.map(({ part }) => part);
    };
    await expect(seen()).resolves.toEqual(['origin']);
    await acts(world.author, draftId, 'submit');
    await expect(seen()).resolves.toContain('pitch');
    await acts(world.author, draftId, 'take-back');
    await write(world.author, draftId, { title: `Encore ${passage}` });
    await expect(seen()).resolves.not.toContain('title');
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    await expect(placesOf(test, passage)).resolves.toEqual([]);
  });

  it('answers no question about texts and notes that someone may not read', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, newPassage());
    const { json } = await actOn(world.secretary, slug, { action: 'revise-by-committee' });
    const running = json.submissionId as string;
    await write(world.secretary, running, { pitch: `Merci à ${passage}.` });
    await world.secretary.browser.post(`/api/submissions/${running}/remarks`, { audience: 'committee', text: passage });
    const seen = async (who: Participant): Promise<unknown> =>
      (await who.browser.post(`/api/sheets/${slug}/passages`, { passage })).json;
    await expect(seen(world.secretary)).resolves.toMatchObject({ places: [{ part: 'pitch' }], elsewhere: 1 });
    await expect(seen(world.author)).resolves.toEqual({ places: [], elsewhere: 0 });
    const asked = await actOn(world.author, slug, { action: 'redact', passage, reason });
    expect([asked.status, asked.json.errors[0].field]).toEqual([422, 'passage']);
    await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    expect((await offers(world.administrator, slug)).redaction).toMatchObject({ places: [], elsewhere: 0 });
    const found = await world.stranger.browser.post(`/api/sheets/${slug}/passages`, { passage });
    expect(found.status).toBe(403);
  });
});
