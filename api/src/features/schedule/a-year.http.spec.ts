import { isWorkingDay } from '@recueil/domain';
import { startTestApplication, type SentMail, type TestApplication } from '../../../test/application';
import {
  acts,
  editorialWorld,
  submissionIn,
  see,
  signInAgain,
  type EditorialWorld,
} from '../../../test/builders/submissions';

import { MorningRound } from './morning-round.service';

let test: TestApplication;
let world: EditorialWorld;
beforeEach(async () => {
  test = await startTestApplication();
  test.freeze(new Date('2026-01-05T09:00:00Z'));
  world = await editorialWorld(test);
});
afterEach(() => test.stop());

const day = 86_400_000;

/** Lives through every morning from one day to another, as the installation would. */
async function live(from: string, to: string): Promise<void> {
  for (let time = Date.parse(`${from}T07:30:00Z`); time <= Date.parse(`${to}T07:30:00Z`); time += day) {
    test.freeze(new Date(time));
    await test.app.get(MorningRound, { strict: false }).make();
    const waiting = await test.database.query('SELECT FROM notices WHERE NOT mailed LIMIT 1');
    if (waiting.length > 0) await test.runJobs();
  }
  await test.runJobs();
}

async function remindersTo(email: string): Promise<SentMail[]> {
  const mails = await test.mails();
  return mails.filter(({ to, subject }) => to === email && subject.includes('une fiche vous attend'));
}

describe('over a year, with its holidays and its changes of time', () => {
  it('each deadline is reminded of before and after, once each, to whoever is awaited and to nobody else', async () => {
    const { id } = await submissionIn(world, 'awaiting-validation');
    expect((await see(world.author, id)).turn.until).toBe('2026-01-19');
    await live('2026-01-06', '2026-12-31');
    // Two working days before, one after, five after: then the stand-ins are told, and nobody is pestered.
    await expect(remindersTo(world.author.email)).resolves.toHaveLength(3);
    for (const { email } of [world.design, world.use, world.secretary, world.stranger]) {
      await expect(remindersTo(email)).resolves.toEqual([]);
    }
    const rows = await test.database.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day FROM reminders WHERE submission_id = $1 ORDER BY day`,
      [id],
    );
    expect(rows.map((row: { day: string }) => row.day)).toEqual([
      '2026-01-15',
      '2026-01-20',
      '2026-01-26',
      '2026-02-02',
    ]);
  }, 300_000);

  it('whoever several submissions wait for is reminded of them all in one mail', async () => {
    for (const title of ['Un accueil', 'Un courrier', 'Un guichet'])
      await submissionIn(world, 'awaiting-validation', { title });
    await live('2026-01-06', '2026-01-15');
    const mails = (await test.mails()).filter(({ subject }) => subject.includes('vous attend'));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [world.author.email, 'À vous : 3 fiches vous attendent'],
    ]);
    expect(mails[0]?.text).toMatch(/Un accueil \(à faire avant le 19 janvier\)[^]+Un courrier[^]+Un guichet/);
  }, 120_000);

  it('silence never publishes: a stand-in named beforehand is asked once the author is late, and may then validate', async () => {
    const { id } = await submissionIn(world, 'draft');
    await acts(world.author, id, 'submit', { personId: world.colleague.id });
    await acts(world.writer, id, 'take-up');
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    await live('2026-01-06', '2026-02-10');
    await signInAgain(test, world);
    const mails = await test.mails();
    const asked = mails.filter(({ to, subject }) => to === world.colleague.email && subject.startsWith('À vous'));
    expect(asked).toHaveLength(1);
    const { state, contentHash } = await see(world.colleague, id);
    expect(state).toBe('awaiting-validation');
    const validated = await acts(world.colleague, id, 'validate', { contentHash });
    expect(validated.validation?.basis).toBe('delegate');
  }, 120_000);

  it('a pause stops the clock, and what remains of the delay runs again afterwards', async () => {
    const { id } = await submissionIn(world, 'awaiting-validation');
    await acts(world.secretary, id, 'pause');
    await live('2026-01-06', '2026-03-31');
    await expect(remindersTo(world.author.email)).resolves.toEqual([]);
    await signInAgain(test, world);
    const resumed = await acts(world.secretary, id, 'resume');
    expect([resumed.turn.until! > '2026-03-31', resumed.turn.late]).toEqual([true, 0]);
  }, 120_000);

  it('what is validated on the eve of a holiday appears on the next working day at eight, once, whatever the season', async () => {
    const eves = ['2026-04-03', '2026-05-13', '2026-10-23', '2026-12-24'];
    for (const eve of eves) {
      test.freeze(new Date(`${eve}T15:00:00Z`));
      await signInAgain(test, world);
      const { id, sheetId } = await submissionIn(world, 'validated');
      let appeared: string | null = null;
      for (let time = Date.parse(`${eve}T16:00:00Z`); appeared === null; time += 3_600_000) {
        test.freeze(new Date(time));
        await test.morningRound();
        await test.morningRound();
        const [row] = await test.database.query('SELECT published_at FROM published_sheets WHERE sheet_id = $1', [
          sheetId,
        ]);
        if (row !== undefined) appeared = (row.published_at as Date).toISOString();
      }
      const [{ count }] = await test.database.query(
        `SELECT count(*)::int FROM events WHERE action = 'submission.published' AND facts ->> 'submissionId' = $1`,
        [id],
      );
      expect(count).toBe(1);
      const shown = new Date(appeared).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
      expect([isWorkingDay(shown.slice(0, 10)), shown.slice(11, 13)]).toEqual([true, '08']);
    }
  }, 300_000);
});
