import { EditorialModule } from '#rooms/editorial';
import { SubmissionsModule } from '#rooms/submissions';
import { TeamsModule } from '#rooms/teams';
import { TextsModule } from '#rooms/texts';
import { Candidates } from './candidates.service';
import { RunningFiles } from './lists/running-files.service';
import { Sittings } from './lists/sittings.service';
import { SubmissionListRepository } from './lists/submission-list.repository';
import { SubmissionLists } from './lists/submission-lists.service';
import { SubmissionTextsController } from './submission-texts.controller';
import { SubmissionsController } from './submissions.controller';
import { FileRecords } from './views/file-records.repository';
import { HeadlineRepository } from './views/headline.repository';
import { SaidAndDone } from './views/said-and-done.service';
import { ShownText } from './views/shown-text.service';
import { SubmissionViews } from './views/submission-views.service';
import { Module } from '@nestjs/common';

/** Where people find what is under way: lists, sittings, the page of one sheet. */
@Module({
  imports: [EditorialModule, SubmissionsModule, TeamsModule, TextsModule],
  controllers: [SubmissionsController, SubmissionTextsController],
  providers: [
    Candidates,
    FileRecords,
    HeadlineRepository,
    RunningFiles,
    SaidAndDone,
    ShownText,
    Sittings,
    SubmissionListRepository,
    SubmissionLists,
    SubmissionViews,
  ],
  exports: [RunningFiles],
})
export class DeskModule {}
