import { Injectable } from '@nestjs/common';
import type { OpenedState } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { contentHash } from '#rooms/sheets';
import { NewDrafts } from '#rooms/texts';
import { TextsInProgress } from '#rooms/submissions';
import type { SheetAct } from './sheet-act';

/** A new run over a sheet, with the text that is online; the page stays as it is meanwhile. */
@Injectable()
export class SheetRevisions {
  constructor(
    private readonly drafts: NewDrafts,
    private readonly texts: TextsInProgress,
    private readonly clock: Clock,
  ) {}

  /** Answers the submission. */
  async open({ manager, caller, sheet }: SheetAct, state: OpenedState): Promise<string> {
    const { sheetId, authorId, content } = sheet;
    const penHolderId = state === 'rewriting' ? caller.actor.id : null;
    const submissionId = await this.drafts.begin(manager, { sheetId, authorId, state, penHolderId });
    const copy = { content, contentHash: contentHash(content), contacts: [], updatedAt: this.clock.now() };
    await this.texts.begin(manager, submissionId, copy, caller.actor.id);
    return submissionId;
  }
}
