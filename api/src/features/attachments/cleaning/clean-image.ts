import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { CleanFile } from './clean-file';
import { damaged, tooLarge } from './refusals';

/** More pixels than any camera of an office has; all frames of an animation together. */
const mostPixels = 50_000_000;
const mostFrames = 300;
const longestSeconds = 20;

// One image takes one core at most, and leaves no memory behind.
sharp.concurrency(1);
sharp.cache(false);

interface ImageFormat {
  mediaType: string;
  extension: string;
  encode: (image: Sharp) => Sharp;
}

const formats = {
  jpg: { mediaType: 'image/jpeg', extension: 'jpg', encode: (image) => image.jpeg({ quality: 88 }) },
  png: { mediaType: 'image/png', extension: 'png', encode: (image) => image.png() },
  webp: { mediaType: 'image/webp', extension: 'webp', encode: (image) => image.webp({ quality: 88 }) },
  gif: { mediaType: 'image/gif', extension: 'gif', encode: (image) => image.gif() },
} as const satisfies Record<string, ImageFormat>;

export function isImageFormat(kind: string): kind is keyof typeof formats {
  return Object.hasOwn(formats, kind);
}

/** Draws the image anew: its pixels stay, upright; everything else that it carried is gone. */
export async function cleanImage(bytes: Buffer, kind: keyof typeof formats): Promise<CleanFile> {
  const { mediaType, extension, encode }: ImageFormat = formats[kind];
  const options: SharpOptions = {
    failOn: 'error',
    limitInputPixels: mostPixels,
    animated: kind === 'gif' || kind === 'webp',
  };
  try {
    const metadata = await sharp(bytes, options).metadata();
    requireExpected(metadata, kind);
    const image = sharp(bytes, options);
    const upright = (metadata.pages ?? 1) > 1 ? image : image.autoOrient();
    const drawn = await encode(upright).timeout({ seconds: longestSeconds }).toBuffer();
    return { bytes: drawn, mediaType, extension, cleaned: hidden(metadata) };
  } catch (error) {
    throw toRefusal(error);
  }
}

function requireExpected({ format, pages = 1 }: Metadata, kind: keyof typeof formats): void {
  if (format !== (kind === 'jpg' ? 'jpeg' : kind)) throw damaged();
  if (pages > mostFrames) throw tooManyPixels();
}

function hidden({ exif, xmp, iptc, comments }: Metadata): string[] {
  const found = [exif, xmp, iptc].some((part) => part !== undefined) || (comments ?? []).length > 0;
  return found ? ['Les informations cachées dans l’image (lieu, date, appareil) ont été retirées.'] : [];
}

function tooManyPixels(): Error {
  return tooLarge(
    'Cette image a trop de points. Réduisez-la (4\u202F000\u00a0points de large suffisent), puis renvoyez-la.',
  );
}

/** What the library says is for us; the sender is told what to do. */
function toRefusal(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit|timeout|too large|dimension/i.test(message)) return tooManyPixels();
  return error instanceof Error && error.name !== 'ProblemError' ? damaged() : error;
}
