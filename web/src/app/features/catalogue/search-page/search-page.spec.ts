import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { facetValue, searchResult, sheetHit } from '#web/testing/catalogue-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';

/** Longer than the fingers rest. */
const rested = 260;

const named = (title: string): ReturnType<typeof searchResult> =>
  searchResult({ hits: [sheetHit({ slug: title.toLowerCase().replaceAll(' ', '-'), title })] });

async function openCatalogue(): Promise<PageHarness> {
  const harness = await PageHarness.open('/catalogue');
  await harness.answer('/api/sheets', named('Le premier jour'));
  return harness;
}

describe('Searching as one types', () => {
  it('asks once, when the fingers rest', async () => {
    const harness = await openCatalogue();
    const field = one(harness.page, 'textbox', 'Rechercher une pratique');
    for (const words of ['a', 'ac', 'acc', 'accueil']) type(field, words);
    await harness.settle();
    harness.server.expectNone(() => true);
    await harness.settle(rested);
    harness.request('/api/sheets?q=accueil').flush(named('Un accueil'));
    await harness.settle();
    expect(has(harness.page, 'link', 'Un accueil')).toBe(true);
  });

  it('shows the answer to the last question, though the one before comes later', async () => {
    const harness = await openCatalogue();
    const field = one(harness.page, 'textbox', 'Rechercher une pratique');
    type(field, 'acc');
    await harness.settle(rested);
    const slow = harness.request('/api/sheets?q=acc');
    type(field, 'accueil');
    await harness.settle(rested);
    await harness.answer('/api/sheets?q=accueil', named('La bonne fiche'));
    expect(slow.cancelled).toBe(true);
    expect(all(harness.page, 'heading').map(text)).toContain('La bonne fiche');
  });

  it('keeps the previous results while the next ones load, and says that they are on their way', async () => {
    const harness = await openCatalogue();
    type(one(harness.page, 'textbox', 'Rechercher une pratique'), 'accueil');
    await harness.settle(rested);
    expect(has(harness.page, 'link', 'Le premier jour')).toBe(true);
    expect(harness.page.querySelector('section[aria-busy="true"]')).not.toBeNull();
    await harness.answer('/api/sheets?q=accueil', named('Un accueil'));
    expect(harness.page.querySelector('section[aria-busy="true"]')).toBeNull();
  });

  it('never takes a letter back from who types faster than the address changes', async () => {
    const harness = await openCatalogue();
    const field = one(harness.page, 'textbox', 'Rechercher une pratique') as HTMLInputElement;
    type(field, 'acc');
    await harness.settle(rested);
    type(field, 'accu');
    await harness.answer('/api/sheets?q=acc', named('Un accueil'));
    expect(field.value).toBe('accu');
  });

  it('says the count once, when the answer is there', async () => {
    const harness = await openCatalogue();
    const counted = (): string[] => all(harness.page, 'status').map(text);
    expect(counted()).toEqual(['', '1 fiche']);
    type(one(harness.page, 'textbox', 'Rechercher une pratique'), 'accueil');
    await harness.settle(rested);
    expect(counted()).toEqual(['', '']);
    await harness.answer('/api/sheets?q=accueil', searchResult({ total: 9 }));
    expect(counted()).toEqual(['', '9 fiches pour « accueil »']);
    expect(TestBed.inject(Title).getTitle()).toBe('«\u202Faccueil\u202F», 9\u00A0fiches – Catalogue – Recueil');
  });
});

describe('The address of the catalogue', () => {
  it('is where the whole state comes from', async () => {
    const harness = await PageHarness.open('/catalogue?q=accueil&maturity=deployed&sort=title&page=2');
    const facets = {
      ...searchResult().facets,
      maturity: [facetValue('deployed', 12, { label: 'Déployée' }), facetValue('stopped', 1)],
    };
    await harness.answer(
      '/api/sheets?q=accueil&maturity=deployed&sort=title&page=2',
      searchResult({ total: 12, page: 2, facets }),
    );
    expect((one(harness.page, 'textbox', 'Rechercher une pratique') as HTMLInputElement).value).toBe('accueil');
    expect((one(harness.page, 'radio', /^Déployée/) as HTMLInputElement).checked).toBe(true);
    expect((one(harness.page, 'combobox', 'Trier par') as HTMLSelectElement).value).toBe('title');
    expect(one(harness.page, 'link', 'Page 2').getAttribute('aria-current')).toBe('page');
    expect(has(harness.page, 'button', 'Retirer le filtre Maturité : Déployée')).toBe(true);
  });

  it('is rewritten by typing, and added to the history by choosing', async () => {
    const harness = await PageHarness.open('/catalogue');
    const facets = { ...searchResult().facets, maturity: [facetValue('deployed', 3), facetValue('stopped', 1)] };
    await harness.answer('/api/sheets', searchResult({ facets }));
    const location = TestBed.inject(Location);
    const [pushed, replaced] = [spyOn(location, 'go'), spyOn(location, 'replaceState')];

    type(one(harness.page, 'textbox', 'Rechercher une pratique'), 'accueil');
    await harness.settle(rested);
    await harness.answer('/api/sheets?q=accueil', searchResult({ facets }));
    expect([pushed(), replaced()]).toEqual([[], ['/catalogue?q=accueil']]);

    one(harness.page, 'radio', /^deployed/).click();
    await harness.settle();
    await harness.answer('/api/sheets?q=accueil&maturity=deployed', searchResult({ facets }));
    expect(pushed()).toEqual(['/catalogue?q=accueil&maturity=deployed']);
  });

  it('takes the words into the field when it changes by itself, as going back does', async () => {
    const harness = await openCatalogue();
    await harness.go('/catalogue?q=guichet');
    await harness.answer('/api/sheets?q=guichet', named('Le guichet'));
    expect((one(harness.page, 'textbox', 'Rechercher une pratique') as HTMLInputElement).value).toBe('guichet');
  });
});

describe('The results', () => {
  it('offer the words as typed when a spelling was corrected', async () => {
    const harness = await PageHarness.open('/catalogue?q=acceuil&page=2');
    await harness.answer('/api/sheets?q=acceuil&page=2', searchResult({ corrected: 'accueil' }));
    expect(text(harness.page)).toContain('Résultats pour « accueil ».');
    const asTyped = one(harness.page, 'link', 'Chercher plutôt « acceuil », tel quel');
    expect(asTyped.getAttribute('href')).toBe('/catalogue?q=acceuil&spelling=exact');
  });

  it('show ways out with what they would find, when there are none', async () => {
    const harness = await PageHarness.open('/catalogue?q=zzz&year=2024');
    await harness.answer(
      '/api/sheets?q=zzz&year=2024',
      searchResult({
        hits: [],
        total: 0,
        suggestions: [
          { kind: 'theme', label: 'Lire tout « Proactivité »', count: 3, search: { theme: 'proactivite' } },
        ],
      }),
    );
    expect(has(harness.page, 'heading', 'Aucune fiche pour « zzz » avec ces filtres')).toBe(true);
    const way = one(harness.page, 'link', 'Lire tout « Proactivité »3 fiches');
    expect(way.getAttribute('href')).toBe('/catalogue?theme=proactivite');
  });

  it('say that the catalogue is empty when it is', async () => {
    const harness = await PageHarness.open('/catalogue');
    await harness.answer('/api/sheets', searchResult({ hits: [], total: 0, catalogueTotal: 0 }));
    expect(text(harness.page)).toContain('Le catalogue est encore vide');
  });

  it('carry a notice while the search is degraded', async () => {
    const harness = await PageHarness.open('/catalogue');
    await harness.answer('/api/sheets', searchResult({ degraded: true }));
    expect(text(harness.page)).toContain('La recherche fonctionne en mode simplifié.');
  });

  it('stay when the next search fails, with the reason and a way out', async () => {
    const harness = await openCatalogue();
    await harness.go('/catalogue?theme=inconnu');
    await harness.refuse('/api/sheets?theme=inconnu', {
      status: 400,
      code: 'invalid',
      detail: 'Ce thème n’existe pas.',
    });
    expect(has(harness.page, 'link', 'Le premier jour')).toBe(true);
    expect(text(one(harness.page, 'alert', /Ce thème n’existe pas/))).toContain('recherche précédente');
    expect(one(harness.page, 'link', 'Voir tout le catalogue').getAttribute('href')).toBe('/catalogue');
  });

  it('come by themselves when the network is back', async () => {
    const harness = await PageHarness.open('/catalogue');
    await harness.loseNetwork('/api/sheets');
    expect(text(harness.page)).toContain('Les fiches ne peuvent pas être affichées.');
    one(harness.page, 'button', 'Réessayer').click();
    await harness.settle();
    await harness.answer('/api/sheets', named('De retour'));
    await harness.settle();
    for (const again of harness.server.match('/api/sheets')) again.flush(named('De retour'));
    await harness.settle();
    expect(has(harness.page, 'link', 'De retour')).toBe(true);
  });
});

/** What a method was called with first, each time; the method itself still runs. */
function spyOn(target: Location, method: 'go' | 'replaceState'): () => string[] {
  const calls: string[] = [];
  const original = target[method].bind(target);
  target[method] = (path: string, query?: string, state?: unknown) => {
    calls.push(path);
    original(path, query, state);
  };
  return () => calls;
}
