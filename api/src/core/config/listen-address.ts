import { createServer } from 'node:net';
import type { AppConfig } from './app-config.ts';
import { ConfigError } from './config-error.ts';
import { defaultPublicUrl } from './load-config.ts';

const portsToTry = 20;

/**
 * The same configuration with a port that can be listened on. A port that somebody asked for is never replaced: where
 * it is taken this throws a {@link ConfigError}. The default one gives way to the next free one.
 */
export async function withFreePort(config: Readonly<AppConfig>): Promise<Readonly<AppConfig>> {
  const refusal = await refusalToListen(config.host, config.port);
  if (refusal === null) return config;
  if (refusal === 'EADDRNOTAVAIL' || refusal === 'ENOTFOUND') {
    throw new ConfigError('HOST', `« ${config.host} » n’est pas une adresse de cette machine.`);
  }
  if (refusal === 'EACCES') throw new ConfigError('PORT', `le port ${config.port} est réservé à l’administrateur.`);
  if (!config.portIsDefault) {
    throw new ConfigError('PORT', `le port ${config.port} est déjà pris par un autre programme.`);
  }
  for (let port = config.port + 1; port < config.port + portsToTry; port += 1) {
    if ((await refusalToListen(config.host, port)) === null) return movedTo(config, port);
  }
  throw new ConfigError('PORT', `les ports ${config.port} à ${config.port + portsToTry - 1} sont tous pris.`);
}

function movedTo(config: Readonly<AppConfig>, port: number): Readonly<AppConfig> {
  const publicUrl = config.publicUrlIsDefault ? defaultPublicUrl(port) : config.publicUrl;
  return Object.freeze({ ...config, port, publicUrl });
}

/** Null when one can listen there, else the system's code for why not. */
function refusalToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
