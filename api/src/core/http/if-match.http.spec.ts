import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

const correction = {
  name: 'Camille Exemple',
  service: '',
  organisationId: null,
  notifications: { requests: 'daily', news: 'never' },
};

it.each(['"02"', '"+2"', '" 2"', '2', 'W/"2"', '"2", "3"', '*', '"2.0"', '"0x2"', '"２"', '"1234567890"', '""'])(
  'If-Match: %s is no version',
  async (header) => {
    const person = await createPerson(test.database);
    await test.database.query('UPDATE accounts SET version = 2 WHERE id = $1', [person.id]);
    const browser = await signIn(test, person);
    const send = async (version: string): Promise<number> =>
      (await browser.patch('/api/me', correction, { 'if-match': version })).status;
    expect(await send(header)).toBe(400);
    expect(await send('"0"')).toBe(412);
    expect(await send('"2"')).toBe(200);
  },
);
