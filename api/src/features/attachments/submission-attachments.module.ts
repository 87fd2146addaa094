import { Module } from '@nestjs/common';
import { AttachmentAccess, NoAttachmentAccess } from './attachment-access';
import { AttachmentsModule } from './attachments.module';
import { SubmissionAttachmentsController } from './submission-attachments.controller';

/** Stands above the submissions, which stand above the attachments: they say who may. */
@Module({
  imports: [AttachmentsModule],
  controllers: [SubmissionAttachmentsController],
  providers: [{ provide: AttachmentAccess, useClass: NoAttachmentAccess }],
})
export class SubmissionAttachmentsModule {}
