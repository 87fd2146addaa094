import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { one, run, sql } from '#core/database/sql';

interface LinkRow {
  tokenHash: Buffer;
  expiresAt: Date;
}

/** The table holds one link at most. */
@Injectable()
export class FirstAdministratorRepository {
  constructor(private readonly database: DataSource) {}

  find(): Promise<LinkRow | null> {
    return one(
      this.database,
      sql<LinkRow>`SELECT token_hash AS "tokenHash", expires_at AS "expiresAt" FROM first_administrator_link`,
    );
  }

  /** In the place of the one before, which opens nothing any more. */
  async replace(manager: EntityManager, tokenHash: Buffer, expiresAt: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO first_administrator_link (token_hash, expires_at) VALUES (${tokenHash}, ${expiresAt})
       ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    );
  }

  /** Uses it up: of two who try at once, one gets it. */
  async take(manager: EntityManager, tokenHash: Buffer, now: Date): Promise<boolean> {
    const taken = await run(
      manager,
      sql`DELETE FROM first_administrator_link WHERE token_hash = ${tokenHash} AND expires_at > ${now}`,
    );
    return taken === 1;
  }
}
