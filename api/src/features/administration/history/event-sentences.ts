import type { SettingSection } from '@recueil/contracts';
import { submissionEvents, type SubmissionEvent } from '@recueil/domain';
import type { EventAction } from '#core/events/event-log';

/** How an action is told. */
interface Telling {
  /** For the filter, and when the installation itself did it. */
  label: string;
  /** After the name of who did it. `subject` is what it was done to, or what stands for what is gone. */
  sentence: (subject: string) => string;
  /** When people do it to themselves. */
  self?: string;
}

const quoted = (text: string): string => `«\u202f${text}\u202f»`;

/** Every action there is, in the words of the history. */
const tellings: Record<EventAction, Telling> = {
  ...tellingsOfSubmissions(),
  'sheet.imported': { label: 'Fiche importée', sentence: (sheet) => `a importé ${sheet}` },
  'sheet.published': { label: 'Fiche mise en ligne', sentence: (sheet) => `a mis en ligne ${sheet}` },
  'sheet.archived': { label: 'Fiche archivée', sentence: (sheet) => `a archivé ${sheet}` },
  'sheet.claimed': { label: '«\u202fC’est ma fiche\u202f»', sentence: (sheet) => `a dit que ${sheet} est la sienne` },
  'sheet.claim-confirmed': {
    label: 'Auteur confirmé',
    sentence: (sheet) => `a confirmé qui est l’auteur de ${sheet}`,
  },
  'sheet.claim-refused': {
    label: 'Demande d’auteur refusée',
    sentence: (sheet) => `a refusé à quelqu’un d’être l’auteur de ${sheet}`,
  },
  'sheet.confirmed': {
    label: 'Fiche toujours valable',
    sentence: (sheet) => `a dit que ${sheet} est toujours valable`,
  },
  'sheet.contact-withdrawn': {
    label: 'Coordonnées retirées',
    sentence: (sheet) => `a retiré des coordonnées de ${sheet}`,
  },
  'sheet.restored': { label: 'Fiche remise en ligne', sentence: (sheet) => `a remis en ligne ${sheet}` },
  'sheet.withdrawn-urgently': {
    label: 'Fiche retirée en urgence',
    sentence: (sheet) => `a retiré en urgence ${sheet}`,
  },
  'sheet.correction-proposed': {
    label: 'Correction proposée',
    sentence: (sheet) => `a proposé une correction de ${sheet}`,
  },
  'sheet.correction-declined': {
    label: 'Correction écartée',
    sentence: (sheet) => `a écarté une correction de ${sheet}`,
  },
  'sheet.corrected': { label: 'Coquille corrigée', sentence: (sheet) => `a corrigé une coquille de ${sheet}` },
  'sheet.redaction-asked': {
    label: 'Effacement demandé',
    sentence: (sheet) => `a demandé qu’un passage de ${sheet} soit effacé`,
  },
  'sheet.redaction-dropped': {
    label: 'Effacement abandonné',
    sentence: (sheet) => `a renoncé à effacer un passage de ${sheet}`,
  },
  'sheet.passage-redacted': {
    label: 'Passage effacé',
    sentence: (sheet) => `a accepté qu’un passage de ${sheet} soit effacé`,
  },
  'sheet.validated-again': {
    label: 'Texte validé après un effacement',
    sentence: (sheet) => `a validé ce qui reste de ${sheet} après un effacement`,
  },
  'account.created': { label: 'Compte créé', sentence: (person) => `a créé le compte de ${person}` },
  'account.invited': { label: 'Personne invitée', sentence: (person) => `a invité ${person}` },
  'account.corrected': {
    label: 'Informations corrigées',
    sentence: (person) => `a corrigé les informations de ${person}`,
    self: 'a corrigé ses informations',
  },
  'account.roles-changed': {
    label: 'Rôles changés',
    sentence: (person) => `a changé les rôles de ${person}`,
    self: 'a renoncé à un rôle',
  },
  'account.disabled': { label: 'Compte désactivé', sentence: (person) => `a désactivé le compte de ${person}` },
  'account.enabled': { label: 'Compte réactivé', sentence: (person) => `a réactivé le compte de ${person}` },
  'account.closed': {
    label: 'Compte fermé',
    sentence: (person) => `a fermé le compte de ${person}`,
    self: 'a fermé son compte',
  },
  'account.password-changed': {
    label: 'Mot de passe changé',
    sentence: (person) => `a changé le mot de passe de ${person}`,
    self: 'a changé son mot de passe',
  },
  'account.identity-linked': {
    label: 'Connexion rattachée',
    sentence: (person) => `a rattaché une connexion au compte de ${person}`,
    self: 'a rattaché une connexion à son compte',
  },
  'account.identity-unlinked': {
    label: 'Connexion détachée',
    sentence: (person) => `a détaché une connexion du compte de ${person}`,
    self: 'a détaché une connexion de son compte',
  },
  'account.exported': {
    label: 'Données exportées',
    sentence: (person) => `a exporté les données de ${person}`,
    self: 'a exporté ses données',
  },
  'account.charter-accepted': {
    label: 'Charte acceptée',
    sentence: (person) => `a accepté la charte pour ${person}`,
    self: 'a accepté la charte',
  },
  'account.address-changed': {
    label: 'Adresse changée',
    sentence: (person) => `a changé l’adresse de ${person}`,
    self: 'a changé d’adresse',
  },
  'account.address-conflict': {
    label: 'Adresse déjà prise',
    sentence: (person) => `a donné à ${person} l’adresse d’un autre compte`,
  },
  'access.asked': { label: 'Accès demandé', sentence: (person) => `a demandé un accès pour ${person}` },
  'access.proven': { label: 'Adresse confirmée', sentence: (person) => `a confirmé l’adresse de ${person}` },
  'access.accepted': { label: 'Accès accordé', sentence: (person) => `a accordé un accès à ${person}` },
  'access.refused': { label: 'Accès refusé', sentence: (person) => `a refusé un accès à ${person}` },
  'session.opened': {
    label: 'Session ouverte',
    sentence: (person) => `a ouvert une session de ${person}`,
    self: 'a ouvert une session',
  },
  'session.ended': {
    label: 'Session fermée',
    sentence: (person) => `a fermé une session de ${person}`,
    self: 'a fermé une session',
  },
  'session.all-ended': {
    label: 'Sessions fermées',
    sentence: (person) => `a fermé les sessions de ${person}`,
    self: 'a fermé toutes ses sessions',
  },
  'organisation.created': { label: 'Organisme créé', sentence: (organisation) => `a créé ${organisation}` },
  'organisation.renamed': {
    label: 'Organisme corrigé',
    sentence: (organisation) => `a corrigé ${organisation}`,
  },
  'organisation.merged': {
    label: 'Organismes fusionnés',
    sentence: (organisation) => `a fusionné un organisme avec ${organisation}`,
  },
  'theme.created': { label: 'Thème créé', sentence: (theme) => `a créé ${theme}` },
  'theme.renamed': { label: 'Thème renommé', sentence: (theme) => `a renommé ${theme}` },
  'theme.reordered': { label: 'Thèmes réordonnés', sentence: () => 'a changé l’ordre des thèmes' },
  'theme.moved': { label: 'Thème déplacé', sentence: (theme) => `a déplacé ${theme}` },
  'theme.merged': { label: 'Thèmes fusionnés', sentence: (theme) => `a fusionné un thème avec ${theme}` },
  'theme.deleted': { label: 'Thème supprimé', sentence: () => 'a supprimé un thème' },
  'committee.created': { label: 'Comité créé', sentence: (committee) => `a créé ${committee}` },
  'committee.changed': { label: 'Comité modifié', sentence: (committee) => `a modifié ${committee}` },
  'committee.deleted': { label: 'Comité supprimé', sentence: () => 'a supprimé un comité' },
  'absence.declared': {
    label: 'Absence notée',
    sentence: (person) => `a noté une absence de ${person}`,
    self: 'a déclaré son absence',
  },
  'absence.removed': {
    label: 'Absence retirée',
    sentence: (person) => `a retiré une absence de ${person}`,
    self: 'a retiré son absence',
  },
  'admission.changed': { label: 'Réglage des entrées', sentence: () => 'a changé qui entre dans Recueil' },
  'settings.changed': { label: 'Réglages', sentence: (settings) => `a changé ${settings}` },
  'catalogue.opened': { label: 'Ouverture au public', sentence: () => 'a ouvert le catalogue au public' },
  'mail.tried': { label: 'Mail d’essai', sentence: () => 'a demandé un mail d’essai' },
  'history.exported': { label: 'Historique exporté', sentence: () => 'a exporté l’historique' },
};

function tellingsOfSubmissions(): Record<SubmissionEvent, Telling> {
  const entries = Object.entries(submissionEvents).map(([name, { label, does }]) => [name, { label, sentence: does }]);
  return Object.fromEntries(entries) as Record<SubmissionEvent, Telling>;
}

/** What records are called, by the first word of an action; all else is about a person. */
const kinds: Partial<Record<string, { article: string; gone: string }>> = {
  submission: { article: 'la fiche', gone: 'une fiche disparue' },
  sheet: { article: 'la fiche', gone: 'une fiche disparue' },
  organisation: { article: 'l’organisme', gone: 'un organisme disparu' },
  theme: { article: 'le thème', gone: 'un thème disparu' },
  committee: { article: 'le comité', gone: 'un comité disparu' },
  settings: { article: 'les réglages', gone: 'les réglages' },
};
const settingNames: Record<SettingSection, string> = {
  service: 'Nom et contact',
  legal: 'Mentions légales',
  licence: 'Licence',
  delays: 'Délais',
  mails: 'Mails',
  archives: 'Archives',
};
const sheetUnderWay = 'une fiche en cours';
const gonePerson = 'quelqu’un qui est parti';

/** Every action, to be stored and filtered by. */
export const eventActions = Object.keys(tellings) as EventAction[];

/** What a section of the settings is called on their page; null for one of a former release. */
export function settingName(section: string): string | null {
  return (settingNames as Partial<Record<string, string>>)[section] ?? null;
}

/** « Rôles changés »; an action of a former release tells itself. */
export function actionLabel(action: string): string {
  return telling(action)?.label ?? action;
}

/**
 * « a changé les rôles de Camille Exemple ». When the installation itself did it, what was done: « Compte fermé :
 * Camille Exemple ».
 */
export function eventSentence(event: {
  action: string;
  subject: string | null;
  /** It is about a sheet that was never online, which is named to nobody here. */
  underWay?: boolean;
  /** Who did it: nobody, somebody else than the subject, or the subject. */
  by: 'installation' | 'other' | 'self';
}): string {
  const { action, subject, by, underWay = false } = event;
  const told = telling(action);
  const kind = kinds[action.split('.')[0] ?? ''];
  if (told === undefined || by === 'installation') {
    if (subject === null) return actionLabel(action);
    return `${actionLabel(action)}\u202f: ${kind === undefined ? subject : quoted(subject)}`;
  }
  if (by === 'self' && told.self !== undefined) return told.self;
  if (kind === undefined) return told.sentence(subject ?? gonePerson);
  if (subject !== null) return told.sentence(`${kind.article} ${quoted(subject)}`);
  // « d’une fiche », which no name in these sentences can say otherwise.
  return told.sentence(underWay ? sheetUnderWay : kind.gone).replace(/ de (?=une? )/u, ' d’');
}

function telling(action: string): Telling | undefined {
  return (tellings as Partial<Record<string, Telling>>)[action];
}
