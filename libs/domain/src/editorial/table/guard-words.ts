/** What the circumstances must allow, by name: the words for the table, and what the person is told (409). */
interface GuardWords {
  phrase: string;
  refusal: string;
}

export const guardWords = {
  'hash-in-force': {
    phrase: 'le texte n’a pas changé depuis qu’il a été montré',
    refusal: 'Le texte a changé depuis que vous l’avez ouvert\u202f: relisez-le d’abord.',
  },
  'objection-stands': {
    phrase: 'une demande de reprise porte sur cette version',
    refusal: 'Aucune demande de reprise ne porte sur cette version.',
  },
  'text-validated': {
    phrase: 'ce texte, à la lettre, est validé',
    refusal: 'Ce texte n’a pas été validé.',
  },
  'sheet-not-archived': {
    phrase: 'la fiche n’a pas été archivée entre-temps',
    refusal: 'La fiche a été archivée entre-temps\u202f: remettez-la en ligne d’abord.',
  },
  'nothing-open': {
    phrase: 'aucune autre fiche en cours ne porte sur la même pratique',
    refusal: 'Vous avez déjà repris cette proposition\u202f: elle est dans «\u202fMes fiches\u202f».',
  },
  'author-accepts-date': {
    phrase: 'la date demandée par l’auteur est passée',
    refusal: 'L’auteur a demandé que la fiche ne paraisse pas encore.',
  },
  'due-for-scheduler': {
    phrase: 'de lui-même, à l’heure dite seulement',
    refusal: 'Ce n’est pas encore l’heure de la parution.',
  },
  'by-itself': {
    phrase: 'quand un passage de la fiche est effacé, à deux, depuis sa page',
    refusal: 'Un passage s’efface à deux, depuis la page de la fiche.',
  },
  running: { phrase: 'les délais courent', refusal: 'Les délais sont déjà en pause.' },
  paused: { phrase: 'les délais sont en pause', refusal: 'Les délais ne sont pas en pause.' },
  'deadline-set': { phrase: 'un délai court', refusal: 'Aucun délai ne court à cette étape.' },
  'someone-awaited': { phrase: 'quelqu’un est attendu', refusal: 'Personne n’est attendu à cette étape.' },
} as const satisfies Record<string, GuardWords>;

export type GuardName = keyof typeof guardWords;
