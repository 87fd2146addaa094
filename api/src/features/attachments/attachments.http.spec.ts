import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { FileSender } from '../../../test/builders/file-sender';
import { libreOfficeFile, officeFile, pdfFile, photograph, wordFile, wordText } from '../../../test/builders/files';
import { fileForm } from '../../../test/builders/forms';
import { createPerson, openSession, signIn } from '../../../test/builders/people';
import { eventually } from '../../../test/eventually';
import { withFullDisk } from '../../../test/full-disk';
import { AttachmentsService } from './attachments.service';

const megabyte = 1_048_576;

let test: TestApplication;
let sender: FileSender;

beforeAll(async () => {
  test = await startTestApplication();
  sender = await FileSender.start(test);
  await test.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => test.stop());

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file that is joined', () => {
  it('is kept once under the digest of what was cleaned, and given back to those who may read it', async () => {
    const id = await sender.submission();
    const reply = await sender.send(id, await wordFile(), 'C:\\Anne\\Compte rendu.pdf', 'application/pdf');
    expect(reply.status).toBe(201);
    expect(reply.json).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      name: 'Compte rendu.docx',
      size: expect.any(Number),
      width: null,
      height: null,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      cleaned: ['Le nom de l’auteur a été retiré.'],
    });
    const { sha256, size } = reply.json;
    const file = await raw(`/api/submissions/${id}/attachments/${String(sha256)}`);
    expect(digest(file.body)).toBe(sha256);
    expect(file.headers).toMatchObject({
      'content-type': reply.json.mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename="Compte rendu.docx"; filename*=UTF-8''Compte%20rendu.docx`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const other = await sender.submission();
    expect((await sender.send(other, await wordFile(), 'autre.docx')).json.sha256).toBe(sha256);
    const stored = readdirSync(path.join(test.config.dataDir, 'attachments', String(sha256).slice(0, 2)));
    expect(stored).toEqual([sha256]);
  });

  it.each([
    ['a photograph', () => photograph('jpeg'), 'image/jpeg', 'x.jpg'],
    ['a picture', () => photograph('png'), 'image/png', 'x.png'],
    ['a PDF', () => Promise.resolve(pdfFile()), 'application/pdf', 'x.pdf'],
    [
      'a workbook',
      () => officeFile('xlsx'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'x.xlsx',
    ],
    [
      'slides',
      () => officeFile('pptx'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'x.pptx',
    ],
    ['a text of LibreOffice', () => libreOfficeFile('text'), 'application/vnd.oasis.opendocument.text', 'x.odt'],
  ])('may be %s', async (_what, file, mediaType, name) => {
    const { status, json } = await sender.send(await sender.submission(), await file(), 'x');
    expect([status, json.mediaType, json.name]).toEqual([201, mediaType, name]);
  });

  it('is one of twelve; what no text names makes room after an hour', async () => {
    const id = await sender.submission();
    const files = Array.from({ length: 13 }, (_all, index) => pdfFile([`(${String(index)})`]));
    test.freeze(new Date('2027-03-01T08:00:00Z'));
    for (const file of files.slice(0, 12)) expect((await sender.send(id, file)).status).toBe(201);
    const before = await sender.kept();
    const refused = await sender.send(id, files[12]!);
    expect([refused.status, refused.json.detail]).toEqual([422, expect.stringContaining('12\u00a0pièces jointes')]);
    expect(await sender.kept()).toEqual(before);
    expect((await sender.send(id, files[3]!)).status).toBe(201);
    test.freeze(new Date('2027-03-01T09:30:00Z'));
    expect((await sender.send(id, files[12]!)).status).toBe(201);
  });

  it('is one of twelve, and kept once, even when all are sent at once', async () => {
    const [id, other] = [await sender.submission(), await sender.submission()];
    const files = Array.from({ length: 15 }, (_all, index) => pdfFile([`(ensemble ${String(index)})`]));
    const together = await Promise.all(files.map((file) => sender.send(id, file)));
    const statuses = together.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(12).fill(201), 422, 422, 422]);
    const same = await Promise.all(
      [id, other].flatMap((at) => Array(5).fill(at)).map((at: string) => sender.send(at, files[0]!)),
    );
    expect(new Set(same.map(({ json }) => String(json.sha256 ?? json.code))).size).toBeLessThanOrEqual(2);
    expect(same.slice(5).map(({ status }) => status)).toEqual(Array<number>(5).fill(201));
  });

  it('belongs to the sheet that it was sent for, and to no other', async () => {
    const [one, other] = [await sender.submission(), await sender.submission()];
    const { json } = await sender.send(one, pdfFile(['(un)']));
    const attachments = test.app.get(AttachmentsService, { strict: false });
    const belongs = (id: string, ...files: string[]): Promise<boolean> =>
      attachments.belong(test.database.manager, sender.sheets.get(id) ?? '', files);
    expect(await belongs(one, json.sha256, json.sha256)).toBe(true);
    expect(await belongs(one)).toBe(true);
    expect(await belongs(other, json.sha256)).toBe(false);
    expect(await belongs(one, json.sha256, 'f'.repeat(64))).toBe(false);
  });

  it('is named as what it is, unless the text named it otherwise before', async () => {
    const id = await sender.submission();
    const { json } = await sender.send(id, await photograph('png'));
    const attachments = test.app.get(AttachmentsService, { strict: false });
    const file = { sha256: json.sha256, name: 'guichet' };
    const named = (...known: (typeof file)[]): Promise<(typeof file)[]> =>
      attachments.named(test.database.manager, sender.sheets.get(id) ?? '', [file], known);
    expect(await named()).toEqual([{ ...file, name: 'guichet.png' }]);
    expect(await named(file)).toEqual([file]);
  });
});

describe('a file that is refused leaves nothing behind', () => {
  const bomb = Buffer.alloc(80 * megabyte);
  const bigPicture = (): Promise<Buffer> =>
    sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();

  it.each<[string, () => Promise<Buffer> | Buffer, string, number, RegExp]>([
    ['a lie about the type', () => Buffer.from('MZ\u0090'.padEnd(500)), 'photo.jpg', 415, /format admis/],
    ['a page that says it is a picture', () => Buffer.from('<script>alert(1)</script>'), 'a.png', 415, /format admis/],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'a.svg',
      415,
      /format admis/,
    ],
    ['an archive that swells', () => wordFile({ 'word/media/a.bin': bomb }), 'a.docx', 413, /trop de place/],
    ['a picture that swells', bigPicture, 'a.png', 413, /trop de points/],
    ['tracked changes', () => wordFile({ 'word/document.xml': wordText('<w:ins/>') }), 'a.docx', 422, /Acceptez/],
    ['macros', () => wordFile({ 'word/vbaProject.bin': 'x' }), 'a.docx', 422, /macros/],
    ['a script in a PDF', () => pdfFile(['<< /S /JavaScript /JS (x) >>']), 'a.pdf', 422, /actions/],
    ['nothing', () => Buffer.alloc(0), 'a.pdf', 422, /vide/],
    [
      'more than may be sent',
      () => Buffer.concat([pdfFile(), Buffer.alloc(20 * megabyte)]),
      'a.pdf',
      413,
      /20\u00a0Mo/,
    ],
  ])('%s', async (_what, file, name, status, words) => {
    const id = await sender.submission();
    const before = await sender.kept();
    const reply = await sender.send(id, await file(), name, 'image/jpeg');
    expect([reply.status, reply.json.status]).toEqual([status, status]);
    expect(reply.json.detail).toMatch(words);
    expect(await sender.kept()).toEqual(before);
  });

  it('50 MB are cut off as they come, whether their length is said or not', async () => {
    const id = await sender.submission();
    const before = await sender.kept();
    for (const length of [true, false]) {
      const { status, json } = await sendSlowly(id, 50, { withLength: length });
      expect([status, json.code, json.detail]).toEqual([413, 'too-large', expect.stringContaining('20\u00a0Mo')]);
    }
    expect(await sender.kept()).toEqual(before);
  });

  it('one that is broken off in the middle, and the next is taken in', async () => {
    const id = await sender.submission();
    const before = await sender.kept();
    await breakOff(id);
    expect(await sender.kept()).toEqual(before);
    expect((await sender.send(id, pdfFile(['(après)']))).status).toBe(201);
  });

  it.each([
    ['as it comes', 'write' as const],
    ['as it is put away', 'sync' as const],
  ])('on a full disk, %s', async (_when, when) => {
    const id = await sender.submission();
    const before = await sender.kept();
    const file = pdfFile([`(plein, ${when})`]);
    const reply = await withFullDisk(() => sender.send(id, file), when);
    expect([reply.status, reply.json.code]).toEqual([507, 'storage-full']);
    expect(reply.json.detail).toContain('plus de place');
    expect(await sender.kept()).toEqual(before);
    expect((await sender.send(id, file)).status).toBe(201);
  });

  it('sent as something else than a form, cut short, or without a file', async () => {
    const id = await sender.submission();
    const before = await sender.kept();
    await sender.comeBack();
    const at = `/api/submissions/${id}/attachments`;
    expect((await sender.browser.post(at, { file: 'x' })).json).toMatchObject({ status: 415 });
    const { body, headers } = fileForm(pdfFile());
    expect((await sender.browser.post(at, body.subarray(0, 150), headers)).status).toBe(400);
    expect((await sender.browser.post(at, body, { 'content-type': 'multipart/form-data' })).json).toMatchObject({
      status: 400,
    });
    const field = Buffer.from(body.toString('latin1').replace(/; filename="[^"]*"/, ''), 'latin1');
    const plain = Buffer.from(field.toString('latin1').replace('application/octet-stream', 'text/plain'), 'latin1');
    expect((await sender.browser.post(at, plain, headers)).json).toMatchObject({ status: 400, code: 'invalid' });
    expect(await sender.kept()).toEqual(before);
  });

  it('a form on any other route is no more admitted than before', async () => {
    await sender.comeBack();
    const { body, headers } = fileForm(pdfFile());
    expect((await sender.browser.post('/api/placements', body, headers)).json).toMatchObject({ status: 415 });
  });
});

describe('who may not', () => {
  it('join a file is told so before it is read', async () => {
    const stranger = await signIn(test, await createPerson(test.database));
    const { body, headers } = fileForm(pdfFile());
    const id = await sender.submission();
    expect((await stranger.post(`/api/submissions/${id}/attachments`, body, headers)).status).toBe(403);
    expect((await stranger.post(`/api/submissions/${newId()}/attachments`, body, headers)).status).toBe(404);
    expect((await stranger.post('/api/submissions/x/attachments', body, headers)).status).toBe(404);
  });

  it('read a file gets the one answer to whatever is not there', async () => {
    const [one, other] = [await sender.submission(), await sender.submission()];
    const { json } = await sender.send(one, pdfFile(['(secret)']));
    const stranger = await signIn(test, await createPerson(test.database));
    const at = `/api/submissions/${one}/attachments/${String(json.sha256)}`;
    expect((await sender.browser.get(at)).status).toBe(200);
    const answers = await Promise.all([
      stranger.get(at),
      sender.browser.get(`/api/submissions/${other}/attachments/${String(json.sha256)}`),
      sender.browser.get(`/api/submissions/${one}/attachments/${'f'.repeat(64)}`),
      sender.browser.get(`/api/submissions/${one}/attachments/..%2f..%2fetc`),
    ]);
    for (const { status, json: problem } of answers) {
      expect([status, problem.code, problem.detail]).toEqual([404, 'not-found', answers[0].json.detail]);
    }
  });

  it('send without end is stopped', async () => {
    const id = await sender.submission();
    const { body, headers } = fileForm(Buffer.from('x'));
    await sender.comeBack();
    for (let index = 0; index < 60; index += 1)
      await sender.browser.post(`/api/submissions/${id}/attachments`, body, headers);
    expect((await sender.browser.post(`/api/submissions/${id}/attachments`, body, headers)).status).toBe(429);
  });
});

/** The reply with its bytes. */
async function raw(url: string): Promise<{ body: Buffer; headers: Record<string, unknown> }> {
  const cookie = `recueil=${await openSession(test, sender.person)}`;
  const reply = await test.app.inject({ method: 'GET', url, headers: { cookie, 'accept-encoding': 'gzip' } });
  return { body: reply.rawPayload, headers: reply.headers };
}

/** Sends so many megabytes over a connection, and says what came back. */
async function sendSlowly(
  id: string,
  megabytes: number,
  { withLength }: { withLength: boolean },
): Promise<Pick<Reply, 'status' | 'json'>> {
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const { body, headers } = fileForm(Buffer.concat([pdfFile(), randomBytes(megabytes * megabyte)]));
  const cookie = `recueil=${await openSession(test, sender.person)}`;
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: `/api/submissions/${id}/attachments`,
      headers: { ...headers, cookie, 'x-recueil': '1', ...(withLength ? { 'content-length': body.length } : {}) },
    });
    request.on('error', reject);
    request.on('response', (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, json: JSON.parse(text) }));
    });
    request.end(body);
  });
}

/** Sends a part of what was announced, hangs up once it comes in, and waits until the server has let go of it. */
async function breakOff(id: string): Promise<void> {
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const { body, headers } = fileForm(Buffer.concat([pdfFile(), randomBytes(megabyte)]));
  const cookie = `recueil=${await openSession(test, sender.person)}`;
  const request = http.request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: `/api/submissions/${id}/attachments`,
    headers: { ...headers, cookie, 'x-recueil': '1', 'content-length': body.length },
  });
  request.on('error', () => undefined);
  request.write(body.subarray(0, body.length / 2));
  await eventually(
    () => filesComingIn() === 1,
    () => 'a file that comes in',
  );
  request.destroy();
  await eventually(
    () => filesComingIn() === 0,
    () => 'the end of what had come in',
  );
}

/** What comes in has no name on the disk: it is seen by what this process, the server's, holds open. */
function filesComingIn(): number {
  const folder = path.join(realpathSync(test.config.dataDir), 'incoming');
  return readdirSync('/proc/self/fd').filter((fd) => openedAs(fd).startsWith(folder)).length;
}

/** '' for what was closed meanwhile. */
function openedAs(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
