import { rulesFor } from '../rule';

export const themeRules = rulesFor('theme', [
  {
    action: 'list',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur ouvre l’écran des thèmes.',
  },
  { action: 'create', allow: ['administrator'], collection: true, sentence: 'L’administrateur crée un thème.' },
  {
    action: 'reorder',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur change l’ordre des thèmes.',
  },
  { action: 'read', allow: ['agent'], sentence: 'Toute personne connectée voit un thème, même sans fiche.' },
  { action: 'rename', allow: ['administrator'], sentence: 'L’administrateur renomme un thème.' },
  { action: 'move', allow: ['administrator'], sentence: 'L’administrateur déplace un sous-thème.' },
  {
    action: 'merge',
    allow: ['administrator'],
    sentence: 'L’administrateur fusionne deux thèmes\u202f; les fiches en cours suivent.',
  },
]);
