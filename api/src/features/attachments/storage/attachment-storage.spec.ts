import { Logger } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { withFullDisk } from '../../../../test/full-disk';
import { startObjectStore, type ObjectStore } from '../../../../test/object-store';
import { keyOfCopy, type AttachmentStorage } from './attachment-storage';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';

const bytes = randomBytes(300_000);
const key = createHash('sha256').update(bytes).digest('hex');

let folder: string;
let store: ObjectStore;
let storages: Record<'disk' | 's3', AttachmentStorage>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-storage-'));
  store = await startObjectStore('recueil');
  const s3 = {
    endpoint: store.url,
    region: 'us-east-1',
    bucket: 'pieces',
    accessKeyId: 'recueil',
    secretAccessKey: 'x',
  };
  storages = { disk: new DiskStorage(folder), s3: new S3Storage(s3) };
});
afterAll(async () => {
  await store.stop();
  rmSync(folder, { recursive: true });
});

const filesIn = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );

describe.each(['disk', 's3'] as const)('the storage on %s', (kind) => {
  it('gives back the bytes that it was given, until they are removed', async () => {
    const storage = storages[kind];
    expect(await storage.get(key)).toBeNull();
    await storage.put(key, bytes);
    await storage.put(key, bytes);
    const stream = await storage.get(key);
    expect(stream && (await buffer(stream)).equals(bytes)).toBe(true);
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.get(key)).toBeNull();
  });

  it('keeps a copy beside its image, and one without the other', async () => {
    const storage = storages[kind];
    await storage.put(keyOfCopy(key, 480), Buffer.from('copy'));
    expect(await storage.get(key)).toBeNull();
    const stream = await storage.get(keyOfCopy(key, 480));
    expect(stream && (await buffer(stream)).toString()).toBe('copy');
    await storage.delete(keyOfCopy(key, 480));
  });

  it('takes no key but a digest', async () => {
    for (const wrong of ['../../etc/passwd', '', `${key}/..`, `${key}-../../..`, `${key}-9999`, key.toUpperCase()]) {
      await expect(storages[kind].put(wrong, bytes)).rejects.toThrow('not the key of a file');
      await expect(storages[kind].get(wrong)).rejects.toThrow('not the key of a file');
      await expect(storages[kind].delete(wrong)).rejects.toThrow('not the key of a file');
    }
  });
});

it('a file on the disk lies under its digest, for the server alone', async () => {
  await storages.disk.put(key, bytes);
  expect(filesIn()).toEqual([path.join(key.slice(0, 2), key)]);
  expect(statSync(path.join(folder, key.slice(0, 2), key)).mode & 0o777).toBe(0o600);
  await storages.disk.delete(key);
});

it('a full disk is said as such, and nothing of the file stays', async () => {
  for (const when of ['write', 'sync'] as const) {
    const put = withFullDisk(() => storages.disk.put(key, bytes), when);
    await expect(put).rejects.toMatchObject({ code: 'storage-full' });
    expect(filesIn()).toEqual([]);
  }
  await storages.disk.put(key, bytes);
  await storages.disk.delete(key);
});

it('a bucket lies in the path, and a full one is said as such', async () => {
  await storages.s3.put(key, bytes);
  expect([...store.objects.keys()]).toEqual([`/pieces/attachments/${key}`]);
  expect(store.objects.get(`/pieces/attachments/${key}`)?.equals(bytes)).toBe(true);
  store.refuse({ status: 507, code: 'XMinioStorageFull' });
  await expect(storages.s3.put(key, bytes)).rejects.toMatchObject({ code: 'storage-full' });
  store.refuse({ status: 403, code: 'AccessDenied' });
  await expect(storages.s3.put(key, bytes)).rejects.toMatchObject({ code: 'unavailable' });
  store.refuse(null);
});
