import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { FileSender } from '../../../test/builders/file-sender';
import { pdfFile, photograph } from '../../../test/builders/files';
import { publicationService, publishSheet } from '../../../test/builders/sheets';
import { AttachmentsService } from './attachments.service';

let test: TestApplication;
let sender: FileSender;

beforeAll(async () => {
  test = await startTestApplication();
  sender = await FileSender.start(test);
});
afterAll(() => test.stop());

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function isKept(sha256: string): Promise<boolean> {
  const file = await test.app
    .get(AttachmentsService, { strict: false })
    .open(sha256)
    .catch(() => null);
  file?.stream.destroy();
  return file !== null;
}

describe('a file of a published sheet', () => {
  async function published(title: string): Promise<{ sha256: string; slug: string; sheetId: string; bytes: Buffer }> {
    const bytes = pdfFile([`(${title})`]);
    const sha256 = digest(bytes);
    const { sheetId } = await publishSheet(test.database.manager, {
      content: { title, attachments: [{ sha256, name: 'L’été.pdf', alternative: '' }] },
    });
    const id = await sender.submission(sheetId);
    expect((await sender.send(id, bytes, 'ete.pdf')).json.sha256).toBe(sha256);
    return { sha256, slug: title.toLowerCase().replaceAll(' ', '-'), sheetId, bytes };
  }

  it('is for whoever reads the sheet, asked anew each time', async () => {
    const { sha256, slug, bytes } = await published('Avec une piece');
    const at = `/api/sheets/${slug}/attachments/${sha256}`;
    const reply = await test.get(at, { 'accept-encoding': 'gzip, br' });
    expect([reply.status, reply.text.length > 0]).toEqual([200, true]);
    expect(reply.headers).toMatchObject({
      'cache-control': 'no-cache',
      etag: `"${sha256}"`,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Lete.pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await test.get(at, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
    const head = await sender.browser.send('HEAD', at);
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('is told with the sheet: what it is called, what it is and how large', async () => {
    const { sha256, slug, bytes } = await published('Avec sa liste');
    const { json } = await test.get(`/api/sheets/${slug}`);
    expect(json.attachments).toEqual([
      {
        sha256,
        name: 'L’été.pdf',
        alternative: '',
        size: bytes.length,
        mediaType: 'application/pdf',
        width: null,
        height: null,
      },
    ]);
  });

  it('is nowhere under another sheet, and not there when the text names it no more', async () => {
    const one = await published('Une fiche');
    const other = await published('Autre fiche');
    expect((await test.get(`/api/sheets/${other.slug}/attachments/${one.sha256}`)).status).toBe(404);
    expect((await test.get(`/api/sheets/inconnue/attachments/${one.sha256}`)).status).toBe(404);
    const unnamed = await sender.submission(one.sheetId);
    const { json } = await sender.send(unnamed, pdfFile(['(pas nommée)']));
    expect((await test.get(`/api/sheets/${one.slug}/attachments/${String(json.sha256)}`)).status).toBe(404);
  });

  it('goes with the sheet: archived with it', async () => {
    const { sha256, slug, sheetId } = await published('Bientot archivee');
    await publicationService.archive(test.database.manager, sheetId, 'Dépassée.');
    const reply = await test.get(`/api/sheets/${slug}/attachments/${sha256}`);
    expect([reply.status, reply.json.code]).toEqual([410, 'archived']);
  });

  it('whose bytes went missing is said not to be there for the moment', async () => {
    const { sha256, slug } = await published('Perdue');
    rmSync(path.join(test.config.dataDir, 'attachments', sha256.slice(0, 2), sha256));
    expect((await test.get(`/api/sheets/${slug}/attachments/${sha256}`)).status).toBe(503);
  });
});

describe('an image of a published sheet', () => {
  async function published(title: string, width: number): Promise<{ at: string; sha256: string; sheetId: string }> {
    const sent = await sender.send(await sender.submission(), await photograph('png', width, 30), 'Plan.png');
    expect([sent.status, sent.json.width, sent.json.height]).toEqual([201, width, 30]);
    const sha256 = String(sent.json.sha256);
    const attachments = [{ sha256, name: 'Plan.png', alternative: 'Le plan' }];
    const { sheetId } = await publishSheet(test.database.manager, { content: { title, attachments } });
    return { at: `/api/sheets/${title.toLowerCase().replaceAll(' ', '-')}`, sha256, sheetId };
  }

  it('is told with its width and height, and handed out narrower', async () => {
    const { at, sha256 } = await published('Avec une image', 1_200);
    const { json } = await test.get(at);
    expect(json.attachments).toMatchObject([{ sha256, mediaType: 'image/png', width: 1_200, height: 30 }]);
    for (const width of [480, 960]) {
      const reply = await test.get(`${at}/attachments/${sha256}?width=${String(width)}`);
      expect([reply.status, reply.headers['content-type']]).toEqual([200, 'image/webp']);
      expect(reply.headers).toMatchObject({
        etag: `"${sha256}-${String(width)}"`,
        'content-disposition': `attachment; filename="Plan.webp"; filename*=UTF-8''Plan.webp`,
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
    const whole = await test.get(`${at}/attachments/${sha256}`);
    expect([whole.headers['content-type'], whole.headers.etag]).toEqual(['image/png', `"${sha256}"`]);
  });

  it('is handed out as it is where it is not wider, or came before copies were made', async () => {
    const { at, sha256 } = await published('Petite image', 300);
    expect((await test.get(`${at}/attachments/${sha256}?width=480`)).headers['content-type']).toBe('image/png');
    const old = await published('Image ancienne', 700);
    await test.database.query('UPDATE attachments SET width = NULL, height = NULL WHERE sha256 = $1', [old.sha256]);
    expect((await test.get(`${old.at}/attachments/${old.sha256}?width=480`)).headers['content-type']).toBe('image/png');
    expect((await test.get(old.at)).json.attachments).toMatchObject([{ width: null, height: null }]);
  });

  it.each(['0', '481', '4800', '480x', '-480', ''])(
    'in a width that there is not, « %s », is refused',
    async (width) => {
      const { status, json } = await test.get(
        `/api/sheets/avec-une-image/attachments/${'a'.repeat(64)}?width=${width}`,
      );
      expect([status, json.code, json.errors]).toEqual([
        400,
        'invalid',
        [{ field: 'width', message: 'Demandez une largeur de 480 ou 960\u00a0points, ou le fichier entier.' }],
      ]);
    },
  );

  it('goes with the sheet in every width', async () => {
    const { at, sha256, sheetId } = await published('Image archivee', 1_000);
    await publicationService.archive(test.database.manager, sheetId, 'Dépassée.');
    for (const width of [480, 960]) {
      const reply = await test.get(`${at}/attachments/${sha256}?width=${String(width)}`);
      expect([reply.status, reply.json.code]).toEqual([410, 'archived']);
    }
  });
});

describe('what no text names any more', () => {
  it('is removed with its copies', async () => {
    const id = await sender.submission();
    test.freeze(new Date('2027-06-01T08:00:00Z'));
    const sent = String((await sender.send(id, await photograph('png', 1_100, 30), 'x.png')).json.sha256);
    const folder = path.join(test.config.dataDir, 'attachments', sent.slice(0, 2));
    const there = (): string[] =>
      readdirSync(folder)
        .filter((name) => name.startsWith(sent))
        .sort();
    expect(there()).toEqual([sent, `${sent}-480`, `${sent}-960`]);
    test.freeze(new Date('2027-07-02T08:00:00Z'));
    await test.app.get(AttachmentsService, { strict: false }).sweep();
    expect(there()).toEqual([]);
  });

  it('is removed after a month, and what a text names stays', async () => {
    const id = await sender.submission();
    test.freeze(new Date('2027-06-01T08:00:00Z'));
    const sent = (await sender.send(id, pdfFile(['(brouillon)']))).json.sha256 as string;
    const shared = (await sender.send(id, pdfFile(['(partagé)']))).json.sha256 as string;
    await publishSheet(test.database.manager, {
      content: { title: 'Garde la sienne', attachments: [{ sha256: shared, name: 'x.pdf', alternative: '' }] },
    });
    const [{ sheet_id: keeper }] = await test.database.query(
      `SELECT sheet_id FROM published_sheets WHERE slug = 'garde-la-sienne'`,
    );
    const other = await sender.submission(keeper as string);
    await sender.send(other, pdfFile(['(partagé)']));
    const attachments = test.app.get(AttachmentsService, { strict: false });
    const there = (): Promise<boolean[]> => Promise.all([sent, shared].map(isKept));
    test.freeze(new Date('2027-06-30T08:00:00Z'));
    await attachments.sweep();
    expect(await there()).toEqual([true, true]);
    test.freeze(new Date('2027-07-02T08:00:00Z'));
    await attachments.sweep();
    await attachments.sweep();
    expect(await there()).toEqual([false, true]);
    expect(existsSync(path.join(test.config.dataDir, 'attachments', sent.slice(0, 2), sent))).toBe(false);
  });
});
