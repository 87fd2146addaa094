import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TextRepository, type WorkingCopy } from './text-in-progress.repository';

/** The text of each submission. */
@Injectable()
export class TextsInProgress {
  constructor(private readonly texts: TextRepository) {}

  /** The one being written; from reading on, the version that was frozen, to the letter. */
  find(manager: EntityManager, submissionId: string): Promise<WorkingCopy | null> {
    return this.texts.workingCopy(manager, submissionId);
  }

  begin(
    manager: EntityManager,
    submissionId: string,
    copy: Omit<WorkingCopy, 'version'>,
    by: string | null,
  ): Promise<void> {
    return this.texts.insertWorkingCopy(manager, submissionId, copy, by);
  }

  /** Answers the new version; null, and nothing is written, when the text is not at that version any more. */
  save(manager: EntityManager, submissionId: string, copy: WorkingCopy, by: string | null): Promise<number | null> {
    return this.texts.saveWorkingCopy(manager, submissionId, copy, by);
  }
}
