import { headingText, isBeneficiaryHeading } from './beneficiaries';

describe('a line that names those whom results are for', () => {
  it.each([
    'Pour l’usager :',
    "Pour l'organisation",
    'Pour les clients',
    'Pour l’administration\u202F:',
    'Pour l’entité :',
    'POUR LES AGENTS :',
    'Pour nos partenaires',
    'Pour les agents de la préfecture :',
    'Pour les usagers et les agents',
    'Côté agents :',
  ])('is « %s »', (line) => {
    expect(isBeneficiaryHeading(line)).toBe(true);
  });

  it.each([
    'Pour l’usager, faciliter et simplifier : un seul interlocuteur',
    'Pour les agents, un accueil plus serein',
    'Pour la première fois depuis dix ans',
    'Pour la mise en place du service',
    'Pour simplifier les démarches :',
    'Pour les usagers, tout est en ligne.',
    'Pour le client qui attend une réponse dans la journée sans se déplacer au guichet',
    'Pour plus de clarté',
    'Porter attention aux agents',
  ])('is not « %s »', (line) => {
    expect(isBeneficiaryHeading(line)).toBe(false);
  });

  it('is set without its colon', () => {
    expect(headingText('Pour l’usager\u202F:')).toBe('Pour l’usager');
  });
});
