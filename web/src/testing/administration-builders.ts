import type {
  AbsenceView,
  CommitteeView,
  FailingMails,
  FirstStepsView,
  HistoryEntry,
  OrganisationView,
  PeoplePage,
  PersonDetail,
  PersonSummary,
  ServiceState,
  ServiceTrouble,
  SettingsView,
  ThemeView,
} from '@recueil/contracts';
import type { PageHarness } from './page-harness';
import { openSignedIn } from './people-builders';

export function personSummary(changes: Partial<PersonSummary> = {}): PersonSummary {
  return {
    id: 'camille',
    name: 'Camille Vasseur',
    email: 'camille@montreval.example',
    service: 'Accueil',
    organisation: { id: 'montreval', name: 'Ville de Montreval' },
    roles: [],
    status: 'active',
    lastSeenAt: '2026-11-13T08:00:00.000Z',
    ...changes,
  };
}

const everyAction = ['edit-profile', 'grant-role', 'revoke-role', 'disable', 'sign-out'];

export function personDetail(changes: Partial<PersonDetail> = {}): PersonDetail {
  return {
    ...personSummary(),
    version: 4,
    createdAt: '2026-10-01T08:00:00.000Z',
    hasPassword: true,
    identities: 0,
    absences: [],
    actions: everyAction.map((name) => ({ name, label: name })),
    ...changes,
  };
}

export function peoplePage(people: PersonSummary[] = [personSummary()], changes: Partial<PeoplePage> = {}): PeoplePage {
  return { people, total: people.length, page: 1, pageSize: 50, waitingRequests: 0, ...changes };
}

export function organisationView(changes: Partial<OrganisationView> = {}): OrganisationView {
  return {
    id: 'montreval',
    name: 'Ville de Montreval',
    kind: 'municipality',
    siret: null,
    sheets: 2,
    people: 1,
    version: 3,
    ...changes,
  };
}

export function themeView(changes: Partial<ThemeView> = {}): ThemeView {
  return {
    id: 'accueil',
    slug: 'accueil',
    label: 'Accueil',
    parentId: null,
    position: 1,
    sheets: 4,
    committee: null,
    version: 2,
    ...changes,
  };
}

export function committeeView(changes: Partial<CommitteeView> = {}): CommitteeView {
  return {
    id: 'general',
    name: 'Comité général',
    general: true,
    college: 'two',
    exclusion: 'service',
    themes: [],
    members: [{ id: 'ines', name: 'Inès Kerbrat', side: 'design', absence: null }],
    secretaries: [],
    meetings: [],
    version: 6,
    actions: [],
    ...changes,
  };
}

export function absenceView(changes: Partial<AbsenceView> = {}): AbsenceView {
  return { id: 'absence-1', startsOn: '2026-12-01', endsOn: '2026-12-12', delegate: null, ...changes };
}

export function historyEntry(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: '42',
    at: '2026-11-13T08:05:00.000Z',
    action: 'account.invited',
    sentence: 'a invité Camille Vasseur',
    actor: { id: 'odile', name: 'Odile Marchetaux' },
    subject: 'Camille Vasseur',
    details: null,
    ...changes,
  };
}

export function failingMail(changes: Partial<FailingMails['mails'][number]> = {}): FailingMails['mails'][number] {
  return {
    id: 'failed',
    recipient: 'odile@montreval.example',
    createdAt: '2026-11-13T08:05:00.000Z',
    failures: 1,
    lastFailure: '550 no such person',
    refused: true,
    ...changes,
  };
}

export function serviceTrouble(changes: Partial<ServiceTrouble> = {}): ServiceTrouble {
  return {
    check: 'mail',
    state: 'trouble',
    title: 'Les mails ne partent plus',
    since: '2026-11-30T08:12:00.000Z',
    happening: 'Le serveur de messagerie ne les prend pas. 14 mails attendent.',
    noticed: 'À l’écran, rien ne manque.',
    remedies: ['Transmettez le message.', 'Ne faites rien d’autre.'],
    message: 'Recueil 0.1.0 : ETIMEDOUT',
    mayRetry: true,
    ...changes,
  };
}

export function serviceState(changes: Partial<ServiceState> = {}): ServiceState {
  return {
    checkedAt: '2026-11-30T13:32:00.000Z',
    version: '0.1.0',
    startedAt: '2026-11-09T11:30:00.000Z',
    wrong: [],
    well: [{ check: 'database', name: 'La base de données', line: 'PostgreSQL 18 répond.' }],
    ended: [],
    ...changes,
  };
}

/** A page of the administration, opened by somebody who administers. */
export function openAdministration(address: string): Promise<PageHarness> {
  return openSignedIn(address, { places: ['administration'] });
}

/** The settings of an installation where nobody changed any. */
export function settingsView(changes: Partial<SettingsView> = {}): SettingsView {
  const untouched = { version: 0, changedAt: null, changedBy: null };
  return {
    service: { ...untouched, value: { name: '', contactEmail: '', contactPhone: '' } },
    legal: { ...untouched, value: { publisher: '', dpo: '', notice: '' } },
    licence: { ...untouched, value: { licence: null } },
    delays: {
      ...untouched,
      value: {
        deadlines: {
          submitted: { workingDays: 5 },
          returned: { workingDays: 15 },
          rewriting: { workingDays: 10 },
          reviewing: { workingDays: 5 },
          'awaiting-validation': { workingDays: 10 },
        },
        reminders: [-2, 1, 5],
        standInAfterDays: 10,
        smallAmendmentWords: 12,
      },
    },
    mails: { ...untouched, value: { signature: '', openings: {} } },
    archives: { ...untouched, value: { agreedBy: '', agreedOn: '', reference: '' } },
    mailKinds: [
      { kind: 'notice:to-validate', label: 'Votre fiche est prête', names: ['nom', 'titre', 'date'], problem: null },
    ],
    ...changes,
  };
}

/** An installation where nothing was done yet. */
export function firstStepsView(changes: Partial<FirstStepsView> = {}): FirstStepsView {
  return {
    done: { service: false, legal: false, licence: false, themes: false, people: false, committee: false, mail: false },
    opened: false,
    missing: ['name', 'contact', 'publisher'],
    counts: { themes: 0, subthemes: 0, people: 1, committees: 0, sheets: 0 },
    trialMail: null,
    ...changes,
  };
}
