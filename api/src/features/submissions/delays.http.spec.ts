import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { openSession } from '../../../test/builders/people';
import { acts, editorialWorld, propose, type EditorialWorld } from '../../../test/builders/submissions';
import { Clock } from '#core/clock/clock';
import { createApp } from '../../create-app';

let test: TestApplication;
let other: NestFastifyApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication({ env: { DEADLINES: 'submitted 3' } });
  other = await createApp(test.config, '');
  // A Monday, with no holiday near.
  const now = new Date('2026-09-07T08:00:00Z');
  test.freeze(now);
  other.get(Clock).now = () => now;
  world = await editorialWorld(test);
});
afterAll(async () => {
  await other.close();
  await test.stop();
});

async function dueAfterSending(): Promise<string> {
  const { id } = await propose(world);
  await acts(world.author, id, 'submit');
  const [row] = await test.database.query('SELECT due_on::text AS "dueOn" FROM submissions WHERE id = $1', [id]);
  return row.dueOn;
}

async function choose(days: number): Promise<number> {
  const admin = new Browser(other);
  admin.setCookie('recueil', await openSession(test, world.administrator));
  const { delays } = (await admin.get('/api/administration/settings')).json;
  const { deadlines } = delays.value;
  const form = { ...delays.value, deadlines: { ...deadlines, submitted: { workingDays: days } } };
  const at = { 'if-match': `"${String(delays.version)}"` };
  return (await admin.put('/api/administration/settings/delays', form, at)).status;
}

it('a delay that is chosen on one server counts for the next sheet that is sent through another, which keeps what others have', async () => {
  expect(await dueAfterSending()).toBe('2026-09-10');
  expect(await choose(8)).toBe(200);
  expect(await dueAfterSending()).toBe('2026-09-17');
  expect(await choose(1)).toBe(200);
  expect(await dueAfterSending()).toBe('2026-09-08');
});
