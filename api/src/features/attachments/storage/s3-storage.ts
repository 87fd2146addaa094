import { Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { S3Settings } from '#core/config/app-config';
import { ProblemError } from '#core/errors/problem';
import { isBucketFull, S3Objects, statusOf } from '#core/storage/s3-objects';
import { AttachmentStorage, requireKey } from './attachment-storage';
import { storageFull } from './storage-full';

/** Files in one bucket of an S3-compatible server of the intranet. */
export class S3Storage extends AttachmentStorage {
  private readonly logger = new Logger(S3Storage.name);
  private readonly objects: S3Objects;

  constructor(settings: S3Settings) {
    super();
    this.objects = new S3Objects(settings);
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const place = placeOf(key);
    await this.objects.put(place, bytes).catch((error: unknown) => {
      throw isBucketFull(error) ? storageFull(error) : this.away(error);
    });
  }

  async get(key: string): Promise<Readable | null> {
    const place = placeOf(key);
    return this.objects.get(place).catch((error: unknown) => {
      throw this.away(error);
    });
  }

  async delete(key: string): Promise<void> {
    const place = placeOf(key);
    await this.objects.delete(place).catch((error: unknown) => {
      throw this.away(error);
    });
  }

  /** Whatever the reason, to be read in the log: trying again may help, and nothing of it is for the sender. */
  private away(error: unknown): ProblemError {
    const { name, message } = error as Error;
    this.logger.error({ name, message, status: statusOf(error) }, 'the storage of files refuses or does not answer');
    return new ProblemError(
      'unavailable',
      'Les fichiers joints ne sont pas disponibles pour le moment. Réessayez dans quelques minutes.',
      { headers: { 'retry-after': '60' } },
    );
  }
}

function placeOf(key: string): string {
  return `attachments/${requireKey(key)}`;
}
