/** What people ask of the demonstration catalogue while it is put to the test; each finds something there. */
export const searches = [
  ...['q=accueil', 'q=rendez+vous', 'q=acceuil', 'q=réclamation', 'q=agents', 'q=usagers', 'q=téléphone', 'q=guichet'],
  ...[
    'q=courrier',
    'q=satisfaction',
    'q=formation',
    'q=',
    'theme=relation-de-service',
    'theme=management-collaboratif',
  ],
  ...['q=accueil&theme=relation-de-service', 'q=usager&sort=date', 'q=equipe&sort=title', 'audience=everyone'],
].map((search) => search.replace(/[éè]/g, encodeURIComponent));
