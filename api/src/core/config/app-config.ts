import type { EditorialChoices } from './read-editorial.ts';

export const environments = ['development', 'test', 'production'] as const;
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export const searchEngines = ['meilisearch', 'postgresql'] as const;
export const oidcProfiles = ['proconnect', 'generic'] as const;
export const catalogueAccesses = ['open', 'agents'] as const;
export const accessibilityStatuses = ['totale', 'partielle', 'non'] as const;

export interface MeilisearchAccess {
  url: string;
  key: string;
}

export interface OidcSettings {
  profile: (typeof oidcProfiles)[number];
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Everything that can be set from outside, checked once at start and frozen. */
export interface AppConfig {
  environment: (typeof environments)[number];
  logLevel: (typeof logLevels)[number];
  host: string;
  port: number;
  /** Nobody asked for this port: where it is taken, the next free one will do. */
  portIsDefault: boolean;
  /** Without a slash at its end. */
  publicUrl: string;
  publicUrlIsDefault: boolean;
  /** Absolute. */
  dataDir: string;
  /** Null: an embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  /** Of whoever owns the tables, which alone migrates and restores; null: whoever is in `databaseUrl` does everything. */
  databaseOwnerUrl: string | null;
  /** What readers ask is read with this one; null: with the server's. */
  databaseReaderUrl: string | null;
  /** Null: an embedded Meilisearch under `dataDir` where its binary is installed, never in production. */
  meilisearch: MeilisearchAccess | null;
  /** Null: Meilisearch when there is one. */
  searchEngine: (typeof searchEngines)[number] | null;
  demo: boolean;
  /** Null: mails are kept under `dataDir`. */
  smtpUrl: string | null;
  /** Null: local accounts only. */
  oidc: OidcSettings | null;
  /** People may sign in with an address and a password; only with OpenID may this be switched off. */
  localAccounts: boolean;
  /** Whoever proves an address in one of these domains becomes an agent at once; lower case. */
  signupDomains: string[];
  /** Null: one is generated under `dataDir`; never null in production. */
  secret: string | null;
  /** What Fastify calls `trustProxy`: how many proxies stand in front, or their addresses. */
  trustProxy: false | number | string[];
  timeZone: string;
  /** Null: the local disk. */
  s3: S3Settings | null;
  /** Processes that read documents, clean files, compare and place texts at once. */
  taskProcesses: number;
  /** How long a server that is to stop says that it is not ready, and goes on answering. */
  drainSeconds: number;
  /** Whoever sends it reads `/metrics`; null: nobody does there. */
  metricsToken: string | null;
  /** Where `/metrics` is served apart; null: with everything else, to whoever has the token. */
  metricsPort: number | null;
  editorial: EditorialChoices;
  catalogueAccess: (typeof catalogueAccesses)[number];
  organisationName: string | null;
  contactEmail: string | null;
  accessibilityStatus: (typeof accessibilityStatuses)[number];
}
