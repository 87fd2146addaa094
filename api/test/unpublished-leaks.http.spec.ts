import { jest } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import type { OpenApiDocument } from './openapi-requests';
import { startTestApplication, type TestApplication } from './application';
import { wordParts, zipFile } from './builders/files';
import { fileForm } from './builders/forms';
import { Browser } from './browser';
import {
  acts,
  editorialWorld,
  submissionIn,
  propose,
  see,
  write,
  type EditorialWorld,
  type Participant,
} from './builders/submissions';

/** Words that stand in one place each, and nowhere else. */
const tokens = {
  draft: 'canaribrouillon',
  draftContact: 'canaricontact',
  working: 'canarireecriture',
  note: 'canarinote',
  message: 'canarimessage',
  opinion: 'canariopinion',
  declined: 'canarinonretenue',
  withdrawn: 'canariabandon',
  archived: 'canariarchive',
  archiveReason: 'canarimotif',
  proposed: 'canaripropose',
  file: 'canarifichier',
} as const;
type Token = keyof typeof tokens;

/** Who may read what: the policy in words, by hand. */
const team: readonly Token[] = [
  'draft',
  'draftContact',
  'file',
  'message',
  'declined',
  'withdrawn',
  'archived',
  'archiveReason',
];
const committee: readonly Token[] = [
  'working',
  'note',
  'message',
  'opinion',
  'declined',
  'archived',
  'archiveReason',
  'proposed',
];
const allowed = {
  anonymous: [],
  agent: [],
  elsewhere: [],
  // Whoever reads the history reads why a sheet that was online is not any more.
  administrator: ['archiveReason'],
  author: team,
  member: committee,
  secretary: committee,
} as const satisfies Record<string, readonly Token[]>;
type Role = keyof typeof allowed;

const paragraph = (
  words: string,
): { type: 'doc'; content: { type: 'paragraph'; content: { type: 'text'; text: string }[] }[] } => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

interface Scene {
  test: TestApplication;
  world: EditorialWorld;
  elsewhere: Participant;
  ids: string[];
  slugs: string[];
  revisionIds: string[];
  /** Of the file joined to the draft. */
  sha256: string;
}

async function scene(search: 'meilisearch' | 'postgresql'): Promise<Scene> {
  const test = await startTestApplication({ search });
  const world = await editorialWorld(test);
  const other = await editorialWorld(test);
  const contact = {
    id: null,
    name: tokens.draftContact,
    role: '',
    email: `${tokens.draftContact}@ville.example`,
    phone: '',
    url: '',
  };
  const draft = await propose(world, { title: `Fiche ${tokens.draft}`, contacts: [contact] });
  const sha256 = await joined(world, draft.id);
  const rewriting = await submissionIn(world, 'rewriting');
  await write(world.writer, rewriting.id, { title: `Titre ${tokens.working}`, pitch: tokens.working });
  const remarks = `/api/submissions/${rewriting.id}/remarks`;
  await world.writer.browser.post(remarks, { audience: 'committee', text: tokens.note });
  await world.writer.browser.post(remarks, { audience: 'team', text: tokens.message });
  const reviewing = await submissionIn(world, 'rewriting');
  await write(world.writer, reviewing.id, { pitch: tokens.proposed });
  await acts(world.writer, reviewing.id, 'propose');
  await acts(world.use, reviewing.id, 'object', {
    reason: tokens.opinion,
    grid: { clear: { mark: 'blocking', remark: tokens.opinion } },
  });
  const dropped = await submissionIn(world, 'rewriting');
  await write(world.writer, dropped.id, { title: `Titre ${tokens.working}`, pitch: tokens.working });
  await acts(world.secretary, dropped.id, 'decline', { reason: 'Une fiche le dit déjà.' });
  const declined = await submissionIn(world, 'declined', { title: `Fiche ${tokens.declined}` });
  const withdrawn = await submissionIn(world, 'withdrawn', { title: `Fiche ${tokens.withdrawn}` });
  const archived = await submissionIn(world, 'published', {
    pitch: `Phrase ${tokens.archived}`,
    title: 'Une fiche qui sera archivée',
  });
  const online = await submissionIn(world, 'published', { title: 'Une fiche qui reste' });
  await test.runJobs();
  // The worker does not run afterwards: readers lose the sheet all the same.
  const reason = { action: 'archive', reason: tokens.archiveReason };
  await world.author.browser.post(`/api/sheets/${archived.slug!}/actions`, reason);
  const files = [draft, rewriting, reviewing, dropped, declined, withdrawn, archived, online];
  const revisions = await test.database.query<{ id: string }[]>('SELECT id FROM revisions');
  return {
    test,
    world,
    elsewhere: other.use,
    ids: files.map(({ id }) => id),
    slugs: [archived.slug!, online.slug!],
    revisionIds: revisions.map(({ id }) => id),
    sha256,
  };
}

/** A Word file joined to the draft, named in its text and found by its hash. */
async function joined({ author }: EditorialWorld, id: string): Promise<string> {
  const form = fileForm(await zipFile(wordParts()), { name: `${tokens.file}.docx` });
  const sent = await author.browser.post(`/api/submissions/${id}/attachments`, form.body, form.headers);
  const sha256 = sent.json.sha256 as string;
  const saved = await write(author, id, { attachments: [{ sha256, name: `${tokens.file}.docx`, alternative: '' }] });
  if (saved.status !== 200) throw new Error(saved.text);
  return sha256;
}

/**
 * Every address that the contract has for reading, with everything that there is in the place of its parameters. The
 * page of kept mails is no part of it: it exists outside production only, for whoever tries Recueil.
 */
function addresses(document: OpenApiDocument, { ids, slugs, revisionIds, sha256 }: Scene): string[] {
  const values: Record<string, readonly string[]> = { id: ids, slug: slugs, revisionId: revisionIds, sha256: [sha256] };
  const reads = Object.entries(document.paths).filter(([, methods]) => 'get' in methods);
  const plain = reads.flatMap(([path]) => filled(path, values));
  const words = Object.values(tokens);
  return [
    ...plain,
    ...words.flatMap((word) => [
      `/api/sheets?q=${word}`,
      `/api/sheets?q=${word.slice(0, -1)}x`,
      `/api/administration/history?q=${word}`,
    ]),
    ...['mine', 'committee', 'secretariat'].map((box) => `/api/submissions?box=${box}&pageSize=100`),
    ...['all', 'late', 'cannot-conclude'].map((filter) => `/api/submissions?box=committee&filter=${filter}`),
    ...ids.flatMap((id) => [
      `/api/submissions/${id}/candidates?action=assign`,
      `/mes-fiches/${id}`,
      `/comite/fiches/${id}`,
    ]),
    ...slugs.map((slug) => `/fiches/${slug}`),
    '/api/openapi.json',
  ];
}

function filled(path: string, values: Record<string, readonly string[]>): string[] {
  const parameter = /\{(\w+)\}/.exec(path);
  if (parameter === null) return [path];
  const [hole = '', name = ''] = parameter;
  return (values[name] ?? ['0190a0a0-0000-7000-8000-000000000000']).flatMap((value) =>
    filled(path.replace(hole, value), values),
  );
}

function browserOf({ test, world, elsewhere }: Scene, role: Role): Browser {
  switch (role) {
    case 'anonymous':
      return new Browser(test.app);
    case 'agent':
      return world.stranger.browser;
    case 'elsewhere':
      return elsewhere.browser;
    case 'member':
      return world.design.browser;
    default:
      return world[role].browser;
  }
}

/** The tokens that this text holds and this role may not read. */
function leaks(text: string, role: Role): string[] {
  const may: readonly Token[] = allowed[role];
  return (Object.keys(tokens) as Token[]).filter((token) => !may.includes(token) && text.includes(tokens[token]));
}

/** What one asked is said back, as search does with its question, and is nobody's secret. */
function withoutQuestion(text: string, address: string): string {
  const question = /[?&]q=([^&]+)/.exec(address)?.[1];
  return question === undefined ? text : text.replaceAll(question, '');
}

describe.each(['postgresql', 'meilisearch'] as const)('what is not published, with %s', (search) => {
  let here: Scene;
  beforeAll(async () => {
    here = await scene(search);
  }, 240_000);
  afterAll(() => here.test.stop());

  it.each(Object.keys(allowed) as Role[])(
    'is read by no %s whom the policy does not name, at any address',
    async (role) => {
      const browser = browserOf(here, role);
      const document = (await here.test.get('/api/openapi.json')).json as OpenApiDocument;
      const found: string[] = [];
      let answered = 0;
      for (const address of addresses(document, here)) {
        const { status, text } = await browser.get(address);
        if (status === 200) answered += 1;
        found.push(...leaks(withoutQuestion(text, address), role).map((token) => `${address}: ${token}`));
      }
      expect(found).toEqual([]);
      expect(answered).toBeGreaterThan(8);
    },
  );

  it('is handed out with its files to nobody else, the hash being known', async () => {
    const [draft] = here.ids;
    for (const role of Object.keys(allowed) as Role[]) {
      const address = `/api/submissions/${draft!}/attachments/${here.sha256}`;
      const { status } = await browserOf(here, role).get(address);
      expect([role, status]).toEqual([role, role === 'author' ? 200 : role === 'anonymous' ? 401 : 404]);
      for (const slug of here.slugs) {
        const online = await browserOf(here, role).get(`/api/sheets/${slug}/attachments/${here.sha256}`);
        expect([404, 410]).toContain(online.status);
      }
    }
  });

  it('is read by those whom the policy names: the canaries sing', async () => {
    const texts = await Promise.all(
      (['author', 'member', 'secretary'] as const).map(async (role) => {
        const pages = await Promise.all(here.ids.map((id) => browserOf(here, role).get(`/api/submissions/${id}`)));
        return pages.map(({ text }) => text).join('\n');
      }),
    );
    const missing = (text: string, names: readonly Token[]): Token[] =>
      names.filter((name) => !text.includes(tokens[name]));
    expect(missing(texts[0]!, team)).toEqual(['archiveReason']);
    expect(missing(texts[1]!, committee)).toEqual(['archiveReason']);
    expect(missing(texts[2]!, committee)).toEqual(['archiveReason']);
  });

  it('stands in no mail to anybody else, and in no search document', async () => {
    const { test, world } = here;
    const [archived] = here.slugs;
    if (search === 'meilisearch') {
      const client = new Meilisearch({ host: test.config.meilisearch!.url, apiKey: test.config.meilisearch!.key });
      const { results } = await client.getRawIndexes({ limit: 200 });
      for (const { uid } of results.filter((index) => index.uid.startsWith(test.config.indexPrefix))) {
        const raw = JSON.stringify(await client.index(uid).getDocuments({ limit: 1_000 }));
        expect(Object.values(tokens).filter((token) => token !== tokens.archived && raw.includes(token))).toEqual([]);
      }
    }
    await test.runJobs();
    const found = await test.get(`/api/sheets?q=${tokens.archived}`);
    expect(found.json.hits).toEqual([]);
    expect((await test.get(`/api/sheets/${archived!}`)).status).toBe(410);
    const roles = new Map<string, Role>([
      [world.author.email, 'author'],
      [world.writer.email, 'member'],
      [world.design.email, 'member'],
      [world.use.email, 'member'],
      [world.secretary.email, 'secretary'],
      [`${tokens.draftContact}@ville.example`, 'author'],
    ]);
    const sent = await test.mails();
    expect(sent.length).toBeGreaterThan(10);
    for (const { to, subject, text } of sent) {
      expect([to, leaks(`${subject}\n${text}`, roles.get(to) ?? 'anonymous')]).toEqual([to, []]);
    }
  });
});

it('no word of an unpublished text stands in the logs, at their most talkative', async () => {
  let log = '';
  const spies = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  for (const spy of spies) spy.mockImplementation((text) => Boolean((log += String(text))));
  try {
    const test = await startTestApplication({ env: { LOG_LEVEL: 'trace' } });
    const world = await editorialWorld(test);
    const { id } = await propose(world, {
      title: tokens.draft,
      pitch: tokens.draft,
      sections: { origin: paragraph(tokens.draft), results: null, principles: null, advice: null, setbacks: null },
    });
    await see(world.author, id);
    await world.author.browser.post(`/api/submissions/${id}/actions`, {
      action: 'submit',
      version: 1,
      reason: tokens.note,
    });
    await test.database.query('ALTER TABLE working_copies RENAME COLUMN contacts TO gone');
    const { content } = await world.author.browser.get(`/api/submissions/${id}`).then(({ json }) => json ?? {});
    await world.author.browser.patch(
      `/api/submissions/${id}/content`,
      { content: content ?? { title: tokens.draft } },
      { 'if-match': '"1"' },
    );
    await test.stop();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(log).toContain('/api/submissions');
  expect(Object.values(tokens).filter((token) => log.includes(token))).toEqual([]);
});
