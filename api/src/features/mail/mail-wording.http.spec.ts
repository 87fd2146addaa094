import { startTestApplication, type TestApplication } from '../../../test/application';
import { editorialWorld, submissionIn, type EditorialWorld } from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

async function write(form: object): Promise<number> {
  const { browser } = world.administrator;
  const { version } = (await browser.get('/api/administration/settings')).json.mails;
  return (await browser.put('/api/administration/settings/mails', form, { 'if-match': `"${String(version)}"` })).status;
}

/** The mail that tells the secretariat that a sheet with this title has arrived. */
async function arrival(title: string): Promise<{ subject: string; text: string; html: string; version: unknown }> {
  await submissionIn(world, 'submitted', { title });
  await test.runJobs();
  const found = (await test.mails()).find(({ subject }) => subject.includes(title));
  const [row] = await test.database.query(
    `SELECT wording_version AS version FROM mails WHERE facts ->> 'title' = $1 AND facts ->> 'notice' = 'to-assign'`,
    [title],
  );
  return { ...found!, version: row?.version };
}

describe('the words that an administrator writes for mails', () => {
  it('are used by the next mail, which names their version; its subject and its link stay Recueil’s', async () => {
    expect(
      await write({
        signature: 'Le comité <du recueil>\nVal-Exemple',
        openings: { 'notice:to-assign': '« {{titre}} » est là, {{nom}}.' },
      }),
    ).toBe(200);
    const mail = await arrival('Un <b>accueil</b>');
    expect(mail.version).toBe(1);
    expect(mail.subject).toContain('une fiche est à confier');
    expect(mail.text).toContain('« Un <b>accueil</b> » est là, ');
    expect(mail.text).not.toContain('vient d’arriver');
    expect(mail.text).toContain('—\nLe comité <du recueil>\nVal-Exemple');
    expect(mail.text).toMatch(/Confier la fiche :\nhttp:\/\/localhost:3000\//);
    expect(mail.html).toContain('« Un &lt;b&gt;accueil&lt;/b&gt; » est là');
    expect(mail.html).toContain('<p>—<br>Le comité &lt;du recueil&gt;<br>Val-Exemple</p>');
  });

  it('give way to Recueil’s own where a release made them invalid', async () => {
    await test.database.query(
      `INSERT INTO settings (section, version, value, changed_at)
       VALUES ('mails', 2, '{"signature": "", "openings": {"notice:to-assign": "Bonjour {{ancien}}"}}', now())`,
    );
    const mail = await arrival('Un guichet du soir');
    expect(mail.text).toContain('vient d’arriver');
    expect(mail.text).toContain('—\nRecueil');
    expect(mail.version).toBe(2);
  });
});
