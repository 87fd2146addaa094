import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';

describe('a server whose address is said', () => {
  let test: TestApplication;

  beforeAll(async () => {
    test = await startTestApplication({ env: { PUBLIC_URL: 'https://recueil.example' } });
  });
  afterAll(() => test.stop());

  const ask = (path: string, host: string): Promise<Reply> => test.get(path, { host });

  it.each(['recueil.example', 'RECUEIL.example', 'recueil.example:443'])('answers to %s', async (host) => {
    expect((await ask('/api/about', host)).status).toBe(200);
  });

  it.each([
    'autre.example',
    'recueil.example.autre.example',
    'recueil.example:8443',
    'recueil.example@autre.example',
    'recueil.example/',
    'localhost',
    '127.0.0.1',
    '',
  ])('answers nothing to « %s »', async (host) => {
    for (const path of ['/', '/api/about', '/api/sheets', '/fiches/x', '/nulle-part', '/api/healthy', '/api/docs']) {
      const { status, headers, json } = await ask(path, host);
      expect([path, status, headers['content-type'], json.code]).toEqual([
        path,
        421,
        'application/problem+json; charset=utf-8',
        'misdirected',
      ]);
    }
  });

  it('says by any name whether it is well', async () => {
    expect((await ask('/api/health/live', '10.0.0.7:3000')).status).toBe(200);
    expect((await ask('/api/health/ready', '10.0.0.7:3000')).status).toBe(200);
  });
});

it('a server whose address nobody said answers by any name', async () => {
  const test = await startTestApplication();
  try {
    expect((await test.get('/api/about', { host: 'poste-de-camille:3000' })).status).toBe(200);
  } finally {
    await test.stop();
  }
});
