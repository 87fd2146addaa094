import { CircumstancesRepository } from './circumstances.repository';
import { CircumstancesService } from './circumstances.service';
import { FileAccess } from './file-access.service';
import { SubmissionRepository } from './submission.repository';
import { TextRepository } from './text-in-progress.repository';
import { Module } from '@nestjs/common';

/** One run of the workflow over a sheet: its row, its texts, what surrounds it, and who is let in. */
@Module({
  providers: [CircumstancesRepository, CircumstancesService, FileAccess, SubmissionRepository, TextRepository],
  exports: [CircumstancesRepository, CircumstancesService, FileAccess, SubmissionRepository, TextRepository],
})
export class SubmissionsModule {}
