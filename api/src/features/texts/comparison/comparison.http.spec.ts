import type { ComparedPart, ComparisonView, DraftContent } from '@recueil/contracts';
import type { RichText } from '@recueil/text';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { photograph } from '../../../../test/builders/files';
import { fileForm } from '../../../../test/builders/forms';
import {
  acts,
  draft,
  editorialWorld,
  submissionIn,
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

async function joined(who: Participant, id: string, kind: 'png' | 'jpeg'): Promise<string> {
  const { body, headers } = fileForm(await photograph(kind), { name: 'guichet.png' });
  const { status, json } = await who.browser.post(`/api/submissions/${id}/attachments`, body, headers);
  expect(status).toBe(201);
  return String(json.sha256);
}

/** The page « Valider » of a text that the committee rewrote. */
async function shownToAuthor(id: string): Promise<ComparedPart[]> {
  await acts(world.writer, id, 'propose');
  await acts(world.design, id, 'approve');
  await acts(world.use, id, 'approve');
  const { json } = await world.author.browser.get(`/api/submissions/${id}/comparison`);
  return (json as ComparisonView).parts.filter(({ changed }) => changed);
}

function linked(href: string): RichText {
  const words = { type: 'text' as const, text: 'le formulaire', marks: [{ type: 'link' as const, attrs: { href } }] };
  return { type: 'doc', content: [{ type: 'paragraph', content: [words] }] };
}

describe('what the author is shown of a text that the committee rewrote', () => {
  it('tells a file that took the place of another under the same name, and hands both out', async () => {
    const { id } = await submissionIn(world, 'draft');
    const mine = await joined(world.author, id, 'png');
    const named = { name: 'guichet.png', alternative: 'Le guichet.' };
    await write(world.author, id, { attachments: [{ sha256: mine, ...named }] });
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    const theirs = await joined(world.writer, id, 'jpeg');
    await write(world.writer, id, { attachments: [{ sha256: theirs, ...named }] });
    const [part, ...others] = await shownToAuthor(id);
    expect([part?.part, others]).toEqual(['attachments', []]);
    expect(part?.onlyWords).toBe(false);
    const [change] = part?.changes ?? [];
    expect(change?.what).toBe('Une pièce jointe est remplacée');
    expect(change?.files?.before).toMatchObject({ sha256: mine, facts: { by: { id: world.author.id } } });
    expect(change?.files?.after).toMatchObject({ sha256: theirs, facts: { by: { id: world.writer.id } } });
    for (const sha256 of [mine, theirs]) {
      const reply = await world.author.browser.get(`/api/submissions/${id}/attachments/${sha256}`);
      expect(reply.status).toBe(200);
    }
  });

  it('tells the old and the new address behind words that stayed', async () => {
    const { sections } = draft();
    const address = (href: string): Partial<DraftContent> => ({ sections: { ...sections, advice: linked(href) } });
    const { id } = await submissionIn(world, 'draft', address('https://ville.example/formulaire'));
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    await write(world.writer, id, address('https://autre.example/formulaire'));
    const advice = (await shownToAuthor(id)).find(({ part }) => part === 'advice');
    expect(advice?.changes).toMatchObject([
      { before: 'https://ville.example/formulaire', after: 'https://autre.example/formulaire' },
    ]);
  });

  it('ends on the text of its page, of a submission that was given up with other words', async () => {
    const { id } = await submissionIn(world, 'returned', { pitch: 'Un accueil.' });
    await write(world.author, id, { pitch: 'Deux accueils.' });
    const page = await acts(world.author, id, 'withdraw');
    const { json } = await world.author.browser.get(`/api/submissions/${id}/comparison`);
    const { contentHash, parts } = json as ComparisonView;
    expect(contentHash).toBe(page.contentHash);
    expect(parts.filter(({ changed }) => changed)).toMatchObject([{ part: 'pitch' }]);
  });

  it('tells no sentence, but how many, where only spaces and signs that nobody sees are others', async () => {
    const { id } = await submissionIn(world, 'draft', { pitch: "Dès 9 h : l'accueil." });
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    await write(world.writer, id, { pitch: 'Dès 9\u00A0h\u202F: l’accueil.' });
    const parts = await shownToAuthor(id);
    expect(parts).toMatchObject([{ part: 'pitch', sentences: [], changes: [], words: 0, tidied: 3 }]);
  });
});
