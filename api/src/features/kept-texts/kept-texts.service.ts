import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentSpans, contentWithoutSpans } from '@recueil/domain';
import type { Passage } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import type { ErasedText } from '#core/erasures/erasure-log';
import { contentBytes, hashOfBytes } from '#rooms/sheets';
import { FreeTextsRepository } from './free-texts.repository';
import type { Choice, KeptText } from './kept-text';
import { type SheetText, SheetTextRepository } from './sheet-text.repository';

/** All that is kept of a sheet in words: its texts, and what people wrote about it. */
@Injectable()
export class KeptTexts {
  constructor(
    private readonly sheets: SheetTextRepository,
    private readonly freeTexts: FreeTextsRepository,
    private readonly clock: Clock,
  ) {}

  /** Its texts, the latest version first. */
  texts(manager: EntityManager, sheetId: string): Promise<SheetText[]> {
    return this.sheets.texts(manager, sheetId);
  }

  /** In how many of those outside its texts, which the secretariat may read, a passage stands. */
  countElsewhere(manager: EntityManager, sheetId: string, passage: Passage): Promise<number> {
    return this.freeTexts.count(manager, sheetId, passage);
  }

  /** Every one of them, nothing erased. */
  async all(manager: EntityManager, sheetId: string): Promise<KeptText[]> {
    const kept: KeptText[] = [];
    await this.erase(manager, sheetId, (text) => {
      kept.push(text);
      return [];
    });
    return kept;
  }

  /** Writes anew whatever loses something, where that is allowed for now. Answers the texts that did. */
  async erase(manager: EntityManager, sheetId: string, choice: Choice): Promise<ErasedText[]> {
    const texts = await this.eraseTexts(manager, sheetId, choice);
    return [...texts, ...(await this.freeTexts.erase(manager, sheetId, choice))];
  }

  private async eraseTexts(manager: EntityManager, sheetId: string, choice: Choice): Promise<ErasedText[]> {
    const erased: ErasedText[] = [];
    for (const text of await this.sheets.texts(manager, sheetId)) {
      const { kind: place, id: key, content, contentHash: hashBefore } = text;
      const spansOf = contentSpans.bind(null, content);
      const spans = [...choice({ place, key, hash: hashBefore, value: content, spansOf })];
      if (spans.length === 0) continue;
      const left = contentWithoutSpans(content, spans);
      const bytes = contentBytes(left);
      const hashAfter = hashOfBytes(bytes);
      await this.sheets.rewrite(manager, text, { content: left, bytes, contentHash: hashAfter }, this.clock.now());
      erased.push({ place, key, hashBefore, spans, hashAfter });
    }
    return erased;
  }
}
