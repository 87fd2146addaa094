import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../errors/problem';
import { boundBodies, boundsOf } from './body-bounds';
import { beginsAsRecord, beyondBounds } from './json-shape';

/** Parameters of one address: no page of ours asks with more than a dozen. */
const mostParameters = 40;

const unreadable = 'La demande est illisible. Vérifiez le contenu envoyé.';
const reasons = {
  depth: 'La demande a trop de niveaux imbriqués. Simplifiez ce qui est envoyé.',
  values: 'La demande contient trop d’éléments. Envoyez-la en plusieurs fois.',
  keys: 'La demande contient trop de paramètres. Retirez ceux qui ne sont pas attendus.',
} as const;

/**
 * Keeps what is sent within the bounds of its route before anything is made of it: bytes while they arrive, levels,
 * values and keys before JSON is parsed. Forms of the old kind are not read at all. Comes before the routes.
 */
export function boundRequests(adapter: FastifyAdapter): void {
  const server = adapter.getInstance<FastifyInstance>();
  boundBodies(server);
  const parse = server.getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, {}, (request: FastifyRequest, body: Buffer, done) => {
    const beyond = beyondBounds(body, boundsOf(request.routeOptions.config));
    if (body.length > 0 && !beginsAsRecord(body)) done(new ProblemError('invalid', unreadable), undefined);
    else if (beyond) done(new ProblemError('invalid', reasons[beyond]), undefined);
    else void parse(request, body as unknown as string, done);
  });
  server.addHook('onRequest', (request, _reply, done) => {
    const count = Object.keys(request.query as object).length;
    const detail = 'L’adresse porte trop de paramètres. Retirez ceux qui ne sont pas attendus.';
    done(count > mostParameters ? new ProblemError('invalid', detail) : undefined);
  });
}
