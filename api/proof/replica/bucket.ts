import S3rver from '@20minutes/s3rver';
import { readdirSync } from 'node:fs';

/** An S3-compatible server with one bucket, of a package that is made for tests. */
export interface Bucket {
  env: Record<string, string>;
  /** How many files it holds. */
  count(): number;
  close(): Promise<void>;
}

export async function startBucket(directory: string): Promise<Bucket> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'recueil' }],
  });
  const { port } = await server.run();
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${String(port)}`,
      S3_BUCKET: 'recueil',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    count: () => readdirSync(`${directory}/recueil`, { recursive: true, encoding: 'utf8' }).filter(isObject).length,
    close: () => server.close(),
  };
}

function isObject(name: string): boolean {
  return name.endsWith('._S3rver_object');
}
