import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
import { erase, newPassage, publishedWith } from '../../../test/builders/redactions';
import { editorialWorld } from '../../../test/builders/submissions';
import { startObjectStore, type ObjectStore } from '../../../test/object-store';
import { ErasureJournal } from './erasure-journal.service';
import { readJournal } from './journal-line';

let store: ObjectStore;
let test: TestApplication;
beforeAll(async () => {
  store = await startObjectStore('recueil');
  const env = {
    S3_ENDPOINT: store.url,
    S3_BUCKET: 'pieces',
    S3_ACCESS_KEY_ID: 'recueil',
    S3_SECRET_ACCESS_KEY: 'secret',
  };
  test = await startTestApplication({ env });
});
afterAll(async () => {
  await test.stop();
  await store.stop();
});

const file = (): string => path.join(test.config.dataDir, 'erasures.jsonl');
const inFile = (): string => (existsSync(file()) ? readFileSync(file(), 'utf8') : '');
const inBucket = (): string => (store.objects.get('/pieces/erasures.jsonl') ?? '').toString();
const journal = (): ErasureJournal => test.app.get(ErasureJournal, { strict: false });

/** Answers who left. */
async function somebodyLeaves(): Promise<string> {
  const person = await createPerson(test.database);
  await (await signIn(test, person)).post('/api/me/closure', { confirmation: person.email });
  return person.id;
}

describe('the journal of erasings', () => {
  it('stands outside the database once a job has run: a line for each, the same in a file and in the bucket', async () => {
    const world = await editorialWorld(test);
    const passage = newPassage();
    const { slug } = await publishedWith(world, passage);
    await erase(slug, passage, world.secretary, world.author);
    const id = await somebodyLeaves();
    expect(inFile()).toBe('');
    await test.runJobs();
    const read = readJournal(inFile(), file());
    expect(read.map(({ kind }) => kind)).toEqual(['passage-erased', 'account-closed']);
    expect(read[1]).toMatchObject({ subjectId: id, facts: { by: id } });
    expect(inBucket()).toBe(inFile());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    for (const word of passage.split(' ')) expect(inFile()).not.toContain(word);
  });

  it('has a line that was cut anew, and keeps every other that it has', async () => {
    await somebodyLeaves();
    await test.runJobs();
    const whole = inFile();
    truncateSync(file(), whole.length - 10);
    expect(() => readJournal(inFile(), 'ici')).toThrow(/«.ici.» n’est pas lisible à la ligne 3/);
    await journal().bringUpToDate();
    expect(inFile()).toBe(whole);
    const elsewhere = whole.split('\n')[0]?.replace(/"id":"\w{8}/, '"id":"00000000') ?? '';
    appendFileSync(file(), `${elsewhere}\n`);
    await journal().bringUpToDate();
    expect(inFile()).toBe(`${whole}${elsewhere}\n`);
    expect(await journal().countUnknown()).toBe(1);
    expect(await journal().atStart()).toMatch(/vient d’une sauvegarde.*replay-erasures/);
    writeFileSync(file(), whole);
    expect(await journal().atStart()).toBeNull();
  });

  it('is whole again once the bucket is back: the job tries until then', async () => {
    store.refuse({ status: 503, code: 'SlowDown' });
    await somebodyLeaves();
    await expect(journal().bringUpToDate()).rejects.toThrow();
    expect(await journal().atStart()).toMatch(/n’est pas à jour hors de la base/);
    store.refuse(null);
    await journal().bringUpToDate();
    expect(inBucket()).toBe(inFile());
  });
});
