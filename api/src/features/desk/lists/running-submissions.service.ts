import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openSubmissionOf, type OpenSubmission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { CircumstancesService, submissionOf } from '#rooms/submissions';
import { SubmissionListRepository } from './submission-list.repository';

/** Every submission under way, without its text, for « Peut-on conclure ? ». */
@Injectable()
export class RunningSubmissions {
  constructor(
    private readonly lists: SubmissionListRepository,
    private readonly circumstances: CircumstancesService,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** With the label of its main theme, which is all that is said of what it is about. */
  async list(): Promise<{ sheetId: string; theme: string | null; submission: OpenSubmission }[]> {
    const rows = await this.lists.running();
    const around = await this.circumstances.ofAll(this.database.manager, rows);
    const now = this.clock.now();
    return rows.flatMap((row) => {
      const circumstances = around.get(row.id);
      if (circumstances === undefined) return [];
      const submission = openSubmissionOf(submissionOf(row), circumstances, now);
      return [{ sheetId: row.sheetId, theme: row.theme?.label ?? null, submission }];
    });
  }
}
