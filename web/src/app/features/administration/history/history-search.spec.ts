import { convertToParamMap } from '@angular/router';
import { historyEntry } from '#web/testing/administration-builders';
import { detailLines } from './event-details';
import { readHistorySearch, writeHistorySearch } from './history-search';
import { daysOf } from './history-store';

describe('The history', () => {
  it('is narrowed by its address, and only by what makes sense there', () => {
    const search = { actorId: '0190f3a2-1111-7abc-8def-0123456789ab', action: 'theme.renamed', from: '2026-11-01' };
    expect(readHistorySearch(convertToParamMap(writeHistorySearch(search)))).toEqual(search);
    expect(readHistorySearch(convertToParamMap({ du: 'hier', avant: '-1', personne: 'x' }))).toEqual({});
  });

  it('gathers what happened on one day', () => {
    const days = daysOf([
      historyEntry({ id: '3' }),
      historyEntry({ id: '2' }),
      historyEntry({ id: '1', at: '2026-11-12T08:00:00.000Z' }),
    ]);
    expect(days.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['3', '2'], ['1']]);
  });
});

describe('What was before and after', () => {
  it('is told line by line, without what did not change', () => {
    expect(detailLines({ name: 'Ville', kind: 'other' }, { name: 'Ville', kind: 'municipality' })).toEqual([
      { label: 'Type d’organisme', before: 'Autre organisme', after: 'Commune, intercommunalité' },
    ]);
  });

  it('reads lists, codes, dates and records as words', () => {
    const [line] = detailLines([], [{ role: 'member', committeeId: 'c1', side: 'use' }]);
    expect(line?.after.replace(/\s/g, ' ')).toBe('rôle : Membre d’un comité, comité : c1, côté : usage');
    expect(detailLines({ general: false }, { general: true })[0]).toMatchObject({ before: 'non', after: 'oui' });
    expect(detailLines(undefined, { startsOn: '2026-12-01' })[0]?.after.replace(/\s/g, ' ')).toBe('1er décembre 2026');
    expect(detailLines(null, null)).toEqual([]);
  });
});
