import { fragment, type Fragment } from '#core/database/sql';

/** A table whose rows are in a back-up. */
export interface KeptTable {
  name: string;
  table: Fragment;
  /** It has its one row from the beginning: the row of the back-up takes its place. */
  single?: true;
}

/** Those that others point to come first. */
export const keptTables: readonly KeptTable[] = [
  { name: 'themes', table: fragment`themes` },
  { name: 'former_theme_slugs', table: fragment`former_theme_slugs` },
  { name: 'organisations', table: fragment`organisations` },
  { name: 'accounts', table: fragment`accounts` },
  { name: 'identities', table: fragment`identities` },
  { name: 'passwords', table: fragment`passwords` },
  { name: 'former_addresses', table: fragment`former_addresses` },
  { name: 'access_requests', table: fragment`access_requests` },
  { name: 'settings', table: fragment`settings` },
  { name: 'admission', table: fragment`admission`, single: true },
  { name: 'committees', table: fragment`committees` },
  { name: 'committee_themes', table: fragment`committee_themes` },
  { name: 'committee_meetings', table: fragment`committee_meetings` },
  { name: 'role_grants', table: fragment`role_grants` },
  { name: 'absences', table: fragment`absences` },
  { name: 'sheets', table: fragment`sheets` },
  { name: 'slugs', table: fragment`slugs` },
  { name: 'sheet_themes', table: fragment`sheet_themes` },
  { name: 'sheet_people', table: fragment`sheet_people` },
  { name: 'sheet_claims', table: fragment`sheet_claims` },
  { name: 'contacts', table: fragment`contacts` },
  { name: 'attachments', table: fragment`attachments` },
  { name: 'sheet_attachments', table: fragment`sheet_attachments` },
  { name: 'revisions', table: fragment`revisions` },
  { name: 'validations', table: fragment`validations` },
  { name: 'published_sheets', table: fragment`published_sheets` },
  { name: 'corrections', table: fragment`corrections` },
  { name: 'redactions', table: fragment`redactions` },
  { name: 'submissions', table: fragment`submissions` },
  { name: 'working_copies', table: fragment`working_copies` },
  { name: 'opinions', table: fragment`opinions` },
  { name: 'remarks', table: fragment`remarks` },
  { name: 'reminders', table: fragment`reminders` },
  { name: 'creations', table: fragment`creations` },
  { name: 'invitations', table: fragment`invitations` },
  { name: 'proofreadings', table: fragment`proofreadings` },
  { name: 'proofreading_comments', table: fragment`proofreading_comments` },
  { name: 'notices', table: fragment`notices` },
  { name: 'mails', table: fragment`mails` },
  { name: 'events', table: fragment`events` },
  { name: 'event_details', table: fragment`event_details` },
  { name: 'catalogue_state', table: fragment`catalogue_state`, single: true },
];

/** Tables of which a back-up holds nothing, and which a restore leaves empty. */
export const forgottenTables: readonly KeptTable[] = [
  // What opens something, or counts tries at opening it.
  { name: 'sessions', table: fragment`sessions` },
  { name: 'signed_links', table: fragment`signed_links` },
  { name: 'first_administrator_link', table: fragment`first_administrator_link` },
  { name: 'attempts', table: fragment`attempts` },
  { name: 'openid_attempts', table: fragment`openid_attempts` },
  { name: 'known_devices', table: fragment`known_devices` },
  // What waits for a link that is not kept.
  { name: 'pending_identities', table: fragment`pending_identities` },
  { name: 'address_changes', table: fragment`address_changes` },
];

/** Tables that say how the database itself is made. */
export const ownTables: readonly string[] = ['migrations'];
