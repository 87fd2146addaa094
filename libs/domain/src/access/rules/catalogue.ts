import { rulesFor } from '../rule';

export const catalogueRules = rulesFor('catalogue', [
  {
    action: 'read',
    allow: ['anyone'],
    when: ['catalogue-open'],
    sentence: 'Quiconque atteint l’intranet lit le catalogue, si l’installation l’a ouvert.',
  },
  { action: 'read', allow: ['agent'], sentence: 'Toute personne connectée lit le catalogue.' },
  {
    action: 'read-contacts',
    allow: ['agent'],
    sentence: 'Les coordonnées des contacts n’apparaissent qu’aux personnes connectées.',
  },
  {
    action: 'write-to-team',
    allow: ['anyone'],
    when: ['catalogue-open'],
    sentence: 'Quiconque lit une fiche peut écrire à son équipe, sans voir d’adresse.',
  },
  {
    action: 'write-to-team',
    allow: ['agent'],
    sentence: 'Toute personne connectée peut écrire à l’équipe d’une fiche.',
  },
]);
