export { AttachmentsModule } from './attachments.module';
export { AttachmentAccess } from './attachment-access';
export { AttachmentsService, type PreparedFile } from './attachments.service';
export { nameInText } from './file-name';
export { handOut } from './hand-out';
export { requestedWidth, widthQuery } from './image-width';
export { KeptFiles } from './kept-files.service';
export { acceptFiles, dismiss, sentFile } from './multipart';
export { requireSha256 } from './sha256';
