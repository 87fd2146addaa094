import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn, type Person } from '../../../test/builders/people';
import { erase, newPassage, placesOf, publishedWith } from '../../../test/builders/redactions';
import { publishSheet } from '../../../test/builders/sheets';
import { acts, draft, editorialWorld, submissionIn, type EditorialWorld } from '../../../test/builders/submissions';
import { everyRow, tablesWith } from '../../../test/every-row';
import { richText } from '@recueil/testing';
import { SignedLinks } from '#rooms/links';
import { Backups } from './backups.service';
import { ErasureReplays } from './erasure-replays.service';
import { Restorer } from './restorer.service';

const quietly = (): void => undefined;
const contact = { name: 'Andrea Canari', role: '', email: 'andrea.canari@ville.example', phone: null, url: null };
const online = newPassage();
/** Of a sheet that came online after the back-up. */
const underWay = newPassage();

let folder: string;
let test: TestApplication;
let world: EditorialWorld;
let leaving: Person;
let sheet: { id: string; slug: string };
/** Validated when the back-up is made. */
let submissionId: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-replay-'));
  test = await startTestApplication();
  world = await editorialWorld(test);
  leaving = await createPerson(test.database, { name: 'Prénom Parti' });
  sheet = await publishedWith(world, online);
  const sections = { ...draft().sections, origin: richText(`L’idée vient de ${underWay}, au guichet.`) };
  ({ id: submissionId } = await submissionIn(world, 'validated', { sections }));
  await publishSheet(test.database.manager, { content: { title: 'Avec contact' }, contacts: [contact] });
  await test.app.get(Backups, { strict: false }).make(backup(), quietly);
  await eraseAll();
  await test.runJobs();
});
afterAll(async () => {
  await test.stop();
  rmSync(folder, { recursive: true, force: true });
});

const backup = (): string => path.join(folder, 'backup');
const journal = (): string => path.join(test.config.dataDir, 'erasures.jsonl');

/** After the back-up. */
async function eraseAll(): Promise<void> {
  expect((await erase(sheet.slug, online, world.secretary, world.author)).status).toBe(200);
  await acts(world.secretary, submissionId, 'publish');
  const [row] = await test.database.query<{ slug: string }[]>(
    'SELECT s.slug FROM sheets s JOIN submissions b ON b.sheet_id = s.id WHERE b.id = $1',
    [submissionId],
  );
  expect((await erase(row?.slug ?? '', underWay, world.secretary, world.author)).status).toBe(200);
  await (await signIn(test, leaving)).post('/api/me/closure', { confirmation: leaving.email });
  const [named] = await test.database.query<{ id: string }[]>('SELECT id FROM contacts WHERE email = $1', [
    contact.email,
  ]);
  const link = await test.app
    .get(SignedLinks, { strict: false })
    .make(test.database.manager, 'contact-withdrawal', named?.id ?? '');
  const token = link.slice(link.indexOf('#') + 1);
  expect((await new Browser(test.app).post('/api/links/contact-withdrawal', { token })).status).toBe(204);
}

async function inEmpty<T>(work: (empty: TestApplication) => Promise<T>, { journalIsThere = true } = {}): Promise<T> {
  const empty = await startTestApplication({ opened: false });
  try {
    if (journalIsThere) cpSync(journal(), path.join(empty.config.dataDir, 'erasures.jsonl'));
    return await work(empty);
  } finally {
    await empty.stop();
  }
}

const restore = ({ app }: TestApplication, given = { file: null as string | null, leftOut: [] as string[] }) =>
  app.get(Restorer, { strict: false }).restore(backup(), quietly, given);

async function requireErased(empty: TestApplication): Promise<void> {
  for (const word of [...online.split(' '), ...underWay.split(' ')]) expect(await placesOf(empty, word)).toEqual([]);
  expect(await tablesWith(empty.database, leaving.email)).toEqual([]);
  expect(await tablesWith(empty.database, contact.email)).toEqual([]);
  const hashes = `SELECT id, content_hash FROM revisions ORDER BY id`;
  expect(await empty.database.query(hashes)).toEqual(await test.database.query(hashes));
  // Published to the letter of what was validated: its author has to agree to what is left.
  expect((await empty.get(`/api/sheets/${sheet.slug}`)).status).toBe(410);
  const state = 'SELECT state FROM submissions WHERE id = $1';
  expect(await empty.database.query(state, [submissionId])).toEqual([{ state: 'awaiting-validation' }]);
  const told = `SELECT kind FROM notices WHERE kind = 'validate-redacted'`;
  expect(await empty.database.query(told)).toHaveLength(1);
}

describe('what was erased after a back-up', () => {
  it('is erased again when it is restored: a person, a contact, a passage', async () => {
    await inEmpty(async (empty) => {
      const { replayed } = await restore(empty);
      expect(replayed).toEqual({ count: 4, where: [path.join(empty.config.dataDir, 'erasures.jsonl')] });
      await requireErased(empty);
      const noted = 'SELECT id, kind, subject_id, facts, at FROM erasures ORDER BY at';
      expect(await empty.database.query(noted)).toEqual(await test.database.query(noted));
      const before = await everyRow(empty.database);
      expect(await empty.app.get(ErasureReplays, { strict: false }).replay({ file: null, leftOut: [] })).toMatchObject({
        count: 0,
      });
      expect(await everyRow(empty.database)).toEqual(before);
    });
  });

  it('comes back without the journal, is said to, and goes when it is given', async () => {
    await inEmpty(
      async (empty) => {
        expect((await restore(empty)).replayed).toEqual({ count: 0, where: [] });
        expect(await tablesWith(empty.database, leaving.email)).toContain('accounts');
        const given = { file: journal(), leftOut: [] };
        const replayed = await empty.app.get(ErasureReplays, { strict: false }).replay(given);
        expect(replayed).toEqual({ count: 4, where: [journal()] });
        await requireErased(empty);
        expect(readFileSync(path.join(empty.config.dataDir, 'erasures.jsonl'), 'utf8')).toBe(
          readFileSync(journal(), 'utf8'),
        );
      },
      { journalIsThere: false },
    );
  });

  it('is refused with a hash that does not fit or a line that was cut, and nothing is restored', async () => {
    const spoiled = path.join(folder, 'spoiled.jsonl');
    const text = readFileSync(journal(), 'utf8');
    for (const [spoil, why] of [
      [
        text.replaceAll(/("hashAfter":"v1:)\w{8}/g, '$100000000'),
        /ne peut pas l’être à nouveau.*l’empreinte.*--leave-out/,
      ],
      [text.slice(0, -5), /n’est pas lisible à la ligne 4/],
    ] as const) {
      writeFileSync(spoiled, spoil);
      await inEmpty(
        async (empty) => {
          const before = await everyRow(empty.database);
          await expect(restore(empty, { file: spoiled, leftOut: [] })).rejects.toThrow(why);
          expect(await everyRow(empty.database)).toEqual(before);
        },
        { journalIsThere: false },
      );
    }
  });

  it('is left out where that is asked for by its identifier, and all the rest is erased', async () => {
    const spoiled = path.join(folder, 'spoiled.jsonl');
    const lines = readFileSync(journal(), 'utf8').split('\n');
    const [first = ''] = lines;
    writeFileSync(spoiled, [first.replaceAll(/("hashAfter":"v1:)\w{8}/g, '$100000000'), ...lines.slice(1)].join('\n'));
    const { id } = JSON.parse(first) as { id: string };
    await inEmpty(
      async (empty) => {
        const { replayed } = await restore(empty, { file: spoiled, leftOut: [id] });
        expect(replayed.count).toBe(3);
        expect(await placesOf(empty, online)).toContain('revisions');
        expect(await tablesWith(empty.database, leaving.email)).toEqual([]);
        for (const word of underWay.split(' ')) expect(await placesOf(empty, word)).toEqual([]);
      },
      { journalIsThere: false },
    );
  });
});
