import { Injectable } from '@nestjs/common';
import { highlightFields } from '@recueil/contracts';
import { withoutUnseen } from '@recueil/text';
import { LRUCache } from 'lru-cache';
import { Readers } from '#core/database/readers';
import { lexiconSpelling, wordsOf } from '#rooms/relevance';
import { SearchDocumentRepository } from './search-document.repository';
import { VocabularyRepository } from './vocabulary.repository';

/** How a folded word is written, accents included: as some sheets that have it write it most. */
@Injectable()
export class SpellingService {
  private readonly known = new LRUCache<string, string>({ max: 2_000 });

  constructor(
    private readonly vocabulary: VocabularyRepository,
    private readonly documents: SearchDocumentRepository,
    private readonly readers: Readers,
  ) {}

  async of(word: string): Promise<string> {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const sheetIds = await this.vocabulary.sheetsWith(word);
    const sheets = await this.readers.read((on) => this.documents.find(sheetIds, on));
    const texts = sheets.flatMap((sheet) => [...highlightFields.map((field) => sheet[field]), ...sheet.keywords]);
    const spellings = texts.flatMap((text) => spellingsIn(text, word));
    const written = mostFrequent(spellings) ?? lexiconSpelling(word) ?? word;
    if (spellings.length > 0) this.known.set(word, written);
    return written;
  }
}

function spellingsIn(text: string, word: string): string[] {
  return wordsOf(text)
    .filter((found) => found.word === word)
    .map(({ start, end }) => withoutUnseen(text.slice(start, end)).toLowerCase());
}

function mostFrequent(spellings: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
