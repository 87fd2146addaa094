import type { DraftContent } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { actOn, offers } from '../../../../test/builders/redactions';
import { publishSheet } from '../../../../test/builders/sheets';
import {
  draft,
  editorialWorld,
  submissionIn,
  participant,
  see,
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

/** A sheet online of which somebody corrected a typo. */
async function corrected(by: Participant): Promise<{ slug: string; pitch: string; contentHash: string }> {
  const { slug: given, content: known } = await submissionIn(world, 'published');
  const [slug, content] = [given ?? '', known!];
  const pitch = content.pitch.replace(/\.$/, ', oui.');
  await actOn(by, slug, { action: 'correct', content: { ...content, pitch } });
  return { slug, pitch, contentHash: (await offers(by, slug)).correction!.contentHash };
}

/** Somebody else answers for the sheet from now on. */
async function handOn(slug: string, heir: Participant): Promise<void> {
  const sheet = '(SELECT id FROM sheets WHERE slug = $1)';
  await test.database.query(`UPDATE sheet_people SET part = 'co-author' WHERE sheet_id = ${sheet}`, [slug]);
  await test.database.query(
    `INSERT INTO sheet_people (sheet_id, account_id, part) SELECT id, $2, 'author' FROM sheets WHERE slug = $1`,
    [slug, heir.id],
  );
}

/** A sheet online since before images had to be described, with one that is not. */
async function publishedWithBareImage(author: Participant): Promise<{ slug: string; content: DraftContent }> {
  const sha256 = 'ab'.repeat(32);
  const attachments = [{ sha256, name: 'guichet.png', alternative: '' }];
  const { sheetId } = await publishSheet(test.database.manager, { content: { attachments } });
  await test.database.query(
    `WITH file AS (INSERT INTO attachments (sha256, size, media_type, created_at) VALUES ($2, 9, 'image/png', now()))
     INSERT INTO sheet_attachments (sheet_id, sha256, name, uploaded_by, created_at) VALUES ($1, $2, 'guichet.png', $3, now())`,
    [sheetId, sha256, author.id],
  );
  await test.database.query(`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'author')`, [
    sheetId,
    author.id,
  ]);
  const [{ slug }] = await test.database.query<[{ slug: string }]>('SELECT slug FROM sheets WHERE id = $1', [sheetId]);
  return { slug, content: draft({ contacts: [], attachments }) };
}

describe('a correction', () => {
  it('may be made although an image was put online without words for it, and adds no other', async () => {
    const { slug, content } = await publishedWithBareImage(world.author);
    const pitch = content.pitch.replace(/\.$/, ', oui.');
    const [image] = content.attachments;
    const twice = { ...content, pitch, attachments: [...content.attachments, { ...image!, name: 'autre.png' }] };
    expect((await actOn(world.author, slug, { action: 'correct', content: twice })).status).not.toBe(200);
    const reply = await actOn(world.author, slug, { action: 'correct', content: { ...content, pitch } });
    expect([reply.status, (await offers(world.author, slug)).correction?.parts.map(({ part }) => part)]).toEqual([
      200,
      ['pitch'],
    ]);
  });

  it('of somebody who is the author no more is nobody’s agreement: it is not put online, and can be dropped', async () => {
    const { slug, pitch, contentHash } = await corrected(world.author);
    const heir = await participant(test, { name: 'Hélie Héritier' });
    await handOn(slug, heir);
    const refused = await actOn(world.secretary, slug, { action: 'agree-to-correction', contentHash });
    expect(refused.status).toBe(409);
    expect((await test.get(`/api/sheets/${slug}`)).json.pitch).not.toBe(pitch);
    const shown = await offers(heir, slug);
    expect(shown.correction?.contentHash).toBe(contentHash);
    expect(shown.actions.map(({ name }) => name)).not.toContain('agree-to-correction');
    expect((await actOn(heir, slug, { action: 'drop-correction', contentHash })).status).toBe(200);
  });

  it('is shown to whoever may drop it: no sheet waits for somebody who left', async () => {
    const { slug, contentHash } = await corrected(world.secretary);
    const colleague = await participant(test, { grants: [{ role: 'secretary', committeeId: world.committeeId }] });
    const { correction } = await offers(colleague, slug);
    expect(correction?.contentHash).toBe(contentHash);
    const dropped = await actOn(colleague, slug, { action: 'drop-correction', contentHash });
    expect(dropped.status).toBe(200);
    expect((await offers(world.stranger, slug)).correction).toBeNull();
  });

  it('reaches the text under way, also when that is saved at the same time', async () => {
    const { slug, pitch, contentHash } = await corrected(world.author);
    const { json } = await actOn(world.author, slug, { action: 'revise' });
    const id = json.submissionId as string;
    const saving = test.database.createQueryRunner();
    await saving.startTransaction();
    await saving.query('SELECT FROM submissions WHERE id = $1 FOR SHARE', [id]);
    await saving.query(
      `UPDATE working_copies SET version = version + 1, content = jsonb_set(content, '{title}', '"Saisi en même temps"')
       WHERE submission_id = $1`,
      [id],
    );
    const agreeing = actOn(world.secretary, slug, { action: 'agree-to-correction', contentHash });
    await waiting();
    await saving.commitTransaction();
    await saving.release();
    expect((await agreeing).status).toBe(200);
    expect((await see(world.author, id)).content).toMatchObject({ title: 'Saisi en même temps', pitch });
  });
});

/** Until somebody waits for a lock that somebody else holds. */
async function waiting(): Promise<void> {
  for (;;) {
    const rows = await test.database.query<unknown[]>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}
