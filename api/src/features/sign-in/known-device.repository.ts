import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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
    const rows = await this.database.query<unknown[]>(
      'SELECT FROM known_devices WHERE account_id = $1 AND secret_hash = $2 AND expires_at > $3',
      [accountId, secretHash, now],
    );
    return rows.length > 0;
  }

  async save(
    manager: EntityManager,
    { accountId, secretHash, device, markedAt, expiresAt }: KnownDevice,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO known_devices (account_id, secret_hash, device, marked_at, expires_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id, secret_hash) DO UPDATE SET
         device = excluded.device, marked_at = excluded.marked_at, expires_at = excluded.expires_at`,
      [accountId, secretHash, device, markedAt, expiresAt],
    );
  }

  async deleteAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('DELETE FROM known_devices WHERE account_id = $1', [accountId]);
  }
}
