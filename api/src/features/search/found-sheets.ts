import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { toPlainText } from '@recueil/text';
import { Readers } from '#core/database/readers';
import type { PublishedDocument } from '#rooms/published-document';
import { shownTexts, type ShownTexts } from '#rooms/relevance';
import { publishedNow, type FoundSheetRow } from './found-sheet.repository';
import type { ListedSheet } from './search.port';

/** A sheet as answers show it: what lists say of it, and the texts in which what was searched is shown. */
export interface FoundSheet {
  listed: ListedSheet;
  texts: ShownTexts;
}

interface Kept extends FoundSheet {
  version: string;
}

/** Characters kept of all sheets together, of three bytes with their shadows: some two thousand sheets. */
const keptCharacters = 10_000_000;

/**
 * The sheets that an engine has found, as they are published at this moment. Long texts cost the database more to hand
 * out than all the rest of a search: those that were shown lately are kept under their version, and only that is asked.
 */
@Injectable()
export class FoundSheets {
  private readonly kept = new LRUCache<string, Kept>({ maxSize: keptCharacters, sizeCalculation: characters });

  constructor(private readonly readers: Readers) {}

  /** Those of these sheets that are published now; the others are not in the answer. */
  async find(sheetIds: string[]): Promise<Map<string, FoundSheet>> {
    if (sheetIds.length === 0) return new Map();
    const known = sheetIds.map((sheetId) => this.kept.get(sheetId));
    const versions = known.map((sheet) => sheet?.version ?? null);
    const rows = await this.readers.read((on) => publishedNow(on, sheetIds, versions));
    const knownById = new Map(sheetIds.map((sheetId, index) => [sheetId, known[index]]));
    const found = new Map<string, FoundSheet>();
    for (const row of rows) {
      const sheet = row.document === null ? knownById.get(row.sheetId) : this.keep(row, row.document);
      if (sheet) found.set(row.sheetId, sheet);
    }
    return found;
  }

  private keep(row: FoundSheetRow, document: PublishedDocument): FoundSheet {
    const sheet = { version: row.version, ...foundSheet(row, document) };
    this.kept.set(row.sheetId, sheet);
    return sheet;
  }
}

function foundSheet({ slug, year, hasSetbacks, publishedAt }: FoundSheetRow, document: PublishedDocument): FoundSheet {
  const { content, themes } = document;
  const { title, organisation, pitch, sections } = content;
  return {
    listed: { slug, title, organisation, pitch, themes, year, hasSetbacks, publishedAt },
    texts: shownTexts({
      title,
      organisation,
      pitch,
      origin: toPlainText(sections.origin),
      results: toPlainText(sections.results),
      principles: toPlainText(sections.principles),
      advice: toPlainText(sections.advice),
      setbacks: toPlainText(sections.setbacks),
    }),
  };
}

/** Of the texts; the rest of an entry weighs as much as a few hundred more. */
function characters({ texts }: Kept): number {
  return Object.values(texts).reduce((sum, { text }) => sum + text.length, 500);
}
