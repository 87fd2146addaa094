import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** As much of an S3-compatible server as our storage asks of one: objects at `/bucket/key`, signed requests only. */
export interface ObjectStore {
  url: string;
  objects: Map<string, Buffer>;
  /** From now on, what is put is answered so. */
  refuse(answer: { status: number; code: string } | null): void;
  stop(): Promise<void>;
}

export async function startObjectStore(accessKeyId: string): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>();
  let refusal: { status: number; code: string } | null = null;
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: Buffer | string }> => {
    const key = new URL(request.url ?? '/', 'http://store.example').pathname;
    const signed = request.headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/`) === true;
    if (!signed) return { status: 403, body: error('AccessDenied') };
    switch (request.method) {
      case 'PUT':
        return put(key, await buffer(request));
      case 'GET':
        return objects.has(key)
          ? { status: 200, body: objects.get(key) ?? '' }
          : { status: 404, body: error('NoSuchKey') };
      case 'DELETE':
        objects.delete(key);
        return { status: 204, body: '' };
      default:
        return { status: 405, body: error('MethodNotAllowed') };
    }
  };
  const put = (key: string, body: Buffer): { status: number; body: string } => {
    if (refusal) return { status: refusal.status, body: error(refusal.code) };
    objects.set(key, body);
    return { status: 200, body: '' };
  };
  const server = createServer((request, reply) => {
    void answer(request).then(({ status, body }) => {
      reply.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) });
      reply.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    objects,
    refuse: (given) => void (refusal = given),
    stop: () => close(server),
  };
}

function error(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
