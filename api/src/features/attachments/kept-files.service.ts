import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { imageWidths } from '@recueil/contracts';
import type { Connection } from '#core/database/sql';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentStorage, keyOfCopy } from './storage/attachment-storage';

/** Bytes of a file, or of a copy of it, by the key under which they are kept. */
export interface KeptFile {
  key: string;
  /** Can be made again from the file itself. */
  isCopy: boolean;
}

/** Files as they are kept, for whoever carries all of them elsewhere. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly storage: AttachmentStorage,
  ) {}

  /** None is deleted until the connection ends. */
  hold(on: Connection): Promise<void> {
    return this.attachments.holdFiles(on);
  }

  /** Of every file that the database knows, with the copies that are kept beside images. */
  async list(on: Connection): Promise<KeptFile[]> {
    const rows = await this.attachments.all(on);
    return rows.flatMap(({ sha256, width }) => {
      const copies = imageWidths.filter((narrower) => width !== null && width > narrower);
      return [
        { key: sha256, isCopy: false },
        ...copies.map((narrower) => ({ key: keyOfCopy(sha256, narrower), isCopy: true })),
      ];
    });
  }

  read(key: string): Promise<Readable | null> {
    return this.storage.get(key);
  }

  keep(key: string, bytes: Buffer): Promise<void> {
    return this.storage.put(key, bytes);
  }
}
