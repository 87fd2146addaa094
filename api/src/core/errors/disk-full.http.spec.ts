import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
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
    test.freeze(new Date(start + 300_000));
    expect(await readiness()).toEqual({ status: 200, told: 'ok', storage: 'ok' });
  });
});

it('a disk with next to nothing left counts as full before anything is refused', async () => {
  // What the system shows of itself takes no file.
  const dataDir = process.platform === 'linux' ? '/proc' : '/dev';
  expect(await new RoomLeft({ now: () => new Date() }, { dataDir }).state()).toBe('full');
});

it('a folder that cannot be looked at does not count as full', async () => {
  const room = new RoomLeft({ now: () => new Date() }, { dataDir: '/nowhere/at/all' });
  expect(await room.state()).toBe('ok');
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
