import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonalData } from '@recueil/contracts';

/**
 * Everything that is held about one person, and nothing about another: each part is a query that is bound to their
 * account or address. Secrets are said to be there, not what they are.
 */
const parts: Record<Exclude<keyof PersonalData, 'exportedAt'>, string> = {
  account: `SELECT a.email, a.name, a.service, o.name AS organisation, a.notifications, a.created_at AS "createdAt",
      a.last_seen_at AS "lastSeenAt", a.warned_at AS "warnedAt", a.disabled_at AS "disabledAt"
    FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.id = $1`,
  roles: `SELECT g.role, c.name AS committee, g.side, g.given_at AS "givenAt"
    FROM role_grants g LEFT JOIN committees c ON c.id = g.committee_id WHERE g.account_id = $1 ORDER BY g.given_at, g.id`,
  password: `SELECT changed_at AS "changedAt" FROM passwords WHERE account_id = $1`,
  identities: `SELECT issuer, subject, created_at AS "createdAt", last_used_at AS "lastUsedAt"
    FROM identities WHERE account_id = $1 ORDER BY created_at`,
  pendingIdentities: `SELECT issuer, subject, expires_at AS "expiresAt"
    FROM pending_identities WHERE account_id = $1 ORDER BY expires_at`,
  sessions: `SELECT device, method, acr, created_at AS "createdAt", seen_at AS "seenAt", ends_at AS "endsAt"
    FROM sessions WHERE account_id = $1 ORDER BY created_at`,
  links: `SELECT purpose, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
    FROM signed_links WHERE subject_id = $1 ORDER BY created_at`,
  accessRequests: `SELECT r.email, r.name, r.service, r.organisation, r.reason, r.created_at AS "createdAt",
      r.proven_at AS "provenAt", r.decision, r.decided_at AS "decidedAt"
    FROM access_requests r JOIN accounts a ON lower(a.email) = lower(r.email) WHERE a.id = $1 ORDER BY r.created_at`,
  absences: `SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn", delegate_id IS NOT NULL AS "hasDelegate"
    FROM absences WHERE account_id = $1 ORDER BY starts_on`,
  standsInFor: `SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM absences WHERE delegate_id = $1 ORDER BY starts_on`,
  sheets: `SELECT sp.part, sp.since, p.document #>> '{content,title}' AS title, s.slug
    FROM sheet_people sp JOIN sheets s ON s.id = sp.sheet_id LEFT JOIN published_sheets p ON p.sheet_id = s.id
    WHERE sp.account_id = $1 ORDER BY sp.since`,
  claims: `SELECT s.slug, c.reason, c.created_at AS "createdAt", c.decision, c.decided_at AS "decidedAt"
    FROM sheet_claims c JOIN sheets s ON s.id = c.sheet_id WHERE c.account_id = $1 ORDER BY c.created_at`,
  contacts: `SELECT c.name, c.role, c.email, c.phone, c.url, s.slug AS sheet, c.created_at AS "createdAt"
    FROM contacts c JOIN sheets s ON s.id = c.sheet_id JOIN accounts a ON lower(a.email) = lower(c.email)
    WHERE a.id = $1 AND c.redacted_at IS NULL ORDER BY c.created_at`,
  mails: `SELECT kind, recipient, CASE WHEN kind = 'message-to-team' THEN '{}'::jsonb ELSE facts END AS facts,
      m.created_at AS "createdAt", sent_at AS "sentAt"
    FROM mails m JOIN accounts a ON a.id = $1 WHERE m.account_id = a.id OR lower(m.recipient) = lower(a.email)
    ORDER BY m.created_at`,
  events: `SELECT e.at, e.action, e.facts, e.actor_id = $1 AS "byMe",
      CASE WHEN e.facts ->> 'accountId' = $1::text THEN d.before END AS before,
      CASE WHEN e.facts ->> 'accountId' = $1::text THEN d.after END AS after
    FROM events e LEFT JOIN event_details d ON d.event_id = e.id
    WHERE e.actor_id = $1 OR e.facts ->> 'accountId' = $1::text ORDER BY e.id`,
};

@Injectable()
export class PersonalDataRepository {
  constructor(private readonly database: DataSource) {}

  /** Read at one moment, part by part. */
  async read(accountId: string): Promise<Omit<PersonalData, 'exportedAt'>> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const found: [string, unknown][] = [];
      for (const [part, statement] of Object.entries(parts)) {
        found.push([part, await manager.query<unknown[]>(statement, [accountId])]);
      }
      return Object.fromEntries(found) as Omit<PersonalData, 'exportedAt'>;
    });
  }
}
