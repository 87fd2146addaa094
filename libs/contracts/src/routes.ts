import type { ImageWidth } from './image-sizes';

/** Every address of the API, below the origin. */
export const apiRoutes = {
  live: '/api/health/live',
  ready: '/api/health/ready',
  about: '/api/about',
  home: '/api/home',
  themes: '/api/themes',
  sheets: '/api/sheets',
  sheet: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}`,
  similar: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/similar`,
  teamMessage: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/messages`,
  sheetClaims: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/claims`,
  claims: '/api/claims',
  /** `confirm`, `refuse`. */
  decideClaim: (id: string, decision: string): string => `/api/claims/${id}/${decision}`,
  contactNotices: '/api/administration/contact-notices',
  session: '/api/session',
  sessionRenewal: '/api/session/renewal',
  signInOptions: '/api/session/options',
  openid: '/api/session/openid',
  openidCallback: '/api/session/openid/callback',
  /** Asks for the mail that proves an address, after `address-taken`. */
  openidProof: '/api/session/openid/proof',
  me: '/api/me',
  mySessions: '/api/me/sessions',
  mySession: (id: string): string => `/api/me/sessions/${id}`,
  /** Closing one's account, confirmed by its address. */
  myClosure: '/api/me/closure',
  organisationChoices: '/api/organisations',
  myPassword: '/api/me/password',
  myAddress: '/api/me/address',
  /** The person was welcomed: it is not done again. */
  myWelcome: '/api/me/welcome',
  myData: '/api/me/data',
  myIdentities: '/api/me/identities',
  myIdentityStart: '/api/me/identities/openid',
  myIdentity: (id: string): string => `/api/me/identities/${id}`,
  myAbsences: '/api/me/absences',
  myAbsence: (id: string): string => `/api/me/absences/${id}`,
  people: '/api/administration/people',
  peopleImport: '/api/administration/people/import',
  person: (id: string): string => `/api/administration/people/${id}`,
  personRoles: (id: string): string => `/api/administration/people/${id}/roles`,
  /** `disable`, `enable`, `invite-again`, `sign-out`. */
  personAction: (id: string, action: string): string => `/api/administration/people/${id}/${action}`,
  waitingRequests: '/api/administration/access-requests',
  /** `accept`, `refuse`. */
  decideRequest: (id: string, decision: string): string => `/api/administration/access-requests/${id}/${decision}`,
  organisations: '/api/administration/organisations',
  organisation: (id: string): string => `/api/administration/organisations/${id}`,
  mergeOrganisation: (id: string): string => `/api/administration/organisations/${id}/merge`,
  allThemes: '/api/administration/themes',
  themeOrder: '/api/administration/themes/order',
  theme: (id: string): string => `/api/administration/themes/${id}`,
  mergeTheme: (id: string): string => `/api/administration/themes/${id}/merge`,
  committees: '/api/administration/committees',
  committee: (id: string): string => `/api/administration/committees/${id}`,
  committeeMeetings: (id: string): string => `/api/administration/committees/${id}/meetings`,
  absences: (personId: string): string => `/api/administration/people/${personId}/absences`,
  absence: (personId: string, id: string): string => `/api/administration/people/${personId}/absences/${id}`,
  failingMails: '/api/administration/mails',
  retryMail: (id: string): string => `/api/administration/mails/${id}/retry`,
  serviceState: '/api/administration/service',
  retryService: '/api/administration/service/retry',
  admission: '/api/administration/admission',
  settings: '/api/administration/settings',
  setting: (section: string): string => `/api/administration/settings/${section}`,
  settingVersions: (section: string): string => `/api/administration/settings/${section}/versions`,
  firstSteps: '/api/administration/first-steps',
  openCatalogue: '/api/administration/first-steps/opening',
  trialMail: '/api/administration/first-steps/trial-mail',
  readyThemes: '/api/administration/themes/ready-made',
  consequences: '/api/administration/consequences',
  history: '/api/administration/history',
  historyExport: '/api/administration/history/export',
  forgottenPassword: '/api/passwords/forgotten',
  accessRequests: '/api/access-requests',
  firstAdministrator: '/api/first-administrator',
  firstAdministratorLink: '/api/first-administrator/look',
  link: '/api/links/look',
  useLink: (purpose: string): string => `/api/links/${purpose}`,
  placements: '/api/placements',
  submissions: '/api/submissions',
  sitting: '/api/submissions/sitting',
  submission: (id: string): string => `/api/submissions/${id}`,
  submissionContent: (id: string): string => `/api/submissions/${id}/content`,
  submissionClassification: (id: string): string => `/api/submissions/${id}/classification`,
  submissionActions: (id: string): string => `/api/submissions/${id}/actions`,
  candidates: (id: string, action: string): string => `/api/submissions/${id}/candidates?action=${action}`,
  /** `from` and `to` are identifiers of revisions; without them: what the author sent last, and the text in force. */
  comparison: (id: string, query = ''): string => `/api/submissions/${id}/comparison${query}`,
  revisions: (id: string): string => `/api/submissions/${id}/revisions`,
  revision: (id: string, revisionId: string): string => `/api/submissions/${id}/revisions/${revisionId}`,
  remarks: (id: string): string => `/api/submissions/${id}/remarks`,
  /** `resolve`, `reopen`. */
  remarkAction: (id: string, remarkId: string, action: string): string =>
    `/api/submissions/${id}/remarks/${remarkId}/${action}`,
  submissionInvitations: (id: string): string => `/api/submissions/${id}/invitations`,
  submissionInvitation: (id: string, invitationId: string): string =>
    `/api/submissions/${id}/invitations/${invitationId}`,
  proofreadings: (id: string): string => `/api/submissions/${id}/proofreadings`,
  proofreading: (id: string, proofreadingId: string): string =>
    `/api/submissions/${id}/proofreadings/${proofreadingId}`,
  proofread: '/api/proofreadings/look',
  proofreadAnswer: '/api/proofreadings/answer',
  proofreadFile: '/api/proofreadings/file',
  attachments: (id: string): string => `/api/submissions/${id}/attachments`,
  attachment: (id: string, sha256: string, width: ImageWidth | null = null): string =>
    `/api/submissions/${id}/attachments/${sha256}${ofWidth(width)}`,
  sheetAttachment: (slug: string, sha256: string, width: ImageWidth | null = null): string =>
    `/api/sheets/${encodeURIComponent(slug)}/attachments/${sha256}${ofWidth(width)}`,
  sheetActions: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/actions`,
  passages: (slug: string): string => `/api/sheets/${encodeURIComponent(slug)}/passages`,
  nominations: '/api/nominations',
  myInvitations: '/api/me/invitations',
  /** `accept`, `decline`. */
  answerInvitation: (id: string, answer: string): string => `/api/me/invitations/${id}/${answer}`,
  notices: '/api/me/notices',
  readNotices: '/api/me/notices/read',
  charter: '/api/me/charter',
} as const;

/** What is added to the address of an image to have a narrower copy of it. */
function ofWidth(width: ImageWidth | null): string {
  return width === null ? '' : `?width=${String(width)}`;
}

/** The pages of the web. The server knows them too, so that an unknown page answers 404. */
export const pagePaths = {
  home: '/',
  catalogue: '/catalogue',
  sheet: '/fiches/:slug',
  help: '/aide',
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  licences: '/mentions-legales/licences',
  siteMap: '/plan-du-site',
  contact: '/contact',
  signIn: '/connexion',
  askAccess: '/demander-un-acces',
  forgottenPassword: '/mot-de-passe-oublie',
  /** What links in mails open; the secret stands after `#`, which no server sees. */
  invitation: '/invitation',
  access: '/acces',
  newPassword: '/nouveau-mot-de-passe',
  signInLink: '/lien-de-connexion',
  linkIdentity: '/rattachement',
  newAddress: '/nouvelle-adresse',
  contactWithdrawal: '/retrait-de-coordonnees',
  unsubscribe: '/desabonnement',
  stillValid: '/toujours-valable',
  /** What the link opens that a start prints while nobody administers. */
  firstAdministrator: '/ouvrir',
  myAccount: '/mon-compte',
  mySessions: '/mon-compte/sessions',
  administration: '/administration',
  firstSteps: '/administration/premiers-pas',
  people: '/administration/personnes',
  person: '/administration/personnes/:id',
  organisations: '/administration/organisations',
  themesAdministration: '/administration/themes',
  committees: '/administration/comites',
  failingMails: '/administration/messages',
  serviceState: '/administration/etat-du-service',
  settings: '/administration/reglages',
  history: '/administration/historique',
  propose: '/proposer',
  /** A draft that is being written. */
  draft: '/proposer/:id',
  nominate: '/signaler-une-pratique',
  mySheets: '/mes-fiches',
  mySheet: '/mes-fiches/:id',
  validation: '/mes-fiches/:id/valider',
  committee: '/comite',
  sitting: '/comite/seance',
  /** One submission, for its committee: rewriting or reading, whichever it is. */
  committeeSubmission: '/comite/fiches/:id',
  secretariat: '/secretariat',
  proofreading: '/relecture',
  charter: '/charte',
} as const;

/** The page of one sheet. */
export function sheetPath(slug: string): string {
  return `/fiches/${slug}`;
}

/** Where the page of a submission is for its team. */
export function mySheetPath(id: string): string {
  return `/mes-fiches/${id}`;
}

/** Where its author reads the text proposed, and agrees to it or not. */
export function validationPath(id: string): string {
  return `/mes-fiches/${id}/valider`;
}

/** Where its committee works on it. */
export function committeeSubmissionPath(id: string): string {
  return `/comite/fiches/${id}`;
}
