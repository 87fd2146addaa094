import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { peopleImportBounds } from '@recueil/contracts';

/** How much a route takes: bytes, levels, values in all, items of one list, and keys of one object. */
export interface BodyBounds {
  bytes: number;
  depth: number;
  values: number;
  items: number;
  keys: number;
}

/** What a body may be, by what it carries. A sheet's text has up to 2,000 nodes a section, of a few values each. */
const bodyBounds = {
  form: { bytes: 16_384, depth: 8, values: 400, items: 400, keys: 64 },
  list: { bytes: 65_536, depth: 8, values: 2_000, items: 2_000, keys: 64 },
  paste: { bytes: 1_048_576, depth: 2, values: 8, items: 8, keys: 64 },
  text: { bytes: 1_048_576, depth: 32, values: 60_000, items: 2_000, keys: 64 },
  csv: { bytes: peopleImportBounds.bytes, depth: 8, values: 400, items: 400, keys: 64 },
} as const satisfies Record<string, BodyBounds>;
type BodyKind = keyof typeof bodyBounds;

/** Says what the body of a route carries. Without it, a route takes a form: a few kilobytes. */
export const Carries = (kind: BodyKind): MethodDecorator => applyDecorators(RouteConfig({ body: kind }));

/** The bounds of a route, by what it declared. */
export function boundsOf(config: unknown): BodyBounds {
  const kind = (config as { body?: BodyKind } | undefined)?.body;
  return bodyBounds[kind ?? 'form'];
}

/** Bytes of a refused body that are let pass unread. Beyond them the connection is closed. */
const mostLetPass = 8_388_608;

/** Has every route stop reading a body at its own bound. Comes before the routes. */
export function boundBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit = boundsOf(route.config).bytes;
  });
  // Fastify closes the connection of whoever sends too much. A client that is still writing then fails on its next
  // write and never reads the answer: what is refused by its announced length is let pass, and Node throws it away.
  server.addHook('onSend', async (request, reply) => {
    const isLetPass = Number(request.headers['content-length']) <= mostLetPass;
    if (reply.statusCode === 413 && isLetPass) reply.removeHeader('connection');
  });
}
