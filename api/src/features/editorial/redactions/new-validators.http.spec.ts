import type { NoticeList } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { actOn, erase, newPassage, offers, publishedWith } from '../../../../test/builders/redactions';
import {
  editorialWorld,
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

/** A sheet that waits for its author to validate what is left, and an author who leaves instead. */
async function forsaken(coAuthor: Participant | null): Promise<string> {
  const passage = newPassage();
  const author = await participant(test);
  const { slug } = await publishedWith({ ...world, author }, passage);
  if (coAuthor !== null) {
    await test.database.query(
      `INSERT INTO sheet_people (sheet_id, account_id, part) SELECT id, $2, 'co-author' FROM sheets WHERE slug = $1`,
      [slug, coAuthor.id],
    );
  }
  await erase(slug, passage, world.secretary, author);
  const { status } = await author.browser.post('/api/me/closure', { confirmation: author.email });
  expect(status).toBe(204);
  return slug;
}

async function asked({ browser }: Participant, slug: string): Promise<number> {
  const { notices } = (await browser.get('/api/me/notices')).json as NoticeList;
  return notices.filter(({ subject, path }) => path === `/fiches/${slug}` && subject.includes('validez ce qui reste'))
    .length;
}

async function comesBack(who: Participant, slug: string): Promise<void> {
  const { contentHash } = (await offers(who, slug)).toValidate!;
  expect((await actOn(who, slug, { action: 'validate-redacted', contentHash })).status).toBe(200);
  expect((await test.get(`/api/sheets/${slug}`)).status).toBe(200);
}

describe('a sheet of which a passage was erased, and whose author left', () => {
  it('asks its co-authors to validate what is left', async () => {
    const colleague = await participant(test);
    const slug = await forsaken(colleague);
    await expect(asked(colleague, slug)).resolves.toBe(1);
    await comesBack(colleague, slug);
  });

  it('asks whoever accepts to answer for it', async () => {
    const heir = await participant(test);
    const slug = await forsaken(null);
    await actOn(world.secretary, slug, { action: 'nominate-referent', email: heir.email });
    const [invitation] = (await heir.browser.get('/api/me/invitations')).json.invitations;
    await expect(asked(heir, slug)).resolves.toBe(0);
    await heir.browser.post(`/api/me/invitations/${invitation.id as string}/accept`);
    await expect(asked(heir, slug)).resolves.toBe(1);
    await comesBack(heir, slug);
  });
});
