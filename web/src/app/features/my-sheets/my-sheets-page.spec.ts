import type { InvitationView, NoticeView, SubmissionSummary } from '@recueil/contracts';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { draftContent, submissionList, submissionSummary, turnView } from '#web/testing/submission-builders';

const mine = turnView({ of: 'author', people: [{ id: 'odile', name: 'Odile Marchetaux' }], mine: true });
const toValidate = submissionSummary({
  id: 'v',
  title: 'Le rappel à l’heure choisie',
  state: 'awaiting-validation',
  words: { step: 'À valider', note: null },
  turn: mine,
  asked: 'Le comité a changé 5 phrases sur 19.',
  stages: [{ name: 'awaiting-validation', label: 'À valider', status: 'current' }],
});
const draft = submissionSummary({
  id: 'd',
  title: '',
  state: 'draft',
  words: { step: 'Brouillon', note: null },
  turn: turnView({ of: null, until: null }),
});
const received = submissionSummary({
  id: 'r',
  title: 'Une boîte à idées',
  words: { step: 'Reçue', note: null },
  turn: turnView({ people: [] }),
  place: { position: 3, of: 7 },
});
const online = submissionSummary({ id: 'p', title: 'Des carnets à l’accueil', state: 'published', slug: 'carnets' });

const notice: NoticeView = {
  id: 'n1',
  at: '2026-11-20T08:00:00.000Z',
  asks: true,
  subject: 'À vous : votre fiche est prête',
  path: '/mes-fiches/v/valider',
  readAt: null,
};

const invitation: InvitationView = {
  id: 'i1',
  part: 'co-author',
  name: 'Odile Marchetaux',
  email: 'odile@montreval.example',
  title: 'Un accueil du soir',
  by: { id: 'camille', name: 'Camille Vasseur' },
  message: 'On l’écrit ensemble ?',
  at: '2026-11-19T08:00:00.000Z',
  answer: null,
};

const address = '/api/submissions?box=mine&pageSize=50';

async function open(
  submissions: SubmissionSummary[],
  { invitations = [] as InvitationView[], notices = [] as NoticeView[] } = {},
): Promise<PageHarness> {
  const harness = await openSignedIn('/mes-fiches');
  await harness.answer(address, submissionList(submissions));
  await harness.answer('/api/me/invitations', { invitations });
  harness.server.match('/api/me/notices').forEach((request) => {
    if (!request.cancelled) request.flush({ notices, unread: notices.length });
  });
  await harness.settle();
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('My sheets', () => {
  afterEach(forgetBrowser);

  it('are parted by whose turn it is, what is asked of me first, with one filled button', async () => {
    const { page } = await open([received, draft, toValidate, online]);
    expect(all(page, 'heading').map(text)).toEqual([
      'Mes fiches',
      'À vous 2',
      'Le rappel à l’heure choisie',
      'Fiche sans titre',
      'Au comité 1',
      'Une boîte à idées',
      'En ligne et terminées 1',
      'Des carnets à l’accueil',
      'Nouvelles',
    ]);
    expect(text(page)).toContain('Le comité a changé 5 phrases sur 19.');
    expect(one(page, 'link', 'Relire et décider').getAttribute('href')).toBe('/mes-fiches/v/valider');
    expect(one(page, 'link', 'Continuer à écrire').getAttribute('href')).toBe('/proposer/d');
    expect(page.querySelectorAll('.mat-mdc-unelevated-button')).toHaveLength(1);
    expect(text(page)).toContain('Votre fiche est 3e sur 7 dans la file.');
  });

  it('are none at first: the page says how to begin', async () => {
    const { page } = await open([]);
    expect(one(page, 'link', 'Raconter ma pratique').getAttribute('href')).toBe('/proposer');
    expect(one(page, 'link', /^Signaler celle/).getAttribute('href')).toBe('/signaler-une-pratique');
  });

  it('say that they cannot be read, and are read again on demand', async () => {
    const harness = await openSignedIn('/mes-fiches');
    await harness.refuse(address, { status: 500, code: 'internal' });
    await press(harness, 'Réessayer');
    await harness.answer(address, submissionList([online]));
    expect(has(harness.page, 'heading', 'En ligne et terminées 1')).toBe(true);
  });

  it('say that a text of this browser is not among them yet', async () => {
    const kept = { key: 'k1', draft: { content: draftContent(), classification: {} }, version: null, at: '2026-11-20' };
    localStorage.setItem('recueil.brouillon.odile.proposition.k1', JSON.stringify(kept));
    const { page } = await open([]);
    expect(text(page)).toContain('Un texte commencé dans ce navigateur, « Un accueil du soir »');
    expect(one(page, 'link', 'Le reprendre').getAttribute('href')).toBe('/proposer');
  });

  it('say that a visitor began a text here, and show nothing of it', async () => {
    const kept = { key: 'k1', draft: { content: draftContent(), classification: {} }, version: null, at: '2026-11-20' };
    localStorage.setItem('recueil.brouillon.visiteur.proposition.k1', JSON.stringify(kept));
    const { page } = await open([]);
    expect(text(page)).not.toContain('Un accueil du soir');
    expect(one(page, 'link', 'S’il est le vôtre, le reprendre').getAttribute('href')).toBe('/proposer');
  });

  it('come with invitations, which one accepts or declines', async () => {
    const harness = await open([], { invitations: [invitation] });
    expect(text(harness.page)).toContain('Camille Vasseur vous invite à écrire la fiche « Un accueil du soir »');
    await press(harness, 'Accepter');
    harness.request('/api/me/invitations/i1/accept').flush(null);
    await harness.settle();
    await harness.answer('/api/me/invitations', { invitations: [] });
    await harness.answer(address, submissionList([draft]));
    expect(has(harness.page, 'status', /parmi les vôtres/)).toBe(true);
    expect(has(harness.page, 'button', 'Accepter')).toBe(false);
  });

  it('say that an invitation was taken back', async () => {
    const harness = await open([], { invitations: [invitation] });
    await press(harness, 'Décliner');
    await harness.refuse('/api/me/invitations/i1/decline', {
      status: 409,
      code: 'conflict',
      detail: 'Elle a été retirée.',
    });
    expect(has(harness.page, 'status', 'Elle a été retirée.')).toBe(true);
  });

  it('show what was told, unread first, and take it as read', async () => {
    const harness = await open([], { notices: [notice] });
    expect(has(harness.page, 'link', '1 nouvelle non lue')).toBe(true);
    expect(one(harness.page, 'link', /votre fiche est prête, non lue/).getAttribute('href')).toBe(
      '/mes-fiches/v/valider',
    );
    await press(harness, 'Tout marquer comme lu');
    harness.request('/api/me/notices/read').flush(null);
    await harness.settle();
    expect(has(harness.page, 'link', '1 nouvelle non lue')).toBe(false);
  });
});
