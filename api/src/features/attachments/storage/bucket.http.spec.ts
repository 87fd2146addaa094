import { existsSync } from 'node:fs';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { FileSender } from '../../../../test/builders/file-sender';
import { pdfFile } from '../../../../test/builders/files';
import { startObjectStore, type ObjectStore } from '../../../../test/object-store';

let store: ObjectStore;
let test: TestApplication;
let sender: FileSender;

beforeAll(async () => {
  store = await startObjectStore('recueil');
  const env = {
    S3_ENDPOINT: store.url,
    S3_BUCKET: 'pieces',
    S3_ACCESS_KEY_ID: 'recueil',
    S3_SECRET_ACCESS_KEY: 'secret',
  };
  test = await startTestApplication({ env });
  sender = await FileSender.start(test);
});
afterAll(async () => {
  await test.stop();
  await store.stop();
});

it('with a bucket, files are kept in it and nowhere on the disk', async () => {
  const id = await sender.submission();
  const { status, json } = await sender.send(id, pdfFile());
  expect([status, [...store.objects.keys()]]).toEqual([201, [`/pieces/attachments/${String(json.sha256)}`]]);
  expect(existsSync(path.join(test.config.dataDir, 'attachments'))).toBe(false);
  const reply = await sender.browser.get(`/api/submissions/${id}/attachments/${String(json.sha256)}`);
  expect([reply.status, reply.headers['content-length']]).toEqual([200, String(pdfFile().length)]);
});

it('with a bucket that is full or away, the sender is told so and no row stays', async () => {
  const id = await sender.submission();
  const before = await sender.kept();
  store.refuse({ status: 507, code: 'XMinioStorageFull' });
  expect((await sender.send(id, pdfFile(['(plein)']))).json).toMatchObject({ status: 507, code: 'storage-full' });
  store.refuse({ status: 503, code: 'SlowDown' });
  expect((await sender.send(id, pdfFile(['(plein)']))).json).toMatchObject({ status: 503, code: 'unavailable' });
  expect(await sender.kept()).toEqual(before);
});
