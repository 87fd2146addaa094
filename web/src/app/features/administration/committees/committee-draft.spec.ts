import { committeeView, themeView } from '#web/testing/administration-builders';
import { changesOf, draftOf, linesOfCommittee, themesInWords, withMeeting, withMember } from './committee-draft';

describe('A committee that is being written', () => {
  it('sends only what was changed, whatever the order', () => {
    const before = draftOf(committeeView({ meetings: ['2026-12-03', '2027-01-07'] }));
    expect(changesOf(before, { ...before, meetings: ['2027-01-07', '2026-12-03'] })).toEqual({});
    expect(changesOf(before, { ...before, name: ' Comité des usages ' })).toEqual({ name: 'Comité des usages' });
    const moved = withMember(before, { id: 'ines', name: 'Inès Kerbrat' }, 'use');
    expect(changesOf(before, moved)).toEqual({ members: [{ id: 'ines', side: 'use' }] });
  });

  it('has each day once, in order', () => {
    const draft = withMeeting(withMeeting(draftOf(committeeView()), '2027-01-07'), '2026-12-03');
    expect(withMeeting(draft, '2027-01-07').meetings).toEqual(['2026-12-03', '2027-01-07']);
  });

  it('is told in words', () => {
    const lines = linesOfCommittee(committeeView({ meetings: ['2026-12-03'] }));
    expect(lines).toContainEqual({ label: 'Avis demandés', text: 'Deux avis' });
    expect(lines).toContainEqual({ label: 'Côté conception', text: 'Inès Kerbrat' });
  });

  it('names a theme once when it comes with all of its own', () => {
    const all = [
      themeView(),
      themeView({ id: 'b', label: 'Guichets', parentId: 'accueil' }),
      themeView({ id: 'c', label: 'Téléphone', parentId: 'accueil' }),
    ];
    const chosen = (...ids: string[]) =>
      themesInWords(committeeView({ general: false, themes: ids.map((id) => ({ id, label: id })) }), all);
    expect(chosen('accueil', 'b', 'c').replace(/\s/g, ' ')).toBe('Accueil et ses 2 sous-thèmes');
    expect(chosen('accueil', 'c')).toBe('Accueil, Téléphone');
  });
});
