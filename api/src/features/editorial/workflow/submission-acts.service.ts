import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CircumstancesService, TextsInProgress, type SubmissionRow } from '#rooms/submissions';
import { ContentComparison } from '#rooms/texts';
import { ActTexts } from './act-texts.service';
import type { AskedAction, SubmissionAct } from './submission-act';

/** Gathers all that is known of an action before the workflow judges it. */
@Injectable()
export class SubmissionActs {
  constructor(
    private readonly copies: TextsInProgress,
    private readonly texts: ActTexts,
    private readonly circumstances: CircumstancesService,
    private readonly comparison: ContentComparison,
  ) {}

  async of(manager: EntityManager, row: SubmissionRow, asked: AskedAction): Promise<SubmissionAct> {
    const copy = await this.copies.find(manager, row.id);
    if (copy === null) throw new Error('a submission without text');
    const { personId } = asked.request;
    const text = await this.texts.of(manager, row, copy, asked);
    const named = personId === undefined ? [] : [personId];
    const extent = asked.action === 'amend' ? this.comparison.extent(copy.content, text.content) : undefined;
    const circumstances = await this.circumstances.of(manager, row, text, { named, ...(extent && { extent }) });
    return { row, ...asked, circumstances, text };
  }
}
