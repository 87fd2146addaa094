import { wordsOf } from './words';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

describe('the words of a text', () => {
  it.each([
    ['without case nor accents', 'Être À L’ŒUVRE', ['etre', 'a', 'oeuvre']],
    ['without elided articles', "l’accueil d'un usager qu’on reçoit", ['accueil', 'un', 'usager', 'on', 'recoit']],
    ['with « aujourd’hui » left alone', 'aujourd’hui', ['aujourd', 'hui']],
    [
      'in their base form when written inclusively',
      'agent·e·s usager.ère.s (instructeur(rice)s)',
      ['agent', 'usager', 'instructeur'],
    ],
    [
      'in their base form with any mark',
      'jardinier-ère-s habitant(e)s chef·fe agent/e',
      ['jardinier', 'habitant', 'chef', 'agent'],
    ],
    ['with acronyms without their dots', 'le R.G.A.A. et la S.N.C.F', ['le', 'rgaa', 'et', 'la', 'sncf']],
    ['with both halves of a hyphenated word', 'auto-entrepreneur', ['auto', 'entrepreneur']],
    ['with figures', 'le 39 39, 12,5 %', ['le', '39', '39', '12', '5']],
    ['of other scripts', 'приём مكتب', ['прием', 'مكتب']],
    ['and none of what holds none', ' …— « » \u202f\u00a0\u200e🙂', []],
  ])('come %s', (_how, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('know where they stand, endings included', () => {
    const text = 'Les usager·ère·s, d’abord';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Les', 'usager·ère·s', 'abord']);
  });
});
