/** What a role may do with something. */
type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'USAGE' | 'EXECUTE';

export interface Grant {
  on: 'TABLE' | 'SEQUENCE' | 'FUNCTION' | 'SCHEMA';
  /** With its schema; a function with the types of what it takes. */
  name: string;
  rights: readonly Right[];
}

type Letters = `S${'' | 'I'}${'' | 'U'}${'' | 'D'}`;

/**
 * What the server does with each table: it selects, inserts, updates, deletes. Frozen texts, what happened and what was
 * agreed to are never changed by it. It reads all of them: a back-up is made by it. A table without a line fails a test,
 * and so does a right that no statement uses.
 */
const serverTables: Readonly<Record<string, Letters>> = {
  absences: 'SIUD',
  access_requests: 'SIUD',
  accounts: 'SIUD',
  address_changes: 'SIUD',
  admission: 'SU',
  attachments: 'SIUD',
  attempts: 'SIUD',
  catalogue_state: 'SU',
  committee_meetings: 'SID',
  committee_themes: 'SIUD',
  committees: 'SIUD',
  contacts: 'SIU',
  corrections: 'SIUD',
  creations: 'SID',
  erasures: 'SI',
  event_details: 'SIUD',
  events: 'SI',
  first_administrator_link: 'SIUD',
  former_addresses: 'SIUD',
  former_theme_slugs: 'SIUD',
  identities: 'SIUD',
  invitations: 'SIUD',
  known_devices: 'SIUD',
  liftings: 'S',
  mails: 'SIUD',
  migrations: 'S',
  notices: 'SIUD',
  openid_attempts: 'SID',
  opinions: 'SIU',
  organisations: 'SIUD',
  passwords: 'SIUD',
  pending_identities: 'SID',
  proofreading_comments: 'SIU',
  proofreadings: 'SIU',
  published_sheets: 'SIUD',
  redactions: 'SIUD',
  remarks: 'SIU',
  reminders: 'SI',
  revisions: 'SI',
  role_grants: 'SID',
  sessions: 'SIUD',
  settings: 'SI',
  sheet_attachments: 'SIUD',
  sheet_claims: 'SIUD',
  sheet_people: 'SIUD',
  sheet_themes: 'SID',
  sheets: 'SIU',
  signed_links: 'SIUD',
  slugs: 'SID',
  submissions: 'SIU',
  themes: 'SIUD',
  validations: 'SI',
  working_copies: 'SIU',
};

const rightOf = { S: 'SELECT', I: 'INSERT', U: 'UPDATE', D: 'DELETE' } as const;

/** What readers' queries read, and nothing else: the server reads it too where they have no role of their own. */
const readingGrants: readonly Grant[] = [
  { on: 'SCHEMA', name: 'reading', rights: ['USAGE'] },
  ...[
    'attachments',
    'catalogue_state',
    'contacts',
    'former_addresses',
    'former_theme_slugs',
    'published_sheets',
    'settings',
    'themes',
  ].map((view) => ({ on: 'TABLE' as const, name: `reading.${view}`, rights: ['SELECT'] as const })),
  {
    on: 'FUNCTION',
    name: 'reading.identify(bytea, timestamp with time zone, timestamp with time zone, date)',
    rights: ['EXECUTE'],
  },
];

/** All that the server's role may do; besides, the schema of the queue is its own. */
export const serverGrants: readonly Grant[] = [
  { on: 'SCHEMA', name: 'public', rights: ['USAGE'] },
  ...readingGrants,
  ...Object.entries(serverTables).map(([table, letters]) => ({
    on: 'TABLE' as const,
    name: `public.${table}`,
    rights: Object.entries(rightOf).flatMap(([letter, right]) => (letters.includes(letter) ? [right] : [])),
  })),
  ...[
    'begin_redaction(uuid)',
    'end_redaction()',
    'remove_demonstration()',
    'rewrite_revision(uuid, bytea)',
    'withdraw_validation(uuid)',
  ].map((signature) => ({ on: 'FUNCTION' as const, name: `public.${signature}`, rights: ['EXECUTE'] as const })),
  { on: 'SEQUENCE', name: 'public.published_versions', rights: ['SELECT', 'USAGE'] },
  // A back-up keeps where it stands.
  { on: 'SEQUENCE', name: 'public.events_id_seq', rights: ['SELECT'] },
];

/** All that the reader's role may do. */
export const readerGrants: readonly Grant[] = readingGrants;
