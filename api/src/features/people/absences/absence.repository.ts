import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AbsenceForm, AbsenceView } from '@recueil/contracts';
import { calendarDay } from '#core/clock/calendar-day';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';

const view = `SELECT b.id, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
    CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS delegate
  FROM absences b LEFT JOIN accounts d ON d.id = b.delegate_id`;

@Injectable()
export class AbsenceRepository {
  constructor(
    private readonly database: DataSource,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Those of a person that are not over on that day, the next one first. */
  upcoming(accountId: string, now: Date, manager: EntityManager = this.database.manager): Promise<AbsenceView[]> {
    return manager.query<AbsenceView[]>(
      `${view} WHERE b.account_id = $1 AND b.ends_on >= $2::date ORDER BY b.starts_on, b.id`,
      [accountId, this.today(now)],
    );
  }

  /** The day that it is for the installation. */
  today(now: Date): string {
    return calendarDay(now, this.config.timeZone);
  }

  /** Answers null when it would overlap another one. The account is locked by the caller. */
  async insert(manager: EntityManager, accountId: string, form: AbsenceForm): Promise<string | null> {
    const id = newId();
    const rows = await manager.query<unknown[]>(
      `INSERT INTO absences (id, account_id, starts_on, ends_on, delegate_id)
       SELECT $1, $2, $3::date, $4::date, $5 WHERE NOT EXISTS (
         SELECT FROM absences WHERE account_id = $2 AND starts_on <= $4::date AND ends_on >= $3::date) RETURNING id`,
      [id, accountId, form.startsOn, form.endsOn, form.delegateId],
    );
    return rows.length > 0 ? id : null;
  }

  /** Answers what it was; null when the person has none such. */
  async delete(manager: EntityManager, accountId: string, id: string): Promise<AbsenceForm | null> {
    const [rows] = await manager.query<[AbsenceForm[], number]>(
      `DELETE FROM absences WHERE id = $1 AND account_id = $2
       RETURNING starts_on::text AS "startsOn", ends_on::text AS "endsOn", delegate_id AS "delegateId"`,
      [id, accountId],
    );
    return rows[0] ?? null;
  }

  async lockAccount(manager: EntityManager, accountId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>('SELECT FROM accounts WHERE id = $1 AND closed_at IS NULL FOR UPDATE', [
      accountId,
    ]);
    return rows.length > 0;
  }
}
