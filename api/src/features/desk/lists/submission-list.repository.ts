import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoleGrant } from '@recueil/domain';
import { isOfTeam } from '#rooms/sheets';
import { running, submissionColumns, submissionTables, type SubmissionRow } from '#rooms/submissions';
import { fragment, type Fragment, many, sql } from '#core/database/sql';

const isRunning = fragment`b.state IN ${running}`;
const ofTeam = (accountId: string, parts: Fragment): Fragment =>
  fragment`EXISTS (SELECT FROM sheet_people p WHERE p.sheet_id = s.id AND p.account_id = ${accountId}
   AND p.part IN (${parts}))`;

/** Submissions by whom they concern; each list is one query. */
@Injectable()
export class SubmissionListRepository {
  constructor(private readonly database: DataSource) {}

  /** All of them, whoever they concern. */
  running(): Promise<SubmissionRow[]> {
    return many(
      this.database,
      sql<SubmissionRow>`SELECT ${submissionColumns} FROM ${submissionTables} WHERE ${isRunning} ORDER BY b.id`,
    );
  }

  /** Those that the person writes, cosigns, or may validate for their author. Of each sheet, the last one. */
  mine(accountId: string): Promise<SubmissionRow[]> {
    return many(
      this.database,
      sql<SubmissionRow>`SELECT ${submissionColumns} FROM ${submissionTables}
       WHERE (${ofTeam(accountId, fragment`'author', 'co-author'`)}
         OR (${isRunning} AND ${ofTeam(accountId, fragment`'delegate'`)}))
         AND NOT EXISTS (SELECT FROM submissions later WHERE later.sheet_id = b.sheet_id
           AND later.created_at > b.created_at)
       ORDER BY b.changed_at DESC, b.id`,
    );
  }

  /** Those under way in the committees where the person has that role, but not those of which they are the team. */
  ofCommittees(accountId: string, grants: readonly RoleGrant[], roles: readonly string[]): Promise<SubmissionRow[]> {
    const held = grants.filter(({ role }) => roles.includes(role));
    const ids = held.flatMap((grant) =>
      grant.role !== 'administrator' && grant.committeeId !== null ? grant.committeeId : [],
    );
    const all = held.some((grant) => grant.role === 'secretary' && grant.committeeId === null);
    return many(
      this.database,
      sql<SubmissionRow>`SELECT ${submissionColumns} FROM ${submissionTables}
       WHERE ${isRunning} AND NOT ${isOfTeam(fragment`s.id`, accountId)}
         AND (${all} OR c.id = ANY (${ids})
           OR (${roles.includes('member')}
           AND b.ad_hoc_members @> jsonb_build_array(jsonb_build_object('personId', ${accountId}::text))))
       ORDER BY b.due_on NULLS LAST, b.state_since, b.id`,
    );
  }
}
