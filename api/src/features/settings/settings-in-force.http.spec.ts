import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { delaySteps, type DelaysSetting, type SettingSection, type SettingVersions } from '@recueil/contracts';
import { wordingKinds } from '@recueil/domain';
import { startTestApplication, type SentMail, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { openSession } from '../../../test/builders/people';
import {
  editorialWorld,
  see,
  submissionIn,
  type EditorialWorld,
  type Participant,
} from '../../../test/builders/submissions';
import { MailService, type MailKind } from '#rooms/mail';
import { UnitOfWork } from '#core/database/unit-of-work';
import { Backups, Restorer } from '#rooms/backup';

/** What an administrator changes on one server counts on the other, after a restart, and after a restore. */
let folder: string;
/** Two servers on one database. */
let one: TestApplication;
let other: TestApplication;
let administrator: Browser;
let world: EditorialWorld;

const address = '/api/administration/settings';
const monday = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-settings-'));
  one = await startTestApplication();
  other = await anotherOn(one);
  for (const server of [one, other]) server.freeze(monday);
  world = await editorialWorld(other);
  administrator = await signedInOn(one, world.administrator);
  for (const [section, value] of Object.entries(chosen)) expect(await put(section as SettingSection, value)).toBe(200);
}, 60_000);
afterAll(async () => {
  await other.stop();
  await one.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sentences = Object.fromEntries(
  [...wordingKinds].map(([kind, { names }]) => [
    kind,
    `Pour ${kind.replace(':', ' ')}\u202f: ${names.map((name) => `{{${name}}}`).join(', ')}.`,
  ]),
);
const delays: DelaysSetting = {
  deadlines: {
    submitted: { workingDays: 3 },
    returned: { workingDays: 4 },
    rewriting: { workingDays: 6 },
    reviewing: { workingDays: 7 },
    'awaiting-validation': { workingDays: 8 },
  },
  reminders: [-4],
  standInAfterDays: 12,
  smallAmendmentWords: 17,
};
const chosen = {
  service: { name: 'Préfecture du Val-Doré', contactEmail: 'recueil@val-dore.example', contactPhone: '01 99 00 12 00' },
  legal: { publisher: 'La préfète', dpo: 'dpd@val-dore.example', notice: 'Hébergé par nos soins.' },
  licence: { licence: 'odbl-1.0' },
  delays,
  archives: { agreedBy: 'La directrice des archives', agreedOn: '2026-02-16', reference: 'AD99-2026-4' },
  mails: { signature: 'Le comité du Val-Doré', openings: sentences },
};

/** One more server on the same database. */
function anotherOn({ config }: TestApplication): Promise<TestApplication> {
  const { databaseUrl: serverUrl, databaseOwnerUrl } = config;
  return startTestApplication({ on: { url: databaseOwnerUrl ?? '', serverUrl, drop: () => Promise.resolve() } });
}

/** The same person in a browser that this server answers. */
async function signedInOn(server: TestApplication, person: Participant): Promise<Browser> {
  const browser = new Browser(server.app);
  browser.setCookie('recueil', await openSession(server, person));
  return browser;
}

async function put(section: SettingSection, value: object): Promise<number> {
  const { version } = (await administrator.get(address)).json[section];
  return (await administrator.put(`${address}/${section}`, value, { 'if-match': `"${String(version)}"` })).status;
}

const facts = {
  ...{ name: 'Camille', title: 'Un guichet du soir', actor: 'Nora', by: 'Nora', due: '2026-12-11', path: '/fiches/x' },
  ...{ subject: 'un sujet', reason: '', text: '', replyTo: '', message: '' },
};

/** Has a mail of each kind that has words of its own sent by this server; answers what it says. */
async function eachKindSentBy(server: TestApplication, round: string): Promise<Map<string, SentMail>> {
  const service = server.app.get(MailService, { strict: false });
  const subject = '0190a0a0-0000-7000-8000-000000000001';
  const links = { accountId: world.author.id, contactId: subject, proofreadingId: subject };
  const sent = new Map<string, SentMail>();
  for (const kind of wordingKinds.keys()) {
    const [family, notice = ''] = kind.split(':');
    await server.app.get(UnitOfWork, { strict: false }).run((manager) =>
      service.tell(manager, {
        kind: family as MailKind,
        key: `${round}:${kind}`,
        recipient: `${kind.replace(':', '.')}@agents.example`,
        accountId: null,
        facts: { ...facts, ...links, notice },
      }),
    );
  }
  await server.runJobs();
  for (const mail of await server.mails()) sent.set(mail.to.replace('@agents.example', '').replace('.', ':'), mail);
  return sent;
}

const said: Record<string, string> = {
  nom: 'Camille',
  titre: 'Un guichet du soir',
  personne: 'Nora',
  date: '11 décembre 2026',
  catalogue: chosen.service.name,
};

async function expectWordsOf(server: TestApplication, round: string): Promise<void> {
  const mails = await eachKindSentBy(server, round);
  for (const [kind, { names }] of wordingKinds) {
    const text = mails.get(kind)?.text ?? '';
    expect(text).toContain(`Pour ${kind.replace(':', ' ')}\u202f: ${names.map((name) => said[name]).join(', ')}.`);
    expect(text).toContain('—\nLe comité du Val-Doré');
  }
  const versions = await server.database.query(
    `SELECT DISTINCT wording_version AS version FROM mails WHERE key LIKE $1`,
    [`${round}:%`],
  );
  expect(versions).toEqual([{ version: 1 }]);
}

/** Its words as they are told to everybody. */
async function aboutFrom({ app }: TestApplication): Promise<unknown> {
  const { organisation, contactEmail, contactPhone, publisher, dpo, legalNotice, licence } = (
    await new Browser(app).get('/api/about')
  ).json;
  return { organisation, contactEmail, contactPhone, publisher, dpo, legalNotice, licence };
}
const about = {
  organisation: chosen.service.name,
  contactEmail: chosen.service.contactEmail,
  contactPhone: chosen.service.contactPhone,
  publisher: chosen.legal.publisher,
  dpo: chosen.legal.dpo,
  legalNotice: chosen.legal.notice,
  licence: { name: 'Open Database License (ODbL)', version: '1.0' },
};

describe('what is chosen on the screen of one server', () => {
  it('is in the next mail of every kind that the other one sends', () => expectWordsOf(other, 'other'));

  it('is in the next mail of every kind that it sends itself', () => expectWordsOf(one, 'one'));

  it('is told to whoever asks the other one who keeps the catalogue', async () => {
    expect(await aboutFrom(other)).toEqual(about);
  });

  it.each([
    ['submitted', '2026-03-05'],
    ['returned', '2026-03-06'],
    ['rewriting', '2026-03-10'],
    ['reviewing', '2026-03-11'],
    ['awaiting-validation', '2026-03-12'],
  ] as const)('gives what enters « %s » on the other one its deadline', async (state, until) => {
    expect(delaySteps).toContain(state);
    const { id } = await submissionIn(world, state);
    expect((await see(world.secretary, id)).turn.until).toBe(until);
  });

  it('decides when the other one reminds', async () => {
    const { id } = await submissionIn(world, 'awaiting-validation', { title: 'Une fiche à rappeler' });
    other.freeze(new Date('2026-03-06T07:30:00Z'));
    await other.morningRound();
    other.freeze(monday);
    const days = await other.database.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day FROM reminders WHERE submission_id = $1`,
      [id],
    );
    expect(days).toEqual([{ day: '2026-03-06' }]);
  });

  it('stands in the history, section by section, with what was before', async () => {
    const { entries } = (await (await signedInOn(other, world.administrator)).get('/api/administration/history')).json;
    const changes = (entries as { action: string; sentence: string; details: { before: object; after: object } }[])
      .filter(({ action }) => action === 'settings.changed')
      .map(({ sentence, details }) => [sentence, details.after]);
    expect(changes.reverse()).toEqual([
      ['a changé les réglages «\u202fNom et contact\u202f»', chosen.service],
      ['a changé les réglages «\u202fMentions légales\u202f»', chosen.legal],
      ['a changé les réglages «\u202fLicence\u202f»', chosen.licence],
      ['a changé les réglages «\u202fDélais\u202f»', chosen.delays],
      ['a changé les réglages «\u202fArchives\u202f»', chosen.archives],
      ['a changé les réglages «\u202fMails\u202f»', chosen.mails],
    ]);
  });

  it('counts for a server that starts later', async () => {
    const later = await anotherOn(one);
    later.freeze(monday);
    try {
      expect(await aboutFrom(later)).toEqual(about);
      await expectWordsOf(later, 'later');
    } finally {
      await later.stop();
    }
  });

  it('counts in an installation that is restored from a back-up, with each of its versions', async () => {
    const kept = path.join(folder, 'kept');
    await one.app.get(Backups, { strict: false }).make(kept, () => undefined);
    const restored = await startTestApplication({ opened: false });
    try {
      await restored.app.get(Restorer, { strict: false }).restore(kept, () => undefined);
      restored.freeze(monday);
      expect(await aboutFrom(restored)).toEqual(about);
      await expectWordsOf(restored, 'restored');
      const there = await signedInOn(restored, world.administrator);
      const versions = async (browser: Browser): Promise<SettingVersions> =>
        (await browser.get(`${address}/delays/versions`)).json;
      expect(await versions(there)).toEqual(await versions(administrator));
    } finally {
      await restored.stop();
    }
  });
});
