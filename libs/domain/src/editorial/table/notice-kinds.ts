/** A message to one person: whether it asks something of them, and its subject without the title of the sheet. */
interface NoticeWords {
  asks: boolean;
  subject: string;
}

/** Subjects say « À vous : » only when something is asked, and never a refusal. */
export const noticeKinds = {
  'to-assign': { asks: true, subject: 'une fiche est à confier' },
  entrusted: { asks: true, subject: 'une fiche vous est confiée' },
  'back-to-you': { asks: true, subject: 'la fiche que vous aviez renvoyée est complétée' },
  'to-complete': { asks: true, subject: 'votre fiche est à compléter' },
  'to-read': { asks: true, subject: 'une fiche est à relire' },
  'to-rewrite': { asks: true, subject: 'une fiche est à reprendre' },
  'to-validate': { asks: true, subject: 'votre fiche est prête' },
  'to-validate-instead': { asks: true, subject: 'une fiche attend votre validation' },
  'to-accept': { asks: true, subject: 'voulez-vous être le référent de cette fiche\u202f?' },
  'cannot-conclude': { asks: true, subject: 'il manque un avis pour conclure' },
  reminder: { asks: true, subject: 'une fiche vous attend' },
  received: { asks: false, subject: 'votre fiche est bien arrivée' },
  'taken-up': { asks: false, subject: 'quelqu’un s’est chargé de votre fiche' },
  'taken-over': { asks: false, subject: 'quelqu’un a pris la main sur la fiche' },
  returned: { asks: false, subject: 'la fiche est chez son auteur, pour un complément' },
  released: { asks: false, subject: 'la fiche est de nouveau à confier' },
  'not-published': { asks: false, subject: 'une fiche archivée n’a pas paru' },
  'no-longer-to-read': { asks: false, subject: 'la fiche n’est plus à relire' },
  'set-aside': { asks: false, subject: 'la suite donnée à votre demande de reprise' },
  appointed: { asks: false, subject: 'vous êtes nommé pour cette fiche' },
  'taken-back': { asks: false, subject: 'l’auteur a repris sa fiche' },
  withdrawn: { asks: false, subject: 'l’auteur ne donne pas suite à sa proposition' },
  answered: { asks: false, subject: 'la réponse du comité' },
  reopened: { asks: false, subject: 'votre fiche est revenue en réécriture' },
  validated: { asks: false, subject: 'le texte est validé' },
  amended: { asks: false, subject: 'l’auteur a corrigé et validé le texte' },
  dated: { asks: false, subject: 'la date de parution de votre fiche' },
  'date-wished': { asks: false, subject: 'une date de parution est souhaitée' },
  published: { asks: false, subject: 'la fiche est en ligne' },
  delegated: { asks: false, subject: 'l’auteur vous confie la validation de sa fiche' },
  'named-delegate': { asks: false, subject: 'vous pourrez valider une fiche en l’absence de son auteur' },
  'delegate-named': { asks: false, subject: 'quelqu’un peut valider votre fiche en votre absence' },
  paused: { asks: false, subject: 'les délais de la fiche sont en pause' },
  resumed: { asks: false, subject: 'les délais de la fiche courent de nouveau' },
  extended: { asks: false, subject: 'vous avez plus de temps' },
} as const satisfies Record<string, NoticeWords>;

export type NoticeKind = keyof typeof noticeKinds;

/** The subject of a mail: « À vous : votre fiche est prête, Un accueil sans attente ». */
export function noticeSubject(kind: NoticeKind, title: string): string {
  const { asks, subject } = noticeKinds[kind];
  const words = asks ? `À vous\u202f: ${subject}` : `${subject.charAt(0).toLocaleUpperCase('fr')}${subject.slice(1)}`;
  return subject.endsWith('?') ? `${words} ${title}` : `${words}, ${title}`;
}
