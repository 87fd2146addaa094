import type { DraftContent, RevisionText } from '@recueil/contracts';
import { fromPlainText } from '@recueil/text';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { draftContent, submissionView } from '#web/testing/submission-builders';
import { draftContact, readVersion, revisionText } from '#web/testing/version-builders';

const address = '/api/submissions/f1';
const older = revisionText({
  content: draftContent({
    title: 'Le titre d’avant',
    sections: { ...draftContent().sections, advice: fromPlainText('Le conseil d’avant.') },
    contacts: [draftContact()],
  }),
});
const attachment = { sha256: 'f00d', name: 'bilan.pdf', alternative: '' };

/** The draft of its author, with one version of it open. */
async function openVersion(version: RevisionText = older): Promise<PageHarness> {
  const harness = await openSignedIn('/proposer/f1');
  await harness.answer(
    address,
    submissionView({ state: 'returned', contentVersion: 4, content: draftContent({ title: 'Le titre en cours' }) }),
  );
  await readVersion(harness, version);
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

async function restore(harness: PageHarness): Promise<void> {
  await press(harness, 'Reprendre ce texte');
  await press(harness, 'Remplacer par cette version');
}

function title({ page }: PageHarness): HTMLInputElement {
  return one(page, 'textbox', 'Titre') as HTMLInputElement;
}

/** What the server is sent, over the version that the page has seen; it takes it. */
async function saved(harness: PageHarness, over: number): Promise<DraftContent> {
  const { request, flush } = saveUnderWay(harness);
  expect(request.headers.get('If-Match')).toBe(`"${String(over)}"`);
  flush({ version: over + 1, contentHash: '', missing: [], contactIds: [] });
  await harness.settle();
  return (request.body as { content: DraftContent }).content;
}

function saveUnderWay(harness: PageHarness) {
  const test = harness.request(`${address}/content`);
  return { request: test.request, flush: test.flush.bind(test) };
}

describe('An older version of a text', () => {
  afterEach(forgetBrowser);

  it('says what it would replace before it does, and changes nothing when one thinks better of it', async () => {
    const harness = await openVersion();
    await press(harness, 'Reprendre ce texte');
    const question = document.activeElement!;
    expect(text(question)).toBe('Mettre cette version à la place du texte en cours ?');
    const parts = [...question.closest('[role="group"]')!.querySelectorAll('li')].map(text);
    expect(parts).toEqual(['Titre', 'Conseils de mise en œuvre', 'Contacts']);
    await press(harness, 'Garder le texte en cours');
    expect(document.activeElement).toBe(one(harness.page, 'button', 'Reprendre ce texte'));
    expect(title(harness).value).toBe('Le titre en cours');
    harness.server.expectNone(`${address}/content`);
  });

  it('is shown by the form and saved at once, whole, and the page says so', async () => {
    const harness = await openVersion();
    await restore(harness);
    expect(title(harness).value).toBe('Le titre d’avant');
    expect(text(harness.page.querySelector('#partie-advice [contenteditable]')!)).toBe('Le conseil d’avant.');
    expect(await saved(harness, 4)).toEqual(older.content);
    expect(document.activeElement).toBe(one(harness.page, 'status', /de la version « Envoyée par l’auteur », du 12/));
    expect(text(harness.page)).toContain('Cette version est identique au texte en cours.');
  });

  it('gives way on demand to the text that was there, to the last letter typed', async () => {
    const harness = await openVersion();
    type(title(harness), 'Le titre tout juste tapé');
    await restore(harness);
    await saved(harness, 4);
    await press(harness, 'Annuler la reprise');
    expect(title(harness).value).toBe('Le titre tout juste tapé');
    expect(await saved(harness, 5)).toEqual(draftContent({ title: 'Le titre tout juste tapé' }));
    expect(document.activeElement).toBe(one(harness.page, 'status', /^C’est annulé/));
    expect(has(harness.page, 'button', 'Annuler la reprise')).toBe(false);
  });

  it('takes nothing from what is written over it: the last step back gives that too', async () => {
    const harness = await openVersion();
    await restore(harness);
    await saved(harness, 4);
    type(title(harness), 'Écrit par-dessus');
    await press(harness, 'Annuler la reprise');
    expect(title(harness).value).toBe('Le titre en cours');
    await press(harness, 'Annuler la dernière saisie');
    expect(title(harness).value).toBe('Écrit par-dessus');
  });

  it('says before and after which contacts withdrew since, and brings all the rest', async () => {
    const contacts = [draftContact({ name: '', email: '' }), draftContact({ id: 'c2' })];
    const harness = await openVersion({ ...older, content: { ...older.content, contacts } });
    const words = '1 contact s’est retiré depuis cette version : il ne revient pas.';
    await press(harness, 'Reprendre ce texte');
    expect(text(one(harness.page, 'button', 'Remplacer par cette version').closest('[role="group"]')!)).toContain(
      words,
    );
    await press(harness, 'Remplacer par cette version');
    expect((await saved(harness, 4)).contacts).toEqual([draftContact({ id: 'c2' })]);
    expect(has(harness.page, 'status', new RegExp(words))).toBe(true);
  });

  it('is saved without the file that the server takes no more, which is named', async () => {
    const harness = await openVersion({ ...older, content: { ...older.content, attachments: [attachment] } });
    await restore(harness);
    const errors = [{ field: 'attachments', message: 'Joignez de nouveau ce fichier.' }];
    await harness.refuse(`${address}/content`, { status: 400, code: 'invalid', errors });
    expect(await saved(harness, 4)).toEqual(older.content);
    expect(has(harness.page, 'status', /bilan\.pdf n’est plus gardé/)).toBe(true);
  });

  it('cannot be taken up any more once the sheet is in other hands', async () => {
    const harness = await openVersion();
    type(title(harness), 'Trop tard');
    await harness.settle(1_600);
    await harness.refuse(`${address}/content`, { status: 409, code: 'conflict', detail: 'Le comité l’a prise.' });
    expect(has(harness.page, 'button', 'Reprendre ce texte')).toBe(false);
    expect(text(harness.page.querySelector('rc-versions rc-sheet-preview')!)).toContain('Le titre d’avant');
  });
});
