import { startTestApplication, type TestApplication } from '../../../test/application';
import { Attempts } from './attempts';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
  test.freeze(new Date());
});
afterAll(() => test.stop());

it.each([
  [30, 'une minute'],
  [61, '2\u00a0minutes'],
  [3_600, '60\u00a0minutes'],
  [3_601, '2\u00a0heures'],
  [86_400, '24\u00a0heures'],
])('whoever tries once too often in %d seconds is told to wait for %s', async (window, wait) => {
  const limit = { name: `wait-${String(window)}`, most: 0, window };
  const refused = test.app.get(Attempts).count(limit, 'somebody', (said) => `Attendez ${said}.`);
  await expect(refused).rejects.toMatchObject({ code: 'too-many-requests', detail: `Attendez ${wait}.` });
});
