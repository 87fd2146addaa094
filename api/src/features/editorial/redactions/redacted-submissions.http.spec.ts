import type { PublishedSheet } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import {
  actOn,
  erase,
  newPassage,
  offers,
  placesOf,
  publishedWith,
  reason,
} from '../../../../test/builders/redactions';
import { act, acts, editorialWorld, see, write, type EditorialWorld } from '../../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

describe('a passage erased while a submission runs over the sheet', () => {
  async function running(state: string, passage: string): Promise<{ id: string; slug: string }> {
    const { slug } = await publishedWith(world, passage);
    const { json } = await actOn(world.author, slug, { action: 'revise' });
    const id = json.submissionId as string;
    await write(world.author, id, { pitch: 'Une accroche revue.' });
    if (state === 'draft') return { id, slug };
    await acts(world.author, id, 'submit');
    await acts(world.writer, id, 'take-up');
    if (state === 'rewriting') return { id, slug };
    await acts(world.writer, id, 'propose');
    if (state === 'reviewing') return { id, slug };
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    if (state === 'awaiting-validation') return { id, slug };
    await acts(world.author, id, 'validate', { contentHash: (await see(world.author, id)).contentHash });
    return { id, slug };
  }

  it.each([
    ['draft', 'draft'],
    ['rewriting', 'rewriting'],
    ['reviewing', 'reviewing'],
    ['awaiting-validation', 'awaiting-validation'],
    ['validated', 'awaiting-validation'],
  ])('in %s leaves it in %s, with the opinions and without a validation', async (state, expected) => {
    const passage = newPassage();
    const { id, slug } = await running(state, passage);
    const before = await see(world.author, id);
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    const after = await see(world.author, id);
    expect([after.state, after.validation]).toEqual([expected, null]);
    expect(JSON.stringify(after.content)).not.toContain(passage);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.opinions).toHaveLength(before.opinions.length);
    await expect(placesOf(test, passage)).resolves.toEqual([]);
    if (state !== 'draft') expect((await act(world.secretary, id, 'publish')).status).toBe(409);
  });

  it('asks the author anew, and then goes on to its end', async () => {
    const passage = newPassage();
    const { id, slug } = await running('validated', passage);
    const old = (await see(world.author, id)).contentHash;
    await erase(slug, passage, world.secretary, world.author);
    const refused = await act(world.author, id, 'validate', { contentHash: old });
    expect([refused.status, refused.json.reason]).toEqual([409, 'hash-in-force']);
    const { contentHash } = await see(world.author, id);
    await acts(world.author, id, 'validate', { contentHash });
    const stillOff = await act(world.secretary, id, 'publish');
    expect([stillOff.status, stillOff.json.reason]).toEqual([409, 'sheet-not-archived']);
    const { toValidate } = await offers(world.author, slug);
    await actOn(world.author, slug, { action: 'validate-redacted', contentHash: toValidate!.contentHash });
    await acts(world.secretary, id, 'publish');
    expect(((await test.get(`/api/sheets/${slug}`)).json as PublishedSheet).pitch).toBe('Une accroche revue.');
  });

  it('is refused to whoever tries it as a step of the submission', async () => {
    const { id } = await running('validated', newPassage());
    const reply = await act(world.secretary, id, 'redact');
    expect([reply.status, reply.json.reason]).toEqual([409, 'by-itself']);
  });
});

describe('PostgreSQL', () => {
  async function refusal(sql: string, parameters: unknown[] = []): Promise<string> {
    try {
      await test.database.query(sql, parameters);
    } catch (error) {
      return (error as { driverError: { constraint?: string } }).driverError.constraint ?? String(error);
    }
    throw new Error(`PostgreSQL accepted: ${sql}`);
  }

  it('rewrites no text unless a second person agrees in that very transaction', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    const { id } = (await offers(world.author, slug)).redaction!;
    await expect(refusal('SELECT begin_redaction($1)', [id])).resolves.toBe('redaction_by_two_people');
    await expect(
      refusal('UPDATE redactions SET passage = NULL, agreed_by = asked_by, agreed_at = now() WHERE id = $1', [id]),
    ).resolves.toBe('ck_redactions_two_people');
    await actOn(world.author, slug, { action: 'agree-to-redaction', redactionId: id });
    await expect(refusal('SELECT begin_redaction($1)', [id])).resolves.toBe('redaction_by_two_people');
    await expect(refusal(`UPDATE revisions SET content = '{}'`)).resolves.toBe('immutable_revisions');
    await expect(refusal(`UPDATE opinions SET reason = ''`)).resolves.toBe('immutable_opinions');
  });

  it('rewrites no other sheet’s text meanwhile, nor one that is validated', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const { slug: other } = await publishedWith(world, newPassage());
    await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    const { id } = (await offers(world.author, slug)).redaction!;
    const within = (sql: string, of: string): Promise<string> =>
      refusal(
        `DO $$ BEGIN
           UPDATE redactions SET passage = NULL, agreed_by = '${world.author.id}', agreed_at = now() WHERE id = '${id}';
           PERFORM begin_redaction('${id}');
           ${sql.replace('$sheet', `(SELECT id FROM sheets WHERE slug = '${of}')`)};
         END $$`,
      );
    const update = `UPDATE revisions SET content = convert_to('{}', 'UTF8') WHERE sheet_id = $sheet`;
    await expect(within(update, other)).resolves.toBe('immutable_revisions');
    await expect(within(update, slug)).resolves.toMatch(/^fk_(validations|published_sheets)/);
    await expect(within(`UPDATE revisions SET round = 9 WHERE sheet_id = $sheet`, slug)).resolves.toBe(
      'immutable_revisions',
    );
  });
});

describe('two people at once', () => {
  it('erase it once', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    const redactionId = (await offers(world.author, slug)).redaction!.id;
    const replies = await Promise.all(
      [world.author, world.administrator, world.author].map((who) =>
        actOn(who, slug, { action: 'agree-to-redaction', redactionId }),
      ),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    // Once it is over, an administrator does not see the archived sheet any more.
    expect(statuses.filter((status) => ![200, 404, 409].includes(status))).toEqual([]);
    const events = await test.database.query(
      `SELECT e.actor_id FROM events e JOIN sheets s ON s.id = e.sheet_id WHERE s.slug = $1 AND e.action = 'sheet.passage-redacted'`,
      [slug],
    );
    expect(events).toHaveLength(1);
  });

  it('never let a save bring it back: the pen holder is told that the text changed, and keeps theirs', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const { json } = await actOn(world.secretary, slug, { action: 'revise-by-committee' });
    const id = json.submissionId as string;
    await actOn(world.secretary, slug, { action: 'redact', passage, reason });
    const redactionId = (await offers(world.author, slug)).redaction!.id;
    const [agreed, saved] = await Promise.all([
      actOn(world.author, slug, { action: 'agree-to-redaction', redactionId }),
      write(world.secretary, id, { pitch: 'Écrit en même temps.' }),
    ]);
    expect(agreed.status).toBe(200);
    expect([200, 412]).toContain(saved.status);
    await expect(placesOf(test, passage)).resolves.toEqual([]);
  });
});
