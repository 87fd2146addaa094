import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { EntityManager } from 'typeorm';
import type { SheetAttachment } from '@recueil/domain';
import { AttachmentsService, type PreparedFile } from '#rooms/attachments';
import { demonstrationPictures } from './pictures';

/** An image that is ready to be kept for its sheet, and as the sheet's text names it. */
export interface DrawnPicture {
  file: PreparedFile;
  attachment: SheetAttachment;
}

/** The images of the demonstration: they take the way of any file that is sent. */
@Injectable()
export class DemonstrationPictures {
  constructor(private readonly attachments: AttachmentsService) {}

  /** The images of the sheet of that title; most have none. */
  async of(title: string): Promise<DrawnPicture[]> {
    const drawn: DrawnPicture[] = [];
    for (const { name, alternative, drawing } of demonstrationPictures.filter(({ sheet }) => sheet === title)) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${drawing}</svg>`;
      const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
      const file = await this.attachments.prepare(Readable.from([png]), name);
      const { sha256, name: kept } = file.attachment;
      drawn.push({ file, attachment: { sha256, name: kept, alternative } });
    }
    return drawn;
  }

  /** `accountId`: null for what was there before anybody had an account. */
  async keep(
    manager: EntityManager,
    sheetId: string,
    accountId: string | null,
    pictures: readonly DrawnPicture[],
  ): Promise<void> {
    for (const { file } of pictures) await this.attachments.keep(manager, { sheetId, accountId }, file);
  }
}
