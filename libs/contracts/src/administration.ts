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

export interface AccessRequestView {
  id: string;
  email: string;
  name: string;
  service: string;
  organisation: string;
  reason: string;
  provenAt: string;
}

export interface OrganisationView {
  id: string;
  name: string;
  kind: string;
  sheets: number;
  people: number;
  version: number;
}

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

/** A change that might leave files without anyone who can act. */
export interface PlannedChange {
  personId: string;
  change: 'absence' | 'roles' | 'departure';
  /** For `roles`: those that would remain. */
  roles?: RoleGiven[];
}

/** « Peut-on conclure ? »: the files that nobody could carry on, and who could be asked. */
export interface Consequences {
  files: { sheetId: string; title: string; step: string; candidates: { id: string; name: string }[] }[];
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
