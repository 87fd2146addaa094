import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentSpans, contentWithoutSpans } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import type { ErasedText } from '#core/erasures/erasure-log';
import { contentBytes, hashOfBytes } from '#rooms/sheets';
import { FreeTextsRepository } from './free-texts.repository';
import type { Choice } from './kept-text';
import { RedactionRepository } from './redaction.repository';

/** Writes anew whatever loses something of all that is kept of a sheet, between the two calls that allow it. */
@Injectable()
export class TextErasing {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly freeTexts: FreeTextsRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the texts that lost something. */
  async erase(manager: EntityManager, sheetId: string, choice: Choice): Promise<ErasedText[]> {
    const texts = await this.eraseTexts(manager, sheetId, choice);
    return [...texts, ...(await this.freeTexts.erase(manager, sheetId, choice))];
  }

  private async eraseTexts(manager: EntityManager, sheetId: string, choice: Choice): Promise<ErasedText[]> {
    const erased: ErasedText[] = [];
    for (const text of await this.redactions.texts(manager, sheetId)) {
      const { kind: place, id: key, content, contentHash: hashBefore } = text;
      const spansOf = contentSpans.bind(null, content);
      const spans = [...choice({ place, key, hash: hashBefore, value: content, spansOf })];
      if (spans.length === 0) continue;
      const left = contentWithoutSpans(content, spans);
      const bytes = contentBytes(left);
      const hashAfter = hashOfBytes(bytes);
      await this.redactions.rewrite(manager, text, { content: left, bytes, contentHash: hashAfter }, this.clock.now());
      erased.push({ place, key, hashBefore, spans, hashAfter });
    }
    return erased;
  }
}
