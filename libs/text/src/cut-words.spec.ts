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
    ['écrivez-', 'nous vite', 'écrivez-nous vite'],
    ['relisez-', 'le deux fois', 'relisez-le deux fois'],
    ['y pense-', 't-on assez', 'y pense-t-on assez'],
    ['répond-', 'elle encore', 'répond-elle encore'],
    ['une actu-', 'elle', 'une actuelle'],
    ['de bouche-', 'à-oreille', 'de bouche-à-oreille'],
    ['au rez-de-', 'jardin', 'au rez-de-jardin'],
    ['le trait-', 'd’union', 'le trait-d’union'],
    ['les petits-', 'déjeuners', 'les petits-déjeuners'],
    ['une fois petite-', 'ment', 'une fois petitement'],
    ['la plus-', 'value', 'la plus-value'],
    ['les chefs-', 'lieux', 'les chefs-lieux'],
    ['un mot-', 'clef', 'un mot-clef'],
    ['de la micro-', 'informatique', 'de la micro-informatique'],
    ['volet médico-', 'social', 'volet médico-social'],
    ['la cour sous-', 'traite', 'la cour sous-traite'],
    ['il faut sous-', 'crire', 'il faut souscrire'],
    ['nos par-', 'tenaires', 'nos partenaires'],
    ['le mi-', 'nistère', 'le ministère'],
    ['à mi-', 'parcours', 'à mi-parcours'],
    ['un ex-', 'pert', 'un expert'],
    ['un ex-', 'directeur', 'un ex-directeur'],
    ['les ci-', 'toyens', 'les citoyens'],
    ['voir ci-', 'après', 'voir ci-après'],
    ['très bien-', 'tôt', 'très bientôt'],
    ['le sous-dé-', 'veloppement', 'le sous-développement'],
    ['le A-', '320', 'le A-320'],
    ['pour 2024-', '2025.', 'pour 2024-2025.'],
    ['les modè-', 'les en main', 'les modèles en main'],
    ['la bouti-', 'que ouvre', 'la boutique ouvre'],
    ['les auto-entrepreneurs-', 'que voici', 'les auto-entrepreneurs- que voici'],
    ['un non-', 'dit lourd', 'un non-dit lourd'],
    ['huit-', 'cents fois', 'huit-cents fois'],
    ['un contre-', 'temps', 'un contretemps'],
    ['sur https://ville.example/le-', 'preau', 'sur https://ville.example/le-preau'],
    ['de anne-', 'lise@ville.example', 'de anne-lise@ville.example'],
  ])('puts « %s » and « %s » together', (line, next, whole) => {
    const vocabulary = vocabularyOf(() => ['Les auto-entrepreneurs et un auto-entrepreneur']);
    expect(rejoin(line, next, vocabulary).text).toBe(whole);
  });

  it('ends with a hyphen, and goes on with a letter, or with the number that is its own', () => {
    expect(isCut('La déma-', 'térialisation')).toBe(true);
    expect([isCut('le COVID-', '19'), isCut('de 2024-', '2025')]).toEqual([true, true]);
    expect([isCut('La liste -', 'un'), isCut('De 3-', '4')]).toEqual([false, false]);
  });
});
