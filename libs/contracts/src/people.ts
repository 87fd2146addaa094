import type { ClaimState, OfferedAction } from '@recueil/domain';
/** Who people are and how they come in. */

/** Bounds that both sides hold to. Lengths are in characters. */
export const accountBounds = { name: 120, email: 254, service: 160, organisation: 200, reason: 600 } as const;

/** No rule of composition: length, and how hard it is to guess (NIST SP 800-63B, ASVS 6.2). */
export const passwordBounds = { shortest: 12, longest: 128 } as const;

/** A session ends after so long without a request, and at the latest so long after signing in. */
export const sessionLimits = { idleMinutes: 240, absoluteHours: 12, warningMinutes: 10 } as const;

/** A browser that a person signed in from is known for so long. */
export const knownDeviceDays = 183;

/** The `reason` of a refusal that every password gets while somebody is guessing: the right one is answered by a mail. */
export const signInLinkReason = 'sign-in-link';

export interface SignInRequest {
  email: string;
  password: string;
}

/** Roles as they are shown and as screens choose what to offer; what may be done stands in each record's `actions`. */
export interface RoleView {
  role: 'member' | 'secretary' | 'administrator';
  /** Null: for all committees. */
  committee: { id: string; name: string } | null;
  side: 'design' | 'use' | null;
  /** « Comité Relation de service, côté usage ». */
  label: string;
}

/** The parts of Recueil that a person may open, beside the catalogue: what the header offers. */
export const places = ['contribution', 'committee', 'secretariat', 'administration'] as const;
export type Place = (typeof places)[number];

export interface Me {
  id: string;
  name: string;
  email: string;
  service: string;
  organisation: { id: string; name: string } | null;
  roles: RoleView[];
  places: Place[];
  session: SessionView;
  /** Changes with each correction; sent back as `If-Match`. */
  version: number;
  hasPassword: boolean;
  notifications: NotificationPreferences;
  /** When the person accepted the charter of contributors; nothing is sent to a committee before. */
  charterAcceptedAt: string | null;
  /** Came in for the first time: is welcomed, and asked for what is missing. */
  newcomer: boolean;
}

export interface NotificationPreferences {
  /** Each thing asked of the person, at once or once a day. */
  requests: 'at-once' | 'daily';
  /** A digest of what is new in the catalogue. Only kept: nothing sends it yet. */
  news: 'weekly' | 'never';
}

export interface SessionView {
  id: string;
  /** « Firefox sur Windows ». */
  device: string;
  method: 'password' | 'openid';
  createdAt: string;
  seenAt: string;
  /** When it ends unless something is asked before. */
  idleEndsAt: string;
  /** When it ends whatever happens. */
  endsAt: string;
  current: boolean;
}

export interface SignedOut {
  /** Where to go so that the provider ends its session too. */
  providerUrl: string | null;
}

/** What the sign-in page may offer. */
export interface SignInOptions {
  local: boolean;
  openid: { profile: 'proconnect' | 'generic' } | null;
  requests: boolean;
  /** Whom to ask for whoever is not let in, as the installation says it; null: it does not. */
  contact: string | null;
}

export interface AccessRequestForm {
  email: string;
  name: string;
  service: string;
  organisation: string;
  reason: string;
}

/** The link that a start prints while nobody administers: until when it opens the administration. */
export interface FirstAdministratorLink {
  expiresAt: string;
}

/** The first administrator, with a password; through a provider, the request that goes to it carries the link. */
export interface FirstAdministratorForm {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** A link from a mail: what it opens, asked without using it up. The secret travels in the body, never in an address. */
export const linkPurposes = [
  'invitation',
  'access',
  'password',
  'sign-in',
  'identity',
  'address',
  'contact-withdrawal',
  'unsubscribe',
  'still-valid',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Why a link opens nothing: the `reason` of the refusal. `used`: or taken back, or replaced by a newer one. */
export const linkFaults = ['expired', 'used', 'cut', 'unknown'] as const;
export type LinkFault = (typeof linkFaults)[number];

export interface LinkView {
  purpose: LinkPurpose;
  expiresAt: string;
  /** The address or the title that it is about. */
  about: string;
  /** Using it gives an account its password. */
  needsPassword: boolean;
}

/** Asks for another address for one's account; the password says that it is its owner who asks. */
export interface NewAddress {
  email: string;
  password: string;
}

export interface MyCorrection {
  name: string;
  service: string;
  organisationId: string | null;
  notifications: NotificationPreferences;
}

/** Organisations by the beginning of their name, to choose one's own. */
export interface OrganisationChoices {
  organisations: { id: string; name: string }[];
}

export interface IdentityView {
  id: string;
  /** « ProConnect », or the provider's host. */
  provider: string;
  lastUsedAt: string | null;
}

/** What became of a request for access once its address is proven. */
export interface AccessProven {
  /** `active`: the person is signed in from the next page on; `waiting`: an administrator decides. */
  outcome: 'active' | 'waiting';
}

export const teamMessageBounds = { message: 4_000 } as const;

/** « Écrire à l’équipe »: handed on by mail, without showing an address. */
export interface TeamMessageForm {
  name: string;
  email: string;
  message: string;
}

/** How many days personal things are kept, at most. An account is warned before it is closed. */
export const retentionDays = {
  eventDetails: 365,
  mails: 30,
  unprovenRequests: 7,
  decidedRequests: 90,
  invitations: 60,
  /** After their date, so that their page can say that it has passed. */
  links: 30,
  notices: 365,
  idleAccount: 730,
  idleWarning: 30,
} as const;

/** Everything that is held about a person: each part is a list of rows. */
export interface PersonalData {
  exportedAt: string;
  account: unknown[];
  roles: unknown[];
  password: unknown[];
  identities: unknown[];
  pendingIdentities: unknown[];
  sessions: unknown[];
  devices: unknown[];
  links: unknown[];
  formerAddresses: unknown[];
  addressChanges: unknown[];
  accessRequests: unknown[];
  absences: unknown[];
  standsInFor: unknown[];
  sheets: unknown[];
  claims: unknown[];
  redactions: unknown[];
  contacts: unknown[];
  submissions: unknown[];
  creations: unknown[];
  texts: unknown[];
  attachments: unknown[];
  opinions: unknown[];
  remarks: unknown[];
  invitations: unknown[];
  proofreadings: unknown[];
  notices: unknown[];
  mails: unknown[];
  events: unknown[];
}

export const claimBounds = { reason: 1_000 } as const;

/** « C’est ma fiche »: somebody says that a published sheet is theirs; its team or the secretary confirms. */
export interface ClaimView {
  id: string;
  sheet: { slug: string; title: string };
  claimant: { id: string; name: string };
  reason: string;
  createdAt: string;
  state: ClaimState;
  actions: OfferedAction<'confirm' | 'refuse'>[];
}
