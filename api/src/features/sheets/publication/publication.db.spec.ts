import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { sheetContent } from '@recueil/testing';
import { createSheet, openDatabase, publicationService, publishSheet } from '../../../../test/builders/sheets';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { contentBytes, contentHash } from '../content-hash';
import type { CreatedSheet } from '../sheets.service';

let test: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url);
});

afterAll(async () => {
  await database.destroy();
  await test.drop();
});

/** The name of the constraint that refuses a statement; fails when it is accepted. */
async function refusal(sql: string, parameters: unknown[] = []): Promise<string> {
  try {
    await database.query(sql, parameters);
  } catch (error) {
    return (error as { driverError: { constraint?: string } }).driverError.constraint ?? String(error);
  }
  throw new Error(`PostgreSQL accepted: ${sql}`);
}

/** Writes a published row by hand, as an error of ours might. */
function publishByHand(row: {
  sheetId: string;
  revisionId: string;
  contentHash: string;
  document: object;
}): Promise<string> {
  const slug = `fiche-${row.sheetId}`;
  return database
    .query('INSERT INTO slugs (slug, sheet_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [slug, row.sheetId])
    .then(() =>
      refusal(
        `INSERT INTO published_sheets (sheet_id, revision_id, content_hash, slug, document, contact_ids, theme_slugs,
           organisation_kind, audience, has_setbacks, published_at)
         VALUES ($1, $2, $3, $4, $5, '{}', '{}', 'other', '{}', false, now())`,
        [row.sheetId, row.revisionId, row.contentHash, slug, JSON.stringify(row.document)],
      ),
    );
}

async function validate({ sheetId, revisionId, contentHash: hash }: CreatedSheet): Promise<void> {
  await database.query(
    `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, collection) VALUES ($1, $2, $3, $4, 'legacy', 'x')`,
    [newId(), sheetId, revisionId, hash],
  );
}

const { contactIds: _none, ...content } = sheetContent();

describe('publishing by hand', () => {
  it('is refused without a validation', async () => {
    const sheet = await createSheet(database.manager);
    await expect(publishByHand({ ...sheet, document: { content } })).resolves.toBe('fk_published_sheets_validation');
  });

  it('is refused with another hash', async () => {
    const sheet = await createSheet(database.manager);
    await validate(sheet);
    const hash = contentHash(sheetContent({ title: 'Autre' }));
    await expect(publishByHand({ ...sheet, contentHash: hash, document: { content } })).resolves.toBe(
      'ck_published_sheets_content',
    );
  });

  it('is refused with the revision of another sheet', async () => {
    const sheet = await createSheet(database.manager);
    const other = await createSheet(database.manager);
    await validate(other);
    await expect(publishByHand({ ...other, sheetId: sheet.sheetId, document: { content } })).resolves.toBe(
      'ck_published_sheets_content',
    );
  });

  it('is refused with a document that differs from its revision by one character', async () => {
    const sheet = await createSheet(database.manager);
    await validate(sheet);
    const document = { content: { ...content, title: `${content.title}.` } };
    await expect(publishByHand({ ...sheet, document })).resolves.toBe('ck_published_sheets_content');
  });

  it('is refused with contacts that the revision does not name', async () => {
    const sheet = await publishSheet(database.manager);
    await expect(
      refusal('UPDATE published_sheets SET contact_ids = ARRAY[$2::uuid] WHERE sheet_id = $1', [
        sheet.sheetId,
        newId(),
      ]),
    ).resolves.toBe('ck_published_sheets_content');
  });
});

describe('a validation', () => {
  it('is refused for another hash or another sheet than its revision has', async () => {
    const sheet = await createSheet(database.manager);
    const other = await createSheet(database.manager);
    const insert = `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, collection) VALUES ($1, $2, $3, $4, 'legacy', 'x')`;
    await expect(refusal(insert, [newId(), sheet.sheetId, sheet.revisionId, 'v1:0'])).resolves.toBe(
      'fk_validations_revision',
    );
    await expect(refusal(insert, [newId(), other.sheetId, sheet.revisionId, sheet.contentHash])).resolves.toBe(
      'fk_validations_revision',
    );
  });

  it.each([
    ['legacy without a collection', 'legacy', null, null],
    ['legacy with an empty collection', 'legacy', null, ''],
    ['by nobody', 'author', null, null],
    ['of an unknown basis', 'silence', null, 'x'],
  ])('is refused %s', async (_name, basis, givenBy, collection) => {
    const sheet = await createSheet(database.manager);
    const insert = `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, given_by, collection) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
    await expect(
      refusal(insert, [newId(), sheet.sheetId, sheet.revisionId, sheet.contentHash, basis, givenBy, collection]),
    ).resolves.toMatch(/^ck_validations_/);
  });

  it('of a published text can be neither deleted nor changed', async () => {
    const { sheetId } = await publishSheet(database.manager);
    await expect(refusal('DELETE FROM validations WHERE sheet_id = $1', [sheetId])).resolves.toBe(
      'keep_published_validation',
    );
    await expect(refusal(`UPDATE validations SET basis = 'author' WHERE sheet_id = $1`, [sheetId])).resolves.toBe(
      'immutable_validations',
    );
  });
});

describe('what never changes', () => {
  beforeAll(() =>
    publishSheet(database.manager, {
      contacts: [{ name: 'Odile Marchetaux', role: null, email: null, phone: null, url: null }],
    }),
  );

  it.each([
    ['the content of a revision', `UPDATE revisions SET content = '{}'`, 'immutable_revisions'],
    ['the round of a revision', 'UPDATE revisions SET round = 2', 'immutable_revisions'],
    ['a revision', 'DELETE FROM revisions', 'immutable_revisions'],
    ['an event', `UPDATE events SET action = 'x'`, 'immutable_events'],
    ['an event’s existence', 'DELETE FROM events', 'immutable_events'],
    ['a contact', `UPDATE contacts SET name = 'x'`, 'immutable_contacts'],
    ['a contact’s existence', 'DELETE FROM contacts', 'immutable_contacts'],
    [
      'the belonging of a sheet to the demonstration',
      'UPDATE sheets SET demonstration = true',
      'immutable_demonstration',
    ],
  ])('%s', async (_name, sql, constraint) => {
    await expect(refusal(sql)).resolves.toBe(constraint);
  });

  it.each(['revisions', 'validations', 'published_sheets', 'events', 'contacts'])(
    '%s, by TRUNCATE either',
    async (table) => {
      await expect(refusal(`TRUNCATE ${table} CASCADE`)).resolves.toMatch(/^immutable_/);
    },
  );

  it('a revision’s hash, which PostgreSQL computes as we do', async () => {
    const { sheetId, contentHash: hash } = await createSheet(database.manager, {
      content: { title: 'L’été – « fin » ' },
    });
    const [row] = await database.query('SELECT content_hash, content FROM revisions WHERE sheet_id = $1', [sheetId]);
    expect(row.content_hash).toBe(hash);
    expect(row.content).toEqual(contentBytes(JSON.parse(row.content.toString())));
    await expect(refusal(`UPDATE revisions SET content_hash = 'v1:0'`)).resolves.toMatch(/content_hash/);
  });
});

describe('blanking a contact', () => {
  it('leaves its row and the hash of the text', async () => {
    const sheet = await publishSheet(database.manager, {
      contacts: [
        { name: 'Odile Marchetaux', role: 'accueil', email: 'o@montreval.example', phone: '01 99 00 41 27', url: null },
      ],
    });
    await database.query('SELECT redact_contact(id) FROM contacts WHERE sheet_id = $1', [sheet.sheetId]);
    const [row] = await database.query(
      'SELECT name, role, email, phone, redacted_at FROM contacts WHERE sheet_id = $1',
      [sheet.sheetId],
    );
    expect(row).toMatchObject({ name: null, role: null, email: null, phone: null });
    expect(row.redacted_at).not.toBeNull();
    const [published] = await database.query('SELECT content_hash FROM published_sheets WHERE sheet_id = $1', [
      sheet.sheetId,
    ]);
    expect(published.content_hash).toBe(sheet.contentHash);
  });
});

describe('publishing', () => {
  it('gives an address for good, and another to the same title', async () => {
    const one = await publishSheet(database.manager, { content: { title: 'Une adresse à soi' } });
    const two = await publishSheet(database.manager, { content: { title: 'Une adresse à soi' } });
    const rows = await database.query(
      'SELECT sheet_id, slug FROM published_sheets WHERE sheet_id = ANY ($1) ORDER BY slug',
      [[one.sheetId, two.sheetId]],
    );
    expect(rows.map(({ slug }: { slug: string }) => slug)).toEqual(['une-adresse-a-soi', 'une-adresse-a-soi-2']);
    await expect(
      refusal('INSERT INTO slugs (slug, sheet_id) VALUES ($1, $2)', ['une-adresse-a-soi', two.sheetId]),
    ).resolves.toBe('pk_slugs');
  });

  it('passes over an address that another title took', async () => {
    const titles = ['Un pas de plus', 'Un pas de plus 2', 'Un pas de plus'];
    const sheets = [];
    for (const title of titles) sheets.push(await publishSheet(database.manager, { content: { title } }));
    const rows = await database.query('SELECT slug FROM published_sheets WHERE sheet_id = ANY ($1) ORDER BY slug', [
      sheets.map(({ sheetId }) => sheetId),
    ]);
    expect(rows.map(({ slug }: { slug: string }) => slug)).toEqual([
      'un-pas-de-plus',
      'un-pas-de-plus-2',
      'un-pas-de-plus-3',
    ]);
  });

  it('gives different addresses to sheets of one title published at the same time', async () => {
    const sheets = await Promise.all(
      Array.from({ length: 8 }, () =>
        database.transaction((manager) => publishSheet(manager, { content: { title: 'En même temps' } })),
      ),
    );
    const rows = await database.query('SELECT DISTINCT slug FROM published_sheets WHERE sheet_id = ANY ($1)', [
      sheets.map(({ sheetId }) => sheetId),
    ]);
    expect(rows).toHaveLength(8);
  });

  it('writes event and index job in the same transaction, or nothing', async () => {
    const counts = () =>
      database.query(
        `SELECT (SELECT count(*) FROM events)::int AS events, (SELECT count(*) FROM graphile_worker.jobs)::int AS jobs, (SELECT count(*) FROM published_sheets)::int AS sheets`,
      );
    const [before] = await counts();
    await expect(
      database.transaction(async (manager) => {
        await publishSheet(manager);
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await counts()).toEqual([before]);
    await database.transaction((manager) => publishSheet(manager));
    expect(await counts()).toEqual([{ events: before.events + 2, jobs: before.jobs + 1, sheets: before.sheets + 1 }]);
  });

  it('renews the version of the sheet and of the catalogue at each change', async () => {
    const version = async () => (await database.query('SELECT version FROM catalogue_state'))[0].version;
    const before = await version();
    const { sheetId, revisionId } = await publishSheet(database.manager);
    const between = await version();
    const [{ version: first }] = await database.query('SELECT version FROM published_sheets WHERE sheet_id = $1', [
      sheetId,
    ]);
    await publicationService.publish(database.manager, [{ sheetId, revisionId, publishedAt: new Date() }]);
    const [{ version: second }] = await database.query('SELECT version FROM published_sheets WHERE sheet_id = $1', [
      sheetId,
    ]);
    expect(new Set([before, between, await version()]).size).toBe(3);
    expect(Number(second)).toBeGreaterThan(Number(first));
  });

  it('holds no contact in the public document', async () => {
    const { sheetId } = await publishSheet(database.manager, {
      contacts: [{ name: 'Odile Marchetaux', role: null, email: 'odile@montreval.example', phone: null, url: null }],
    });
    const [row] = await database.query('SELECT document::text FROM published_sheets WHERE sheet_id = $1', [sheetId]);
    expect(row.document).not.toMatch(/Odile|odile|contactIds/);
  });
});

describe('archiving', () => {
  it('takes the sheet offline and keeps its address and the reason', async () => {
    const { sheetId } = await publishSheet(database.manager);
    await expect(publicationService.archive(database.manager, sheetId, 'Remplacée.')).resolves.toBe(true);
    await expect(publicationService.archive(database.manager, sheetId, 'Encore.')).resolves.toBe(false);
    const rows = await database.query(
      'SELECT s.archive_reason, g.slug FROM sheets s JOIN slugs g ON g.sheet_id = s.id WHERE s.id = $1',
      [sheetId],
    );
    expect(rows).toEqual([{ archive_reason: 'Remplacée.', slug: expect.any(String) }]);
  });
});

describe('themes', () => {
  it('have two levels at most', async () => {
    const [theme, child] = [newId(), newId()];
    const insert = 'INSERT INTO themes (id, parent_id, slug, label) VALUES ($1, $2, $3, $4)';
    await database.query(insert, [theme, null, 'un', 'Un']);
    await database.query(insert, [child, theme, 'deux', 'Deux']);
    await expect(refusal(insert, [newId(), child, 'trois', 'Trois'])).resolves.toBe('ck_themes_two_levels');
    await expect(refusal('UPDATE themes SET parent_id = $2 WHERE id = $1', [theme, child])).resolves.toBe(
      'ck_themes_two_levels',
    );
  });
});

describe('the demonstration', () => {
  it('is taken away without trace, and nothing else is', async () => {
    await database.query(`INSERT INTO themes (id, slug, label, demonstration) VALUES ($1, 'montre', 'Montre', true)`, [
      newId(),
    ]);
    const kept = await publishSheet(database.manager, { organisation: 'Ville gardée' });
    const shown = await publishSheet(database.manager, {
      organisation: 'Ville montrée',
      demonstration: true,
      contacts: [{ name: 'A', role: null, email: null, phone: null, url: null }],
    });
    await expect(refusal('DELETE FROM revisions WHERE sheet_id = $1', [shown.sheetId])).resolves.toBe(
      'immutable_revisions',
    );
    await database.query('SELECT remove_demonstration()');
    for (const table of [
      'published_sheets',
      'validations',
      'revisions',
      'contacts',
      'events',
      'slugs',
      'sheet_themes',
    ]) {
      await expect(database.query(`SELECT FROM ${table} WHERE sheet_id = $1`, [shown.sheetId])).resolves.toEqual([]);
    }
    await expect(database.query(`SELECT FROM organisations WHERE name = 'Ville montrée'`)).resolves.toEqual([]);
    await expect(database.query(`SELECT FROM themes WHERE slug = 'montre'`)).resolves.toEqual([]);
    await expect(
      database.query('SELECT FROM published_sheets WHERE sheet_id = $1', [kept.sheetId]),
    ).resolves.toHaveLength(1);
    await expect(refusal('DELETE FROM revisions WHERE sheet_id = $1', [kept.sheetId])).resolves.toBe(
      'immutable_revisions',
    );
  });
});
