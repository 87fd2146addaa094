import { isCut, rejoin, vocabularyOf } from './cut-words';

describe('a word that is cut at the end of a line', () => {
  it.each([
    ['rendez-', 'vous pris', 'rendez-vous pris'],
    ['Saint-', 'Denis', 'Saint-Denis'],
    ['l’auto-', 'entrepreneur', 'l’auto-entrepreneur'],
    ['une amélio-', 'ration', 'une amélioration'],
    ['dans celui-', 'là seulement', 'dans celui-là seulement'],
    ['cette fois-', 'ci encore', 'cette fois-ci encore'],
    ['au sud-', 'est du canton', 'au sud-est du canton'],
    ['vingt-', 'trois agents', 'vingt-trois agents'],
    ['soixante-', 'et-onze', 'soixante-et-onze'],
    ['soi-', 'même', 'soi-même'],
    ['une aide-', 'comptable', 'une aide-comptable'],
    ['elles aide-', 'ront', 'elles aideront'],
    ['un libre-', 'accès', 'un libre-accès'],
    ['répondre libre-', 'ment', 'répondre librement'],
    ['un compte-', 'rendu', 'un compte-rendu'],
    ['le chef-', 'lieu', 'le chef-lieu'],
    ['ni quanti-', 'un envoi', 'ni quanti- un envoi'],
  ])('puts « %s » and « %s » together', (line, next, whole) => {
    const vocabulary = vocabularyOf(() => ['Les auto-entrepreneurs et un auto-entrepreneur']);
    expect(rejoin(line, next, vocabulary).text).toBe(whole);
  });

  it('ends with a hyphen, and goes on with a letter', () => {
    expect(isCut('La déma-', 'térialisation')).toBe(true);
    expect([isCut('La liste -', 'un'), isCut('De 3-', '4')]).toEqual([false, false]);
  });
});
