import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { InvitationView } from '@recueil/contracts';
import { knownToTeam, stopped, textInForce } from '#rooms/submissions';
import { fragment, many, one, run, sql } from '#core/database/sql';

export interface StoredInvitation {
  id: string;
  part: InvitationView['part'];
  submissionId: string | null;
  sheetId: string | null;
  name: string;
  email: string;
  title: string;
  message: string;
  invitedById: string | null;
  at: Date;
  answer: 'accepted' | 'declined' | 'withdrawn' | null;
  answeredById: string | null;
}

/**
 * While the committee is at work, a text has the title that its team gave it; without a submission, what was online
 * last.
 */
const columns = fragment`i.id, i.part, i.submission_id AS "submissionId", i.sheet_id AS "sheetId", i.name, i.email,
  coalesce(nullif(i.title, ''), CASE WHEN b.state IN ('rewriting', 'reviewing') THEN sent.title
    ELSE (${textInForce.content}) ->> 'title' END, online.title, '') AS title,
  i.message, i.invited_by AS "invitedById", i.invited_at AS at, i.answer, i.answered_by AS "answeredById"`;
const tables = fragment`invitations i LEFT JOIN submissions b ON b.id = i.submission_id
  LEFT JOIN working_copies w ON w.submission_id = i.submission_id
  LEFT JOIN revisions f ON f.id = b.revision_id
  LEFT JOIN LATERAL (SELECT convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title FROM revisions r
    JOIN sheets s ON s.last_revision_id = r.id WHERE s.id = i.sheet_id) online ON true
  LEFT JOIN LATERAL (SELECT convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title FROM revisions r
    WHERE r.sheet_id = i.sheet_id AND ${knownToTeam} ORDER BY r.created_at DESC, r.id DESC LIMIT 1) sent ON true`;

@Injectable()
export class InvitationsRepository {
  /** Answers false, and writes nothing, when that person is invited already. */
  async insert(
    manager: EntityManager,
    invitation: Omit<StoredInvitation, 'answer' | 'answeredById'>,
  ): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO invitations (id, part, submission_id, sheet_id, name, email, title, message, invited_by,
       invited_at)
       VALUES (${invitation.id}, ${invitation.part}, ${invitation.submissionId}, ${invitation.sheetId},
         ${invitation.name}, ${invitation.email}, ${invitation.title}, ${invitation.message},
         ${invitation.invitedById}, ${invitation.at}) ON CONFLICT DO NOTHING`,
    );
    return written > 0;
  }

  /** Asks someone who has an account to be the sheet's referent. Answers null when they are asked already. */
  async inviteReferent(
    manager: EntityManager,
    submission: { id: string | null; sheetId: string },
    accountId: string,
    by: string | null,
    now: Date,
  ): Promise<string | null> {
    const row = await one(
      manager,
      sql<{ id: string }>`INSERT INTO invitations (id, part, submission_id, sheet_id, name, email, invited_by,
       invited_at)
       SELECT ${newId()}, 'referent', ${submission.id}, ${submission.sheetId}, name, email, ${by}, ${now}
       FROM accounts WHERE id = ${accountId}
       ON CONFLICT (sheet_id, lower(email), part) WHERE answered_at IS NULL DO NOTHING RETURNING id`,
    );
    return row?.id ?? null;
  }

  ofSubmission(manager: EntityManager, submissionId: string): Promise<StoredInvitation[]> {
    return many(
      manager,
      sql<StoredInvitation>`SELECT ${columns} FROM ${tables} WHERE i.submission_id = ${submissionId}
       AND i.answer IS DISTINCT FROM 'withdrawn'
       ORDER BY i.invited_at, i.id`,
    );
  }

  /** The person's address and those that they had before, in lower case. */
  async addressesOf(manager: EntityManager, accountId: string): Promise<string[]> {
    const rows = await many(manager, sql<{ email: string }>`SELECT email FROM addresses_of(${accountId}) email`);
    return rows.map(({ email }) => email);
  }

  /** Those that wait for the person's answer, also at an address of before, about submissions that are not given up. */
  waitingFor(manager: EntityManager, accountId: string): Promise<StoredInvitation[]> {
    return many(
      manager,
      sql<StoredInvitation>`SELECT ${columns} FROM ${tables}
       WHERE lower(i.email) IN (SELECT addresses_of(${accountId})) AND i.answered_at IS NULL
         AND (i.part <> 'co-author' OR b.state NOT IN ${stopped})
       ORDER BY i.invited_at DESC, i.id`,
    );
  }

  async find(manager: EntityManager, id: string): Promise<StoredInvitation | null> {
    return one(manager, sql<StoredInvitation>`SELECT ${columns} FROM ${tables} WHERE i.id = ${id}`);
  }

  async lock(manager: EntityManager, id: string): Promise<StoredInvitation | null> {
    return one(manager, sql<StoredInvitation>`SELECT ${columns} FROM ${tables} WHERE i.id = ${id} FOR UPDATE OF i`);
  }

  async answer(
    manager: EntityManager,
    id: string,
    answer: NonNullable<StoredInvitation['answer']>,
    by: string,
    now: Date,
  ): Promise<void> {
    await run(
      manager,
      sql`UPDATE invitations SET answer = ${answer}, answered_by = ${by}, answered_at = ${now} WHERE id = ${id}`,
    );
  }

  /** Of a practice that nobody wishes to tell, the answer alone stays: no name, no address, no word. */
  async forgetNomination(manager: EntityManager, id: string, key: string): Promise<void> {
    await run(
      manager,
      sql`UPDATE invitations SET name = '', email = '', title = '', message = '', invited_by = NULL, answered_by = NULL
       WHERE id = ${id}`,
    );
    await run(manager, sql`DELETE FROM mails WHERE key = ${key}`);
  }

  /** Others who were asked to be the sheet's referent are asked no more. */
  async withdrawOtherReferents(manager: EntityManager, sheetId: string, by: string, now: Date): Promise<void> {
    await run(
      manager,
      sql`UPDATE invitations SET answer = 'withdrawn', answered_by = ${by}, answered_at = ${now}
       WHERE sheet_id = ${sheetId} AND part = 'referent' AND answered_at IS NULL`,
    );
  }
}
