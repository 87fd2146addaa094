import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placesIn, withoutPassage, type Passage } from '@recueil/text';

/** A table in which people write about a sheet, outside its text. */
interface FreeTexts {
  table: string;
  key: string;
  columns: readonly string[];
  /** Which rows are about the sheet `$1`. */
  about: string;
}

const ofSubmissions = 'submission_id IN (SELECT id FROM submissions WHERE sheet_id = $1)';
const ofProofreadings = `SELECT id FROM proofreadings WHERE ${ofSubmissions}`;
/** What tells of several things, or of a sheet before it had an address, is looked through whoever got it. */
const unaddressed = `kind IN ('summary', 'nominated', 'co-author-invited')`;
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
  { table: 'proofreadings', key: 'id', columns: ['message'], about: ofSubmissions },
  {
    table: 'proofreading_comments',
    key: 'id',
    columns: ['text'],
    about: `proofreading_id IN (${ofProofreadings})`,
  },
  {
    table: 'invitations',
    key: 'id',
    columns: ['title', 'message'],
    about: `sheet_id = $1 OR ${ofSubmissions}`,
  },
  {
    table: 'notices',
    key: 'id',
    columns: ['subject'],
    about: `${ofSubmissions} OR path IN (SELECT '/fiches/' || slug FROM slugs WHERE sheet_id = $1)
      OR (submission_id IS NULL AND path NOT LIKE '/fiches/%')`,
  },
  {
    table: 'mails',
    key: 'id',
    columns: ['facts'],
    about: `${unaddressed} OR ${itsAddresses} OR facts ->> 'proofreadingId' IN (SELECT id::text FROM (${ofProofreadings}) p)`,
  },
  {
    table: 'sheets',
    key: 'id',
    columns: ['archive_reason', 'provenance', 'keywords', 'effort_duration', 'effort_cost', 'effort_means'],
    about: 'id = $1',
  },
  { table: 'sheet_claims', key: 'id', columns: ['reason'], about: 'sheet_id = $1' },
  { table: 'sheet_attachments', key: 'sha256', columns: ['name'], about: 'sheet_id = $1' },
  { table: 'redactions', key: 'id', columns: ['reason'], about: 'sheet_id = $1' },
];

/** How people are called is no part of what was written; addresses lead where they lead. */
const kept = ['name', 'by', 'actor', 'reader', 'sender', 'senderEmail', 'claimant', 'replyTo', 'path'];

interface Written {
  key: string;
  values: Record<string, unknown>;
}

/** What is written about a sheet besides its text: reasons, messages, mails, what history keeps in detail. */
@Injectable()
export class FreeTextsRepository {
  /** In how many of them the passage stands. */
  async count(manager: EntityManager, sheetId: string, passage: Passage): Promise<number> {
    let count = 0;
    for (const place of freeTexts) count += (await this.holding(manager, place, sheetId, passage)).length;
    return count;
  }

  /** Erases the passage from all of them. */
  async erase(manager: EntityManager, sheetId: string, passage: Passage): Promise<void> {
    for (const place of freeTexts) {
      for (const { key, values } of await this.holding(manager, place, sheetId, passage)) {
        await this.write(manager, place, sheetId, { key, values: erased(values, passage) as Written['values'] });
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
    { table, key, columns, about }: FreeTexts,
    sheetId: string,
    passage: Passage,
  ): Promise<Written[]> {
    const values = columns.map((column) => `'${column}', ${column}`).join(', ');
    const rows = await manager.query<Written[]>(
      `SELECT ${key}::text AS key, jsonb_build_object(${values}) AS values FROM ${table} x WHERE ${about}`,
      [sheetId],
    );
    return rows.filter((row) => holds(row.values, passage));
  }
}

function holds(value: unknown, passage: Passage): boolean {
  if (typeof value === 'string') return placesIn(value, passage).length > 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, its]) => !kept.includes(name) && holds(its, passage));
}

function erased(value: unknown, passage: Passage): unknown {
  if (typeof value === 'string') return withoutPassage(value, passage);
  if (Array.isArray(value)) return value.map((one) => erased(one, passage));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, its]) => [name, kept.includes(name) ? its : erased(its, passage)]),
  );
}
