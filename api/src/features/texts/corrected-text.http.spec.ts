import type { ComparedPart, DraftContent, RevisionList } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { photograph } from '../../../test/builders/files';
import { fileForm } from '../../../test/builders/forms';
import {
  act,
  acts,
  editorialWorld,
  submissionIn,
  see,
  write,
  type EditorialWorld,
} from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

/** What surrounds the text that the committee proposes. */
const surroundings = {
  keyFigures: [{ kind: 'number', value: '62', unit: '', label: 'remarques', detail: 'en un an' }],
  links: [{ label: 'Le guide', url: 'https://guide.example/1' }],
} satisfies Partial<DraftContent>;

/** A submission that awaits its author's agreement, with a figure, a link, a contact and a picture. */
async function proposed(): Promise<{ id: string; content: DraftContent; contentHash: string }> {
  const { id } = await submissionIn(world, 'draft', surroundings);
  const { body, headers } = fileForm(await photograph('png'), { name: 'guichet.png' });
  const { json } = await world.author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
  await write(world.author, id, {
    attachments: [{ sha256: String(json.sha256), name: 'guichet.png', alternative: 'Un guichet.' }],
  });
  await acts(world.author, id, 'submit');
  await acts(world.writer, id, 'take-up');
  await acts(world.writer, id, 'propose');
  await acts(world.design, id, 'approve');
  await acts(world.use, id, 'approve');
  const { content, contentHash } = await see(world.author, id);
  return { id, content: content!, contentHash };
}

/** Everything around the text otherwise. */
function correctedIn(content: DraftContent): DraftContent {
  return {
    ...content,
    resultsKind: 'expected',
    resultsDate: '2027-03-01',
    keyFigures: [{ kind: 'share', value: 7, of: 10, label: 'remarques réglées', detail: 'en un an' }],
    links: [{ label: 'Le guide', url: 'https://guide.example/2' }],
    contacts: content.contacts.map((contact) => ({ ...contact, phone: '01 23 45 67 89' })),
    attachments: content.attachments.map((file) => ({ ...file, alternative: 'Le guichet du soir.' })),
  };
}

describe('a text that its author corrects and validates in one act', () => {
  it('is frozen to the letter with what surrounds it, validated by its author, and read by the committee', async () => {
    const { author, writer, secretary } = world;
    const { id, content, contentHash } = await proposed();
    const corrected = correctedIn(content);
    await acts(author, id, 'amend', { contentHash, content: corrected });
    for (const who of [author, writer, secretary]) {
      const seen = await see(who, id);
      const contacts = corrected.contacts.map((contact) => ({ ...contact, id: expect.any(String) as string }));
      expect(seen.content).toEqual({ ...corrected, contacts });
      expect(seen.contentHash).not.toBe(contentHash);
      expect(seen.validation).toMatchObject({ by: { id: author.id }, basis: 'author' });
    }
    // Whoever agreed to a text agreed to its contacts as they were: the corrected one is another.
    expect((await see(author, id)).content?.contacts[0]?.id).not.toBe(content.contacts[0]?.id);
    const rows = await test.database.query<{ content_hash: string; revision_hash: string }[]>(
      `SELECT v.content_hash, r.content_hash AS revision_hash FROM validations v JOIN revisions r ON r.id = v.revision_id
       JOIN submissions s ON s.sheet_id = v.sheet_id WHERE s.id = $1`,
      [id],
    );
    const { contentHash: frozen } = await see(author, id);
    expect(rows).toEqual([{ content_hash: frozen, revision_hash: frozen }]);
  });

  it('is compared by the committee with the text that it proposed, figure, link, contact and file included', async () => {
    const { author, design } = world;
    const { id, content, contentHash } = await proposed();
    await acts(author, id, 'amend', { contentHash, content: correctedIn(content) });
    const { json } = await design.browser.get(`/api/submissions/${id}/revisions`);
    const [after, before] = (json as RevisionList).revisions;
    expect([before?.contentHash, before?.kind]).toEqual([contentHash, 'proposed']);
    const comparison = await design.browser.get(`/api/submissions/${id}/comparison?from=${before!.id}&to=${after!.id}`);
    const changed = (comparison.json.parts as ComparedPart[]).filter((part) => part.changed);
    const said = changed.map(({ part, changes }) => [
      part,
      changes.map(({ before: old, after: young }) => [old, young]),
    ]);
    expect(said).toEqual([
      [
        'results',
        [
          ['obtenus', 'attendus'],
          [null, '1er\u00A0mars 2027'],
        ],
      ],
      [
        'keyFigures',
        [
          ['un nombre', 'une part'],
          ['62', null],
          ['remarques', 'remarques réglées'],
          [null, '7'],
          [null, '10'],
        ],
      ],
      ['links', [['https://guide.example/1', 'https://guide.example/2']]],
      ['contacts', [[null, '01 23 45 67 89']]],
      ['attachments', [['Un guichet.', 'Le guichet du soir.']]],
    ]);
    expect(changed.find(({ part }) => part === 'results')?.heading).toBe('Résultats attendus');
  });

  it('is refused field by field, and nothing of it is kept', async () => {
    const { author } = world;
    const { id, content, contentHash } = await proposed();
    const reply = await act(author, id, 'amend', {
      contentHash,
      content: {
        ...content,
        keyFigures: [{ kind: 'share', value: 30, of: 40, label: 'guichets', detail: '' }],
        links: [{ label: 'Le guide', url: 'guide.example' }],
        contacts: content.contacts.map((contact) => ({ ...contact, email: 'alix' })),
      },
    });
    expect(reply.status).toBe(400);
    expect(reply.json.errors.map(({ field }: { field: string }) => field)).toEqual([
      'keyFigures[0]',
      'links[0].url',
      'contacts[0].email',
    ]);
    const after = await see(author, id);
    expect([after.state, after.contentHash]).toEqual(['awaiting-validation', contentHash]);
  });
});
