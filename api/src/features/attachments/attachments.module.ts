import { Module } from '@nestjs/common';
import path from 'node:path';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { CatalogueModule } from '#rooms/catalogue';
import { AttachmentRepository } from './attachment.repository';
import { AttachmentsService } from './attachments.service';
import { KeptFiles } from './kept-files.service';
import { SheetAttachmentsController } from './sheet-attachments.controller';
import { AttachmentStorage } from './storage/attachment-storage';
import { DiskStorage } from './storage/disk-storage';

/** Keeping and handing out files. Those of submissions have routes of their own, in the room that knows the workflow. */
@Module({
  imports: [CatalogueModule],
  controllers: [SheetAttachmentsController],
  providers: [
    AttachmentRepository,
    AttachmentsService,
    KeptFiles,
    {
      provide: AttachmentStorage,
      inject: [RUNNING_CONFIG],
      useFactory: storageOf,
    },
  ],
  exports: [AttachmentsService, KeptFiles],
})
export class AttachmentsModule {}

/** The client of such servers is large: it is loaded where there is one. */
async function storageOf({ s3, dataDir }: RunningConfig): Promise<AttachmentStorage> {
  if (s3 === null) return new DiskStorage(path.join(dataDir, 'attachments'));
  const { S3Storage } = await import('./storage/s3-storage');
  return new S3Storage(s3);
}
