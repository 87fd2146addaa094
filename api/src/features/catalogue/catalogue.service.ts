import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { toPlainText, type RichText } from '@recueil/text';
import type { HomePage, PublishedSheet, SimilarSheets, ThemeTree } from '@recueil/contracts';
import { slugPattern } from '@recueil/domain';
import { notFound, ProblemError } from '#core/errors/problem';
import { CatalogueSnapshots } from './catalogue-snapshot';
import { PublishedSheetRepository, type FormerAddress } from './published-sheet.repository';
import { publishedSheet, sheetSummary } from './sheet-view';

/** Some 15 kB each. */
const keptSheets = 500;

/** A sheet at its address, with what visitors are sent of it, written once; or where it went. */
export type AtAddress =
  { kind: 'sheet'; sheet: PublishedSheet; json: string; etag: string } | Extract<FormerAddress, { kind: 'moved' }>;

/** Reading the catalogue: published sheets only. */
@Injectable()
export class CatalogueService {
  /** Under the catalogue's version, so that what is kept is never stale. */
  private readonly kept = new LRUCache<string, AtAddress>({ max: keptSheets });

  constructor(
    private readonly sheets: PublishedSheetRepository,
    private readonly snapshots: CatalogueSnapshots,
  ) {}

  /** Throws `archived` with the reason for a sheet that was online, `not-found` for an address never given. */
  async at(slug: string): Promise<AtAddress> {
    if (!slugPattern.test(slug) || slug.length > 100) throw notFound();
    const key = `${await this.snapshots.version()} ${slug}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const found = await this.read(slug);
    this.kept.set(key, found);
    return found;
  }

  private async read(slug: string): Promise<AtAddress> {
    const row = await this.sheets.findBySlug(slug);
    if (row) {
      const sheet = publishedSheet(row);
      return {
        kind: 'sheet',
        sheet,
        json: JSON.stringify(sheet),
        etag: `"${row.version}.${String(row.contactCount)}"`,
      };
    }
    const former = await this.sheets.findFormer(slug);
    if (former?.kind === 'moved') return former;
    if (former) throw new ProblemError('archived', archivedWords(former.reason));
    throw notFound();
  }

  /** That sheet with the details of its contacts, for a reader who is signed in. */
  async withContacts(sheet: PublishedSheet): Promise<PublishedSheet> {
    return { ...sheet, contacts: await this.sheets.findContacts(sheet.slug) };
  }

  async similar(slug: string): Promise<SimilarSheets> {
    if (!slugPattern.test(slug)) throw notFound();
    const rows = await this.sheets.findSimilar(slug, 3);
    return { sheets: rows.map(sheetSummary) };
  }

  async themes(): Promise<ThemeTree> {
    const { themes, total } = await this.snapshots.current();
    return { themes, total };
  }

  /** Where a theme is now that once had this address; null for any other. */
  async currentTheme(slug: string): Promise<string | null> {
    return (await this.snapshots.current()).formerThemes.get(slug) ?? null;
  }

  async home(): Promise<HomePage> {
    const [snapshot, latest, setbacks] = await Promise.all([
      this.snapshots.current(),
      this.sheets.findLatest(3),
      this.sheets.findWithSetbacks(3),
    ]);
    return {
      total: snapshot.total,
      latest: latest.map(sheetSummary),
      setbacks: setbacks.map((row) => ({
        slug: row.slug,
        title: row.title,
        organisation: row.organisation,
        extract: firstSentences(toPlainText(row.setbacks as RichText | null)),
      })),
      setbackCount: snapshot.facets.setbacks[0]?.count ?? 0,
    };
  }
}

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** Whole sentences, some 180 characters: enough to want the rest. */
function firstSentences(text: string): string {
  let extract = '';
  for (const { segment } of sentences.segment(text.split('\n')[0]?.replace(/^- /, '') ?? '')) {
    if (extract !== '' && extract.length + segment.length > 180) break;
    extract += segment;
  }
  return extract.trim();
}

/** The reason is told to readers only where whoever archived the sheet said so. */
function archivedWords(reason: string | null): string {
  return reason === null ? 'Cette fiche a été archivée.' : `Cette fiche a été archivée : ${reason}`;
}
