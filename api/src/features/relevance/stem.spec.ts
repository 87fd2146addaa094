import { stem } from './stem';

describe('the stem of a word', () => {
  it.each([
    ['reclamation reclamations reclamer reclame reclamees'],
    ['accueil accueils accueillir accueillent accueillant'],
    ['usager usagers usagere usageres'],
    ['assure assures assuree assurees assurer'],
    ['handicap handicape handicapes handicapees'],
    ['simplifier simplification simplifie simplifiant'],
    ['accessible accessibles accessibilite'],
    ['national nationaux nationale nationales'],
    ['travaux'],
    ['telephone telephonique telephones'],
    ['age agee agees ages'],
    ['acteur acteurs actrice actrices'],
    ['participer participation participatif participative'],
    ['professionnel professionnelle professionnels'],
    ['communiquer communication'],
  ])('is the same for %s', (family) => {
    expect(new Set(family.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['usager', 'usage'],
    ['formation', 'forme'],
    ['conseiller', 'conseil'],
    ['cafe', 'caf'],
    ['voirie', 'voir'],
    ['travail', 'travaux'],
    ['utilisateur', 'utiliser'],
    ['retrait', 'retraite'],
    ['departement', 'depart'],
    ['agent', 'agence'],
  ])('of %s is not that of %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves short words and numbers whole', () => {
    expect(['rdv', 'mer', '2025s', '3e'].map(stem)).toEqual(['rdv', 'mer', '2025s', '3e']);
  });
});
