import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AbsenceForm, AbsenceView } from '@recueil/contracts';
import { calendarDay } from '#core/clock/calendar-day';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { exists, fragment, many, one, run, sql } from '#core/database/sql';

const view = fragment`SELECT b.id, b.starts_on::text AS "startsOn", b.ends_on::text AS "endsOn",
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
    return many(
      manager,
      sql<AbsenceView>`${view} WHERE b.account_id = ${accountId} AND b.ends_on >= ${this.today(now)}::date
       ORDER BY b.starts_on, b.id`,
    );
  }

  /** The day that it is for the installation. */
  today(now: Date): string {
    return calendarDay(now, this.config.timeZone);
  }

  /** Answers null when it would overlap another one. The account is locked by the caller. */
  async insert(manager: EntityManager, accountId: string, form: AbsenceForm): Promise<string | null> {
    const id = newId();
    const written = await run(
      manager,
      sql`INSERT INTO absences (id, account_id, starts_on, ends_on, delegate_id)
       SELECT ${id}, ${accountId}, ${form.startsOn}::date, ${form.endsOn}::date, ${form.delegateId} WHERE NOT EXISTS (
         SELECT FROM absences WHERE account_id = ${accountId} AND starts_on <= ${form.endsOn}::date
           AND ends_on >= ${form.startsOn}::date)`,
    );
    return written > 0 ? id : null;
  }

  /** Answers what it was; null when the person has none such. */
  async delete(manager: EntityManager, accountId: string, id: string): Promise<AbsenceForm | null> {
    return one(
      manager,
      sql<AbsenceForm>`DELETE FROM absences WHERE id = ${id} AND account_id = ${accountId}
       RETURNING starts_on::text AS "startsOn", ends_on::text AS "endsOn", delegate_id AS "delegateId"`,
    );
  }

  async lockAccount(manager: EntityManager, accountId: string): Promise<boolean> {
    return exists(manager, sql`SELECT FROM accounts WHERE id = ${accountId} AND closed_at IS NULL FOR UPDATE`);
  }
}
