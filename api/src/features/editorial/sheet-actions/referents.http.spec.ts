import type { NoticeList, SheetActionRequest } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { actOn } from '../../../../test/builders/redactions';
import {
  editorialWorld,
  submissionIn,
  participant,
  type EditorialWorld,
  type Participant,
} from '../../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

/** A sheet for which nobody answers any more. */
async function orphan(): Promise<{ slug: string; title: string }> {
  const { slug, title } = await submissionIn(world, 'published');
  await test.database.query('DELETE FROM sheet_people WHERE sheet_id = (SELECT id FROM sheets WHERE slug = $1)', [
    slug,
  ]);
  return { slug: slug ?? '', title };
}

const nominate = (email?: string): SheetActionRequest => ({
  action: 'nominate-referent',
  ...(email !== undefined && { email }),
});

async function subjects({ browser }: Participant): Promise<string[]> {
  const { notices } = (await browser.get('/api/me/notices')).json as NoticeList;
  return notices.map(({ subject }) => subject);
}

describe('somebody asked to answer for a sheet', () => {
  it('hears of it once, in Recueil and by mail, and accepts', async () => {
    const { slug, title } = await orphan();
    const asked = await participant(test, { name: 'Réjane Référente' });
    expect((await actOn(world.secretary, slug, nominate(asked.email))).status).toBe(200);
    expect((await actOn(world.secretary, slug, nominate(asked.email))).status).toBe(200);
    const subject = `À vous\u202f: voulez-vous être le référent de «\u202f${title}\u202f»\u202f?`;
    await expect(subjects(asked)).resolves.toEqual([subject]);
    await test.runJobs();
    expect((await test.mails()).filter((mail) => mail.to === asked.email)).toHaveLength(1);
    const [invitation] = (await asked.browser.get('/api/me/invitations')).json.invitations;
    expect(invitation).toMatchObject({ part: 'referent', title });
    expect((await asked.browser.post(`/api/me/invitations/${invitation.id as string}/accept`)).status).toBe(200);
    expect((await actOn(asked, slug, { action: 'confirm-still-valid' })).status).toBe(200);
  });

  it('is asked under the title that the sheet had, also while it is archived', async () => {
    const { slug, title } = await orphan();
    await actOn(world.secretary, slug, { action: 'archive', reason: 'Le dispositif a pris fin.' });
    const asked = await participant(test);
    await actOn(world.secretary, slug, nominate(asked.email));
    expect((await asked.browser.get('/api/me/invitations')).json.invitations).toMatchObject([{ title }]);
  });

  it('is somebody who can come in: nobody is asked in vain', async () => {
    const { slug } = await orphan();
    const gone = await participant(test);
    await test.database.query(
      `UPDATE accounts SET closed_at = now(), email = NULL, name = '', service = '' WHERE id = $1`,
      [gone.id],
    );
    for (const email of [undefined, gone.email, 'personne@ville.example']) {
      const { status, json } = await actOn(world.secretary, slug, nominate(email));
      expect([status, json.errors?.[0]?.field]).toEqual([422, 'email']);
    }
  });
});
