/** What is known of an act on a sheet when people are told of it. */
export interface SheetNews {
  /** Its title between quotes, or « la fiche » where it is spoken of in general. */
  sheet: string;
  /** Who acts. */
  actor: string;
  /** A passage was erased from the last text: somebody has to agree to what is left. */
  toValidate: boolean;
  /** It is back online as soon as they did. */
  comesBack: boolean;
  /** Nobody answers for it any more. */
  isOrphan: boolean;
}

interface SheetNoticeWords {
  asks: boolean;
  /** Begins with a small letter: « À vous : » may stand before it. */
  subject: (news: SheetNews) => string;
  sentence: (news: SheetNews) => string;
}

/** Everything that is told of a sheet that is or was online, in the application and by mail. */
export const sheetNotices = {
  'correction-proposed': {
    asks: true,
    subject: ({ sheet }) => `une correction de ${sheet} attend votre accord`,
    sentence: () => 'Une coquille de la fiche en ligne a été corrigée. Un clic suffit pour l’accepter, ou l’écarter.',
  },
  'correction-accepted': {
    asks: false,
    subject: ({ sheet }) => `la correction de ${sheet} est en ligne`,
    sentence: () => 'La correction que vous aviez proposée a été acceptée.',
  },
  'correction-dropped': {
    asks: false,
    subject: ({ sheet }) => `votre correction de ${sheet}`,
    sentence: () => 'La correction que vous aviez proposée n’a pas été suivie. La fiche en ligne reste comme elle est.',
  },
  'taken-off': {
    asks: false,
    subject: ({ sheet }) => `${sheet} n’est plus en ligne`,
    sentence: ({ actor, sheet }) => `${actor} a retiré ${sheet} du catalogue.`,
  },
  'to-accept': {
    asks: true,
    subject: ({ sheet }) => `voulez-vous être le référent de ${sheet}\u202f?`,
    sentence: ({ sheet }) => `La fiche ${sheet} n’a plus de référent. Voulez-vous en répondre\u202f?`,
  },
  'redaction-asked': {
    asks: true,
    subject: ({ sheet }) => `un passage de ${sheet} est à effacer`,
    sentence: ({ actor }) =>
      `${actor} demande qu’un passage de la fiche soit effacé de toutes ses versions. Cela se fait à deux\u202f: votre accord est nécessaire.`,
  },
  'validate-redacted': {
    asks: true,
    subject: ({ sheet }) => `validez ce qui reste de ${sheet}`,
    sentence: ({ sheet, comesBack }) =>
      comesBack
        ? `Un passage de ${sheet} a été effacé. La fiche n’est plus en ligne\u202f: elle y revient dès que vous avez validé le texte qui reste.`
        : `Un passage de ${sheet} a été effacé. La fiche est archivée\u202f: elle ne pourra revenir en ligne qu’une fois validé le texte qui reste.`,
  },
  redacted: {
    asks: false,
    subject: ({ sheet }) => `un passage de ${sheet} a été effacé`,
    sentence: ({ sheet, toValidate, isOrphan }) =>
      toValidate
        ? `Un passage de ${sheet} a été effacé. La fiche revient en ligne quand son auteur a validé le texte qui reste${isOrphan ? '\u202f; elle n’a pas de référent en activité\u202f: proposez-en un' : ''}.`
        : `Un passage de ${sheet} a été effacé de ses versions antérieures et des échanges. La fiche en ligne ne le contenait pas.`,
  },
  'redaction-dropped': {
    asks: false,
    subject: ({ sheet }) => `le passage de ${sheet} n’est pas effacé`,
    sentence: ({ actor }) => `${actor} ne souhaite pas que le passage soit effacé. Rien n’a changé.`,
  },
} as const satisfies Record<string, SheetNoticeWords>;

export type SheetNoticeKind = keyof typeof sheetNotices;
