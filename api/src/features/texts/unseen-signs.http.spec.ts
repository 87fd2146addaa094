import type { SheetContent } from '@recueil/domain';
import { startTestApplication, type TestApplication } from '../../../test/application';
import {
  acts,
  editorialWorld,
  submissionIn,
  see,
  write,
  type EditorialWorld,
} from '../../../test/builders/submissions';
import { contentHash } from '#rooms/sheets';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

const sections = (words: string): Pick<SheetContent, 'sections'> => ({
  sections: {
    origin: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
    results: null,
    principles: null,
    advice: null,
    setbacks: null,
  },
});

describe('signs that nobody sees', () => {
  it('never reach what is stored of a text that is typed', async () => {
    const { id } = await submissionIn(world, 'rewriting');
    const reply = await write(world.writer, id, {
      title: 'Une déma\u00adtéria\u00adlisation\u2028e\ufffcﬃcace',
      pitch: 'L’of\u200bﬁce :\u00a012\u202f500\u2060 appels \u{1f469}\u200d\u{1f4bb}.',
      ...sections('La ﬂotte\u00ad.'),
    });
    expect(reply.status).toBe(200);
    expect((await see(world.writer, id)).content).toMatchObject({
      title: 'Une dématérialisation efficace',
      pitch: 'L’office :\u00a012\u202f500 appels \u{1f469}\u200d\u{1f4bb}.',
      ...sections('La flotte.'),
    });
  });

  it('do not make a title: what holds nothing else is missing', async () => {
    const { id } = await submissionIn(world, 'draft');
    const { json } = await write(world.author, id, { title: '\u3164\u00ad\u2800\u00a0' });
    expect(json.missing).toEqual(['title']);
  });

  it('stay in what was stored with them before: it is shown, validated and published to the letter', async () => {
    const title = 'Une déma\u00adtéria\u00adlisation eﬃcace\u200b\ufffc';
    const { id } = await submissionIn(world, 'rewriting');
    const [row] = await test.database.query<{ content: SheetContent }[]>(
      'SELECT content FROM working_copies WHERE submission_id = $1',
      [id],
    );
    const content = { ...row!.content, title };
    const hash = contentHash(content);
    await test.database.query('UPDATE working_copies SET content = $2, content_hash = $3 WHERE submission_id = $1', [
      id,
      JSON.stringify(content),
      hash,
    ]);
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    const shown = await see(world.author, id);
    expect([shown.title, shown.contentHash]).toEqual([title, hash]);
    await acts(world.author, id, 'validate', { contentHash: hash });
    const slug = (await acts(world.secretary, id, 'publish')).slug ?? '';
    expect(slug).toBe('une-dematerialisation-efficace');
    expect((await test.get(`/api/sheets/${slug}`)).json.title).toBe(title);
  });
});
