import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { CommitteeForm, CommitteeView } from '@recueil/contracts';

/** A committee as it is shown, without the buttons. */
export type CommitteeRow = Omit<CommitteeView, 'actions'>;
/** What the row itself holds. */
export type CommitteeSettings = Pick<CommitteeForm, 'name' | 'general' | 'college' | 'exclusion'>;

const view = `SELECT c.id, c.name, c.general, c.college, c.exclusion, c.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'label', t.label) ORDER BY t.label, t.id)
      FROM committee_themes ct JOIN themes t ON t.id = ct.theme_id WHERE ct.committee_id = c.id), '[]') AS themes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'side', g.side, 'absence', (
        SELECT jsonb_build_object('id', b.id, 'startsOn', b.starts_on, 'endsOn', b.ends_on, 'delegate',
          CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END)
        FROM absences b LEFT JOIN accounts d ON d.id = b.delegate_id
        WHERE b.account_id = a.id AND b.ends_on >= $1::date ORDER BY b.starts_on, b.id LIMIT 1)) ORDER BY a.name, a.id)
      FROM role_grants g JOIN accounts a ON a.id = g.account_id WHERE g.committee_id = c.id AND g.role = 'member'), '[]') AS members,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id)
      FROM role_grants g JOIN accounts a ON a.id = g.account_id
      WHERE g.committee_id = c.id AND g.role = 'secretary'), '[]') AS secretaries,
    coalesce((SELECT jsonb_agg(m.held_on ORDER BY m.held_on) FROM committee_meetings m
      WHERE m.committee_id = c.id AND m.held_on >= $1::date), '[]') AS meetings
  FROM committees c`;

@Injectable()
export class CommitteeRepository {
  constructor(private readonly database: DataSource) {}

  /** All of them, or these; the general one last. `today` is from when absences and meetings are told. */
  list(today: string, ids: readonly string[] | 'all'): Promise<CommitteeRow[]> {
    return this.database.query<CommitteeRow[]>(
      `${view} WHERE $2::uuid[] IS NULL OR c.id = ANY ($2) ORDER BY c.general, lower(c.name), c.id`,
      [today, ids === 'all' ? null : ids],
    );
  }

  async find(manager: EntityManager, id: string, today: string): Promise<CommitteeRow | null> {
    const [row] = await manager.query<CommitteeRow[]>(`${view} WHERE c.id = $2`, [today, id]);
    return row ?? null;
  }

  /** Keeps the committee as it is until the transaction ends; roles in it may still be given. Answers its version. */
  async lock(manager: EntityManager, id: string): Promise<number | null> {
    const [row] = await manager.query<{ version: number }[]>(
      'SELECT version FROM committees WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    );
    return row?.version ?? null;
  }

  async insert(manager: EntityManager, name: string, now: Date): Promise<string> {
    const id = newId();
    await manager.query('INSERT INTO committees (id, name, created_at, version) VALUES ($1, $2, $3, 0)', [
      id,
      name,
      now,
    ]);
    return id;
  }

  async update(manager: EntityManager, id: string, settings: CommitteeSettings): Promise<void> {
    const { name, general, college, exclusion } = settings;
    await manager.query(
      `UPDATE committees SET name = $2, general = $3, college = $4, exclusion = $5, version = version + 1 WHERE id = $1`,
      [id, name, general, college, exclusion],
    );
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM committees WHERE id = $1', [id]);
  }

  /** Of these themes, one that another committee has: with that committee's name. */
  async themeTaken(
    manager: EntityManager,
    id: string,
    themeIds: string[],
  ): Promise<{ label: string; name: string } | null> {
    const [row] = await manager.query<{ label: string; name: string }[]>(
      `SELECT t.label, c.name FROM committee_themes ct JOIN themes t ON t.id = ct.theme_id
       JOIN committees c ON c.id = ct.committee_id WHERE ct.theme_id = ANY ($2) AND ct.committee_id <> $1 LIMIT 1`,
      [id, themeIds],
    );
    return row ?? null;
  }

  /** How many of these themes there are; they stay until the transaction ends. */
  async countThemes(manager: EntityManager, themeIds: string[]): Promise<number> {
    const rows = await manager.query<unknown[]>('SELECT id FROM themes WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE', [
      themeIds,
    ]);
    return rows.length;
  }

  async setThemes(manager: EntityManager, id: string, themeIds: string[]): Promise<void> {
    await manager.query('DELETE FROM committee_themes WHERE committee_id = $1 AND theme_id <> ALL ($2)', [
      id,
      themeIds,
    ]);
    await manager.query(
      `INSERT INTO committee_themes (theme_id, committee_id) SELECT theme, $1 FROM unnest($2::uuid[]) theme
       WHERE NOT EXISTS (SELECT FROM committee_themes WHERE theme_id = theme AND committee_id = $1)`,
      [id, themeIds],
    );
  }

  /** From that day on; what was held before stays. */
  async setMeetings(manager: EntityManager, id: string, meetings: string[], today: string): Promise<void> {
    await manager.query(
      'DELETE FROM committee_meetings WHERE committee_id = $1 AND held_on >= $2::date AND held_on <> ALL ($3::date[])',
      [id, today, meetings],
    );
    await manager.query(
      `INSERT INTO committee_meetings (committee_id, held_on) SELECT $1, held_on FROM unnest($2::date[]) held_on
       ON CONFLICT DO NOTHING`,
      [id, meetings],
    );
  }
}
