import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { S3Settings } from '#core/config/app-config';
import type { S3Objects } from '#core/storage/s3-objects';

const fileName = 'erasures.jsonl';

/** One place outside the database where the journal is. */
export interface JournalCopy {
  /** For whoever reads of it. */
  where: string;
  read: () => Promise<string>;
  /** Adds whole lines after what was read; a line that had been cut makes room for them. */
  add: (read: string, lines: string) => Promise<void>;
}

/** Everything up to the last whole line. */
function wholeLines(read: string): string {
  return read.slice(0, read.lastIndexOf('\n') + 1);
}

export function fileCopy(dataDir: string): JournalCopy {
  const where = path.join(dataDir, fileName);
  return {
    where,
    read: async () => (existsSync(where) ? readFile(where, 'utf8') : ''),
    add: async (read, lines) => {
      const handle = await open(where, 'a', 0o600);
      try {
        const whole = Buffer.byteLength(wholeLines(read));
        if (whole < Buffer.byteLength(read)) await handle.truncate(whole);
        await handle.appendFile(lines);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

/** One object in the bucket of attached files. The client of such servers is large: it is loaded where there is one. */
export function bucketCopy(settings: S3Settings): JournalCopy {
  const objects = async (): Promise<S3Objects> => {
    const { S3Objects: Objects } = await import('#core/storage/s3-objects');
    return new Objects(settings);
  };
  return {
    where: `${settings.bucket}/${fileName}`,
    read: async () => {
      const stream = await (await objects()).get(fileName);
      return stream === null ? '' : text(stream);
    },
    add: async (read, lines) => (await objects()).put(fileName, Buffer.from(wholeLines(read) + lines)),
  };
}
