import { Module } from '@nestjs/common';
import path from 'node:path';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { CatalogueModule } from '../catalogue/catalogue.module';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentsService } from './attachments.service';
import { SheetAttachmentsController } from './sheet-attachments.controller';
import { AttachmentStorage } from './storage/attachment-storage';
import { DiskStorage } from './storage/disk-storage';
import { S3Storage } from './storage/s3-storage';

/** Keeping and handing out files. Those of files under way have routes of their own, beside what knows the workflow. */
@Module({
  imports: [CatalogueModule],
  controllers: [SheetAttachmentsController],
  providers: [
    AttachmentRepository,
    AttachmentsService,
    {
      provide: AttachmentStorage,
      inject: [RUNNING_CONFIG],
      useFactory: ({ s3, dataDir }: RunningConfig): AttachmentStorage =>
        s3 ? new S3Storage(s3) : new DiskStorage(path.join(dataDir, 'attachments')),
    },
  ],
  exports: [AttachmentsService],
})
export class AttachmentsModule {}
