import type { ActionRequest, DraftContent, SubmissionView } from '@recueil/contracts';
import { sheetContent } from '@recueil/testing';
import type { Reply, TestApplication } from '../application';
import type { Browser } from '../browser';
import { createCommittee, createPerson, openSession, type GivenPerson, type Person } from './people';
import { Browser as NewBrowser } from '../browser';
import { createTheme } from './sheets';

/** Someone with a browser of their own, signed in. */
export interface Participant extends Person {
  browser: Browser;
}

/** A committee with enough people for a mixed college beside whoever writes. */
export interface EditorialWorld {
  committeeId: string;
  themeSlug: string;
  author: Participant;
  colleague: Participant;
  writer: Participant;
  design: Participant;
  use: Participant;
  secretary: Participant;
  stranger: Participant;
  administrator: Participant;
}

/** Time has passed: everybody signs in again. */
export async function signInAgain(test: TestApplication, world: EditorialWorld): Promise<void> {
  for (const one of Object.values(world)) {
    if (typeof one === 'object')
      (one as Participant).browser.setCookie('recueil', await openSession(test, one as Participant));
  }
}

let worlds = 0;

export async function participant(test: TestApplication, given: GivenPerson = {}): Promise<Participant> {
  const person = await createPerson(test.database, given);
  const browser = new NewBrowser(test.app);
  browser.setCookie('recueil', await openSession(test, person));
  return { ...person, browser };
}

export async function editorialWorld(test: TestApplication): Promise<EditorialWorld> {
  worlds += 1;
  const themeSlug = `theme-${String(worlds)}`;
  const themeId = await createTheme(test.database.manager, themeSlug, `Thème ${String(worlds)}`);
  const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
  const member = (side: 'design' | 'use'): Promise<Participant> =>
    participant(test, { grants: [{ role: 'member', committeeId, side }] });
  return {
    committeeId,
    themeSlug,
    author: await participant(test, { name: 'Alix Auteur' }),
    colleague: await participant(test, { name: 'Colette Coauteur' }),
    writer: await member('design'),
    design: await member('design'),
    use: await member('use'),
    secretary: await participant(test, { grants: [{ role: 'secretary', committeeId }] }),
    stranger: await participant(test),
    administrator: await participant(test, { grants: [{ role: 'administrator' }] }),
  };
}

/** A complete text as it is typed. */
export function draft(given: Partial<DraftContent> = {}): DraftContent {
  const { contactIds: _ids, attachments: _files, ...content } = sheetContent({});
  const contact = { id: null, name: 'Alix Auteur', role: '', email: 'alix.auteur@ville.example', phone: '', url: '' };
  return { ...content, contacts: [contact], attachments: [], ...given };
}

export const classification = (themes: string[]): object => ({
  themes,
  scale: 'local',
  audience: ['everyone'],
  maturity: 'deployed',
  year: 2026,
  effort: { duration: '', cost: '', means: '' },
  keywords: [],
});

export async function propose(world: EditorialWorld, given: Partial<DraftContent> = {}): Promise<SubmissionView> {
  const reply = await world.author.browser.post('/api/sheets', {
    content: draft(given),
    classification: classification([world.themeSlug]),
  });
  if (reply.status !== 201) throw new Error(`not created: ${String(reply.status)} ${reply.text}`);
  return reply.json as SubmissionView;
}

export async function see(who: Participant, id: string): Promise<SubmissionView> {
  const { json, status, text } = await who.browser.get(`/api/submissions/${id}`);
  if (status !== 200) throw new Error(`not seen: ${String(status)} ${text}`);
  return json as SubmissionView;
}

/** Acts on the submission as it is now; judges the text that is shown now. */
export async function act(
  who: Participant,
  id: string,
  action: string,
  given: Partial<ActionRequest> = {},
): Promise<Reply> {
  const judges = action === 'approve' || action === 'object';
  const seen = given.version === undefined || judges ? await see(who, id) : null;
  const shown = judges && seen !== null ? { contentHash: seen.contentHash } : {};
  return who.browser.post(`/api/submissions/${id}/actions`, { action, ...shown, version: seen?.version, ...given });
}

/** As {@link act}, and throws when it is refused. */
export async function acts(
  who: Participant,
  id: string,
  action: string,
  given: Partial<ActionRequest> = {},
): Promise<SubmissionView> {
  const reply = await act(who, id, action, given);
  if (reply.status !== 200) throw new Error(`${action}: ${String(reply.status)} ${reply.text}`);
  return reply.json.submission as SubmissionView;
}

/** Saves another text as whoever holds the pen. */
export async function write(who: Participant, id: string, given: Partial<DraftContent>): Promise<Reply> {
  const { content, contentVersion } = await see(who, id);
  return who.browser.patch(
    `/api/submissions/${id}/content`,
    { content: { ...content, ...given } },
    { 'if-match': `"${String(contentVersion)}"` },
  );
}

/** The roads to each state, from a draft. */
const roads: Record<string, (world: EditorialWorld, id: string) => Promise<unknown>> = {
  draft: () => Promise.resolve(),
  submitted: ({ author }, id) => acts(author, id, 'submit'),
  returned: async (world, id) => {
    await roads.submitted!(world, id);
    await acts(world.secretary, id, 'return', { reason: 'Il manque un chiffre.' });
  },
  rewriting: async (world, id) => {
    await roads.submitted!(world, id);
    await acts(world.writer, id, 'take-up');
  },
  reviewing: async (world, id) => {
    await roads.rewriting!(world, id);
    await acts(world.writer, id, 'propose');
  },
  'awaiting-validation': async (world, id) => {
    await roads.reviewing!(world, id);
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
  },
  validated: async (world, id) => {
    await roads['awaiting-validation']!(world, id);
    const { contentHash } = await see(world.author, id);
    await acts(world.author, id, 'validate', { contentHash });
  },
  published: async (world, id) => {
    await roads.validated!(world, id);
    await acts(world.secretary, id, 'publish');
  },
  withdrawn: ({ author }, id) => acts(author, id, 'withdraw'),
  declined: async (world, id) => {
    await roads.submitted!(world, id);
    await acts(world.secretary, id, 'decline', { reason: 'Une fiche le dit déjà.' });
  },
};

/** A new submission in that state. */
export async function submissionIn(
  world: EditorialWorld,
  state: string,
  given: Partial<DraftContent> = {},
): Promise<SubmissionView> {
  const { id } = await propose(world, given);
  await roads[state]!(world, id);
  return see(world.author, id);
}
