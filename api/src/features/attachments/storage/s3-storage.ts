import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Logger } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { S3Settings } from '#core/config/app-config';
import { ProblemError } from '#core/errors/problem';
import { AttachmentStorage, requireKey } from './attachment-storage';
import { storageFull } from './storage-full';

/** What S3-compatible servers answer when a bucket or a disk of theirs is full. */
const fullNames = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'InsufficientCapacity']);

/** Files in one bucket of an S3-compatible server of the intranet. */
export class S3Storage extends AttachmentStorage {
  private readonly logger = new Logger(S3Storage.name);
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings) {
    super();
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // The bucket in the path: no server of an intranet has a name for each bucket.
      forcePathStyle: true,
      // Servers other than Amazon's do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 30_000 },
    });
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const place = this.at(key);
    try {
      await this.client.send(new PutObjectCommand({ ...place, Body: bytes, ContentLength: bytes.length }));
    } catch (error) {
      throw isFull(error) ? storageFull(error) : this.away(error);
    }
  }

  async get(key: string): Promise<Readable | null> {
    const place = this.at(key);
    try {
      const { Body } = await this.client.send(new GetObjectCommand(place));
      return Body instanceof Readable ? Body : null;
    } catch (error) {
      if (error instanceof NoSuchKey || statusOf(error) === 404) return null;
      throw this.away(error);
    }
  }

  async delete(key: string): Promise<void> {
    const place = this.at(key);
    try {
      await this.client.send(new DeleteObjectCommand(place));
    } catch (error) {
      throw this.away(error);
    }
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

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: `attachments/${requireKey(key)}` };
  }
}

function isFull(error: unknown): boolean {
  return error instanceof S3ServiceException && (fullNames.has(error.name) || statusOf(error) === 507);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
