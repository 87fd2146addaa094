import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placesIn, withoutPassage, type Passage } from '@recueil/text';

/** A table in which people write about a sheet, outside its text. */
interface FreeTexts {
  table: string;
  key: string;
  columns: readonly string[];
  /** Which rows `x` are about the sheet `$1`, and about no other. */
  about: string;
  /** Not the secretariat's to read: told to one person, or kept within the team. */
  personal?: true;
}

const ofSubmissions = 'submission_id IN (SELECT id FROM submissions WHERE sheet_id = $1)';
const ofProofreadings = `SELECT id FROM proofreadings WHERE ${ofSubmissions}`;
/** Those to write it, and those of which a practice of its team came. What is told of one bears its identifier. */
const itsInvitations = `sheet_id = $1 OR ${ofSubmissions} OR (part = 'nomination'
  AND answered_by IN (SELECT account_id FROM sheet_people WHERE sheet_id = $1))`;
const ofInvitations = `split_part(x.key, ':', 2) IN (SELECT id::text FROM invitations WHERE ${itsInvitations})`;
const itsNotices = `${ofSubmissions} OR path IN (SELECT '/fiches/' || slug FROM slugs WHERE sheet_id = $1)`;
/** A summary tells of several sheets: those of people who were told of this one are looked through. */
const itsSummaries = `kind = 'summary' AND account_id IN (
  SELECT x.account_id FROM notices x WHERE ${itsNotices} OR ${ofInvitations})`;
const itsAddresses = `EXISTS (SELECT FROM submissions b WHERE b.sheet_id = $1 AND strpos(x.facts ->> 'path', b.id::text) > 0)
  OR EXISTS (SELECT FROM slugs g WHERE g.sheet_id = $1 AND x.facts ->> 'path' = '/fiches/' || g.slug)`;

/** Everywhere that words about a sheet are kept besides its texts. A test fills each of them and looks at every table. */
const freeTexts: readonly FreeTexts[] = [
  { table: 'remarks', key: 'id', columns: ['text'], about: ofSubmissions },
  { table: 'opinions', key: 'id', columns: ['reason', 'grid'], about: 'sheet_id = $1' },
  {
    table: 'event_details',
    key: 'event_id',
    columns: ['before', 'after', 'reason'],
    about: 'event_id IN (SELECT id FROM events WHERE sheet_id = $1)',
  },
  { table: 'proofreadings', key: 'id', columns: ['message'], about: ofSubmissions, personal: true },
  {
    table: 'proofreading_comments',
    key: 'id',
    columns: ['text'],
    about: `proofreading_id IN (${ofProofreadings})`,
    personal: true,
  },
  {
    table: 'invitations',
    key: 'id',
    columns: ['title', 'message'],
    about: itsInvitations,
    personal: true,
  },
  {
    table: 'notices',
    key: 'id',
    columns: ['subject'],
    about: `${itsNotices} OR ${ofInvitations}`,
    personal: true,
  },
  {
    table: 'mails',
    key: 'id',
    columns: ['facts'],
    about: `${itsAddresses} OR ${ofInvitations} OR ${itsSummaries}
      OR x.key IN (SELECT n.key FROM notices n WHERE n.submission_id IN (SELECT id FROM submissions WHERE sheet_id = $1))
      OR facts ->> 'proofreadingId' IN (SELECT id::text FROM (${ofProofreadings}) p)`,
    personal: true,
  },
  {
    table: 'sheets',
    key: 'id',
    columns: ['archive_reason', 'provenance', 'keywords', 'effort_duration', 'effort_cost', 'effort_means'],
    about: 'id = $1',
  },
  { table: 'sheet_claims', key: 'id', columns: ['reason'], about: 'sheet_id = $1' },
  { table: 'sheet_attachments', key: 'sha256', columns: ['name'], about: 'sheet_id = $1', personal: true },
  { table: 'redactions', key: 'id', columns: ['reason'], about: 'sheet_id = $1' },
];

/** How people are called is no part of what was written; addresses lead where they lead. */
const keptInMails = ['name', 'by', 'actor', 'reader', 'sender', 'senderEmail', 'claimant', 'replyTo', 'path'];

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
      count += (await this.holding(manager, place, sheetId, passage)).length;
    }
    return count;
  }

  /** Erases the passage from all of them. */
  async erase(manager: EntityManager, sheetId: string, passage: Passage): Promise<void> {
    for (const place of freeTexts) {
      for (const { key, values } of await this.holding(manager, place, sheetId, passage)) {
        await this.write(manager, place, sheetId, { key, values: erasedValues(place, values, passage) });
      }
    }
  }

  private async write(
    manager: EntityManager,
    { table, key, columns, about }: FreeTexts,
    sheetId: string,
    written: Written,
  ): Promise<void> {
    const values = columns.map((column) => `${column} = w.${column}`).join(', ');
    await manager.query(
      `UPDATE ${table} AS t SET ${values} FROM jsonb_populate_record(NULL::${table}, $2::jsonb) w
       WHERE t.ctid = (SELECT x.ctid FROM ${table} x WHERE x.${key}::text = $3 AND (${about}))`,
      [sheetId, JSON.stringify(written.values), written.key],
    );
  }

  private async holding(
    manager: EntityManager,
    place: FreeTexts,
    sheetId: string,
    passage: Passage,
  ): Promise<Written[]> {
    const { table, key, columns, about } = place;
    const values = columns.map((column) => `'${column}', ${column}`).join(', ');
    const rows = await manager.query<Written[]>(
      `SELECT ${key}::text AS key, jsonb_build_object(${values}) AS values FROM ${table} x WHERE ${about}`,
      [sheetId],
    );
    return rows.filter((row) => holds(row.values, passage, keptIn(place)));
  }
}

function keptIn({ table }: FreeTexts): readonly string[] {
  return table === 'mails' ? keptInMails : [];
}

function erasedValues(place: FreeTexts, values: Written['values'], passage: Passage): Written['values'] {
  return erased(values, passage, keptIn(place)) as Written['values'];
}

function holds(value: unknown, passage: Passage, kept: readonly string[]): boolean {
  if (typeof value === 'string') return placesIn(value, passage).length > 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, its]) => !kept.includes(name) && holds(its, passage, kept));
}

function erased(value: unknown, passage: Passage, kept: readonly string[]): unknown {
  if (typeof value === 'string') return withoutPassage(value, passage);
  if (Array.isArray(value)) return value.map((one) => erased(one, passage, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, its]) => [name, kept.includes(name) ? its : erased(its, passage, kept)]),
  );
}
