import type { DraftContact, DraftContent, RevisionList, RevisionText, SavedDraft } from '@recueil/contracts';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { pdfFile } from '../../../../test/builders/files';
import { fileForm } from '../../../../test/builders/forms';
import {
  acts,
  editorialWorld,
  propose,
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

const contact = (name: string): DraftContact => ({
  id: null,
  name,
  role: 'Référente',
  email: `${name.toLowerCase()}@ville.example`,
  phone: '',
  url: '',
});
const bare: Partial<DraftContent> = { title: 'Un autre titre', contacts: [], attachments: [], links: [] };

/** A file sent with two contacts and an attachment; answers what was joined to it. */
async function sent(): Promise<{ id: string; sha256: string }> {
  const { author } = world;
  const { id } = await propose(world, { contacts: [contact('Alix'), contact('Noor')] });
  const { body, headers } = fileForm(pdfFile(['(bilan)']), { name: 'bilan.pdf' });
  const { sha256 } = (await author.browser.post(`/api/submissions/${id}/attachments`, body, headers)).json as {
    sha256: string;
  };
  await write(author, id, { attachments: [{ sha256, name: 'bilan.pdf', alternative: '' }] });
  await acts(author, id, 'submit');
  return { id, sha256 };
}

/** The oldest version that this person may read. */
async function oldest({ browser }: Participant, id: string): Promise<RevisionText> {
  const { revisions } = (await browser.get(`/api/submissions/${id}/revisions`)).json as RevisionList;
  return (await browser.get(`/api/submissions/${id}/revisions/${revisions.at(-1)!.id}`)).json as RevisionText;
}

const hashOf = ({ json }: Reply): string => (json as SavedDraft).contentHash;

describe('the text of an older version', () => {
  it('is saved again by its author with the contacts and files that it had, to the letter', async () => {
    const { author, secretary } = world;
    const { id, sha256 } = await sent();
    await acts(secretary, id, 'return', { reason: 'Il manque un chiffre.' });
    expect((await write(author, id, bare)).status).toBe(200);
    const version = await oldest(author, id);
    expect(version.content.attachments.map((file) => file.sha256)).toEqual([sha256]);
    expect(hashOf(await write(author, id, version.content))).toBe(version.contentHash);
  });

  it('is saved again by the pen holder, over a text that was frozen without them', async () => {
    const { writer } = world;
    const { id } = await sent();
    await acts(writer, id, 'take-up');
    await write(writer, id, bare);
    await acts(writer, id, 'propose');
    await acts(writer, id, 'recall');
    const version = await oldest(writer, id);
    expect(version.content.contacts.map(({ name }) => name)).toEqual(['Alix', 'Noor']);
    expect(hashOf(await write(writer, id, version.content))).toBe(version.contentHash);
  });

  it('comes back without the contact who withdrew since, and with all the rest', async () => {
    const { author, secretary } = world;
    const { id } = await sent();
    await acts(secretary, id, 'return', { reason: 'Il manque un chiffre.' });
    await write(author, id, bare);
    const [gone] = (await oldest(author, id)).content.contacts;
    await test.database.query('SELECT redact_contact($1)', [gone!.id]);
    const version = await oldest(author, id);
    expect(version.content.contacts.map(({ name }) => name)).toEqual(['', 'Noor']);
    expect((await write(author, id, version.content)).status).toBe(200);
    const { content } = (await author.browser.get(`/api/submissions/${id}`)).json as { content: DraftContent };
    expect(content).toEqual({ ...version.content, contacts: version.content.contacts.slice(1) });
  });
});
