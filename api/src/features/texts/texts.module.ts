import { AttachmentAccess, AttachmentsModule } from '#rooms/attachments';
import { SheetsModule } from '#rooms/sheets';
import { SubmissionsModule } from '#rooms/submissions';
import { SubmissionAttachmentAccess } from './attachments/submission-attachment-access';
import { SubmissionAttachmentsController } from './attachments/submission-attachments.controller';
import { ClassificationRepository } from './classification/classification.repository';
import { Classifications } from './classification/classifications.service';
import { Comparisons } from './comparison/comparisons.service';
import { ContentComparison } from './comparison/content-comparison.service';
import { DraftRepository } from './drafts/draft.repository';
import { DraftsService } from './drafts/drafts.service';
import { NewDrafts } from './drafts/new-drafts.service';
import { PlacementsController } from './pasting/placements.controller';
import { PlacementsService } from './pasting/placements.service';
import { RemarkRepository } from './remarks/remark.repository';
import { Remarks } from './remarks/remarks.service';
import { SeenTexts } from './seen-texts.service';
import { Module } from '@nestjs/common';

/** The texts of a sheet: written, kept in versions, compared, remarked on, classified, with the files that go along. */
@Module({
  imports: [AttachmentsModule, SheetsModule, SubmissionsModule],
  controllers: [PlacementsController, SubmissionAttachmentsController],
  providers: [
    ClassificationRepository,
    Classifications,
    Comparisons,
    ContentComparison,
    DraftRepository,
    DraftsService,
    NewDrafts,
    PlacementsService,
    RemarkRepository,
    Remarks,
    SeenTexts,
    { provide: AttachmentAccess, useClass: SubmissionAttachmentAccess },
  ],
  exports: [Classifications, Comparisons, ContentComparison, DraftsService, NewDrafts, Remarks, SeenTexts],
})
export class TextsModule {}
