import fastifyMultipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { editorialBounds } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';
import { tooLarge } from '#rooms/file-rules';

/** What stands around a file when it travels. */
const wrapping = 65_536;

const filePath = '/api/submissions/:id/attachments';

/** Lets files travel as forms do, on the one route that takes them. */
export async function acceptFiles(server: FastifyInstance): Promise<void> {
  await server.register(fastifyMultipart);
  server.addHook('onRequest', (request, _reply, done) => {
    const isForm = request.headers['content-type']?.trim().toLowerCase().startsWith('multipart/') === true;
    done(isForm && request.routeOptions.url !== filePath ? noForm() : undefined);
  });
}

/** The one file of a request. Throws when it holds none, or says that it is too long. */
export async function sentFile(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) {
    throw new ProblemError('unsupported-media-type', 'Envoyez le fichier dans un formulaire (multipart/form-data).');
  }
  if (Number(request.headers['content-length'] ?? 0) > editorialBounds.attachment + wrapping) throw tooLarge();
  try {
    const limits = { files: 1, fields: 8, parts: 9, headerPairs: 20, fileSize: editorialBounds.attachment + 1 };
    const file = await request.file({ limits, throwFileSizeLimit: false });
    if (file) return file;
  } catch {
    throw unreadable();
  }
  throw new ProblemError('invalid', 'Aucun fichier n’a été reçu. Choisissez-en un, puis envoyez-le.');
}

/** Reads the rest of a refused request away: a browser hears the answer once it has sent everything. */
export function dismiss({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

function noForm(): ProblemError {
  return new ProblemError('unsupported-media-type', 'Ce format n’est pas admis. Envoyez du JSON.');
}

function unreadable(): ProblemError {
  return new ProblemError('invalid', 'L’envoi est illisible. Choisissez le fichier à nouveau, puis envoyez-le.');
}
