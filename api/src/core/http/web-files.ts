import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** File names that change with their content may be kept for ever; the others are asked for again. */
const hashedName = /-[\w-]{8}\.(js|css)$/;

/** Serves the built web's files, compressed beforehand. The page itself is served per reply, with its nonce. */
export async function serveWebFiles(server: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz', '**/*.map'],
    preCompressed: true,
    setHeaders: (reply, file) => {
      const kept = hashedName.test(path.basename(file.replace(/\.(br|gz)$/, '')));
      void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The built page, or null where the web has not been built (tests of the API alone). */
export function readIndexPage(root: string): string | null {
  const file = path.join(root, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
