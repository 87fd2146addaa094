import { absenceView, committeeView, themeView } from '#web/testing/administration-builders';
import { type Installation, concernsOf } from './concerns';

const complete = committeeView({
  members: [
    { id: 'ines', name: 'Inès', side: 'design', absence: null },
    { id: 'hugo', name: 'Hugo', side: 'use', absence: null },
  ],
  secretaries: [{ id: 'odile', name: 'Odile' }],
  meetings: ['2026-12-03'],
});
const calm: Installation = {
  waitingRequests: 0,
  administrators: 2,
  invited: 0,
  failingMails: 0,
  toSettle: [],
  isOpened: true,
  fallenSentences: 0,
  hasCommonSecretary: false,
  themes: [themeView()],
  committees: [complete],
};
const texts = (changes: Partial<Installation>): string[] =>
  concernsOf({ ...calm, ...changes }).map(({ text }) => text.replace(/\s/g, ' '));

describe('What an administrator had better look at', () => {
  it('is nothing when everybody is there', () => {
    expect(texts({})).toEqual([]);
  });

  it('begins with those who wait', () => {
    expect(texts({ waitingRequests: 2, failingMails: 2, administrators: 1, invited: 1 })).toEqual([
      '2 demandes d’accès attendent une décision.',
      '2 messages n’ont pas pu partir.',
      expect.stringContaining('Une seule personne administre ce catalogue'),
      '1 personne invitée n’est pas encore venue.',
    ]);
  });

  it('says that the catalogue is not open, and which sentences of mails fell back', () => {
    expect(texts({ isOpened: false, fallenSentences: 2 })).toEqual([
      'Le catalogue n’est pas encore ouvert au public : voyez les premiers pas.',
      expect.stringContaining('2 phrases de mail ne conviennent plus'),
    ]);
  });

  it('leads to the messages that reached nobody', () => {
    const [one] = concernsOf({ ...calm, failingMails: 1 });
    expect(one).toEqual({ text: '1\u00A0message n’a pas pu partir.', path: '/administration/messages' });
  });

  it('names the side of a committee where nobody is, and whoever is away without a delegate', () => {
    const away = absenceView();
    const [ines, hugo] = complete.members;
    const committees = [{ ...complete, members: [{ ...ines!, absence: away }, hugo!] }];
    expect(texts({ committees })).toEqual(['« Comité général » n’a personne de présent du côté conception.']);
    const replaced = { ...away, delegate: { id: 'lina', name: 'Lina' } };
    expect(texts({ committees: [{ ...complete, members: [{ ...ines!, absence: replaced }, hugo!] }] })).toEqual([]);
  });

  it('wants a secretariat, unless one is common to all', () => {
    const committees = [{ ...complete, secretaries: [] }];
    expect(texts({ committees })).toEqual(['« Comité général » n’a pas de secrétariat.']);
    expect(texts({ committees, hasCommonSecretary: true })).toEqual([]);
  });

  it('counts the themes that no committee takes, their sub-themes with them', () => {
    const committees = [{ ...complete, general: false }];
    const themes = [themeView({ committee: { id: 'a', name: 'A' } }), themeView({ id: 'b', parentId: 'accueil' })];
    expect(texts({ committees, themes })).toEqual([]);
    expect(texts({ committees, themes: [...themes, themeView({ id: 'c' })] })).toEqual([
      '1 thème n’a pas de comité, et aucun comité n’est général.',
    ]);
  });
});
