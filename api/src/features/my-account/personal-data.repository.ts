import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonalData } from '@recueil/contracts';
import { many, sql, type Statement } from '#core/database/sql';

type Held = Omit<PersonalData, 'exportedAt'>;

/**
 * Everything that is held about one person, and nothing about another: each part is a query that is bound to their
 * account or address. Secrets are said to be there, not what they are.
 */
const parts: Record<keyof Held, (id: string) => Statement<unknown>> = {
  account: (
    id,
  ) => sql`SELECT a.email, a.name, a.service, o.name AS organisation, a.notifications, a.created_at AS "createdAt",
      a.last_seen_at AS "lastSeenAt", a.warned_at AS "warnedAt",
      a.charter_accepted_at AS "charterAcceptedAt", a.newcomer, a.disabled_at AS "disabledAt"
    FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.id = ${id}`,
  roles: (id) => sql<unknown>`SELECT g.role, c.name AS committee, g.side, g.given_at AS "givenAt"
    FROM role_grants g LEFT JOIN committees c ON c.id = g.committee_id WHERE g.account_id = ${id}
    ORDER BY g.given_at, g.id`,
  password: (id) => sql<unknown>`SELECT changed_at AS "changedAt" FROM passwords WHERE account_id = ${id}`,
  identities: (
    id,
  ) => sql<unknown>`SELECT issuer, subject, email, created_at AS "createdAt", last_used_at AS "lastUsedAt"
    FROM identities WHERE account_id = ${id} ORDER BY created_at`,
  pendingIdentities: (id) => sql<unknown>`SELECT issuer, subject, expires_at AS "expiresAt"
    FROM pending_identities WHERE account_id = ${id} ORDER BY expires_at`,
  sessions: (
    id,
  ) => sql<unknown>`SELECT device, method, acr, created_at AS "createdAt", seen_at AS "seenAt", ends_at AS "endsAt"
    FROM sessions WHERE account_id = ${id} ORDER BY created_at`,
  devices: (id) => sql<unknown>`SELECT device, marked_at AS "markedAt", expires_at AS "expiresAt"
    FROM known_devices WHERE account_id = ${id} ORDER BY marked_at`,
  links: (id) => sql<unknown>`SELECT purpose, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
    FROM signed_links WHERE subject_id = ${id} ORDER BY created_at`,
  formerAddresses: (id) =>
    sql`SELECT email, left_at AS "leftAt" FROM former_addresses WHERE account_id = ${id} ORDER BY left_at`,
  addressChanges: (id) =>
    sql<unknown>`SELECT email, asked_at AS "askedAt" FROM address_changes WHERE account_id = ${id}`,
  accessRequests: (
    id,
  ) => sql<unknown>`SELECT r.email, r.name, r.service, r.organisation, r.reason, r.created_at AS "createdAt",
      r.issuer, r.subject, r.siret, r.proven_at AS "provenAt", r.decision, r.decided_at AS "decidedAt"
    FROM access_requests r WHERE lower(r.email) IN (SELECT addresses_of(${id})) ORDER BY r.created_at`,
  absences: (
    id,
  ) => sql`SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn", delegate_id IS NOT NULL AS "hasDelegate"
    FROM absences WHERE account_id = ${id} ORDER BY starts_on`,
  standsInFor: (id) => sql<unknown>`SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM absences WHERE delegate_id = ${id} ORDER BY starts_on`,
  sheets: (id) => sql<unknown>`SELECT sp.part, sp.since, p.document #>> '{content,title}' AS title, s.slug
    FROM sheet_people sp JOIN sheets s ON s.id = sp.sheet_id LEFT JOIN published_sheets p ON p.sheet_id = s.id
    WHERE sp.account_id = ${id} ORDER BY sp.since`,
  claims: (
    id,
  ) => sql<unknown>`SELECT s.slug, c.reason, c.created_at AS "createdAt", c.decision, c.decided_at AS "decidedAt"
    FROM sheet_claims c JOIN sheets s ON s.id = c.sheet_id WHERE c.account_id = ${id} ORDER BY c.created_at`,
  redactions: (id) => sql`SELECT s.slug AS sheet, d.asked_by = ${id} AS "askedByMe",
    CASE WHEN d.asked_by = ${id} THEN d.reason END AS reason, d.asked_at AS "askedAt", d.agreed_at AS "agreedAt"
    FROM redactions d JOIN sheets s ON s.id = d.sheet_id WHERE ${id} IN (d.asked_by, d.agreed_by) ORDER BY d.asked_at`,
  contacts: (
    id,
  ) => sql<unknown>`SELECT c.name, c.role, c.email, c.phone, c.url, s.slug AS sheet, c.created_at AS "createdAt"
    FROM contacts c JOIN sheets s ON s.id = c.sheet_id
    WHERE lower(c.email) IN (SELECT addresses_of(${id})) AND c.redacted_at IS NULL ORDER BY c.created_at`,
  submissions: (
    id,
  ) => sql`SELECT b.id, b.state, b.pen_holder_id = ${id} AS writing, ${id} = ANY (b.readers_named) AS "toRead",
      ${id} = ANY (b.readers_unavailable) AS unavailable, b.return_to_id = ${id} AS "toHaveBack",
      ${id} = ANY (b.pen_holders_this_round) AS "wroteThisRound",
        ${id} = ANY (b.judges_this_round) AS "judgedThisRound", ${id} = ANY (b.declared_interest_ids) AS interested,
        member ->> 'side' AS "memberForThisSubmission"
    FROM submissions b LEFT JOIN LATERAL (SELECT m AS member FROM jsonb_array_elements(b.ad_hoc_members) m
      WHERE m ->> 'personId' = ${id}::uuid::text LIMIT 1) appointed ON true
    WHERE ${id} IN (b.pen_holder_id, b.return_to_id) OR ${id} = ANY (b.readers_named || b.readers_unavailable
      || b.pen_holders_this_round || b.judges_this_round || b.declared_interest_ids) OR member IS NOT NULL
    ORDER BY b.created_at`,
  creations: (id) => sql<unknown>`SELECT key, submission_id AS submission, created_at AS "createdAt" FROM creations
    WHERE account_id = ${id} ORDER BY created_at`,
  // Texts are the sheet's: which ones the person wrote or agreed to is theirs; the words are in their submissions.
  texts: (id) => sql<unknown>`SELECT 'written' AS what, r.kind, s.slug AS sheet, r.created_at AS at FROM revisions r
      JOIN sheets s ON s.id = r.sheet_id WHERE r.created_by = ${id}
    UNION ALL SELECT 'being written', b.state, s.slug, w.updated_at FROM working_copies w
      JOIN submissions b ON b.id = w.submission_id JOIN sheets s ON s.id = b.sheet_id WHERE w.updated_by = ${id}
    UNION ALL SELECT 'agreed to', v.basis, s.slug, v.given_at FROM validations v
      JOIN sheets s ON s.id = v.sheet_id WHERE v.given_by = ${id}
    UNION ALL SELECT 'correction', c.by, s.slug, c.proposed_at FROM corrections c
      JOIN sheets s ON s.id = c.sheet_id WHERE c.account_id = ${id}
    ORDER BY at`,
  attachments: (id) => sql<unknown>`SELECT j.name, s.slug AS sheet, j.created_at AS "sentAt" FROM sheet_attachments j
    JOIN sheets s ON s.id = j.sheet_id WHERE j.uploaded_by = ${id} ORDER BY j.created_at`,
  opinions: (
    id,
  ) => sql<unknown>`SELECT submission_id AS submission, side, verdict, reason, grid, given_at AS "givenAt" FROM opinions
    WHERE account_id = ${id} ORDER BY given_at`,
  remarks: (
    id,
  ) => sql`SELECT submission_id AS submission, audience, part, text, written_at AS "writtenAt", author_id = ${id} AS "byMe",
      resolved_by = ${id} AS "resolvedByMe" FROM remarks WHERE author_id = ${id} ORDER BY written_at`,
  invitations: (id) => sql<unknown>`SELECT i.part, i.invited_by IS NOT DISTINCT FROM a.id AS "byMe", i.name,
      CASE WHEN lower(i.email) IN (SELECT addresses_of(${id})) OR i.invited_by = a.id THEN i.email END AS email,
        i.title, i.message, i.invited_at AS "invitedAt", i.answer, i.answered_at AS "answeredAt"
    FROM invitations i JOIN accounts a ON a.id = ${id}
    WHERE lower(i.email) IN (SELECT addresses_of(${id})) OR i.invited_by = a.id OR i.answered_by = a.id
    ORDER BY i.invited_at`,
  proofreadings: (id) => sql<unknown>`SELECT p.asked_by IS NOT DISTINCT FROM a.id AS "byMe", p.name, p.email, p.message,
      p.asked_at AS "askedAt", p.expires_at AS "expiresAt", p.revoked_at AS "revokedAt", p.agreed_at AS "agreedAt",
      coalesce((SELECT jsonb_agg(c.text ORDER BY c.written_at) FROM proofreading_comments c
        WHERE c.proofreading_id = p.id), '[]') AS comments
    FROM proofreadings p JOIN accounts a ON a.id = ${id} WHERE p.asked_by = a.id
      OR lower(p.email) IN (SELECT addresses_of(${id}))
    ORDER BY p.asked_at`,
  notices: (id) => sql<unknown>`SELECT kind, asks, subject, path, told_at AS "toldAt", read_at AS "readAt" FROM notices
    WHERE account_id = ${id} ORDER BY told_at`,
  mails: (
    id,
  ) => sql`SELECT kind, recipient, CASE WHEN kind = 'message-to-team' THEN '{}'::jsonb ELSE facts END AS facts,
      m.created_at AS "createdAt", sent_at AS "sentAt"
    FROM mails m WHERE m.account_id = ${id} OR lower(m.recipient) IN (SELECT addresses_of(${id}))
    ORDER BY m.created_at`,
  events: (id) => sql<unknown>`SELECT e.at, e.action, e.facts, e.actor_id = ${id} AS "byMe",
      CASE WHEN e.facts ->> 'accountId' = ${id}::text THEN d.before END AS before,
      CASE WHEN e.facts ->> 'accountId' = ${id}::text THEN d.after END AS after
    FROM events e LEFT JOIN event_details d ON d.event_id = e.id
    WHERE e.actor_id = ${id} OR e.facts ->> 'accountId' = ${id}::text ORDER BY e.id`,
};

@Injectable()
export class PersonalDataRepository {
  constructor(private readonly database: DataSource) {}

  /** Read at one moment, part by part. */
  async read(accountId: string): Promise<Omit<PersonalData, 'exportedAt'>> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const found: [string, unknown][] = [];
      for (const [part, statement] of Object.entries(parts)) {
        found.push([part, await many<unknown>(manager, statement(accountId))]);
      }
      return Object.fromEntries(found) as Omit<PersonalData, 'exportedAt'>;
    });
  }
}
