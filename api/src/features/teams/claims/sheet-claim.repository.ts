import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sheetTeam } from '#rooms/sheets';
import { fragment, type Fragment, many, one, run, sql } from '#core/database/sql';

/** A claim with what the policy needs of its sheet. */
export interface SheetClaimRow {
  id: string | null;
  sheetId: string;
  slug: string;
  title: string;
  claimantId: string | null;
  claimantName: string | null;
  reason: string | null;
  createdAt: Date | null;
  decision: 'confirmed' | 'refused' | null;
  authorId: string | null;
  authorActive: boolean;
  coAuthorIds: string[];
  committeeId: string | null;
  /** Who may decide as secretary: of that committee, or of all. */
  secretaryIds: string[];
}

export interface Reachable {
  id: string;
  name: string;
  email: string;
}

const columns = fragment`c.id, p.sheet_id AS "sheetId", p.slug, p.document #>> '{content,title}' AS title,
  c.account_id AS "claimantId", claimant.name AS "claimantName", c.reason, c.created_at AS "createdAt", c.decision,
  author.id AS "authorId", author.id IS NOT NULL AND author.disabled_at IS NULL
    AND author.closed_at IS NULL AS "authorActive",
  team.co_authors AS "coAuthorIds",
  keeper.committee_id AS "committeeId",
  ARRAY(SELECT g.account_id FROM role_grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.role = 'secretary' AND (g.committee_id IS NULL OR g.committee_id = keeper.committee_id)
      AND a.disabled_at IS NULL) AS "secretaryIds"`;

const around = fragment`CROSS JOIN LATERAL ${sheetTeam(fragment`p.sheet_id`)} team
  LEFT JOIN accounts author ON author.id = team.author_id
  LEFT JOIN sheet_themes main ON main.sheet_id = p.sheet_id AND main.position = 0
  CROSS JOIN LATERAL committee_of_theme(main.theme_id) keeper`;

@Injectable()
export class SheetClaimRepository {
  constructor(private readonly database: DataSource) {}

  /** The sheet published there, without any claim. */
  async unclaimed(manager: EntityManager, slug: string): Promise<SheetClaimRow | null> {
    return one(
      manager,
      sql<SheetClaimRow>`SELECT ${columns} FROM published_sheets p
       LEFT JOIN sheet_claims c ON false LEFT JOIN accounts claimant ON false ${around} WHERE p.slug = ${slug}`,
    );
  }

  async find(manager: EntityManager, id: string): Promise<SheetClaimRow | null> {
    return one(manager, sql<SheetClaimRow>`${this.claims()} WHERE c.id = ${id}`);
  }

  /** All that are open, and those of that person, the latest first: the policy leaves out what they may not see. */
  openOrOf(accountId: string): Promise<SheetClaimRow[]> {
    return many(
      this.database,
      sql<SheetClaimRow>`${this.claims()} WHERE c.decided_at IS NULL OR c.account_id = ${accountId}
       ORDER BY c.created_at DESC, c.id LIMIT 500`,
    );
  }

  /** Answers false, and writes nothing, when the person has claimed it already. */
  async insert(
    manager: EntityManager,
    claim: { id: string; sheetId: string; accountId: string; reason: string; now: Date },
  ): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO sheet_claims (id, sheet_id, account_id, reason, created_at)
       VALUES (${claim.id}, ${claim.sheetId}, ${claim.accountId}, ${claim.reason}, ${claim.now})
       ON CONFLICT (sheet_id, account_id) WHERE decided_at IS NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** Decides once; answers false when somebody was faster. */
  async decide(
    manager: EntityManager,
    id: string,
    given: { decision: 'confirmed' | 'refused'; by: string; now: Date },
  ): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE sheet_claims SET decision = ${given.decision}, decided_by = ${given.by}, decided_at = ${given.now}
       WHERE id = ${id} AND decided_at IS NULL`,
    );
    return written === 1;
  }

  private claims(): Fragment {
    return fragment`SELECT ${columns} FROM sheet_claims c JOIN published_sheets p ON p.sheet_id = c.sheet_id
      JOIN accounts claimant ON claimant.id = c.account_id ${around}`;
  }

  /** Those of these people who can be written to; the administrators when there is nobody. */
  async reachable(manager: EntityManager, accountIds: readonly string[]): Promise<Reachable[]> {
    const columns = fragment`a.id, a.name, a.email FROM accounts a`;
    const active = fragment`a.disabled_at IS NULL AND a.closed_at IS NULL AND a.email IS NOT NULL`;
    const people = await many(
      manager,
      sql<Reachable>`SELECT ${columns} WHERE a.id = ANY (${accountIds}) AND ${active} ORDER BY a.id`,
    );
    if (people.length > 0) return people;
    return many(
      manager,
      sql<Reachable>`SELECT ${columns} JOIN role_grants g ON g.account_id = a.id AND g.role = 'administrator'
       WHERE ${active} ORDER BY a.id`,
    );
  }
}
