import type { DrawnImage } from './smaller-copies';

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
