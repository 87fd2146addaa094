import type { AdmissionMode } from '@recueil/domain';
import type { RoleView } from './people';

/** What an installation's administrators see and do. Lists are paged from 1; changes carry `If-Match`. */

/** A button: its name for programs, its label for people. */
export interface ActionView {
  name: string;
  label: string;
}

export interface PersonSummary {
  id: string;
  name: string;
  email: string;
  service: string;
  organisation: { id: string; name: string } | null;
  roles: RoleView[];
  /** `invited`: has not come in yet. */
  status: 'invited' | 'active' | 'disabled';
  lastSeenAt: string | null;
}

export interface PeoplePage {
  people: PersonSummary[];
  total: number;
  page: number;
  pageSize: number;
  /** Requests for access that wait for a decision. */
  waitingRequests: number;
}

/** What a list of people is narrowed by. `q`: words of a name, an address or a service. */
export interface PeopleSearch {
  q?: string;
  organisationId?: string;
  role?: RoleView['role'];
  status?: PersonSummary['status'];
  page?: number;
}

export interface PersonDetail extends PersonSummary {
  version: number;
  createdAt: string;
  hasPassword: boolean;
  /** How many provider identities lead to this account. */
  identities: number;
  absences: AbsenceView[];
  actions: ActionView[];
}

export interface RoleGiven {
  role: RoleView['role'];
  /** Null: for all committees (a secretary), or none (an administrator). */
  committeeId: string | null;
  side: 'design' | 'use' | null;
}

export interface PersonInvitation {
  email: string;
  name: string;
  service: string;
  organisationId: string | null;
  roles: RoleGiven[];
}

export interface PersonCorrection {
  name: string;
  service: string;
  organisationId: string | null;
}

/** The link can be handed over where no mail leaves; it is shown this once. */
export interface Invited {
  id: string;
  link: string;
}

/** One line of a list of people that could not be taken, or what became of it. */
export interface PeopleImported {
  invited: number;
  known: number;
  refused: { line: number; message: string }[];
}

/** A file for `POST` as `text/csv`, as a spreadsheet writes it; its bytes are sent as they are. */
export const peopleImportBounds = { bytes: 1_048_576, lines: 2_000 } as const;

export interface WaitingRequests {
  requests: AccessRequestView[];
}

export interface AccessRequestView {
  id: string;
  email: string;
  name: string;
  service: string;
  organisation: string;
  reason: string;
  provenAt: string;
  /** « ProConnect », or the provider's host, which vouches for the person; null: a local account, whose address is proven. */
  provider: string | null;
  siret: string | null;
}

export interface OrganisationView {
  id: string;
  name: string;
  kind: string;
  /** 14 digits: whoever a provider says works there belongs to it. */
  siret: string | null;
  sheets: number;
  people: number;
  version: number;
}

export interface OrganisationList {
  organisations: OrganisationView[];
}

/** To create an organisation, or to correct it. */
export interface OrganisationForm {
  name: string;
  kind: string;
  /** Left out: stays as it is. */
  siret?: string | null;
}

/** Merges the record of the address into this one; the first one disappears. */
export interface MergeForm {
  intoId: string;
}

/** `sheets`: those filed under it or one of its sub-themes, online or not. `committee`: its own, not its theme's. */
export interface ThemeView {
  id: string;
  slug: string;
  label: string;
  parentId: string | null;
  position: number;
  sheets: number;
  committee: { id: string; name: string } | null;
  version: number;
}

export interface ThemeList {
  themes: ThemeView[];
}

export interface NewTheme {
  label: string;
  parentId: string | null;
}

/** What is left out stays. Another label gives another address; the old one still leads there. */
export type ThemeChange = Partial<NewTheme>;

/** All the themes below that one (null: the themes themselves), in their new order. */
export interface ThemeOrder {
  parentId: string | null;
  themeIds: string[];
}

export const colleges = { one: 'Un avis', two: 'Deux avis', mixed: 'Collège mixte' } as const;
export type College = keyof typeof colleges;
export const exclusions = {
  none: 'Personne d’autre que l’équipe de la fiche',
  service: 'Son service',
  organisation: 'Son organisation',
} as const;
export type Exclusion = keyof typeof exclusions;

export interface CommitteeView {
  id: string;
  name: string;
  /** Takes the themes that no other committee has. */
  general: boolean;
  college: College;
  exclusion: Exclusion;
  themes: { id: string; label: string }[];
  members: CommitteeMember[];
  secretaries: { id: string; name: string }[];
  /** Days, as `2026-12-03`, from today on. */
  meetings: string[];
  version: number;
  actions: ActionView[];
}

export interface CommitteeList {
  committees: CommitteeView[];
}

/** In a change, what is left out stays; lists are given whole. A theme has one committee at most. */
export interface CommitteeForm {
  name: string;
  general: boolean;
  college: College;
  exclusion: Exclusion;
  themeIds: string[];
  members: { id: string; side: 'design' | 'use' }[];
  secretaryIds: string[];
  /** Days from today on, as `2026-12-03`; those that are past stay as they are. */
  meetings: string[];
}

export interface CommitteeMember {
  id: string;
  name: string;
  side: 'design' | 'use';
  absence: AbsenceView | null;
}

export interface AbsenceView {
  id: string;
  startsOn: string;
  endsOn: string;
  delegate: { id: string; name: string } | null;
}

export interface AbsenceList {
  absences: AbsenceView[];
}

export interface AbsenceForm {
  startsOn: string;
  endsOn: string;
  /** Who holds the person's roles meanwhile, administration excepted. */
  delegateId: string | null;
}

/** A change that might leave submissions without anyone who can act. */
export interface PlannedChange {
  personId: string;
  change: 'absence' | 'roles' | 'departure';
  /** For `roles`: those that would remain. */
  roles?: RoleGiven[];
  /** For `absence`: who would hold the person's roles meanwhile. */
  delegateId?: string | null;
}

/** « Peut-on conclure ? »: the submissions that nobody could carry on, and who could be asked. */
export interface Consequences {
  sheets: { sheetId: string; title: string; step: string; candidates: { id: string; name: string }[] }[];
}

/** Also the query of the export, which is a `POST`: it is written down as what it is. Days are those of the installation. */
export interface HistoryFilters {
  actorId?: string;
  action?: string;
  sheetId?: string;
  from?: string;
  to?: string;
}

export interface HistoryEntry {
  id: string;
  at: string;
  /** For programs. */
  action: string;
  /** « a changé les rôles de Camille Exemple ». */
  sentence: string;
  actor: { id: string; name: string } | null;
  subject: string | null;
  /** What was before and after; null once purged, or for whoever may not see it. */
  details: { before: unknown; after: unknown; reason: string | null } | null;
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** To be sent back as `before` for the next page; null on the last. */
  next: string | null;
  /** For the filter. */
  actions: { value: string; label: string }[];
}

export const admissionBounds = { places: 500, contact: 200 } as const;

/** Who is let in of those whom a provider vouches for and who have no account yet. */
export interface AdmissionForm {
  mode: AdmissionMode;
  /** Of 14 digits, or of 9 for all the places of one organisation. */
  sirets: string[];
  domains: string[];
  /** Whom the others are told to ask; empty: the installation's own contact. */
  contact: string;
}

/** `provider`: its name, or null where people have local accounts only, and none of this is in use. */
export interface AdmissionView extends AdmissionForm {
  version: number;
  provider: string | null;
}

/** Messages that could not be sent; what they say is not shown. */
export interface FailingMails {
  mails: {
    id: string;
    recipient: string;
    /** ISO instant. */
    createdAt: string;
    failures: number;
    /** What the server said. */
    lastFailure: string;
    /** Refused for good: nothing is tried until somebody asks for it. */
    refused: boolean;
  }[];
}
