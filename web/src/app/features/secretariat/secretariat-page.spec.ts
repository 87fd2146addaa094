import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { offered } from '#web/testing/action-builders';
import {
  actionResult,
  openCommittee,
  submissionList,
  submissionSummary,
  submissionView,
  turnView,
} from '#web/testing/submission-builders';

const address = '/api/submissions?box=secretariat&filter=to-assign';
const counts = { 'to-assign': 1, late: 2, 'cannot-conclude': 0, 'to-appear': 3 };

async function openSecretariat(): Promise<PageHarness> {
  const harness = await openCommittee('/secretariat', { places: ['secretariat'] });
  await harness.answer(address, submissionList([submissionSummary()], { counts }));
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The secretariat', () => {
  afterEach(forgetBrowser);

  it('is not for whoever holds none', async () => {
    const { page } = await openSignedIn('/secretariat');
    expect(text(page)).toContain('réservée au secrétariat');
  });

  it('begins with what is to be assigned, and counts its lists', async () => {
    const { page } = await openSecretariat();
    const views = page.querySelector('nav[aria-label="Listes du secrétariat"]')!;
    expect(all(views, 'link').map(text)).toEqual([
      'À confier 1',
      'En retard 2',
      'Bloquées 0',
      'À paraître cette semaine 3',
      'Toutes',
    ]);
    expect(one(views, 'link', 'À confier 1').getAttribute('aria-current')).toBe('page');
    expect(one(page, 'link', 'Un accueil du soir').getAttribute('href')).toBe('/comite/fiches/f1');
  });

  it('gives a submission to somebody without leaving the list', async () => {
    const harness = await openSecretariat();
    await press(harness, /^Agir sur/);
    const assign = {
      ...offered('assign', 'Confier à…', 'personId'),
      act: 'Confier la fiche',
      done: 'La fiche est confiée.',
    };
    await harness.answer('/api/submissions/f1', submissionView({ actions: [assign] }));
    await press(harness, 'Confier à…');
    const theo = {
      id: 'theo',
      name: 'Théo Brissac',
      service: '',
      committee: { sides: ['use' as const], load: 1, absent: false },
    };
    await harness.answer('/api/submissions/f1/candidates?action=assign', { candidates: [theo] });
    one(harness.page, 'radio', /Théo Brissac/).click();
    await press(harness, 'Confier la fiche');
    await harness.answer('/api/submissions/f1/actions', actionResult(submissionView({ state: 'rewriting' })));
    await harness.answer(address, submissionList([], { counts }));
    await harness.settle();
    expect(text(document.activeElement!)).toBe('La fiche est confiée. (Un accueil du soir)');
    expect(text(harness.page)).toContain('Aucune fiche n’est à confier.');
  });

  it('says why a submission cannot conclude', async () => {
    const harness = await openCommittee('/secretariat?filter=cannot-conclude', { places: ['secretariat'] });
    const submission = submissionSummary({ state: 'reviewing', turn: turnView({ mine: true }) });
    await harness.answer(
      '/api/submissions?box=secretariat&filter=cannot-conclude',
      submissionList([submission], { counts }),
    );
    expect(text(harness.page)).toContain('Plus personne ne peut donner l’avis qui manque');
    expect(has(harness.page, 'heading', 'Bloquées')).toBe(true);
  });

  it('submissions it elsewhere in place, over the version that was seen', async () => {
    const harness = await openSecretariat();
    await press(harness, /^Agir sur/);
    const view = submissionView();
    await harness.answer('/api/submissions/f1', {
      ...view,
      classification: { ...view.classification, themes: [], writable: true, version: 4 },
    });
    await harness.answer('/api/themes', {
      themes: [{ slug: 'accueil', label: 'Accueil', count: 1, subthemes: [] }],
      total: 1,
    });
    const theme = one(harness.page, 'combobox', 'Thème') as HTMLSelectElement;
    theme.value = 'accueil';
    theme.dispatchEvent(new Event('change'));
    await harness.settle();
    await press(harness, 'Enregistrer le classement');
    const request = harness.request('/api/submissions/f1/classification');
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    expect((request.request.body as { themes: string[] }).themes).toEqual(['accueil']);
    request.flush({ ...view.classification, themes: ['accueil'], writable: true, version: 5 });
    await harness.settle();
    await harness.answer(address, submissionList([submissionSummary()], { counts }));
    expect(has(harness.page, 'status', 'Le classement est enregistré.')).toBe(true);
  });
});
