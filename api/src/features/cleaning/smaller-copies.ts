import sharp from 'sharp';
import { imageWidths } from '@recueil/contracts';
import type { DrawnImage } from '#rooms/file-rules';

/** Times its width. Beyond, a copy could pass what WebP can hold. */
const tallest = 8;
const longestSeconds = 10;

/** Makes the smaller copies of an image that was drawn anew. */
export async function drawnImage(bytes: Buffer): Promise<DrawnImage> {
  const { width, height, pageHeight, pages = 1 } = await sharp(bytes).metadata();
  const copies: DrawnImage['copies'] = [];
  if (pages === 1 && height <= width * tallest) {
    for (const narrower of imageWidths.filter((each) => each < width)) {
      const copy = sharp(bytes).resize({ width: narrower }).webp({ quality: 80 }).timeout({ seconds: longestSeconds });
      copies.push({ width: narrower, bytes: await copy.toBuffer() });
    }
  }
  return { width, height: pageHeight ?? height, copies };
}
