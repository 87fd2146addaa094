import { startTestApplication, type TestApplication } from '../../../../test/application';
import { actOn } from '../../../../test/builders/redactions';
import {
  acts,
  editorialWorld,
  submissionIn,
  see,
  type EditorialWorld,
  type Participant,
} from '../../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
});
beforeEach(async () => {
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

/** A sheet online that lost its author, with a submission over it that the committee reads. */
async function underReading(): Promise<{ id: string; slug: string }> {
  const { slug } = await submissionIn(world, 'published');
  const { json } = await actOn(world.author, slug ?? '', { action: 'revise' });
  const id = json.submissionId as string;
  await acts(world.author, id, 'submit');
  await acts(world.writer, id, 'take-up');
  await acts(world.writer, id, 'propose');
  return { id, slug: slug ?? '' };
}

const leaves = ({ id }: Participant): Promise<unknown> =>
  test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [id]);

async function claimed(who: Participant, slug: string): Promise<string> {
  const { json } = await who.browser.post(`/api/sheets/${slug}/claims`, { reason: 'J’y étais.' });
  return json.id as string;
}

describe('« c’est ma fiche », while a submission over the sheet is under way', () => {
  it('takes the reading from a claimant who was to read: somebody else is named', async () => {
    const { id, slug } = await underReading();
    const { readers } = await see(world.secretary, id);
    const reader = [world.design, world.use].find((one) => readers.some(({ id: name }) => name === one.id))!;
    await leaves(world.author);
    const claim = await claimed(reader, slug);
    expect((await world.secretary.browser.post(`/api/claims/${claim}/confirm`)).status).toBe(204);
    const after = await see(world.secretary, id);
    expect(after.author?.id).toBe(reader.id);
    expect(after.readers.map(({ id: name }) => name)).not.toContain(reader.id);
  });

  it('is not confirmed to somebody who let the text through: nobody validates what they judged', async () => {
    const { id, slug } = await underReading();
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    await leaves(world.author);
    const claim = await claimed(world.use, slug);
    const reply = await world.secretary.browser.post(`/api/claims/${claim}/confirm`);
    expect([reply.status, reply.json.detail]).toEqual([
      409,
      'Cette personne a donné un avis sur ce texte pour son comité. Vous pourrez confirmer une fois la fiche parue.',
    ]);
    expect((await world.secretary.browser.get('/api/claims')).json.claims).toMatchObject([{ state: 'open' }]);
  });

  it('is not confirmed to whoever holds the pen', async () => {
    const { id, slug } = await underReading();
    await acts(world.writer, id, 'recall');
    await leaves(world.author);
    const claim = await claimed(world.writer, slug);
    expect((await world.secretary.browser.post(`/api/claims/${claim}/confirm`)).status).toBe(409);
  });

  it('makes one referent of two claimants who are confirmed at once', async () => {
    const { slug } = await submissionIn(world, 'published');
    await leaves(world.author);
    const claims = [await claimed(world.colleague, slug ?? ''), await claimed(world.stranger, slug ?? '')];
    const replies = await Promise.all(
      claims.map((claim) => world.secretary.browser.post(`/api/claims/${claim}/confirm`)),
    );
    expect(replies.map(({ status }) => status)).toEqual([204, 204]);
    const team = await test.database.query<{ part: string }[]>(
      `SELECT sp.part FROM sheet_people sp JOIN sheets s ON s.id = sp.sheet_id
       WHERE s.slug = $1 AND sp.account_id = ANY ($2) ORDER BY 1`,
      [slug, [world.colleague.id, world.stranger.id]],
    );
    expect(team.map(({ part }) => part)).toEqual(['author', 'co-author']);
  });
});
