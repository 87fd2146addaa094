import { offered } from '#web/testing/action-builders';
import type { ProofreadingView, SubmissionView } from '@recueil/contracts';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { actionResult, draftContent, submissionView } from '#web/testing/submission-builders';
import { readVersion, revisionText } from '#web/testing/version-builders';

const address = '/api/submissions/f1';

function received(changes: Partial<SubmissionView> = {}): SubmissionView {
  return submissionView({
    viewer: 'team',
    words: { step: 'Reçue', note: null },
    stages: [
      { name: 'draft', label: 'Brouillon', status: 'past' },
      { name: 'submitted', label: 'Reçue', status: 'current' },
    ],
    place: { position: 3, of: 7 },
    history: [{ at: '2026-11-10T08:00:00.000Z', actor: null, sentence: 'a relancé', reason: null }],
    actions: [
      { ...offered('take-back', 'Reprendre'), says: ['La fiche redevient un brouillon.'] },
      offered('withdraw', 'Abandonner ma proposition'),
    ],
    ...changes,
  });
}

async function open(changes: Partial<SubmissionView> = {}): Promise<PageHarness> {
  const harness = await openSignedIn('/mes-fiches/f1');
  await harness.answer(address, received(changes));
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

const proofreading: ProofreadingView = {
  id: 'p1',
  name: 'Armand Teyssier',
  email: 'armand@montreval.example',
  at: '2026-11-10T08:00:00.000Z',
  expiresAt: '2999-12-10T08:00:00.000Z',
  revokedAt: null,
  comments: [{ text: 'Citez le service associé.', at: '2026-11-11T08:00:00.000Z' }],
  agreedAt: null,
};

const correct = {
  ...offered('correct', 'Corriger une coquille', 'content'),
  done: 'La correction est proposée\u202f: elle paraîtra une fois acceptée.',
};

describe('The page of one submission, for its team', () => {
  afterEach(forgetBrowser);

  it('says where it stands, whose turn it is, and its place', async () => {
    const { page } = await open();
    expect(text(page.querySelector('h1')!)).toBe('Un accueil du soir');
    expect(text(page.querySelector('rc-thread')!)).toContain('Reçue');
    expect(text(page)).toContain('La fiche est 3e sur 7 dans la file.');
    expect(document.title).toBe('Un accueil du soir – Mes fiches – Recueil');
  });

  it('says by whom each thing was done, and names nobody of the committee as a whole', async () => {
    const at = '2026-11-10T08:00:00.000Z';
    const { page } = await open({
      history: [
        { at, actor: { id: 'camille', name: 'Camille Vasseur' }, sentence: 'a envoyé la fiche', reason: null },
        { at, actor: 'committee', sentence: 'a terminé la relecture', reason: null },
        { at, actor: null, sentence: 'a relancé', reason: null },
      ],
    });
    const lines = [...page.querySelectorAll('rc-submission-history li p:last-of-type')].map(text);
    expect(lines).toEqual([
      'Camille Vasseur a envoyé la fiche',
      'Le comité a terminé la relecture',
      'Recueil a relancé',
    ]);
  });

  it('names whoever was invited without elision', async () => {
    const invitation = {
      id: 'i1',
      part: 'co-author',
      name: 'Inès Marchand',
      email: 'ines@montreval.example',
      title: 'Un accueil du soir',
      message: '',
      by: null,
      at: '2026-11-10T08:00:00.000Z',
      answer: null,
    } as const;
    const { page } = await open({ invitations: [invitation] });
    expect(has(page, 'button', 'Retirer l’invitation : Inès Marchand')).toBe(true);
  });

  it('lets only those who write it invite others and have it read', async () => {
    const odile = { id: 'odile', name: 'Odile Marchetaux' };
    const { page } = await open({ author: { id: 'camille', name: 'Camille Vasseur' }, delegates: [odile] });
    expect(has(page, 'heading', 'Faire relire')).toBe(false);
    expect(text(page)).not.toContain('Inviter quelqu’un');
    expect(text(page)).toContain('Odile Marchetaux, peut valider en l’absence de l’auteur');
  });

  it('offers what the server offers, except what has a screen of its own', async () => {
    const actions = [offered('validate', 'Je valide ce texte'), offered('contest', 'Demander une modification')];
    const turn = { ...received().turn, mine: true };
    const harness = await open({ state: 'awaiting-validation', turn, actions });
    expect(all(harness.page.querySelector('rc-actions')!, 'button')).toEqual([]);
    expect(one(harness.page, 'link', 'Relire et décider').getAttribute('href')).toBe('/mes-fiches/f1/valider');
  });

  it('takes the submission back, over the version that was seen', async () => {
    const harness = await open();
    await press(harness, 'Reprendre');
    one(harness.page.querySelector('rc-action-form')!, 'button', 'Reprendre').click();
    await harness.settle();
    const request = harness.request(`${address}/actions`);
    expect(request.request.body).toMatchObject({ action: 'take-back', version: 3 });
    request.flush(actionResult(received({ state: 'draft', words: { step: 'Brouillon', note: null }, actions: [] })));
    await harness.settle();
    expect(one(harness.page, 'link', 'Continuer à écrire').getAttribute('href')).toBe('/proposer/f1');
  });

  it('opens the submission that an action made', async () => {
    const harness = await open({ state: 'declined', actions: [offered('start-again', 'Reprendre ma proposition')] });
    await press(harness, 'Reprendre ma proposition');
    harness.request(`${address}/actions`).flush(actionResult(null, { openedId: 'f2' }));
    await harness.settle();
    expect(harness.server.match('/api/submissions/f2')).toHaveLength(1);
  });

  it('invites somebody to write, checked field by field', async () => {
    const harness = await open();
    await press(harness, 'Envoyer l’invitation');
    expect(text(harness.page)).toContain('Indiquez le prénom et le nom de cette personne.');
    type(document.getElementById('invitation-name')!, 'Nour Belkacem');
    type(document.getElementById('invitation-email')!, 'nour@montreval.example');
    await press(harness, 'Envoyer l’invitation');
    const request = harness.request(`${address}/invitations`);
    expect(request.request.body).toEqual({
      part: 'co-author',
      name: 'Nour Belkacem',
      email: 'nour@montreval.example',
    });
    request.flush({});
    await harness.settle();
    await harness.answer(address, received());
    expect(has(harness.page, 'status', /L’invitation est partie à nour@montreval.example/)).toBe(true);
  });

  it('shows what somebody without account said, and takes their link back', async () => {
    const harness = await open({ proofreadings: [proofreading] });
    expect(text(harness.page)).toContain('Citez le service associé.');
    expect(text(harness.page)).toContain('Lien ouvert jusqu’au 10 décembre 2999');
    await press(harness, 'Retirer le lien pour Armand Teyssier');
    harness.request(`${address}/proofreadings/p1`).flush(null);
    await harness.settle();
    await harness.answer(address, received());
    expect(has(harness.page, 'status', /n’ouvre plus rien/)).toBe(true);
  });

  it('archives a sheet that is online, with its reason, and revises it', async () => {
    const acts = '/api/sheets/un-accueil/actions';
    const harness = await open({ state: 'published', slug: 'un-accueil', actions: [] });
    const offers = {
      sheetId: 's1',
      state: 'online',
      submissionId: null,
      correction: null,
      actions: [
        offered('revise', 'Réviser ma fiche'),
        {
          ...offered('archive', 'Archiver', 'reason', 'reasonIsPublic'),
          says: ['La fiche quitte le catalogue aussitôt.'],
          done: 'La fiche n’est plus en ligne.',
        },
      ],
    };
    await harness.answer(acts, offers);
    await press(harness, 'Archiver');
    const form = harness.page.querySelector('rc-sheet-actions-panel form')!;
    expect(document.activeElement?.id).toBe('acte-en-ligne-titre');
    one(form, 'button', 'Archiver').click();
    await harness.settle();
    expect(text(form)).toContain('Dites pourquoi.');
    type(one(form, 'textbox', 'Pourquoi'), 'Le guichet a fermé.');
    one(form, 'button', 'Archiver').click();
    await harness.settle();
    const request = harness.request(acts);
    expect(request.request.body).toEqual({ action: 'archive', reason: 'Le guichet a fermé.', reasonIsPublic: false });
    request.flush({ submissionId: null, path: null });
    await harness.settle();
    await harness.answer(acts, offers);
    expect(has(harness.page, 'status', 'La fiche n’est plus en ligne.')).toBe(true);
    await press(harness, 'Réviser ma fiche');
    harness.request(acts).flush({ submissionId: 'f9', path: '/proposer/f9' });
    await harness.settle();
    expect(harness.server.match('/api/submissions/f9')).toHaveLength(1);
  });

  it('proposes to correct a slip in the text that is online', async () => {
    const acts = '/api/sheets/un-accueil/actions';
    const harness = await open({ state: 'published', slug: 'un-accueil', actions: [] });
    const offers = { sheetId: 's1', state: 'online', submissionId: null, correction: null };
    await harness.answer(acts, { ...offers, actions: [correct] });
    await press(harness, 'Corriger une coquille');
    const form = harness.page.querySelector('rc-correction-form')!;
    type(one(form, 'textbox', 'Titre'), 'Un accueil, le soir');
    one(form, 'button', 'Corriger une coquille').click();
    await harness.settle();
    const request = harness.request(acts);
    const { action, content } = request.request.body as { action: string; content: { title: string } };
    expect([action, content.title]).toEqual(['correct', 'Un accueil, le soir']);
    request.flush({ submissionId: null, path: null });
    await harness.settle();
    await harness.answer(acts, { ...offers, actions: [] });
    expect(has(harness.page, 'status', /elle paraîtra une fois acceptée/)).toBe(true);
  });

  it('keeps a correction until it is sent or given up, in the parts that it touches alone', async () => {
    const acts = '/api/sheets/un-accueil/actions';
    const submission: Partial<SubmissionView> = { state: 'published', slug: 'un-accueil', actions: [] };
    const harness = await open(submission);
    const offers = { sheetId: 's1', state: 'online', submissionId: null, correction: null };
    const actions = [correct];
    const reopen = async (changes = {}): Promise<HTMLInputElement> => {
      await harness.go('/aide');
      await harness.go('/mes-fiches/f1');
      await harness.answer(address, received({ ...submission, ...changes }));
      await harness.answer(acts, { ...offers, actions });
      await press(harness, 'Corriger une coquille');
      return one(harness.page.querySelector('rc-correction-form')!, 'textbox', 'Titre') as HTMLInputElement;
    };
    await harness.answer(acts, { ...offers, actions });
    await press(harness, 'Corriger une coquille');
    type(one(harness.page.querySelector('rc-correction-form')!, 'textbox', 'Titre'), 'Un accueil, le soir');
    await harness.settle();
    expect((await reopen()).value).toBe('Un accueil, le soir');
    const online = draftContent({ pitch: 'Le mardi aussi.' });
    expect((await reopen({ content: online })).value).toBe('Un accueil, le soir');
    expect((one(harness.page, 'textbox', /^Accroche/) as HTMLTextAreaElement).value).toBe('Le mardi aussi.');
    await press(harness, 'Annuler');
    expect((await reopen()).value).toBe('Un accueil du soir');
  });

  it('shows the versions once they are asked for', async () => {
    const harness = await open();
    const box = [...harness.page.querySelectorAll('details')].find((one) => text(one).startsWith('Versions'))!;
    box.open = true;
    box.dispatchEvent(new Event('toggle'));
    await harness.settle();
    await harness.answer(`${address}/revisions`, { revisions: [] });
    expect(text(box)).toContain('une version est gardée à chaque envoi au comité');
  });

  it('compares two of its versions', async () => {
    const harness = await open();
    const box = harness.page.querySelector<HTMLDetailsElement>('rc-versions details')!;
    box.open = true;
    box.dispatchEvent(new Event('toggle'));
    await harness.settle();
    const revisions = [revisionText({ id: 'v2', label: 'Envoyée de nouveau' }), revisionText()];
    await harness.answer(`${address}/revisions`, { revisions });
    await harness.answer(`${address}/comparison?from=v1&to=v2`, { parts: [] });
    expect(has(box, 'status', 'Rien ne change.')).toBe(true);
  });

  it('lets a version be read, and not be taken up again where nothing is written', async () => {
    const harness = await open({ state: 'returned', contentVersion: 4 });
    await readVersion(harness, revisionText({ content: draftContent({ title: 'Le titre d’avant' }) }));
    expect(text(harness.page.querySelector('rc-versions')!)).toContain('Le titre d’avant');
    expect(has(harness.page, 'button', 'Reprendre ce texte')).toBe(false);
  });
});
