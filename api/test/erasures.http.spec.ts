import { startTestApplication, type TestApplication } from './application';
import { Browser } from './browser';
import { createPerson, signIn } from './builders/people';
import { erase, newPassage, publishedWith } from './builders/redactions';
import { publishSheet } from './builders/sheets';
import { editorialWorld, type EditorialWorld } from './builders/submissions';
import { tablesWith } from './every-row';
import { SignedLinks } from '#rooms/links';
import type { Erasure, PassageErased } from '#core/erasures/erasure';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

async function noted(subjectId: string): Promise<Erasure[]> {
  const { database } = test;
  return database.query(
    `SELECT kind, subject_id AS "subjectId", facts FROM erasures WHERE subject_id = $1 ORDER BY at, id`,
    [subjectId],
  );
}

describe('what is erased is noted', () => {
  it('of a passage: every text that lost it, by hashes and places, and no word of it', async () => {
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    const before = await revisions(slug);
    expect((await erase(slug, passage, world.secretary, world.author)).status).toBe(200);
    const after = await revisions(slug);
    const [sheetId] = before.map((row) => row.sheetId);
    const [erasure, ...others] = await noted(sheetId ?? '');
    const { texts, askedById, agreedById } = erasure?.facts as PassageErased;
    expect([others, askedById, agreedById]).toEqual([[], world.secretary.id, world.author.id]);
    const frozen = texts.filter(({ place }) => place === 'revision');
    expect(before.length).toBeGreaterThan(0);
    expect(frozen.map(({ key, hashBefore, hashAfter }) => [key, hashBefore, hashAfter]).sort()).toEqual(
      before.map(({ id, hash }, at) => [id, hash, after[at]?.hash]).sort(),
    );
    for (const { spans } of frozen) {
      const inOrigin = { path: ['sections', 'origin', 'content', 0, 'content', 0, 'text'], length: passage.length };
      expect(spans).toEqual([expect.objectContaining(inOrigin)]);
    }
    for (const word of passage.split(' ')) expect(await tablesWith(test.database, word)).toEqual([]);
  });

  it('of a person who closes their account, and of a contact who withdraws', async () => {
    const person = await createPerson(test.database);
    const browser = await signIn(test, person);
    await browser.post('/api/me/closure', { confirmation: person.email });
    expect(await noted(person.id)).toEqual([
      { kind: 'account-closed', subjectId: person.id, facts: { by: person.id } },
    ]);
    const contact = { name: 'Andrea Canari', role: '', email: 'andrea.canari@ville.example', phone: null, url: null };
    await publishSheet(test.database.manager, { content: { title: 'Avec contact' }, contacts: [contact] });
    const [row] = await test.database.query<{ id: string; sheetId: string }[]>(
      'SELECT id, sheet_id AS "sheetId" FROM contacts WHERE email = $1',
      [contact.email],
    );
    const { id = '', sheetId } = row ?? {};
    const link = await test.app
      .get(SignedLinks, { strict: false })
      .make(test.database.manager, 'contact-withdrawal', id);
    await new Browser(test.app).post('/api/links/contact-withdrawal', { token: link.slice(link.indexOf('#') + 1) });
    expect(await noted(id)).toEqual([{ kind: 'contact-withdrawn', subjectId: id, facts: { sheetId } }]);
  });

  it('for good: nothing of it is changed or taken away', async () => {
    const refused = /erasures is refused/;
    await expect(test.database.query(`UPDATE erasures SET facts = '{}'`)).rejects.toThrow(refused);
    await expect(test.database.query('DELETE FROM erasures')).rejects.toThrow(refused);
    await expect(test.database.query('TRUNCATE erasures')).rejects.toThrow(refused);
  });
});

function revisions(slug: string): Promise<{ id: string; sheetId: string; hash: string }[]> {
  return test.database.query(
    `SELECT r.id, s.id AS "sheetId", r.content_hash AS hash FROM revisions r JOIN sheets s ON s.id = r.sheet_id
     WHERE s.slug = $1 ORDER BY r.id`,
    [slug],
  );
}
