import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are, how they come in, and what was given to whom. Secrets are stored hashed, whatever they open. */
export class People1763800000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE accounts (
        id uuid CONSTRAINT pk_accounts PRIMARY KEY,
        email text,
        name text NOT NULL,
        service text NOT NULL DEFAULT '',
        organisation_id uuid CONSTRAINT fk_accounts_organisation REFERENCES organisations (id),
        notifications jsonb NOT NULL DEFAULT '{}',
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz,
        warned_at timestamptz,
        disabled_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT ck_accounts_email CHECK (email IS NULL OR email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        CONSTRAINT ck_accounts_closed CHECK (CASE WHEN closed_at IS NULL THEN email IS NOT NULL AND name <> ''
          ELSE email IS NULL AND name = '' AND service = '' END)
      );
      CREATE UNIQUE INDEX uq_accounts_email ON accounts (lower(email));
      CREATE INDEX ix_accounts_organisation_id ON accounts (organisation_id);
      CREATE INDEX ix_accounts_last_seen_at ON accounts (coalesce(last_seen_at, created_at)) WHERE closed_at IS NULL;
      CREATE INDEX ix_accounts_name ON accounts (search_fold(name), id);
      CREATE INDEX ix_accounts_words ON accounts
        USING gin (search_fold(name || ' ' || coalesce(email, '') || ' ' || service) gin_trgm_ops);
      COMMENT ON COLUMN accounts.closed_at IS 'the person is gone: nothing personal is left in the row, which others still point to';

      CREATE TABLE identities (
        id uuid NOT NULL CONSTRAINT uq_identities_id UNIQUE,
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_identities_account REFERENCES accounts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        CONSTRAINT pk_identities PRIMARY KEY (issuer, subject)
      );
      CREATE INDEX ix_identities_account_id ON identities (account_id);
      COMMENT ON TABLE identities IS 'an OpenID identity is its issuer and subject, never an address';

      CREATE TABLE pending_identities (
        id uuid CONSTRAINT pk_pending_identities PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_pending_identities_account REFERENCES accounts (id) ON DELETE CASCADE,
        browser_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT uq_pending_identities UNIQUE (issuer, subject)
      );
      CREATE INDEX ix_pending_identities_account_id ON pending_identities (account_id);
      CREATE INDEX ix_pending_identities_expires_at ON pending_identities (expires_at);
      COMMENT ON TABLE pending_identities IS 'came with the address of an account that is not theirs yet: to be proven by mail, in the same browser';

      CREATE TABLE passwords (
        account_id uuid CONSTRAINT pk_passwords PRIMARY KEY CONSTRAINT fk_passwords_account REFERENCES accounts (id) ON DELETE CASCADE,
        hash text NOT NULL,
        changed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN passwords.hash IS 'Argon2id, with its parameters, in the PHC string format';

      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT uq_sessions_token_hash UNIQUE,
        account_id uuid NOT NULL CONSTRAINT fk_sessions_account REFERENCES accounts (id) ON DELETE CASCADE,
        method text NOT NULL CONSTRAINT ck_sessions_method CHECK (method IN ('password', 'openid')),
        acr text,
        id_token text,
        device text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX ix_sessions_account_id ON sessions (account_id);
      CREATE INDEX ix_sessions_ends_at ON sessions (ends_at);
      COMMENT ON COLUMN sessions.id_token IS 'handed back to the provider at sign-out';

      CREATE TABLE signed_links (
        id uuid CONSTRAINT pk_signed_links PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT ck_signed_links_purpose CHECK (purpose IN (
          'invitation', 'access', 'password', 'identity', 'contact-withdrawal', 'unsubscribe', 'still-valid')),
        token_hash bytea NOT NULL CONSTRAINT uq_signed_links_token_hash UNIQUE,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX ix_signed_links_subject ON signed_links (purpose, subject_id);
      CREATE INDEX ix_signed_links_expires_at ON signed_links (expires_at);
      COMMENT ON COLUMN signed_links.subject_id IS 'what the purpose is about: an account, a request for access, a contact, a sheet';

      CREATE TABLE access_requests (
        id uuid CONSTRAINT pk_access_requests PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        service text NOT NULL DEFAULT '',
        organisation text NOT NULL DEFAULT '',
        reason text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        proven_at timestamptz,
        decided_at timestamptz,
        decision text CONSTRAINT ck_access_requests_decision CHECK (decision IN ('accepted', 'refused')),
        decided_by uuid CONSTRAINT fk_access_requests_decided_by REFERENCES accounts (id),
        CONSTRAINT ck_access_requests_decided CHECK ((decided_at IS NULL) = (decision IS NULL))
      );
      CREATE INDEX ix_access_requests_waiting ON access_requests (proven_at) WHERE decided_at IS NULL;

      CREATE TABLE attempts (
        key text CONSTRAINT pk_attempts PRIMARY KEY,
        count integer NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX ix_attempts_ends_at ON attempts (ends_at);
      COMMENT ON TABLE attempts IS 'what is limited in number: shared by all servers, and kept when they start again';

      CREATE TABLE openid_attempts (
        state_hash bytea CONSTRAINT pk_openid_attempts PRIMARY KEY,
        browser_hash bytea NOT NULL,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        return_path text NOT NULL,
        linking_account_id uuid CONSTRAINT fk_openid_attempts_account REFERENCES accounts (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ix_openid_attempts_expires_at ON openid_attempts (expires_at);

      CREATE TABLE mails (
        id uuid CONSTRAINT pk_mails PRIMARY KEY,
        key text NOT NULL CONSTRAINT uq_mails_key UNIQUE,
        kind text NOT NULL,
        account_id uuid CONSTRAINT fk_mails_account REFERENCES accounts (id) ON DELETE CASCADE,
        recipient text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX ix_mails_account_id ON mails (account_id);
      CREATE INDEX ix_mails_created_at ON mails (created_at);
      COMMENT ON TABLE mails IS 'one row for one thing told to one person; links are made when it is sent, and never stored';
    `);
    await db.query(`
      CREATE TABLE committees (
        id uuid CONSTRAINT pk_committees PRIMARY KEY,
        name text NOT NULL CONSTRAINT ck_committees_name CHECK (name <> ''),
        general boolean NOT NULL DEFAULT false,
        college text NOT NULL DEFAULT 'mixed' CONSTRAINT ck_committees_college CHECK (college IN ('one', 'two', 'mixed')),
        exclusion text NOT NULL DEFAULT 'none' CONSTRAINT ck_committees_exclusion CHECK (exclusion IN ('none', 'service', 'organisation')),
        demonstration boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX uq_committees_general ON committees (general) WHERE general;
      CREATE UNIQUE INDEX uq_committees_name ON committees (lower(name));
      COMMENT ON COLUMN committees.general IS 'takes the themes that no other committee has';
      COMMENT ON COLUMN committees.college IS 'whose opinions suffice: one, two, or one of each side';

      CREATE TABLE committee_themes (
        theme_id uuid CONSTRAINT pk_committee_themes PRIMARY KEY CONSTRAINT fk_committee_themes_theme REFERENCES themes (id) ON DELETE CASCADE,
        committee_id uuid NOT NULL CONSTRAINT fk_committee_themes_committee REFERENCES committees (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_committee_themes_committee_id ON committee_themes (committee_id);

      CREATE FUNCTION committee_of_theme(theme uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT coalesce(
          (SELECT committee_id FROM committee_themes WHERE theme_id = theme),
          (SELECT c.committee_id FROM themes t JOIN committee_themes c ON c.theme_id = t.parent_id WHERE t.id = theme),
          (SELECT id FROM committees WHERE general))
      $$;
      COMMENT ON FUNCTION committee_of_theme IS 'its own, else that of the theme above it, else the general one; null: none';

      CREATE TABLE committee_meetings (
        committee_id uuid NOT NULL CONSTRAINT fk_committee_meetings_committee REFERENCES committees (id) ON DELETE CASCADE,
        held_on date NOT NULL,
        CONSTRAINT pk_committee_meetings PRIMARY KEY (committee_id, held_on)
      );

      CREATE TABLE role_grants (
        id uuid CONSTRAINT pk_role_grants PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_role_grants_account REFERENCES accounts (id) ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT ck_role_grants_role CHECK (role IN ('member', 'secretary', 'administrator')),
        committee_id uuid CONSTRAINT fk_role_grants_committee REFERENCES committees (id) ON DELETE CASCADE,
        side text CONSTRAINT ck_role_grants_side CHECK (side IN ('design', 'use')),
        given_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_role_grants UNIQUE NULLS NOT DISTINCT (account_id, role, committee_id),
        CONSTRAINT ck_role_grants_form CHECK (CASE role
          WHEN 'member' THEN committee_id IS NOT NULL AND side IS NOT NULL
          WHEN 'secretary' THEN side IS NULL
          ELSE committee_id IS NULL AND side IS NULL END)
      );
      CREATE INDEX ix_role_grants_committee_id ON role_grants (committee_id);
      COMMENT ON COLUMN role_grants.committee_id IS 'a secretary without one is secretary of all';

      CREATE TABLE absences (
        id uuid CONSTRAINT pk_absences PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_absences_account REFERENCES accounts (id) ON DELETE CASCADE,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        delegate_id uuid CONSTRAINT fk_absences_delegate REFERENCES accounts (id) ON DELETE SET NULL,
        CONSTRAINT ck_absences_dates CHECK (starts_on <= ends_on),
        CONSTRAINT ck_absences_delegate CHECK (delegate_id <> account_id)
      );
      CREATE INDEX ix_absences_account_id ON absences (account_id, ends_on);
      CREATE INDEX ix_absences_delegate_id ON absences (delegate_id);

      CREATE TABLE sheet_people (
        sheet_id uuid NOT NULL CONSTRAINT fk_sheet_people_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT fk_sheet_people_account REFERENCES accounts (id) ON DELETE CASCADE,
        part text NOT NULL CONSTRAINT ck_sheet_people_part CHECK (part IN ('author', 'co-author', 'delegate')),
        since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_sheet_people PRIMARY KEY (sheet_id, account_id)
      );
      CREATE UNIQUE INDEX uq_sheet_people_author ON sheet_people (sheet_id) WHERE part = 'author';
      CREATE INDEX ix_sheet_people_account_id ON sheet_people (account_id);
      COMMENT ON TABLE sheet_people IS 'the team of a sheet: its author is its referent; a legacy sheet has none until someone accepts';

      CREATE TABLE sheet_claims (
        id uuid CONSTRAINT pk_sheet_claims PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT fk_sheet_claims_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT fk_sheet_claims_account REFERENCES accounts (id) ON DELETE CASCADE,
        reason text NOT NULL,
        created_at timestamptz NOT NULL,
        decided_at timestamptz,
        decision text CONSTRAINT ck_sheet_claims_decision CHECK (decision IN ('confirmed', 'refused')),
        decided_by uuid CONSTRAINT fk_sheet_claims_decided_by REFERENCES accounts (id),
        CONSTRAINT ck_sheet_claims_decided CHECK ((decided_at IS NULL) = (decision IS NULL)),
        CONSTRAINT ck_sheet_claims_other CHECK (decided_by <> account_id)
      );
      CREATE UNIQUE INDEX uq_sheet_claims_open ON sheet_claims (sheet_id, account_id) WHERE decided_at IS NULL;

      CREATE TABLE referent_requests (
        sheet_id uuid CONSTRAINT pk_referent_requests PRIMARY KEY CONSTRAINT fk_referent_requests_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL
      );
      COMMENT ON TABLE referent_requests IS 'published sheets whose referent left: the secretary is asked for another';

      CREATE TABLE former_theme_slugs (
        slug text CONSTRAINT pk_former_theme_slugs PRIMARY KEY,
        theme_id uuid NOT NULL CONSTRAINT fk_former_theme_slugs_theme REFERENCES themes (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_former_theme_slugs_theme_id ON former_theme_slugs (theme_id);
      CREATE INDEX ix_events_actor_id ON events (actor_id, id);
      CREATE INDEX ix_events_action ON events (action, id);
      ALTER TABLE sheets ADD COLUMN confirmed_at timestamptz;
      COMMENT ON COLUMN sheets.confirmed_at IS 'when somebody who knows last said that it still holds';
      ALTER TABLE themes ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE organisations ADD COLUMN version integer NOT NULL DEFAULT 1;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX ix_events_actor_id, ix_events_action;
      ALTER TABLE sheets DROP COLUMN confirmed_at;
      ALTER TABLE organisations DROP COLUMN version;
      ALTER TABLE themes DROP COLUMN version;
      DROP FUNCTION committee_of_theme(uuid);
      DROP TABLE former_theme_slugs, referent_requests, sheet_claims, sheet_people, absences, role_grants,
        committee_meetings, committee_themes, committees, mails, openid_attempts, attempts, access_requests,
        signed_links, sessions, passwords, pending_identities, identities, accounts;
    `);
  }
}
