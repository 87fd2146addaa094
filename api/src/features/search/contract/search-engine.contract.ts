import { jest } from '@jest/globals';
import type { HighlightPiece } from '@recueil/contracts';
import type { EngineName } from '../search.port';
import { appointment, desk, reply } from './contract-sheets.contract';
import { EngineUnderTest } from './engine-under-test.contract';

/** Milliseconds: engines write to disk, on a machine that may do much else. */
jest.setTimeout(60_000);

/** Pieces as one text, what was found in brackets. */
function marked(pieces: HighlightPiece[] | undefined): string {
  return (pieces ?? []).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

/** What every search engine promises, shown on a real one. */
export function itKeepsTheContract(name: EngineName): void {
  let search: EngineUnderTest;
  let [rdv, claim, hall] = ['', '', ''];

  const begin = async (): Promise<void> => {
    await search.clear();
    [rdv = '', claim = '', hall = ''] = await search.publish(appointment, reply, desk);
  };
  beforeAll(async () => {
    search = await EngineUnderTest.start(name);
    await begin();
  });
  afterAll(() => search.close());

  describe('what is found', () => {
    it.each([
      ['a word of the title', 'réclamation', () => [claim]],
      ['without its accents, in capitals', 'RECLAMATION', () => [claim]],
      ['in the plural', 'réclamations', () => [claim]],
      ['a word of a section', 'interlocuteur', () => [claim]],
      ['a keyword', 'agenda', () => [rdv]],
      ['a theme', 'conférences', () => [rdv]],
      ['after an elided article', 'l’agenda', () => [rdv]],
      ['written inclusively', 'usager·ère·s en ligne', () => [rdv]],
      ['written inclusively in the sheet', 'usagers attendent', () => [rdv]],
      ['several words that are all said', 'guichet habitants', () => [hall]],
      ['an acronym of what is written out', 'CAF', () => [rdv]],
      ['what an acronym stands for', 'référentiel général d’amélioration de l’accessibilité', () => [hall]],
      ['an acronym with dots', 'R.G.A.A.', () => [hall]],
      ['two words written apart', 'rendez vous', () => [rdv]],
      ['short for it', 'rdv', () => [rdv]],
      ['a synonym', 'plainte', () => [claim]],
      ['the beginning of a word', 'réclam', () => [claim]],
      ['a question', 'comment répondre à une réclamation', () => [claim]],
    ])('is found by %s: %s', async (_how, text, sheets) => {
      expect(await search.found(text)).toEqual(sheets());
    });

    it('is everything without words, and nothing with words that nobody says', async () => {
      expect((await search.search('')).total).toBe(3);
      expect(await search.search('xylophone')).toMatchObject({ hits: [], total: 0, corrected: null });
      expect(await search.search('?!…')).toMatchObject({ hits: [], total: 0 });
    });

    it('has every word as long as some sheet has them all', async () => {
      expect(await search.found('accueil unique')).toEqual([hall]);
    });

    it('has some of the words when no sheet has them all', async () => {
      expect(await search.found('réclamation mairie')).toHaveLength(1);
      expect(await search.found('agenda bornes files habitants')).toContain(hall);
    });
  });

  describe('a misspelt word', () => {
    it.each([
      ['acceuil unique', 'accueil unique'],
      ['l’acceuil', 'l’accueil'],
      ['reclamtion', 'réclamation'],
      ['gichet', 'guichet'],
      ['intrelocuteur', 'interlocuteur'],
    ])('is corrected: %s', async (typed, corrected) => {
      const answer = await search.search(typed);
      expect(answer.corrected).toBe(corrected);
      expect(answer.hits.length).toBeGreaterThan(0);
      expect(answer.hits).toEqual((await search.search(corrected)).hits);
    });

    it('is left alone when it is to be searched as typed', async () => {
      expect(await search.search('acceuil', { exact: true })).toMatchObject({ total: 0, corrected: null });
      expect(await search.found('plainte', { exact: true })).toEqual([]);
      expect(await search.found('réclamation', { exact: true })).toEqual([claim]);
    });
  });

  describe('filters', () => {
    it('keep the sheets of a theme and of its sub-themes', async () => {
      expect((await search.search('', { filters: { theme: 'relation-de-service' } })).total).toBe(2);
      expect(await search.found('', { filters: { theme: 'gestion-des-reclamations' } })).toEqual([claim]);
    });

    it('hold together', async () => {
      const filters = { scale: 'local', year: '2025' };
      expect(await search.found('', { filters })).toEqual([hall]);
      expect(await search.found('', { filters: { ...filters, setbacks: 'yes' } })).toEqual([]);
    });

    it.each([`local" OR scale = "national`, `local' OR 'a' = 'a`, `local OR year EXISTS`, `national"] OR ["local`])(
      'cannot be talked into more: %s',
      async (value) => {
        const answer = search.search('', { filters: { scale: value } });
        await expect(answer.then(({ total }) => total).catch(() => 0)).resolves.toBe(0);
      },
    );
  });

  it('counts what each choice would give, zeros left out', async () => {
    expect((await search.search('', { filters: { scale: 'local' } })).facets).toEqual({
      theme: { conferences: 1, 'relation-de-service': 1, 'strategie-multicanal': 1 },
      organisationKind: { other: 2 },
      scale: { local: 2, national: 1 },
      audience: { families: 1, older: 1 },
      maturity: {},
      year: { '2024': 1, '2025': 1 },
      setbacks: { yes: 1 },
    });
  });

  it('tells for each choice how many sheets there would be without it', async () => {
    const filters = { scale: 'local', year: '2025' };
    expect((await search.search('', { filters })).facetTotals).toEqual({ scale: 2, year: 2 });
    expect((await search.search('xylophone', { filters })).facetTotals).toEqual({ scale: 0, year: 0 });
    expect((await search.search('')).facetTotals).toEqual({});
  });

  describe('the order', () => {
    it('is by date, the latest first, when asked', async () => {
      expect(await search.found('', { sort: 'date' })).toEqual([hall, claim, rdv]);
    });
  });

  describe('highlights', () => {
    it('show the words where they are said, in any form', async () => {
      const { hits } = await search.search('reclamations');
      expect(marked(hits[0]?.highlights.title)).toBe('Répondre à une [réclamation] en deux jours');
      expect(hits[0]?.highlights.pitch).toBeUndefined();
    });

    it('show what an acronym stands for, and synonyms', async () => {
      const [caf] = (await search.search('CAF')).hits;
      expect(marked(caf?.highlights.organisation)).toBe('[Caisse d’allocations familiales] du Val');
      const [plaint] = (await search.search('plainte')).hits;
      expect(marked(plaint?.highlights.origin)).toBe('Des [mécontents] sans réponse.');
    });

    it('leave what looks like markup as the text it is', async () => {
      const [hit] = (await search.search('script')).hits;
      expect(marked(hit?.highlights.setbacks)).toBe('Le <[script]>alert(1)</[script]> du premier site.');
    });
  });

  describe('after a publication', () => {
    beforeEach(begin);

    it('finds a sheet that says a word before one that says a synonym of it', async () => {
      const [said = ''] = await search.publish({ content: { title: 'Autre', pitch: 'Une plainte.' } });
      expect(await search.found('plainte')).toEqual([said, claim]);
    });

    it('finds no sheet that is published no more', async () => {
      await search.archive(claim);
      expect(await search.found('réclamation')).toEqual([]);
    });

    it('takes a misspelt word for a word as soon as a sheet says it', async () => {
      const [odd = ''] = await search.catalogue.publish([{ content: { title: 'Acceuil' } }]);
      await search.indexer.index([odd]);
      expect(await search.search('acceuil')).toMatchObject({ hits: [{ sheetId: odd }], corrected: null });
    });

    it('sorts by title, whatever accents and articles it begins with', async () => {
      const [accent = ''] = await search.publish({ content: { title: '« Écouter » d’abord' } });
      expect(await search.found('', { sort: 'title' })).toEqual([hall, accent, rdv, claim]);
    });

    it('goes from page to page without losing or repeating a sheet', async () => {
      const more = await search.publish(...Array.from({ length: 7 }, () => ({ content: { title: 'Sosies' } })));
      const pages = [1, 2, 3, 4].map((page) => search.found('sosies', { page, pageSize: 3 }));
      const found = (await Promise.all(pages)).flat();
      expect(found.toSorted()).toEqual(more.toSorted());
      expect((await search.search('sosies', { page: 9, pageSize: 3 })).total).toBe(7);
    });

    it('shows no highlight that a text forges with private-use marks', async () => {
      await search.publish({ content: { title: 'Un \uE000faux\uE001 signal' } });
      const [hit] = (await search.search('signal')).hits;
      expect(marked(hit?.highlights.title)).toBe('Un faux [signal]');
    });

    it('puts a new text in place of the old one, of which nothing stays', async () => {
      await search.publish({ sheetId: rdv, content: { title: 'Tout autre chose' } });
      expect(await search.found('agenda')).toEqual([]);
      expect(await search.found('', { filters: { scale: 'local' } })).toEqual([hall]);
      expect((await search.search('')).facets.setbacks).toEqual({});
    });

    it('keeps the version of every row', async () => {
      const rows = await search.database.query<{ id: string; version: string }[]>(
        'SELECT sheet_id AS id, version FROM published_sheets',
      );
      expect(await search.engine.versions()).toEqual(new Map(rows.map(({ id, version }) => [id, Number(version)])));
    });

    it('answers throughout a rebuild, which loses nothing that is published meanwhile', async () => {
      await search.publish(
        ...Array.from({ length: 60 }, (_, index) => ({ content: { title: `Numéro ${String(index)}` } })),
      );
      const state = { rebuilding: true };
      const totals: number[] = [];
      const searching = (async () => {
        while (state.rebuilding) totals.push((await search.search('', { sort: 'date' })).total);
      })();
      const rebuilt = search.indexer.reindex();
      await Promise.all([rebuilt, search.publish({ content: { title: 'Paru pendant la reconstruction' } })]);
      await search.indexer.reindex();
      state.rebuilding = false;
      await searching;
      expect(totals.every((total) => total >= 63)).toBe(true);
      expect((await search.search('reconstruction')).total).toBe(1);
      expect(await search.indexer.driftCheck({ repair: false })).toEqual({ count: 0 });
    });
  });
}
