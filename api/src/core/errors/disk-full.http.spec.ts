import os from 'node:os';
import type { ServiceState } from '@recueil/contracts';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
import { withFullDisk } from '../../../test/full-disk';
import { writesToDisk } from '../database/room.repository';
import type { UnitOfWork } from '../database/unit-of-work';
import { RoomLeft } from './room-left';
import { isDiskFull } from './disk-full';

const correction = {
  name: 'Camille Exemple',
  service: '',
  organisationId: null,
  notifications: { requests: 'daily', news: 'never' },
};

describe('a database whose disk is full', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  const readiness = async (): Promise<unknown> => {
    const { status, json } = await test.get('/api/health/ready');
    const { status: told, storage } = json as { status: string; storage: string };
    return { status, told, storage };
  };

  it('is told as such to whoever writes, and in the readiness until a while after the last refusal', async () => {
    const start = Date.now();
    const browser = await signIn(test, await createPerson(test.database));
    const write = (): Promise<Reply> => browser.patch('/api/me', correction, { 'if-match': '"1"' });
    expect(await readiness()).toEqual({ status: 200, told: 'ok', storage: 'ok' });
    await test.database.query(`
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE UPDATE ON accounts FOR EACH ROW WHEN (new.version > 1) EXECUTE FUNCTION full_disk()
    `);
    test.freeze(new Date(start));
    const refused = await write();
    expect([refused.status, refused.json.code, refused.headers['retry-after']]).toEqual([
      507,
      'storage-full',
      undefined,
    ]);
    expect(refused.json.detail).toMatch(/^Il n’y a plus de place/);
    expect(await readiness()).toEqual({ status: 200, told: 'degraded', storage: 'full' });
    await test.database.query('DROP TRIGGER full_disk ON accounts');
    expect((await write()).status).toBe(200);
    test.freeze(new Date(start + 30_000));
    expect(await readiness()).toEqual({ status: 200, told: 'ok', storage: 'ok' });
  });

  it('is told to administrators with what the machine said, and is over once both disks take something again', async () => {
    const start = Date.now();
    const browser = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
    const disk = async (): Promise<string | null | undefined> => {
      const { wrong } = (await browser.get('/api/administration/service')).json as ServiceState;
      return wrong.find(({ check }) => check === 'disk')?.message;
    };
    test.freeze(new Date(start));
    test.app.get(RoomLeft, { strict: false }).wasMissing(new Error('could not extend file'));
    expect(await disk()).toContain('could not extend file');
    test.freeze(new Date(start + 30_000));
    expect(await withFullDisk(disk)).toContain('could not extend file');
    expect(await disk()).toBeUndefined();
  });

  it('is tried by having PostgreSQL write to it', async () => {
    const bytesWritten = async (): Promise<number> => {
      const [row] = await test.database.query<{ bytes: string }[]>(
        'SELECT temp_bytes AS bytes FROM pg_stat_database WHERE datname = current_database()',
      );
      return Number(row?.bytes);
    };
    const before = await bytesWritten();
    await test.database.transaction(async (manager) => {
      await writesToDisk(manager);
      await manager.query('SELECT pg_stat_force_next_flush()');
    });
    expect(await bytesWritten()).toBeGreaterThan(before + 1_000_000);
  });
});

/** A disk of files, beside a database that is asked to write. */
function roomIn(dataDir: string, write: () => Promise<unknown>, now = (): Date => new Date()): RoomLeft {
  return new RoomLeft({ now }, { dataDir }, { run: write as UnitOfWork['run'] });
}

it('a database that still has no room keeps the alert, one that is away does not', async () => {
  let now = 0;
  let code = '53100';
  const away = (): Promise<never> => Promise.reject(Object.assign(new Error('refused'), { code }));
  const room = roomIn(os.tmpdir(), away, () => new Date(now));
  room.wasMissing(new Error('could not extend file'));
  now = 3_600_000;
  expect(await room.missing()).toEqual(expect.objectContaining({ cause: 'could not extend file' }));
  code = 'ECONNREFUSED';
  expect(await room.missing()).toBeNull();
});

it('a disk with next to nothing left counts as full before anything is refused', async () => {
  // What the system shows of itself takes no file.
  const dataDir = process.platform === 'linux' ? '/proc' : '/dev';
  expect(await roomIn(dataDir, () => Promise.resolve()).missing()).toEqual({ cause: null });
});

it('a folder that cannot be looked at does not count as full', async () => {
  expect(await roomIn('/nowhere/at/all', () => Promise.resolve()).missing()).toBeNull();
});

it.each([
  [{ code: 'ENOSPC' }, true],
  [{ code: 'EDQUOT' }, true],
  [{ code: '53100' }, true],
  [{ driverError: { code: '53100' } }, true],
  [{ code: '53300' }, false],
  [{ code: 'ENOENT' }, false],
  [new Error('no space left'), false],
  [null, false],
])('%j says that the disk is full: %s', (error, full) => {
  expect(isDiskFull(error)).toBe(full);
});
