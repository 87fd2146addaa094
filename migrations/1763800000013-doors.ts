import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that a person signed in from; links that sign in; what was sent with a key. */
export class Doors1763800000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE known_devices (
        account_id uuid NOT NULL CONSTRAINT fk_known_devices_account REFERENCES accounts (id) ON DELETE CASCADE,
        secret_hash bytea NOT NULL,
        device text NOT NULL,
        marked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_known_devices PRIMARY KEY (account_id, secret_hash)
      );
      CREATE INDEX ix_known_devices_expires_at ON known_devices (expires_at);
      COMMENT ON TABLE known_devices IS 'browsers that signed in to an account: others'' wrong tries do not slow them down';
      COMMENT ON COLUMN known_devices.secret_hash IS 'of the account and the secret together: two accounts used in one browser cannot be told by it';

      ALTER TABLE creations ADD COLUMN sent_hash bytea;
      COMMENT ON COLUMN creations.sent_hash IS 'of what was sent with the key; null: created before this was kept';
    `);
    await setPurposes(db, [...(await purposes(db)), 'sign-in']);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM signed_links WHERE purpose = 'sign-in'; DELETE FROM mails WHERE kind = 'sign-in'`);
    await setPurposes(
      db,
      (await purposes(db)).filter((purpose) => purpose !== 'sign-in'),
    );
    await db.query('ALTER TABLE creations DROP COLUMN sent_hash; DROP TABLE known_devices');
  }
}

/** What links may be for now: other migrations add theirs, and none is lost. */
async function purposes(db: QueryRunner): Promise<string[]> {
  const [row] = (await db.query(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'ck_signed_links_purpose'`,
  )) as { rule: string }[];
  return [...(row?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map(([, purpose = '']) => purpose);
}

async function setPurposes(db: QueryRunner, allowed: string[]): Promise<void> {
  const list = allowed.map((purpose) => `'${purpose}'`).join(', ');
  await db.query(`
    ALTER TABLE signed_links DROP CONSTRAINT ck_signed_links_purpose;
    ALTER TABLE signed_links ADD CONSTRAINT ck_signed_links_purpose CHECK (purpose IN (${list}));
  `);
}
