import { fragment } from '#core/database/sql';

/** The name of each of them as a statement writes it. */
export const tables = {
  themes: fragment`themes`,
  former_theme_slugs: fragment`former_theme_slugs`,
  organisations: fragment`organisations`,
  accounts: fragment`accounts`,
  identities: fragment`identities`,
  passwords: fragment`passwords`,
  former_addresses: fragment`former_addresses`,
  access_requests: fragment`access_requests`,
  settings: fragment`settings`,
  admission: fragment`admission`,
  committees: fragment`committees`,
  committee_themes: fragment`committee_themes`,
  committee_meetings: fragment`committee_meetings`,
  role_grants: fragment`role_grants`,
  absences: fragment`absences`,
  sheets: fragment`sheets`,
  slugs: fragment`slugs`,
  sheet_themes: fragment`sheet_themes`,
  sheet_people: fragment`sheet_people`,
  sheet_claims: fragment`sheet_claims`,
  contacts: fragment`contacts`,
  attachments: fragment`attachments`,
  sheet_attachments: fragment`sheet_attachments`,
  revisions: fragment`revisions`,
  validations: fragment`validations`,
  published_sheets: fragment`published_sheets`,
  corrections: fragment`corrections`,
  redactions: fragment`redactions`,
  submissions: fragment`submissions`,
  working_copies: fragment`working_copies`,
  opinions: fragment`opinions`,
  remarks: fragment`remarks`,
  reminders: fragment`reminders`,
  creations: fragment`creations`,
  invitations: fragment`invitations`,
  proofreadings: fragment`proofreadings`,
  proofreading_comments: fragment`proofreading_comments`,
  notices: fragment`notices`,
  mails: fragment`mails`,
  events: fragment`events`,
  event_details: fragment`event_details`,
  erasures: fragment`erasures`,
  catalogue_state: fragment`catalogue_state`,
  sessions: fragment`sessions`,
  signed_links: fragment`signed_links`,
  first_administrator_link: fragment`first_administrator_link`,
  attempts: fragment`attempts`,
  openid_attempts: fragment`openid_attempts`,
  known_devices: fragment`known_devices`,
  pending_identities: fragment`pending_identities`,
  address_changes: fragment`address_changes`,
  liftings: fragment`liftings`,
};

/** A table whose rows are in a back-up. */
export interface KeptTable {
  name: keyof typeof tables;
  /** It has its one row from the beginning: the row of the back-up takes its place. */
  single?: true;
}

/** Those that others point to come first. */
export const keptTables: readonly KeptTable[] = [
  { name: 'themes' },
  { name: 'former_theme_slugs' },
  { name: 'organisations' },
  { name: 'accounts' },
  { name: 'identities' },
  { name: 'passwords' },
  { name: 'former_addresses' },
  { name: 'access_requests' },
  { name: 'settings' },
  { name: 'admission', single: true },
  { name: 'committees' },
  { name: 'committee_themes' },
  { name: 'committee_meetings' },
  { name: 'role_grants' },
  { name: 'absences' },
  { name: 'sheets' },
  { name: 'slugs' },
  { name: 'sheet_themes' },
  { name: 'sheet_people' },
  { name: 'sheet_claims' },
  { name: 'contacts' },
  { name: 'attachments' },
  { name: 'sheet_attachments' },
  { name: 'revisions' },
  { name: 'validations' },
  { name: 'published_sheets' },
  { name: 'corrections' },
  { name: 'redactions' },
  { name: 'submissions' },
  { name: 'working_copies' },
  { name: 'opinions' },
  { name: 'remarks' },
  { name: 'reminders' },
  { name: 'creations' },
  { name: 'invitations' },
  { name: 'proofreadings' },
  { name: 'proofreading_comments' },
  { name: 'notices' },
  { name: 'mails' },
  { name: 'events' },
  { name: 'event_details' },
  { name: 'erasures' },
  { name: 'catalogue_state', single: true },
];

/** Tables of which a back-up holds nothing, and which a restore leaves empty. */
export const forgottenTables: readonly KeptTable[] = [
  // What opens something, or counts tries at opening it.
  { name: 'sessions' },
  { name: 'signed_links' },
  { name: 'first_administrator_link' },
  { name: 'attempts' },
  { name: 'openid_attempts' },
  { name: 'known_devices' },
  // What waits for a link that is not kept.
  { name: 'pending_identities' },
  { name: 'address_changes' },
  // What is over with its transaction.
  { name: 'liftings' },
];

/** Tables that say how the database itself is made. */
export const ownTables: readonly string[] = ['migrations'];
