import type { DraftContent, PublishedSheet, SheetActionRequest } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import {
  act,
  acts,
  draft,
  editorialWorld,
  submissionIn,
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

async function published(
  given: Partial<DraftContent> = {},
): Promise<{ id: string; slug: string; content: DraftContent }> {
  const { id, slug, content } = await submissionIn(world, 'published', given);
  return { id, slug: slug ?? '', content: content! };
}

function actOn(who: Participant, slug: string, request: SheetActionRequest): Promise<Reply> {
  return who.browser.post(`/api/sheets/${slug}/actions`, request);
}

async function offered(who: Participant, slug: string): Promise<string[]> {
  const { json } = await who.browser.get(`/api/sheets/${slug}/actions`);
  return json.actions.map(({ name }: { name: string }) => name) as string[];
}

async function subjects(who: Participant): Promise<string[]> {
  const { json } = await who.browser.get('/api/me/notices');
  return json.notices.map(({ subject }: { subject: string }) => subject) as string[];
}

describe('a sheet online', () => {
  it('offers to each what the policy gives them', async () => {
    const { slug } = await published();
    await expect(offered(world.author, slug)).resolves.toEqual([
      'revise',
      'correct',
      'archive',
      'withdraw-urgently',
      'confirm-still-valid',
      'redact',
    ]);
    await expect(offered(world.secretary, slug)).resolves.toEqual([
      'revise-by-committee',
      'correct',
      'archive',
      'withdraw-urgently',
      'redact',
    ]);
    await expect(offered(world.stranger, slug)).resolves.toEqual([]);
    expect((await actOn(world.stranger, slug, { action: 'archive', reason: 'x' })).status).toBe(403);
  });

  it('is revised by its author without changing meanwhile, and once at a time', async () => {
    const { slug } = await published();
    const { json } = await actOn(world.author, slug, { action: 'revise' });
    const id = json.submissionId as string;
    await write(world.author, id, { title: 'Un titre tout neuf' });
    await acts(world.author, id, 'submit');
    const page = (await test.get(`/api/sheets/${slug}`)).json as PublishedSheet;
    expect(page.title).not.toBe('Un titre tout neuf');
    expect((await actOn(world.secretary, slug, { action: 'revise-by-committee' })).status).toBe(409);
  });

  it('is gone from page, search, lists and similar at once when archived, and comes back as it was', async () => {
    const { slug, content } = await published();
    const reason = 'Le dispositif a pris fin.';
    expect((await actOn(world.author, slug, { action: 'archive' })).status).toBe(422);
    await actOn(world.author, slug, { action: 'archive', reason, reasonIsPublic: true });
    const gone = await test.get(`/api/sheets/${slug}`);
    expect([gone.status, gone.json.detail]).toEqual([410, `Cette fiche a été archivée : ${reason}`]);
    const found = await test.get(`/api/sheets?q=${encodeURIComponent(content.title)}`);
    expect(found.json.hits.map((hit: { slug: string }) => hit.slug)).not.toContain(slug);
    await expect(offered(world.author, slug)).resolves.toEqual(['restore', 'redact']);
    await actOn(world.author, slug, { action: 'restore' });
    expect((await test.get(`/api/sheets/${slug}`)).status).toBe(200);
  });

  it('tells readers the reason of its absence only where whoever archived it said so', async () => {
    const { slug } = await published();
    await actOn(world.use, slug, { action: 'withdraw-urgently', reason: 'Une personne y est nommée.' });
    expect((await test.get(`/api/sheets/${slug}`)).json.detail).toBe('Cette fiche a été archivée.');
    await test.runJobs();
    const mails = await test.mails();
    expect(mails.filter(({ subject }) => subject.includes('n’est plus en ligne')).map(({ to }) => to)).toEqual(
      expect.arrayContaining([world.author.email, world.secretary.email]),
    );
  });

  it('does not appear again by itself when it was archived while a revision was validated', async () => {
    const { slug } = await published();
    const { json } = await actOn(world.author, slug, { action: 'revise' });
    const id = json.submissionId as string;
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    await acts(world.author, id, 'validate', { contentHash: (await see(world.author, id)).contentHash });
    await actOn(world.secretary, slug, { action: 'archive', reason: 'Doublon.' });
    const refused = await act(world.secretary, id, 'publish');
    expect([refused.status, refused.json.reason]).toEqual([409, 'sheet-not-archived']);
  });
});

describe('a typo', () => {
  it('is corrected by the author and agreed to by the secretary in one click, and the submission under way follows', async () => {
    const { slug, content } = await published();
    const revision = await actOn(world.author, slug, { action: 'revise' });
    const corrected = { ...content, pitch: content.pitch.replace(/\.?$/, ' !') };
    const proposed = await actOn(world.author, slug, { action: 'correct', content: corrected });
    expect(proposed.status).toBe(200);
    const { json } = await world.secretary.browser.get(`/api/sheets/${slug}/actions`);
    expect(json.correction.parts.map(({ part }: { part: string }) => part)).toEqual(['pitch']);
    const contentHash = json.correction.contentHash as string;
    const other = await actOn(world.secretary, slug, {
      action: 'agree-to-correction',
      contentHash: `v1:${'0'.repeat(64)}`,
    });
    expect(other.status).toBe(409);
    expect((await actOn(world.secretary, slug, { action: 'agree-to-correction', contentHash })).status).toBe(200);
    expect(((await test.get(`/api/sheets/${slug}`)).json as PublishedSheet).pitch).toBe(corrected.pitch);
    const running = await see(world.author, revision.json.submissionId as string);
    expect(running.content?.pitch).toBe(corrected.pitch);
  });

  it('is told to the other side, and to whoever proposed it once it was answered', async () => {
    const { slug, content } = await published();
    const pitch = content.pitch.replace(/\.$/, ', vraiment.');
    await actOn(world.secretary, slug, { action: 'correct', content: { ...content, pitch } });
    expect(await subjects(world.author)).toContain(
      `À vous\u202f: une correction de «\u202f${content.title}\u202f» attend votre accord`,
    );
    const { json } = await world.author.browser.get(`/api/sheets/${slug}/actions`);
    await actOn(world.author, slug, { action: 'agree-to-correction', contentHash: json.correction.contentHash });
    expect(await subjects(world.secretary)).toContain(`La correction de «\u202f${content.title}\u202f» est en ligne`);
  });

  it('is dropped by either side, and another may be proposed: no sheet waits for it forever', async () => {
    const { slug, content } = await published();
    const corrected = { ...content, pitch: content.pitch.replace(/\.$/, ', vraiment.') };
    await actOn(world.author, slug, { action: 'correct', content: corrected });
    expect((await actOn(world.author, slug, { action: 'correct', content: corrected })).status).toBe(409);
    const { json } = await world.secretary.browser.get(`/api/sheets/${slug}/actions`);
    const contentHash = json.correction.contentHash as string;
    expect((await actOn(world.stranger, slug, { action: 'drop-correction', contentHash })).status).toBe(403);
    expect((await actOn(world.secretary, slug, { action: 'drop-correction' })).status).toBe(409);
    expect((await actOn(world.secretary, slug, { action: 'drop-correction', contentHash })).status).toBe(200);
    expect(((await test.get(`/api/sheets/${slug}`)).json as PublishedSheet).pitch).toBe(content.pitch);
    expect(await subjects(world.author)).toContain(`Votre correction de «\u202f${content.title}\u202f»`);
    expect((await actOn(world.author, slug, { action: 'correct', content: corrected })).status).toBe(200);
    expect((await actOn(world.author, slug, { action: 'drop-correction', contentHash })).status).toBe(200);
  });

  it('is no way to rewrite a sheet', async () => {
    const { slug, content } = await published();
    const pitch = 'Tout autre chose que ce qui avait été validé, en bien plus de mots que n’en compte une coquille.';
    const reply = await actOn(world.author, slug, { action: 'correct', content: { ...content, pitch } });
    expect([reply.status, reply.json.errors[0].field]).toEqual([422, 'content']);
  });

  it.each<[string, (content: DraftContent) => Partial<DraftContent>]>([
    ['a sentence', ({ pitch }) => ({ pitch: `${pitch} Oui.` })],
    ['a figure', ({ title }) => ({ title: `${title} 2` })],
    ['an address', () => ({ links: [{ label: 'Le guide', url: 'https://guide.example/2' }] })],
    [
      'the address behind words',
      ({ sections }) => ({ sections: { ...sections, advice: linked('https://b.example') } }),
    ],
    [
      'a contact',
      ({ contacts }) => ({ contacts: contacts.map((contact) => ({ ...contact, phone: '01 99 00 12 34' })) }),
    ],
  ])('is not %s: more than words waits for the committee', async (_name, change) => {
    const { sections } = draft();
    const links = [{ label: 'Le guide', url: 'https://guide.example/1' }];
    const { slug, content } = await published({
      links,
      sections: { ...sections, advice: linked('https://a.example') },
    });
    const reply = await actOn(world.author, slug, { action: 'correct', content: { ...content, ...change(content) } });
    expect([reply.status, reply.json.errors[0].field]).toEqual([422, 'content']);
  });
});

function linked(href: string): RichText {
  const words = { type: 'text' as const, text: 'le formulaire', marks: [{ type: 'link' as const, attrs: { href } }] };
  return { type: 'doc', content: [{ type: 'paragraph', content: [words] }] };
}
