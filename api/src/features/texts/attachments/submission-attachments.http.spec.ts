import { startTestApplication, type TestApplication } from '../../../../test/application';
import { pdfFile, photograph, wordFile } from '../../../../test/builders/files';
import { fileForm } from '../../../../test/builders/forms';
import {
  acts,
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

let files = 0;

/** Joins a file that is like no other; answers its status and its digest. */
async function join(who: Participant, id: string, name = 'piece.pdf'): Promise<{ status: number; sha256: string }> {
  files += 1;
  const { body, headers } = fileForm(pdfFile([`(${String(files)})`]), { name });
  const { status, json } = await who.browser.post(`/api/submissions/${id}/attachments`, body, headers);
  return { status, sha256: String(json.sha256) };
}

async function reads(who: Participant, id: string, sha256: string): Promise<number> {
  return (await who.browser.get(`/api/submissions/${id}/attachments/${sha256}`)).status;
}

const naming = (...sha256s: string[]): object => ({
  attachments: sha256s.map((sha256) => ({ sha256, name: 'piece.pdf', alternative: 'Le bilan' })),
});

describe('a file joined to a submission', () => {
  it('is read by whoever sent it at once, by those who read the text once that names it, by nobody else', async () => {
    const { author, writer, secretary, stranger, administrator } = world;
    const { id } = await submissionIn(world, 'draft');
    const { status, sha256 } = await join(author, id);
    expect(status).toBe(201);
    expect(await reads(author, id, sha256)).toBe(200);
    expect((await write(author, id, naming(sha256))).status).toBe(200);
    for (const who of [writer, secretary, stranger, administrator]) expect(await reads(who, id, sha256)).toBe(404);
    await acts(author, id, 'submit');
    for (const who of [author, writer, secretary]) expect(await reads(who, id, sha256)).toBe(200);
    for (const who of [stranger, administrator]) expect(await reads(who, id, sha256)).toBe(404);
  });

  it('may be named by the text of its own sheet alone', async () => {
    const one = await submissionIn(world, 'draft');
    const other = await submissionIn(world, 'draft');
    const { sha256 } = await join(world.author, one.id);
    const refused = await write(world.author, other.id, naming(sha256));
    expect([refused.status, refused.json.code]).toEqual([400, 'invalid']);
    expect(await reads(world.author, other.id, sha256)).toBe(404);
    expect((await write(world.author, one.id, naming(sha256))).status).toBe(200);
  });

  it('is saved under a safe name, whatever the text calls it', async () => {
    const { author } = world;
    const { id } = await submissionIn(world, 'draft');
    const { sha256 } = await join(author, id);
    const attachments = [{ sha256, name: '../\u202Efdp.exe', alternative: '' }];
    expect((await write(author, id, { attachments })).status).toBe(200);
    const { headers } = await author.browser.get(`/api/submissions/${id}/attachments/${sha256}`);
    expect(headers['content-disposition']).toBe(`attachment; filename="fdp.pdf"; filename*=UTF-8''fdp.pdf`);
  });

  it.each(['guichet', 'guichet.pdf', 'guichet.jpeg'])(
    'is to be described when it is an image, also when the text calls it « %s »',
    async (name) => {
      const { author } = world;
      const { id } = await submissionIn(world, 'draft');
      const { body, headers } = fileForm(await photograph('png'), { name: 'guichet.png' });
      const { json } = await author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
      const attachments = [{ sha256: String(json.sha256), name, alternative: '' }];
      expect((await write(author, id, { attachments })).status).toBe(200);
      const { content, missing } = await see(author, id);
      expect(content?.attachments.map((file) => file.name)).toEqual(['guichet.png']);
      expect(missing).toEqual(['attachments']);
    },
  );

  it.each(['submitted', 'reviewing', 'validated', 'withdrawn'])(
    'is not taken from the author in « %s »',
    async (state) => {
      const { id } = await submissionIn(world, state);
      expect([403, 409]).toContain((await join(world.author, id)).status);
      expect((await join(world.stranger, id)).status).toBe(404);
    },
  );

  it('by the committee stays its own until its text is shown to the author', async () => {
    const { author, writer, design, use } = world;
    const { id } = await submissionIn(world, 'rewriting');
    const { status, sha256 } = await join(writer, id);
    expect(status).toBe(201);
    expect((await write(writer, id, naming(sha256))).status).toBe(200);
    expect([await reads(author, id, sha256), await reads(design, id, sha256)]).toEqual([404, 200]);
    await acts(writer, id, 'propose');
    expect([await reads(author, id, sha256), await reads(use, id, sha256)]).toEqual([404, 200]);
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    expect(await reads(author, id, sha256)).toBe(200);
  });

  it('may be joined by the author who corrects what is proposed, and appears with the sheet', async () => {
    const { author, secretary, design, use } = world;
    const { id } = await submissionIn(world, 'awaiting-validation', { title: 'Avec sa piece' });
    const { status, sha256 } = await join(author, id, 'Bilan été.pdf');
    expect(status).toBe(201);
    const { content, contentHash } = await see(author, id);
    const attachments = [{ sha256, name: 'Bilan été.pdf', alternative: '' }];
    await acts(author, id, 'amend', { contentHash, content: { ...content!, attachments } });
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    await acts(secretary, id, 'publish');
    const { slug } = await see(author, id);
    const reply = await test.get(`/api/sheets/${slug ?? ''}/attachments/${sha256}`);
    expect([reply.status, reply.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="Bilan ete.pdf"; filename*=UTF-8''Bilan%20%C3%A9t%C3%A9.pdf`,
    ]);
  });

  it('is read in a narrower copy by those alone who read the image', async () => {
    const { author, writer, stranger } = world;
    const { id } = await submissionIn(world, 'draft');
    const { body, headers } = fileForm(await photograph('png', 600, 400), { name: 'Plan.png' });
    const { json } = await author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
    const copy = `${String(json.sha256)}?width=480`;
    expect([json.width, json.height]).toEqual([600, 400]);
    expect([await reads(author, id, copy), await reads(writer, id, copy), await reads(stranger, id, copy)]).toEqual([
      200, 404, 404,
    ]);
    expect(await reads(author, id, `${String(json.sha256)}?width=481`)).toBe(400);
  });

  it('is described before it is sent, where it is an image', async () => {
    const { author } = world;
    const { id } = await submissionIn(world, 'draft');
    const { body, headers } = fileForm(await photograph('png', 61, 41), { name: 'Plan.png' });
    const sha256 = String((await author.browser.post(`/api/submissions/${id}/attachments`, body, headers)).json.sha256);
    const saved = await write(author, id, { attachments: [{ sha256, name: 'Plan.png', alternative: ' ' }] });
    expect([saved.status, saved.json.missing]).toEqual([200, ['attachments']]);
    const { version } = await see(author, id);
    const refused = await author.browser.post(`/api/submissions/${id}/actions`, { action: 'submit', version });
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [{ field: 'attachments', message: 'Décrivez chaque image jointe, pour qui ne la voit pas.' }],
    ]);
    await write(author, id, { attachments: [{ sha256, name: 'Plan.png', alternative: 'Le plan du hall' }] });
    await acts(author, id, 'submit');
  });

  it('says what was taken out of it, and is kept for no sheet that is not there', async () => {
    const { id } = await submissionIn(world, 'draft');
    const { body, headers } = fileForm(await wordFile(), { name: 'note.docx' });
    const { json } = await world.author.browser.post(`/api/submissions/${id}/attachments`, body, headers);
    expect(json.cleaned).toEqual(['Le nom de l’auteur a été retiré.']);
    await test.database.query('DELETE FROM attempts');
    expect((await join(world.author, '0190a0a0-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
