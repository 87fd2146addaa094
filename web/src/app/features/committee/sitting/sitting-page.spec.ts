import type { Sitting } from '@recueil/contracts';
import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { offered } from '#web/testing/action-builders';
import {
  actionResult,
  openCommittee,
  submissionSummary,
  submissionView,
  turnView,
} from '#web/testing/submission-builders';

const address = '/api/submissions/sitting?minutes=45';
const myTurn = turnView({ mine: true });

function item(id: string, title: string, taskMinutes: number): Sitting['items'][number] {
  return {
    ...submissionSummary({ id, title, turn: myTurn }),
    task: 'read',
    taskLabel: 'Relire, côté usage',
    taskMinutes,
  };
}

const plan: Sitting = {
  minutes: 45,
  planned: 37,
  items: [item('f1', 'La visite à blanc', 12), item('f2', 'Le guichet mobile', 25)],
  left: 2,
};

async function openSitting(sitting: Sitting = plan): Promise<PageHarness> {
  const harness = await openCommittee('/comite/seance?minutes=45');
  await harness.answer(address, sitting);
  return harness;
}

async function begin(): Promise<PageHarness> {
  const harness = await openSitting();
  one(harness.page, 'link', 'Commencer ma séance').click();
  await harness.settle();
  return harness;
}

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

const release = { ...offered('remind', 'Relancer'), done: 'Le rappel est parti.' };

describe('A sitting', () => {
  afterEach(forgetBrowser);

  it('is a list that fits, with what each submission takes', async () => {
    const { page } = await openSitting();
    expect(has(page, 'status', /2 fiches, 37 min sur 45/)).toBe(true);
    expect([...page.querySelectorAll('ol.plan > li')].map(text)).toEqual([
      'La visite à blancRelire, côté usage, 12 min, attendue avant le 20 novembre',
      'Le guichet mobileRelire, côté usage, 25 min, attendue avant le 20 novembre',
    ]);
    expect(text(page)).toContain('2 autres fiches vous attendent');
  });

  it('says when nothing fits, and when nothing waits', async () => {
    const { page } = await openSitting({ minutes: 45, planned: 0, items: [], left: 3 });
    expect(text(page)).toContain('demande plus de temps');
  });

  it('opens its first submission, then the next one after each act, and ends', async () => {
    const harness = await begin();
    const submission = submissionView({ id: 'f1', title: 'La visite à blanc', turn: myTurn, actions: [release] });
    await harness.answer('/api/submissions/f1', submission);
    expect(text(harness.page)).toContain('Fiche 1 sur 2, suivante : Le guichet mobile');
    await press(harness, 'Relancer');
    const behind = actionResult(submissionView({ id: 'f1', turn: turnView() }));
    await harness.answer('/api/submissions/f1/actions', behind);
    await harness.answer('/api/submissions/f2', { ...submission, id: 'f2', title: 'Le guichet mobile' });
    expect(text(harness.page)).toContain('Fiche 2 sur 2, la dernière');
    expect(has(harness.page, 'status', 'Le rappel est parti.')).toBe(true);
    await press(harness, 'Terminer sans traiter cette fiche');
    await harness.answer(address, { ...plan, items: [], left: 0 });
    expect(has(harness.page, 'status', /Séance terminée. 1 fiche traitée./)).toBe(true);
  });

  it('stays on a submission that still waits for me', async () => {
    const harness = await begin();
    const takeUp = { ...offered('take-up', 'Je m’en charge'), done: 'La fiche est à vous\u202f: vous tenez la plume.' };
    const submission = submissionView({ id: 'f1', turn: myTurn, actions: [takeUp] });
    await harness.answer('/api/submissions/f1', submission);
    await press(harness, 'Je m’en charge');
    await harness.answer('/api/submissions/f1/actions', actionResult({ ...submission, actions: [] }));
    expect(text(harness.page)).toContain('Fiche 1 sur 2');
    expect(has(harness.page, 'status', /vous tenez la plume/)).toBe(true);
  });

  it('is taken up again where it was left', async () => {
    const harness = await begin();
    await harness.answer('/api/submissions/f1', submissionView({ id: 'f1' }));
    await harness.go('/comite/seance?minutes=45');
    await harness.answer(address, plan);
    expect(text(harness.page)).toContain('Une séance est en cours, fiche 1 sur 2 : « La visite à blanc ».');
    expect(one(harness.page, 'link', 'Reprendre ma séance').getAttribute('href')).toBe('/comite/fiches/f1');
  });

  it('skips a submission, and can be left', async () => {
    const harness = await begin();
    await harness.answer('/api/submissions/f1', submissionView({ id: 'f1' }));
    await press(harness, 'Passer à la suivante');
    await harness.answer('/api/submissions/f2', submissionView({ id: 'f2' }));
    await press(harness, 'Quitter la séance');
    harness.request('/api/submissions?box=committee');
  });
});

describe('A sitting that comes to a submission one may see no more', () => {
  afterEach(forgetBrowser);

  it('can still go on', async () => {
    const harness = await begin();
    await harness.refuse('/api/submissions/f1', { status: 404, code: 'not-found' });
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
    await press(harness, 'Passer à la suivante');
    await harness.answer('/api/submissions/f2', submissionView({ id: 'f2' }));
    expect(text(harness.page)).toContain('Fiche 2 sur 2, la dernière');
  });
});
