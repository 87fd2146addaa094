/** Who says that which sheet is theirs; the title between quotes. */
interface Claim {
  claimant: string;
  sheet: string;
}

/** What is said to whoever answers « C’est ma fiche », once it is done. */
export const claimAnswers = {
  confirm: ({ claimant, sheet }) =>
    `C’est confirmé\u202f: ${claimant} fait maintenant partie de l’équipe de la fiche ${sheet}.`,
  refuse: ({ claimant, sheet }) =>
    `C’est noté\u202f: la fiche ${sheet} reste comme elle était. ${claimant} le lira dans son compte.`,
} as const satisfies Record<string, (claim: Claim) => string>;
