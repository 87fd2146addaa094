import { Module } from '@nestjs/common';
import { ActivePeople } from './active-people.service';
import { CircumstancesRepository } from './circumstances.repository';
import { CircumstancesService } from './circumstances.service';
import { Revisions } from './revisions.service';
import { SubmissionAccess } from './submission-access.service';
import { SubmissionRecords } from './submission-records.service';
import { SubmissionRepository } from './submission.repository';
import { Submissions } from './submissions.service';
import { TextRepository } from './text-in-progress.repository';
import { TextsInProgress } from './texts-in-progress.service';

const services = [
  ActivePeople,
  CircumstancesService,
  Revisions,
  SubmissionAccess,
  SubmissionRecords,
  Submissions,
  TextsInProgress,
];

/** One run of the workflow over a sheet: its row, its texts, what surrounds it, and who is let in. */
@Module({
  providers: [...services, CircumstancesRepository, SubmissionRepository, TextRepository],
  exports: services,
})
export class SubmissionsModule {}
