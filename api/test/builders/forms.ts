import { randomUUID } from 'node:crypto';

/** A form with one file, as a browser sends it. */
export function fileForm(
  bytes: Buffer,
  { name = 'fichier', type = 'application/octet-stream' }: { name?: string; type?: string } = {},
): { body: Buffer; headers: Record<string, string> } {
  const boundary = `----recueil${randomUUID()}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
