import path from 'node:path';
import { ConfigError } from './config-error.ts';
import { loadConfig } from './load-config.ts';

const goodSecret = 'k7Qm2xV9rT4bN8wZ1cF6hJ3pL5sD0gYa';

/** The one line that a person reads when `env` cannot stand; no-break spaces shown as plain ones. */
function complaint(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.replaceAll(/[\u00a0\u202f]/g, ' ');
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('an empty environment', () => {
  it('gives a catalogue with demonstration on localhost', () => {
    expect(loadConfig({})).toEqual({
      environment: 'development',
      logLevel: 'info',
      host: '127.0.0.1',
      localAccounts: true,
      signupDomains: [],
      port: 3000,
      portIsDefault: true,
      publicUrl: 'http://localhost:3000',
      publicUrlIsDefault: true,
      dataDir: path.resolve('.data'),
      databaseUrl: null,
      databaseOwnerUrl: null,
      databaseReaderUrl: null,
      meilisearch: null,
      searchEngine: null,
      demo: true,
      editorial: {
        deadlines: {},
        reminders: null,
        standInAfterDays: null,
        smallAmendmentWords: null,
        proposedTextInMails: true,
      },
      smtpUrl: null,
      oidc: null,
      secret: null,
      trustProxy: false,
      timeZone: 'Europe/Paris',
      s3: null,
      taskProcesses: 2,
      drainSeconds: 0,
      metricsToken: null,
      metricsPort: null,
      catalogueAccess: 'open',
      organisationName: null,
      contactEmail: null,
      accessibilityStatus: 'non',
    });
  });

  it('is what empty and blank values amount to', () => {
    const names = [
      'PORT',
      'HOST',
      'DEMO',
      'DATABASE_URL',
      'MEILI_URL',
      'MEILI_KEY',
      'OIDC_ISSUER',
      'S3_BUCKET',
      'SECRET',
    ];
    expect(loadConfig(Object.fromEntries(names.map((name, index) => [name, ' '.repeat(index % 3)])))).toEqual(
      loadConfig({}),
    );
  });

  it('cannot be changed afterwards, however deep', () => {
    const config = loadConfig({ MEILI_URL: 'http://search.example:7700', TRUST_PROXY: '10.0.0.1' });
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.meilisearch ?? {}, { key: 'other' })).toThrow(TypeError);
    expect(() => (config.trustProxy as string[]).push('0.0.0.0')).toThrow(TypeError);
  });
});

describe('values that are accepted', () => {
  it.each([
    [{ PORT: '8080' }, { port: 8080, portIsDefault: false, publicUrl: 'http://localhost:8080' }],
    [{ PORT: ' 65535 ' }, { port: 65_535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: 'serveur-1.example' }, { host: 'serveur-1.example' }],
    [{ PUBLIC_URL: 'https://recueil.example/' }, { publicUrl: 'https://recueil.example', publicUrlIsDefault: false }],
    [{ PUBLIC_URL: 'http://recueil.example:8443' }, { publicUrl: 'http://recueil.example:8443' }],
    [{ DATA_DIR: 'ailleurs/../la' }, { dataDir: path.resolve('la') }],
    [{ DATABASE_URL: 'postgres://u:p%40@base.example/r' }, { databaseUrl: 'postgres://u:p%40@base.example/r' }],
    [{ DATABASE_URL: 'postgresql:///r?host=/var/run/pg' }, { databaseUrl: 'postgresql:///r?host=/var/run/pg' }],
    [
      { DATABASE_URL: 'postgres://u@base.example/r', DATABASE_OWNER_URL: 'postgres://o@base.example/r' },
      { databaseUrl: 'postgres://u@base.example/r', databaseOwnerUrl: 'postgres://o@base.example/r' },
    ],
    [{ MEILI_URL: 'http://search.example:7700/' }, { meilisearch: { url: 'http://search.example:7700', key: '' } }],
    [
      { MEILI_URL: 'https://search.example/meili/', MEILI_KEY: 'k' },
      { meilisearch: { url: 'https://search.example/meili', key: 'k' } },
    ],
    [{ SEARCH_ENGINE: 'postgresql' }, { searchEngine: 'postgresql' }],
    [{ SEARCH_ENGINE: 'meilisearch' }, { searchEngine: 'meilisearch' }],
    [{ DEMO: 'off' }, { demo: false }],
    [
      { DEMO: 'on', NODE_ENV: 'test' },
      { demo: true, environment: 'test' },
    ],
    [{ SMTP_URL: 'smtps://u:p@mail.example:465' }, { smtpUrl: 'smtps://u:p@mail.example:465' }],
    [{ SECRET: goodSecret }, { secret: goodSecret }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: 'loopback, 10.1.0.0/16, fd00::/8' }, { trustProxy: ['loopback', '10.1.0.0/16', 'fd00::/8'] }],
    [{ TIME_ZONE: 'Indian/Reunion' }, { timeZone: 'Indian/Reunion' }],
    [{ CATALOGUE_ACCESS: 'agents' }, { catalogueAccess: 'agents' }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ TASK_PROCESSES: '4' }, { taskProcesses: 4 }],
    [{ DRAIN_SECONDS: '15' }, { drainSeconds: 15 }],
    [
      { METRICS_TOKEN: goodSecret, METRICS_PORT: '9464' },
      { metricsToken: goodSecret, metricsPort: 9464 },
    ],
    [{ ORGANISATION_NAME: 'Préfecture de l’Exemple' }, { organisationName: 'Préfecture de l’Exemple' }],
    [{ CONTACT_EMAIL: 'recueil@prefecture.example' }, { contactEmail: 'recueil@prefecture.example' }],
    [{ ACCESSIBILITY_STATUS: 'partielle' }, { accessibilityStatus: 'partielle' }],
    [{ SIGNUP_DOMAINS: 'Ville.example, agglo.example' }, { signupDomains: ['ville.example', 'agglo.example'] }],
  ])('%j', (env, expected) => {
    expect(loadConfig(env)).toMatchObject(expected);
  });

  it('keep the issuer of an OpenID provider to the letter, with the generic profile unless told otherwise', () => {
    const oidc = { OIDC_ISSUER: 'https://id.example/realms/a/', OIDC_CLIENT_ID: 'recueil', OIDC_CLIENT_SECRET: 's' };
    expect(loadConfig(oidc).oidc).toEqual({
      profile: 'generic',
      issuer: 'https://id.example/realms/a/',
      clientId: 'recueil',
      clientSecret: 's',
    });
    expect(loadConfig({ ...oidc, OIDC_PROFILE: 'proconnect' }).oidc?.profile).toBe('proconnect');
  });

  it('describe an object storage', () => {
    const s3 = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 's' };
    expect(loadConfig(s3).s3).toEqual({
      endpoint: 'https://s3.example',
      region: 'us-east-1',
      bucket: 'b',
      accessKeyId: 'a',
      secretAccessKey: 's',
    });
    expect(loadConfig({ ...s3, S3_REGION: 'fr-par' }).s3?.region).toBe('fr-par');
  });
});

describe('a wrong value is one line that names the variable', () => {
  const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'r', OIDC_CLIENT_SECRET: 's' };
  it.each([
    [{ LOCAL_ACCOUNTS: 'off' }, 'LOCAL_ACCOUNTS : « off » demande OIDC_ISSUER : personne ne pourrait se connecter.'],
    [{ SIGNUP_DOMAINS: 'ville' }, 'SIGNUP_DOMAINS : « ville » n’est pas un domaine (ville.example, agglo.example).'],
    [{ PORT: 'abc' }, 'PORT : « abc » n’est pas un port (1 à 65535).'],
    [{ PORT: '0' }, 'PORT : « 0 » n’est pas un port (1 à 65535).'],
    [{ PORT: '65536' }, 'PORT : « 65536 » n’est pas un port (1 à 65535).'],
    [{ PORT: '-1' }, 'PORT : « -1 » n’est pas un port (1 à 65535).'],
    [{ PORT: '80.5' }, 'PORT : « 80.5 » n’est pas un port (1 à 65535).'],
    [{ PORT: '3e3' }, 'PORT : « 3e3 » n’est pas un port (1 à 65535).'],
    [{ DRAIN_SECONDS: '16' }, 'DRAIN_SECONDS : « 16 » n’est pas un nombre de secondes, de 0 à 15.'],
    [{ TASK_PROCESSES: '0' }, 'TASK_PROCESSES : « 0 » n’est pas un nombre de 1 à 32.'],
    [{ TASK_PROCESSES: 'deux' }, 'TASK_PROCESSES : « deux » n’est pas un nombre de 1 à 32.'],
    [{ METRICS_PORT: '0' }, 'METRICS_PORT : « 0 » n’est pas un port (1 à 65535).'],
    [{ METRICS_PORT: '3000' }, 'METRICS_PORT : est déjà le port de Recueil (PORT) : choisissez-en un autre.'],
    [{ METRICS_TOKEN: 'court' }, 'METRICS_TOKEN : doit avoir de 20 à 200 lettres et chiffres (openssl rand -hex 24).'],
    [{ HOST: 'a b' }, 'HOST : « a b » n’est ni une adresse IP ni un nom de machine.'],
    [{ HOST: 'http://x' }, 'HOST : « http://x » n’est ni une adresse IP ni un nom de machine.'],
    [{ PUBLIC_URL: 'recueil.example' }, 'PUBLIC_URL : n’est pas une adresse de la forme https://recueil.example.'],
    [
      { PUBLIC_URL: 'ftp://recueil.example' },
      'PUBLIC_URL : n’est pas une adresse de la forme https://recueil.example.',
    ],
    [{ PUBLIC_URL: 'https://a.example/b' }, 'PUBLIC_URL : doit s’arrêter au nom du site, sans chemin ni mot de passe.'],
    [{ PUBLIC_URL: 'https://u@a.example' }, 'PUBLIC_URL : doit s’arrêter au nom du site, sans chemin ni mot de passe.'],
    [{ DATA_DIR: 'a\u0000b' }, 'DATA_DIR : contient un caractère de contrôle.'],
    [
      { DATABASE_URL: 'mysql://u:hush@base.example/r' },
      'DATABASE_URL : n’est pas une adresse de la forme postgres://nom:motdepasse@serveur:5432/base.',
    ],
    [
      { DATABASE_READER_URL: 'postgres://u:hush@base.example/r' },
      'DATABASE_READER_URL : ne sert à rien sans DATABASE_URL.',
    ],
    [
      { DATABASE_URL: 'postgres:///r' },
      'DATABASE_URL : ne nomme pas de serveur (postgres://nom:motdepasse@serveur:5432/base).',
    ],
    [
      { DATABASE_OWNER_URL: 'postgres://o:hush@base.example/r' },
      'DATABASE_OWNER_URL : ne sert à rien sans DATABASE_URL.',
    ],
    [{ MEILI_URL: 'search.example' }, 'MEILI_URL : n’est pas une adresse de la forme http://serveur:7700.'],
    [{ MEILI_KEY: 'hush' }, 'MEILI_KEY : ne sert à rien sans MEILI_URL.'],
    [{ SEARCH_ENGINE: 'elastic' }, 'SEARCH_ENGINE : « elastic » n’est pas accepté (meilisearch ou postgresql).'],
    [{ DEMO: 'oui' }, 'DEMO : « oui » n’est pas accepté (on ou off).'],
    [{ SMTP_URL: 'mail.example:25' }, 'SMTP_URL : n’est pas une adresse de la forme smtp://serveur:25.'],
    [{ SECRET: 'short' }, 'SECRET : est trop court (32 caractères au moins).'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY : « true » n’est ni un nombre de relais ni une adresse IP ou un réseau.'],
    [
      { TRUST_PROXY: '10.0.0.1, 0.0.0.0/0' },
      'TRUST_PROXY : « 0.0.0.0/0 » n’est ni un nombre de relais ni une adresse IP ou un réseau.',
    ],
    [
      { TRUST_PROXY: '10.0.0.0/33' },
      'TRUST_PROXY : « 10.0.0.0/33 » n’est ni un nombre de relais ni une adresse IP ou un réseau.',
    ],
    [{ TIME_ZONE: 'Paris' }, 'TIME_ZONE : « Paris » n’est pas un fuseau horaire (Europe/Paris, Indian/Reunion…).'],
    [{ CATALOGUE_ACCESS: 'all' }, 'CATALOGUE_ACCESS : « all » n’est pas accepté (open ou agents).'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL : « loud » n’est pas accepté (silent, fatal, error, warn, info, debug ou trace).',
    ],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV : « prod » n’est pas accepté (development, test ou production).'],
    [{ ORGANISATION_NAME: 'x'.repeat(201) }, 'ORGANISATION_NAME : dépasse 200 caractères.'],
    [{ ORGANISATION_NAME: 'a\u001b[31mb' }, 'ORGANISATION_NAME : contient un caractère de contrôle.'],
    [{ CONTACT_EMAIL: 'recueil' }, 'CONTACT_EMAIL : « recueil » n’est pas une adresse électronique.'],
    [{ ACCESSIBILITY_STATUS: 'oui' }, 'ACCESSIBILITY_STATUS : « oui » n’est pas accepté (totale, partielle ou non).'],
    [{ ...oidc, OIDC_PROFILE: 'google' }, 'OIDC_PROFILE : « google » n’est pas accepté (proconnect ou generic).'],
    [{ OIDC_PROFILE: 'proconnect' }, 'OIDC_ISSUER : est obligatoire avec OIDC_PROFILE.'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID : est obligatoire avec OIDC_ISSUER.'],
    [{ ...oidc, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET : est obligatoire avec OIDC_ISSUER, OIDC_CLIENT_ID.'],
    [
      { ...oidc, OIDC_ISSUER: 'id.example' },
      'OIDC_ISSUER : n’est pas une adresse de la forme https://fournisseur.example.',
    ],
    [{ S3_BUCKET: 'b' }, 'S3_ENDPOINT : est obligatoire avec S3_BUCKET.'],
    [{ S3_ENDPOINT: 'https://s3.example' }, 'S3_BUCKET : est obligatoire avec S3_ENDPOINT.'],
    [{ S3_ENDPOINT: 's3.example' }, 'S3_ENDPOINT : n’est pas une adresse de la forme https://stockage.example.'],
  ])('%j', (env, line) => {
    expect(complaint(env)).toBe(line);
    expect(line).not.toContain('\n');
  });

  it('and never repeats what may hold a password', () => {
    for (const name of [
      'DATABASE_URL',
      'DATABASE_OWNER_URL',
      'DATABASE_READER_URL',
      'SMTP_URL',
      'MEILI_URL',
      'OIDC_ISSUER',
      'S3_ENDPOINT',
      'PUBLIC_URL',
    ]) {
      expect(complaint({ [name]: 'wrong://u:hush@x' })).not.toContain('hush');
    }
    expect(complaint({ SECRET: 'hush' })).not.toContain('hush');
  });
});

describe('production', () => {
  const production = { NODE_ENV: 'production', SECRET: goodSecret };

  it('starts without demonstration, with a database of its own unless it is given one', () => {
    expect(loadConfig(production)).toMatchObject({ environment: 'production', demo: false, databaseUrl: null });
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'SECRET : est obligatoire en production (32 caractères).'],
    [{ ...production, SECRET: 'x'.repeat(40) }, 'SECRET : est une valeur d’exemple. Tirez-en une au hasard.'],
    [
      { ...production, SECRET: 'changez-moi-changez-moi-changez-moi' },
      'SECRET : est une valeur d’exemple. Tirez-en une au hasard.',
    ],
    [{ ...production, DEMO: 'on' }, 'DEMO : le catalogue de démonstration n’est jamais chargé en production.'],
    [
      { ...production, SEARCH_ENGINE: 'meilisearch' },
      'SEARCH_ENGINE : « meilisearch » demande MEILI_URL en production.',
    ],
    [
      { ...production, MEILI_URL: 'http://search.example' },
      'MEILI_KEY : est obligatoire en production avec MEILI_URL : la clé que docs/operations.md (Search index) dit de faire.',
    ],
    [
      { ...production, OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'r', OIDC_CLIENT_SECRET: 's' },
      'OIDC_ISSUER : n’est pas une adresse de la forme https://fournisseur.example.',
    ],
  ])('refuses %j', (env, line) => {
    expect(complaint(env)).toBe(line);
  });
});
