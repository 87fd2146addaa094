import type { SettingSections } from '@recueil/contracts';
import type { RunningConfig } from '#core/config/running-config';
import { release } from '#core/config/release';

/** What the papers say of this very installation. Holds no secret: of an address, its host alone. */
export interface InstallationFacts {
  release: string;
  /** The day on which the papers were written, as people say it. */
  date: string;
  service: SettingSections['service'];
  legal: SettingSections['legal'];
  publicUrl: string;
  /** `open`: whoever reaches the intranet reads; `agents`: after signing in. */
  access: RunningConfig['catalogueAccess'];
  hasPasswords: boolean;
  /** Each null where the installation has none, or has its own on the same machine. */
  hosts: {
    database: string;
    search: string | null;
    mail: string | null;
    provider: string | null;
    files: string | null;
  };
}

const sameMachine = 'sur la même machine';

/** Reads them off the settings that are in force. */
export function installationFacts(
  config: RunningConfig,
  { service, legal }: Pick<SettingSections, 'service' | 'legal'>,
  date: string,
): InstallationFacts {
  return {
    release,
    date,
    service,
    legal,
    publicUrl: config.publicUrl,
    access: config.catalogueAccess,
    hasPasswords: config.localAccounts,
    hosts: {
      database: hostOf(config.databaseUrl) ?? sameMachine,
      search: hostOf(config.meilisearch?.url),
      mail: hostOf(config.smtpUrl),
      provider: hostOf(config.oidc?.issuer),
      files: hostOf(config.s3?.endpoint),
    },
  };
}

function hostOf(address: string | null | undefined): string | null {
  if (address === null || address === undefined) return null;
  const { host, hostname } = new URL(address);
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return sameMachine;
  return host === '' ? null : host;
}
