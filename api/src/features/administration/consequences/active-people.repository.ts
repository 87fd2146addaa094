import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@recueil/domain';
import { many, sql } from '#core/database/sql';

/** Someone who may come in, as the policy sees them, with their name. */
export interface PossibleActor extends Omit<Actor, 'byLink'> {
  id: string;
  name: string;
}

@Injectable()
export class ActivePeopleRepository {
  constructor(private readonly database: DataSource) {}

  /** All of them, with what they were given themselves. */
  list(): Promise<PossibleActor[]> {
    return many(
      this.database,
      sql<PossibleActor>`SELECT a.id, a.name, a.service, a.organisation_id AS "organisationId", coalesce((
         SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'side', g.side))
           || CASE g.role WHEN 'administrator' THEN '{}' ELSE jsonb_build_object('committeeId', g.committee_id) END)
         FROM role_grants g WHERE g.account_id = a.id), '[]') AS grants
       FROM accounts a WHERE a.disabled_at IS NULL AND a.closed_at IS NULL ORDER BY a.name, a.id`,
    );
  }
}
