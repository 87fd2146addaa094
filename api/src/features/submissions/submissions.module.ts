import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { AttachmentsModule } from '../attachments/attachments.module';
import { ContactsModule } from '../contacts/contacts.module';
import { LinksModule } from '../links/links.module';
import { MailModule } from '../mail/mail.module';
import { SheetsModule } from '../sheets/sheets.module';
import { ActionEffects } from './actions/action-effects.service';
import { FilePublication } from './actions/file-publication.service';
import { SubmissionActions } from './actions/submission-actions.service';
import { Candidates } from './candidates.service';
import { CircumstancesRepository } from './circumstances.repository';
import { CircumstancesService } from './circumstances.service';
import { ClassificationRepository } from './classification/classification.repository';
import { Classifications } from './classification/classifications.service';
import { Comparisons } from './comparison/comparisons.service';
import { ContentComparison } from './comparison/content-comparison.service';
import { DraftRepository } from './drafts/draft.repository';
import { DraftsService } from './drafts/drafts.service';
import { AskingLimits } from './invitations/asking-limits.service';
import { CoAuthorInvitations } from './invitations/co-author-invitations.service';
import { FileAccess } from './file-access.service';
import { InvitationAnswers } from './invitations/invitation-answers.service';
import { InvitationsController } from './invitations/invitations.controller';
import { JoiningTeam } from './invitations/joining-team.service';
import { Nominations } from './invitations/nominations.service';
import { NoticeDelivery } from './notices/notice-delivery.service';
import { NoticesController } from './notices/notices.controller';
import { ReferentChanges } from './invitations/referent-changes';
import { TeamRepository } from './invitations/team.repository';
import { SeenTexts } from './views/seen-texts.service';
import { InvitationsRepository } from './invitations/invitations.repository';
import { Leaving } from './leaving/leaving.service';
import { LeavingRepository } from './leaving/leaving.repository';
import { SubmissionListRepository } from './lists/submission-list.repository';
import { SubmissionLists } from './lists/submission-lists.service';
import { RunningFiles } from './lists/running-files.service';
import { Sittings } from './lists/sittings.service';
import { MyNotices } from './notices/my-notices.service';
import { NoticeRepository } from './notices/notice.repository';
import { Notifications } from './notices/notifications.service';
import { Summaries } from './notices/summaries.service';
import { UndeliveredNotices } from './notices/undelivered-notices.service';
import { ProofreadingRepository } from './proofreading/proofreading.repository';
import { Proofreaders } from './proofreading/proofreaders.service';
import { Proofreadings } from './proofreading/proofreadings.service';
import { ProofreadingsController } from './proofreading/proofreadings.controller';
import { PublicationSchedule } from './schedule/publication-schedule.service';
import { Tending } from './schedule/tending.service';
import { RemarkRepository } from './remarks/remark.repository';
import { Remarks } from './remarks/remarks.service';
import { SubmissionRepository } from './submission.repository';
import { SubmissionsController } from './submissions.controller';
import { TextRepository } from './text-in-progress.repository';
import { FileRecords } from './views/file-records.repository';
import { HeadlineRepository } from './views/headline.repository';
import { SubmissionViews } from './views/submission-views.service';

/** From an idea to a published sheet. */
@Module({
  imports: [AccountsModule, AttachmentsModule, ContactsModule, LinksModule, MailModule, SheetsModule],
  controllers: [InvitationsController, NoticesController, ProofreadingsController, SubmissionsController],
  providers: [
    ActionEffects,
    AskingLimits,
    CoAuthorInvitations,
    FileAccess,
    InvitationAnswers,
    JoiningTeam,
    Leaving,
    LeavingRepository,
    Nominations,
    NoticeDelivery,
    ReferentChanges,
    TeamRepository,
    SeenTexts,
    Candidates,
    CircumstancesRepository,
    CircumstancesService,
    ClassificationRepository,
    Classifications,
    Comparisons,
    ContentComparison,
    DraftRepository,
    DraftsService,
    FilePublication,
    FileRecords,
    HeadlineRepository,
    InvitationsRepository,
    MyNotices,
    NoticeRepository,
    Proofreaders,
    ProofreadingRepository,
    Proofreadings,
    PublicationSchedule,
    Summaries,
    Tending,
    Notifications,
    RemarkRepository,
    Remarks,
    RunningFiles,
    Sittings,
    SubmissionActions,
    SubmissionListRepository,
    SubmissionLists,
    SubmissionRepository,
    SubmissionViews,
    TextRepository,
    UndeliveredNotices,
  ],
  exports: [
    CircumstancesRepository,
    ContentComparison,
    CircumstancesService,
    DraftsService,
    InvitationsRepository,
    JoiningTeam,
    NoticeDelivery,
    ReferentChanges,
    RunningFiles,
    SeenTexts,
    SubmissionActions,
    SubmissionRepository,
    SubmissionViews,
    TextRepository,
  ],
})
export class SubmissionsModule {}
