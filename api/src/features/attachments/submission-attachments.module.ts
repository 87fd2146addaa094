import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module';
import { AttachmentAccess } from './attachment-access';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentsModule } from './attachments.module';
import { SubmissionAttachmentAccess } from './submission-attachment-access';
import { SubmissionAttachmentsController } from './submission-attachments.controller';

/** Stands above the submissions, which stand above the attachments: they say who may. */
@Module({
  imports: [AttachmentsModule, SubmissionsModule],
  controllers: [SubmissionAttachmentsController],
  providers: [AttachmentRepository, { provide: AttachmentAccess, useClass: SubmissionAttachmentAccess }],
})
export class SubmissionAttachmentsModule {}
