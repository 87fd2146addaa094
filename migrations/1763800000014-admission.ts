import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is let in of those whom a provider vouches for, and addresses that change. */
export class Admission1763800000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE admission (
        id boolean NOT NULL DEFAULT true CONSTRAINT pk_admission PRIMARY KEY CONSTRAINT ck_admission_one CHECK (id),
        mode text NOT NULL DEFAULT 'approval'
          CONSTRAINT ck_admission_mode CHECK (mode IN ('siret', 'domain', 'approval', 'everybody')),
        sirets text[] NOT NULL DEFAULT '{}',
        domains text[] NOT NULL DEFAULT '{}',
        contact text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1
      );
      COMMENT ON TABLE admission IS 'one row: who is let in of those whom a provider vouches for and who have no account yet';
      COMMENT ON COLUMN admission.sirets IS 'of 14 digits; of 9, all the places of one organisation';
      COMMENT ON COLUMN admission.contact IS 'whom the others are told to ask';
      INSERT INTO admission DEFAULT VALUES;

      ALTER TABLE organisations ADD COLUMN siret text CONSTRAINT uq_organisations_siret UNIQUE
        CONSTRAINT ck_organisations_siret CHECK (siret ~ '^[0-9]{14}$');

      ALTER TABLE access_requests
        ADD COLUMN issuer text,
        ADD COLUMN subject text,
        ADD COLUMN siret text,
        ADD CONSTRAINT ck_access_requests_identity CHECK ((issuer IS NULL) = (subject IS NULL));
      CREATE UNIQUE INDEX uq_access_requests_identity ON access_requests (issuer, subject) WHERE decided_at IS NULL;
      COMMENT ON COLUMN access_requests.subject IS 'of the identity that the account will have; null: a local account is asked for';

      ALTER TABLE accounts ADD COLUMN newcomer boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN accounts.newcomer IS 'was not welcomed yet, nor asked for what is missing';

      ALTER TABLE identities ADD COLUMN email text;
      COMMENT ON COLUMN identities.email IS 'the address that the provider vouched for last; null: not told since it is written down';

      CREATE TABLE former_addresses (
        account_id uuid NOT NULL CONSTRAINT fk_former_addresses_account REFERENCES accounts (id) ON DELETE CASCADE,
        email text NOT NULL,
        left_at timestamptz NOT NULL,
        CONSTRAINT pk_former_addresses PRIMARY KEY (account_id, email)
      );
      COMMENT ON TABLE former_addresses IS 'in lower case; what is known by an address alone is found, and goes, with the account that had it';

      CREATE FUNCTION addresses_of(account uuid) RETURNS SETOF text LANGUAGE sql STABLE AS $$
        SELECT lower(a.email) FROM accounts a WHERE a.id = account AND a.email IS NOT NULL
        UNION SELECT f.email FROM former_addresses f
          WHERE f.account_id = account AND NOT EXISTS (SELECT FROM accounts o WHERE lower(o.email) = f.email)
      $$;
      COMMENT ON FUNCTION addresses_of IS 'those of the person, in lower case: a former one that somebody else has now is not theirs any more';

      CREATE TABLE address_changes (
        id uuid CONSTRAINT pk_address_changes PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT uq_address_changes_account UNIQUE
          CONSTRAINT fk_address_changes_account REFERENCES accounts (id) ON DELETE CASCADE,
        email text NOT NULL,
        asked_at timestamptz NOT NULL
      );
      CREATE INDEX ix_address_changes_asked_at ON address_changes (asked_at);
      COMMENT ON TABLE address_changes IS 'a new address, until a link in a mail to it is followed';
    `);
    await allowPurposes(db, (check) => check.replace(']', `, 'address'::text]`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM signed_links WHERE purpose = 'address';
      DROP TABLE address_changes;
      DROP FUNCTION addresses_of(uuid);
      DROP TABLE former_addresses;
      ALTER TABLE identities DROP COLUMN email;
      ALTER TABLE accounts DROP COLUMN newcomer;
      DELETE FROM access_requests WHERE issuer IS NOT NULL;
      ALTER TABLE access_requests DROP COLUMN issuer, DROP COLUMN subject, DROP COLUMN siret;
      ALTER TABLE organisations DROP COLUMN siret;
      DROP TABLE admission;
    `);
    await allowPurposes(db, (check) => check.replace(`, 'address'::text`, ''));
  }
}

/** Adds to the purposes that are there, or takes away: other migrations have their own. */
async function allowPurposes(db: QueryRunner, change: (check: string) => string): Promise<void> {
  const name = 'ck_signed_links_purpose';
  const [row] = (await db.query(`SELECT pg_get_constraintdef(oid) AS "check" FROM pg_constraint WHERE conname = $1`, [
    name,
  ])) as { check: string }[];
  if (row === undefined) throw new Error(`the constraint ${name} is not there`);
  await db.query(`ALTER TABLE signed_links DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${change(row.check)}`);
}
