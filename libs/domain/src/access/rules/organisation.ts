import { rulesFor } from '../rule';

export const organisationRules = rulesFor('organisation', [
  {
    action: 'list',
    allow: ['administrator'],
    collection: true,
    sentence: 'L’administrateur voit la liste des organismes, avec les doublons probables.',
  },
  { action: 'create', allow: ['administrator'], collection: true, sentence: 'L’administrateur crée un organisme.' },
  { action: 'read', allow: ['agent'], sentence: 'Toute personne connectée voit le nom d’un organisme.' },
  { action: 'rename', allow: ['administrator'], sentence: 'L’administrateur renomme un organisme.' },
  { action: 'merge', allow: ['administrator'], sentence: 'L’administrateur fusionne deux organismes.' },
]);
