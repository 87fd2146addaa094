/** What is said around an act on a sheet that was online, beside its label, which comes from the server. */
interface ActWords {
  /** Said before it is done; without it, a press is enough. */
  says?: string;
  done: string;
}

const words: Record<string, ActWords> = {
  archive: {
    says: $localize`La fiche quitte le catalogue aussitôt. Elle peut être remise en ligne plus tard.`,
    done: $localize`La fiche n’est plus en ligne.`,
  },
  'withdraw-urgently': {
    says: $localize`La fiche disparaît à l’instant de la page, de la recherche et des listes. Le secrétariat et l’équipe en sont prévenus.`,
    done: $localize`La fiche est retirée.`,
  },
  correct: {
    says: $localize`La correction attend un accord avant de paraître.`,
    done: $localize`La correction est proposée : elle paraîtra une fois acceptée.`,
  },
  restore: { done: $localize`La fiche est de nouveau en ligne.` },
  'confirm-still-valid': { done: $localize`C’est noté\u202F: la fiche est toujours valable.` },
  'agree-to-correction': { done: $localize`La correction est en ligne.` },
  'drop-correction': { done: $localize`La correction est écartée\u202F: la fiche reste comme elle est.` },
  'nominate-referent': {
    says: $localize`La fiche n’a plus personne pour en répondre. Proposez-le à quelqu’un.`,
    done: $localize`C’est proposé\u202F: un message vient de partir.`,
  },
  redact: {
    says: $localize`Quelqu’un d’autre doit accepter.`,
    done: $localize`C’est demandé\u202F: le passage sera effacé dès que quelqu’un d’autre aura accepté.`,
  },
  'agree-to-redaction': {
    says: $localize`Le passage disparaît de toutes les versions, et rien ne permettra de le retrouver. Si le texte paru le contient, la fiche quitte le catalogue jusqu’à ce que son auteur ait validé ce qui reste.`,
    done: $localize`Le passage est effacé.`,
  },
  'drop-redaction': { done: $localize`Rien n’est effacé.` },
  'validate-redacted': { done: $localize`C’est validé, à la lettre.` },
};

export function publishedActWords(action: string): ActWords {
  return words[action] ?? { done: $localize`C’est fait.` };
}
