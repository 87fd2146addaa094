import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { one, run, sql } from '#core/database/sql';

/** A sign-in on its way through the provider. */
export interface OpenidAttempt {
  stateHash: Buffer;
  browserHash: Buffer;
  nonce: string;
  codeVerifier: string;
  returnPath: string;
  /** Whose account the identity is to be linked to; null for a plain sign-in. */
  linkingAccountId: string | null;
  /** Of the link of the first administrator, where it was begun with it. */
  openingHash: Buffer | null;
  expiresAt: Date;
}

@Injectable()
export class OpenidAttemptRepository {
  constructor(private readonly database: DataSource) {}

  /** Those that nobody finished in time go at the same occasion. */
  async insert(attempt: OpenidAttempt, now: Date): Promise<void> {
    await run(this.database, sql`DELETE FROM openid_attempts WHERE expires_at <= ${now}`);
    await run(
      this.database,
      sql`INSERT INTO openid_attempts
         (state_hash, browser_hash, nonce, code_verifier, return_path, linking_account_id, opening_hash,
         expires_at)
       VALUES (${attempt.stateHash}, ${attempt.browserHash}, ${attempt.nonce}, ${attempt.codeVerifier},
         ${attempt.returnPath}, ${attempt.linkingAccountId}, ${attempt.openingHash}, ${attempt.expiresAt})`,
    );
  }

  /** Takes it away, whatever comes of it: of two who come back with one state, one finds it. */
  async take(stateHash: Buffer): Promise<OpenidAttempt | null> {
    return one(
      this.database,
      sql<OpenidAttempt>`DELETE FROM openid_attempts WHERE state_hash = ${stateHash}
       RETURNING state_hash AS "stateHash", browser_hash AS "browserHash", nonce, code_verifier AS "codeVerifier",
         return_path AS "returnPath", linking_account_id AS "linkingAccountId", opening_hash AS "openingHash",
         expires_at AS "expiresAt"`,
    );
  }
}
