import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CorrectionView } from '@recueil/contracts';
import { isSmallChange } from '@recueil/text';
import { missingParts, type SheetContent } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { contentHash } from '#rooms/sheets';
import { CircumstancesService } from '#rooms/submissions';
import { ContentComparison, DraftsService } from '#rooms/texts';
import type { SheetAct, SheetActDone } from './sheet-act';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** A typo of a sheet online: one side corrects it, and it waits for the other. */
@Injectable()
export class CorrectionProposals {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly drafts: DraftsService,
    private readonly comparison: ContentComparison,
    private readonly circumstances: CircumstancesService,
    private readonly clock: Clock,
  ) {}

  /** Throws `unprocessable` when nothing changed, or so much that it is a revision. */
  async propose({ manager, caller, sheet, request }: SheetAct): Promise<SheetActDone> {
    const { sheetId, content: before, authorId, lastRevisionId: baseRevisionId } = sheet;
    if (request.content === undefined) throw new Error('the row needs a corrected text');
    const { content, contentHash: hash } = await this.drafts.textOf(manager, sheetId, request.content, {
      content: before,
      contacts: [],
    });
    if (hash === contentHash(before)) throw unprocessable('Le texte n’a pas changé.');
    const { smallAmendmentWords } = await this.circumstances.settings(manager);
    if (!this.isSlight(before, content, smallAmendmentWords)) throw unprocessable(tooMuch);
    const { id: accountId } = caller.actor;
    const by = authorId === accountId ? 'author' : 'secretary';
    const at = this.clock.now();
    const correction = { by, baseRevisionId, content, contentHash: hash, accountId } as const;
    await this.sheets.proposeCorrection(manager, sheetId, correction, at);
    return { facts: {}, about: `${sheetId}:${at.toISOString()}` };
  }

  /** Gives up a correction that waits: the sheet does not change. */
  async drop({ manager, sheet: { sheetId, correction } }: SheetAct): Promise<SheetActDone> {
    await this.sheets.forgetCorrection(manager, sheetId);
    return { facts: {}, about: `${sheetId}:${correction?.contentHash ?? ''}:${this.clock.now().toISOString()}` };
  }

  /** What waits for an agreement, beside the text that is online. */
  async view(
    manager: EntityManager,
    { sheetId, correction, content: before }: KnownSheet,
  ): Promise<CorrectionView | null> {
    if (correction === null) return null;
    const { by, content: after, contentHash: hash } = correction;
    const parts = await this.comparison.parts(manager, { sheetId, before, after });
    return { by, contentHash: hash, parts: parts.filter(({ changed }) => changed) };
  }

  private isSlight(before: SheetContent, after: SheetContent, mostWords: number): boolean {
    // What was published before images had to be described may go on without.
    const lackedBefore = new Set(missingParts(before));
    const isWhole = missingParts(after).every((part) => lackedBefore.has(part));
    return isWhole && isSmallChange(this.comparison.extent(before, after), mostWords);
  }
}

const tooMuch =
  'C’est plus qu’une coquille\u202f: seuls quelques mots, dans des phrases qui restent, se corrigent ainsi. Pour un chiffre, un lien ou une phrase de plus, révisez la fiche\u202f: elle repassera par le comité.';

function unprocessable(detail: string): ProblemError {
  return new ProblemError('unprocessable', detail, { errors: [{ field: 'content', message: detail }] });
}
