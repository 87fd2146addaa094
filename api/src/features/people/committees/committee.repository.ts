import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { CommitteeForm, CommitteeView } from '@recueil/contracts';
import { fragment, type Fragment, many, one, run, sql } from '#core/database/sql';

/** A committee as it is shown, without the buttons. */
export type CommitteeRow = Omit<CommitteeView, 'actions'>;
/** What the row itself holds. */
export type CommitteeSettings = Pick<CommitteeForm, 'name' | 'general' | 'college' | 'exclusion'>;

const view = (today: string): Fragment => fragment`SELECT c.id, c.name, c.general, c.college, c.exclusion, c.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'label', t.label) ORDER BY t.label, t.id)
      FROM committee_themes ct JOIN themes t ON t.id = ct.theme_id WHERE ct.committee_id = c.id), '[]') AS themes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'side', g.side, 'absence', (
        SELECT jsonb_build_object('id', b.id, 'startsOn', b.starts_on, 'endsOn', b.ends_on, 'delegate',
          CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END)
        FROM absences b LEFT JOIN accounts d ON d.id = b.delegate_id
        WHERE b.account_id = a.id AND b.ends_on >= ${today}::date ORDER BY b.starts_on, b.id LIMIT 1))
        ORDER BY a.name, a.id)
      FROM role_grants g JOIN accounts a ON a.id = g.account_id WHERE g.committee_id = c.id AND g.role = 'member'),
        '[]') AS members,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id)
      FROM role_grants g JOIN accounts a ON a.id = g.account_id
      WHERE g.committee_id = c.id AND g.role = 'secretary'), '[]') AS secretaries,
    coalesce((SELECT jsonb_agg(m.held_on ORDER BY m.held_on) FROM committee_meetings m
      WHERE m.committee_id = c.id AND m.held_on >= ${today}::date), '[]') AS meetings
  FROM committees c`;

@Injectable()
export class CommitteeRepository {
  constructor(private readonly database: DataSource) {}

  /** All of them, or these; the general one last. `today` is from when absences and meetings are told. */
  list(today: string, ids: readonly string[] | 'all'): Promise<CommitteeRow[]> {
    return many(
      this.database,
      sql<CommitteeRow>`${view(today)} ${ids === 'all' ? fragment`` : fragment`WHERE c.id = ANY (${ids})`}
       ORDER BY c.general, lower(c.name), c.id`,
    );
  }

  async find(manager: EntityManager, id: string, today: string): Promise<CommitteeRow | null> {
    return one(manager, sql<CommitteeRow>`${view(today)} WHERE c.id = ${id}`);
  }

  /** Keeps the committee as it is until the transaction ends; roles in it may still be given. Answers its version. */
  async lock(manager: EntityManager, id: string): Promise<number | null> {
    const row = await one(
      manager,
      sql<{ version: number }>`SELECT version FROM committees WHERE id = ${id} FOR NO KEY UPDATE`,
    );
    return row?.version ?? null;
  }

  async insert(manager: EntityManager, name: string, now: Date): Promise<string> {
    const id = newId();
    await run(manager, sql`INSERT INTO committees (id, name, created_at, version) VALUES (${id}, ${name}, ${now}, 0)`);
    return id;
  }

  async update(manager: EntityManager, id: string, settings: CommitteeSettings): Promise<void> {
    const { name, general, college, exclusion } = settings;
    await run(
      manager,
      sql`UPDATE committees SET name = ${name}, general = ${general}, college = ${college}, exclusion = ${exclusion},
       version = version + 1 WHERE id = ${id}`,
    );
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`DELETE FROM committees WHERE id = ${id}`);
  }

  /** Of these themes, one that another committee has: with that committee's name. */
  async themeTaken(
    manager: EntityManager,
    id: string,
    themeIds: string[],
  ): Promise<{ label: string; name: string } | null> {
    return one(
      manager,
      sql<{ label: string; name: string }>`SELECT t.label, c.name FROM committee_themes ct
       JOIN themes t ON t.id = ct.theme_id
       JOIN committees c ON c.id = ct.committee_id WHERE ct.theme_id = ANY (${themeIds}) AND ct.committee_id <> ${id}
       LIMIT 1`,
    );
  }

  /** How many of these themes there are; they stay until the transaction ends. */
  async countThemes(manager: EntityManager, themeIds: string[]): Promise<number> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT id FROM themes WHERE id = ANY (${themeIds}) ORDER BY id FOR KEY SHARE`,
    );
    return rows.length;
  }

  async setThemes(manager: EntityManager, id: string, themeIds: string[]): Promise<void> {
    await run(manager, sql`DELETE FROM committee_themes WHERE committee_id = ${id} AND theme_id <> ALL (${themeIds})`);
    await run(
      manager,
      sql`INSERT INTO committee_themes (theme_id, committee_id) SELECT theme, ${id}
       FROM unnest(${themeIds}::uuid[]) theme
       WHERE NOT EXISTS (SELECT FROM committee_themes WHERE theme_id = theme AND committee_id = ${id})`,
    );
  }

  /** From that day on; what was held before stays. */
  async setMeetings(manager: EntityManager, id: string, meetings: string[], today: string): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM committee_meetings WHERE committee_id = ${id} AND held_on >= ${today}::date
       AND held_on <> ALL (${meetings}::date[])`,
    );
    await run(
      manager,
      sql`INSERT INTO committee_meetings (committee_id, held_on) SELECT ${id}, held_on
       FROM unnest(${meetings}::date[]) held_on
       ON CONFLICT DO NOTHING`,
    );
  }
}
