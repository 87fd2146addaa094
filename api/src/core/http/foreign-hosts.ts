import type { FastifyInstance } from 'fastify';
import type { RunningConfig } from '../config/running-config';
import { ProblemError } from '../errors/problem';

/** Health and metrics are told under any name: what watches over the server may know it by another one. */
const watchedPaths = /^\/(api\/health\/|metrics$)/;

/**
 * Where it is said by which address people come, no other name is answered: a page of another site, whose name was made
 * to lead here, reads nothing.
 */
export function refuseForeignHosts(
  server: FastifyInstance,
  { publicUrl, publicUrlIsDefault }: Pick<RunningConfig, 'publicUrl' | 'publicUrlIsDefault'>,
): void {
  if (publicUrlIsDefault) return;
  const { protocol, host: ours } = new URL(publicUrl);
  server.addHook('onRequest', (request, _reply, done) => {
    const isOurs = watchedPaths.test(request.url) || hostOf(protocol, request.host) === ours;
    done(isOurs ? undefined : foreign());
  });
}

/** In lower case, without the port that goes without saying. */
function hostOf(protocol: string, host: string): string | null {
  const address = `${protocol}//${host}`;
  return /^[^/?#@\\\s]+$/.test(host) && URL.canParse(address) ? new URL(address).host : null;
}

function foreign(): ProblemError {
  return new ProblemError(
    'misdirected',
    'Recueil ne répond pas à cette adresse. Passez par celle que l’on vous a donnée.',
  );
}
