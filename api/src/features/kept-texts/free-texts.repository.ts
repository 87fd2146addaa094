import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { valueSpans, withoutSpans, type Passage, type Span } from '@recueil/text';
import { fragment, type Fragment, many, run, sql } from '#core/database/sql';
import type { ErasedText } from '#core/erasures/erasure-log';
import type { Choice } from './kept-text';

/** A table in which people write about a sheet, outside its text. */
interface FreeTexts {
  table: Fragment;
  key: Fragment;
  columns: Fragment;
  /** Which rows `x` are about the sheet, and about no other. */
  about: (sheetId: string) => Fragment;
  /** Not the secretariat's to read: told to one person, or kept within the team. */
  personal?: true;
  /** Facts of mails that are no part of what was written. */
  kept?: readonly string[];
}

/** How people are called is no part of what was written; addresses lead where they lead. */
const keptInMails = ['name', 'by', 'actor', 'reader', 'sender', 'senderEmail', 'claimant', 'replyTo', 'path'];

const ofSheet = (sheetId: string): Fragment => fragment`sheet_id = ${sheetId}`;
const ofSubmissions = (sheetId: string): Fragment =>
  fragment`submission_id IN (SELECT id FROM submissions WHERE sheet_id = ${sheetId})`;
const proofreadings = (sheetId: string): Fragment =>
  fragment`SELECT id FROM proofreadings WHERE ${ofSubmissions(sheetId)}`;
/** Those to write it, and those of which a practice of its team came. What is told of one bears its identifier. */
const itsInvitations = (sheetId: string): Fragment =>
  fragment`sheet_id = ${sheetId} OR ${ofSubmissions(sheetId)} OR (part = 'nomination'
    AND answered_by IN (SELECT account_id FROM sheet_people WHERE sheet_id = ${sheetId}))`;
const ofInvitations = (sheetId: string): Fragment =>
  fragment`split_part(x.key, ':', 2) IN (SELECT id::text FROM invitations WHERE ${itsInvitations(sheetId)})`;
const itsNotices = (sheetId: string): Fragment =>
  fragment`${ofSubmissions(sheetId)} OR path IN (SELECT '/fiches/' || slug FROM slugs WHERE sheet_id = ${sheetId})`;
/** A summary tells of several sheets: those of people who were told of this one are looked through. */
const itsSummaries = (sheetId: string): Fragment =>
  fragment`kind = 'summary' AND account_id IN (
    SELECT x.account_id FROM notices x WHERE ${itsNotices(sheetId)} OR ${ofInvitations(sheetId)})`;
const itsAddresses = (sheetId: string): Fragment =>
  fragment`EXISTS (SELECT FROM submissions b WHERE b.sheet_id = ${sheetId}
   AND strpos(x.facts ->> 'path', b.id::text) > 0)
    OR EXISTS (SELECT FROM slugs g WHERE g.sheet_id = ${sheetId} AND x.facts ->> 'path' = '/fiches/' || g.slug)`;
const itsMails = (sheetId: string): Fragment =>
  fragment`${itsAddresses(sheetId)} OR ${ofInvitations(sheetId)} OR ${itsSummaries(sheetId)}
    OR x.key IN (SELECT n.key FROM notices n
    WHERE n.submission_id IN (SELECT id FROM submissions WHERE sheet_id = ${sheetId}))
    OR facts ->> 'proofreadingId' IN (SELECT id::text FROM (${proofreadings(sheetId)}) p)`;

/** Everywhere that words about a sheet are kept besides its texts. A test fills each of them and looks at every table. */
const freeTexts: readonly FreeTexts[] = [
  { table: fragment`remarks`, key: fragment`id`, columns: fragment`text`, about: ofSubmissions },
  { table: fragment`opinions`, key: fragment`id`, columns: fragment`reason, grid`, about: ofSheet },
  {
    table: fragment`event_details`,
    key: fragment`event_id`,
    columns: fragment`before, after, reason`,
    about: (sheetId) => fragment`event_id IN (SELECT id FROM events WHERE sheet_id = ${sheetId})`,
  },
  {
    table: fragment`proofreadings`,
    key: fragment`id`,
    columns: fragment`message`,
    about: ofSubmissions,
    personal: true,
  },
  {
    table: fragment`proofreading_comments`,
    key: fragment`id`,
    columns: fragment`text`,
    about: (sheetId) => fragment`proofreading_id IN (${proofreadings(sheetId)})`,
    personal: true,
  },
  {
    table: fragment`invitations`,
    key: fragment`id`,
    columns: fragment`title, message`,
    about: itsInvitations,
    personal: true,
  },
  {
    table: fragment`notices`,
    key: fragment`id`,
    columns: fragment`subject`,
    about: (sheetId) => fragment`${itsNotices(sheetId)} OR ${ofInvitations(sheetId)}`,
    personal: true,
  },
  {
    table: fragment`mails`,
    key: fragment`id`,
    columns: fragment`facts`,
    about: itsMails,
    personal: true,
    kept: keptInMails,
  },
  {
    table: fragment`sheets`,
    key: fragment`id`,
    columns: fragment`archive_reason, provenance, keywords, effort_duration, effort_cost, effort_means`,
    about: (sheetId) => fragment`id = ${sheetId}`,
  },
  { table: fragment`sheet_claims`, key: fragment`id`, columns: fragment`reason`, about: ofSheet },
  {
    table: fragment`sheet_attachments`,
    key: fragment`sha256`,
    columns: fragment`name`,
    about: ofSheet,
    personal: true,
  },
  { table: fragment`redactions`, key: fragment`id`, columns: fragment`reason`, about: ofSheet },
];

/** What somebody wrote in one row, by column. */
interface Written {
  key: string;
  values: Record<string, unknown>;
}

/** What is written about a sheet besides its text: reasons, messages, mails, what history keeps in detail. */
@Injectable()
export class FreeTextsRepository {
  /** In how many of those that the secretariat may read the passage stands. */
  async count(manager: EntityManager, sheetId: string, passage: Passage): Promise<number> {
    let count = 0;
    for (const place of freeTexts.filter(({ personal }) => personal !== true)) {
      const rows = await this.rows(manager, place, sheetId);
      count += rows.filter(({ values }) => valueSpans(values, passage, place.kept).length > 0).length;
    }
    return count;
  }

  /** Erases what is chosen of each. Answers those that lost something. */
  async erase(manager: EntityManager, sheetId: string, choice: Choice): Promise<ErasedText[]> {
    const erased: ErasedText[] = [];
    for (const place of freeTexts) {
      for (const { key, values } of await this.rows(manager, place, sheetId)) {
        const columns = erasedColumns(place, { key, values }, choice);
        if (columns.length === 0) continue;
        erased.push(...columns.map(({ text }) => text));
        const left = Object.fromEntries(columns.map(({ column, value }) => [column, value]));
        await this.write(manager, place, sheetId, { key, values: { ...values, ...left } });
      }
    }
    return erased;
  }

  private async write(
    manager: EntityManager,
    { table, key, columns, about }: FreeTexts,
    sheetId: string,
    written: Written,
  ): Promise<void> {
    await run(
      manager,
      sql`UPDATE ${table} AS t
       SET (${columns}) = (SELECT ${columns}
       FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(written.values)}::jsonb))
       WHERE t.ctid = (SELECT x.ctid FROM ${table} x WHERE x.${key}::text = ${written.key} AND (${about(sheetId)}))`,
    );
  }

  private rows(manager: EntityManager, { table, key, columns, about }: FreeTexts, sheetId: string): Promise<Written[]> {
    return many(
      manager,
      sql<Written>`SELECT x.${key}::text AS key, (SELECT to_jsonb(written) FROM (SELECT ${columns}) written) AS values
       FROM ${table} x WHERE ${about(sheetId)}`,
    );
  }
}

interface ErasedColumn {
  column: string;
  value: unknown;
  text: ErasedText;
}

function erasedColumns({ table, kept }: FreeTexts, { key, values }: Written, choice: Choice): ErasedColumn[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const [place, hashBefore] = [`${table.text}.${column}` as const, valueHash(value)];
    const spansOf = (passage: Passage): Span[] => valueSpans(value, passage, kept);
    const spans = [...choice({ place, key, hash: hashBefore, value, spansOf })];
    if (spans.length === 0) return [];
    const left = withoutSpans(value, spans);
    return [{ column, value: left, text: { place, key, hashBefore, spans, hashAfter: valueHash(left) } }];
  });
}

function valueHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
