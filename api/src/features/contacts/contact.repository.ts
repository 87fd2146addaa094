import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fragment, many, one, run, sql } from '#core/database/sql';

/** A contact of a published sheet who can be written to. */
export interface NamedContact {
  id: string;
  name: string;
  email: string;
  sheetId: string;
  title: string;
  slug: string;
}

const named = fragment`c.id, coalesce(c.name, '') AS name, c.email, p.sheet_id AS "sheetId",
  p.document #>> '{content,title}' AS title, p.slug`;

/** Details of contacts: to write to them, and to blank them when they ask. */
@Injectable()
export class ContactRepository {
  constructor(private readonly database: DataSource) {}

  /** Those of one published sheet that have an address. */
  reachable(slug: string): Promise<NamedContact[]> {
    return many(
      this.database,
      sql<NamedContact>`SELECT ${named} FROM published_sheets p JOIN contacts c ON c.id = ANY (p.contact_ids)
       WHERE p.slug = ${slug} AND c.email IS NOT NULL`,
    );
  }

  /** Those named in these sheets, or in every sheet of a collection, who were not told of it yet. */
  untold(manager: EntityManager, of: { sheetIds: string[] } | { collection: string }): Promise<NamedContact[]> {
    const where =
      'collection' in of
        ? fragment`p.document ->> 'collection' = ${of.collection}`
        : fragment`p.sheet_id = ANY (${of.sheetIds})`;
    return many(
      manager,
      sql<NamedContact>`SELECT ${named} FROM published_sheets p JOIN contacts c ON c.id = ANY (p.contact_ids)
       WHERE ${where} AND c.email IS NOT NULL
         AND NOT EXISTS (SELECT FROM mails m WHERE m.key = 'contact-named:' || c.id)`,
    );
  }

  async titleOf(contactId: string): Promise<string | null> {
    const row = await one(
      this.database,
      sql<{ title: string }>`SELECT p.document #>> '{content,title}' AS title FROM contacts c
       JOIN published_sheets p ON p.sheet_id = c.sheet_id
       WHERE c.id = ${contactId} AND c.redacted_at IS NULL`,
    );
    return row?.title ?? null;
  }

  /**
   * Blanks a contact and whatever repeats it: details of events, mails that were written to them. Answers the sheet and
   * the mails that are gone; null when it was blank already.
   */
  async withdraw(manager: EntityManager, contactId: string): Promise<{ sheetId: string; mailIds: string[] } | null> {
    const contact = await one(
      manager,
      sql<{ sheetId: string; name: string | null; email: string | null }>`SELECT sheet_id AS "sheetId", name, email
       FROM contacts WHERE id = ${contactId} AND redacted_at IS NULL FOR UPDATE`,
    );
    if (!contact) return null;
    await run(manager, sql`SELECT redact_contact(${contactId})`);
    await run(
      manager,
      sql`DELETE FROM event_details d USING events e WHERE e.id = d.event_id AND e.sheet_id = ${contact.sheetId}
       AND EXISTS (
         SELECT FROM unnest(ARRAY[${contact.name ?? ''}, ${contact.email ?? ''}]) personal
         WHERE personal <> '' AND position(lower(personal) IN
           lower(concat(d.before::text, d.after::text, d.reason))) > 0)`,
    );
    const mails = await many(
      manager,
      sql<{ id: string }>`DELETE FROM mails WHERE facts ->> 'contactId' = ${contactId}::text
       OR (kind = 'message-to-team' AND recipient = ${contact.email})
       RETURNING id`,
    );
    return { sheetId: contact.sheetId, mailIds: mails.map(({ id }) => id) };
  }

  /** Where questions about a sheet go when none of its contacts can be written to: the administrators. */
  async administrators(): Promise<string[]> {
    const rows = await many(
      this.database,
      sql<{ email: string }>`SELECT a.email FROM accounts a JOIN role_grants g ON g.account_id = a.id
       AND g.role = 'administrator'
       WHERE a.disabled_at IS NULL AND a.closed_at IS NULL AND a.email IS NOT NULL ORDER BY a.id`,
    );
    return rows.map(({ email }) => email);
  }
}
