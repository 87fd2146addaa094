import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseEnv } from 'node:util';
import { ConfigError } from './config-error.ts';

type Environment = Record<string, string | undefined>;

/**
 * Puts what the file named by SETTINGS_FILE says into `env`, where `env` itself says nothing, and trusts the certificates of
 * NODE_EXTRA_CA_CERTS from here on. The server, the worker and every command begin with it, so that they act on the
 * same installation. Throws a {@link ConfigError}.
 */
export function prepareEnvironment(env: Environment): void {
  const file = env.SETTINGS_FILE?.trim() ?? '';
  if (file !== '') addSettings(env, parseEnv(read('SETTINGS_FILE', file)));
  // Node reads this one too, but only from the environment that it was started with, and goes on without it in silence.
  const certificates = env.NODE_EXTRA_CA_CERTS?.trim() ?? '';
  if (certificates !== '') trust(certificatesIn(certificates));
}

function addSettings(env: Environment, settings: Environment): void {
  for (const [name, value] of Object.entries(settings)) if ((env[name]?.trim() ?? '') === '') env[name] = value;
}

function trust(certificates: string[]): void {
  setDefaultCACertificates([...getCACertificates('default'), ...certificates]);
}

function certificatesIn(file: string): string[] {
  const text = read('NODE_EXTRA_CA_CERTS', file);
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new ConfigError('NODE_EXTRA_CA_CERTS', `« ${file} » ne contient aucun certificat PEM.`);
  for (const certificate of found) {
    if (!isCertificate(certificate)) {
      throw new ConfigError('NODE_EXTRA_CA_CERTS', `« ${file} » contient un certificat qui ne se lit pas.`);
    }
  }
  return found;
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}

function read(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ConfigError(variable, `« ${file} » ne peut pas être lu (${reason}).`);
  }
}
