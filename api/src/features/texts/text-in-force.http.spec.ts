import type { ComparisonView, RevisionList, SubmissionList } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { actOn } from '../../../test/builders/redactions';
import {
  act,
  acts,
  draft,
  editorialWorld,
  submissionIn,
  propose,
  see,
  write,
  type EditorialWorld,
  type Participant,
} from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

const frozen = { title: 'Le titre proposé', pitch: 'Une accroche proposée.' };
const unsent = { title: 'Un titre à l’essai', pitch: 'Une accroche à l’essai.' };

/** Objected to twice; who rewrites has begun another text when the secretariat overrules the objection. */
async function overruled(approved: boolean): Promise<string> {
  const { author, writer, design, use, secretary } = world;
  const { id } = await propose(world);
  await acts(author, id, 'submit');
  await acts(writer, id, 'take-up');
  await acts(writer, id, 'propose');
  await acts(design, id, 'object', { reason: 'Trop long.' });
  await write(writer, id, frozen);
  await acts(writer, id, 'propose');
  if (approved) await acts(use, id, 'approve');
  await acts(design, id, 'object', { reason: 'Encore trop long.' });
  await write(writer, id, unsent);
  await acts(secretary, id, 'overrule', { reason: 'Le texte peut suivre son cours.' });
  return id;
}

async function titleInList({ browser }: Participant, box: string, id: string): Promise<string | undefined> {
  const { json } = await browser.get(`/api/submissions?box=${box}&pageSize=100`);
  return (json as SubmissionList).items.find((item) => item.id === id)?.title;
}

describe('a sheet online that its committee revises', () => {
  it('is known to its team as it is online, not as it was sent before it was rewritten', async () => {
    const { author, writer, design, use, secretary } = world;
    const { id } = await propose(world, { title: 'Le titre envoyé' });
    await acts(author, id, 'submit');
    await acts(writer, id, 'take-up');
    await write(writer, id, frozen);
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    await acts(author, id, 'validate', { contentHash: (await see(author, id)).contentHash });
    const { slug } = await acts(secretary, id, 'publish');
    const { json } = await actOn(writer, slug ?? '', { action: 'revise-by-committee' });
    const revision = json.submissionId as string;
    await write(writer, revision, unsent);
    expect((await see(author, revision)).content).toMatchObject(frozen);
    await expect(titleInList(author, 'mine', revision)).resolves.toBe(frozen.title);
    const { revisions } = (await author.browser.get(`/api/submissions/${revision}/revisions`)).json as RevisionList;
    expect(revisions.map(({ kind }) => kind)).toEqual(['proposed', 'submitted']);
    const compared = (await writer.browser.get(`/api/submissions/${revision}/comparison`)).json as ComparisonView;
    expect(compared.before?.kind).toBe('proposed');
    await acts(writer, revision, 'propose');
    expect((await see(author, revision)).content).toMatchObject(frozen);
  });
});

describe('a proposal taken up again', () => {
  it('begins with what its team sent, not with what the committee had written beside it', async () => {
    const { author, writer, secretary } = world;
    const { id } = await propose(world, frozen);
    await acts(author, id, 'submit');
    await acts(writer, id, 'take-up');
    await write(writer, id, unsent);
    await acts(secretary, id, 'decline', { reason: 'Une fiche le dit déjà.' });
    const again = (await act(author, id, 'start-again')).json.openedId as string;
    expect((await see(author, again)).content).toMatchObject(frozen);
    await expect(titleInList(author, 'mine', again)).resolves.toBe(frozen.title);
  });
});

describe('the text that a submission goes on with', () => {
  it('is the version objected to once it is overruled: who validates is shown what they validate, to the letter', async () => {
    const id = await overruled(true);
    const shown = await see(world.author, id);
    expect([shown.state, shown.title, shown.content?.pitch]).toEqual(['awaiting-validation', ...Object.values(frozen)]);
    const { json } = await world.author.browser.get(`/api/submissions/${id}/comparison`);
    expect((json as ComparisonView).contentHash).toBe(shown.contentHash);
    await expect(titleInList(world.author, 'mine', id)).resolves.toBe(frozen.title);
    await test.runJobs();
    const mails = (await test.mails()).filter(({ to, text }) => to === world.author.email && text.includes(id));
    expect(mails.map(({ text }) => text).join()).not.toContain(unsent.pitch);
    expect(mails.some(({ text }) => text.includes(frozen.pitch))).toBe(true);
    await acts(world.author, id, 'validate', { contentHash: shown.contentHash });
    const { slug } = await acts(world.secretary, id, 'publish');
    expect((await test.get(`/api/sheets/${slug ?? ''}`)).json).toMatchObject(frozen);
  });

  it('is shown to readers as they judge it, and what was begun beside it waits for whoever rewrites', async () => {
    const id = await overruled(false);
    const read = await see(world.use, id);
    expect([read.state, read.title, read.content?.pitch]).toEqual(['reviewing', ...Object.values(frozen)]);
    await expect(titleInList(world.use, 'committee', id)).resolves.toBe(frozen.title);
    await acts(world.writer, id, 'recall');
    expect((await see(world.writer, id)).content?.pitch).toBe(unsent.pitch);
  });

  it('does not change before its author when a typo of the page online is corrected meanwhile', async () => {
    const { author, secretary, writer, design, use } = world;
    const slug = (await submissionIn(world, 'published', { pitch: 'Une acroche.' })).slug ?? '';
    const id = (await actOn(writer, slug, { action: 'revise-by-committee' })).json.submissionId as string;
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve');
    await acts(use, id, 'approve');
    const before = await see(author, id);
    await actOn(author, slug, { action: 'correct', content: draft({ pitch: 'Une accroche.' }) });
    const { json } = await secretary.browser.get(`/api/sheets/${slug}/actions`);
    const contentHash = json.correction.contentHash as string;
    expect((await actOn(secretary, slug, { action: 'agree-to-correction', contentHash })).status).toBe(200);
    const after = await see(author, id);
    expect([after.content, after.contentHash]).toEqual([before.content, before.contentHash]);
    await acts(author, id, 'contest', { reason: 'Reprenez la correction de l’accroche.' });
    expect((await see(writer, id)).content?.pitch).toBe('Une accroche.');
  });
});
