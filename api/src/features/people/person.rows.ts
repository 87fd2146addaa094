import type { AbsenceView, PersonDetail, PersonSummary } from '@recueil/contracts';
import { actionLabels, actionsFor, can, type AccountFacts, type ActionOf, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { notFound } from '#core/errors/problem';
import { roleView, type GrantRow } from '#rooms/accounts';

/** A person as a list shows them. Instants are as JSON has them. */
export interface PersonRow extends Omit<PersonSummary, 'roles'> {
  grants: GrantRow[];
}

/** A person whole, with what the policy judges by. */
export interface PersonDetailRow extends PersonRow {
  version: number;
  createdAt: string;
  hasPassword: boolean;
  identities: number;
  otherAdministrators: number;
}

/** Which of the policy's actions the page of a person offers, under which names. */
const offered = {
  'edit-profile': 'edit-profile',
  'grant-role': 'grant-role',
  'revoke-role': 'revoke-role',
  'give-up-role': 'give-up-role',
  'give-up-administration': 'give-up-administration',
  'renew-invitation': 'invite-again',
  disable: 'disable',
  enable: 'enable',
} as const;

export function personSummary({ grants, lastSeenAt, ...row }: PersonRow): PersonSummary {
  return { ...row, roles: grants.map(roleView), lastSeenAt: instant(lastSeenAt) };
}

/** With the buttons that this actor may press. */
export function personDetail(row: PersonDetailRow, absences: AbsenceView[], actor: Actor): PersonDetail {
  const { otherAdministrators: _, createdAt, version, hasPassword, identities, ...summary } = row;
  return {
    ...personSummary(summary),
    version,
    createdAt: instant(createdAt) ?? '',
    hasPassword,
    identities,
    absences,
    actions: actions(row, actor),
  };
}

/** The person, when the actor may do that to them. Throws `not-found` where there is nobody, and as the policy says. */
export function permitted(person: PersonDetailRow | null, actor: Actor, action: ActionOf<'account'>): PersonDetailRow {
  if (person === null) throw notFound();
  requireAllowed(can(actor, action, accountFacts(person)));
  return person;
}

/** What the policy must know of an account. */
export function accountFacts(row: PersonDetailRow): AccountFacts {
  const isAdministrator = row.grants.some(({ role }) => role === 'administrator');
  const { id, status, otherAdministrators } = row;
  return { record: 'account', accountId: id, state: status, isAdministrator, otherAdministrators };
}

function actions(row: PersonDetailRow, actor: Actor): PersonDetail['actions'] {
  const possible = actionsFor(actor, accountFacts(row));
  const named = possible.flatMap((action) => {
    const name = (offered as Partial<Record<string, string>>)[action];
    return name === undefined ? [] : [{ name, label: actionLabels.account[action] }];
  });
  return possible.includes('disable') ? [...named, { name: 'sign-out', label: 'Fermer ses sessions' }] : named;
}

function instant(value: string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
