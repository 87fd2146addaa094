import { startTestApplication, type TestApplication } from '../../../test/application';

interface Operation {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
}

let test: TestApplication;
let mutating: Operation[];

beforeAll(async () => {
  test = await startTestApplication();
  const { json } = await test.get('/api/openapi.json');
  mutating = Object.entries(json.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => method !== 'get')
      .map((method) => ({
        method: method.toUpperCase() as Operation['method'],
        url: path.replace(/\{[^{}]+\}/g, '0190a0a0-0000-7000-8000-000000000000'),
      })),
  );
});
afterAll(() => test.stop());

const send = async ({ method, url }: Operation, headers: Record<string, string>, payload = ''): Promise<number> =>
  (await test.app.inject({ method, url, headers: { host: 'localhost', ...headers }, payload })).statusCode;

describe('a request that changes something', () => {
  it('is known of every feature', () => {
    expect(mutating.length).toBeGreaterThan(5);
  });

  it.each([
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }],
    ['a form without origin', { 'content-type': 'text/plain' }],
    [
      'a script of another site',
      { 'content-type': 'application/json', 'x-recueil': '1', origin: 'https://evil.example' },
    ],
    ['a page whose origin is hidden', { 'content-type': 'application/json', 'x-recueil': '1', origin: 'null' }],
    ['a sibling site', { 'content-type': 'application/json', 'x-recueil': '1', 'sec-fetch-site': 'same-site' }],
    [
      'another site that hides where it is',
      { 'content-type': 'application/json', 'x-recueil': '1', 'sec-fetch-site': 'cross-site' },
    ],
  ])('is refused on every route when it comes from %s', async (_name, headers) => {
    for (const operation of mutating) {
      expect([operation.method, operation.url, await send(operation, headers as never, '{}')]).toEqual([
        operation.method,
        operation.url,
        403,
      ]);
    }
  });

  it.each([
    ['a page of ours', { 'x-recueil': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }],
    ['a program', { 'x-recueil': '1' }],
  ])('is let through when it comes from %s', async (_name, headers) => {
    expect(await send({ method: 'DELETE', url: '/api/session' }, headers as never)).toBe(200);
  });

  it('that is refused says so as a problem', async () => {
    const reply = await test.app.inject({ method: 'DELETE', url: '/api/session' });
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status: 403, code: 'forbidden' });
  });
});
