import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem';
import { readingMethods } from './reading-methods';

/**
 * Requests that change something come from our own pages or from a program, never from another site's page: they carry
 * `X-Recueil: 1`, which no form can send, and what the browser says of their origin, if anything, is this very site.
 */
export function refuseCrossSiteRequests(server: FastifyInstance, publicUrl: string): void {
  server.addHook('onRequest', (request, _reply, done) => {
    done(readingMethods.has(request.method) || isOurs(request, publicUrl) ? undefined : crossSite());
  });
}

function isOurs({ headers }: FastifyRequest, publicUrl: string): boolean {
  if (headers['x-recueil'] !== '1') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return true;
  // Where people reach the server by another name than the public one, a page's origin is still the host it asks.
  return URL.canParse(origin) && new URL(origin).host === host;
}

function crossSite(): ProblemError {
  const detail = 'Cette demande ne vient pas d’une page de Recueil. Rechargez la page, puis recommencez.';
  return new ProblemError('forbidden', detail);
}
