import { startTestApplication, type TestApplication } from '../../../test/application';
import {
  act,
  acts,
  editorialWorld,
  propose,
  see,
  signInAgain,
  write,
  type EditorialWorld,
} from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  // A Thursday: what is validated then appears the next morning.
  test.freeze(new Date('2026-11-19T14:00:00Z'));
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

const text = (words: string): object => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

describe('a practice told by an agent', () => {
  it('is returned, rewritten, objected, proposed anew, amended, accepted and published the next working day', async () => {
    const { author, writer, design, use, secretary } = world;
    const { id } = await propose(world, { title: 'Un accueil qui rappelle' });
    await acts(author, id, 'submit');
    await acts(writer, id, 'take-up');
    await acts(writer, id, 'return', { reason: 'Combien de personnes sont rappelées ?' });
    expect((await see(author, id)).words.step).toBe('À compléter');
    await acts(author, id, 'submit');
    expect((await see(writer, id)).penHolder?.id).toBe(writer.id);

    const saved = await write(writer, id, { pitch: 'Rappeler plutôt que faire attendre.' });
    expect(saved.status).toBe(200);
    await acts(writer, id, 'propose');
    const read = await see(secretary, id);
    expect(read.readers.map((one) => one.id).sort()).toEqual([design.id, use.id].sort());
    await acts(design, id, 'object', { reason: 'Le deuxième paragraphe reste obscur.' });
    await write(writer, id, { pitch: 'Rappeler chacun dans la journée.' });
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');

    await test.runJobs();
    const asked = (await test.mails()).filter(({ subject }) => subject.includes('votre fiche est prête'));
    expect(asked).toMatchObject([{ to: author.email, replyTo: secretary.email }]);
    expect(asked[0]?.text).toContain('Rappeler chacun dans la journée.');
    expect(asked[0]?.text).toContain(`/mes-fiches/${id}/valider`);
    expect(asked[0]?.subject.startsWith('À vous')).toBe(true);
    const awaiting = await see(author, id);
    expect(awaiting.words.step).toBe('À valider');
    const comparison = await author.browser.get(`/api/submissions/${id}/comparison`);
    expect(comparison.json.contentHash).toBe(awaiting.contentHash);
    const { content } = awaiting;
    const corrected = { ...content!, pitch: 'Rappeler chacun le jour même.' };
    await acts(author, id, 'amend', { contentHash: awaiting.contentHash, content: corrected });
    expect((await see(writer, id)).readers.map((one) => one.id)).toEqual([writer.id]);
    const validated = await acts(writer, id, 'approve');
    expect(validated.words.step).toBe('Validée, paraît le 20\u00a0novembre');

    await test.morningRound();
    expect((await see(author, id)).state).toBe('validated');
    test.freeze(new Date('2026-11-20T07:00:00Z'));
    await signInAgain(test, world);
    await test.morningRound();
    const published = await see(author, id);
    expect(published.state).toBe('published');
    const page = await test.get(`/api/sheets/${published.slug!}`);
    expect(page.json).toMatchObject({ title: 'Un accueil qui rappelle', pitch: 'Rappeler chacun le jour même.' });
    const found = await test.get('/api/sheets?q=rappelle');
    expect(found.json.hits.map(({ slug }: { slug: string }) => slug)).toContain(published.slug);
  });

  it('is answered with what lacks, when it is sent too early', async () => {
    const { id } = await propose(world, { title: '' });
    const reply = await act(world.author, id, 'submit');
    expect(reply.status).toBe(422);
    expect(reply.json).toMatchObject({ code: 'unprocessable', reason: 'incomplete' });
    expect(reply.json.errors.map(({ field }: { field: string }) => field)).toEqual(['title']);
  });

  it('keeps only its schema’s nodes', async () => {
    const { id } = await propose(world);
    const { content } = await see(world.author, id);
    const reply = await world.author.browser.patch(
      `/api/submissions/${id}/content`,
      {
        content: { ...content!, sections: { ...content!.sections, origin: { ...text('a'), attrs: { onclick: 'x' } } } },
      },
      { 'if-match': '"1"' },
    );
    expect(reply.status).toBe(400);
  });
});
