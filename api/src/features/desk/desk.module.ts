import { EditorialModule } from '#rooms/editorial';
import { SubmissionsModule } from '#rooms/submissions';
import { TeamsModule } from '#rooms/teams';
import { TextsModule } from '#rooms/texts';
import { Candidates } from './candidates.service';
import { RunningSubmissions } from './lists/running-submissions.service';
import { Sittings } from './lists/sittings.service';
import { SubmissionListRepository } from './lists/submission-list.repository';
import { SubmissionLists } from './lists/submission-lists.service';
import { SubmissionTextsController } from './submission-texts.controller';
import { SubmissionsController } from './submissions.controller';
import { SaidAndDoneRepository } from './views/said-and-done.repository';
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
    SaidAndDoneRepository,
    HeadlineRepository,
    RunningSubmissions,
    SaidAndDone,
    ShownText,
    Sittings,
    SubmissionListRepository,
    SubmissionLists,
    SubmissionViews,
  ],
  exports: [RunningSubmissions],
})
export class DeskModule {}
