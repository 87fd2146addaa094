import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { Asker } from '../proof/running/ask';
import { startTestApplication, type TestApplication } from './application';
import { createPerson, openSession } from './builders/people';
import { createTheme, publishSheet } from './builders/sheets';
import { requestsFrom, type GeneratedRequest } from './openapi-requests';
import { complaint, mayBeCutOff } from './reply-complaints';

const seed = 20_140_619;
const requests = 600;

let test: TestApplication;
let asker: Asker;
beforeAll(async () => {
  test = await startTestApplication();
  const theme = await createTheme(test.database.manager, 'relation-de-service', 'Relation de service');
  await publishSheet(test.database.manager, { content: { title: 'Un accueil unique' }, themeIds: [theme] });
  await test.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  asker = new Asker(`http://127.0.0.1:${String(port)}`);
});
afterAll(async () => {
  asker.close();
  await test.stop();
});

describe('whatever is asked', () => {
  it(`never makes the server fail, and every refusal is a problem told in French (seed ${String(seed)})`, async () => {
    const { json: contract } = await asker.ask('/api/openapi.json');
    const arbitrary = requestsFrom(contract, { slugs: ['un-accueil-unique'], themes: ['relation-de-service'] });
    const complaints: string[] = [];
    for (const request of fc.sample(arbitrary, { seed, numRuns: requests })) {
      const found = await judged(request);
      if (found !== null) complaints.push(found);
    }
    expect(complaints.slice(0, 5)).toEqual([]);
  });
});

describe('whatever an administrator sends', () => {
  it(`never makes the server fail either (seed ${String(seed)})`, async () => {
    const { json: contract } = await asker.ask('/api/openapi.json');
    const administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    const arbitrary = requestsFrom(contract, { slugs: [administrator.id], themes: ['relation-de-service'] });
    const complaints: string[] = [];
    for (const request of fc.sample(arbitrary, { seed: seed + 1, numRuns: requests })) {
      // Some of them sign out.
      const cookie = `recueil=${await openSession(test, administrator)}`;
      const found = await judged({
        ...request,
        valid: false,
        headers: { 'x-recueil': '1', ...request.headers, cookie },
      });
      if (found !== null) complaints.push(found);
    }
    expect(complaints.slice(0, 5)).toEqual([]);
  });
});

async function judged(request: GeneratedRequest): Promise<string | null> {
  try {
    const { status, headers, text } = await asker.ask(request.path, request);
    return complaint(request, { status, contentType: headers['content-type'] ?? '', text });
  } catch (error) {
    return mayBeCutOff(request, error) ? null : `no answer (${String(error)}) ${JSON.stringify(request).slice(0, 900)}`;
  }
}
