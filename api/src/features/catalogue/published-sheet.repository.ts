import { Injectable } from '@nestjs/common';
import type { SheetContact } from '@recueil/contracts';
import type { ListedSheet } from '#rooms/search';
import { Readers } from '#core/database/readers';
import { fragment, many, one, sql } from '#core/database/sql';
import type { PublishedSheetRow } from './published-sheet.rows';

/** What a list shows; the sections stay in the database. */
const listColumns = fragment`
  p.slug, p.document #>> '{content,title}' AS title, p.document #>> '{content,organisation}' AS organisation,
  p.document #>> '{content,pitch}' AS pitch, p.document -> 'themes' AS themes,
  p.year, p.has_setbacks AS "hasSetbacks", p.published_at AS "publishedAt"`;

/** The files that the text names, in its order; one that is not kept cannot be handed out, and is left out. */
const attachments = fragment`(
  SELECT coalesce(jsonb_agg(a.file || jsonb_build_object(
      'size', a.size, 'mediaType', a.media_type, 'width', a.width, 'height', a.height) ORDER BY a.position), '[]')
  FROM reading.attachments a WHERE a.sheet_id = p.sheet_id)`;

/** What became of an address that no published sheet has. */
export type FormerAddress = { kind: 'moved'; slug: string } | { kind: 'archived'; reason: string | null };

/** The catalogue's only door to the data: published sheets, and nothing else can come out of it. */
@Injectable()
export class PublishedSheetRepository {
  constructor(private readonly readers: Readers) {}

  async findBySlug(slug: string): Promise<PublishedSheetRow | null> {
    return this.readers.read((on) =>
      one(
        on,
        sql<PublishedSheetRow>`SELECT p.slug, p.document, p.year, p.has_setbacks AS "hasSetbacks",
       p.published_at AS "publishedAt", p.version, ${attachments} AS attachments,
         (SELECT count(*)::int FROM reading.contacts c WHERE c.sheet_id = p.sheet_id) AS "contactCount"
       FROM reading.published_sheets p WHERE p.slug = ${slug}`,
      ),
    );
  }

  /** The contacts of the sheet published there, in its order, without those who withdrew. */
  findContacts(slug: string): Promise<SheetContact[]> {
    return this.readers.read((on) =>
      many(
        on,
        sql<SheetContact>`SELECT coalesce(name, '') AS name, role, email, phone, url
       FROM reading.contacts WHERE slug = ${slug} ORDER BY position`,
      ),
    );
  }

  /** For an address under which nothing is published: where the sheet is now, or why it is gone; null if never given. */
  async findFormer(slug: string): Promise<FormerAddress | null> {
    const row = await this.readers.read((on) =>
      one(
        on,
        sql<{ current: string | null; reason: string | null; archived: boolean }>`SELECT current, reason, archived
       FROM reading.former_addresses WHERE slug = ${slug}`,
      ),
    );
    if (row?.current) return { kind: 'moved', slug: row.current };
    return row?.archived ? { kind: 'archived', reason: row.reason } : null;
  }

  findLatest(count: number): Promise<ListedSheet[]> {
    return this.readers.read((on) =>
      many(
        on,
        sql<ListedSheet>`SELECT ${listColumns} FROM reading.published_sheets p ORDER BY p.published_at DESC, p.sheet_id
       LIMIT ${count}`,
      ),
    );
  }

  /** Sheets that say what did not work, the latest first, each with that section. */
  findWithSetbacks(count: number): Promise<(ListedSheet & { setbacks: unknown })[]> {
    return this.readers.read((on) =>
      many(
        on,
        sql<ListedSheet & { setbacks: unknown }>`SELECT ${listColumns},
       p.document #> '{content,sections,setbacks}' AS setbacks FROM reading.published_sheets p
       WHERE p.has_setbacks ORDER BY p.published_at DESC, p.sheet_id LIMIT ${count}`,
      ),
    );
  }

  /** The sheets nearest to one: same sub-theme, then same theme, shared keywords, public and words of the title. */
  findSimilar(slug: string, count: number): Promise<ListedSheet[]> {
    return this.readers.read((on) =>
      many(
        on,
        sql<ListedSheet>`WITH this AS (SELECT * FROM reading.published_sheets WHERE slug = ${slug})
       SELECT ${listColumns} FROM reading.published_sheets p, this
       WHERE p.sheet_id <> this.sheet_id AND (p.theme_slugs && this.theme_slugs OR p.audience && this.audience)
       ORDER BY
         2 * (SELECT count(*) FROM unnest(p.theme_slugs) s WHERE s = ANY (this.theme_slugs))
         + 3 * (SELECT count(*) FROM jsonb_array_elements_text(p.document #> '{classification,keywords}') k
                WHERE this.document #> '{classification,keywords}' ? k)
         + 1 * (SELECT count(*) FROM unnest(p.audience) a WHERE a = ANY (this.audience))
         + 6 * similarity(p.document #>> '{content,title}', this.document #>> '{content,title}')
         + 3 * similarity(p.document #>> '{content,pitch}', this.document #>> '{content,pitch}') DESC,
         p.published_at DESC, p.sheet_id
       LIMIT ${count}`,
      ),
    );
  }
}
