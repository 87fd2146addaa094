import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Readers } from '#core/database/readers';
import { fragment, many, one, run, sql } from '#core/database/sql';

/** One version of a section, as it was kept. */
export interface SettingRow {
  section: string;
  version: number;
  value: unknown;
  changedAt: Date;
  /** Null: by the installation itself, or somebody who is gone. */
  changedBy: string | null;
}

export interface NewSetting {
  section: string;
  version: number;
  value: object;
  changedAt: Date;
  actorId: string | null;
}

const columns = fragment`s.section, s.version, s.value, s.changed_at AS "changedAt", a.name AS "changedBy"`;

@Injectable()
export class SettingsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  /** The latest version of each section that was changed on the screen. */
  latest(manager: EntityManager = this.database.manager): Promise<SettingRow[]> {
    return many(
      manager,
      sql<SettingRow>`SELECT DISTINCT ON (s.section) ${columns} FROM settings s
       LEFT JOIN accounts a ON a.id = s.changed_by ORDER BY s.section, s.version DESC`,
    );
  }

  /** What every page says of the service, whoever reads it. */
  told(): Promise<Pick<SettingRow, 'section' | 'value'>[]> {
    return this.readers.readNow((on) =>
      many(on, sql<Pick<SettingRow, 'section' | 'value'>>`SELECT section, value FROM reading.settings`),
    );
  }

  async find(section: string, manager: EntityManager = this.database.manager): Promise<SettingRow | null> {
    return one(
      manager,
      sql<SettingRow>`SELECT ${columns} FROM settings s LEFT JOIN accounts a ON a.id = s.changed_by
       WHERE s.section = ${section} ORDER BY s.version DESC LIMIT 1`,
    );
  }

  /** All that there are, the latest first. */
  versions(section: string): Promise<SettingRow[]> {
    return many(
      this.database,
      sql<SettingRow>`SELECT ${columns} FROM settings s LEFT JOIN accounts a ON a.id = s.changed_by
       WHERE s.section = ${section} ORDER BY s.version DESC LIMIT 100`,
    );
  }

  /** Answers false, and writes nothing, where somebody else was faster. */
  async insert(manager: EntityManager, { section, version, value, changedAt, actorId }: NewSetting): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO settings (section, version, value, changed_at, changed_by)
       VALUES (${section}, ${version}, ${JSON.stringify(value)}, ${changedAt}, ${actorId}) ON CONFLICT DO NOTHING`,
    );
    return written === 1;
  }
}
