import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { exists, run, sql } from '#core/database/sql';

export interface KnownDevice {
  accountId: string;
  secretHash: Buffer;
  /** « Firefox sur Windows ». */
  device: string;
  markedAt: Date;
  expiresAt: Date;
}

@Injectable()
export class KnownDeviceRepository {
  constructor(private readonly database: DataSource) {}

  async isThere(accountId: string, secretHash: Buffer, now: Date): Promise<boolean> {
    return exists(
      this.database,
      sql`SELECT FROM known_devices WHERE account_id = ${accountId} AND secret_hash = ${secretHash}
       AND expires_at > ${now}`,
    );
  }

  async save(
    manager: EntityManager,
    { accountId, secretHash, device, markedAt, expiresAt }: KnownDevice,
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO known_devices (account_id, secret_hash, device, marked_at, expires_at)
       VALUES (${accountId}, ${secretHash}, ${device}, ${markedAt}, ${expiresAt})
       ON CONFLICT (account_id, secret_hash) DO UPDATE SET
         device = excluded.device, marked_at = excluded.marked_at, expires_at = excluded.expires_at`,
    );
  }

  async deleteAll(manager: EntityManager, accountId: string): Promise<void> {
    await run(manager, sql`DELETE FROM known_devices WHERE account_id = ${accountId}`);
  }
}
