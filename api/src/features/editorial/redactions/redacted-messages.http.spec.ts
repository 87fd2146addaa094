import type { PassagePlaces } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { pdfFile } from '../../../../test/builders/files';
import { fileForm } from '../../../../test/builders/forms';
import { actOn, erase, newPassage, placesOf, publishedWith } from '../../../../test/builders/redactions';
import {
  acts,
  draft,
  editorialWorld,
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

async function invite(id: string, { email }: Participant): Promise<string> {
  const asked = { part: 'co-author', name: 'Colette Coauteur', email };
  return (await world.author.browser.post(`/api/submissions/${id}/invitations`, asked)).json.id as string;
}

async function published(id: string): Promise<string> {
  const { author, writer, design, use, secretary } = world;
  await acts(author, id, 'submit');
  await acts(writer, id, 'take-up');
  await acts(writer, id, 'propose');
  await acts(design, id, 'approve');
  await acts(use, id, 'approve');
  await acts(author, id, 'validate', { contentHash: (await see(author, id)).contentHash });
  return (await acts(secretary, id, 'publish')).slug ?? '';
}

describe('a passage that is erased', () => {
  it('stands in no message about who writes the sheet, nor in the name that a file was sent under', async () => {
    const passage = newPassage();
    const { author, colleague, secretary } = world;
    const { id } = await propose(world, draft({ title: `Le guichet de ${passage}` }));
    const { body, headers } = fileForm(pdfFile(['(bilan)']), { name: `bilan de ${passage}.pdf` });
    await author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
    const invitation = await invite(id, colleague);
    await colleague.browser.post(`/api/me/invitations/${invitation}/accept`);
    await author.browser.delete(`/api/submissions/${id}/invitations/${invitation}`);
    await invite(id, world.stranger);
    const slug = await published(id);
    await expect(placesOf(test, passage)).resolves.toEqual(expect.arrayContaining(['mails', 'sheet_attachments']));
    expect((await erase(slug, passage, secretary, author)).status).toBe(200);
    await expect(placesOf(test, passage)).resolves.toEqual([]);
  });

  it('is found however its accents were typed', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const { json } = await actOn(world.secretary, slug, { action: 'revise-by-committee' });
    const text = `Voyez avec ${passage}.`.normalize('NFD');
    await world.secretary.browser.post(`/api/submissions/${json.submissionId as string}/remarks`, {
      audience: 'committee',
      text,
    });
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    await expect(placesOf(test, passage.normalize('NFD'))).resolves.toEqual([]);
  });

  it('stays in what was told of other sheets, and nobody learns that it stands there', async () => {
    const passage = newPassage();
    const { id } = await propose(world, draft({ title: `Un brouillon avec ${passage}` }));
    await invite(id, world.colleague);
    const { slug: unrelated } = await publishedWith(world, newPassage());
    const found = await world.secretary.browser.post(`/api/sheets/${unrelated}/passages`, { passage });
    expect(found.json as PassagePlaces).toEqual({ places: [], elsewhere: 0 });
    const { slug } = await publishedWith(world, passage);
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    await expect(placesOf(test, passage)).resolves.toEqual(['mails', 'notices', 'working_copies']);
  });

  it('is looked for neither in what a proofreader said to the team nor in what was asked of them', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, newPassage());
    const id = (await actOn(world.author, slug, { action: 'revise' })).json.submissionId as string;
    await write(world.author, id, { pitch: 'Une accroche revue.' });
    const asked = { name: 'Relectrice', email: 'relectrice@ville.example', message: `Merci d’y trouver ${passage}.` };
    expect((await world.author.browser.post(`/api/submissions/${id}/proofreadings`, asked)).status).toBe(201);
    const found = await world.secretary.browser.post(`/api/sheets/${slug}/passages`, { passage });
    expect(found.json as PassagePlaces).toEqual({ places: [], elsewhere: 0 });
  });
});
