import { isIP } from 'node:net';
import path from 'node:path';
import {
  accessibilityStatuses,
  catalogueAccesses,
  environments,
  logLevels,
  oidcProfiles,
  searchEngines,
  type AppConfig,
  type MeilisearchAccess,
  type OidcSettings,
  type S3Settings,
} from './app-config.ts';
import { ConfigError } from './config-error.ts';
import { readEditorial } from './read-editorial.ts';
import { Variables } from './variables.ts';

const defaultPort = 3000;
const shortestSecret = 32;
const unsafeSecret = /^(.)\1*$|chang(e|ez)[-_ ]?(me|moi|it|this)|^(secret|password|recueil)/i;
const oidcVariables = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_PROFILE'];
const s3Variables = ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/**
 * Reads and checks every setting. Throws a {@link ConfigError} on the first that cannot stand.
 * Reads nothing but `env` and the working folder, so that the same environment always gives the same configuration.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Readonly<AppConfig> {
  const variables = new Variables(env);
  const environment = variables.oneOf('NODE_ENV', environments) ?? 'development';
  const production = environment === 'production';
  const port = readPort(variables, 'PORT');
  const meilisearch = readMeilisearch(variables, { production });
  return deepFreeze({
    environment,
    logLevel: variables.oneOf('LOG_LEVEL', logLevels) ?? 'info',
    host: readHost(variables),
    port: port ?? defaultPort,
    portIsDefault: port === null,
    ...readPublicUrl(variables, port ?? defaultPort),
    dataDir: path.resolve(variables.text('DATA_DIR') ?? '.data'),
    ...readDatabaseUrls(variables),
    meilisearch,
    searchEngine: readSearchEngine(variables, { production, hasMeilisearch: meilisearch !== null }),
    demo: readDemo(variables, { production }),
    smtpUrl: variables.address('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://serveur:25')?.href ?? null,
    oidc: readOidc(variables, { production }),
    localAccounts: readLocalAccounts(variables),
    signupDomains: readSignupDomains(variables),
    secret: readSecret(variables, { production }),
    trustProxy: readTrustProxy(variables),
    timeZone: readTimeZone(variables),
    s3: readS3(variables),
    taskProcesses: readTaskProcesses(variables),
    drainSeconds: readDrainSeconds(variables, { production }),
    metricsToken: readMetricsToken(variables),
    metricsPort: readMetricsPort(variables, port ?? defaultPort),
    editorial: readEditorial(variables),
    catalogueAccess: variables.oneOf('CATALOGUE_ACCESS', catalogueAccesses) ?? 'open',
    organisationName: readOrganisationName(variables),
    contactEmail: readContactEmail(variables),
    accessibilityStatus: variables.oneOf('ACCESSIBILITY_STATUS', accessibilityStatuses) ?? 'non',
  });
}

function readPort(variables: Variables, name: 'PORT' | 'METRICS_PORT'): number | null {
  const value = variables.text(name);
  if (value === null) return null;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) throw new ConfigError(name, `« ${value} » n’est pas un port (1 à 65535).`);
  return port;
}

function readMetricsPort(variables: Variables, port: number): number | null {
  const own = readPort(variables, 'METRICS_PORT');
  if (own === port)
    throw new ConfigError('METRICS_PORT', 'est déjà le port de Recueil (PORT)\u00a0: choisissez-en un autre.');
  return own;
}

function readMetricsToken(variables: Variables): string | null {
  const token = variables.text('METRICS_TOKEN');
  if (token !== null && !/^[\w.~+/=-]{20,200}$/.test(token)) {
    throw new ConfigError('METRICS_TOKEN', 'doit avoir de 20 à 200 lettres et chiffres (openssl rand -hex 24).');
  }
  return token;
}

function readTaskProcesses(variables: Variables): number {
  const value = variables.text('TASK_PROCESSES') ?? '2';
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > 32) throw new ConfigError('TASK_PROCESSES', `« ${value} » n’est pas un nombre de 1 à 32.`);
  return count;
}

function readDrainSeconds(variables: Variables, { production }: { production: boolean }): number {
  const value = variables.text('DRAIN_SECONDS') ?? (production ? '5' : '0');
  const seconds = /^\d{1,2}$/.test(value) ? Number(value) : Infinity;
  if (seconds > 15) throw new ConfigError('DRAIN_SECONDS', `« ${value} » n’est pas un nombre de secondes, de 0 à 15.`);
  return seconds;
}

function readHost(variables: Variables): string {
  const value = variables.text('HOST') ?? '127.0.0.1';
  if (isIP(value) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)) {
    throw new ConfigError('HOST', `« ${value} » n’est ni une adresse IP ni un nom de machine.`);
  }
  return value;
}

function readPublicUrl(variables: Variables, port: number): Pick<AppConfig, 'publicUrl' | 'publicUrlIsDefault'> {
  const url = variables.address('PUBLIC_URL', ['http:', 'https:'], 'https://recueil.example');
  if (url === null) return { publicUrl: defaultPublicUrl(port), publicUrlIsDefault: true };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ConfigError('PUBLIC_URL', 'doit s’arrêter au nom du site, sans chemin ni mot de passe.');
  }
  return { publicUrl: url.origin, publicUrlIsDefault: false };
}

/** The address that is printed when nobody said which one people type. */
export function defaultPublicUrl(port: number): string {
  return `http://localhost:${port}`;
}

type DatabaseVariable = 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'DATABASE_READER_URL';

function readDatabaseUrls(
  variables: Variables,
): Pick<AppConfig, 'databaseUrl' | 'databaseOwnerUrl' | 'databaseReaderUrl'> {
  const databaseUrl = readDatabaseUrl(variables, 'DATABASE_URL');
  const beside = (name: DatabaseVariable): string | null => {
    const url = readDatabaseUrl(variables, name);
    if (url !== null && databaseUrl === null) throw new ConfigError(name, 'ne sert à rien sans DATABASE_URL.');
    return url;
  };
  return {
    databaseUrl,
    databaseOwnerUrl: beside('DATABASE_OWNER_URL'),
    databaseReaderUrl: beside('DATABASE_READER_URL'),
  };
}

function readDatabaseUrl(variables: Variables, name: DatabaseVariable): string | null {
  const example = 'postgres://nom:motdepasse@serveur:5432/base';
  const url = variables.address(name, ['postgres:', 'postgresql:'], example);
  if (url === null) return null;
  if (url.hostname === '' && !url.searchParams.has('host')) {
    throw new ConfigError(name, `ne nomme pas de serveur (${example}).`);
  }
  return variables.text(name);
}

function readMeilisearch(variables: Variables, { production }: { production: boolean }): MeilisearchAccess | null {
  const url = variables.address('MEILI_URL', ['http:', 'https:'], 'http://serveur:7700');
  const key = variables.text('MEILI_KEY');
  if (url === null) {
    if (key !== null) throw new ConfigError('MEILI_KEY', 'ne sert à rien sans MEILI_URL.');
    return null;
  }
  if (key === null && production)
    throw new ConfigError(
      'MEILI_KEY',
      'est obligatoire en production avec MEILI_URL : la clé que docs/operations.md (Search index) dit de faire.',
    );
  return { url: url.href.replace(/\/{1,20}$/, ''), key: key ?? '' };
}

function readSearchEngine(
  variables: Variables,
  given: { production: boolean; hasMeilisearch: boolean },
): AppConfig['searchEngine'] {
  const engine = variables.oneOf('SEARCH_ENGINE', searchEngines);
  if (engine === 'meilisearch' && given.production && !given.hasMeilisearch) {
    throw new ConfigError('SEARCH_ENGINE', '« meilisearch » demande MEILI_URL en production.');
  }
  return engine;
}

function readDemo(variables: Variables, { production }: { production: boolean }): boolean {
  const demo = variables.oneOf('DEMO', ['on', 'off']);
  if (demo === 'on' && production) {
    throw new ConfigError('DEMO', 'le catalogue de démonstration n’est jamais chargé en production.');
  }
  return demo === null ? !production : demo === 'on';
}

function readOidc(variables: Variables, { production }: { production: boolean }): OidcSettings | null {
  const given = variables.given(oidcVariables);
  if (given.length === 0) return null;
  const reason = `est obligatoire avec ${given.join(', ')}.`;
  variables.required('OIDC_ISSUER', reason);
  const schemes = production ? ['https:'] : ['https:', 'http:'];
  variables.address('OIDC_ISSUER', schemes, 'https://fournisseur.example');
  return {
    profile: variables.oneOf('OIDC_PROFILE', oidcProfiles) ?? 'generic',
    // As given: the issuer is compared to the letter, a slash at its end included.
    issuer: variables.required('OIDC_ISSUER', reason),
    clientId: variables.required('OIDC_CLIENT_ID', reason),
    clientSecret: variables.required('OIDC_CLIENT_SECRET', reason),
  };
}

function readLocalAccounts(variables: Variables): boolean {
  const local = variables.oneOf('LOCAL_ACCOUNTS', ['on', 'off']) ?? 'on';
  if (local === 'off' && variables.text('OIDC_ISSUER') === null) {
    throw new ConfigError('LOCAL_ACCOUNTS', '« off » demande OIDC_ISSUER : personne ne pourrait se connecter.');
  }
  return local === 'on';
}

function readSignupDomains(variables: Variables): string[] {
  const domains = (variables.text('SIGNUP_DOMAINS') ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((name) => name !== '');
  const wrong = domains.find((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name));
  if (wrong !== undefined) {
    throw new ConfigError('SIGNUP_DOMAINS', `« ${wrong} » n’est pas un domaine (ville.example, agglo.example).`);
  }
  return domains;
}

function readSecret(variables: Variables, { production }: { production: boolean }): string | null {
  const secret = variables.text('SECRET');
  if (secret === null) {
    if (production) throw new ConfigError('SECRET', `est obligatoire en production (${shortestSecret} caractères).`);
    return null;
  }
  if (secret.length < shortestSecret) {
    throw new ConfigError('SECRET', `est trop court (${shortestSecret} caractères au moins).`);
  }
  if (production && unsafeSecret.test(secret)) {
    throw new ConfigError('SECRET', 'est une valeur d’exemple. Tirez-en une au hasard.');
  }
  return secret;
}

function readTrustProxy(variables: Variables): AppConfig['trustProxy'] {
  const value = variables.text('TRUST_PROXY');
  if (value === null) return false;
  if (/^\d{1,2}$/.test(value)) return Number(value) === 0 ? false : Number(value);
  const addresses = value.split(',').map((part) => part.trim());
  const wrong = addresses.find((address) => !isProxyAddress(address));
  if (wrong !== undefined) {
    throw new ConfigError('TRUST_PROXY', `« ${wrong} » n’est ni un nombre de relais ni une adresse IP ou un réseau.`);
  }
  return addresses;
}

function isProxyAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  // A network of zero bits would trust the whole world.
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function readTimeZone(variables: Variables): string {
  const timeZone = variables.text('TIME_ZONE') ?? 'Europe/Paris';
  try {
    return new Intl.DateTimeFormat('fr', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigError('TIME_ZONE', `« ${timeZone} » n’est pas un fuseau horaire (Europe/Paris, Indian/Reunion…).`);
  }
}

function readS3(variables: Variables): S3Settings | null {
  const given = variables.given(s3Variables);
  if (given.length === 0) return null;
  const reason = `est obligatoire avec ${given.join(', ')}.`;
  variables.required('S3_ENDPOINT', reason);
  return {
    endpoint: variables.address('S3_ENDPOINT', ['https:', 'http:'], 'https://stockage.example')?.origin ?? '',
    region: variables.text('S3_REGION') ?? 'us-east-1',
    bucket: variables.required('S3_BUCKET', reason),
    accessKeyId: variables.required('S3_ACCESS_KEY_ID', reason),
    secretAccessKey: variables.required('S3_SECRET_ACCESS_KEY', reason),
  };
}

function readOrganisationName(variables: Variables): string | null {
  const name = variables.text('ORGANISATION_NAME');
  if (name !== null && name.length > 200) throw new ConfigError('ORGANISATION_NAME', 'dépasse 200 caractères.');
  return name;
}

function readContactEmail(variables: Variables): string | null {
  const email = variables.text('CONTACT_EMAIL');
  if (email !== null && !/^[^\s@<>,;]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email)) {
    throw new ConfigError('CONTACT_EMAIL', `« ${email} » n’est pas une adresse électronique.`);
  }
  return email;
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
