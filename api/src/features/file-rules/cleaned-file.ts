import type { ImageWidth } from '@recueil/contracts';

/** How large an image is drawn, and its smaller copies. */
export interface DrawnImage {
  width: number;
  height: number;
  /** In WebP, each narrower than the image; none of what moves, nor of what is too long to be read on a page. */
  copies: { width: ImageWidth; bytes: Buffer }[];
}

/** A file as it may be kept and handed out. */
export interface CleanFile {
  bytes: Buffer;
  mediaType: string;
  /** Of what it really is, whatever its name said. */
  extension: string;
  /** What was taken out of it, in words for the sender. */
  cleaned: string[];
  /** How it is drawn, where it is an image. */
  image?: DrawnImage;
}
