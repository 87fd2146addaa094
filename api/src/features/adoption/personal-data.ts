import { retentionDays, sessionLimits } from '@recueil/contracts';

/** What is kept about people, for how long, and what becomes of it then: the papers and their tables say it from here. */
export interface KeptData {
  about: string;
  what: string;
  howLong: string;
  /** What is proposed to whoever is in charge of the archives. */
  afterwards: string;
}

const days = (count: number): string => `${String(count)} jours`;
const disposed = 'Élimination, automatique';
const withArchivist = 'À décider avec le service d’archives : versement ou élimination';

const keptData: KeptData[] = [
  {
    about: 'Comptes des agents',
    what: 'nom, adresse professionnelle, service, organisme, rôles, absences déclarées, dernière visite, empreinte du mot de passe ou identifiant chez le fournisseur d’identité',
    howLong: `tant que le compte sert ; fermé après ${days(retentionDays.idleAccount)} sans visite, avec un mail ${days(retentionDays.idleWarning)} avant`,
    afterwards: disposed,
  },
  {
    about: 'Sessions et navigateurs connus',
    what: 'empreinte d’un cookie, appareil, heures',
    howLong: `${String(sessionLimits.absoluteHours)} heures au plus pour une session`,
    afterwards: disposed,
  },
  {
    about: 'Contacts cités dans les fiches',
    what: 'nom, fonction, adresse et téléphone professionnels',
    howLong: 'tant que la fiche est en ligne, ou jusqu’au retrait par la personne, qui ne demande aucune raison',
    afterwards: disposed,
  },
  {
    about: 'Demandes d’accès',
    what: 'nom, adresse, réponse',
    howLong: `${days(retentionDays.decidedRequests)} après la réponse, ${days(retentionDays.unprovenRequests)} si l’adresse n’est pas confirmée`,
    afterwards: disposed,
  },
  {
    about: 'Invitations et relectures sans compte',
    what: 'nom et adresse de la personne invitée',
    howLong: days(retentionDays.invitations),
    afterwards: disposed,
  },
  {
    about: 'Mails envoyés',
    what: 'destinataire, objet, faits racontés',
    howLong: days(retentionDays.mails),
    afterwards: disposed,
  },
  {
    about: 'Messages dans l’application',
    what: 'ce qui est arrivé à une fiche, et à qui c’est dit',
    howLong: days(retentionDays.notices),
    afterwards: disposed,
  },
  {
    about: 'Liens envoyés par mail',
    what: 'empreinte du lien, à qui et pour quoi',
    howLong: `${days(retentionDays.links)} après leur date`,
    afterwards: disposed,
  },
  {
    about: 'Historique',
    what: 'qui a fait quoi, et quand',
    howLong: 'tant que le catalogue existe',
    afterwards: withArchivist,
  },
  {
    about: 'Détail des modifications',
    what: 'ce qui était écrit avant et après, motifs donnés',
    howLong: days(retentionDays.eventDetails),
    afterwards: 'Élimination ; pour les motifs éditoriaux, après accord du service d’archives',
  },
  {
    about: 'Journal des effacements',
    what: 'identifiants, empreintes et places de ce qui a été effacé, sans un mot de ce qui l’a été',
    howLong: 'tant qu’une sauvegarde d’avant peut exister',
    afterwards: 'Élimination, avec l’installation',
  },
  {
    about: 'Fiches, versions et validations',
    what: 'le texte, ses auteurs, qui l’a validé et quand',
    howLong: 'tant que le catalogue existe ; un passage peut être effacé à tout moment',
    afterwards: withArchivist,
  },
];

/** As the rows of a table, these columns of it. */
export function keptRows(columns: readonly (keyof KeptData)[]): string[][] {
  return keptData.map((kept) => columns.map((column) => kept[column]));
}
