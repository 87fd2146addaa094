import { createHash } from 'node:crypto';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { pdfFile, photograph } from '../../../../test/builders/files';
import { fileForm } from '../../../../test/builders/forms';
import { acts, editorialWorld, propose, write, type EditorialWorld } from '../../../../test/builders/submissions';

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

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const unknownFile = 'f'.repeat(64);
const look = (token: string): Promise<Reply> => outside.post('/api/proofreadings/look', { token });
const open = (token: string, sha256: string, more: object = {}): Promise<Reply> =>
  outside.post('/api/proofreadings/file', { token, sha256, ...more });
/** What was answered, whichever request it was. */
const body = ({ status, json }: Reply): unknown => ({ status, ...json, requestId: '' });

/** The bytes that a link gives, whatever is said of them. */
async function bytesOf(token: string, sha256: string, more: object = {}): Promise<{ type: unknown; bytes: Buffer }> {
  const { host } = new URL(test.config.publicUrl);
  const { statusCode, headers, rawPayload } = await test.app.inject({
    method: 'POST',
    url: '/api/proofreadings/file',
    headers: { host, 'x-recueil': '1' },
    payload: { token, sha256, ...more },
  });
  if (statusCode !== 200) throw new Error(`not given: ${String(statusCode)}`);
  return { type: headers['content-type'], bytes: rawPayload };
}

/** Joins a file to what the author writes, and answers its digest. */
async function join(id: string, bytes: Buffer, name: string): Promise<string> {
  const form = fileForm(bytes, { name });
  const { status, json } = await world.author.browser.post(
    `/api/submissions/${id}/attachments`,
    form.body,
    form.headers,
  );
  if (status !== 201) throw new Error(JSON.stringify(json));
  return json.sha256 as string;
}

/** The secret of a link to that file, and which one it is. */
async function given(id: string): Promise<{ token: string; at: string }> {
  const email = `relecture-${id}@ailleurs.example`;
  const asked = { name: 'Dominique Direction', email, message: '' };
  const { json } = await world.author.browser.post(`/api/submissions/${id}/proofreadings`, asked);
  await test.runJobs();
  const mail = (await test.mails()).findLast((one) => one.to === email);
  return { token: mail?.token ?? '', at: `/api/submissions/${id}/proofreadings/${String(json.id)}` };
}

/** A text that names a document; and a link to it. */
async function withDocument(words: string): Promise<{ id: string; sha256: string; token: string; at: string }> {
  const { id } = await propose(world);
  const sha256 = await join(id, pdfFile([`(${words})`]), 'plan.pdf');
  await write(world.author, id, { attachments: [{ sha256, name: 'plan.pdf', alternative: '' }] });
  return { id, sha256, ...(await given(id)) };
}

describe('a file of a text given to proofread', () => {
  it('is handed to whoever holds the link, to be saved and never run', async () => {
    const { sha256, token } = await withDocument('un plan');
    const reply = await open(token, sha256);
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(digest((await bytesOf(token, sha256)).bytes)).toBe(sha256);
  });

  it('is, of an image, a narrower copy as well, and no other width', async () => {
    const { id } = await propose(world);
    const sha256 = await join(id, await photograph('png', 1_200, 800), 'guichet.png');
    await write(world.author, id, { attachments: [{ sha256, name: 'guichet.png', alternative: 'Le guichet.' }] });
    const { token } = await given(id);
    const whole = await bytesOf(token, sha256);
    const copies = [await bytesOf(token, sha256, { width: 480 }), await bytesOf(token, sha256, { width: 960 })];
    expect([whole.type, ...copies.map(({ type }) => type)]).toEqual(['image/png', 'image/webp', 'image/webp']);
    expect(digest(whole.bytes)).toBe(sha256);
    expect(copies[0]!.bytes.length).toBeLessThan(copies[1]!.bytes.length);
    for (const width of [0, 481, '480', [480]]) expect((await open(token, sha256, { width })).status).toBe(400);
    for (const wrong of ['', 'f', sha256.toUpperCase(), [sha256]]) {
      expect((await open(token, wrong as string)).status).toBe(400);
    }
  });

  it('is one that the text shown now names: another is not found, there or not', async () => {
    const { author } = world;
    const { id, sha256, token } = await withDocument('le premier');
    const elsewhere = await withDocument('ailleurs');
    const unnamed = await join(id, pdfFile(['(pas encore nommé)']), 'brouillon.pdf');
    const nowhere = body(await open(token, unknownFile));
    expect(nowhere).toMatchObject({ status: 404, code: 'not-found' });
    for (const other of [elsewhere.sha256, unnamed]) expect(body(await open(token, other))).toEqual(nowhere);
    await write(author, id, { attachments: [{ sha256: unnamed, name: 'suite.pdf', alternative: '' }] });
    expect((await open(token, unnamed)).status).toBe(200);
    expect(body(await open(token, sha256))).toEqual(nowhere);
  });

  it('is of the text as the team reads it, never of the one that the committee is trying', async () => {
    const { author, writer } = world;
    const { id, sha256, token } = await withDocument('de l’auteur');
    const kept = await join(id, pdfFile(['(gardé par le comité)']), 'annexe.pdf');
    const named = (file: string): object => ({ sha256: file, name: 'annexe.pdf', alternative: '' });
    await acts(author, id, 'submit');
    await acts(writer, id, 'take-up');
    await write(writer, id, { attachments: [named(kept) as never] });
    expect((await look(token)).json.content.attachments).toMatchObject([{ sha256 }]);
    expect((await open(token, sha256)).status).toBe(200);
    expect((await open(token, kept)).status).toBe(404);
  });

  it('goes with its link: forged, taken back, over, or of a submission that ended, it gives what the text gives', async () => {
    const { author } = world;
    const same = async (token: string, sha256: string): Promise<void> => {
      const refused = body(await open(token, sha256));
      expect(refused).toMatchObject({ status: 404, code: 'not-found' });
      expect(refused).toEqual(body(await look(token)));
      expect(body(await open(token, unknownFile))).toEqual(refused);
    };
    const { sha256, token, at } = await withDocument('retiré');
    await same('x'.repeat(43), sha256);
    expect((await open('court', sha256)).status).toBe(400);
    expect((await author.browser.delete(at)).status).toBe(204);
    await same(token, sha256);
    const over = await withDocument('passé');
    await test.database.query('UPDATE proofreadings SET expires_at = now() WHERE submission_id = $1', [over.id]);
    await same(over.token, over.sha256);
    const ended = await withDocument('fini');
    await acts(author, ended.id, 'withdraw');
    await same(ended.token, ended.sha256);
  });

  it('is opened three hundred times an hour at most, found or not, and the text is still read', async () => {
    const { sha256, token } = await withDocument('souvent');
    await test.database.query('DELETE FROM attempts');
    await open(token, unknownFile);
    await test.database.query('UPDATE attempts SET count = 299');
    expect((await open(token, sha256)).status).toBe(200);
    const refused = await open(token, sha256);
    expect([refused.status, refused.json.detail]).toEqual([429, expect.stringContaining('Réessayez dans')]);
    expect((await look(token)).status).toBe(200);
  });
});
