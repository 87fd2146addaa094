import { rulesFor } from '../rule';

export const historyRules = rulesFor('history', [
  {
    action: 'list',
    allow: ['administrator', 'any-secretary'],
    collection: true,
    sentence: 'L’administrateur et les secrétaires ouvrent et filtrent l’historique.',
  },
  {
    action: 'export',
    allow: ['administrator', 'any-secretary'],
    collection: true,
    sentence: 'Chacun exporte les événements qu’il peut lire, et aucun autre.',
  },
  {
    action: 'read',
    allow: ['administrator'],
    sentence: 'L’administrateur lit tous les événements\u202f; de chaque fiche proposée, ceux qu’il en voit.',
  },
  {
    action: 'read',
    allow: ['secretary'],
    sentence:
      'Le secrétaire lit les événements des fiches de ses comités\u202f; de chaque fiche proposée, ceux qu’il en voit.',
  },
  {
    action: 'read-details',
    allow: ['administrator'],
    sentence: 'L’avant et l’après, qui peuvent nommer des personnes, ne se montrent qu’à l’administrateur.',
  },
]);
