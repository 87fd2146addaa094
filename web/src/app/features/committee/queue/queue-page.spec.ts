import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { openCommittee, submissionList, submissionSummary, turnView } from '#web/testing/submission-builders';

const address = '/api/submissions?box=committee';

const mine = submissionSummary({
  id: 'f2',
  title: 'La visite à blanc',
  state: 'reviewing',
  words: { step: 'En relecture (1 avis sur 2)', note: 'En retard de 5 jours' },
  turn: turnView({ mine: true, people: [{ id: 'odile', name: 'Odile Marchetaux' }], late: 5 }),
  asked: 'Relire, côté usage',
});

async function openQueue(query = '', asked = ''): Promise<PageHarness> {
  const harness = await openCommittee(`/comite${query}`);
  await harness.answer(
    address + asked,
    submissionList([mine, submissionSummary()], {
      counts: { all: 19, mine: 3, unclaimed: 5, late: 2 },
      themes: [{ slug: 'ecoute-des-usagers', label: 'Écoute des usagers', count: 6 }],
      states: [{ state: 'reviewing', label: 'En relecture', count: 4 }],
    }),
  );
  return harness;
}

describe('The queue of the committee', () => {
  afterEach(forgetBrowser);

  it('is not for whoever sits in none', async () => {
    const { page } = await openSignedIn('/comite');
    expect(has(page, 'heading', 'Cette page n’est pas pour vous')).toBe(true);
    expect(text(page)).toContain('membres d’un comité');
  });

  it('says of each submission where it stands, whose turn it is, since when and until when', async () => {
    const { page } = await openQueue();
    const [first] = [...page.querySelectorAll('tbody tr')].map(text);
    expect(first).toContain('En relecture (1 avis sur 2), en retard de 5 jours');
    expect(first).toMatch(/Vous ?Relire, côté usage ?depuis le 10 novembre/);
    expect(first).toContain('20 novembre');
    expect(one(page, 'link', /^Relire/).getAttribute('href')).toBe('/comite/fiches/f2');
    expect(one(page, 'link', 'Un accueil du soir').getAttribute('href')).toBe('/comite/fiches/f1');
  });

  it('counts its views, each a link that keeps the theme', async () => {
    const { page } = await openQueue('?theme=ecoute-des-usagers&filter=mine', '&filter=mine&theme=ecoute-des-usagers');
    const views = page.querySelector('nav[aria-label="Vues de la file"]')!;
    expect(all(views, 'link').map(text)).toEqual(['Toutes 19', 'À moi 3', 'À prendre 5', 'En retard 2']);
    expect(one(views, 'link', 'À moi 3').getAttribute('aria-current')).toBe('page');
    expect(one(views, 'link', 'En retard 2').getAttribute('href')).toBe('/comite?filter=late&theme=ecoute-des-usagers');
  });

  it('follows what is chosen, and says so in its address', async () => {
    const harness = await openQueue();
    const state = one(harness.page, 'combobox', 'Étape') as HTMLSelectElement;
    state.value = 'reviewing';
    state.dispatchEvent(new Event('change'));
    await harness.settle();
    await harness.answer(`${address}&state=reviewing`, submissionList([], { counts: { all: 0 } }));
    expect(text(harness.page)).toContain('Aucune fiche de ce thème et de cette étape');
    expect(one(harness.page, 'link', 'Voir toute la file').getAttribute('href')).toBe('/comite');
  });

  it('has native links to its pages', async () => {
    const harness = await openCommittee('/comite');
    await harness.answer(address, submissionList([submissionSummary()], { total: 45 }));
    expect(one(harness.page, 'link', 'Page suivante').getAttribute('href')).toBe('/comite?page=2');
  });

  it('says in words that nothing waits', async () => {
    const harness = await openCommittee('/comite?filter=mine');
    await harness.answer(`${address}&filter=mine`, submissionList([]));
    expect(text(harness.page)).toContain('Rien ne vous attend');
  });

  it('bears the name of the only committee in which one sits', async () => {
    const committee = { id: 'general', name: 'Comité Relation de service' };
    const harness = await openCommittee('/comite', {
      roles: [{ role: 'member', committee, side: 'use', label: '' }],
    });
    await harness.answer(address, submissionList([]));
    expect(has(harness.page, 'heading', 'Comité Relation de service')).toBe(true);
  });

  it('says why it cannot be shown, and tries again', async () => {
    const harness = await openCommittee('/comite');
    await harness.refuse(address, { status: 500, code: 'internal' });
    one(harness.page, 'button', 'Réessayer').click();
    await harness.settle();
    await harness.answer(address, submissionList());
    expect(has(harness.page, 'heading', 'La file')).toBe(true);
  });

  it('composes a sitting of the time that one has', async () => {
    const harness = await openQueue();
    const minutes = one(harness.page, 'combobox', 'J’ai') as HTMLSelectElement;
    minutes.value = '30';
    one(harness.page, 'button', 'Composer ma séance').click();
    await harness.settle();
    harness.request('/api/submissions/sitting?minutes=30');
    expect(has(harness.page, 'heading', 'Ma séance')).toBe(true);
  });
});
