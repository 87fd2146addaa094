import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { partsOf } from '../../../test/builders/files';
import { AdoptionPapers, type PapersWritten } from './adoption-papers.service';

const secret = 'un-mot-de-passe-qui-ne-sort-pas';
const env = {
  ORGANISATION_NAME: 'Préfecture <du> Val-Doré & Cie',
  SMTP_URL: `smtp://recueil:${secret}@mail.val-dore.example:587`,
  OIDC_ISSUER: 'https://identite.val-dore.example/api/v2',
  OIDC_CLIENT_ID: 'recueil',
  OIDC_CLIENT_SECRET: secret,
};
const names = [
  '1-registre-des-traitements.odt',
  '2-information-des-personnes.odt',
  '3-analyse-d-impact-verification.odt',
  '4-homologation-flux-et-elements.odt',
  '5-note-aux-representants-du-personnel.odt',
  '6-durees-et-sort-final.odt',
];

let test: TestApplication;
let folder: string;
beforeAll(async () => {
  test = await startTestApplication({ env });
});
afterAll(() => test.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (): Promise<PapersWritten> => test.app.get(AdoptionPapers, { strict: false }).write(folder);

/** The words of a document, without its marks. */
async function wordsOf(name: string): Promise<string> {
  const { 'content.xml': content = '' } = await partsOf(readFileSync(path.join(folder, name)));
  return content
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

describe('the papers for those who must agree', () => {
  it('are six documents that say what this installation is, and mark what they cannot know', async () => {
    expect(await write()).toEqual({ written: names, kept: [] });
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) {
      const words = await wordsOf(name);
      expect([name, words.includes('À compléter')]).toEqual([name, true]);
      expect(words).not.toMatch(/undefined|\[object|NaN/);
    }
    const register = await wordsOf(names[0]!);
    expect(register).toContain(env.ORGANISATION_NAME);
    expect(register).toContain('mail.val-dore.example:587');
    expect(await wordsOf(names[3]!)).toContain('identite.val-dore.example');
  });

  it('hold no secret of the settings', async () => {
    await write();
    for (const name of names) expect(await wordsOf(name)).not.toContain(secret);
  });

  it('are OpenDocument texts: what they are comes first, as it stands', async () => {
    await write();
    for (const name of names) {
      const entries = await partsOf(readFileSync(path.join(folder, name)));
      expect(Object.entries(entries)[0]).toEqual(['mimetype', 'application/vnd.oasis.opendocument.text']);
      expect(Object.keys(entries)).toContain('META-INF/manifest.xml');
    }
  });

  it('never take the place of one that somebody has completed', async () => {
    writeFileSync(path.join(folder, names[1]!), 'complété');
    expect((await write()).kept).toEqual([names[1]]);
    expect(readFileSync(path.join(folder, names[1]!), 'utf8')).toBe('complété');
  });
});
